//! Lanes by topic: `concurrency = "per_topic:N"`.

use crate::in_topic;
use bot::{Application, Environment, prelude::*};
use cablegram_tests::{Gate, Log, Running};

bot::app!(Forum, chat_data = u32);

#[handler(message(text), bot = Forum)]
async fn hear(text: Text, log: Shared<Log>, gate: Shared<Gate>) {
    log.note(format!("begin {text}"));
    if text.starts_with("slow") {
        gate.pass().await;
    }
    log.note(format!("end {text}"));
}

#[handler(message, group = 1, bot = Forum)]
async fn count(mut count: ChatData<u32>) {
    *count += 1;
}

const FORUM: i64 = -1_001_234_567_890;

fn says(bot: &Running, topic: Option<i64>, text: &str) {
    bot.server
        .push_update(in_topic(FORUM, topic, topic.is_some(), text));
}

/// Without the data that both topics would wait for.
fn builder() -> Builder {
    Application::builder::<Forum>().per_topic(8)
}

#[tokio::test]
async fn topics_of_one_chat_are_side_by_side_and_each_in_order() {
    let bot = Running::start(builder().only((hear,))).await;
    says(&bot, Some(1), "slow one");
    bot.log.wait_for("begin slow one", 1).await;
    says(&bot, Some(1), "one more");
    says(&bot, Some(2), "two");
    says(&bot, None, "general");
    bot.log.wait_for("end two", 1).await;
    bot.log.wait_for("end general", 1).await;
    assert!(!bot.log.lines().contains(&"begin one more".to_owned()));
    bot.gate.open();
    bot.settle().await;
    let lines = bot.log.take();
    assert_eq!(
        lines[lines.len() - 3..],
        ["end slow one", "begin one more", "end one more"]
    );
}

/// The chat's data are one value: topics wait for each other where both take it, and no change is lost.
#[tokio::test]
async fn the_chats_data_stay_exclusive() {
    let bot = Running::start(builder()).await;
    for round in 0..10 {
        for topic in 1..=5 {
            says(&bot, Some(topic), &format!("{round} {topic}"));
        }
    }
    bot.settle().await;
    let count = bot.handle().peek::<ChatData<u32>>(FORUM).await.unwrap();
    assert_eq!(count.as_deref(), Some(&50));
    let lines = bot.log.take();
    for topic in 1..=5 {
        let own: Vec<_> = lines
            .iter()
            .filter(|line| line.starts_with("end") && line.ends_with(&topic.to_string()))
            .collect();
        let rounds: Vec<_> = (0..10)
            .map(|round| format!("end {round} {topic}"))
            .collect();
        assert_eq!(own, rounds.iter().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_thread_of_replies_is_no_topic() {
    let bot = Running::start(builder().only((hear,))).await;
    bot.server
        .push_update(in_topic(FORUM, Some(7), false, "slow thread"));
    bot.log.wait_for("begin slow thread", 1).await;
    says(&bot, None, "behind it");
    says(&bot, Some(3), "topic");
    bot.log.wait_for("end topic", 1).await;
    assert!(!bot.log.lines().contains(&"begin behind it".to_owned()));
    bot.gate.open();
    bot.settle().await;
}

#[tokio::test]
async fn it_is_asked_for_in_words_too() {
    let words = |text: &str| {
        let environment =
            Environment::of([("BOT_CONCURRENCY".to_owned(), text.to_owned())]).unwrap();
        Application::builder::<Forum>()
            .token("1:x")
            .environment(&environment)
            .only((hear,))
            .share(Log::default())
            .share(Gate::default())
            .build()
    };
    assert!(words("per_topic:4").is_ok());
    let error = words("per_topic").unwrap_err().to_string();
    assert!(
        error.contains("`per_topic:N`") && error.contains("BOT_CONCURRENCY"),
        "{error}"
    );
}
