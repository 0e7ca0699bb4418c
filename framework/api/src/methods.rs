//! The methods of the Bot API: one struct each, awaitable once it is bound to a bot.
//!
//! ```no_run
//! # async fn example(bot: bot_api::Bot) -> Result<(), bot_api::Error> {
//! use bot_api::methods::SendMessage;
//! use bot_api::types::ParseMode;
//!
//! // Bound from the start:
//! bot.send_message(42, "<b>Hello</b>").parse_mode(ParseMode::Html).await?;
//!
//! // Built first, bound later:
//! let greeting = SendMessage::new("@cablegram", "Hello").disable_notification(true);
//! greeting.bind(&bot).await?;
//! # Ok(())
//! # }
//! ```

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::future::BoxFuture;

use crate::bot::Bot;
use crate::call::Call;
use crate::client::envelope;
use crate::de::Truth;
use crate::error::Error;

pub use crate::generated::methods::*;

/// What every generated method has besides its parameters.
macro_rules! method {
    ($name:ident, $text:literal, $output:ty, $decode:expr) => {
        impl $name {
            /// Ties the call to a bot: awaiting it sends it.
            pub fn bind(self, bot: &Bot) -> $name<Bot> {
                self.with_bot(bot.clone())
            }

            fn call(mut self) -> Result<crate::call::Call, crate::error::Error> {
                let mut files = crate::call::Attachments::new();
                self.detach(&mut files);
                crate::call::Call::encode($text, self.target(), &self, files)
            }
        }

        impl $name<Bot> {
            /// The call alone.
            pub fn unbind(self) -> $name {
                self.with_bot(())
            }
        }

        impl crate::method::Method for $name {
            const NAME: &'static str = $text;
            type Output = $output;

            fn into_call(self) -> Result<crate::call::Call, crate::error::Error> {
                self.call()
            }

            fn decode(body: &[u8]) -> Result<$output, crate::error::Error> {
                $decode($text, body)
            }
        }

        impl crate::method::Method for $name<Bot> {
            const NAME: &'static str = $text;
            type Output = $output;

            fn into_call(self) -> Result<crate::call::Call, crate::error::Error> {
                self.unbind().call()
            }

            fn decode(body: &[u8]) -> Result<$output, crate::error::Error> {
                <$name as crate::method::Method>::decode(body)
            }
        }

        impl IntoFuture for $name<Bot> {
            type Output = Result<$output, crate::error::Error>;
            type IntoFuture = crate::methods::Answer<$output>;

            fn into_future(self) -> Self::IntoFuture {
                let bot = self.bot.clone();
                crate::methods::Answer::to(
                    bot,
                    self.unbind().call(),
                    <$name as crate::method::Method>::decode,
                )
            }
        }
    };
}
pub(crate) use method;

/// The answer to a call, awaited: what a bound method turns into.
///
/// Dropping it gives the call up; whether the server has acted on it by then is not known.
#[must_use = "a call does nothing until it is awaited"]
pub struct Answer<T> {
    body: BoxFuture<'static, Result<Bytes, Error>>,
    decode: fn(&[u8]) -> Result<T, Error>,
}

impl<T> Answer<T> {
    pub(crate) fn to(
        bot: Bot,
        call: Result<Call, Error>,
        decode: fn(&[u8]) -> Result<T, Error>,
    ) -> Self {
        Self {
            body: body(bot, call),
            decode,
        }
    }
}

/// Apart from `Answer`, so that it exists once and not per sort of answer.
fn body(bot: Bot, call: Result<Call, Error>) -> BoxFuture<'static, Result<Bytes, Error>> {
    Box::pin(async move { bot.execute(call?).await })
}

impl<T> Future for Answer<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let body = ready!(self.body.as_mut().poll(context))?;
        Poll::Ready((self.decode)(&body))
    }
}

impl<T> fmt::Debug for Answer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer").finish_non_exhaustive()
    }
}

/// Reads the answer of methods that have nothing to say but `true`.
pub(crate) fn truth(method: &'static str, body: &[u8]) -> Result<bool, Error> {
    envelope::decode::<Truth>(method, body).map(|truth| truth.0)
}
