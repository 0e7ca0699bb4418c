//! Files from the server, whole or not at all, and only where the caller wants them.

use std::path::Path;

use bot_api::error::{Cause, Delivery, Error, FileError};

use crate::server::{Request, Server, Step, TOKEN, http, with_headers};

fn names(directory: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(directory).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn files_are_fetched_from_below_the_token() {
    let bytes: Vec<u8> = (0..300_000).map(|at| (at % 253) as u8).collect();
    let server = Server::saying(http("200 OK", &bytes)).await;
    assert_eq!(
        server
            .bot()
            .download_path("photos/a b.jpg")
            .bytes()
            .await
            .unwrap(),
        bytes
    );
    let request = server.request();
    assert_eq!(
        (&*request.verb, &*request.target),
        ("GET", &*format!("/file/bot{TOKEN}/photos/a%20b.jpg"))
    );
}

#[tokio::test]
async fn files_can_come_from_elsewhere() {
    let server = Server::saying(http("200 OK", "F")).await;
    let bot = server
        .builder()
        .base_url("http://127.0.0.1:1")
        .file_url(format!("{}/f/", server.url))
        .build()
        .unwrap();
    bot.download_path("a").bytes().await.unwrap();
    assert_eq!(server.request().target, format!("/f/bot{TOKEN}/a"));
}

#[tokio::test]
async fn a_path_gets_the_whole_file() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("cat.jpg");
    std::fs::write(&path, "the old cat").unwrap();
    let server = Server::saying(http("200 OK", "a new cat")).await;
    let size = server
        .bot()
        .download_path("photos/file_1.jpg")
        .to_path(&path)
        .await
        .unwrap();
    assert_eq!(
        (size, &*std::fs::read_to_string(&path).unwrap()),
        (9, "a new cat")
    );
    assert_eq!(names(directory.path()), ["cat.jpg"]);
}

#[tokio::test]
async fn a_path_keeps_what_it_had_when_the_download_fails() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("cat.jpg");
    std::fs::write(&path, "the old cat").unwrap();
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf a cat";
    let server = Server::answering(move |_| vec![Step::Write(half.into()), Step::Close]).await;
    let error = server
        .bot()
        .download_path("photos/file_1.jpg")
        .to_path(&path)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Network(_)), "{error:?}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "the old cat");
    assert_eq!(
        names(directory.path()),
        ["cat.jpg"],
        "nothing is left behind"
    );
}

#[tokio::test]
async fn a_cancelled_download_leaves_nothing_behind() {
    let directory = tempfile::tempdir().unwrap();
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf a cat";
    let server = Server::answering(move |_| vec![Step::Write(half.into()), Step::Hang]).await;
    let path = directory.path().join("cat.jpg");
    let download = tokio::spawn({
        let download = server.bot().download_path("a");
        async move { download.to_path(path).await }
    });
    while names(directory.path()).is_empty() {
        tokio::task::yield_now().await;
    }
    download.abort();
    assert!(download.await.unwrap_err().is_cancelled());
    assert_eq!(names(directory.path()), [""; 0]);
}

#[tokio::test]
async fn a_directory_that_does_not_exist_is_said_so() {
    let directory = tempfile::tempdir().unwrap();
    let server = Server::saying(http("200 OK", "F")).await;
    let path = directory.path().join("no/such/cat.jpg");
    let error = server
        .bot()
        .download_path("a")
        .to_path(&path)
        .await
        .unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::Io { .. })),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_writer_gets_the_bytes() {
    let server = Server::saying(http("200 OK", "bytes")).await;
    let mut bytes = Vec::new();
    assert_eq!(
        server
            .bot()
            .download_path("a")
            .to_writer(&mut bytes)
            .await
            .unwrap(),
        5
    );
    assert_eq!(bytes, b"bytes");
}

#[tokio::test]
async fn limits_hold_with_and_without_a_length() {
    let server = Server::saying(http("200 OK", "123456")).await;
    assert_eq!(
        server
            .bot()
            .download_path("a")
            .limit(6)
            .bytes()
            .await
            .unwrap(),
        "123456"
    );
    let error = server
        .bot()
        .download_path("a")
        .limit(5)
        .bytes()
        .await
        .unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::TooLarge { limit: 5 })),
        "{error:?}"
    );
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n0\r\n\r\n";
    let server = Server::saying(chunked).await;
    let error = server
        .bot()
        .download_path("a")
        .limit(5)
        .bytes()
        .await
        .unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::TooLarge { limit: 5 })),
        "{error:?}"
    );
    let bot = server.builder().max_answer(5).build().unwrap();
    let error = bot.download_path("a").bytes().await.unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::TooLarge { limit: 5 })),
        "{error:?}"
    );
}

