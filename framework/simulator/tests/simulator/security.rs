//! What must not be possible: other origins, no key, paths that lead elsewhere, memory without end.

use bot_simulator::Server;
use reqwest::header::{HOST, ORIGIN};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Client, answer};
use crate::start;

/// What the server answers to these bytes, up to the end of the connection.
async fn raw(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.url().replace("http://", ""))
        .await
        .expect("connected");
    stream.write_all(request.as_bytes()).await.expect("written");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn pages_of_other_origins_are_refused_even_with_token_and_key() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let bot = format!(
        "{}?chat_id={}&text=hi",
        client.method_url("sendMessage"),
        ann.chat().id()
    );
    let control = format!("{}/control/time?key={}", server.url(), server.key());
    let file = format!("{}/file/bot{}/x", server.url(), server.token());
    let before = server.calls().len();
    for origin in ["http://evil.example", "null", "http://localhost:1"] {
        for url in [&bot, &control, &file] {
            let request = client.http().get(url).header(ORIGIN, origin);
            let refused = answer(request).await.expect("an answer").refused();
            assert_eq!(refused.0, 403, "{url} from {origin}");
        }
    }
    for site in ["cross-site", "same-site"] {
        // A picture, say: no Origin, but the browser tells on the page.
        let request = client.http().get(&bot).header("sec-fetch-site", site);
        assert_eq!(answer(request).await.expect("an answer").refused().0, 403);
    }
    assert_eq!(server.calls().len(), before);
    assert!(ann.chat().sent().is_empty());
    let own = client.http().get(&control).header(ORIGIN, server.url());
    answer(own).await.expect("an answer").ok();
}

#[tokio::test]
async fn names_that_were_rebound_to_this_machine_are_refused() {
    let server = Server::builder()
        .host("simulator.test")
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let url = client.method_url("getMe");
    let with = |host: &'static str| answer(client.http().get(&url).header(HOST, host));
    for host in ["evil.example", "evil.example:80", "127.0.0.1.evil.example"] {
        let (code, text) = with(host).await.expect("an answer").refused();
        assert_eq!(code, 403);
        assert!(text.contains("is not called"), "{text}");
    }
    for host in ["localhost:5", "simulator.test", "[::1]:7"] {
        with(host).await.expect("an answer").ok();
    }
}

#[tokio::test]
async fn the_key_is_needed_and_not_given_away() {
    let server = Server::start().await;
    let client = Client::new(&server);
    for url in [
        format!("{}/control/time", server.url()),
        format!("{}/control/time?key=", server.url()),
        format!("{}/control/time?key={}", server.url(), "0".repeat(32)),
        format!("{}/control/nothing", server.url()),
    ] {
        for request in [client.http().get(&url), client.http().post(&url)] {
            let (code, text) = answer(request).await.expect("an answer").refused();
            assert_eq!(code, 403, "{url}");
            assert!(!text.contains(server.key()));
        }
    }
    assert!(!format!("{server:?}").contains(server.key()));
    assert_ne!(Server::start().await.key(), server.key());
}

