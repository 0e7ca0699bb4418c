//! Sticker sets of the bot's own.

use serde_json::{Value, json};

use super::context::Context;
use super::media::{STICKER, file};
use super::{ApiError, Area, Result};
use crate::http::Params;
use crate::rules::Rule;
use crate::world::{StickerRecord, StickerSet};

const MAX_TITLE: usize = 64;
const MAX_EMOJI: usize = 20;

pub(super) const METHODS: Area = &[
    ("getStickerSet", |cx| get_set(cx)),
    ("uploadStickerFile", upload),
    ("createNewStickerSet", create),
    ("addStickerToSet", add),
    ("replaceStickerInSet", replace),
    ("deleteStickerFromSet", remove),
    ("setStickerPositionInSet", set_position),
    ("setStickerEmojiList", set_emoji),
    ("setStickerKeywords", set_keywords),
    ("setStickerMaskPosition", set_mask),
    ("setStickerSetTitle", set_title),
    ("deleteStickerSet", delete_set),
    ("getCustomEmojiStickers", |cx| custom_emoji(cx)),
    ("getForumTopicIconStickers", |_| Ok(json!([]).into())),
];

fn get_set(cx: &Context<'_>) -> Result {
    let drawn = cx.world.draw_sticker_set(cx.required("name")?);
    let drawn = drawn.ok_or(Rule::StickerSetInvalid)?;
    Ok(drawn.into())
}

fn upload(cx: &mut Context<'_>) -> Result {
    cx.user()?;
    let source = cx.params.text("sticker").unwrap_or_default();
    let file = file(cx, STICKER, "sticker", source)?;
    Ok(file.to_json().into())
}

fn create(cx: &mut Context<'_>) -> Result {
    cx.user()?;
    let name = cx.required("name")?.to_owned();
    check_name(cx, &name)?;
    let title = title(cx)?;
    let given = cx.list("stickers", Rule::MediaUnreadable)?;
    let given = given.unwrap_or_default();
    cx.demand(!given.is_empty(), Rule::StickerInvalid)?;
    let stickers = given
        .iter()
        .map(|given| sticker(cx, given))
        .collect::<Result<_>>()?;
    let kind = cx
        .params
        .text("sticker_type")
        .filter(|kind| !kind.is_empty());
    let set = StickerSet {
        bot: cx.bot,
        title,
        kind: kind.unwrap_or("regular").to_owned(),
        stickers,
    };
    cx.world.sticker_sets.insert(name, set);
    Ok(Value::Bool(true).into())
}

/// Letters, digits and underscores, begun by a letter, ended by `_by_<bot>`.
fn check_name(cx: &Context<'_>, name: &str) -> Result<()> {
    let bot = cx.world.bots.get(&cx.bot).map(|bot| bot.username.as_str());
    let ending = format!("_by_{}", bot.unwrap_or_default()).to_lowercase();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(is_word)
        && !name.contains("__")
        && name.to_lowercase().ends_with(&ending)
        && name.len() <= 64;
    cx.demand(is_name, Rule::StickerSetNameInvalid)?;
    let is_taken = cx.world.sticker_sets.contains_key(name);
    cx.demand(!is_taken, Rule::StickerSetNameOccupied)
}

fn title(cx: &Context<'_>) -> Result<String> {
    let title = cx.params.text("title").unwrap_or_default();
    let fits = (1..=MAX_TITLE).contains(&title.chars().count());
    cx.demand_of(fits, Rule::ParameterInvalid, &["title", "it is too long"])?;
    Ok(title.to_owned())
}

/// An `InputSticker`.
fn sticker(cx: &mut Context<'_>, given: &Value) -> Result<StickerRecord> {
    let Some(fields) = given.as_object() else {
        return Err(ApiError::of(Rule::MediaUnreadable, &["expected an Object"]));
    };
    let own = Params::from_json(fields.clone());
    let emoji = texts(&given["emoji_list"]);
    let has_emoji = (1..=MAX_EMOJI).contains(&emoji.len());
    cx.demand(has_emoji, Rule::StickerEmojiInvalid)?;
    let file = file(cx, STICKER, "", own.text("sticker").unwrap_or_default())?;
    Ok(StickerRecord {
        file_id: file.id(),
        format: own.text("format").unwrap_or("static").to_owned(),
        emoji,
        keywords: texts(&given["keywords"]),
        mask_position: given.get("mask_position").cloned(),
    })
}

