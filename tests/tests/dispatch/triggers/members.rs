//! Changes of membership.

use super::{Triggers, group, noted, user, with};
use bot::prelude::*;
use cablegram_tests::Log;
use serde_json::{Value, json};

#[handler(chat_member(out -> in), bot = Triggers)]
async fn joined(log: Shared<Log>) {
    log.note("joined");
}

#[handler(chat_member(in -> (left | restricted)), bot = Triggers)]
async fn left_or_restricted(log: Shared<Log>) {
    log.note("left or restricted");
}

#[handler(chat_member((!admin) -> admin), bot = Triggers)]
async fn promoted(log: Shared<Log>) {
    log.note("promoted");
}

#[handler(chat_member(owner -> _ | administrator -> (member | owner)), bot = Triggers)]
async fn owners(log: Shared<Log>) {
    log.note("owners");
}

#[handler(chat_member(_ -> banned & !chat(-6)), bot = Triggers)]
async fn banned(log: Shared<Log>) {
    log.note("banned");
}

#[handler(my_chat_member(_ -> out), bot = Triggers)]
async fn thrown_out(log: Shared<Log>) {
    log.note("thrown out");
}

#[handler(update(out -> member), on = [chat_member, my_chat_member], group = 1, bot = Triggers)]
async fn somebody(update: Update, log: Shared<Log>) {
    log.note(format!("somebody by {}", update.kind_name()));
}

fn rights(status: &str) -> Value {
    let (status, is_member) = match status {
        "restricted in" => ("restricted", true),
        "restricted out" => ("restricted", false),
        other => (other, true),
    };
    json!({"status": status, "user": user(8), "is_member": is_member, "is_anonymous": false, "until_date": 0})
}

fn change(from: &str, to: &str) -> Value {
    json!({
        "chat": group(), "from": user(7), "date": 1,
        "old_chat_member": rights(from), "new_chat_member": rights(to),
    })
}

/// `ChatMemberHandler` with `CHAT_MEMBER`, and what its users compare by hand.
#[tokio::test]
async fn transitions_look_at_both_ends() {
    let bot = with((joined, left_or_restricted, promoted, owners, banned)).await;
    for (from, to, line) in [
        ("left", "member", "joined"),
        ("kicked", "administrator", "joined"),
        ("restricted out", "restricted in", "joined"),
        ("member", "left", "left or restricted"),
        ("administrator", "restricted in", "left or restricted"),
        ("restricted in", "restricted out", "left or restricted"),
        ("member", "administrator", "promoted"),
        ("restricted in", "creator", "promoted"),
        ("creator", "administrator", "owners"),
        ("administrator", "creator", "owners"),
        ("member", "kicked", "banned"),
        ("left", "kicked", "banned"),
    ] {
        let lines = noted(&bot, "chat_member", [change(from, to)]).await;
        assert_eq!(lines, [line], "{from} -> {to}");
    }
    for (from, to) in [
        ("left", "kicked in a later version"),
        ("administrator", "administrator"),
        ("left", "restricted out"),
    ] {
        let lines = noted(&bot, "chat_member", [change(from, to)]).await;
        assert_eq!(lines, [""; 0], "{from} -> {to}");
    }
}

/// `MY_CHAT_MEMBER` and `ANY_CHAT_MEMBER`.
#[tokio::test]
async fn the_bots_own_membership_is_another_kind() {
    let bot = with((joined, thrown_out, somebody)).await;
    let mine = [change("left", "member"), change("member", "kicked")];
    assert_eq!(
        noted(&bot, "my_chat_member", mine).await,
        ["somebody by my_chat_member", "thrown out"]
    );
    let theirs = noted(&bot, "chat_member", [change("left", "member")]).await;
    assert_eq!(theirs, ["joined", "somebody by chat_member"]);
}
