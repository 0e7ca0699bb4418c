//! What is wrong with the data and services that handlers ask for is told when the bot is put together, all at once.

use bot::{
    Application, Handler, Undeclared, kind, prelude::*, registration::Trigger, types::UpdateType,
};
use std::net::IpAddr;

bot::app!(Strict, user_data = u32, chat_data = u32);

#[handler(command = "twice", bot = Strict)]
async fn takes_it_twice(_first: UserData<u32>, _second: Option<UserData<u32>>) {}

#[handler(command = "service", bot = Strict)]
async fn takes_a_service(_service: Shared<IpAddr>) {}

#[handler(command = "fine", bot = Strict)]
async fn is_fine(_user: UserData<u32>, _chat: ChatData<u32>) {}

/// As in a library that does not say what its bot keeps: it compiles with any type.
async fn takes_another_type(_data: ChatData<String>, _all: BotData<u8>) {}

fn error(builder: Builder) -> String {
    let built = builder.token("1:a").build();
    built.expect_err("something is wrong").to_string()
}

/// DESIGN, rule 4
#[test]
fn two_guards_for_one_key_are_a_start_up_error() {
    let error = error(Application::builder::<Strict>().only((takes_it_twice, is_fine)));
    assert!(error.contains("`takes_it_twice`"), "{error}");
    assert!(error.contains("user data twice"), "{error}");
    assert!(!error.contains("is_fine"), "{error}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let trigger = Trigger::Kinds(&[UpdateType::Message]);
    let other = Handler::new::<kind::Message, Undeclared, _>(trigger, takes_another_type);
    let builder = Application::builder::<Strict>().only((takes_it_twice, takes_a_service, is_fine));
    let error = error(builder.handler(other).unordered(0));
    for part in [
        "at least one update",
        "`takes_it_twice`",
        "user data twice",
        "`takes_a_service`",
        "IpAddr",
        "builder.share",
        "`takes_another_type`",
        "`alloc::string::String` as chat data, but the bot keeps `u32`",
        "`u8` as bot data, but the bot keeps `()`",
        "start.rs:",
    ] {
        assert!(error.contains(part), "`{part}` is missing in:\n{error}");
    }
}

#[test]
fn what_is_right_is_no_error() {
    let given = IpAddr::from([127, 0, 0, 1]);
    let builder = Application::builder::<Strict>().only((takes_a_service, is_fine));
    let built = builder.share(given).token("1:a").build();
    assert!(built.is_ok(), "{built:?}");
}

/// A bot without a token and with another mistake: both are told.
#[test]
fn a_missing_token_hides_nothing_else() {
    let builder = Application::builder::<Strict>().only((takes_it_twice,));
    let error = builder.build().expect_err("two mistakes").to_string();
    assert!(error.contains("BOT_TOKEN"), "{error}");
    assert!(error.contains("user data twice"), "{error}");
}
