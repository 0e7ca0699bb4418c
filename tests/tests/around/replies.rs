//! Replies: where they go, and when they quote.

use crate::{in_topic, param, params};
use bot::{
    Application, Builder, Defaults,
    prelude::*,
    types::{InputFile, InputPollOption},
};
use cablegram_tests::Running;
use serde_json::{Value, json};

bot::app!(Replying);

#[handler(message(text), bot = Replying)]
async fn talk(message: Message, text: Text) -> bot::Result<Option<String>> {
    match text.as_str() {
        "reply" => drop(message.reply("hello").await?),
        "answer" => drop(message.answer("hello").await?),
        "always" => drop(message.replies().quoting(true).text("hello").await?),
        "never" => drop(message.replies().quoting(false).text("hello").await?),
        "photo" => drop(message.reply_photo(InputFile::bytes("a.jpg", "x")).await?),
        "dice" => drop(message.reply_dice().emoji("🎯").await?),
        "poll" => drop(
            message
                .reply_poll("Tea?", ["yes", "no"].map(InputPollOption::new))
                .await?,
        ),
        "location" => drop(message.reply_location(52.5, 13.4).await?),
        "copy" => {
            let (chat, id) = (message.chat.id, message.message_id);
            message.reply_copy(chat, id).await?;
        }
        "returned" => return Ok(Some("hello".to_owned())),
        _ => {}
    }
    Ok(None)
}

#[handler(callback_query, bot = Replying)]
async fn pressed(query: CallbackQuery) -> bot::Result<()> {
    let seen = query.message().is_some();
    if let Some(replies) = query.replies() {
        replies.text(format!("seen: {seen}")).await?;
    }
    query.edit_text("pressed").await?;
    Ok(())
}

fn builder() -> Builder {
    Application::builder::<Replying>()
}

/// What is quoted by what the bot sent.
fn quoted(bot: &Running, method: &str) -> Vec<Value> {
    param(&bot.server, method, "reply_parameters")
}

#[tokio::test]
async fn r153_private_chats_are_not_quoted_and_groups_are() {
    let bot = Running::start(builder()).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "reply").await;
    assert_eq!(quoted(&bot, "sendMessage"), [Value::Null]);
    let group = bot.server.supergroup("Group", [&ann]);
    let asked = ann.sends(&group, "reply");
    bot.settle().await;
    let answer = group.sent().remove(0);
    assert_eq!(answer.reply_to(), Some(asked.id()));
    ann.sends(&group, "answer");
    bot.settle().await;
    assert_eq!(quoted(&bot, "sendMessage")[2], Value::Null);
}

#[tokio::test]
async fn r153_every_sort_of_message_follows_the_rule() {
    let bot = Running::start(builder()).await;
    let ann = bot.server.user("Ann");
    let group = bot.server.supergroup("Group", [&ann]);
    for (text, method) in [
        ("photo", "sendPhoto"),
        ("dice", "sendDice"),
        ("poll", "sendPoll"),
        ("location", "sendLocation"),
        ("copy", "copyMessage"),
    ] {
        let asked = ann.sends(&group, text);
        bot.hears(&ann, text).await;
        assert_eq!(
            quoted(&bot, method),
            [
                json!({"message_id": asked.id(), "allow_sending_without_reply": true}),
                Value::Null
            ],
            "{method}"
        );
    }
}

#[tokio::test]
async fn r153_the_default_and_the_call_can_say_otherwise() {
    for (default, in_private, in_group) in [(true, true, true), (false, false, false)] {
        let defaults = Defaults::new()
            .do_quote(default)
            .allow_sending_without_reply(false);
        let bot = Running::start(builder().defaults(defaults)).await;
        let ann = bot.server.user("Ann");
        let group = bot.server.supergroup("Group", [&ann]);
        bot.hears(&ann, "reply").await;
        ann.sends(&group, "reply");
        bot.settle().await;
        let quotes: Vec<_> = quoted(&bot, "sendMessage")
            .iter()
            .map(Value::is_object)
            .collect();
        assert_eq!(quotes, [in_private, in_group]);
        bot.hears(&ann, "always").await;
        ann.sends(&group, "never");
        bot.settle().await;
        let quoted = quoted(&bot, "sendMessage");
        assert_eq!(quoted[2]["allow_sending_without_reply"], false);
        assert_eq!(quoted[3], Value::Null);
        // What a handler returns is an answer in the chat, and quotes only where everything does.
        ann.sends(&group, "returned");
        bot.settle().await;
        assert_eq!(self::quoted(&bot, "sendMessage")[4].is_object(), default);
    }
}

/// The forum is not one of the server's: what matters is what the bot asks for.
const FORUM: i64 = -1_001_234_567_890;

#[tokio::test]
async fn topics_are_carried_over_and_threads_of_replies_are_not() {
    let bot = Running::start(builder()).await;
    for text in ["reply", "returned"] {
        bot.server.push_update(in_topic(FORUM, Some(7), true, text));
        bot.server
            .push_update(in_topic(FORUM, Some(8), false, text));
        bot.settle().await;
    }
    assert_eq!(
        param(&bot.server, "sendMessage", "message_thread_id"),
        [json!(7), Value::Null, json!(7), Value::Null]
    );
}

#[tokio::test]
async fn topics_of_direct_messages_and_business_accounts_are_carried_over() {
    let bot = Running::start(builder()).await;
    let mut direct = in_topic(FORUM, None, false, "reply");
    direct["message"]["direct_messages_topic"] = json!({"topic_id": 44});
    bot.server.push_update(direct);
    let mut business = in_topic(5, None, false, "reply");
    business["message"]["chat"] = json!({"id": 5, "type": "private", "first_name": "Ann"});
    business["message"]["business_connection_id"] = "b1".into();
    bot.server.push_update(business);
    bot.settle().await;
    let sent = params(&bot.server, "sendMessage");
    assert_eq!(sent[0]["direct_messages_topic_id"], 44);
    assert_eq!(sent[0].get("business_connection_id"), None);
    assert_eq!(sent[1]["business_connection_id"], "b1");
    assert_eq!(sent[1].get("reply_parameters"), None);
}

/// R80: a message that the bot cannot see any more still has a chat.
#[tokio::test]
async fn r80_a_button_can_be_answered_also_where_its_message_is_gone() {
    let bot = Running::start(builder()).await;
    let query = |message: Value| {
        json!({"callback_query": {
            "id": "1", "chat_instance": "c", "data": "x", "message": message,
            "from": {"id": 5, "is_bot": false, "first_name": "Ann"},
        }})
    };
    let chat = json!({"id": FORUM, "type": "supergroup", "title": "Forum"});
    let seen = json!({
        "message_id": 3, "date": 5, "chat": chat, "text": "press", "message_thread_id": 7, "is_topic_message": true,
    });
    let gone = json!({"message_id": 4, "date": 0, "chat": chat});
    bot.server.push_update(query(seen));
    bot.server.push_update(query(gone));
    bot.settle().await;
    let sent = params(&bot.server, "sendMessage");
    assert_eq!(
        (&sent[0]["text"], &sent[0]["message_thread_id"]),
        (&json!("seen: true"), &json!(7))
    );
    assert_eq!(
        (&sent[1]["text"], sent[1].get("message_thread_id")),
        (&json!("seen: false"), None)
    );
    assert_eq!(sent[1]["reply_parameters"]["message_id"], 4);
}
