//! Dead letters: updates that cannot be handled, and what an administrator does about them.

use crate::{
    program::{Program, run},
    support::Home,
};
use bot_simulator::User;
use cablegram_tests::texts;
use serde_json::json;

/// An update whose message has no date, from somebody who wants to be greeted.
fn unreadable(home: &Home, from: &User) {
    // The bot can answer where there is a chat.
    let _opened = from.chat();
    let text = json!({ "message": {
        "message_id": 1,
        "date": "yesterday",
        "chat": { "id": from.id(), "type": "private", "first_name": "Ann" },
        "from": { "id": from.id(), "is_bot": false, "first_name": "Ann" },
        "text": "/start",
        "entities": [{ "type": "bot_command", "offset": 0, "length": 6 }],
    }});
    home.server.push_update(text);
}

/// An update of which only the number can be read.
fn too_deep(home: &Home) {
    let id = home.server.bot().last_update_id() + 1;
    let (open, close) = ("[".repeat(5_000), "]".repeat(5_000));
    home.server
        .push_raw(format!(r#"{{"update_id":{id},"message":{open}{close}}}"#));
}

/// As an administrator may do it.
fn mend(home: &Home) {
    home.change("UPDATE dead_letters SET body = replace(body, '\"yesterday\"', '1735689600')");
}

/// Waits until a program has put so many letters aside.
async fn wait_for_letters(home: &Home, count: i64) {
    home.server
        .wait_for(|_| (home.count("dead_letters") == count).then_some(()))
        .await;
}

#[tokio::test]
async fn an_update_that_cannot_be_read_is_put_aside_once_and_others_go_on() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let program = Program::start(&home).await;
    unreadable(&home, &ann);
    too_deep(&home);
    ann.says("/start");
    home.server.wait_for_sent(&ann.chat(), 1).await;
    home.server.wait_until_confirmed().await;
    program.stop().await;
    assert_eq!(home.count("inbox"), 0);
    let list = run(&home, &["dead-letters", "list"]).await;
    assert_eq!(list.status, Some(0), "{list:?}");
    let mut kinds: Vec<_> = list
        .out
        .lines()
        .map(|line| line.split('\t').nth(2).unwrap_or("?"))
        .collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["", "message"], "{}", list.out);
    assert!(list.out.contains("at date:"), "{}", list.out);
}

#[tokio::test]
async fn letters_are_listed_and_shown() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let none = run(&home, &["dead-letters"]).await;
    assert!(
        none.status == Some(1) && none.err.contains("there is no such file yet"),
        "{none:?}"
    );
    let program = Program::start(&home).await;
    let list = run(&home, &["dead-letters", "list"]).await;
    assert_eq!((list.status, list.out.as_str()), (Some(0), ""), "{list:?}");
    unreadable(&home, &ann);
    wait_for_letters(&home, 1).await;
    // With the bot running, and without it.
    for _ in 0..2 {
        let list = run(&home, &["dead-letters", "list"]).await;
        let id = home.server.bot().last_update_id();
        assert!(
            list.out.starts_with(&format!("1\tupdate {id}\tmessage\t")),
            "{list:?}"
        );
        let show = run(&home, &["dead-letters", "show", "1"]).await;
        assert_eq!(show.status, Some(0), "{show:?}");
        assert!(
            show.out.contains("at date:") && show.out.contains(r#""date":"yesterday""#),
            "{}",
            show.out
        );
    }
    program.stop().await;
    let list = run(&home, &["dead-letters", "list"]).await;
    assert_eq!(list.out.lines().count(), 1, "{list:?}");
    let show = run(&home, &["dead-letters", "show", "2"]).await;
    assert!(
        show.status == Some(1) && show.err.contains("there is no dead letter 2"),
        "{show:?}"
    );
    let usage = run(&home, &["dead-letters", "burn"]).await;
    assert!(
        usage.status == Some(1) && usage.err.contains("usage: dead-letters list"),
        "{usage:?}"
    );
}

#[tokio::test]
async fn a_letter_is_handled_again_by_the_running_bot() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let program = Program::start(&home).await;
    unreadable(&home, &ann);
    wait_for_letters(&home, 1).await;
    mend(&home);
    let retry = run(&home, &["dead-letters", "retry", "1"]).await;
    assert_eq!(retry.status, Some(0), "{retry:?}");
    let sent = home.server.wait_for_sent(&ann.chat(), 1).await;
    assert_eq!(sent[0].text(), "Hello Ann, visit 1");
    program.stop().await;
    assert_eq!(
        (
            home.count("dead_letters"),
            home.count("control"),
            home.count("inbox")
        ),
        (0, 0, 0)
    );
    assert_eq!(home.value("chat", ann.id()).as_deref(), Some("1"));
}

#[tokio::test]
async fn letters_are_handled_again_at_the_next_start() {
    let home = Home::new().await;
    let (ann, bob) = (home.server.user("Ann"), home.server.user("Bob"));
    let program = Program::start(&home).await;
    unreadable(&home, &ann);
    unreadable(&home, &bob);
    wait_for_letters(&home, 2).await;
    program.stop().await;
    mend(&home);
    // However often it is asked for.
    for _ in 0..2 {
        let retry = run(&home, &["dead-letters", "retry", "all"]).await;
        assert!(
            retry.status == Some(0) && retry.out.starts_with("2 dead letters"),
            "{retry:?}"
        );
    }
    assert_eq!(home.count("dead_letters"), 2);
    let program = Program::start(&home).await;
    home.server.wait_for_sent(&ann.chat(), 1).await;
    home.server.wait_for_sent(&bob.chat(), 1).await;
    program.stop().await;
    assert_eq!(
        (
            home.count("dead_letters"),
            home.count("control"),
            home.count("inbox")
        ),
        (0, 0, 0)
    );
    assert_eq!((texts(&ann.chat()).len(), texts(&bob.chat()).len()), (1, 1));
}

#[tokio::test]
async fn a_letter_that_still_cannot_be_handled_comes_back() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let program = Program::start(&home).await;
    unreadable(&home, &ann);
    too_deep(&home);
    wait_for_letters(&home, 2).await;
    run(&home, &["dead-letters", "retry", "all"]).await;
    home.server
        .wait_for(|_| (home.count("control") == 0).then_some(()))
        .await;
    program.stop().await;
    assert_eq!((home.count("dead_letters"), home.count("inbox")), (2, 0));
}

#[tokio::test]
async fn letters_are_dropped() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let program = Program::start(&home).await;
    for _ in 0..3 {
        unreadable(&home, &ann);
    }
    wait_for_letters(&home, 3).await;
    let dropped = run(&home, &["dead-letters", "drop", "2"]).await;
    assert_eq!(dropped.status, Some(0), "{dropped:?}");
    wait_for_letters(&home, 2).await;
    program.stop().await;
    let dropped = run(&home, &["dead-letters", "drop", "all"]).await;
    assert!(dropped.out.starts_with("2 dead letters"), "{dropped:?}");
    let again = run(&home, &["dead-letters", "drop", "2"]).await;
    assert!(
        again.status == Some(1) && again.err.contains("there is no such dead letter"),
        "{again:?}"
    );
    Program::start(&home).await.stop().await;
    assert_eq!((home.count("dead_letters"), home.count("control")), (0, 0));
    assert_eq!(texts(&ann.chat()), [""; 0]);
}
