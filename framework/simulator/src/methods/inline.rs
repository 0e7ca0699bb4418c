//! Inline mode: results that people send in their own name, also from web apps.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::context::Context;
use super::formatted::{Formatted, MESSAGE_TEXT};
use super::queries::{check_open, settle};
use super::{ApiError, Area, Result, content, markup, media, payments, sending};
use crate::http::Params;
use crate::rules::Rule;
use crate::world::{Draft, OfferedMessage, Purpose};

const MAX_RESULTS: usize = 50;
const MAX_ID: usize = 64;
const MAX_OFFSET: usize = 64;
const MAX_TEXT: usize = 4096;
/// How long a prepared message can be sent, in seconds.
const PREPARED: i64 = 24 * 60 * 60;

pub(super) const METHODS: Area = &[
    ("answerInlineQuery", answer_inline),
    ("answerWebAppQuery", answer_web_app),
    ("answerGuestQuery", answer_guest),
    ("savePreparedInlineMessage", save_prepared),
];

fn answer_inline(cx: &mut Context<'_>) -> Result {
    let bot = cx.world.bots.get(&cx.bot);
    cx.demand(
        bot.is_some_and(|bot| bot.inline_mode),
        Rule::InlineModeDisabled,
    )?;
    let results = cx.list("results", Rule::InlineResultsUnreadable)?;
    let results = results.ok_or(Rule::InlineResultsMissing)?;
    cx.demand(results.len() <= MAX_RESULTS, Rule::TooManyInlineResults)?;
    let offset = cx.params.text("next_offset").unwrap_or_default();
    cx.demand(offset.len() <= MAX_OFFSET, Rule::NextOffsetTooLong)?;
    let mut offers = Vec::new();
    let mut ids = BTreeSet::new();
    for result in &results {
        let offered = offer(cx, result)?;
        cx.demand(ids.insert(offered.id.clone()), Rule::InlineResultIdTwice)?;
        offers.push(offered);
    }
    let id = cx.params.text("inline_query_id").unwrap_or_default();
    check_open(cx, id, Purpose::Inline)?;
    settle(cx, id, offers)
}

/// The message is sent at once, in the person's name, to the private chat with the bot.
fn answer_web_app(cx: &mut Context<'_>) -> Result {
    let (id, offered) = one_answer(cx, "web_app_query_id", Purpose::WebApp)?;
    let user = cx.world.queries.get(&id).map(|query| query.user);
    let (bot, now) = (cx.bot, cx.now);
    let sent = user.and_then(|user| {
        let key = cx.world.private_chat(bot, user);
        cx.world.send_offered(bot, user, key, &offered, now)
    });
    let mut answer = json!({});
    if let Some(id) = sent.and_then(|(_, inline)| inline) {
        answer["inline_message_id"] = id.into();
    }
    Ok(answer.into())
}

fn answer_guest(cx: &mut Context<'_>) -> Result {
    let (id, offered) = one_answer(cx, "guest_query_id", Purpose::Guest)?;
    let now = cx.now;
    let sent = cx.world.send_as_guest(&id, &offered, now);
    Ok(json!({ "inline_message_id": sent.unwrap_or_default() }).into())
}

/// The one message that answers a query: the query's id, and the message.
fn one_answer(
    cx: &mut Context<'_>,
    param: &str,
    purpose: Purpose,
) -> Result<(String, OfferedMessage)> {
    let result = cx.object("result", Rule::InlineResultInvalid)?;
    let offered = offer(cx, &Value::Object(result.unwrap_or_default()))?;
    let id = cx.params.text(param).unwrap_or_default();
    check_open(cx, id, purpose)?;
    settle(cx, id, vec![offered.clone()])?;
    Ok((id.to_owned(), offered))
}

fn save_prepared(cx: &mut Context<'_>) -> Result {
    let user = cx.user()?;
    let result = cx.object("result", Rule::InlineResultInvalid)?;
    let offered = offer(cx, &Value::Object(result.unwrap_or_default()))?;
    let (bot, now) = (cx.bot, cx.now);
    let id = cx.world.queries.ask(bot, user, Purpose::Inline, "", now);
    cx.world.queries.settle(&id, Value::Null, vec![offered]);
    Ok(json!({ "id": id, "expiration_date": now.saturating_add(PREPARED) }).into())
}

