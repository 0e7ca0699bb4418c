//! What the compiler says to each mistake, compared with `ui/*.stderr` and listed in the README.
//!
//! Only `compile_fail` here: a single `pass` would have every case built alone. After a change of words:
//! `TRYBUILD=overwrite cargo test -p cablegram-ui-tests --test ui`, then read `git diff`. One case alone:
//! `cargo test -p cablegram-ui-tests --test ui -- ui trybuild=NAME`.

use std::{fs, path::PathBuf, process::Command};

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
    // Runs when it is dropped.
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    readme_lists_every_case();
}

fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("--version")
        .output()
        .expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The README ends with a table made from the cases.
fn readme_lists_every_case() {
    const HEAD: &str = "| mistake | the compiler says | file |\n|---|---|---|\n";
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("there is a README");
    let (text, table) = readme
        .split_once(HEAD)
        .expect("the README has the table's head");
    let expected: String = cases().iter().map(|case| row(case)).collect();
    if std::env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
        fs::write(&path, format!("{text}{HEAD}{expected}")).expect("the README can be written");
    } else {
        assert_eq!(table, expected, "the table of the README is out of date");
    }
}

/// The names of the cases, sorted.
fn cases() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let files = fs::read_dir(folder).expect("there are cases");
    let mut names: Vec<String> = files
        .map(|file| {
            file.expect("a readable folder")
                .file_name()
                .into_string()
                .expect("a name in UTF-8")
        })
        .filter_map(|name| name.strip_suffix(".rs").map(ToOwned::to_owned))
        .collect();
    names.sort();
    names
}

fn row(case: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let stderr =
        fs::read_to_string(folder.join(format!("{case}.stderr"))).expect("the case is blessed");
    let message = stderr
        .lines()
        .next()
        .unwrap_or_default()
        .replace('|', "\\|");
    let mistake = case.replace('_', " ");
    format!("| {mistake} | {message} | [{case}](tests/ui/{case}.rs) |\n")
}
