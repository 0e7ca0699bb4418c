//! A value that no longer fits its type.

use crate::support::{Home, on_a_still_clock};
use bot::{Application, DataError, DataFix, ErrorKind, prelude::*};
use bot_simulator::User;
use cablegram_tests::{Log, texts};
use serde::{Deserialize, Serialize};
use std::time::Duration;

bot::app!(Strict, user_data = Basket, bot_data = u32);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Basket {
    things: Vec<Thing>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Thing {
    price: u32,
}

const BAD: &str = r#"{"things":[{"price":1},{"price":"two"}]}"#;

#[handler(message(text), bot = Strict)]
async fn add(mut basket: UserData<Basket>, text: Text, log: Shared<Log>) -> String {
    basket.things.push(Thing { price: 5 });
    log.note(format!("added {}", &*text));
    format!("{} things", basket.things.len())
}

#[error_handler(bot = Strict)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let kind = if error.kind() == ErrorKind::Data {
        "data"
    } else {
        "other"
    };
    log.note(format!("{kind}: {error}"));
}

fn builder() -> Builder {
    Application::builder::<Strict>().only((add,))
}

/// A file in which Ann has a value that cannot be read.
async fn with_a_bad_value() -> (Home, User) {
    let home = Home::new().await;
    home.make_file::<Strict>().await;
    let ann = home.server.user("Ann");
    home.put("user", ann.id(), BAD);
    (home, ann)
}

#[tokio::test]
async fn its_chat_waits_until_it_is_mended_and_others_go_on() {
    let (home, ann) = with_a_bad_value().await;
    let bob = home.server.user("Bob");
    let (builder, hand) = on_a_still_clock(builder());
    let bot = home.start(builder).await;
    let told = bot.hears(&ann, "one").await;
    let [error] = &told[..] else {
        panic!("told once: {told:?}")
    };
    for part in [
        "data: ",
        &format!("the stored user data of {}", ann.id()),
        "old::Type, version 0",
        "things[1].price",
    ] {
        assert!(error.contains(part), "`{part}` is missing in {error}");
    }
    assert_eq!(bot.hears(&bob, "three").await, ["added three"]);
    // Behind one that only waits for the clock, it waits for nothing else either.
    assert_eq!(bot.hears(&ann, "two").await, [""; 0]);
    // Tried again, and still no reason to say more.
    hand.advance(Duration::from_secs(30));
    bob.says("four");
    bot.log.wait_for("added four", 1).await;
    bot.settle().await;
    assert_eq!(bot.log.take(), ["added four"]);
    assert_eq!(home.value("user", ann.id()).as_deref(), Some(BAD));
    assert_eq!(
        home.find::<String>("SELECT value FROM quarantine")
            .as_deref(),
        Some(BAD)
    );
    assert!(
        home.find::<String>("SELECT error FROM quarantine")
            .is_some_and(|error| error.contains("things[1].price"))
    );
    assert_eq!(home.count("inbox"), 2);
    home.put("user", ann.id(), r#"{"things":[]}"#);
    // By itself, and in order.
    let mended = async {
        loop {
            hand.advance(Duration::from_secs(30));
            tokio::task::yield_now().await;
            if texts(&ann.chat()).len() == 2 {
                return;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(30), mended)
        .await
        .expect("it goes on");
    assert_eq!(texts(&ann.chat()), ["1 things", "2 things"]);
    assert_eq!(bot.log.take(), ["added one", "added two"]);
    bot.stop().await;
    assert_eq!(
        (
            home.count("inbox"),
            home.count("quarantine"),
            home.count("dead_letters")
        ),
        (0, 1, 0)
    );
}

#[tokio::test]
async fn a_bot_that_stops_meanwhile_goes_on_with_the_update_when_it_starts_again() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home.start(builder().shutdown_grace(Duration::ZERO)).await;
    bot.hears(&ann, "one").await;
    bot.stop().await;
    assert_eq!(
        (home.value("user", ann.id()).as_deref(), home.count("inbox")),
        (Some(BAD), 1)
    );
    home.put("user", ann.id(), r#"{"things":[]}"#);
    let bot = home.start(builder()).await;
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["1 things"]);
    bot.stop().await;
    assert_eq!(home.count("inbox"), 0);
}

/// The updates that wait for it were there whenever the process died: they are suspects, though nothing is their fault.
#[tokio::test]
async fn a_process_that_died_time_and_again_keeps_nobody_else_waiting() {
    let (home, ann) = with_a_bad_value().await;
    let bob = home.server.user("Bob");
    let bot = home.start(builder().shutdown_grace(Duration::ZERO)).await;
    bot.hears(&ann, "one").await;
    bot.hears(&ann, "two").await;
    bot.stop().await;
    home.change("UPDATE inbox SET crashes = 2");
    let bot = home.start(builder().shutdown_grace(Duration::ZERO)).await;
    bot.log.take();
    assert_eq!(bot.hears(&bob, "three").await, ["added three"]);
    assert_eq!(home.find("SELECT count(*) FROM inbox WHERE alone"), Some(0));
    bot.stop().await;
    home.put("user", ann.id(), r#"{"things":[]}"#);
    let bot = home.start(builder()).await;
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["1 things", "2 things"]);
    bot.stop().await;
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 0));
}

