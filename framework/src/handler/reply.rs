//! Answers to an update that find their way by themselves: to its chat and topic, or onto the pressed button.

use super::outcome::Outcome;
use crate::update::{Update, quote};
use bot_api::{
    methods::{AnswerCallbackQuery, SendMessage},
    types::{ParseMode, ReplyMarkup, ReplyParameters, UpdateKind},
};

/// A text for the update's chat, with more to it than a `String` has.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "menu")]
/// async fn menu() -> Reply {
///     Reply::new("<b>Today</b>: soup").html().quoting()
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a reply is sent when the handler returns it"]
pub struct Reply {
    text: String,
    parse_mode: Option<ParseMode>,
    markup: Option<ReplyMarkup>,
    quoting: bool,
    silent: bool,
}

impl Reply {
    /// A plain text.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            parse_mode: None,
            markup: None,
            quoting: false,
            silent: false,
        }
    }

    /// The text is HTML, as Telegram knows it.
    pub fn html(mut self) -> Self {
        self.parse_mode = Some(ParseMode::Html);
        self
    }

    /// The text is MarkdownV2.
    pub fn markdown(mut self) -> Self {
        self.parse_mode = Some(ParseMode::MarkdownV2);
        self
    }

    /// With buttons under it, or with another keyboard for the user.
    pub fn markup(mut self, markup: impl Into<ReplyMarkup>) -> Self {
        self.markup = Some(markup.into());
        self
    }

    /// As a reply to the message that it answers.
    pub fn quoting(mut self) -> Self {
        self.quoting = true;
        self
    }

    /// Without a sound at the other end.
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }

    pub(super) fn send(self, update: &Update) -> Outcome {
        let mut send = match addressed(update, self.text, self.quoting) {
            Ok(send) => send,
            Err(outcome) => return outcome,
        };
        if let Some(mode) = self.parse_mode {
            send = send.parse_mode(mode);
        }
        if let Some(markup) = self.markup {
            send = send.reply_markup(markup);
        }
        if self.silent {
            send = send.disable_notification(true);
        }
        Outcome::answer(send)
    }
}

/// A short notice for who pressed a button; it also stops the button's progress bar.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(callback_query(regex = "^like$"))]
/// async fn like() -> Toast {
///     Toast::new("Thank you!")
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "a toast is shown when the handler returns it"]
pub struct Toast {
    text: String,
    alert: bool,
}

impl Toast {
    /// A notice at the top of the chat. An empty one only stops the progress bar.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            alert: false,
        }
    }

    /// A window with a button, in place of a notice that goes away by itself.
    pub fn alert(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            alert: true,
        }
    }

    pub(super) fn show(self, update: &Update) -> Outcome {
        let Ok(UpdateKind::CallbackQuery(query)) = update.kind() else {
            return Outcome::failed(
                "a `Toast` answers a pressed button, and no button was pressed",
            );
        };
        let mut answer = AnswerCallbackQuery::new(query.id.clone());
        if !self.text.is_empty() {
            answer = answer.text(self.text);
        }
        if self.alert {
            answer = answer.show_alert(true);
        }
        Outcome::answer(answer)
    }
}

/// A plain text for the update's chat.
pub(crate) fn text(update: &Update, text: String) -> Outcome {
    match addressed(update, text, false) {
        Ok(send) => Outcome::answer(send),
        Err(outcome) => outcome,
    }
}

/// The message of the update, as one to reply to.
fn quoted(update: &Update) -> Option<Box<ReplyParameters>> {
    let message = update.kind().ok()?.message()?;
    Some(Box::new(quote(update.bot(), message.message_id)))
}

/// A message to the place of the update, quoting its message if this is said here or in the bot's defaults.
fn addressed(update: &Update, text: String, quoting: bool) -> Result<SendMessage, Outcome> {
    let Some(address) = update.address() else {
        return Err(Outcome::failed(
            "there is no chat to answer in: this update (such as a button under an inline result) belongs to none",
        ));
    };
    let mut send = SendMessage::new(address.chat, text);
    send.message_thread_id = address.topic;
    send.direct_messages_topic_id = address.direct;
    send.business_connection_id = address.business;
    let always = update
        .bot()
        .defaults()
        .and_then(|defaults| defaults.do_quote);
    if quoting || always == Some(true) {
        send.reply_parameters = quoted(update);
    }
    Ok(send)
}
