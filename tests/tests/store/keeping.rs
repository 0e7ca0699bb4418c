//! What is in the file, and what is not.

use crate::support::{Home, on_a_still_clock};
use bot::{Application, BoxError, prelude::*};
use bot_simulator::Fault;
use cablegram_tests::texts;
use serde::{Deserialize, Serialize};
use std::time::Duration;

bot::app!(Keeping, user_data = Profile, chat_data = Vec<String>, bot_data = u64);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Profile {
    visits: u32,
    name: String,
}

#[handler(command = "visit", bot = Keeping)]
async fn visit(
    mut profile: UserData<Profile>,
    mut guests: ChatData<Vec<String>>,
    all: BotData<u64>,
    user: User,
) -> String {
    profile.visits += 1;
    profile.name.clone_from(&user.first_name);
    guests.push(user.first_name.clone());
    all.update(|all| *all += 1);
    format!(
        "visit {}, {} guests, {} before",
        profile.visits,
        guests.len(),
        *all
    )
}

#[tokio::test]
async fn data_survives_a_new_start() {
    let home = Home::new().await;
    let builder = || Application::builder::<Keeping>().only((visit,));
    let (ann, bob) = (home.server.user("Ann"), home.server.user("Bob"));
    let group = home.server.group("Group", [&ann, &bob]);
    let bot = home.start(builder()).await;
    bot.hears(&ann, "/visit").await;
    ann.sends(&group, "/visit");
    bot.settle().await;
    bot.stop().await;
    let bot = home.start(builder()).await;
    bob.sends(&group, "/visit");
    bot.settle().await;
    bot.hears(&ann, "/visit").await;
    assert_eq!(
        texts(&ann.chat()),
        ["visit 1, 1 guests, 0 before", "visit 3, 2 guests, 3 before"]
    );
    assert_eq!(
        texts(&group),
        ["visit 2, 1 guests, 1 before", "visit 1, 2 guests, 2 before"]
    );
    bot.stop().await;
    // Nothing is left to do.
    assert_eq!(
        (
            home.count("inbox"),
            home.count("inbox_units"),
            home.count("outbox")
        ),
        (0, 0, 0)
    );
}

/// Otherwise one chat that Telegram keeps waiting for an hour would keep the bot from starting for an hour.
#[tokio::test]
async fn a_chat_whose_answers_have_to_wait_keeps_only_itself_waiting() {
    let home = Home::new().await;
    let (ann, bob) = (home.server.user("Ann"), home.server.user("Bob"));
    let to_ann = ann.id();
    let flood = Fault::on("sendMessage")
        .times(2)
        .when(move |call| call.params["chat_id"] == to_ann);
    home.server.fail(flood.retry_after(3_600));
    let builder = || Application::builder::<Keeping>().only((visit,));
    let hasty = builder().shutdown_grace(Duration::ZERO);
    let bot = home.start(hasty).await;
    ann.says("/visit");
    home.server.wait_for_calls("sendMessage", 1).await;
    bot.stop().await;
    assert_eq!(home.count("outbox"), 1);
    let (builder, hand) = on_a_still_clock(builder());
    let moves = async {
        while hand.next_timer() != Some(Duration::from_secs(10)) {
            tokio::task::yield_now().await;
        }
        hand.advance(Duration::from_secs(10));
    };
    let (bot, ()) = tokio::join!(home.start(builder), moves);
    bot.hears(&bob, "/visit").await;
    assert_eq!(texts(&bob.chat()), ["visit 1, 1 guests, 1 before"]);
    // What comes later stands behind what came first.
    bot.hears(&ann, "/visit").await;
    assert_eq!(texts(&ann.chat()), [""; 0]);
    hand.advance(Duration::from_secs(3_601));
    home.server.wait_for_sent(&ann.chat(), 2).await;
    assert_eq!(
        texts(&ann.chat()),
        ["visit 1, 1 guests, 0 before", "visit 2, 2 guests, 2 before"]
    );
    bot.stop().await;
    assert_eq!(home.count("outbox"), 0);
}

