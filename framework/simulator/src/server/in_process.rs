//! Asking the server without a network.

use std::future::Future;
use std::sync::Arc;

use bytes::Bytes;

use super::Server;
use crate::http::{self, Reply};

/// What comes back from [`Server::answer`].
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `Retry-After` header, in seconds.
    pub retry_after: Option<u64>,
    /// The whole body.
    pub body: Bytes,
}

impl Server {
    /// Answers a request as it would over the network: `path` is `/bot<token>/<method>` or
    /// `/file/bot<token>/<path>`. `None` where a fault breaks the connection.
    ///
    /// Dropping the future is the client going away.
    ///
    /// ```
    /// # async fn example() {
    /// let server = bot_simulator::Server::builder().in_process().unwrap();
    /// let path = format!("/bot{}/getMe", server.token());
    /// let answer = server.answer(&path, "", Default::default()).await.unwrap();
    /// assert_eq!(answer.status, 200);
    /// # }
    /// # wait(example());
    /// # fn wait(future: impl Future<Output = ()>) {
    /// #     tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future);
    /// # }
    /// ```
    pub fn answer(
        &self,
        path: &str,
        content_type: &str,
        body: Bytes,
    ) -> impl Future<Output = Option<Answer>> + Send + use<> {
        let shared = Arc::clone(&self.shared);
        let (path, content_type) = (path.to_owned(), content_type.to_owned());
        async move {
            match http::local(&shared, &path, &content_type, &body).await {
                Reply::Answer {
                    status,
                    retry_after,
                    body,
                    ..
                } => Some(Answer {
                    status,
                    retry_after,
                    body,
                }),
                Reply::CutOff { .. } | Reply::Reset => None,
            }
        }
    }
}
