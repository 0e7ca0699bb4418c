//! Data of users and chats that are gone, or have become others.

use crate::support::Home;
use bot::{Application, prelude::*};
use cablegram_tests::{Log, texts};

bot::app!(Moving, user_data = u32, chat_data = Vec<String>);

#[handler(message(text), bot = Moving)]
async fn note(mut count: UserData<u32>, mut texts: ChatData<Vec<String>>, text: Text) -> String {
    *count += 1;
    texts.push(text.to_string());
    texts.join(" ")
}

#[handler(message(migrate), bot = Moving)]
async fn moved(log: Shared<Log>) {
    log.note("moved");
}

fn builder() -> Builder {
    Application::builder::<Moving>().only((note, moved))
}

#[tokio::test]
async fn what_is_dropped_is_gone_from_the_file_when_it_is_told() {
    let home = Home::new().await;
    let (ann, bob) = (home.server.user("Ann"), home.server.user("Bob"));
    let bot = home.start(builder()).await;
    bot.hears(&ann, "a").await;
    bot.hears(&bob, "b").await;
    bot.handle()
        .drop_user_data(ann.id().into())
        .await
        .expect("it goes");
    assert_eq!(home.value("user", ann.id()), None);
    assert_eq!(home.value("chat", ann.id()).as_deref(), Some(r#"["a"]"#));
    bot.handle()
        .drop_chat_data(ann.id().into())
        .await
        .expect("it goes");
    assert_eq!(home.value("chat", ann.id()), None);
    assert_eq!(home.count("data"), 2);
    // Not only from the file, and again without anything there.
    bot.handle()
        .drop_chat_data(ann.id().into())
        .await
        .expect("there is nothing");
    bot.hears(&ann, "c").await;
    assert_eq!(texts(&ann.chat()), ["a", "c"]);
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()).as_deref(), Some("1"));
    assert_eq!(home.value("user", bob.id()).as_deref(), Some("1"));
}

#[tokio::test]
async fn a_chats_data_is_given_to_another() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home.start(builder()).await;
    bot.hears(&ann, "a").await;
    bot.handle()
        .migrate_chat_data(ann.id().into(), (-5).into())
        .await
        .expect("it moves");
    assert_eq!(home.value("chat", ann.id()), None);
    assert_eq!(home.value("chat", -5).as_deref(), Some(r#"["a"]"#));
    // What is not there cannot move, and replaces nothing.
    bot.handle()
        .migrate_chat_data(ann.id().into(), (-5).into())
        .await
        .expect("there is nothing");
    assert_eq!(home.value("chat", -5).as_deref(), Some(r#"["a"]"#));
    bot.handle()
        .migrate_chat_data((-5).into(), (-5).into())
        .await
        .expect("it stays");
    let peeked = bot
        .handle()
        .peek::<ChatData<Vec<String>>>(-5)
        .await
        .expect("it can be read");
    assert_eq!(peeked.as_deref(), Some(&vec!["a".to_owned()]));
    bot.stop().await;
}

#[tokio::test]
async fn data_follows_a_group_into_its_supergroup() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let group = home.server.group("Group", [&ann]);
    let bot = home.start(builder()).await;
    ann.sends(&group, "before");
    bot.settle().await;
    let supergroup = group.upgrade();
    bot.settle().await;
    ann.sends(&supergroup, "after");
    bot.settle().await;
    assert_eq!(texts(&supergroup), ["before after"]);
    assert_eq!(bot.log.take(), ["moved", "moved"]);
    bot.stop().await;
    assert_eq!(home.value("chat", group.id()), None);
    assert_eq!(
        home.value("chat", supergroup.id()).as_deref(),
        Some(r#"["before","after"]"#)
    );
}

/// What the group said last, that it moved, and what the supergroup says first come in one batch: the lanes of both are
/// one from there on.
#[tokio::test]
async fn nothing_is_lost_when_a_group_moves_in_the_middle_of_a_batch() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let group = home.server.group("Group", [&ann]);
    for text in ["1", "2", "3", "4", "5"] {
        ann.sends(&group, text);
    }
    let supergroup = group.upgrade();
    for text in ["6", "7", "8"] {
        ann.sends(&supergroup, text);
    }
    let bot = home.start(builder()).await;
    bot.settle().await;
    bot.stop().await;
    assert_eq!(home.value("chat", group.id()), None);
    assert_eq!(
        home.value("chat", supergroup.id()).as_deref(),
        Some(r#"["1","2","3","4","5","6","7","8"]"#)
    );
}
