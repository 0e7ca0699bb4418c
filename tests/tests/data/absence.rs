//! Updates without a user, without a chat, without either.

use bot::{Application, prelude::*};
use cablegram_tests::{Log, Running};
use serde_json::{Value, json};

bot::app!(Absent, user_data = u32, chat_data = u32);

#[handler(message, bot = Absent)]
async fn of_a_person(user: User, mut count: UserData<u32>, log: Shared<Log>) {
    *count += 1;
    log.note(format!("person {}", user.first_name));
}

#[handler(message, bot = Absent)]
async fn of_nobody(user: Option<User>, count: Option<UserData<u32>>, log: Shared<Log>) {
    log.note(format!("nobody {} {}", user.is_some(), count.is_some()));
}

#[handler(message, group = 1, bot = Absent)]
async fn in_a_chat(mut count: ChatData<u32>) {
    *count += 1;
}

/// DESIGN, rule 10: an anonymous administrator and a channel are nobody, whatever stands in `from`.
#[tokio::test]
async fn who_writes_in_the_name_of_a_chat_has_no_user_and_no_user_data() {
    let builder = Application::builder::<Absent>().only((of_a_person, of_nobody, in_a_chat));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let group = bot.server.supergroup("Group", [&ann]);
    ann.sends(&group, "as a person");
    let anonymous = group.posts("as an administrator");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["person Ann", "nobody false false"]);
    let from = anonymous.json()["from"]["id"].as_i64();
    let handle = bot.handle();
    if let Some(stand_in) = from {
        assert_eq!(handle.peek::<UserData<u32>>(stand_in).await.unwrap(), None);
    }
    assert_eq!(
        handle
            .peek::<UserData<u32>>(ann.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&1)
    );
    assert_eq!(
        handle
            .peek::<ChatData<u32>>(group.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&2)
    );
}

#[handler(update, bot = Absent)]
async fn anything(
    update: Update,
    user: Option<UserData<u32>>,
    chat: Option<ChatData<u32>>,
    log: Shared<Log>,
) {
    let kind = update.kind_name();
    log.note(format!("{kind}: {} {}", user.is_some(), chat.is_some()));
}

fn person() -> Value {
    json!({"id": 7, "is_bot": false, "first_name": "Ann"})
}

fn chat() -> Value {
    json!({"id": -100, "type": "supergroup", "title": "Group"})
}

/// One update of each kind that lacks something: its name, its payload, whether it has user data, whether chat data.
fn kinds() -> Vec<(&'static str, Value, bool, bool)> {
    let (from, chat) = (person(), chat());
    let option = json!({"persistent_id": "1", "text": "a", "voter_count": 0});
    let poll = json!({"id": "1", "question": "?", "options": [option], "total_voter_count": 0, "is_closed": false,
        "is_anonymous": true, "type": "regular", "allows_multiple_answers": false, "allows_revoting": false});
    let address = json!({"country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""});
    let source = json!({"source": "premium", "user": from});
    let boost = json!({"boost_id": "1", "add_date": 1, "expiration_date": 2, "source": source});
    let post = json!({"message_id": 1, "date": 1, "chat": {"id": -200, "type": "channel", "title": "News"},
        "sender_chat": {"id": -200, "type": "channel", "title": "News"}, "text": "news"});
    vec![
        (
            "inline_query",
            json!({"id": "1", "from": from, "query": "", "offset": ""}),
            true,
            false,
        ),
        (
            "chosen_inline_result",
            json!({"result_id": "1", "from": from, "query": ""}),
            true,
            false,
        ),
        (
            "shipping_query",
            json!({"id": "1", "from": from, "invoice_payload": "", "shipping_address": address}),
            true,
            false,
        ),
        (
            "pre_checkout_query",
            json!({"id": "1", "from": from, "currency": "EUR", "total_amount": 1, "invoice_payload": ""}),
            true,
            false,
        ),
        ("poll", poll, false, false),
        (
            "poll_answer",
            json!({"poll_id": "1", "user": from, "option_ids": [0], "option_persistent_ids": ["1"]}),
            true,
            false,
        ),
        (
            "business_connection",
            json!({"id": "1", "user": from, "user_chat_id": 7, "date": 1, "is_enabled": true}),
            true,
            false,
        ),
        (
            "purchased_paid_media",
            json!({"from": from, "paid_media_payload": ""}),
            true,
            false,
        ),
        (
            "callback_query",
            json!({"id": "1", "from": from, "inline_message_id": "a", "chat_instance": "1"}),
            true,
            false,
        ),
        (
            "chat_boost",
            json!({"chat": chat, "boost": boost}),
            false,
            true,
        ),
        (
            "removed_chat_boost",
            json!({"chat": chat, "boost_id": "1", "remove_date": 1, "source": source}),
            false,
            true,
        ),
        (
            "message_reaction_count",
            json!({"chat": chat, "message_id": 1, "date": 1, "reactions": []}),
            false,
            true,
        ),
        (
            "message_reaction",
            json!({"chat": chat, "message_id": 1, "actor_chat": chat, "date": 1, "old_reaction": [], "new_reaction": []}),
            false,
            true,
        ),
        (
            "deleted_business_messages",
            json!({"business_connection_id": "1", "chat": chat, "message_ids": [1]}),
            false,
            true,
        ),
        ("channel_post", post, false, true),
    ]
}

/// R79
#[tokio::test]
async fn kinds_without_a_user_or_a_chat_have_no_data_of_them() {
    let bot = Running::start(Application::builder::<Absent>().only((anything,))).await;
    for (kind, payload, user, chat) in kinds() {
        bot.server.push_update(json!({ kind: payload }));
        bot.settle().await;
        assert_eq!(bot.log.take(), [format!("{kind}: {user} {chat}")]);
    }
}
