//! Answers to a message: sent to its chat, its topic and in its business account, quoting it where that is wanted.

use super::{Message, address::Address};
use bot_api::{
    Bot,
    methods::{
        CopyMessage, SendAnimation, SendAudio, SendChatAction, SendChecklist, SendContact,
        SendDice, SendDocument, SendGame, SendInvoice, SendLivePhoto, SendLocation, SendMediaGroup,
        SendMessage, SendMessageDraft, SendPaidMedia, SendPhoto, SendPoll, SendRichMessage,
        SendRichMessageDraft, SendSticker, SendVenue, SendVideo, SendVideoNote, SendVoice,
    },
    types::{
        ChatAction, ChatTarget, ChatType, InputChecklist, InputFile, InputPaidMedia,
        InputPollOption, InputRichMessage, LabeledPrice, MediaGroupItem, MessageId,
        ReplyParameters,
    },
};

/// Where replies to one message go, and whether they quote it: [`message.replies()`](Message::replies).
///
/// What is sent goes to the chat of the message, to its topic (of a forum or of a channel's direct messages) and, in a
/// connected business account, in its name. It quotes the message except in private chats, unless the bot's
/// [`Defaults`](crate::Defaults) or [`quoting`](Self::quoting) say otherwise. All of it can be changed by the setters of
/// the method that is returned.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(message(photo))]
/// async fn nice(message: Message) -> bot::Result<()> {
///     message.reply("Nice!").await?;
///     message.replies().quoting(false).sticker("CAACAgIAAxkBAAE").await?;
///     Ok(())
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until one of its methods is awaited"]
pub struct Replies {
    bot: Bot,
    address: Address,
    message: MessageId,
    quoting: bool,
}

impl Replies {
    pub(super) fn new(bot: &Bot, address: Address, message: MessageId, chat: &ChatType) -> Self {
        let said = bot.defaults().and_then(|defaults| defaults.do_quote);
        Self {
            bot: bot.clone(),
            address,
            message,
            quoting: said.unwrap_or(*chat != ChatType::Private),
        }
    }

    /// Whether the message is quoted.
    pub fn quoting(mut self, quoting: bool) -> Self {
        self.quoting = quoting;
        self
    }

    fn reply_parameters(&self) -> Option<Box<ReplyParameters>> {
        self.quoting
            .then(|| Box::new(quote(&self.bot, self.message)))
    }

    /// A checklist, which can be sent only in the name of a connected business account.
    pub fn checklist(&self, checklist: impl Into<InputChecklist>) -> SendChecklist<Bot> {
        let business = self.address.business.clone().unwrap_or_default();
        let mut call = self
            .bot
            .send_checklist(business, self.address.chat, checklist);
        call.reply_parameters = self.reply_parameters();
        call
    }

    /// "is typing…" and the like, for five seconds. [`Context::typing`](crate::Context::typing) goes on until it is
    /// dropped.
    pub fn chat_action(&self, action: impl Into<ChatAction>) -> SendChatAction<Bot> {
        let mut call = self.bot.send_chat_action(self.address.chat, action);
        call.message_thread_id = self.address.topic;
        call.business_connection_id = self.address.business.clone();
        call
    }

    /// A message that is still being written, shown in a private chat.
    pub fn draft(&self, draft_id: i64) -> SendMessageDraft<Bot> {
        let mut call = self.bot.send_message_draft(self.address.chat, draft_id);
        call.message_thread_id = self.address.topic;
        call
    }

    /// A rich message that is still being written, shown in a private chat.
    pub fn rich_draft(
        &self,
        draft_id: i64,
        rich_message: impl Into<InputRichMessage>,
    ) -> SendRichMessageDraft<Bot> {
        let mut call = self
            .bot
            .send_rich_message_draft(self.address.chat, draft_id, rich_message);
        call.message_thread_id = self.address.topic;
        call
    }
}

/// How a message is quoted: one that is gone is no reason not to answer, unless the bot's defaults say so.
pub(crate) fn quote(bot: &Bot, message: MessageId) -> ReplyParameters {
    let anyway = bot
        .defaults()
        .and_then(|defaults| defaults.allow_sending_without_reply);
    ReplyParameters::new()
        .message_id(message)
        .allow_sending_without_reply(anyway.unwrap_or(true))
}

