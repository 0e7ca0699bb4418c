//! What a bot says of itself: names and descriptions, menu button, the rights it asks for, its photo.

use serde_json::{Value, json};

use super::context::Context;
use super::media::{Medium, file};
use super::{ApiError, Area, Result};
use crate::http::Params;
use crate::rules::Rule;
use crate::schema;
use crate::text::url;
use crate::world::{ChatKey, Flags, draw_flags};

pub(super) const METHODS: Area = &[
    ("setMyName", |cx| set_text(cx, &NAME)),
    ("getMyName", |cx| get_text(cx, &NAME)),
    ("setMyDescription", |cx| set_text(cx, &DESCRIPTION)),
    ("getMyDescription", |cx| get_text(cx, &DESCRIPTION)),
    ("setMyShortDescription", |cx| set_text(cx, &SHORT)),
    ("getMyShortDescription", |cx| get_text(cx, &SHORT)),
    ("setMyProfilePhoto", set_photo),
    ("removeMyProfilePhoto", remove_photo),
    ("setChatMenuButton", set_menu_button),
    ("getChatMenuButton", |cx| get_menu_button(cx)),
    ("setMyDefaultAdministratorRights", set_rights),
    ("getMyDefaultAdministratorRights", |cx| get_rights(cx)),
];

/// A text of the bot's profile: its parameter, the longest it may be, and the refusal.
struct ProfileText {
    field: &'static str,
    most: usize,
    rule: Rule,
}

const NAME: ProfileText = ProfileText {
    field: "name",
    most: 64,
    rule: Rule::BotNameTooLong,
};
const DESCRIPTION: ProfileText = ProfileText {
    field: "description",
    most: 512,
    rule: Rule::BotDescriptionTooLong,
};
const SHORT: ProfileText = ProfileText {
    field: "short_description",
    most: 120,
    rule: Rule::BotShortDescriptionTooLong,
};

fn set_text(cx: &mut Context<'_>, about: &ProfileText) -> Result {
    let text = cx.params.text(about.field).unwrap_or_default().to_owned();
    cx.demand(text.chars().count() <= about.most, about.rule)?;
    let key = (about.field, language(cx));
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        if text.is_empty() {
            bot.texts.remove(&key);
        } else {
            if about.field == "name" && key.1.is_empty() {
                bot.first_name.clone_from(&text);
            }
            bot.texts.insert(key, text);
        }
    }
    Ok(Value::Bool(true).into())
}

/// In that language, else in the one for everybody.
fn get_text(cx: &mut Context<'_>, about: &ProfileText) -> Result {
    let Some(bot) = cx.world.bots.get(&cx.bot) else {
        return Ok(Value::Null.into());
    };
    let of = |language: String| bot.texts.get(&(about.field, language));
    let text = of(language(cx)).or_else(|| of(String::new()));
    let default = match about.field {
        "name" => bot.first_name.as_str(),
        _ => "",
    };
    let text = text.map_or(default, String::as_str);
    Ok(json!({ about.field: text }).into())
}

fn language(cx: &Context<'_>) -> String {
    let language = cx.params.text("language_code");
    language.unwrap_or_default().to_owned()
}

fn set_photo(cx: &mut Context<'_>) -> Result {
    let photo = cx.object("photo", Rule::MediaUnreadable)?;
    let photo = Params::from_json(photo.unwrap_or_default());
    let field = match photo.text("type") {
        Some("animated") => "animation",
        _ => "photo",
    };
    let source = photo.text(field).unwrap_or_default();
    let is_attached = source.starts_with("attach://");
    cx.demand(is_attached, Rule::PhotoUploadRequired)?;
    let file = file(cx, Medium("profile_photo"), field, source)?;
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.photo = Some(file.id());
    }
    Ok(Value::Bool(true).into())
}

fn remove_photo(cx: &mut Context<'_>) -> Result {
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.photo = None;
    }
    Ok(Value::Bool(true).into())
}

fn set_menu_button(cx: &mut Context<'_>) -> Result {
    let button = cx.object("menu_button", Rule::MenuButtonInvalid)?;
    let button = button.map_or_else(|| json!({ "type": "default" }), Value::Object);
    check_menu_button(cx, &button)?;
    match private_chat(cx)? {
        Some(key) => cx.record_mut(key)?.menu_button = Some(button),
        None => {
            if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
                bot.menu_button = Some(button);
            }
        }
    }
    Ok(Value::Bool(true).into())
}

fn check_menu_button(cx: &Context<'_>, button: &Value) -> Result<()> {
    let bad = |what: &str| ApiError::of(Rule::MenuButtonInvalid, &[what]);
    match button["type"].as_str() {
        Some("default" | "commands") => Ok(()),
        Some("web_app") => {
            let text = button["text"].as_str().unwrap_or_default();
            if text.is_empty() {
                return Err(bad("Can't find field \"text\""));
            }
            let address = button["web_app"]["url"].as_str().unwrap_or_default();
            match url::check_https(address) {
                Ok(()) => Ok(()),
                Err(reason) => cx.demand_of(false, Rule::WebAppUrlInvalid, &[address, reason]),
            }
        }
        _ => Err(bad("MenuButton has unsupported type")),
    }
}

fn get_menu_button(cx: &Context<'_>) -> Result {
    let own = match private_chat(cx)? {
        Some(key) => cx.record(key)?.menu_button.clone(),
        None => None,
    };
    let general = || cx.world.bots.get(&cx.bot)?.menu_button.clone();
    let button = own.filter(|button| button["type"] != "default");
    let button = button.or_else(general);
    let button = button.filter(|button| button["type"] != "default");
    Ok(button
        .unwrap_or_else(|| json!({ "type": "commands" }))
        .into())
}

/// The private chat of `chat_id`, where there is one.
fn private_chat(cx: &Context<'_>) -> Result<Option<ChatKey>> {
    if !cx.params.has("chat_id") {
        return Ok(None);
    }
    let key = cx.chat()?;
    if !key.is_private() {
        return Err(Rule::ChatNotFound.into());
    }
    cx.record(key)?;
    Ok(Some(key))
}

fn set_rights(cx: &mut Context<'_>) -> Result {
    let rights = cx.object("rights", Rule::RightsUnreadable)?;
    let drawn = rights.map(|rights| draw_rights(&Flags::read(&rights), cx.params));
    let index = usize::from(cx.params.flag("for_channels"));
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.default_rights[index] = drawn;
    }
    Ok(Value::Bool(true).into())
}

fn get_rights(cx: &Context<'_>) -> Result {
    let index = usize::from(cx.params.flag("for_channels"));
    let bot = cx.world.bots.get(&cx.bot);
    let rights = bot.and_then(|bot| bot.default_rights[index].clone());
    let none = || draw_rights(&Flags::default(), cx.params);
    Ok(rights.unwrap_or_else(none).into())
}

/// Some rights are for channels only, some for groups only.
fn draw_rights(rights: &Flags, params: &Params) -> Value {
    let mut drawn = draw_flags(rights, "ChatAdministratorRights");
    let elsewhere: &[&str] = match params.flag("for_channels") {
        true => &["can_pin_messages", "can_manage_topics", "can_manage_tags"],
        false => &[
            "can_post_messages",
            "can_edit_messages",
            "can_manage_direct_messages",
        ],
    };
    let optional = schema::flags_with_need("ChatAdministratorRights").filter(|(_, need)| !need);
    for (name, _) in optional.filter(|(name, _)| elsewhere.contains(name)) {
        if let Some(fields) = drawn.as_object_mut() {
            fields.remove(name);
        }
    }
    drawn
}
