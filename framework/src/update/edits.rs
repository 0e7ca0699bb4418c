//! Changes of a message that stands in a chat already: the one of an update, or the one that carries a pressed button.

use super::{CallbackQuery, Message};
use bot_api::{
    Bot,
    methods::{
        EditMessageCaption, EditMessageLiveLocation, EditMessageMedia, EditMessageReplyMarkup,
        EditMessageText, PinChatMessage, StopMessageLiveLocation, StopPoll, UnpinChatMessage,
    },
    types::InputMedia,
};

/// Each method for both: a pressed button names its message by chat and number, or by the id of inline mode.
macro_rules! edits {
    ($(
        $(#[$doc:meta])*
        $name:ident = $edit:ident($($arg:ident: $type:ty),*) $(.$setter:ident($text:ident: $text_type:ty))? -> $method:ident;
    )*) => {
        impl Message { $(
            $(#[$doc])*
            ///
            /// The message has to be the bot's own.
            pub fn $name(&self, $($arg: $type)* $($text: $text_type)?) -> $method<Bot> {
                let mut call = self.bot().$edit($($arg),*)$(.$setter($text))?;
                call.chat_id = Some(self.chat.id.into());
                call.message_id = Some(self.message_id);
                call.business_connection_id = self.business_connection_id.clone();
                call
            }
        )* }

        impl CallbackQuery { $(
            $(#[$doc])*
            ///
            /// The message is the one that carries the button, also one that was sent through inline mode.
            pub fn $name(&self, $($arg: $type)* $($text: $text_type)?) -> $method<Bot> {
                let mut call = self.bot().$edit($($arg),*)$(.$setter($text))?;
                if let Some(inline) = &self.inline_message_id {
                    call.inline_message_id = Some(inline.clone());
                } else if let Some(carrier) = &self.message {
                    call.chat_id = Some(carrier.chat().id.into());
                    call.message_id = Some(carrier.message_id());
                    call.business_connection_id = carrier
                        .message()
                        .and_then(|message| message.business_connection_id.clone());
                }
                call
            }
        )* }
    };
}

edits! {
    /// Replaces the text of a message.
    edit_text = edit_message_text().text(text: impl Into<String>) -> EditMessageText;
    /// Replaces the caption of a message.
    edit_caption = edit_message_caption().caption(caption: impl Into<String>) -> EditMessageCaption;
    /// Replaces what a message shows: a photo, a video and so on.
    edit_media = edit_message_media(media: impl Into<InputMedia>) -> EditMessageMedia;
    /// Replaces or removes the buttons of a message.
    edit_reply_markup = edit_message_reply_markup() -> EditMessageReplyMarkup;
    /// Ends the updates of a live location.
    stop_live_location = stop_message_live_location() -> StopMessageLiveLocation;
}

impl Message {
    /// Moves a live location. The message has to be the bot's own.
    pub fn edit_live_location(
        &self,
        latitude: f64,
        longitude: f64,
    ) -> EditMessageLiveLocation<Bot> {
        let mut call = self
            .bot()
            .edit_message_live_location(latitude, longitude)
            .chat_id(self.chat.id)
            .message_id(self.message_id);
        call.business_connection_id = self.business_connection_id.clone();
        call
    }

    /// Ends a poll of the bot's own.
    pub fn stop_poll(&self) -> StopPoll<Bot> {
        let mut call = self.bot().stop_poll(self.chat.id, self.message_id);
        call.business_connection_id = self.business_connection_id.clone();
        call
    }

    /// Pins this message.
    pub fn pin(&self) -> PinChatMessage<Bot> {
        let mut call = self.bot().pin_chat_message(self.chat.id, self.message_id);
        call.business_connection_id = self.business_connection_id.clone();
        call
    }

    /// Unpins this message.
    pub fn unpin(&self) -> UnpinChatMessage<Bot> {
        let mut call = self
            .bot()
            .unpin_chat_message(self.chat.id)
            .message_id(self.message_id);
        call.business_connection_id = self.business_connection_id.clone();
        call
    }
}
