//! The user's own names never reach the expansions.
#![allow(
    clippy::enum_variant_names,
    clippy::upper_case_acronyms,
    dead_code,
    unused_macros,
    non_camel_case_types,
    non_snake_case,
    non_local_definitions
)]

struct Ok;
struct Err;
struct Some;
struct None;
struct Result;
struct Option;
struct Box;
struct String;
struct Future;
struct Registration;
struct Trigger;
struct Duration;
struct Plan;
struct Rhythm;
struct Cron;
struct Days;
struct TimeOfDay;
enum __Handler {}
mod std {}
mod core {}
mod alloc {}
mod inventory {}
mod __private {}
trait IntoOutcome {}
trait FromUpdate {}
trait CallbackData {}
trait App {}
trait Conversation {}
trait Clone {}
trait PartOf {}
trait InState {}
trait ReachedBy {}
trait Collect {}
struct State;
struct End;
struct Next;
struct Location;
struct StateType;
trait Clash {
    fn filtered(self) -> u8;
    fn next(&self) -> u8;
    fn encode(&self) -> u8;
    fn name(&self) -> u8;
    fn entry(self, again: bool) -> u8;
    fn states(self) -> u8;
    fn any_state(self) -> u8;
    fn of(self) -> u8;
}
impl<T> Clash for T {
    fn filtered(self) -> u8 {
        0
    }
    fn next(&self) -> u8 {
        0
    }
    fn encode(&self) -> u8 {
        0
    }
    fn name(&self) -> u8 {
        0
    }
    fn entry(self, _: bool) -> u8 {
        0
    }
    fn states(self) -> u8 {
        0
    }
    fn any_state(self) -> u8 {
        0
    }
    fn of(self) -> u8 {
        0
    }
}
macro_rules! file {
    () => {
        compile_error!("mine")
    };
}
macro_rules! line {
    () => {
        compile_error!("mine")
    };
}
macro_rules! column {
    () => {
        compile_error!("mine")
    };
}
macro_rules! module_path {
    () => {
        compile_error!("mine")
    };
}
macro_rules! env {
    ($($t:tt)*) => {
        compile_error!("mine")
    };
}
macro_rules! macro_rules_of_mine {
    () => {};
}

#[bot::handler(command = "hostile", group = -1, timeout = "1s", block = false, filter = |_: &bot::Update| true)]
async fn __here(_: bot::Chat, _: bot::UserData<::std::string::String>) {}

#[bot::handler(callback = Button)]
async fn here(
    _: bot::Callback<Button>,
) -> ::core::option::Option<::core::result::Result<(), bot::Error>> {
    ::core::option::Option::None
}

#[bot::job(every = "5m", first = "0s", grace = "1m")]
async fn payload(_: bot::Jobs) {}

#[bot::job(monthly = -1, at = "09:00")]
async fn plan() -> ::core::result::Result<(), bot::Error> {
    ::core::result::Result::Ok(())
}

#[bot::job]
async fn job(_: ::std::string::String, _: bot::types::ChatId) -> &'static str {
    "hostile"
}

#[bot::error_handler]
async fn value0(_: &bot::Error, _: ::core::option::Option<bot::Update>) {}

#[bot::post_stop]
async fn stage(_: bot::Bot) {}

#[derive(bot::CallbackData)]
struct Button {
    out: u8,
    data: bool,
    parts: char,
}

#[derive(bot::CallbackData)]
enum Choice {
    Ok,
    None(u8),
}

/// Its states are called like what the expansions mention.
#[derive(bot::Conversation, ::core::clone::Clone, serde::Serialize, serde::Deserialize)]
#[conversation(timeout = "1m")]
enum Talk {
    Some(u8),
    None,
    Ok {
        state: u8,
        param0: u8,
        __Collected0: u8,
    },
    NAME,
    STATES,
    Value,
    Talk,
}

#[bot::handler(command = "talk", entry = Talk)]
async fn param0() -> Talk {
    Talk::None
}

#[bot::handler(message, state = Talk::Some(is_meant) | Talk::Ok { state: is_meant })]
async fn is_meant(is_meant: u8) -> bot::Next<Talk> {
    bot::Next::To(Talk::Some(is_meant))
}

#[bot::handler(message, state = Talk::Ok { param0, state })]
async fn collect(state: u8, _: bot::Chat, param0: u8) -> Talk {
    Talk::Ok {
        state,
        param0,
        __Collected0: 0,
    }
}

#[bot::handler(message, state = Talk::NAME | Talk::Value | Talk::STATES | Talk::Talk)]
async fn kind() -> bot::End {
    bot::End
}

#[bot::handler(timeout, state = Talk::*)]
async fn built() {}

#[derive(bot::FromUpdate)]
struct Visitor {
    ctx: bot::Context,
    update: bot::Update,
    needs: bot::Chat,
}

#[test]
fn they_are_registered_all_the_same() {
    let one = super::registration("hostile_names", "__here");
    assert!(one.group == -1 && one.block == ::core::option::Option::Some(false));
    assert!(one.timeout == ::core::option::Option::Some(::core::time::Duration::from_secs(1)));
    assert!(one.at.file.ends_with("hostile_names.rs"));
}
