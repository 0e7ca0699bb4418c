//! What an example shows to someone who has no token yet.

use crate::stage::program_in;
use std::process::Stdio;

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
        env!("CARGO_BIN_EXE_counter"),
        env!("CARGO_BIN_EXE_groups"),
        env!("CARGO_BIN_EXE_inline"),
        env!("CARGO_BIN_EXE_keyboard"),
        env!("CARGO_BIN_EXE_files"),
    ];
    for program in programs {
        let text = played(program).await;
        assert!(
            text.contains("  Ann ") && !text.contains("(no answer)"),
            "{program}: {text}"
        );
    }
}
