//! A chat's own properties: title, photo, description, sticker set.

use serde_json::{Value, json};

use super::context::Context;
use super::media::{Medium, file};
use super::{ApiError, Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind};

const MAX_TITLE: usize = 128;
const MAX_DESCRIPTION: usize = 255;

pub(super) const METHODS: Area = &[
    ("setChatTitle", set_title),
    ("setChatDescription", set_description),
    ("setChatPhoto", set_photo),
    ("deleteChatPhoto", delete_photo),
    ("setChatStickerSet", set_sticker_set),
    ("deleteChatStickerSet", delete_sticker_set),
];

fn set_title(cx: &mut Context<'_>) -> Result {
    let key = changeable(cx, "title")?;
    let title = cx
        .params
        .text("title")
        .unwrap_or_default()
        .trim()
        .to_owned();
    cx.demand(!title.is_empty(), Rule::ChatTitleEmpty)?;
    cx.demand(title.chars().count() <= MAX_TITLE, Rule::ChatTitleTooLong)?;
    let is_new = cx.record(key)?.title.as_ref() != Some(&title);
    cx.demand(is_new, Rule::ChatTitleNotModified)?;
    cx.record_mut(key)?.title = Some(title.clone());
    note(cx, key, json!({ "new_chat_title": title }))
}

fn set_description(cx: &mut Context<'_>) -> Result {
    let key = changeable(cx, "description")?;
    let text = cx.params.text("description").unwrap_or_default().trim();
    let fits = text.chars().count() <= MAX_DESCRIPTION;
    cx.demand(fits, Rule::ChatDescriptionTooLong)?;
    let description = (!text.is_empty()).then(|| text.to_owned());
    let is_new = cx.record(key)?.description != description;
    cx.demand(is_new, Rule::ChatDescriptionNotModified)?;
    cx.record_mut(key)?.description = description;
    Ok(Value::Bool(true).into())
}

fn set_photo(cx: &mut Context<'_>) -> Result {
    let key = changeable(cx, "photo")?;
    let source = cx.params.text("photo").unwrap_or_default();
    let attached = source.strip_prefix("attach://").unwrap_or("photo");
    let is_upload = cx.params.file(attached).is_some();
    cx.demand(is_upload, Rule::PhotoUploadRequired)?;
    let file = file(cx, Medium("profile_photo"), "photo", source)?;
    cx.record_mut(key)?.photo = Some(file.id());
    let mut size = file.to_json();
    size["width"] = 640.into();
    size["height"] = 640.into();
    note(cx, key, json!({ "new_chat_photo": [size] }))
}

fn delete_photo(cx: &mut Context<'_>) -> Result {
    let key = changeable(cx, "photo")?;
    if cx.record_mut(key)?.photo.take().is_none() {
        return Ok(Value::Bool(true).into());
    }
    note(cx, key, json!({ "delete_chat_photo": true }))
}

fn set_sticker_set(cx: &mut Context<'_>) -> Result {
    let name = cx.required("sticker_set_name")?.to_owned();
    let key = supergroup(cx)?;
    let exists = cx.world.sticker_sets.contains_key(&name);
    cx.demand(exists, Rule::StickerSetInvalid)?;
    cx.record_mut(key)?.sticker_set = Some(name);
    Ok(Value::Bool(true).into())
}

fn delete_sticker_set(cx: &mut Context<'_>) -> Result {
    let key = supergroup(cx)?;
    cx.record_mut(key)?.sticker_set = None;
    Ok(Value::Bool(true).into())
}

fn supergroup(cx: &Context<'_>) -> Result<ChatKey> {
    let key = changeable(cx, "sticker set")?;
    let kind = cx.record(key)?.kind;
    cx.demand(kind == ChatKind::Supergroup, Rule::SupergroupOnly)?;
    Ok(key)
}

/// The call's chat, if the bot may change this of it.
fn changeable(cx: &Context<'_>, what: &str) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    if key.is_private() {
        return Err(ApiError::of(Rule::ChatSettingsInPrivate, &[what]));
    }
    let may = cx.own(key)?.has_right("can_change_info");
    cx.demand_of(may, Rule::NotEnoughRightsToChangeInfo, &[what])?;
    Ok(key)
}

/// Says in the chat what changed; channels show these notices, too.
fn note(cx: &mut Context<'_>, key: ChatKey, notice: Value) -> Result {
    cx.post(key, crate::world::Draft::of(notice))?;
    Ok(Value::Bool(true).into())
}
