//! Bots of other libraries, unchanged, against the simulated server: see `tests/foreign/README.md`.

mod bots;
mod conversation;

use bots::{Language, Mode, Program};

const PTB: Program = Program {
    language: Language::Python,
    file: "python/ptb_bot.py",
    answers_in_webhooks: false,
};

const AIOGRAM: Program = Program {
    language: Language::Python,
    file: "python/aiogram_bot.py",
    answers_in_webhooks: true,
};

const GRAMMY: Program = Program {
    language: Language::Js,
    file: "js/grammy_bot.js",
    answers_in_webhooks: true,
};

#[tokio::test]
async fn python_telegram_bot_by_polling() {
    conversation::with(PTB, Mode::Polling).await;
}

#[tokio::test]
async fn python_telegram_bot_by_webhook() {
    conversation::with(PTB, Mode::Webhook).await;
}

#[tokio::test]
async fn aiogram_by_polling() {
    conversation::with(AIOGRAM, Mode::Polling).await;
}

#[tokio::test]
async fn aiogram_by_webhook() {
    conversation::with(AIOGRAM, Mode::Webhook).await;
}

#[tokio::test]
async fn grammy_by_polling() {
    conversation::with(GRAMMY, Mode::Polling).await;
}

#[tokio::test]
async fn grammy_by_webhook() {
    conversation::with(GRAMMY, Mode::Webhook).await;
}
