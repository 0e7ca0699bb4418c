//! Whatever somebody writes behind a command: read as asked, or answered with how it is used.
#![no_main]

use bot::{Application, extract::Rest, prelude::*};
use cablegram_fuzz::{Whole, message};
use libfuzzer_sys::fuzz_target;
use serde::Deserialize;

bot::app!(Undemanding);

#[handler(command = "pair", bot = Undemanding)]
async fn pair(Args((number, word)): Args<(i64, String)>) -> String {
    format!("{number} {word}")
}

#[handler(command = "some", bot = Undemanding)]
async fn some(Args((first, second)): Args<(u8, Option<f64>)>) -> String {
    format!("{first} {second:?}")
}

#[handler(command = "all", bot = Undemanding)]
async fn all(Args((flag, Rest(rest))): Args<(bool, Rest)>) -> String {
    format!("{flag} {rest}")
}

#[derive(Debug, Deserialize)]
struct Order {
    what: String,
    #[serde(default)]
    count: u16,
    note: Option<char>,
}

#[handler(command = "order", bot = Undemanding)]
async fn order(Args(Order { what, count, note }): Args<Order>) -> String {
    format!("{what} {count} {note:?}")
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Lists {
    Show,
    Add(String),
    Move { from: i8, to: i8 },
}

#[handler(command = "list", bot = Undemanding)]
async fn list(Args(list): Args<Lists>) -> String {
    match list {
        Lists::Show => "all".to_owned(),
        Lists::Add(what) => what,
        Lists::Move { from, to } => format!("{from} {to}"),
    }
}

#[handler(command = "start", bot = Undemanding)]
async fn linked(DeepLink(number): DeepLink<u64>) -> String {
    number.to_string()
}

#[handler(command = "three", args = 3, bot = Undemanding)]
async fn three(text: Text) {
    assert_eq!(text.split_whitespace().count(), 4, "{:?}", &*text);
}

#[handler(regex = r"^(?<a>\w+) (?<b>\w+)$", group = 1, bot = Undemanding)]
async fn words(captures: Captures) {
    assert_eq!(captures.name("a"), captures.get(1));
    assert_eq!(captures.name("b"), captures.get(2));
}

#[error_handler(bot = Undemanding)]
async fn failed(error: &bot::Error) {
    assert_ne!(error.kind(), bot::ErrorKind::Panic, "{error}");
}

thread_local! {
    static BOT: Whole = Whole::new(Application::builder::<Undemanding>());
}

fuzz_target!(|text: &str| BOT.with(|bot| bot.handle(message(text))));
