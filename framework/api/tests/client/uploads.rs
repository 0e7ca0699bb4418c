//! Files from disk, from memory and from streams, and what happens when they fail on the way.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bot_api::error::{Delivery, Error, FileError};
use bot_api::{Attachment, Attachments, Body, Call, InputFile, Multipart};
use tokio::io::{AsyncRead, ReadBuf};
use tokio::sync::Notify;

use crate::server::{Part, Server, Step, When, http, parts};

/// A call with these files, the way generated methods make one.
fn upload(files: impl IntoIterator<Item = InputFile>) -> Call {
    let files = files.into_iter().enumerate().map(|(at, file)| Attachment {
        name: format!("file{at}"),
        upload: file.as_upload().expect("an upload").clone(),
    });
    let fields = vec![
        ("chat_id".to_owned(), "7".to_owned()),
        ("caption".to_owned(), "two\r\nlines \"quoted\" é".to_owned()),
        ("document".to_owned(), "attach://file0".to_owned()),
    ];
    Call::new(
        "sendDocument",
        Body::Multipart(Multipart {
            fields,
            files: files.collect(),
        }),
    )
}

async fn yes() -> Server {
    Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await
}

/// The parts that are files.
fn files(server: &Server) -> Vec<(String, String, Vec<u8>)> {
    let parts = parts(&server.request());
    parts
        .into_iter()
        .filter_map(|part| Some((part.name, part.file_name?, part.bytes)))
        .collect()
}

/// Bytes that are not all the same.
fn noise(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at % 251) as u8).collect()
}

#[tokio::test]
async fn fields_and_files_arrive_as_they_are() {
    let server = yes().await;
    server
        .bot()
        .execute(upload([InputFile::bytes("a\"b\r\n.txt", "A\r\n--A")]))
        .await
        .unwrap();
    let text = |name: &str, bytes: &str| Part {
        name: name.into(),
        file_name: None,
        bytes: bytes.into(),
    };
    let file = Part {
        name: "file0".into(),
        file_name: Some("a%22b%0D%0A.txt".into()),
        bytes: b"A\r\n--A".to_vec(),
    };
    assert_eq!(
        parts(&server.request()),
        [
            text("chat_id", "7"),
            text("caption", "two\r\nlines \"quoted\" é"),
            text("document", "attach://file0"),
            file
        ]
    );
}

#[tokio::test]
async fn known_lengths_are_announced() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("noise.bin");
    std::fs::write(&path, noise(300_000)).unwrap();
    let server = yes().await;
    let sized = InputFile::sized_reader("s.bin", 70_000, io::Cursor::new(noise(70_000)));
    let call = upload([
        InputFile::path(&path),
        InputFile::bytes("b", "B"),
        sized,
        InputFile::bytes("empty", ""),
    ]);
    server.bot().execute(call).await.unwrap();
    let request = server.request();
    assert_eq!(
        request.header("content-length"),
        Some(&*request.body.len().to_string())
    );
    let sent = files(&server);
    assert_eq!(
        sent[0],
        ("file0".into(), "noise.bin".into(), noise(300_000))
    );
    assert_eq!(sent[1].2, b"B");
    assert_eq!(sent[2].2, noise(70_000));
    assert_eq!(sent[3].2, b"");
}

