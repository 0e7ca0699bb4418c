//! Guards: handlers for administrators and owners.

use super::{Filtered, at_rest};
use bot::{Application, BoxError, Error, FromUpdate, Handle, Update, extract, kind, prelude::*};
use bot_simulator::{Chat as Group, Fault, User as Person};
use cablegram_tests::{Log, Running};
use serde_json::json;
use std::time::Duration;

#[handler(command = "ban", bot = Filtered)]
async fn ban(admin: Admin, log: Shared<Log>) {
    let known = admin.member().is_some();
    log.note(format!("ban, owner: {}, known: {known}", admin.is_owner()));
}

#[handler(command = "ban", bot = Filtered)]
async fn may_not(log: Shared<Log>) {
    log.note("may not");
}

#[handler(command = "reset", block = false, only = ChatOwner, bot = Filtered)]
async fn reset(log: Shared<Log>) {
    log.note("reset");
}

#[handler(command = "reset", bot = Filtered)]
async fn may_not_reset(log: Shared<Log>) {
    log.note("may not reset");
}

#[handler(any_message, on = [message, channel_post], group = 1, bot = Filtered)]
async fn who(admin: Option<Admin>, log: Shared<Log>) {
    log.note(format!("an admin: {}", admin.is_some()));
}

#[error_handler(bot = Filtered)]
async fn note(error: &Error, log: Shared<Log>) {
    log.note(format!("{:?}: {error}", error.kind()));
}

/// A group with its owner, an administrator and a member.
fn group(bot: &Running) -> (Group, [Person; 3]) {
    let people = ["Ann", "Bob", "Cat"].map(|name| bot.server.user(name));
    let group = bot.server.supergroup("Five", &people);
    group.make_administrator(&people[1]);
    (group, people)
}

async fn says(bot: &Running, chat: &Group, user: &Person, text: &str) -> Vec<String> {
    user.sends(chat, text);
    bot.settle().await;
    bot.log.take()
}

fn asked(bot: &Running) -> usize {
    bot.server.calls_of("getChatAdministrators").len()
}

#[tokio::test]
async fn handlers_for_administrators_match_for_nobody_else() {
    let bot = Running::start(Application::builder::<Filtered>().only((ban, may_not))).await;
    let (chat, [ann, bob, cat]) = group(&bot);
    assert_eq!(says(&bot, &chat, &cat, "/ban").await, ["may not"]);
    assert_eq!(
        says(&bot, &chat, &bob, "/ban").await,
        ["ban, owner: false, known: true"]
    );
    assert_eq!(
        says(&bot, &chat, &ann, "/ban").await,
        ["ban, owner: true, known: true"]
    );
    assert_eq!(asked(&bot), 1, "once for the chat, whoever it is");
    assert_eq!(says(&bot, &chat, &cat, "hello").await, [""; 0]);
    assert_eq!(
        bot.hears(&cat, "/ban").await,
        ["ban, owner: true, known: false"],
        "at home"
    );
    assert_eq!(asked(&bot), 1);
}

#[tokio::test]
async fn administrators_are_known_for_as_long_as_it_is_said() {
    for (kept, times) in [(Duration::ZERO, 4), (Duration::MAX, 1)] {
        let builder = Application::builder::<Filtered>()
            .only((ban, may_not))
            .administrators_kept(kept);
        let bot = Running::start(builder).await;
        let (chat, [_, _, cat]) = group(&bot);
        for _ in 0..4 {
            assert_eq!(says(&bot, &chat, &cat, "/ban").await, ["may not"]);
        }
        assert_eq!(asked(&bot), times);
    }
}

/// Who declined need not be blocking for the next one to be tried.
#[tokio::test]
async fn handlers_for_owners_match_for_nobody_else() {
    let bot = Running::start(Application::builder::<Filtered>().only((reset, may_not_reset))).await;
    let (chat, [ann, bob, _]) = group(&bot);
    assert_eq!(says(&bot, &chat, &bob, "/reset").await, ["may not reset"]);
    assert_eq!(says(&bot, &chat, &ann, "/reset").await, ["reset"]);
}

#[tokio::test]
async fn an_optional_guard_only_looks() {
    let bot = Running::start(Application::builder::<Filtered>().only((who,))).await;
    let (chat, [_, bob, cat]) = group(&bot);
    assert_eq!(says(&bot, &chat, &cat, "hello").await, ["an admin: false"]);
    assert_eq!(says(&bot, &chat, &bob, "hello").await, ["an admin: true"]);
}

