//! Data of users and chats that are gone, or have become others.

use crate::support::{Home, on_a_still_clock};
use bot::{Application, prelude::*};
use cablegram_tests::{Log, texts};
use std::time::Duration;

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
    assert_eq!(
        home.find("SELECT updated_at > 1700000000000 FROM data WHERE id = -5"),
        Some(true),
        "the time of the move stands beside the value"
    );
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

#[error_handler(bot = Moving)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("{:?}", error.kind()));
}

#[job(bot = Moving)]
async fn remind(what: String) -> String {
    format!("Remember the {what}")
}

/// A group that moves moves whole: while the store refuses a part of it, nothing has moved.
#[tokio::test]
async fn what_belongs_to_a_group_moves_in_one_record() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let group = home.server.group("Group", [&ann]);
    let builder = Application::builder::<Moving>().only((note, moved, remind, report));
    let bot = home.start(builder).await;
    ann.sends(&group, "before");
    let jobs = bot.handle().jobs();
    let job = jobs.run_once(remind, Duration::from_secs(3_600), "tea".to_owned());
    job.chat(group.id().into()).await.expect("it is kept");
    bot.settle().await;
    home.change(
        "CREATE TRIGGER refuses BEFORE UPDATE ON jobs BEGIN SELECT RAISE(ABORT, 'not now'); END",
    );
    let supergroup = group.upgrade();
    bot.log.wait_for("Store", 1).await;
    let chats = "SELECT group_concat(id) FROM data WHERE space IN ('chat', 'moved')";
    let jobs = "SELECT group_concat(chat) FROM jobs";
    let old = group.id().to_string();
    assert_eq!(
        [home.find(chats), home.find(jobs)],
        [Some(old.clone()), Some(old)]
    );
    home.change("DROP TRIGGER refuses");
    bot.settle().await;
    bot.stop().await;
    assert_eq!(home.value("chat", group.id()), None);
    assert_eq!(home.find(jobs), Some(supergroup.id().to_string()));
}

#[handler(command = "note", bot = Moving)]
async fn note_on_command(mut texts: ChatData<Vec<String>>, Args(text): Args<String>) -> String {
    texts.push(text);
    texts.join(" ")
}

/// Otherwise the supergroup would begin with nothing, and what was kept would stay behind for ever.
#[tokio::test]
async fn a_group_whose_data_cannot_be_read_waits_with_its_move() {
    let home = Home::new().await;
    home.make_file::<Moving>().await;
    let ann = home.server.user("Ann");
    let group = home.server.group("Group", [&ann]);
    home.put("chat", group.id(), "17");
    let (builder, hand) =
        on_a_still_clock(Application::builder::<Moving>().only((note_on_command,)));
    let bot = home.start(builder).await;
    let supergroup = group.upgrade();
    bot.settle().await;
    ann.sends(&supergroup, "/note after");
    bot.settle().await;
    assert_eq!(texts(&supergroup), [""; 0]);
    home.put("chat", group.id(), r#"["mended"]"#);
    hand.advance(Duration::from_secs(30));
    home.server.wait_for_sent(&supergroup, 1).await;
    bot.stop().await;
    assert_eq!(texts(&supergroup), ["mended after"]);
    assert_eq!(home.value("chat", group.id()), None);
}
