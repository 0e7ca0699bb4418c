//! Another way to the server than HTTP over a network: what a [`Carrier`] is given and brings back, and the place of
//! its answers among those that come in pieces.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;

use super::transport::{Payload, Request, Response};
use crate::error::{Delivery, Error, NetworkError};

/// Carries requests to a Bot API server and answers back by other means than a network: for servers that live in the
/// same process, as in tests. Given to [`BotBuilder::carrier`](crate::BotBuilder::carrier).
///
/// Time limits, the pool and proxies are the network's and do not apply.
pub trait Carrier: Send + Sync {
    /// Brings one request to the server. `None` when the connection broke before the answer was complete; whether the
    /// request took effect is not known then.
    ///
    /// Dropping the future is the client going away.
    fn carry(&self, request: CarrierRequest) -> BoxFuture<'static, Option<CarrierAnswer>>;
}

/// A request for a [`Carrier`].
///
/// Has no `Debug`: its path holds the token.
#[allow(
    missing_debug_implementations,
    reason = "the path holds the token, and the body what users wrote"
)]
#[non_exhaustive]
pub struct CarrierRequest {
    /// The path at the server: `/bot<token>/<method>`, or `/file/bot<token>/<path>` to fetch a file. Secret.
    pub path: String,
    /// The type of the body; empty where there is no body.
    pub content_type: String,
    /// The whole body, files included.
    pub body: Bytes,
}

/// What a [`Carrier`] brings back.
#[derive(Clone, Debug)]
pub struct CarrierAnswer {
    /// The HTTP status that the server would answer with.
    pub status: u16,
    /// The `Retry-After` header, in seconds.
    pub retry_after: Option<u64>,
    /// The whole body.
    pub body: Bytes,
}

/// Sends a request by a carrier.
pub(super) async fn send(carrier: &dyn Carrier, request: Request) -> Result<Response, Error> {
    let Request {
        method,
        url,
        payload,
        ..
    } = request;
    let (content_type, body) = match payload {
        Payload::Empty => (String::new(), Bytes::new()),
        Payload::Json(json) => ("application/json".to_owned(), json),
        Payload::Form(form) => {
            let content_type = form.content_type();
            let progress = form.progress();
            let mut body = BytesMut::new();
            let mut stream = std::pin::pin!(form.into_stream());
            while let Some(chunk) = stream.next().await {
                match chunk {
                    Ok(chunk) => body.extend_from_slice(&chunk),
                    Err(error) => {
                        return Err(match progress.take_failure() {
                            Some(failure) => failure.into(),
                            None => NetworkError::new(
                                method,
                                Delivery::NotSent,
                                "the request could not be made",
                            )
                            .caused_by(error)
                            .into(),
                        });
                    }
                }
            }
            (content_type, body.freeze())
        }
    };
    get(
        carrier,
        method,
        CarrierRequest {
            path: path(&url),
            content_type,
            body,
        },
    )
    .await
}

/// Fetches a file by a carrier.
pub(super) async fn download(
    carrier: &dyn Carrier,
    method: &'static str,
    url: &str,
) -> Result<Response, Error> {
    let request = CarrierRequest {
        path: path(url),
        content_type: String::new(),
        body: Bytes::new(),
    };
    get(carrier, method, request).await
}

async fn get(
    carrier: &dyn Carrier,
    method: &'static str,
    request: CarrierRequest,
) -> Result<Response, Error> {
    match carrier.carry(request).await {
        Some(CarrierAnswer {
            status,
            retry_after,
            body,
        }) => Ok(Response {
            status,
            retry_after,
            body,
        }),
        None => {
            let what = "the connection broke before the answer was complete";
            Err(NetworkError::new(method, Delivery::Ambiguous, what).into())
        }
    }
}

/// What follows the host. The base URL was parsed when the bot was built, so there is a host.
fn path(url: &str) -> String {
    let behind_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    behind_scheme
        .find('/')
        .map_or_else(String::new, |at| behind_scheme[at..].to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::{Bot, InputFile};

    /// Answers everything in the same way, and remembers what it was given.
    #[derive(Default)]
    struct Parrot {
        answer: Option<CarrierAnswer>,
        seen: Mutex<Vec<CarrierRequest>>,
    }

    impl Carrier for Arc<Parrot> {
        fn carry(&self, request: CarrierRequest) -> BoxFuture<'static, Option<CarrierAnswer>> {
            self.seen.lock().expect("one thread").push(request);
            let answer = self.answer.clone();
            Box::pin(async move { answer })
        }
    }

    fn bot(status: u16, body: &'static str) -> (Bot, Arc<Parrot>) {
        let answer = Some(CarrierAnswer {
            status,
            retry_after: None,
            body: body.into(),
        });
        let parrot = Arc::new(Parrot {
            answer,
            ..Parrot::default()
        });
        let bot = Bot::builder("1:secret")
            .base_url("http://nowhere.invalid/api")
            .carrier(Arc::new(parrot.clone()))
            .build()
            .expect("a bot");
        (bot, parrot)
    }

    #[tokio::test]
    async fn calls_go_the_other_way_and_are_judged_as_ever() {
        let (bot, parrot) = bot(200, r#"{"ok":true,"result":true}"#);
        bot.delete_webhook().await.expect("a yes");
        bot.set_my_name().name("Ann").await.expect("a yes");
        let seen = parrot.seen.lock().expect("one thread");
        assert_eq!(seen[0].path, "/api/bot1:secret/deleteWebhook");
        assert!(seen[0].body.is_empty() && seen[0].content_type.is_empty());
        assert_eq!(seen[1].content_type, "application/json");
        assert_eq!(&seen[1].body[..], br#"{"name":"Ann"}"#);
    }

    #[tokio::test]
    async fn files_go_along_and_come_back() {
        let (bot, parrot) = bot(200, r#"{"ok":true,"result":true}"#);
        let photo = InputFile::bytes("me.jpg", "pixels");
        bot.set_chat_photo(7, photo).await.expect("a yes");
        let fetched = bot.download_path("a b.txt").bytes().await.expect("bytes");
        assert_eq!(&fetched[..], br#"{"ok":true,"result":true}"#);
        let seen = parrot.seen.lock().expect("one thread");
        let form = String::from_utf8_lossy(&seen[0].body);
        assert!(form.contains("me.jpg") && form.contains("pixels"), "{form}");
        assert!(seen[0].content_type.starts_with("multipart/form-data"));
        assert_eq!(seen[1].path, "/api/file/bot1:secret/a%20b.txt");
    }

    #[tokio::test]
    async fn refusals_and_broken_connections_are_errors_without_the_token() {
        let refused = r#"{"ok":false,"error_code":403,"description":"Forbidden: bot1:secret"}"#;
        let (bot, _) = bot(403, refused);
        let error = bot.get_me().await.expect_err("no");
        assert!(!error.to_string().contains("secret"), "{error}");
        assert!(
            bot.download_path("x").bytes().await.is_err(),
            "a refused download is an error"
        );
        let broken = Bot::builder("1:secret")
            .carrier(Arc::new(Arc::new(Parrot::default())))
            .build()
            .expect("a bot");
        let error = broken.get_me().await.expect_err("no answer");
        assert_eq!(error.delivery(), Some(Delivery::Ambiguous));
    }
}
