//! The user's own names never reach the expansions.
#![allow(dead_code, unused_macros, non_camel_case_types, non_local_definitions)]

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
trait Clash {
    fn filtered(self) -> u8;
    fn next(&self) -> u8;
    fn encode(&self) -> u8;
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
