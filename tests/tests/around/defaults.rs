//! What every call of a bot says unless it says otherwise, however it is made.

use crate::{param, params};
use bot::{
    Application, Defaults,
    methods::{SendMediaGroup, SendMessage},
    prelude::*,
    types::{InputFile, InputMediaPhoto, LinkPreviewOptions, ParseMode},
};
use cablegram_tests::Running;
use serde_json::{Value, json};

bot::app!(Said);

#[handler(command = "text", bot = Said)]
async fn text() -> &'static str {
    "<b>bold</b>"
}

#[handler(command = "reply", bot = Said)]
async fn reply() -> Reply {
    Reply::new("*bold*").markdown()
}

#[handler(command = "direct", bot = Said)]
async fn direct(message: Message) -> bot::Result<()> {
    message.answer("<b>bold</b>").await?;
    message
        .answer("1 < 2")
        .parse_mode(ParseMode::none())
        .disable_notification(false)
        .link_preview_options(LinkPreviewOptions::new().prefer_large_media(true))
        .await?;
    Ok(())
}

#[handler(command = "queued", bot = Said)]
async fn queued(ctx: Context, chat: Chat) -> bot::Result<()> {
    ctx.outbox(SendMessage::new(chat.id, "<b>bold</b>"))
}

#[handler(command = "album", bot = Said)]
async fn album(chat: Chat) -> SendMediaGroup {
    let photo = |name: &str, caption: &str| {
        InputMediaPhoto::new(InputFile::bytes(name, "\u{ff}\u{d8}")).caption(caption)
    };
    SendMediaGroup::new(chat.id, [photo("a.jpg", "<i>a</i>"), photo("b.jpg", "b")])
}

fn defaults() -> Defaults {
    Defaults::new()
        .parse_mode(ParseMode::Html)
        .disable_notification(true)
        .link_preview_options(LinkPreviewOptions::new().is_disabled(true))
}

async fn start() -> Running {
    Running::start(Application::builder::<Said>().defaults(defaults())).await
}

async fn sent(command: &str) -> Vec<serde_json::Map<String, Value>> {
    let bot = start().await;
    bot.hears(&bot.server.user("Ann"), command).await;
    params(&bot.server, "sendMessage")
}

/// R152, for answers, awaited calls and the outbox alike.
#[tokio::test]
async fn r152_they_are_in_every_call_however_it_is_made() {
    for command in ["/text", "/direct", "/queued"] {
        let sent = &sent(command).await[0];
        assert_eq!(sent["text"], "<b>bold</b>");
        assert_eq!(sent["parse_mode"], "HTML", "{command}");
        assert_eq!(sent["disable_notification"], true, "{command}");
        assert_eq!(sent["link_preview_options"], json!({"is_disabled": true}));
    }
}

#[tokio::test]
async fn r152_a_calls_own_value_wins() {
    let reply = &sent("/reply").await[0];
    assert_eq!(reply["parse_mode"], "MarkdownV2");
    let own = &sent("/direct").await[1];
    assert_eq!(
        (own.get("parse_mode"), &own["text"]),
        (None, &json!("1 < 2"))
    );
    assert_eq!(own["disable_notification"], false);
    assert_eq!(
        own["link_preview_options"],
        json!({"is_disabled": true, "prefer_large_media": true}),
        "merged field by field"
    );
}

#[tokio::test]
async fn r152_media_that_are_uploaded_have_them() {
    let bot = start().await;
    bot.hears(&bot.server.user("Ann"), "/album").await;
    let media = &param(&bot.server, "sendMediaGroup", "media")[0];
    assert_eq!(media[0]["parse_mode"], "HTML");
    assert_eq!(media[1]["parse_mode"], "HTML");
    let silent = param(&bot.server, "sendMediaGroup", "disable_notification");
    assert_eq!(silent, [true]);
}

#[tokio::test]
async fn methods_without_such_parameters_are_left_alone() {
    let bot = start().await;
    bot.hears(&bot.server.user("Ann"), "/text").await;
    for method in ["getMe", "deleteWebhook"] {
        assert_eq!(
            params(&bot.server, method),
            [serde_json::Map::new()],
            "{method}"
        );
    }
}
