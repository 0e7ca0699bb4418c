//! Changing messages.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::markup::{self, Markup};
use super::media::{ANIMATION, AUDIO, DOCUMENT, LIVE_PHOTO, PHOTO, VIDEO, of_input_media};
use super::{Answer, Area, Result, content, sending};
use crate::rules::Rule;
use crate::world::{ChatKey, MessageRecord};

pub(super) const METHODS: Area = &[
    ("editMessageText", edit_text),
    ("editMessageCaption", edit_caption),
    ("editMessageMedia", edit_media),
    ("editMessageReplyMarkup", edit_markup),
    ("editMessageLiveLocation", edit_live_location),
    ("stopMessageLiveLocation", stop_live_location),
];

/// A live location that ends when its bearer says so.
const FOREVER: i64 = 0x7FFF_FFFF;

/// The message that is meant, and how the bot knows it.
#[derive(Clone, Copy)]
pub(super) struct Target {
    key: ChatKey,
    id: i64,
    /// It was sent through inline mode: the answer is `true`, not the message.
    is_inline: bool,
}

fn edit_text(cx: &mut Context<'_>) -> Result {
    let changes = sending::checked_text(cx)?;
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    let has_text = target.message(cx)?.body.contains_key("text");
    cx.demand(has_text, Rule::NoTextToEdit)?;
    let fields = ["text", "entities", "link_preview_options"];
    apply(cx, target, changes, markup, &fields)
}

fn edit_caption(cx: &mut Context<'_>) -> Result {
    let changes = sending::caption(cx, cx.params)?;
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    let content = target.message(cx)?.content();
    let has_caption = content.is_some_and(|content| content.has_caption);
    cx.demand(has_caption, Rule::NoCaptionToEdit)?;
    let fields = ["caption", "caption_entities", "show_caption_above_media"];
    apply(cx, target, changes, markup, &fields)
}

/// Everything the message shows is replaced, the caption too.
fn edit_media(cx: &mut Context<'_>) -> Result {
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    let media = cx.object("media", Rule::MediaUnreadable)?;
    let media = Value::Object(media.unwrap_or_default());
    let known = [PHOTO, VIDEO, DOCUMENT, AUDIO, ANIMATION, LIVE_PHOTO];
    let has_media = {
        let content = target.message(cx)?.content();
        // A text becomes a medium as well; nothing else does.
        content.is_some_and(|content| content.has_caption || content.field == "text")
    };
    cx.demand(has_media, Rule::NoMediaToEdit)?;
    let (_, new) = of_input_media(cx, &media, &known)?;
    let stays = |field: &str| {
        matches!(
            field,
            "has_protected_content" | "media_group_id" | "effect_id"
        )
    };
    let body = &target.message(cx)?.body;
    let old: Vec<String> = body.keys().filter(|field| !stays(field)).cloned().collect();
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    apply(cx, target, new, markup, &old)
}

fn edit_markup(cx: &mut Context<'_>) -> Result {
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    apply(cx, target, Map::new(), markup, &[])
}

fn edit_live_location(cx: &mut Context<'_>) -> Result {
    let mut new = content::location(cx.params)?;
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    let period = live_period(cx, target)?;
    if let Some(location) = new.get_mut("location") {
        let asked = cx.params.int("live_period").filter(|period| *period > 0);
        location["live_period"] = asked.unwrap_or(period).into();
    }
    apply(cx, target, new, markup, &["location"])
}

fn stop_live_location(cx: &mut Context<'_>) -> Result {
    let markup = inline_markup(cx)?;
    let target = target(cx)?;
    live_period(cx, target)?;
    let location = &target.message(cx)?.body["location"];
    let still = json!({ "latitude": location["latitude"], "longitude": location["longitude"] });
    apply(
        cx,
        target,
        content::one("location", still),
        markup,
        &["location"],
    )
}

/// How long the location of this message is shown as it moves, as long as it does.
fn live_period(cx: &Context<'_>, target: Target) -> Result<i64> {
    let message = target.message(cx)?;
    let location = message.body.get("location");
    let period = location.and_then(|location| location["live_period"].as_i64());
    let ends = |period: i64| message.date.saturating_add(period);
    let is_live = period.is_some_and(|period| period == FOREVER || ends(period) > cx.now);
    cx.demand(is_live, Rule::NoLiveLocationToEdit)?;
    Ok(period.unwrap_or(FOREVER))
}

/// Edited messages have inline keyboards or none.
fn inline_markup(cx: &Context<'_>) -> Result<Markup> {
    let markup = markup::read(cx)?;
    cx.demand(markup.keyboard.is_none(), Rule::InlineKeyboardExpected)?;
    Ok(markup)
}

/// The message to edit: one of the bot's own, or a post of a channel that it may edit.
pub(super) fn target(cx: &Context<'_>) -> Result<Target> {
    if let Some(id) = cx
        .params
        .text("inline_message_id")
        .filter(|id| !id.is_empty())
    {
        let found = cx.world.inline_messages.find(cx.bot, id);
        let (key, id) = found.ok_or(Rule::InlineMessageIdInvalid)?;
        let is_inline = true;
        return Ok(Target { key, id, is_inline });
    }
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    let message = cx.message(key, id, Rule::EditMissing)?;
    let is_post = message.content().is_some()
        && matches!(message.sender, crate::world::Sender::Chat { .. })
        && cx.own(key)?.has_right("can_edit_messages");
    let is_editable = cx.is_mine(message) && message.content().is_some();
    cx.demand(is_editable || is_post, Rule::EditOthers)?;
    let is_inline = false;
    Ok(Target { key, id, is_inline })
}

impl Target {
    /// Where the message is.
    pub(super) fn place(&self) -> (ChatKey, i64) {
        (self.key, self.id)
    }

    pub(super) fn message<'a>(&self, cx: &'a Context<'_>) -> Result<&'a MessageRecord> {
        cx.message(self.key, self.id, Rule::EditMissing)
    }

    /// What the method answers once the message is as it should be.
    pub(super) fn answer(&self, cx: &Context<'_>) -> Answer {
        if self.is_inline {
            return Value::Bool(true).into();
        }
        let drawn = cx.world.draw_message(self.key, self.id);
        drawn.unwrap_or_default().into()
    }
}

/// Replaces `fields` and the keyboard; refuses to change nothing.
pub(super) fn apply(
    cx: &mut Context<'_>,
    target: Target,
    new: Map<String, Value>,
    markup: Markup,
    fields: &[&str],
) -> Result {
    if !target.is_inline {
        markup.check_place(cx, target.key)?;
    }
    let message = target.message(cx)?;
    let before = message
        .body
        .iter()
        .filter(|(field, _)| fields.contains(&field.as_str()));
    let is_new = !before.eq(new.iter()) || message.markup != markup.inline;
    cx.demand(is_new, Rule::MessageNotModified)?;
    let now = cx.now;
    if let Some(message) = cx.world.message_mut(target.key, target.id) {
        message
            .body
            .retain(|field, _| !fields.contains(&field.as_str()));
        message.body.extend(new);
        message.markup = markup.inline;
        message.edit_date = Some(now);
    }
    Ok(target.answer(cx))
}
