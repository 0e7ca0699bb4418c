//! One update on its way through the bot: its raw text, what was peeked from it, and, once somebody asked, its
//! typed form.

mod address;
mod batch;
mod bound;
mod edits;
mod peek;
mod receipt;
mod replies;
mod scan;

pub(crate) use address::Address;
pub(crate) use batch::{Batch, split};
pub use bound::{Bound, CallbackQuery, Chat, InlineQuery, Message, User};
pub(crate) use peek::Peek;
pub(crate) use receipt::{Receipt, Resumed, UnitName};
pub use replies::Replies;
pub(crate) use replies::quote;

use bot_api::{
    Bot,
    error::DecodeError,
    types::{self, ChatId, ThreadId, UpdateId, UpdateKind, UpdateType, UserId},
};
use bytes::Bytes;
use std::{
    any::Any,
    fmt,
    sync::{Arc, OnceLock},
};

use crate::{
    conversation::{self, Timer},
    extensions::Extensions,
    jobs::Run,
};

/// An update, shared by everything that looks at it. Cheap to clone.
///
/// As a parameter of a handler it is always there. The typed form is decoded when it is first asked for and then
/// kept:
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(update, group = 100)]
/// async fn log(update: Update) {
///     tracing::debug!(id = ?update.id(), kind = update.kind_name(), "seen");
/// }
/// ```
#[derive(Clone)]
pub struct Update(Arc<Inner>);

struct Inner {
    bot: Bot,
    content: Content,
    decoded: OnceLock<Result<UpdateKind, DecodeError>>,
    extensions: OnceLock<Extensions>,
    receipt: OnceLock<Receipt>,
}

enum Content {
    /// As it came from Telegram.
    Raw { text: Bytes, peek: Peek },
    /// Made by hand, in its typed form already.
    Typed {
        id: UpdateId,
        kind: UpdateType,
        chat: Option<ChatId>,
        user: Option<UserId>,
        command: Option<Box<str>>,
    },
    /// No update at all: what an error handler is given for an error outside of any.
    Nothing,
    /// A value of the user's own type.
    Custom {
        value: Arc<dyn Any + Send + Sync>,
        type_name: &'static str,
        to: Option<Addressee>,
        /// As it is kept, if it is.
        text: Option<Bytes>,
    },
    /// A job that has come due.
    Job { run: Box<Run>, text: Bytes },
    /// The time of a conversation is over.
    TimeOut {
        run: Box<Run>,
        timer: Box<Timer>,
        text: Bytes,
    },
}

/// Whose lane and data an event of the user's own goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Addressee {
    /// The lane and the data of a chat.
    Chat(ChatId),
    /// The lane of a user's private chat, and that user's data.
    User(UserId),
}

impl From<ChatId> for Addressee {
    fn from(chat: ChatId) -> Self {
        Self::Chat(chat)
    }
}

impl From<UserId> for Addressee {
    fn from(user: UserId) -> Self {
        Self::User(user)
    }
}

impl Update {
    /// An update from its raw JSON text, as one element of `getUpdates`' result or the body of a webhook call.
    ///
    /// # Errors
    /// When the text is no JSON object with an `update_id`. What is inside is judged when it is asked for.
    pub fn from_json(bot: &Bot, text: impl Into<Bytes>) -> Result<Self, Malformed> {
        let text = text.into();
        match Peek::read(&text) {
            Ok(peek) => Ok(Self::from_peeked(bot, text, peek)),
            Err(broken) => Err(Malformed::new(text, broken)),
        }
    }

    pub(crate) fn from_peeked(bot: &Bot, text: Bytes, peek: Peek) -> Self {
        Self::new(bot, Content::Raw { text, peek }, OnceLock::new())
    }