#[tokio::test]
async fn streams_of_unknown_length_are_sent_in_chunks() {
    let server = yes().await;
    let reader = InputFile::reader("r.bin", io::Cursor::new(noise(200_000)));
    server.bot().execute(upload([reader])).await.unwrap();
    assert_eq!(
        server.request().header("transfer-encoding"),
        Some("chunked")
    );
    assert_eq!(files(&server)[0].2, noise(200_000));
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let server = yes().await;
    let call = upload([InputFile::reader("r.bin", &b"once"[..])]);
    let bot = server.bot();
    bot.execute(call.clone()).await.unwrap();
    let error = bot.execute(call).await.unwrap_err();
    assert!(
        matches!(&error, Error::File(FileError::AlreadyRead { file_name }) if file_name == "r.bin")
    );
    assert_eq!(server.log.requests.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn paths_and_bytes_are_sent_again_and_again() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("a.txt");
    std::fs::write(&path, "A").unwrap();
    let server = yes().await;
    let call = upload([InputFile::path(path), InputFile::bytes("b", "B")]);
    let bot = server.bot();
    bot.execute(call.clone()).await.unwrap();
    bot.execute(call).await.unwrap();
    assert_eq!(server.log.requests.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn files_that_cannot_be_read_are_not_sent() {
    let directory = tempfile::tempdir().unwrap();
    let server = yes().await;
    for path in [
        directory.path().join("missing"),
        directory.path().to_owned(),
    ] {
        let error = server
            .bot()
            .execute(upload([InputFile::path(&path)]))
            .await
            .unwrap_err();
        assert!(
            matches!(&error, Error::File(FileError::Io { .. })),
            "{error:?}"
        );
        assert!(
            error.to_string().contains(&path.display().to_string()),
            "{error}"
        );
        assert_eq!(error.delivery(), Some(Delivery::NotSent));
    }
    assert!(server.log.requests.lock().unwrap().is_empty());
}

/// Gives some bytes, and then fails or hangs.
struct Broken {
    bytes: usize,
    fails: bool,
}

impl AsyncRead for Broken {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.bytes {
            0 if self.fails => Poll::Ready(Err(io::Error::other("the disk is on fire"))),
            0 => Poll::Pending,
            left => {
                let some = left.min(buffer.remaining());
                buffer.put_slice(&vec![b'x'; some]);
                self.bytes -= some;
                Poll::Ready(Ok(()))
            }
        }
    }
}

#[tokio::test]
async fn a_file_that_fails_halfway_is_named() {
    let server = yes().await;
    let reader = InputFile::reader(
        "r.bin",
        Broken {
            bytes: 100_000,
            fails: true,
        },
    );
    let error = server.bot().execute(upload([reader])).await.unwrap_err();
    assert_eq!(error.to_string(), "cannot read r.bin: the disk is on fire");
    assert!(
        server.log.requests.lock().unwrap().is_empty(),
        "the request was never complete"
    );
}

#[tokio::test]
async fn a_stream_that_is_shorter_than_it_said_is_named() {
    let server = yes().await;
    let reader = InputFile::sized_reader("r.bin", 100_000, io::Cursor::new(noise(99_999)));
    let error = server.bot().execute(upload([reader])).await.unwrap_err();
    assert!(
        matches!(error, Error::File(FileError::TooShort { .. })),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_stream_that_is_longer_than_it_said_is_cut() {
    let server = yes().await;
    let reader = InputFile::sized_reader("r.bin", 10, io::Cursor::new(noise(99)));
    server.bot().execute(upload([reader])).await.unwrap();
    assert_eq!(files(&server)[0].2, noise(10));
}

#[tokio::test]
async fn an_upload_that_stalls_is_not_sent() {
    let server = yes().await;
    let bot = server
        .builder()
        .read_timeout(Duration::from_millis(80))
        .build()
        .unwrap();
    let reader = InputFile::reader(
        "r.bin",
        Broken {
            bytes: 100_000,
            fails: false,
        },
    );
    let Err(Error::Network(error)) = bot.execute(upload([reader])).await else {
        panic!("no error")
    };
    assert_eq!((error.delivery, error.timed_out), (Delivery::NotSent, true));
}

#[tokio::test]
async fn an_upload_that_is_cut_off_is_not_sent() {
    const SIZE: usize = 50 << 20;
    let stream = io::Cursor::new(noise(SIZE));
    for file in [
        InputFile::sized_reader("b.bin", SIZE as u64, stream),
        InputFile::bytes("b.bin", noise(SIZE)),
    ] {
        let server =
            Server::start(When::Interrupting(100_000, Box::new(|| vec![Step::Reset]))).await;
        let Err(Error::Network(error)) = server.bot().execute(upload([file])).await else {
            panic!("no error")
        };
        assert_eq!(
            (error.delivery, error.timed_out),
            (Delivery::NotSent, false)
        );
    }
}

#[tokio::test]
async fn a_server_may_take_its_time_over_a_file() {
    let gate = Arc::new(Notify::new());
    let opened = gate.clone();
    let server = Server::answering(move |_| {
        let answer = http("200 OK", r#"{"ok":true,"result":1}"#);
        vec![Step::Wait(opened.clone()), Step::Write(answer)]
    })
    .await;
    let soon = Duration::from_millis(300);
    let bot = server
        .builder()
        .read_timeout(soon)
        .total_timeout(soon)
        .build()
        .unwrap();
    let sending = tokio::spawn({
        let bot = bot.clone();
        async move { bot.execute(upload([InputFile::bytes("a", "A")])).await }
    });
    while server.log.requests.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    // A call without a file runs out of time meanwhile.
    assert!(
        bot.execute(Call::new("getMe", Body::Empty))
            .await
            .unwrap_err()
            .is_timeout()
    );
    gate.notify_waiters();
    sending.await.unwrap().unwrap();

    let bot = server
        .builder()
        .read_timeout(soon)
        .upload_timeout(soon)
        .build()
        .unwrap();
    let error = bot
        .execute(upload([InputFile::bytes("a", "A")]))
        .await
        .unwrap_err();
    assert!(
        error.is_timeout() && error.delivery() == Some(Delivery::Ambiguous),
        "{error}"
    );
}

#[tokio::test]
async fn an_early_refusal_of_an_upload_is_heard() {
    // The server answers without reading what is sent.
    let refusal = http(
        "413 Request Entity Too Large",
        r#"{"ok":false,"error_code":413,"description":"Request Entity Too Large"}"#,
    );
    let server = Server::start(When::Interrupting(
        100_000,
        Box::new(move || vec![Step::Write(refusal.clone()), Step::Hang]),
    ))
    .await;
    let stream = upload([InputFile::sized_reader(
        "b.bin",
        50 << 20,
        io::Cursor::new(noise(50 << 20)),
    )]);
    let error = server.bot().execute(stream).await.unwrap_err();
    assert_eq!(
        error.cause(),
        Some(&bot_api::error::Cause::FileTooBig),
        "{error}"
    );
}

#[test]
fn attachments_take_uploads_and_leave_references() {
    let mut files = Attachments::new();
    let mut known = InputFile::from("AgACAgIAAxkBAAM");
    files.attach(&mut known);
    assert!(files.is_empty());
    let mut new = InputFile::bytes("a", "A");
    files.attach(&mut new);
    assert!(!files.is_empty());
    assert_eq!(new.as_reference(), Some("attach://file0"));
    assert_eq!(known.as_reference(), Some("AgACAgIAAxkBAAM"));
}