#[tokio::test]
async fn downloads_lead_nowhere_else() {
    let (server, client) = start().await;
    server
        .user("Ann")
        .sends_document(&server.user("Bob").chat(), "a.txt", "secret");
    let token = server.token();
    for path in [
        "../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/etc/passwd",
        "documents/../../../etc/passwd",
        "documents/..%5c..%5cetc%5cpasswd",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "documents/file_0.txt%00.png",
        "file:///etc/passwd",
        "documents/",
        "",
    ] {
        let request = format!(
            "GET /file/bot{token}/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        );
        let answer = raw(&server, &request).await;
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
    }
    let wrong = "GET /file/bot1:x/documents/file_0.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert!(raw(&server, wrong).await.starts_with("HTTP/1.1 401 "));
    drop(client);
}

#[tokio::test]
async fn an_upload_that_says_it_is_huge_is_refused_before_it_is_read() {
    let server = Server::builder()
        .max_body(1_000)
        .start()
        .await
        .expect("a free port");
    let token = server.token();
    for length in [
        "Content-Length: 1001\r\n\r\n",
        "Content-Length: 99999999999999\r\n\r\n",
    ] {
        let request = format!(
            "POST /bot{token}/sendDocument HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{length}"
        );
        let answer = raw(&server, &request).await;
        assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    }
    let chunk = format!("{:x}\r\n{}\r\n", 600, "x".repeat(600));
    let request = format!(
        "POST /bot{token}/sendDocument HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}{chunk}"
    );
    let answer = raw(&server, &request).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(server.calls().is_empty());
    Client::new(&server).call("getMe", json!({})).await.ok();
}

#[tokio::test]
async fn bodies_that_wait_share_one_bounded_memory() {
    let server = Server::builder()
        .max_body(1_000)
        .start()
        .await
        .expect("a free port");
    let address = server.url().replace("http://", "");
    let head = format!(
        "POST /bot{}/getMe HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
        server.token()
    );
    let mut slow = Vec::new();
    for _ in 0..4 {
        let mut stream = TcpStream::connect(&address).await.expect("connected");
        let most = format!("{head}{}", "x".repeat(999));
        stream.write_all(most.as_bytes()).await.expect("written");
        slow.push(stream);
    }
    let client = Client::new(&server);
    let body = "y".repeat(900);
    let full = async {
        loop {
            let request = client
                .http()
                .post(client.method_url("getMe"))
                .body(body.clone());
            let answer = answer(request).await.expect("an answer");
            if answer.status == 429 {
                return answer;
            }
        }
    };
    let refused = full.await;
    assert_eq!(refused.json["parameters"]["retry_after"], 60);
    drop(slow);
    let again = async {
        while answer(
            client
                .http()
                .post(client.method_url("getMe"))
                .body(body.clone()),
        )
        .await
        .expect("an answer")
        .status
            != 200
        {}
    };
    again.await;
}

#[tokio::test]
async fn files_share_one_bounded_memory() {
    let server = Server::builder()
        .keep_files(1_000)
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let chat = server.user("Ann").chat();
    let sent: Vec<String> = (0..3)
        .map(|number| {
            let message =
                server
                    .user("Bob")
                    .sends_document(&chat, &number.to_string(), vec![b'x'; 400]);
            message.json()["document"]["file_id"]
                .as_str()
                .expect("an id")
                .to_owned()
        })
        .collect();
    let kept = |id: &String| server.file(id).is_some();
    assert_eq!(
        sent.iter().map(kept).collect::<Vec<_>>(),
        [false, true, true]
    );
    let refused = client
        .call("getFile", json!({"file_id": sent[0]}))
        .await
        .refused();
    assert_eq!(refused, (400, "Bad Request: invalid file_id".to_owned()));
    client
        .call("getFile", json!({"file_id": sent[1]}))
        .await
        .ok();
}

#[tokio::test]
async fn connections_past_the_bound_wait() {
    let server = Server::builder()
        .max_connections(2)
        .start()
        .await
        .expect("a free port");
    let address = server.url().replace("http://", "");
    let request = format!(
        "GET /bot{}/getMe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        server.token()
    );
    let mut open = Vec::new();
    for _ in 0..2 {
        let mut stream = TcpStream::connect(&address).await.expect("connected");
        stream.write_all(request.as_bytes()).await.expect("written");
        stream.read_u8().await.expect("an answer");
        open.push(stream);
    }
    let mut third = TcpStream::connect(&address)
        .await
        .expect("queued by the system");
    third.write_all(request.as_bytes()).await.expect("written");
    assert_eq!(server.calls_of("getMe").len(), 2);
    open.pop();
    third.read_u8().await.expect("an answer");
    assert_eq!(server.calls_of("getMe").len(), 3);
}

#[tokio::test]
async fn strangers_leave_nothing_in_the_log_but_that_they_were_there() {
    let (server, _) = start().await;
    let stranger = Client::with_token(&server, "1:x");
    let params = json!({"chat_id": 1, "text": "x".repeat(4_000)});
    assert_eq!(stranger.call("sendMessage", params).await.refused().0, 401);
    let call = &server.calls()[0];
    assert_eq!(call.method, "sendMessage");
    assert!(call.params.is_empty() && call.files.is_empty());
}