/// Telegram shows a stand-in for anonymous administrators, and a chat for who speaks in its name.
#[tokio::test]
async fn who_stays_anonymous_is_an_administrator_and_another_chat_is_none() {
    let bot = Running::start(Application::builder::<Filtered>().only((
        ban,
        may_not,
        reset,
        may_not_reset,
        who,
    )))
    .await;
    let group = json!({"id": -1_005, "type": "supergroup", "title": "Five"});
    let channel = json!({"id": -1_006, "type": "channel", "title": "Six"});
    let stand_in = |id: i64| json!({"id": id, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    let message = |text: &str, from: i64, sender_chat: &serde_json::Value| {
        json!({
            "message_id": 1, "date": 1, "chat": group, "from": stand_in(from), "sender_chat": sender_chat, "text": text,
        })
    };
    let anonymous = 1_087_968_824;
    for (message, lines) in [
        (
            message("/ban", anonymous, &group),
            ["ban, owner: false, known: false", "an admin: true"],
        ),
        (
            message("/ban", 136_817_688, &channel),
            ["may not", "an admin: false"],
        ),
        (
            message("/reset", anonymous, &group),
            ["may not reset", "an admin: true"],
        ),
    ] {
        bot.server.push_update(json!({ "message": message }));
        bot.settle().await;
        assert_eq!(bot.log.take(), lines, "{message}");
    }
    let post = json!({"message_id": 1, "date": 1, "chat": channel, "sender_chat": channel, "text": "news"});
    bot.server.push_update(json!({ "channel_post": post }));
    bot.settle().await;
    assert_eq!(bot.log.take(), ["an admin: true"]);
    assert_eq!(asked(&bot), 0, "nobody had to be asked");
}

#[tokio::test]
async fn an_answer_is_good_for_five_minutes() {
    let (bot, hand) = at_rest(Application::builder::<Filtered>().only((ban, may_not))).await;
    let (chat, [_, _, cat]) = group(&bot);
    assert_eq!(says(&bot, &chat, &cat, "/ban").await, ["may not"]);
    chat.make_administrator(&cat);
    hand.advance(Duration::from_secs(299));
    assert_eq!(says(&bot, &chat, &cat, "/ban").await, ["may not"]);
    hand.advance(Duration::from_secs(1));
    assert_eq!(
        says(&bot, &chat, &cat, "/ban").await,
        ["ban, owner: false, known: true"]
    );
    assert_eq!(asked(&bot), 2);
}

/// The bot hears of changes although no handler wants them.
#[tokio::test]
async fn a_change_of_administrators_counts_at_once() {
    let bot = Running::start(Application::builder::<Filtered>().only((ban, may_not))).await;
    let allowed = bot.server.calls_of("getUpdates").pop().expect("it polls");
    let allowed = allowed
        .param("allowed_updates")
        .expect("it says which")
        .to_string();
    assert!(
        allowed.contains("chat_member") && allowed.contains("my_chat_member"),
        "{allowed}"
    );
    let (chat, [_, bob, cat]) = group(&bot);
    assert_eq!(
        says(&bot, &chat, &bob, "/ban").await,
        ["ban, owner: false, known: true"]
    );
    let member = |status: &str| json!({"status": status, "user": {"id": bob.id(), "is_bot": false, "first_name": "Bob"}});
    let change = |from: &str, to: &str| {
        let chat = json!({"id": chat.id(), "type": "supergroup", "title": "Five"});
        let by = json!({"id": cat.id(), "is_bot": false, "first_name": "Cat"});
        json!({"chat_member": {
            "chat": chat, "from": by, "date": 1, "old_chat_member": member(from), "new_chat_member": member(to),
        }})
    };
    bot.server.push_update(change("left", "member"));
    bot.server.push_update(change("member", "restricted"));
    assert_eq!(
        says(&bot, &chat, &bob, "/ban").await,
        ["ban, owner: false, known: true"]
    );
    assert_eq!(asked(&bot), 1, "members come and go");
    bot.server
        .fail(Fault::on("getChatAdministrators").json(&json!({"ok": true, "result": []})));
    bot.server.push_update(change("administrator", "member"));
    assert_eq!(says(&bot, &chat, &bob, "/ban").await, ["may not"]);
    assert_eq!(asked(&bot), 2);
}

/// R5: as the panic of a filter, and nobody gets through meanwhile.
#[tokio::test]
async fn what_cannot_be_asked_is_an_error_and_ends_the_group() {
    let bot = Running::start(Application::builder::<Filtered>().only((ban, may_not, who))).await;
    let (chat, [ann, ..]) = group(&bot);
    bot.server.fail(
        Fault::on("getChatAdministrators")
            .error(403, "Forbidden: bot was kicked from the supergroup chat"),
    );
    let lines = says(&bot, &chat, &ann, "/ban").await;
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].starts_with("Filter: `ban` (") && lines[0].contains("kicked"),
        "{lines:?}"
    );
    assert_eq!(lines[1], "an admin: true", "the next group goes on");
    assert_eq!(
        says(&bot, &chat, &ann, "/ban").await[0],
        "ban, owner: true, known: true"
    );
}

