//! What a test says that fails.

use crate::{__BotApp, failure};
use bot::{
    prelude::*,
    testing::Play,
    types::{InlineKeyboardButton, InlineKeyboardMarkup},
};
use std::{panic::catch_unwind, time::Duration};

#[handler(command = "greet")]
async fn greet() -> Reply {
    let button = |text: &str| InlineKeyboardButton::new(text).callback_data(text);
    let buttons = InlineKeyboardMarkup::new([[button("Order"), button("Help")]]);
    Reply::new("Welcome, friend!").markup(buttons)
}

#[handler(command = "hang")]
async fn hang() {
    std::future::pending::<()>().await;
}

#[test]
fn what_is_not_seen_is_told_with_what_is() {
    let said = failure((greet,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/greet").await;
        ann.sees("Wellcome");
    });
    assert_eq!(
        said,
        "Ann does not see \"Wellcome\".

What the bot has shown Ann since \"/greet\":
    Welcome, friend! <- the nearest
    [Order] [Help]

The play so far:
Ann       /greet
test_bot  Welcome, friend!
          [Order] [Help]
"
    );
}

#[test]
fn what_was_there_before_does_not_count() {
    let said = failure((greet,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/greet").await;
        ann.sends("nothing").await;
        ann.sees("Welcome");
    });
    assert!(
        said.contains("The bot has not shown Ann anything since \"nothing\"."),
        "{said}"
    );
    assert!(
        said.contains("It was there before, and has not come again: \"Welcome, friend!\""),
        "{said}"
    );
}

#[test]
fn what_should_not_be_seen_is_told() {
    let said = failure((greet,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/greet").await;
        ann.sees_nothing_new();
    });
    assert!(
        said.contains("which was not to be:\nWelcome, friend!"),
        "{said}"
    );
}

#[test]
fn buttons_that_are_not_there_are_told() {
    let said = failure((greet,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/greet").await;
        ann.sees("Welcome").button("order").click().await;
    });
    let told = "There is no button \"order\" at \"Welcome, friend!\", but [Order] [Help]. Is \"Order\" meant?";
    assert!(said.starts_with(told), "{said}");
}

#[test]
fn chats_that_are_not_as_expected_are_told_line_by_line() {
    let said = failure((greet,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/greet").await;
        play.chat(&ann).shows(
            "
            Ann       /greet
            test_bot  Welcome, foe!
                      [Order] [Help]
        ",
        );
    });
    let told = "  Ann       /greet\n- test_bot  Welcome, foe!\n+ test_bot  Welcome, friend!\n            [Order] [Help]\n";
    assert!(said.contains(told), "{said}");
}

#[test]
fn a_bot_that_never_rests_is_told() {
    let run = || {
        let play = Play::builder::<__BotApp>().only((hang,));
        play.patience(Duration::from_millis(100))
            .run(async |play| drop(play.user("Ann").sends("/hang").await));
    };
    let said = catch_unwind(run).expect_err("the test fails");
    let said = said.downcast::<String>().expect("a text");
    assert!(
        said.contains("does not come to rest in 100ms of real time (1 things are going on)"),
        "{said}"
    );
    assert!(said.contains("Ann  /hang"), "{said}");
}

#[test]
#[should_panic(expected = "left == right")]
fn panics_of_the_test_itself_go_on() {
    Play::builder::<__BotApp>().run(async |_| assert_eq!(1, 2, "left == right"));
}