fn texts(list: &Value) -> Vec<String> {
    let texts = list.as_array().into_iter().flatten();
    texts.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn own_set<'a>(cx: &'a mut Context<'_>) -> Result<&'a mut StickerSet> {
    let name = cx.required("name")?;
    let bot = cx.bot;
    let set = cx.world.sticker_sets.get_mut(name);
    let set = set.filter(|set| set.bot == bot);
    set.ok_or_else(|| Rule::StickerSetInvalid.into())
}

fn new_sticker(cx: &mut Context<'_>) -> Result<StickerRecord> {
    own_set(cx)?;
    let given = cx.object("sticker", Rule::MediaUnreadable)?;
    sticker(cx, &Value::Object(given.unwrap_or_default()))
}

fn add(cx: &mut Context<'_>) -> Result {
    let sticker = new_sticker(cx)?;
    own_set(cx)?.stickers.push(sticker);
    Ok(Value::Bool(true).into())
}

fn replace(cx: &mut Context<'_>) -> Result {
    let sticker = new_sticker(cx)?;
    let old = cx.required("old_sticker")?;
    let set = own_set(cx)?;
    let kept = set.stickers.iter_mut().find(|kept| kept.file_id == old);
    *kept.ok_or(Rule::StickerInvalid)? = sticker;
    Ok(Value::Bool(true).into())
}

/// The set and place of the sticker that is meant.
fn place<'a>(cx: &'a mut Context<'_>) -> Result<(&'a mut StickerSet, usize)> {
    let id = cx.required("sticker")?;
    let found = cx.world.find_sticker(cx.bot, id);
    let (name, place) = found.ok_or(Rule::StickerInvalid)?;
    let set = cx.world.sticker_sets.get_mut(&name);
    Ok((set.ok_or(Rule::StickerInvalid)?, place))
}

fn remove(cx: &mut Context<'_>) -> Result {
    let (set, place) = place(cx)?;
    set.stickers.remove(place);
    Ok(Value::Bool(true).into())
}

fn set_position(cx: &mut Context<'_>) -> Result {
    let to = cx
        .params
        .int("position")
        .and_then(|n| usize::try_from(n).ok());
    let (set, place) = place(cx)?;
    let to = to.filter(|to| *to < set.stickers.len());
    let to = to.ok_or(Rule::StickerInvalid)?;
    let sticker = set.stickers.remove(place);
    set.stickers.insert(to, sticker);
    Ok(Value::Bool(true).into())
}

fn set_emoji(cx: &mut Context<'_>) -> Result {
    let emoji = texts(&cx.json("emoji_list")?.unwrap_or_default());
    let has_emoji = (1..=MAX_EMOJI).contains(&emoji.len());
    cx.demand(has_emoji, Rule::StickerEmojiInvalid)?;
    let (set, place) = place(cx)?;
    set.stickers[place].emoji = emoji;
    Ok(Value::Bool(true).into())
}

fn set_keywords(cx: &mut Context<'_>) -> Result {
    let keywords = texts(&cx.json("keywords")?.unwrap_or_default());
    let (set, place) = place(cx)?;
    set.stickers[place].keywords = keywords;
    Ok(Value::Bool(true).into())
}

fn set_mask(cx: &mut Context<'_>) -> Result {
    let mask = cx.object("mask_position", Rule::MediaUnreadable)?;
    let (set, place) = place(cx)?;
    set.stickers[place].mask_position = mask.map(Value::Object);
    Ok(Value::Bool(true).into())
}

fn set_title(cx: &mut Context<'_>) -> Result {
    let title = title(cx)?;
    own_set(cx)?.title = title;
    Ok(Value::Bool(true).into())
}

fn delete_set(cx: &mut Context<'_>) -> Result {
    own_set(cx)?;
    let name = cx.required("name")?;
    cx.world.sticker_sets.remove(name);
    Ok(Value::Bool(true).into())
}

/// Emoji that nobody knows are left out.
fn custom_emoji(cx: &Context<'_>) -> Result {
    let ids = texts(&cx.json("custom_emoji_ids")?.unwrap_or_default());
    let stickers = cx.world.sticker_sets.iter().flat_map(|(name, set)| {
        let drawn = set.stickers.iter();
        drawn.filter_map(move |sticker| cx.world.draw_sticker(Some(name), &set.kind, sticker))
    });
    let wanted = stickers.filter(|drawn| {
        let id = drawn["custom_emoji_id"].as_str();
        id.is_some_and(|id| ids.iter().any(|wanted| wanted == id))
    });
    Ok(Value::from(wanted.collect::<Vec<_>>()).into())
}
