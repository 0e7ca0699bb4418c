//! What is said about commands that nobody knows.

use crate::Shop;
use bot::{Application, Suggestions, prelude::*};
use cablegram_tests::{Log, Running, texts};

/// Says hello
#[handler(command = "start", bot = Shop)]
async fn start() {}

/// Takes two
#[handler(command = "pair", args = 2, bot = Shop)]
async fn pair() {}

#[handler(message(photo), bot = Shop)]
async fn picture() {}

#[handler(message, group = 1, block = false, bot = Shop)]
async fn audit(log: Shared<Log>) {
    log.note("audit");
}

#[tokio::test]
async fn a_slip_of_the_finger_is_answered_in_private() {
    let bot = Running::start(Application::builder::<Shop>().only((start, pair, picture))).await;
    let ann = bot.server.user("Ann");
    for said in ["/strat", "/STRAT now", "/strat@test_bot"] {
        bot.hears(&ann, said).await;
    }
    assert_eq!(
        texts(&ann.chat()),
        vec!["There is no /strat. Did you mean /start?"; 3]
    );
    // Nothing near; not for this bot; no command; known, only not like this.
    for said in [
        "/weather",
        "/strat@other_bot",
        "strat",
        "please /strat",
        "/pair one",
    ] {
        bot.hears(&ann, said).await;
    }
    assert_eq!(texts(&ann.chat()).len(), 3);
}

#[tokio::test]
async fn who_is_heard_by_any_handler_is_not_corrected() {
    let bot = Running::start(Application::builder::<Shop>().only((start, audit))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/strat").await, ["audit"]);
    assert_eq!(texts(&ann.chat()), Vec::<String>::new());
}

#[tokio::test]
async fn groups_are_left_in_peace_unless_it_is_asked_for() {
    for (suggestions, answers) in [
        (Suggestions::WithHelp, 0),
        (Suggestions::InPrivate, 0),
        (Suggestions::Everywhere, 1),
    ] {
        let builder = Application::builder::<Shop>().only((start,));
        let bot = Running::start(builder.suggest_commands(suggestions)).await;
        let ann = bot.server.user("Ann");
        let group = bot.server.group("Friends", [&ann]);
        ann.sends(&group, "/strat");
        ann.sends(&group, "/strat@test_bot");
        bot.settle().await;
        assert_eq!(texts(&group).len(), answers, "{suggestions:?}");
    }
}

#[tokio::test]
async fn suggestions_come_with_the_generated_help_and_in_ones_own_words() {
    let silent = [
        Application::builder::<Shop>()
            .only((start,))
            .generate_help(false),
        Application::builder::<Shop>()
            .only((start,))
            .suggest_commands(Suggestions::Never),
    ];
    for builder in silent {
        let bot = Running::start(builder).await;
        let ann = bot.server.user("Ann");
        bot.hears(&ann, "/strat").await;
        assert_eq!(texts(&ann.chat()), Vec::<String>::new());
    }
    let builder = Application::builder::<Shop>()
        .only((start,))
        .generate_help(false)
        .suggest_commands(Suggestions::InPrivate)
        .suggestion_text(|it| format!("{}? {}!", it.unknown, it.nearest));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/Strat").await;
    assert_eq!(texts(&ann.chat()), ["strat? start!"]);
}

#[tokio::test]
async fn a_text_that_panics_is_an_error_like_any_other() {
    let builder = Application::builder::<Shop>()
        .only((start,))
        .suggestion_text(|suggestion| panic!("no words for {}", suggestion.unknown));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let lines = bot.hears(&ann, "/strat").await;
    assert!(
        lines.len() == 1 && lines[0].contains("no words for strat"),
        "{lines:?}"
    );
}
