//! What the server says is believed; what makes no sense is refused in clear words.

use std::time::Duration;

use bot_api::error::{Cause, Delivery, Error};
use bot_api::{Body, Call, ChatId};
use bytes::Bytes;

use crate::server::{Server, Step, TOKEN, http, with_headers};

pub(crate) fn get_me() -> Call {
    Call::new("getMe", Body::Empty)
}

pub(crate) fn send_message() -> Call {
    Call::new(
        "sendMessage",
        Body::Json(r#"{"chat_id":7,"text":"hello"}"#.into()),
    )
}

async fn outcome(answer: Vec<u8>) -> Result<Bytes, Error> {
    Server::saying(answer)
        .await
        .bot()
        .execute(send_message())
        .await
}

#[tokio::test]
async fn requests_are_posts_of_json() {
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":true}"#)).await;
    let body = server.bot().execute(send_message()).await.unwrap();
    assert_eq!(body, r#"{"ok":true,"result":true}"#);
    let request = server.request();
    assert_eq!(
        (&*request.verb, &*request.target),
        ("POST", &*format!("/bot{TOKEN}/sendMessage"))
    );
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.body, br#"{"chat_id":7,"text":"hello"}"#);
    assert_eq!(
        request.header("accept-encoding"),
        None,
        "nothing compressed is asked for"
    );
}

#[tokio::test]
async fn calls_without_parameters_have_no_body() {
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":{}}"#)).await;
    server.bot().execute(get_me()).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(request.header("content-type"), None);
}

#[tokio::test]
async fn ok_outranks_the_http_status() {
    outcome(http(
        "500 Internal Server Error",
        r#"{"ok":true,"result":1}"#,
    ))
    .await
    .unwrap();
    outcome(http(
        "200 OK",
        r#"{"result":1,"extra":{"ok":false},"ok":true}"#,
    ))
    .await
    .unwrap();
    let refused = r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#;
    let error = outcome(http("200 OK", refused)).await.unwrap_err();
    assert_eq!(error.cause(), Some(&Cause::ChatNotFound));
    assert_eq!(
        error.to_string(),
        "sendMessage: Bad Request: chat not found (error 400)"
    );
    assert_eq!(error.delivery(), None);
}

#[tokio::test]
async fn refusals_say_what_to_do() {
    let answer = |code: u16, rest: &str| {
        http(
            "400 Bad Request",
            format!(r#"{{"ok":false,"error_code":{code},{rest}}}"#),
        )
    };

    let flood =
        r#""description":"Too Many Requests: retry after 17","parameters":{"retry_after":17}"#;
    let error = outcome(answer(429, flood)).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(17)));

    let moved = r#""parameters":{"migrate_to_chat_id":-1001234567890},"description":"Bad Request: group chat was upgraded to a supergroup chat""#;
    let error = outcome(answer(400, moved)).await.unwrap_err();
    assert_eq!(error.migrated_to(), Some(ChatId(-1_001_234_567_890)));

    let error = outcome(answer(401, r#""description":"Unauthorized""#))
        .await
        .unwrap_err();
    assert!(error.is_unauthorized());
    let error = outcome(answer(
        409,
        r#""description":"Conflict: terminated by other getUpdates request""#,
    ))
    .await
    .unwrap_err();
    assert!(error.is_conflict());
    let error = outcome(answer(
        403,
        r#""description":"Forbidden: bot was blocked by the user""#,
    ))
    .await
    .unwrap_err();
    assert!(error.is_blocked());
    let error = outcome(answer(418, r#""description":"I am new here""#))
        .await
        .unwrap_err();
    let Error::Api(api) = &error else {
        panic!("{error}")
    };
    assert_eq!(
        (api.code, &*api.description, &api.cause),
        (418, "I am new here", &Cause::Other)
    );
}

#[tokio::test]
async fn a_pause_is_found_in_the_header_too() {
    let answer = with_headers(
        "429 Too Many Requests",
        "Retry-After: 9\r\n",
        r#"{"ok":false,"error_code":429}"#,
    );
    assert_eq!(
        outcome(answer).await.unwrap_err().retry_after(),
        Some(Duration::from_secs(9))
    );
}

#[tokio::test]
async fn pages_of_gateways_are_told_from_answers() {
    let error = outcome(http(
        "502 Bad Gateway",
        "<html><h1>502 Bad\n  Gateway</h1></html>",
    ))
    .await
    .unwrap_err();
    assert_eq!(error.delivery(), Some(Delivery::Ambiguous));
    assert_eq!(
        error.to_string(),
        "sendMessage: HTTP 502 that is not an answer of the Bot API (<html><h1>502 Bad Gateway</h1></html>) \
         (the server may have carried out the call)"
    );
    let error = outcome(http("413 Payload Too Large", ""))
        .await
        .unwrap_err();
    assert_eq!(error.delivery(), Some(Delivery::NotSent));
    let error = outcome(http("401 Unauthorized", "<html>hotel wifi</html>"))
        .await
        .unwrap_err();
    assert!(
        !error.is_unauthorized(),
        "only the Bot API knows about tokens"
    );
}

#[tokio::test]
async fn nonsense_is_a_decode_error() {
    for (body, says) in [
        (&b""[..], "the answer is empty"),
        (
            b"<html>welcome to the hotel</html>",
            "expected value; near: <html>welcome",
        ),
        (
            b"{\"result\":[{\"message\":{\"text\":\"tr",
            "at result[0].message.text: EOF",
        ),
        (
            b"{\"description\":\"\xff\xfe\",\"ok\":false}",
            "at description: invalid unicode",
        ),
        (
            b"[]",
            "invalid type: sequence, expected an answer of the Bot API; near: []",
        ),
        (b"{}", "missing field `ok`"),
        (b"\"yes\"", "invalid type: string"),
    ] {
        let error = outcome(http("200 OK", body)).await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert!(error.to_string().contains(says), "{error} / {says}");
        assert_eq!(error.delivery(), Some(Delivery::Ambiguous));
    }
}

#[tokio::test]
async fn deep_nesting_does_no_harm() {
    let deep = format!(
        r#"{{"x":{}{},"ok":true}}"#,
        "[".repeat(1_000_000),
        "]".repeat(1_000_000)
    );
    outcome(http("200 OK", deep)).await.unwrap();
    let deep = format!(
        r#"{{"ok":false,"parameters":{}"#,
        "{\"a\":".repeat(1_000_000)
    );
    assert!(matches!(
        outcome(http("200 OK", deep)).await.unwrap_err(),
        Error::Decode(_)
    ));
}

#[tokio::test]
async fn ten_megabytes_are_read_and_more_than_the_limit_is_not() {
    let body = format!(r#"{{"ok":true,"result":"{}"}}"#, "x".repeat(10 << 20));
    let server = Server::saying(http("200 OK", &body)).await;
    assert_eq!(
        server.bot().execute(get_me()).await.unwrap().len(),
        body.len()
    );
    let small = server.builder().max_answer(1 << 20).build().unwrap();
    let error = small.execute(get_me()).await.unwrap_err();
    assert!(
        error.to_string().contains("longer than 1048576 bytes"),
        "{error}"
    );

    // The same without a length to know it by.
    let chunk = format!("{:x}\r\n{}\r\n", 100_000, "x".repeat(100_000));
    let server = Server::answering(move |_| {
        let mut steps = vec![Step::Write(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(),
        )];
        steps.extend((0..100).map(|_| Step::Write(chunk.clone().into_bytes())));
        steps
    })
    .await;
    let small = server.builder().max_answer(1 << 20).build().unwrap();
    assert!(
        small
            .execute(get_me())
            .await
            .unwrap_err()
            .to_string()
            .contains("longer than")
    );
}

#[tokio::test]
async fn answers_may_come_in_crumbs() {
    let answer = http("200 OK", r#"{"ok":true,"result":"crumbs"}"#);
    let server =
        Server::answering(move |_| answer.iter().map(|byte| Step::Write(vec![*byte])).collect())
            .await;
    assert_eq!(
        server.bot().execute(get_me()).await.unwrap(),
        r#"{"ok":true,"result":"crumbs"}"#
    );
}

#[tokio::test]
async fn compressed_answers_are_refused() {
    let error = outcome(with_headers(
        "200 OK",
        "Content-Encoding: gzip\r\n",
        b"\x1f\x8b\x08",
    ))
    .await
    .unwrap_err();
    assert!(error.to_string().contains("encoded (\"gzip\")"), "{error}");
}
