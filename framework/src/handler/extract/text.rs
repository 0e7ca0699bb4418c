//! The words of a message.

use super::{Context, ExtractError, FromUpdate, payload::absent};
use crate::{
    handler::kind::Carries,
    update::{Message, Update},
};
use bot_api::types;
use std::{fmt, ops::Deref};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident($field:ident))*) => { $(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(Message);

        impl $name {
            /// The message that has it.
            #[must_use]
            pub fn message(&self) -> &Message {
                &self.0
            }

            /// The words as they came.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.$field.as_deref().unwrap_or_default()
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                self.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_str().fmt(f)
            }
        }

        impl From<$name> for String {
            fn from(words: $name) -> Self {
                words.as_str().to_owned()
            }
        }

        impl<K: Carries<types::Message>, A> FromUpdate<K, A> for $name {
            fn matches(update: &Update) -> bool {
                update.kind().is_ok_and(|kind| K::get(kind).is_some_and(|message| message.$field.is_some()))
            }

            async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
                let message = Message::of(ctx.update(), K::get).filter(|message| message.$field.is_some());
                message.map(Self).ok_or_else(absent::<Self>)
            }
        }
    )* };
}

words! {
    /// The text of a message; a handler that takes it matches only messages that have one.
    ///
    /// ```
    /// use bot::prelude::*;
    ///
    /// #[handler(message)]
    /// async fn echo(text: Text) -> String {
    ///     text.to_uppercase()
    /// }
    /// ```
    Text(text)
    /// The caption of a picture, video or another medium; a handler that takes it matches only messages that have one.
    Caption(caption)
}
