//! The server as a program of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::json;

struct Program {
    child: Child,
    /// What it says at the start, by the word in front.
    said: Vec<(String, String)>,
}

impl Program {
    fn start(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bot-api-simulator"))
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .expect("it is built");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let said = lines.take(4).map(|line| {
            let line = line.expect("text");
            let (word, rest) = line.split_at(11);
            (word.trim().to_owned(), rest.to_owned())
        });
        Self {
            said: said.collect(),
            child,
        }
    }

    fn said(&self, word: &str) -> &str {
        let found = self.said.iter().find(|(said, _)| said == word);
        &found.expect("it was said").1
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn it_says_where_everything_is_and_serves_it() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let program = Program::start(&[
        "--port",
        "0",
        "--token",
        "42:abc",
        "--username",
        "my_bot",
        "--frozen",
        "--limits",
    ]);
    assert_eq!(program.said("token"), "42:abc");
    let http = reqwest::Client::new();
    let get = |url: String| {
        let request = http.get(url);
        async { crate::client::answer(request).await.expect("an answer") }
    };
    let me = get(format!("{}/bot42:abc/getMe", program.said("Bot API")))
        .await
        .ok();
    assert_eq!((&me["id"], &me["username"]), (&json!(42), &json!("my_bot")));
    let time = program.said("control").replace("/?", "/time?");
    assert_eq!(get(time).await.ok()["frozen"], true);
    let page = get(program.said("chat page").to_owned()).await;
    assert_eq!(page.status, 200);
}

#[test]
fn it_says_what_is_wrong_with_its_arguments() {
    for (args, about) in [
        (&["--prot", "1"][..], "there is no option --prot"),
        (&["--port"], "--port needs a value"),
        (&["--port", "x"], "--port cannot be \"x\""),
        (&["--token", "abc"], "a token looks like"),
        (&["--address", "192.0.2.1"], "address"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_bot-api-simulator"))
            .args(args)
            .output();
        let output = output.expect("it is built");
        let told = String::from_utf8_lossy(&output.stderr).to_lowercase();
        assert!(
            !output.status.success() && told.contains(about),
            "{args:?}: {told}"
        );
    }
}
