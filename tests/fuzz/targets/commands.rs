//! Whatever somebody writes behind a command: read as asked, or answered with how it is used.
#![no_main]

use bot::{Application, prelude::*};
use cablegram_fuzz::{Whole, message};
use libfuzzer_sys::fuzz_target;

#[handler(command = "pair")]
async fn pair(Args((number, word)): Args<(i64, String)>) -> String {
    format!("{number} {word}")
}

#[handler(command = "some")]
async fn some(Args((first, second)): Args<(u8, Option<f64>)>) -> String {
    format!("{first} {second:?}")
}

#[handler(command = "all")]
async fn all(Args(words): Args<Vec<String>>) -> String {
    words.join(" ")
}

#[handler(command = "three", args = 3)]
async fn three(text: Text) {
    assert_eq!(text.split_whitespace().count(), 4, "{text:?}");
}

#[handler(regex = r"^(?<a>\w+) (?<b>\w+)$", group = 1)]
async fn words(captures: Captures) {
    assert_eq!(&captures["a"], &captures[1]);
    assert_eq!(&captures["b"], &captures[2]);
}

#[error_handler]
async fn failed(error: &bot::Error) {
    assert_ne!(error.kind(), bot::ErrorKind::Panic, "{error}");
}

bot::app!(Undemanding);

thread_local! {
    static BOT: Whole = Whole::new(Application::builder::<bot::Undeclared>());
}

fuzz_target!(|text: &str| BOT.with(|bot| bot.handle(message(text))));