    /// An update made by hand.
    #[must_use]
    pub fn from_typed(bot: &Bot, update: types::Update) -> Self {
        let types::Update { update_id, kind } = update;
        let command = kind
            .message()
            .and_then(|message| message.text.as_deref())
            .and_then(command_word);
        let content = Content::Typed {
            id: update_id,
            kind: kind.update_type(),
            chat: kind.chat().map(|chat| chat.id),
            user: kind.user().map(|user| user.id),
            command: command.map(Into::into),
        };
        Self::new(bot, content, OnceLock::from(Ok(kind)))
    }

    /// A value of the user's own type, for handlers with `custom = T`.
    #[must_use]
    pub fn custom<T: Any + Send + Sync>(bot: &Bot, value: T, to: Option<Addressee>) -> Self {
        Self::event(bot, Arc::new(value), std::any::type_name::<T>(), to, None)
    }

    /// A value of the user's own type with the text under which it is kept.
    pub(crate) fn event(
        bot: &Bot,
        value: Arc<dyn Any + Send + Sync>,
        type_name: &'static str,
        to: Option<Addressee>,
        text: Option<Bytes>,
    ) -> Self {
        let content = Content::Custom {
            value,
            type_name,
            to,
            text,
        };
        Self::new(bot, content, OnceLock::new())
    }

    /// A job that has come due.
    pub(crate) fn of_job(bot: &Bot, run: Run) -> Self {
        let text = run.text();
        let run = Box::new(run);
        Self::new(bot, Content::Job { run, text }, OnceLock::new())
    }

    /// The time of a conversation is over.
    pub(crate) fn of_timer(bot: &Bot, run: Run, timer: Timer) -> Self {
        let content = Content::TimeOut {
            text: run.text(),
            run: Box::new(run),
            timer: Box::new(timer),
        };
        Self::new(bot, content, OnceLock::new())
    }

