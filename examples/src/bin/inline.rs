//! Inline mode: in any chat, type the bot's name and some words, and pick how to say them. (@BotFather switches it
//! on with /setinline, and /setinlinefeedback has the choices reported.)

use bot::{
    Bound,
    methods::AnswerInlineQuery,
    prelude::*,
    types::{
        ChosenInlineResult, InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle,
        InputTextMessageContent,
    },
};

/// Shows how it is used
#[handler(command = "start")]
async fn start() -> Reply {
    let button =
        InlineKeyboardButton::new("Try it here").switch_inline_query_current_chat("good morning");
    Reply::new("Type my name and some words, in any chat.")
        .markup(InlineKeyboardMarkup::new([[button]]))
}

/// A query comes with every letter that is typed; the answer is shown above the keyboard.
#[handler(inline_query)]
async fn offer(query: InlineQuery) -> AnswerInlineQuery<Bot> {
    let words = match query.query.trim() {
        "" => "hello",
        words => words,
    };
    let ways = [
        ("loud", "Loudly", words.to_uppercase()),
        ("soft", "Softly", format!("… {} …", words.to_lowercase())),
        ("back", "Backwards", words.chars().rev().collect()),
    ];
    let articles = ways.map(|(id, title, text)| {
        InlineQueryResultArticle::new(id, title, InputTextMessageContent::new(text.clone()))
            .description(text)
    });
    query.answer(articles).cache_time(300)
}

/// Payloads without a short name of their own are taken as `Bound<T>`.
#[handler(chosen_inline_result)]
async fn chosen(result: Bound<ChosenInlineResult>) {
    tracing::info!(id = result.result_id, words = result.query, "chosen");
}

#[bot::main]
async fn main() {}