#[tokio::test]
async fn the_decision_is_given_all_there_is_to_know() {
    let (home, ann) = with_a_bad_value().await;
    let log = Log::default();
    let asked = log.clone();
    let decide = move |error: &DataError| {
        asked.note(format!(
            "{} {} {} {}",
            error.space(),
            error.id(),
            error.type_name(),
            error.version()
        ));
        asked.note(error.json());
        DataFix::Skip
    };
    let bot = home.start(builder().on_data_error(decide)).await;
    bot.hears(&ann, "one").await;
    bot.stop().await;
    assert_eq!(
        log.lines(),
        [format!("user {} old::Type 0", ann.id()), BAD.to_owned()]
    );
}

#[tokio::test]
async fn decided_a_value() {
    let (home, ann) = with_a_bad_value().await;
    let decide = |error: &DataError| {
        let mut value: serde_json::Value = serde_json::from_str(error.json()).expect("it is JSON");
        value["things"][1]["price"] = 2.into();
        DataFix::Value(value)
    };
    let bot = home.start(builder().on_data_error(decide)).await;
    assert_eq!(bot.hears(&ann, "one").await, ["added one"]);
    bot.stop().await;
    assert_eq!(texts(&ann.chat()), ["3 things"]);
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some(r#"{"things":[{"price":1},{"price":2},{"price":5}]}"#)
    );
    assert_eq!(
        home.find::<String>("SELECT value FROM quarantine")
            .as_deref(),
        Some(BAD)
    );
}

#[tokio::test]
async fn decided_a_value_that_is_no_better() {
    let (home, ann) = with_a_bad_value().await;
    let decide = |_: &DataError| DataFix::Value(serde_json::json!({"things": 7}));
    let bot = home
        .start(
            builder()
                .on_data_error(decide)
                .shutdown_grace(Duration::ZERO),
        )
        .await;
    let told = bot.hears(&ann, "one").await;
    assert!(told.len() == 1 && told[0].starts_with("data: "), "{told:?}");
    bot.stop().await;
    assert_eq!(
        (home.value("user", ann.id()).as_deref(), home.count("inbox")),
        (Some(BAD), 1)
    );
}

#[tokio::test]
async fn decided_the_default() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home
        .start(builder().on_data_error(|_| DataFix::UseDefault))
        .await;
    assert_eq!(bot.hears(&ann, "one").await, ["added one"]);
    bot.stop().await;
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some(r#"{"things":[{"price":5}]}"#)
    );
    assert_eq!(
        home.find::<String>("SELECT value FROM quarantine")
            .as_deref(),
        Some(BAD)
    );
}

#[tokio::test]
async fn decided_to_skip() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home.start(builder().on_data_error(|_| DataFix::Skip)).await;
    let told = bot.hears(&ann, "one").await;
    assert!(
        told.len() == 1 && told[0].contains("things[1].price"),
        "{told:?}"
    );
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()).as_deref(), Some(BAD));
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 1));
    let reason = home
        .find::<String>("SELECT reason FROM dead_letters")
        .expect("a row");
    assert!(reason.contains("things[1].price"), "{reason}");
    let text = home.find::<String>("SELECT body ->> '$.message.text' FROM dead_letters");
    assert_eq!(text.as_deref(), Some("one"));
}

#[tokio::test]
async fn decided_to_block() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home
        .start(
            builder()
                .on_data_error(|_| DataFix::Block)
                .shutdown_grace(Duration::ZERO),
        )
        .await;
    bot.hears(&ann, "one").await;
    bot.stop().await;
    assert_eq!(
        (home.value("user", ann.id()).as_deref(), home.count("inbox")),
        (Some(BAD), 1)
    );
}

/// There is no chat that could wait.
#[tokio::test]
async fn bot_data_that_cannot_be_read_is_a_reason_not_to_start() {
    let home = Home::new().await;
    home.make_file::<Strict>().await;
    home.put("bot", 0, "-1");
    let server = &home.server;
    let app = builder()
        .token(server.token())
        .api_url(server.url())
        .without_signals()
        .share(Log::default());
    let error = app
        .store(&home.setting())
        .build()
        .expect("a bot")
        .run()
        .await
        .expect_err("it cannot start");
    assert_eq!(error.kind(), ErrorKind::Data);
    assert!(error.to_string().contains("the stored bot data"), "{error}");
    assert_eq!(home.value("bot", 0).as_deref(), Some("-1"));
}

#[tokio::test]
async fn a_look_at_it_is_an_error_and_nothing_else() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home.start(builder()).await;
    let error = bot
        .handle()
        .peek::<UserData<Basket>>(ann.id())
        .await
        .expect_err("it cannot be read");
    assert!(
        error.kind() == ErrorKind::Data && error.to_string().contains("things[1].price"),
        "{error}"
    );
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()).as_deref(), Some(BAD));
}

#[tokio::test]
async fn it_can_be_dropped() {
    let (home, ann) = with_a_bad_value().await;
    let bot = home.start(builder()).await;
    bot.handle()
        .drop_user_data(ann.id().into())
        .await
        .expect("it goes");
    assert_eq!(home.value("user", ann.id()), None);
    assert_eq!(bot.hears(&ann, "one").await, ["added one"]);
    bot.stop().await;
}

/// What the bot gave the framework may panic as well as a handler.
#[tokio::test]
async fn a_decision_that_panics_puts_its_update_aside_and_is_told() {
    let (home, ann) = with_a_bad_value().await;
    let bob = home.server.user("Bob");
    let builder = builder().on_data_error(|error| panic!("undecided about {}", error.id()));
    let bot = home.start(builder).await;
    let told = bot.hears(&ann, "one").await;
    assert_eq!(
        told,
        [format!(
            "other: panicked: undecided about {0} [update 100000001, chat {0}]",
            ann.id()
        )]
    );
    assert_eq!(bot.hears(&bob, "two").await, ["added two"]);
    bot.stop().await;
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 1));
}