    pub(crate) fn nothing(bot: &Bot) -> Self {
        Self::new(bot, Content::Nothing, OnceLock::new())
    }

    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self.0.content, Content::Nothing)
    }

    fn new(
        bot: &Bot,
        content: Content,
        decoded: OnceLock<Result<UpdateKind, DecodeError>>,
    ) -> Self {
        Self(Arc::new(Inner {
            bot: bot.clone(),
            content,
            decoded,
            extensions: OnceLock::new(),
            receipt: OnceLock::new(),
        }))
    }

    /// The update's number at Telegram; `None` for a value of the user's own.
    #[must_use]
    pub fn id(&self) -> Option<UpdateId> {
        match &self.0.content {
            Content::Raw { peek, .. } => Some(peek.id),
            Content::Typed { id, .. } => Some(*id),
            Content::Custom { .. }
            | Content::Job { .. }
            | Content::TimeOut { .. }
            | Content::Nothing => None,
        }
    }

    /// Which kind of update this is, without decoding it.
    #[must_use]
    pub fn kind_type(&self) -> UpdateType {
        match &self.0.content {
            Content::Raw { peek, .. } => peek.kind,
            Content::Typed { kind, .. } => *kind,
            Content::Custom { .. }
            | Content::Job { .. }
            | Content::TimeOut { .. }
            | Content::Nothing => UpdateType::Unknown,
        }
    }

    /// The kind's name as it came: the name of `Update`'s field; the type's name for a value of the user's own, the
    /// function's for a job.
    #[must_use]
    pub fn kind_name(&self) -> &str {
        match &self.0.content {
            Content::Raw { text, peek } => {
                std::str::from_utf8(&text[peek.name.clone()]).unwrap_or_default()
            }
            Content::Typed { kind, .. } => kind.as_str(),
            Content::Custom { type_name, .. } => type_name,
            Content::Job { run, .. } => &run.job,
            Content::TimeOut { .. } => conversation::TIMEOUT,
            Content::Nothing => "",
        }
    }

    /// The typed form. Decoded at the first call.
    ///
    /// # Errors
    /// When Telegram sent something that is not what its documentation says, with the place in the JSON. Such an
    /// update never reaches a handler; error handlers may see it. A value of the user's own has no typed form
    /// (it is of [`UpdateKind::Unknown`]).
    pub fn kind(&self) -> Result<&UpdateKind, &DecodeError> {
        self.0.decoded.get_or_init(|| self.decode()).as_ref()
    }

    fn decode(&self) -> Result<UpdateKind, DecodeError> {
        match &self.0.content {
            Content::Raw { text, peek } if !peek.payload.is_empty() => {
                UpdateKind::decode(peek.kind, self.kind_name(), &text[peek.payload.clone()])
            }
            _ => Ok(UpdateKind::Unknown {
                name: self.kind_name().to_owned(),
                payload: serde_json::Value::Null,
            }),
        }
    }

    /// The chat it happened in, without decoding it.
    #[must_use]
    pub fn chat_id(&self) -> Option<ChatId> {
        match &self.0.content {
            Content::Raw { peek, .. } => peek.chat,
            Content::Typed { chat, .. } => *chat,
            Content::Custom { to, .. } => to.and_then(|to| match to {
                Addressee::Chat(chat) => Some(chat),
                Addressee::User(_) => None,
            }),
            Content::Job { run, .. } => run.chat.map(ChatId),
            Content::TimeOut { timer, .. } => timer.last.chat.map(ChatId),
            Content::Nothing => None,
        }
    }

    /// The chat whose updates come one after another with this one: the one it happened in, or in whose name it was
    /// done.
    pub(crate) fn lane_chat(&self) -> Option<ChatId> {
        let voter = || match &self.0.content {
            Content::Raw { peek, .. } => peek.voter,
            _ => None,
        };
        self.chat_id().or_else(voter)
    }

    /// The topic of a forum in which it happened, without decoding it, for messages and for buttons under them.
    #[must_use]
    pub fn topic_id(&self) -> Option<ThreadId> {
        match &self.0.content {
            Content::Raw { peek, .. } => peek.topic,
            Content::Typed { .. } => self.address()?.topic,
            Content::Job { run, .. } => run.topic.map(ThreadId),
            Content::TimeOut { timer, .. } => timer.last.topic.map(ThreadId),
            Content::Custom { .. } | Content::Nothing => None,
        }
    }

    /// Who caused it, without decoding it. For an anonymous administrator this is Telegram's stand-in: use the
    /// [`User`] extractor where a real person is meant.
    #[must_use]
    pub fn user_id(&self) -> Option<UserId> {
        match &self.0.content {
            Content::Raw { peek, .. } => peek.user,
            Content::Typed { user, .. } => *user,
            Content::Custom { to, .. } => to.and_then(|to| match to {
                Addressee::User(user) => Some(user),
                Addressee::Chat(_) => None,
            }),
            Content::Job { run, .. } => run.user.map(UserId),
            Content::TimeOut { timer, .. } => timer.last.user.map(UserId),
            Content::Nothing => None,
        }
    }

    /// The raw JSON text; `None` when the update was made by hand.
    #[must_use]
    pub fn raw(&self) -> Option<&Bytes> {
        match &self.0.content {
            Content::Raw { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text under which it is kept; `None` if it cannot be.
    pub(crate) fn kept_text(&self) -> Option<&Bytes> {
        match &self.0.content {
            Content::Raw { text, .. } => Some(text),
            Content::Custom { text, .. } => text.as_ref(),
            Content::Job { text, .. } | Content::TimeOut { text, .. } => Some(text),
            Content::Typed { .. } | Content::Nothing => None,
        }
    }

    /// How it is called where it is kept: the name of `Update`'s field, or one word for all events, and one for all jobs.
    pub(crate) fn kept_kind(&self) -> &str {
        match &self.0.content {
            Content::Custom { .. } => crate::event::KIND,
            Content::Job { .. } => crate::jobs::KIND,
            Content::TimeOut { .. } => conversation::TIMEOUT,
            _ => self.kind_name(),
        }
    }

    /// The bot that received it.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        &self.0.bot
    }

    /// The value of the user's own type.
    #[must_use]
    pub fn custom_value(&self) -> Option<&Arc<dyn Any + Send + Sync>> {
        match &self.0.content {
            Content::Custom { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The job that it is.
    pub(crate) fn job(&self) -> Option<&Run> {
        match &self.0.content {
            Content::Job { run, .. } => Some(run),
            _ => None,
        }
    }

    /// The row that has come due, if it is a job or a timer.
    pub(crate) fn run(&self) -> Option<&Run> {
        match &self.0.content {
            Content::Job { run, .. } | Content::TimeOut { run, .. } => Some(run),
            _ => None,
        }
    }

    /// The timer of a conversation that has run out.
    pub(crate) fn timer(&self) -> Option<&Timer> {
        match &self.0.content {
            Content::TimeOut { timer, .. } => Some(timer),
            _ => None,
        }
    }

    /// Whether it is the bot's own, and no update of Telegram's.
    pub(crate) fn is_own(&self) -> bool {
        matches!(
            self.0.content,
            Content::Custom { .. } | Content::Job { .. } | Content::TimeOut { .. }
        )
    }

    /// The old chat and the new one, if it says that a group has become a supergroup: then its data follow, whoever
    /// else wants it.
    pub(crate) fn migration(&self) -> Option<(ChatId, ChatId)> {
        match &self.0.content {
            Content::Raw { peek, .. } => peek.migration,
            Content::Typed { .. } => {
                let message = self.kind().ok()?.message()?;
                let to = message.migrate_to_chat_id.map(|to| (message.chat.id, to));
                let from = || Some((message.migrate_from_chat_id?, message.chat.id));
                to.or_else(from)
            }
            Content::Custom { .. }
            | Content::Job { .. }
            | Content::TimeOut { .. }
            | Content::Nothing => None,
        }
    }

    /// The candidate for a command: the word behind a slash at the very start of the text.
    pub(crate) fn command_word(&self) -> Option<&str> {
        match &self.0.content {
            Content::Raw { text, peek } => std::str::from_utf8(&text[peek.command.clone()?]).ok(),
            Content::Typed { command, .. } => command.as_deref(),
            Content::Custom { .. }
            | Content::Job { .. }
            | Content::TimeOut { .. }
            | Content::Nothing => None,
        }
    }

    /// Its entry in the inbox, if it has one.
    pub(crate) fn receipt(&self) -> Option<&Receipt> {
        self.0.receipt.get()
    }

    /// Set once, when it is taken in.
    pub(crate) fn set_receipt(&self, receipt: Receipt) {
        let _ = self.0.receipt.set(receipt);
    }

    /// Values that [hooks](crate::UpdateHook) and handlers of earlier groups left for later ones.
    #[must_use]
    pub fn extensions(&self) -> &Extensions {
        self.0.extensions.get_or_init(Extensions::default)
    }
}

fn command_word(text: &str) -> Option<&str> {
    let word = text.strip_prefix('/')?;
    let end = word
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(word.len());
    (1..=32).contains(&end).then(|| &word[..end])
}

impl fmt::Debug for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Update")
            .field("id", &self.id().map(|id| id.0))
            .field("kind", &self.kind_name())
            .field("chat", &self.chat_id().map(|id| id.0))
            .field("user", &self.user_id().map(|id| id.0))
            .finish_non_exhaustive()
    }
}

/// A text that is no update at all. Error handlers find it with
/// [`error.downcast_ref::<Malformed>()`](crate::Error::downcast_ref) when Telegram has sent it.
#[derive(Clone, PartialEq, Eq)]
pub struct Malformed {
    raw: Bytes,
    why: String,
}

impl Malformed {
    pub(crate) fn new(raw: Bytes, why: impl fmt::Display) -> Self {
        Self {
            raw,
            why: why.to_string(),
        }
    }

    /// The text as it came.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        &self.raw
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Of the text only what is fit to be shown.
        let DecodeError { snippet, .. } = DecodeError::whole("update", &self.raw, "");
        write!(f, "this is not an update: {}; near: {snippet}", self.why)
    }
}

impl fmt::Debug for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Malformed({self})")
    }
}

impl std::error::Error for Malformed {}
