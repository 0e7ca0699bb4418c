//! What each request is answered, and what becomes of what it brought.

use crate::support::{Connection, Hooked, PATH, Request, SECRET, builder, message};
use serde_json::json;

#[tokio::test]
async fn r84_a_good_update_is_answered_200_without_a_body_before_it_is_handled() {
    let bot = Hooked::start().await;
    let answer = bot.posted(message(1, "wait")).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert!(bot.log.lines().is_empty(), "its handler waits at the gate");
    bot.gate.open();
    assert_eq!(bot.noted().await, ["heard wait", "kind message"]);
    bot.stop().await;
}

#[tokio::test]
async fn r85_a_slash_at_the_end_changes_nothing_and_other_paths_are_not_found() {
    let bot = Hooked::start().await;
    let at = |path: &str| Request::post(message(1, path)).path(path);
    for (path, status) in [
        (PATH, 200),
        ("/telegram/hook/", 200),
        ("/telegram/hook?from=telegram", 200),
        ("/", 404),
        ("/telegram", 404),
        ("/telegram/hook/more", 404),
        ("/telegram/hookX", 404),
        // The path is no pattern.
        ("/telegram.hook", 404),
        ("/TELEGRAM/HOOK", 404),
    ] {
        assert_eq!(bot.asked(&at(path)).await.status, status, "{path}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn r85_the_path_may_be_the_root_and_another_than_the_addresses_own() {
    let bot = Hooked::start_with(builder(), |webhook| webhook.path("/")).await;
    assert_eq!(
        bot.asked(&Request::post(message(1, "a")).path("/"))
            .await
            .status,
        200
    );
    assert_eq!(bot.posted(message(2, "b")).await.status, 404);
    bot.stop().await;
}

#[tokio::test]
async fn r86_other_methods_than_post_are_not_allowed() {
    let bot = Hooked::start().await;
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = bot.asked(&Request::post("").method(method)).await;
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.headers["allow"], "POST");
    }
    assert!(bot.noted().await.is_empty());
    bot.stop().await;
}

#[tokio::test]
async fn r87_b13_json_is_json_whatever_parameters_its_type_has() {
    let bot = Hooked::start().await;
    let of_type = |id, kind| Request::post(message(id, "x")).header("content-type", kind);
    for (id, kind) in (1..).zip([
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "Application/JSON ; x=y",
    ]) {
        assert_eq!(bot.asked(&of_type(id, kind)).await.status, 200, "{kind}");
    }
    assert_eq!(bot.noted().await.len(), 8);
    for kind in [
        "text/plain",
        "application/jsonp",
        "application",
        "",
        "text/html; application/json",
    ] {
        let answer = bot.asked(&of_type(9, kind)).await;
        assert_eq!(answer.status, 403, "{kind}");
        assert!(answer.body.contains("content type"), "{}", answer.body);
    }
    let none = Request::post(message(9, "x")).without("content-type");
    assert_eq!(bot.asked(&none).await.status, 403);
    assert!(bot.noted().await.is_empty());
    bot.stop().await;
}

#[tokio::test]
async fn r88_a_missing_and_a_wrong_secret_are_forbidden_for_reasons_of_their_own() {
    const HEADER: &str = "x-telegram-bot-api-secret-token";
    let bot = Hooked::start().await;
    let missing = bot
        .asked(&Request::post(message(1, "x")).without(HEADER))
        .await;
    assert_eq!(missing.status, 403);
    assert!(missing.body.contains("missing"), "{}", missing.body);
    for wrong in [
        "",
        "x",
        &SECRET[1..],
        &format!("{SECRET}x"),
        &SECRET.to_lowercase(),
    ] {
        let answer = bot
            .asked(&Request::post(message(1, "x")).header(HEADER, wrong))
            .await;
        assert_eq!(answer.status, 403, "{wrong}");
        assert!(answer.body.contains("wrong"), "{}", answer.body);
        assert!(!answer.body.contains(SECRET));
    }
    // The content type is looked at first.
    let both = Request::post("x")
        .without(HEADER)
        .header("content-type", "text/plain");
    assert!(bot.asked(&both).await.body.contains("content type"));
    assert!(bot.noted().await.is_empty());
    bot.stop().await;
}

#[tokio::test]
async fn r89_b13_what_is_no_json_is_taken_once_and_reported() {
    for body in [
        &b"{\"update_id\":"[..],
        b"",
        b"nonsense",
        b"{\"update_id\":1,\"x\":\"\xff\"",
        b"\x00\x01\x02",
    ] {
        let bot = Hooked::start().await;
        let answer = bot.posted(body).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, ""), "{body:?}");
        assert_eq!(bot.noted().await, ["error Decode"], "{body:?}");
        bot.stop().await;
    }
}

#[tokio::test]
async fn r90_b13_json_that_is_no_update_is_taken_once_and_reported() {
    let bot = Hooked::start().await;
    for body in [
        "null",
        "[]",
        "{}",
        "17",
        "\"x\"",
        r#"{"update_id":"x"}"#,
        r#"{"update_id":1.5}"#,
    ] {
        assert_eq!(bot.posted(body).await.status, 200, "{body}");
        assert_eq!(bot.noted().await, ["error Decode"], "{body}");
    }
    // An update in which something is not what it should be.
    let inside = json!({"update_id": 1, "message": {"message_id": 1, "date": "today", "text": "x", "chat": {"id": 5, "type": "private"}}});
    assert_eq!(bot.posted(inside.to_string()).await.status, 200);
    assert_eq!(bot.noted().await, ["error Decode"]);
    bot.posted(message(3, "good")).await;
    assert_eq!(bot.noted().await, ["heard good", "kind message"]);
    bot.stop().await;
}

