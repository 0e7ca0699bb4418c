//! What the compiler says to each mistake, compared with `ui/*.stderr`.
//!
//! Only `compile_fail` here: a single `pass` would have every case built alone. After a change of words:
//! `TRYBUILD=overwrite cargo test -p cablegram-ui-tests --test ui`, then read `git diff`. One case alone:
//! `cargo test -p cablegram-ui-tests --test ui -- ui trybuild=NAME`.

use std::process::Command;

/// The messages are the same on other toolchains, nearly always; they are compared on the pinned one.
const PINNED: &str = include_str!("../../rust-toolchain.toml");

#[test]
fn ui() {
    let pinned = PINNED
        .lines()
        .find_map(|line| line.strip_prefix("channel = "));
    let pinned = pinned
        .expect("rust-toolchain.toml names a channel")
        .trim_matches('"');
    let version = rustc_version();
    if !version.starts_with(&format!("rustc {pinned} ")) {
        println!("skipped: messages are compared on Rust {pinned} only, and this is {version}");
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}

fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