#[tokio::test]
async fn refusals_of_files_are_errors_of_the_api() {
    let refusal =
        r#"{"ok":false,"error_code":404,"description":"Not Found: temporarily unavailable"}"#;
    let server = Server::saying(http("404 Not Found", refusal)).await;
    let error = server.bot().download_path("a").bytes().await.unwrap_err();
    assert_eq!(error.cause(), Some(&Cause::NotFound));
    let server = Server::saying(http("502 Bad Gateway", "<html>")).await;
    let error = server.bot().download_path("a").bytes().await.unwrap_err();
    assert_eq!(error.delivery(), Some(Delivery::Ambiguous), "{error:?}");
}

#[tokio::test]
async fn paths_that_lead_astray_are_never_asked_for() {
    let server = Server::saying(http("200 OK", "F")).await;
    for path in [
        "../../bot1:x/logOut",
        "/etc/passwd",
        "a/../../b",
        "",
        "a\\..\\b",
    ] {
        let error = server.bot().download_path(path).bytes().await.unwrap_err();
        assert!(
            matches!(error, Error::File(FileError::UnsafePath { .. })),
            "{path}: {error:?}"
        );
        assert_eq!(error.delivery(), Some(Delivery::NotSent));
    }
    assert!(server.log.requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_local_servers_files_are_copied() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("file_1.bin");
    let bytes: Vec<u8> = (0..200_000).map(|at| (at % 253) as u8).collect();
    std::fs::write(&file, &bytes).unwrap();
    let file = file.to_str().unwrap();
    let server = Server::saying(http("200 OK", "relative")).await;
    let bot = server.builder().local_server(true).build().unwrap();

    assert_eq!(bot.download_path(file).bytes().await.unwrap(), bytes);
    assert!(server.log.requests.lock().unwrap().is_empty());
    assert_eq!(bot.download_path("a/b").bytes().await.unwrap(), "relative");

    let error = bot.download_path(file).limit(9).bytes().await.unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::TooLarge { limit: 9 })),
        "{error:?}"
    );
    let up = format!("{}/../x", directory.path().display());
    let error = bot.download_path(up).bytes().await.unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::UnsafePath { .. })),
        "{error:?}"
    );
    let error = bot
        .download_path(directory.path().to_str().unwrap())
        .bytes()
        .await
        .unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::UnsafePath { .. })),
        "{error:?}"
    );
}

#[tokio::test]
async fn redirects_of_files_are_not_followed() {
    let elsewhere = Server::saying(http("200 OK", "F")).await;
    let moved = with_headers("302 Found", &format!("Location: {}\r\n", elsewhere.url), "");
    let server = Server::saying(moved).await;
    let error = server.bot().download_path("a").bytes().await.unwrap_err();
    assert!(
        error.to_string().contains("redirects are not followed"),
        "{error}"
    );
    assert!(elsewhere.log.requests.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_file_without_a_path_is_looked_up_first() {
    let server = Server::answering(|request| {
        let answer = match request.method() {
            "getFile" => {
                r#"{"ok":true,"result":{"file_id":"F","file_unique_id":"U","file_path":"d/e.txt"}}"#
            }
            _ => "the file",
        };
        vec![Step::Write(http("200 OK", answer))]
    })
    .await;
    let bot = server.bot();
    let mut file = bot_api::types::File {
        file_id: "F".into(),
        ..Default::default()
    };
    assert_eq!(bot.download(&file).file_name(), None);
    assert_eq!(bot.download(&file).bytes().await.unwrap(), "the file");
    file.file_path = Some("d/e.txt".into());
    assert_eq!(bot.download(&file).file_name().as_deref(), Some("e.txt"));
    assert_eq!(bot.download(&file).bytes().await.unwrap(), "the file");
    let requests = server.log.requests.lock().unwrap();
    let methods: Vec<_> = requests.iter().map(Request::method).collect();
    assert_eq!(methods, ["getFile", "e.txt", "e.txt"]);
    assert_eq!(requests[0].body, br#"{"file_id":"F"}"#);
}