/// An `InlineQueryResult` as the message that it becomes when somebody chooses it.
fn offer(cx: &mut Context<'_>, result: &Value) -> Result<OfferedMessage> {
    let bad = |what: &str| ApiError::of(Rule::InlineResultInvalid, &[what]);
    let fields = result
        .as_object()
        .ok_or_else(|| bad("expected an Object"))?;
    let own = Params::from_json(fields.clone());
    let id = own.text("id").unwrap_or_default().to_owned();
    let is_id = (1..=MAX_ID).contains(&id.len());
    cx.demand(is_id, Rule::InlineResultIdInvalid)?;
    let markup = match fields
        .get("reply_markup")
        .filter(|markup| !markup.is_null())
    {
        Some(given) => markup::check(cx, given.clone())?,
        None => markup::Markup::default(),
    };
    let body = match fields.get("input_message_content") {
        Some(content) if !content.is_null() => written(cx, content)?,
        _ => shown(cx, &own)?,
    };
    let draft = Draft {
        markup: markup.inline,
        ..Draft::new(body)
    };
    Ok(OfferedMessage { id, draft })
}

/// An `InputMessageContent`.
fn written(cx: &Context<'_>, given: &Value) -> Result<Map<String, Value>> {
    let bad = |what: &str| ApiError::of(Rule::InlineResultInvalid, &[what]);
    let fields = given
        .as_object()
        .ok_or_else(|| bad("InputMessageContent must be an Object"))?;
    let own = Params::from_json(fields.clone());
    if fields.contains_key("message_text") {
        let text = Formatted::read(cx, &own, MESSAGE_TEXT)?;
        cx.demand(text.length() > 0, Rule::TextEmpty)?;
        cx.demand(text.length() <= MAX_TEXT, Rule::TextTooLong)?;
        return Ok(text.into_fields("text", "entities"));
    }
    if fields.contains_key("phone_number") {
        return content::contact(&own);
    }
    if fields.contains_key("address") {
        return content::venue(&own);
    }
    if fields.contains_key("latitude") {
        return content::location(&own);
    }
    if fields.contains_key("prices") {
        return Ok(payments::invoice(&payments::offer(cx, &own)?, &own));
    }
    if fields.contains_key("rich_message") {
        // Its blocks are not modelled.
        return Ok(content::one("rich_message", json!({ "blocks": [] })));
    }
    Err(bad("InputMessageContent is of no known kind"))
}

/// A result that is itself what is sent.
fn shown(cx: &mut Context<'_>, own: &Params) -> Result<Map<String, Value>> {
    /// The kinds of results, the medium each becomes, and the names of its file, cached or on the web.
    const KINDS: [(&str, &str, &str, &str); 9] = [
        ("photo", "photo", "photo_file_id", "photo_url"),
        ("gif", "animation", "gif_file_id", "gif_url"),
        ("mpeg4_gif", "animation", "mpeg4_file_id", "mpeg4_url"),
        ("video", "video", "video_file_id", "video_url"),
        ("audio", "audio", "audio_file_id", "audio_url"),
        ("voice", "voice", "voice_file_id", "voice_url"),
        ("document", "document", "document_file_id", "document_url"),
        ("sticker", "sticker", "sticker_file_id", ""),
        ("video_note", "video_note", "video_note_file_id", ""),
    ];
    let bad = |what: &str| ApiError::of(Rule::InlineResultInvalid, &[what]);
    let kind = own.text("type").unwrap_or_default();
    match kind {
        "contact" => return content::contact(own),
        "location" => return content::location(own),
        "venue" => return content::venue(own),
        "game" => return super::games::content(cx, own),
        "article" => return Err(bad("Field \"input_message_content\" is required")),
        _ => {}
    }
    let known = KINDS.into_iter().find(|(name, ..)| *name == kind);
    let (_, medium, cached, remote) = known.ok_or_else(|| bad("unsupported type specified"))?;
    let source = own.text(cached).or_else(|| own.text(remote));
    let source = source
        .ok_or_else(|| bad("the file is not specified"))?
        .to_owned();
    let medium = media::Medium(medium);
    let mut body = sending::caption(cx, own)?;
    let file = media::file(cx, medium, "", &source)?;
    body.extend(media::fields(cx, medium, &file, own));
    Ok(body)
}
