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

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    #[bot::test]
    async fn words_are_offered_in_three_ways(play: Play) {
        let ann = play.user("Ann");
        let answer = ann.inline_query("Good").await;
        assert_eq!(answer.titles(), ["Loudly", "Softly", "Backwards"]);
        let text = |result: &serde_json::Value| {
            let text = result["input_message_content"]["message_text"].as_str();
            text.unwrap_or_default().to_owned()
        };
        let texts: Vec<_> = answer.results().iter().map(text).collect();
        assert_eq!(texts, ["GOOD", "… good …", "dooG"]);
    }

    #[bot::test]
    async fn nothing_typed_is_a_greeting(play: Play) {
        let answer = play.user("Ann").inline_query("  ").await;
        assert_eq!(answer.results()[0]["description"], "HELLO");
    }

    #[bot::test]
    async fn how_it_is_used_is_shown(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        let labels = ann.sees("Type my name and some words").labels();
        assert_eq!(labels, ["Try it here"]);
    }
}
