//! Who and where: the bot itself, its chats, and who is in them.

use serde_json::{Value, json};

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, draw_flags};

pub(super) const METHODS: Area = &[
    ("getMe", get_me),
    ("getChat", |cx| get_chat(cx)),
    ("getChatMember", |cx| get_chat_member(cx)),
    ("getChatMemberCount", |cx| get_chat_member_count(cx)),
    ("getChatAdministrators", |cx| get_chat_administrators(cx)),
    ("leaveChat", leave_chat),
    ("getUserProfilePhotos", |cx| get_user_profile_photos(cx)),
    ("logOut", log_out),
    ("close", |_| Ok(Value::Bool(true).into())),
];

fn get_me(cx: &mut Context<'_>) -> Result {
    let me = cx.world.bots.get(&cx.bot).map(|bot| bot.to_me(cx.bot));
    Ok(me.unwrap_or_default().into())
}

/// `ChatFullInfo`.
fn get_chat(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let mut info = cx.world.draw_chat(key);
    info["accent_color_id"] = (key.id().unsigned_abs() % 7).into();
    info["max_reaction_count"] = 11.into();
    let in_private = key.is_private();
    info["accepted_gift_types"] = json!({
        "unlimited_gifts": in_private, "limited_gifts": in_private, "unique_gifts": in_private,
        "premium_subscription": in_private, "gifts_from_channels": in_private,
    });
    if let Some(username) = info.get("username").cloned() {
        info["active_usernames"] = json!([username]);
    }
    if let ChatKey::Private { user, .. } = key {
        let photos = cx.world.users.get(&user).map(|user| &user.photos);
        let newest = photos.and_then(|photos| photos.first());
        add_photo(cx, newest, &mut info);
    }
    let Some(chat) = cx.world.chats.get(&key) else {
        return Ok(info.into());
    };
    if !in_private {
        info["permissions"] = draw_flags(&chat.permissions, "ChatPermissions");
        add_photo(cx, chat.photo.as_ref(), &mut info);
        let link = chat.invites.primary_of(cx.bot);
        for (field, value) in [
            ("description", chat.description.as_deref()),
            ("sticker_set_name", chat.sticker_set.as_deref()),
            ("invite_link", link.map(|link| link.url.as_str())),
        ] {
            if let Some(value) = value {
                info[field] = value.into();
            }
        }
    }
    let pinned = chat.pinned.last();
    if let Some(message) = pinned.and_then(|id| cx.world.draw_message(key, *id)) {
        info["pinned_message"] = message;
    }
    Ok(info.into())
}

/// A `ChatPhoto`: the same picture in two sizes.
fn add_photo(cx: &Context<'_>, file_id: Option<&String>, info: &mut Value) {
    if let Some(file) = file_id.and_then(|id| cx.world.files.get(id)) {
        let (id, unique) = (file.id(), file.to_json()["file_unique_id"].clone());
        info["photo"] = json!({
            "small_file_id": id, "small_file_unique_id": unique,
            "big_file_id": id, "big_file_unique_id": unique,
        });
    }
}

fn get_chat_member(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let user = cx.params.int("user_id").filter(|id| *id > 0);
    let user = user.ok_or(Rule::UserIdInvalid)?;
    let drawn = cx.world.draw_user(user);
    if drawn.is_null() {
        return Err(Rule::MemberNotFound.into());
    }
    let member = if key.is_private() {
        let is_here = cx.world.is_in(key, user);
        cx.demand(is_here, Rule::MemberNotFound)?;
        json!({ "status": "member", "user": drawn })
    } else {
        let chat = cx.record(key)?;
        chat.member(user, cx.now).draw(&drawn, cx.bot)
    };
    Ok(member.into())
}

fn get_chat_member_count(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let count = match key {
        ChatKey::Private { .. } => 2,
        ChatKey::Shared(_) => cx.record(key)?.present().count(),
    };
    Ok(Value::from(count).into())
}

/// Other bots are left out unless they are asked for.
fn get_chat_administrators(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    cx.demand(!key.is_private(), Rule::NoAdministratorsInPrivate)?;
    let with_bots = cx.params.flag("return_bots");
    let chat = cx.record(key)?;
    let shown = chat.members.iter().filter(|(id, member)| {
        let is_other_bot = **id != cx.bot && cx.world.bots.contains_key(id);
        member.is_administrator() && (with_bots || !is_other_bot)
    });
    let drawn = shown.map(|(id, member)| member.draw(&cx.world.draw_user(*id), cx.bot));
    Ok(Value::from(drawn.collect::<Vec<_>>()).into())
}

fn leave_chat(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    if key.is_private() {
        return Err(Rule::PrivateChatMembers.into());
    }
    let (bot, now) = (cx.bot, cx.now);
    cx.world.leave(key, bot, now);
    Ok(Value::Bool(true).into())
}

fn get_user_profile_photos(cx: &Context<'_>) -> Result {
    let user = cx.user()?;
    let photos = cx.world.users.get(&user).map(|user| user.photos.as_slice());
    let own = cx.world.bots.get(&user).and_then(|bot| bot.photo.as_ref());
    let all: Vec<&String> = photos.unwrap_or_default().iter().chain(own).collect();
    let number = |name: &str| cx.params.int(name).and_then(|n| usize::try_from(n).ok());
    let shown = all
        .iter()
        .skip(number("offset").unwrap_or(0))
        .take(number("limit").filter(|n| *n > 0).unwrap_or(100).min(100));
    let sizes = shown.filter_map(|id| {
        let mut size = cx.world.files.get(id)?.to_json();
        size["width"] = 640.into();
        size["height"] = 640.into();
        Some(json!([size]))
    });
    Ok(json!({ "total_count": all.len(), "photos": sizes.collect::<Vec<_>>() }).into())
}

fn log_out(cx: &mut Context<'_>) -> Result {
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.logged_out = true;
    }
    Ok(Value::Bool(true).into())
}
