//! What an example shows to someone who has no token yet.

use crate::stage::program_in;
use serde_json::{Value, json};
use std::process::Stdio;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    process::Child,
};

/// Runs a program without a token to its end, and returns what it printed.
async fn played(program: &str) -> String {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let output = program_in(directory.path(), program)
        .stdout(Stdio::piped())
        .output()
        .await
        .expect("the example runs");
    assert!(output.status.success(), "{program}: {}", output.status);
    String::from_utf8(output.stdout).expect("text")
}

#[tokio::test]
async fn hello_plays_a_conversation_that_shows_what_it_remembers() {
    let text = played(env!("CARGO_BIN_EXE_hello")).await;
    assert!(
        text.contains("Hello Ann, visit 1") && text.contains("Hello Ann, visit 2"),
        "{text}"
    );
    assert!(
        text.contains("BOT_TOKEN=<token> cargo run -p examples --bin hello"),
        "{text}"
    );
}

#[tokio::test]
async fn every_example_answers_all_that_is_said_in_the_playground() {
    let programs = [
        env!("CARGO_BIN_EXE_echo"),
        env!("CARGO_BIN_EXE_commands"),
        env!("CARGO_BIN_EXE_conversation"),
        env!("CARGO_BIN_EXE_counter"),
        env!("CARGO_BIN_EXE_groups"),
        env!("CARGO_BIN_EXE_inline"),
        env!("CARGO_BIN_EXE_keyboard"),
        env!("CARGO_BIN_EXE_files"),
        env!("CARGO_BIN_EXE_payment"),
    ];
    for program in programs {
        let text = played(program).await;
        assert!(
            text.contains("  Ann ") && !text.contains("(no answer)"),
            "{program}: {text}"
        );
    }
}

/// A program that serves its page. Killed when it is dropped; its bot then has nobody to talk to, and ends.
struct Played {
    keeper: Child,
    host: String,
    /// `/page/KEY/`
    path: String,
    _directory: tempfile::TempDir,
}

impl Played {
    async fn with(program: &str) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let mut keeper = program_in(directory.path(), program)
            .args(["play", "--page"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the example starts");
        let out = keeper.stdout.take().expect("piped");
        let mut lines = BufReader::new(out).lines();
        let url = loop {
            let line = lines.next_line().await.expect("text").expect("an address");
            if let Some(url) = line.trim().strip_prefix("http://") {
                break url.to_owned();
            }
        };
        let (host, path) = url.split_once('/').expect("a path");
        Self {
            keeper,
            host: host.to_owned(),
            path: format!("/{path}"),
            _directory: directory,
        }
    }

    async fn request(&self, head: &str, body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).await.expect("connected");
        let request = format!(
            "{head} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        stream.write_all(request.as_bytes()).await.expect("written");
        stream
    }

    async fn act(&self, action: &Value) {
        let head = format!("POST {}act", self.path);
        let mut answer = String::new();
        let mut stream = self.request(&head, &action.to_string()).await;
        stream.read_to_string(&mut answer).await.expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 200"), "{action}: {answer}");
    }

    /// Follows the page from the beginning until it has shown all of these.
    async fn shows(&self, wanted: &[&str]) -> String {
        let head = format!("GET {}live", self.path);
        let mut stream = self.request(&head, "").await;
        let mut shown = String::new();
        let all = async {
            let mut buffer = vec![0; 65_536];
            while !wanted.iter().all(|text| shown.contains(text)) {
                let read = stream.read(&mut buffer).await.expect("no error");
                assert!(read > 0, "the page ended: {shown}");
                shown += &String::from_utf8_lossy(&buffer[..read]);
            }
        };
        let all = tokio::time::timeout(std::time::Duration::from_secs(60), all).await;
        assert!(all.is_ok(), "no {wanted:?} in {shown}");
        shown
    }
}

#[tokio::test]
async fn the_page_outlives_kills_of_the_bot_and_the_bot_goes_on_where_it_was() {
    let mut played = Played::with(env!("CARGO_BIN_EXE_hello")).await;
    let world = played.shows(&[r#""polling":true"#]).await;
    let (_, rest) = world.split_once(r#""chat/p"#).expect("a private chat");
    let (ids, _) = rest.split_once('"').expect("the end of its name");
    let (_, user) = ids.split_once(':').expect("bot and user");
    let user: i64 = user.parse().expect("a number");
    let say = json!({ "do": "say", "user": user, "chat": format!("p{ids}"), "text": "/start" });
    for visit in 1..=3 {
        played.act(&say).await;
        played.shows(&[&format!("Hello Ann, visit {visit}")]).await;
        played.act(&json!({ "do": "kill" })).await;
        played
            .shows(&[&format!(r#""kills":{visit}"#), r#""state":"started""#])
            .await;
    }
    #[cfg(unix)]
    {
        let id = played.keeper.id().expect("it runs").to_string();
        let asked = tokio::process::Command::new("kill").arg(id).status().await;
        assert!(asked.expect("kill runs").success());
        assert!(played.keeper.wait().await.expect("it ends").success());
    }
}