#[tokio::test]
async fn values_are_json_that_any_program_can_read() {
    let home = Home::new().await;
    let ann = home.server.user("Änn");
    let bot = home
        .start(Application::builder::<Keeping>().only((visit,)))
        .await;
    bot.hears(&ann, "/visit").await;
    // While the bot runs.
    let of = |space: &str, what: &str| format!("SELECT {what} FROM data WHERE space = '{space}'");
    assert_eq!(
        home.find::<String>(&of("user", "value ->> '$.name'"))
            .as_deref(),
        Some("Änn")
    );
    assert_eq!(
        home.find::<i64>(&of("user", "value ->> '$.visits'")),
        Some(1)
    );
    assert_eq!(
        home.find::<String>(&of("chat", "value")).as_deref(),
        Some(r#"["Änn"]"#)
    );
    assert_eq!(home.value("bot", 0).as_deref(), Some("1"));
    assert_eq!(home.find::<i64>(&of("user", "id")), Some(ann.id()));
    assert_eq!(
        home.find::<i64>(&of("user", "bot")),
        Some(home.server.bot().id())
    );
    assert_eq!(
        home.find::<i64>(&of("user", "update_id")),
        Some(home.server.bot().last_update_id())
    );
    let type_name = home.find::<String>(&of("user", "type")).expect("a row");
    assert!(type_name.ends_with("::Profile"), "{type_name}");
    bot.stop().await;
}

#[handler(command = "touch", bot = Keeping)]
async fn touch(
    mut profile: UserData<Profile>,
    mut guests: ChatData<Vec<String>>,
    all: BotData<u64>,
) {
    let _: &mut Profile = &mut profile;
    guests.push("Zoe".to_owned());
    guests.pop();
    all.update(|_| ());
}

#[tokio::test]
async fn what_was_touched_and_is_as_it_was_is_not_written() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home
        .start(Application::builder::<Keeping>().only((visit, touch)))
        .await;
    bot.hears(&ann, "/visit").await;
    let visited = home.server.bot().last_update_id();
    bot.hears(&ann, "/touch").await;
    bot.stop().await;
    for space in ["user", "chat"] {
        let by = home.find::<i64>(&format!(
            "SELECT update_id FROM data WHERE space = '{space}'"
        ));
        assert_eq!(by, Some(visited), "{space}");
    }
}

#[handler(command = "look", bot = Keeping)]
async fn look(
    profile: UserData<Profile>,
    guests: ChatData<Vec<String>>,
    all: BotData<u64>,
) -> String {
    format!("{} {} {}", profile.visits, guests.len(), *all)
}

#[tokio::test]
async fn a_default_that_was_only_looked_at_is_not_written() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home
        .start(Application::builder::<Keeping>().only((look,)))
        .await;
    bot.hears(&ann, "/look").await;
    assert_eq!(texts(&ann.chat()), ["0 0 0"]);
    bot.stop().await;
    assert_eq!(home.count("data"), 0);
}

#[handler(command = "fail", bot = Keeping)]
async fn fail(
    mut profile: UserData<Profile>,
    mut guests: ChatData<Vec<String>>,
    all: BotData<u64>,
) -> Result<(), BoxError> {
    profile.visits = 100;
    guests.clear();
    all.update(|all| *all = 100);
    Err("as it was told to".into())
}

#[tokio::test]
async fn a_handler_that_fails_writes_nothing() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home
        .start(Application::builder::<Keeping>().only((visit, fail)))
        .await;
    bot.hears(&ann, "/visit").await;
    bot.hears(&ann, "/fail").await;
    bot.stop().await;
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some(r#"{"visits":1,"name":"Ann"}"#)
    );
    assert_eq!(home.value("chat", ann.id()).as_deref(), Some(r#"["Ann"]"#));
    assert_eq!(home.value("bot", 0).as_deref(), Some("1"));
}

#[tokio::test]
async fn a_backup_that_was_made_while_the_bot_runs_is_a_store() {
    let home = Home::new().await;
    let builder = || Application::builder::<Keeping>().only((visit,));
    let ann = home.server.user("Ann");
    let backup = home.path().join("backup.db");
    let bot = home.start(builder()).await;
    bot.hears(&ann, "/visit").await;
    // Behind this on disk, that the answer was sent is on disk, too: else the copy may send it again.
    let anything = bot.handle().drop_user_data(1.into()).await;
    anything.expect("it is written");
    home.change(&format!("VACUUM INTO '{}'", backup.display()));
    bot.hears(&ann, "/visit").await;
    bot.stop().await;
    // The first visit is in it, the second one is not.
    let restored = home
        .start_with(builder().store(&format!("sqlite:{}", backup.display())))
        .await;
    restored.hears(&ann, "/visit").await;
    restored.stop().await;
    let visits: Vec<_> = texts(&ann.chat())
        .iter()
        .map(|text| text[..7].to_owned())
        .collect();
    assert_eq!(visits, ["visit 1", "visit 2", "visit 2"]);
}

#[tokio::test]
async fn two_bots_in_one_file_know_nothing_of_each_other() {
    let home = Home::new().await;
    let other = home.server.add_bot("other_bot");
    let ann = home.server.user("Ann");
    let builder = || Application::builder::<Keeping>().only((visit,));
    let bot = home.start(builder()).await;
    bot.hears(&ann, "/visit").await;
    bot.stop().await;
    let second = builder()
        .token(other.token())
        .api_url(home.server.url())
        .without_signals();
    let second = std::sync::Arc::new(second.store(&home.setting()).build().expect("a bot"));
    let running = tokio::spawn({
        let second = second.clone();
        async move { second.run().await }
    });
    ann.towards(&other).says("/visit");
    let chat = other.private_chat(&ann);
    home.server.wait_for_sent(&chat, 1).await;
    assert_eq!(texts(&chat), ["visit 1, 1 guests, 0 before"]);
    second.handle().shutdown();
    running
        .await
        .expect("it does not panic")
        .expect("it ends gracefully");
    assert_eq!(
        home.find::<i64>("SELECT count(DISTINCT bot) FROM data"),
        Some(2)
    );
}
