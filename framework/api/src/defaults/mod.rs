//! Values for parameters that many calls have in common.
//!
//! [`Bot::execute`](crate::Bot::execute) puts them into every call that does not say something else itself: what the
//! setters write stays as it is, and a bot without defaults spends nothing. Which parameters a method has is known from
//! the Bot API's own description ([`shape`]); the parameters are rewritten as JSON ([`fill`]), so that calls from a
//! queue and calls written by hand get them too.

mod fill;
pub(crate) mod shape;
#[cfg(test)]
mod tests;

use crate::types::{LinkPreviewOptions, ParseMode};

/// What calls say unless they say otherwise: `Defaults` of python-telegram-bot.
///
/// A call's own value wins. `false` is a value; to say that a text is plain although the default is not, there is
/// [`ParseMode::none`], and [`LinkPreviewOptions::standard`] for previews as Telegram makes them. Only methods and
/// objects that have the parameter get it: media of albums, inline results and their contents, options of polls and
/// reply parameters are among them. A text with entities of its own gets no parse mode, with which Telegram would not
/// look at them.
///
/// ```
/// use bot_api::{Bot, Defaults, types::{LinkPreviewOptions, ParseMode}};
///
/// let bot = Bot::builder("123456:ABC-DEF")
///     .defaults(
///         Defaults::new()
///             .parse_mode(ParseMode::Html)
///             .link_preview_options(LinkPreviewOptions::new().is_disabled(true)),
///     )
///     .build()?;
/// let bold = bot.send_message(42, "<b>bold</b>");
/// let plain = bot.send_message(42, "1 < 2").parse_mode(ParseMode::none());
/// # Ok::<(), bot_api::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Defaults {
    /// How formatting is marked: in `parse_mode`, `text_parse_mode`, `question_parse_mode`, `explanation_parse_mode`,
    /// `description_parse_mode` and `quote_parse_mode`.
    pub parse_mode: Option<ParseMode>,
    /// Whether messages come without a sound.
    pub disable_notification: Option<bool>,
    /// Whether messages cannot be forwarded and saved.
    pub protect_content: Option<bool>,
    /// Whether a reply is sent although the message that it replies to is gone.
    pub allow_sending_without_reply: Option<bool>,
    /// How previews of links look. Merged with the call's own, field by field.
    pub link_preview_options: Option<LinkPreviewOptions>,
    /// Whether replies of the framework's own shortcuts quote what they reply to; without it they do except in private
    /// chats. The client itself does not look at it.
    pub do_quote: Option<bool>,
}

impl Defaults {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How formatting is marked.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Whether messages come without a sound.
    #[must_use]
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether messages cannot be forwarded and saved.
    #[must_use]
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether a reply is sent although the message that it replies to is gone.
    #[must_use]
    pub fn allow_sending_without_reply(mut self, allow_sending_without_reply: bool) -> Self {
        self.allow_sending_without_reply = Some(allow_sending_without_reply);
        self
    }

    /// How previews of links look.
    #[must_use]
    pub fn link_preview_options(
        mut self,
        link_preview_options: impl Into<LinkPreviewOptions>,
    ) -> Self {
        self.link_preview_options = Some(link_preview_options.into());
        self
    }

    /// Whether replies quote what they reply to.
    #[must_use]
    pub fn do_quote(mut self, do_quote: bool) -> Self {
        self.do_quote = Some(do_quote);
        self
    }
}

impl ParseMode {
    /// Plain text, also where the bot's [`Defaults`] say otherwise.
    #[must_use]
    pub fn none() -> Self {
        // Telegram takes an empty parse mode as none at all.
        Self::default()
    }
}

impl LinkPreviewOptions {
    /// Previews as Telegram makes them, also where the bot's [`Defaults`] say otherwise: every option, spelled out.
    #[must_use]
    pub fn standard() -> Self {
        Self::new()
            .is_disabled(false)
            .url("")
            .prefer_small_media(false)
            .prefer_large_media(false)
            .show_above_text(false)
    }
}
