//! What each Bot API method does in this world. One module per group of methods; this one finds the right function.

mod chats;
mod commands;
mod content;
mod context;
mod copying;
mod editing;
mod error;
mod formatted;
mod markup;
mod media;
mod reactions;
mod schema;
mod sending;
mod unmodelled;
mod updates;
mod webhook;

use std::time::SystemTime;

use serde_json::Value;

use context::Context;
pub(crate) use error::ApiError;
pub(crate) use schema::Method;

use crate::http::Params;
use crate::shared::State;

/// The result of a call, and whether the world really did what the method says.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) result: Value,
    pub(crate) description: Option<&'static str>,
    pub(crate) modelled: bool,
}

impl Answer {
    fn told(description: &'static str) -> Self {
        Self {
            description: Some(description),
            ..Self::from(Value::Bool(true))
        }
    }
}

impl From<Value> for Answer {
    fn from(result: Value) -> Self {
        Self {
            result,
            description: None,
            modelled: true,
        }
    }
}

type Result<T = Answer> = std::result::Result<T, ApiError>;

/// Does what the method says, to this bot's world.
pub(crate) fn call(
    state: &mut State,
    bot: i64,
    method: &'static Method,
    params: &Params,
    now: SystemTime,
) -> Result {
    let cx = &mut Context::new(state, bot, params, now);
    match method.name.as_str() {
        "getMe" => Ok(chats::get_me(cx)),
        "setWebhook" => webhook::set(cx),
        "deleteWebhook" => Ok(webhook::delete(cx)),
        "getWebhookInfo" => Ok(webhook::info(cx)),
        "sendMessage" => sending::send_message(cx),
        "sendPhoto" => media::send(cx, media::PHOTO),
        "sendDocument" => media::send(cx, media::DOCUMENT),
        "sendAudio" => media::send(cx, media::AUDIO),
        "sendVideo" => media::send(cx, media::VIDEO),
        "sendVoice" => media::send(cx, media::VOICE),
        "sendAnimation" => media::send(cx, media::ANIMATION),
        "sendSticker" => media::send(cx, media::STICKER),
        "sendVideoNote" => media::send(cx, media::VIDEO_NOTE),
        "sendMediaGroup" => media::send_album(cx),
        "getFile" => media::get_file(cx),
        "sendDice" => content::send_dice(cx),
        "sendPoll" => content::send_poll(cx),
        "sendLocation" => content::send_location(cx),
        "sendVenue" => content::send_venue(cx),
        "sendContact" => content::send_contact(cx),
        "forwardMessage" => copying::forward_message(cx),
        "forwardMessages" => copying::forward_messages(cx),
        "copyMessage" => copying::copy_message(cx),
        "copyMessages" => copying::copy_messages(cx),
        "answerCallbackQuery" => updates::answer_callback_query(cx),
        "answerInlineQuery" => updates::answer_inline_query(cx),
        "editMessageText" => editing::edit_text(cx),
        "editMessageCaption" => editing::edit_caption(cx),
        "editMessageMedia" => editing::edit_media(cx),
        "editMessageReplyMarkup" => editing::edit_markup(cx),
        "deleteMessage" => editing::delete_message(cx),
        "deleteMessages" => editing::delete_messages(cx),
        "sendChatAction" => sending::send_chat_action(cx),
        "getChat" => chats::get_chat(cx),
        "getChatMember" => chats::get_chat_member(cx),
        "getChatMemberCount" => chats::get_chat_member_count(cx),
        "leaveChat" => chats::leave_chat(cx),
        "setMessageReaction" => reactions::set(cx),
        "pinChatMessage" => chats::pin(cx),
        "unpinChatMessage" => chats::unpin(cx),
        "unpinAllChatMessages" => chats::unpin_all(cx),
        "logOut" => Ok(chats::log_out(cx)),
        "close" => Ok(Value::Bool(true).into()),
        "setMyCommands" => commands::set(cx),
        "getMyCommands" => commands::get(cx),
        "deleteMyCommands" => commands::delete(cx),
        _ => unmodelled::answer(cx, method),
    }
}