/// A guard of one's own, about something that has to be asked.
struct Paid;

impl<K: kind::ByUser, A> FromUpdate<K, A> for Paid {
    fn needs(needs: &mut extract::Needs) {
        needs.guard(|handle, update| Box::pin(has_paid(handle, update)));
    }

    async fn extract(_: &Context) -> Result<Self, extract::ExtractError> {
        Ok(Self)
    }
}

async fn has_paid(handle: Handle, update: Update) -> Result<bool, BoxError> {
    match update.user_id().map(|user| user.0 % 3) {
        Some(0) => Ok(true),
        Some(1) => {
            handle.sleep(Duration::from_secs(3_600)).await;
            Ok(true)
        }
        Some(2) => panic!("no such user"),
        _ => Ok(false),
    }
}

#[handler(message, timeout = "5s", bot = Filtered)]
async fn films(_: Paid, log: Shared<Log>) {
    log.note("films");
}

/// A guard that fails before there is a future to wait for.
struct Hasty;

impl<K, A> FromUpdate<K, A> for Hasty {
    fn needs(needs: &mut extract::Needs) {
        needs.guard(|_, update| {
            let user = update.user_id().expect("every update has a user");
            Box::pin(async move { Ok(user.0 > 0) })
        });
    }

    async fn extract(_: &Context) -> Result<Self, extract::ExtractError> {
        Ok(Self)
    }
}

#[handler(channel_post, bot = Filtered)]
async fn hasty(_: Hasty, log: Shared<Log>) {
    log.note("hasty");
}

#[tokio::test]
async fn a_guard_that_panics_before_it_waits_is_an_error_too() {
    let (bot, _hand) = at_rest(Application::builder::<Filtered>().only((hasty,))).await;
    let chat = json!({"id": -7, "type": "channel", "title": "News"});
    let post = json!({"message_id": 1, "date": 1, "chat": chat, "text": "hello"});
    bot.server.push_update(json!({ "channel_post": post }));
    bot.settle().await;
    let lines = bot.log.take();
    assert!(
        lines.len() == 1 && lines[0].contains("every update has a user"),
        "{lines:?}"
    );
}

#[handler(message, bot = Filtered)]
async fn trailers(log: Shared<Log>) {
    log.note("trailers");
}

#[tokio::test]
async fn a_guard_has_the_time_of_its_handler_and_its_panic_is_an_error() {
    let (bot, hand) = at_rest(Application::builder::<Filtered>().only((films, trailers))).await;
    let say = |id: i64| {
        let user = json!({"id": id, "is_bot": false, "first_name": "A"});
        let chat = json!({"id": id, "type": "private", "first_name": "A"});
        let message =
            json!({"message_id": 1, "date": 1, "from": user, "chat": chat, "text": "hello"});
        bot.server.push_update(json!({ "message": message }));
    };
    say(3_000);
    bot.settle().await;
    assert_eq!(bot.log.take(), ["films"]);
    say(3_002);
    bot.settle().await;
    let lines = bot.log.take();
    assert!(
        lines.len() == 1 && lines[0].contains("no such user"),
        "{lines:?}"
    );
    say(3_001);
    while hand.next_timer() != Some(Duration::from_secs(5)) {
        tokio::task::yield_now().await;
    }
    hand.advance(Duration::from_secs(5));
    bot.settle().await;
    let lines = bot.log.take();
    assert!(
        lines.len() == 1 && lines[0].contains("a guard took longer than the 5s it may"),
        "{lines:?}"
    );
}