/// Each method twice: of `Replies`, and as a shortcut of the message.
macro_rules! replies {
    ($(
        $(#[$doc:meta])*
        $name:ident, $shortcut:ident = $send:ident($($arg:ident: $type:ty),*) -> $method:ident { $($place:ident)* }
    )*) => {
        impl Replies { $(
            $(#[$doc])*
            pub fn $name(&self, $($arg: $type),*) -> $method<Bot> {
                let mut call = self.bot.$send(self.address.chat, $($arg),*);
                $(replies!(@$place call, self.address);)*
                call.reply_parameters = self.reply_parameters();
                call
            }
        )* }

        impl Message { $(
            $(#[$doc])*
            ///
            /// Sent to the chat and topic of this message; quotes it except in private chats (see
            /// [`replies`](Self::replies)).
            pub fn $shortcut(&self, $($arg: $type),*) -> $method<Bot> {
                self.replies().$name($($arg),*)
            }
        )* }
    };
    (@topic $call:ident, $address:expr) => { $call.message_thread_id = $address.topic };
    (@direct $call:ident, $address:expr) => { $call.direct_messages_topic_id = $address.direct };
    (@business $call:ident, $address:expr) => { $call.business_connection_id = $address.business.clone() };
}

replies! {
    /// A text.
    text, reply = send_message(text: impl Into<String>) -> SendMessage { topic direct business }
    /// A photo.
    photo, reply_photo = send_photo(photo: impl Into<InputFile>) -> SendPhoto { topic direct business }
    /// A live photo: a short video and the photo of it.
    live_photo, reply_live_photo =
        send_live_photo(live_photo: impl Into<InputFile>, photo: impl Into<InputFile>) -> SendLivePhoto { topic direct business }
    /// Music.
    audio, reply_audio = send_audio(audio: impl Into<InputFile>) -> SendAudio { topic direct business }
    /// A file.
    document, reply_document = send_document(document: impl Into<InputFile>) -> SendDocument { topic direct business }
    /// A video.
    video, reply_video = send_video(video: impl Into<InputFile>) -> SendVideo { topic direct business }
    /// A video without sound.
    animation, reply_animation = send_animation(animation: impl Into<InputFile>) -> SendAnimation { topic direct business }
    /// A voice message.
    voice, reply_voice = send_voice(voice: impl Into<InputFile>) -> SendVoice { topic direct business }
    /// A round video.
    video_note, reply_video_note = send_video_note(video_note: impl Into<InputFile>) -> SendVideoNote { topic direct business }
    /// Media that have to be paid for.
    paid_media, reply_paid_media =
        send_paid_media(star_count: i64, media: impl IntoIterator<Item = impl Into<InputPaidMedia>>) -> SendPaidMedia { topic direct business }
    /// An album.
    media_group, reply_media_group =
        send_media_group(media: impl IntoIterator<Item = impl Into<MediaGroupItem>>) -> SendMediaGroup { topic direct business }
    /// A place on the map.
    location, reply_location = send_location(latitude: f64, longitude: f64) -> SendLocation { topic direct business }
    /// A place with a name.
    venue, reply_venue =
        send_venue(latitude: f64, longitude: f64, title: impl Into<String>, address: impl Into<String>) -> SendVenue { topic direct business }
    /// A phone number.
    contact, reply_contact =
        send_contact(phone_number: impl Into<String>, first_name: impl Into<String>) -> SendContact { topic direct business }
    /// A poll.
    poll, reply_poll =
        send_poll(question: impl Into<String>, options: impl IntoIterator<Item = impl Into<InputPollOption>>) -> SendPoll { topic business }
    /// A die, or another emoji with a random value.
    dice, reply_dice = send_dice() -> SendDice { topic direct business }
    /// A sticker.
    sticker, reply_sticker = send_sticker(sticker: impl Into<InputFile>) -> SendSticker { topic direct business }
    /// A rich message.
    rich_message, reply_rich_message =
        send_rich_message(rich_message: impl Into<InputRichMessage>) -> SendRichMessage { topic direct business }
    /// An invoice.
    invoice, reply_invoice = send_invoice(
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>
    ) -> SendInvoice { topic direct }
    /// A game.
    game, reply_game = send_game(game_short_name: impl Into<String>) -> SendGame { topic business }
    /// A copy of another message.
    copy, reply_copy =
        copy_message(from_chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> CopyMessage { topic direct }
}

impl Message {
    /// Where replies to this message go; for those that quote otherwise than by default.
    pub fn replies(&self) -> Replies {
        let address = Address::of_message(self);
        Replies::new(self.bot(), address, self.message_id, &self.chat.kind)
    }

    /// A checklist, which can be sent only in the name of a connected business account.
    pub fn reply_checklist(&self, checklist: impl Into<InputChecklist>) -> SendChecklist<Bot> {
        self.replies().checklist(checklist)
    }

    /// "is typing…" and the like in the chat and topic of this message, for five seconds.
    /// [`Context::typing`](crate::Context::typing) goes on until it is dropped.
    pub fn reply_chat_action(&self, action: impl Into<ChatAction>) -> SendChatAction<Bot> {
        self.replies().chat_action(action)
    }
}