#[tokio::test]
async fn r91_kinds_that_nobody_knows_are_taken_and_handled() {
    let bot = Hooked::start().await;
    let unknown = json!({"update_id": 1, "hologram": {"id": 1}}).to_string();
    assert_eq!(bot.posted(unknown).await.status, 200);
    assert_eq!(bot.noted().await, ["kind hologram"]);
    let nothing = json!({"update_id": 2}).to_string();
    assert_eq!(bot.posted(nothing).await.status, 200);
    bot.stop().await;
}

#[tokio::test]
async fn an_update_that_comes_twice_is_handled_once() {
    let bot = Hooked::start().await;
    for _ in 0..3 {
        assert_eq!(bot.posted(message(1, "once")).await.status, 200);
    }
    // Another text under the same number is another update: numbers start anew.
    bot.posted(message(1, "anew")).await;
    let heard = bot.noted().await;
    assert_eq!(
        heard
            .iter()
            .filter(|line| line.starts_with("heard"))
            .collect::<Vec<_>>(),
        ["heard once", "heard anew"]
    );
    bot.stop().await;
}

#[tokio::test]
async fn many_requests_go_over_one_connection_also_all_at_once() {
    let bot = Hooked::start().await;
    let mut connection = Connection::to(bot.address).await;
    let all: Vec<_> = (1..=50)
        .flat_map(|id| Request::post(message(id, &id.to_string())).bytes())
        .collect();
    connection.send(&all).await;
    for _ in 1..=50 {
        assert_eq!(connection.answer().await.expect("an answer").status, 200);
    }
    let heard: Vec<_> = bot
        .noted()
        .await
        .into_iter()
        .filter(|line| line.starts_with("heard"))
        .collect();
    let expected: Vec<_> = (1..=50).map(|id| format!("heard {id}")).collect();
    assert_eq!(heard, expected);
    bot.stop().await;
}

#[tokio::test]
async fn a_body_in_pieces_is_a_body() {
    let bot = Hooked::start().await;
    let body = message(1, "in pieces");
    let (first, second) = body.split_at(20);
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: {SECRET}\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    let mut connection = Connection::to(bot.address).await;
    connection.send(head.as_bytes()).await;
    for piece in [first, second, ""] {
        connection
            .send(format!("{:x}\r\n{piece}\r\n", piece.len()).as_bytes())
            .await;
    }
    assert_eq!(connection.answer().await.expect("an answer").status, 200);
    assert_eq!(bot.noted().await, ["heard in pieces", "kind message"]);
    bot.stop().await;
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_whether_or_not_it_says_so() {
    let bot = Hooked::start_with(builder(), |webhook| webhook.body_limit(1_000)).await;
    let fits = message(1, &"x".repeat(800));
    assert!(fits.len() < 1_000);
    assert_eq!(bot.posted(fits).await.status, 200);
    assert_eq!(bot.posted(message(2, &"x".repeat(1_000))).await.status, 413);
    let mut connection = Connection::to(bot.address).await;
    let head = Request::post("").bytes();
    let head = String::from_utf8(head)
        .unwrap()
        .replace("content-length: 0", "transfer-encoding: chunked");
    connection.send(head.as_bytes()).await;
    connection
        .send(format!("800\r\n{}\r\n", "x".repeat(0x800)).as_bytes())
        .await;
    assert_eq!(connection.answer().await.expect("an answer").status, 413);
    connection.closed().await;
    assert_eq!(bot.noted().await.len(), 2);
    bot.stop().await;
}

#[tokio::test]
async fn without_the_secret_no_body_is_listened_to() {
    let bot = Hooked::start().await;
    let mut connection = Connection::to(bot.address).await;
    // A gigabyte is announced and never comes.
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ncontent-length: 1000000000\r\n\r\n"
    );
    connection.send(head.as_bytes()).await;
    assert_eq!(connection.answer().await.expect("an answer").status, 403);
    connection.closed().await;
    bot.stop().await;
}

#[tokio::test]
async fn what_is_no_http_ends_the_connection_and_nothing_else() {
    let bot = Hooked::start().await;
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"HELO bot\r\n\r\n",
        b"\r\n\r\n\x00\x00\x00\x00\r\n\r\n",
    ] {
        let mut connection = Connection::to(bot.address).await;
        connection.send(nonsense).await;
        connection.closed().await;
    }
    let mut connection = Connection::to(bot.address).await;
    let endless = format!("GET / HTTP/1.1\r\nx: {}\r\n", "y".repeat(20_000));
    connection.send(endless.as_bytes()).await;
    assert_eq!(connection.answer().await.expect("an answer").status, 431);
    connection.closed().await;
    assert_eq!(bot.posted(message(1, "still there")).await.status, 200);
    bot.stop().await;
}

#[tokio::test]
async fn a_watcher_is_told_how_the_bot_is() {
    let bot = Hooked::start().await;
    for path in ["/healthz", "/readyz"] {
        let answer = bot.asked(&Request::bare("GET", path)).await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (200, "ok\n"),
            "{path}"
        );
        assert_eq!(
            bot.asked(&Request::bare("POST", path)).await.status,
            405,
            "{path}"
        );
    }
    bot.stop().await;
}
