//! A bot as a program of its own, with a file in its working directory.

use crate::support::Home;
use std::{path::Path, process::Stdio, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    process::{Child, ChildStderr, Command},
};

/// For something that never comes: the test fails then, so it is no speed that anything depends on.
const PATIENCE: Duration = Duration::from_secs(60);

/// How a program ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

fn command(home: &Home, arguments: &[&str]) -> Command {
    let inherited = std::env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy();
        !name.starts_with("BOT_")
            && name != "RUST_LOG"
            && !name.to_ascii_uppercase().ends_with("_PROXY")
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_life_probe"));
    command
        .args(arguments)
        .env_clear()
        .envs(inherited)
        .env("BOT_TOKEN", home.server.token())
        .env("BOT_API_URL", home.server.url())
        .env("BOT_STORE", home.setting())
        // A wait for anything but the server is over at once.
        .env("PROBE_CLOCK", "hasty")
        .current_dir(home.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

/// Runs the program to its end.
pub(crate) async fn run(home: &Home, arguments: &[&str]) -> Ended {
    finish(command(home, arguments)).await
}

async fn finish(mut command: Command) -> Ended {
    let output = tokio::time::timeout(PATIENCE, command.output()).await;
    let output = output.expect("it ends").expect("it starts");
    Ended {
        status: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The program while it runs.
#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    err: BufReader<ChildStderr>,
}

impl Program {
    /// Starts it and waits until it takes updates.
    pub(crate) async fn start(home: &Home) -> Self {
        let mut child = command(home, &[]).spawn().expect("it starts");
        let mut err = BufReader::new(child.stderr.take().expect("it is piped"));
        let ready = async {
            let mut said = String::new();
            while !said.contains("ready") {
                let read = err.read_line(&mut said).await.expect("it is text");
                assert!(read > 0, "it ended: {said}");
            }
        };
        tokio::time::timeout(PATIENCE, ready)
            .await
            .expect("it gets ready");
        Self { child, err }
    }

    /// Ends it gracefully.
    pub(crate) async fn stop(mut self) {
        let pid = self.child.id().expect("it runs").to_string();
        let killed = Command::new("kill")
            .args(["-s", "TERM", &pid])
            .status()
            .await
            .expect("there is `kill`");
        assert!(killed.success());
        let mut said = String::new();
        let ended = async {
            self.err
                .read_to_string(&mut said)
                .await
                .expect("it is text");
            self.child.wait().await.expect("it is our child")
        };
        let status = tokio::time::timeout(PATIENCE, ended)
            .await
            .expect("it ends");
        assert!(status.success(), "{said}");
    }
}

#[tokio::test]
async fn the_file_is_named_like_the_program() {
    let home = Home::new().await;
    let mut stays_nowhere = command(&home, &["check"]);
    let ended = finish({
        stays_nowhere.env_remove("BOT_STORE");
        stays_nowhere
    })
    .await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended
            .out
            .contains("life_probe.db will be made at the first start"),
        "{ended:?}"
    );
    // To look is not to make.
    assert!(!Path::exists(&home.path().join("life_probe.db")));
}

#[tokio::test]
async fn a_second_program_on_the_same_file_is_refused() {
    let home = Home::new().await;
    let first = Program::start(&home).await;
    let second = run(&home, &[]).await;
    assert_eq!(second.status, Some(1), "{second:?}");
    assert!(
        second.err.contains("bot.db is used by another process"),
        "{}",
        second.err
    );
    first.stop().await;
}

#[tokio::test]
async fn check_finds_every_value_that_cannot_be_read() {
    let home = Home::new().await;
    Program::start(&home).await.stop().await;
    home.put("chat", 1, "5");
    let ended = run(&home, &["check"]).await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended.out.contains("bot.db: 1 stored values, all readable"),
        "{}",
        ended.out
    );
    for (id, value) in [(2, r#""six""#), (-7, "[]"), (4, "4"), (8, "-1")] {
        home.put("chat", id, value);
    }
    let ended = run(&home, &["check"]).await;
    assert_eq!(ended.status, Some(1), "{ended:?}");
    assert!(
        ended.err.contains("3 of 5 stored values cannot be read"),
        "{}",
        ended.err
    );
    for id in [2, -7, 8] {
        assert!(
            ended.err.contains(&format!("chat data of {id} ")),
            "{id}: {}",
            ended.err
        );
    }
    // It reads, and that is all.
    assert_eq!((home.count("quarantine"), home.count("data")), (0, 5));
}

#[tokio::test]
async fn check_beside_the_running_bot() {
    let home = Home::new().await;
    let program = Program::start(&home).await;
    let ann = home.server.user("Ann");
    ann.says("/start");
    home.server.wait_for_sent(&ann.chat(), 1).await;
    let ended = run(&home, &["check"]).await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended.out.contains("1 stored values, all readable"),
        "{}",
        ended.out
    );
    program.stop().await;
}
