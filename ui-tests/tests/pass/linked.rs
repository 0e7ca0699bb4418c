//! A bot of two crates, from the outside.

use std::process::Command;

#[test]
fn linked_crates_come_after_the_own_one() {
    let output = Command::new(env!("CARGO_BIN_EXE_linked"))
        .arg("routes")
        .env("BOT_TOKEN", "1:secret")
        .env("BOT_API_URL", "http://127.0.0.1:1")
        .output()
        .expect("it runs");
    let routes = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{routes}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let place = |name| {
        routes
            .find(name)
            .unwrap_or_else(|| panic!("`{name}` is missing in\n{routes}"))
    };
    assert!(place("own") < place("hello"), "{routes}");
    assert!(!routes.contains("strict::other"), "{routes}");
}
