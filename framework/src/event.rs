//! Events of the bot's own: values that one handler tells to another's lane, and how they are kept on their way.

use crate::{
    error::{Error, ErrorKind, Result},
    update::{Addressee, Update},
};
use bot_api::{
    Bot,
    types::{ChatId, UserId},
};
use bytes::Bytes;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;
use std::{
    any::{Any, TypeId},
    marker::PhantomData,
    sync::Arc,
};

/// A value that can be told to somebody's lane with [`Context::tell`](crate::Context::tell): it is kept like an update
/// until a handler with `custom = T` has handled it, also if the process dies meanwhile.
///
/// Every type that serde can write and read is one. The name of the type stands beside the value: an event that was told
/// and not handled when a new version of the bot has renamed its type becomes a dead letter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be told: an event is kept until it is handled",
    label = "not an event",
    note = "derive `serde::Serialize` and `serde::Deserialize` for it; what cannot be written goes through `handle.send(..)`, which keeps nothing"
)]
pub trait Event: Serialize + DeserializeOwned + Send + Sync + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned + Send + Sync + 'static> Event for T {}

/// How the inbox calls events, where updates have their kind.
pub(crate) const KIND: &str = "custom";

/// How the values of one type are read again.
#[derive(Clone, Copy, Debug)]
pub struct EventType {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
    decode: fn(&str) -> serde_json::Result<Arc<dyn Any + Send + Sync>>,
}

impl EventType {
    /// That of `T`.
    #[must_use]
    pub fn of<T: Event>() -> Self {
        Self {
            id: TypeId::of::<T>(),
            name: std::any::type_name::<T>(),
            decode: |json| {
                serde_json::from_str::<T>(json)
                    .map(|value| Arc::new(value) as Arc<dyn Any + Send + Sync>)
            },
        }
    }
}

/// How events of `T` are kept, if they can be: what `#[handler(custom = T)]` asks, which does not know `T`.
///
/// The constant of the type itself is there only where `T` is an [`Event`]; elsewhere that of [`NotKept`] is found.
#[derive(Debug)]
pub struct Kept<T>(PhantomData<T>);

/// The answer for types that are no events.
pub trait NotKept {
    /// They cannot be kept.
    const EVENT: Option<fn() -> EventType> = None;
}

impl<T> NotKept for Kept<T> {}

impl<T: Event> Kept<T> {
    /// They can be kept.
    pub const EVENT: Option<fn() -> EventType> = Some(EventType::of::<T>);
}

/// An event as it is kept.
#[derive(Serialize, Deserialize)]
struct Row<'a> {
    event: &'a str,
    to: Option<To>,
    #[serde(borrow)]
    value: &'a RawValue,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum To {
    Chat(i64),
    User(i64),
}

impl From<Addressee> for To {
    fn from(to: Addressee) -> Self {
        match to {
            Addressee::Chat(chat) => Self::Chat(chat.0),
            Addressee::User(user) => Self::User(user.0),
        }
    }
}

impl From<To> for Addressee {
    fn from(to: To) -> Self {
        match to {
            To::Chat(id) => Self::Chat(ChatId(id)),
            To::User(id) => Self::User(UserId(id)),
        }
    }
}

/// An event that is told, with its text if it is to be `kept`.
///
/// # Errors
/// When it cannot be written as JSON.
pub(crate) fn told<T: Event>(bot: &Bot, value: T, to: Addressee, kept: bool) -> Result<Update> {
    let name = std::any::type_name::<T>();
    let text = kept.then(|| text(&value, name, to)).transpose();
    let text = text.map_err(|error| {
        let error = format!("the event `{name}` cannot be written as JSON: {error}");
        Error::of(ErrorKind::Data, error)
    })?;
    Ok(Update::event(bot, Arc::new(value), name, Some(to), text))
}

/// The text under which an event is kept.
fn text<T: Event>(value: &T, name: &str, to: Addressee) -> serde_json::Result<Bytes> {
    let value = serde_json::value::to_raw_value(value)?;
    let row = Row {
        event: name,
        to: Some(to.into()),
        value: &value,
    };
    serde_json::to_vec(&row).map(Bytes::from)
}

/// The event of a text, if its type is known.
pub(crate) fn read(
    bot: &Bot,
    text: Bytes,
    known: impl FnOnce(&str) -> Option<EventType>,
) -> std::result::Result<Update, String> {
    let row: Row<'_> =
        serde_json::from_slice(&text).map_err(|error| format!("this is not an event: {error}"))?;
    let Some(event) = known(row.event) else {
        return Err(format!(
            "no handler takes events of the type `{}`",
            row.event
        ));
    };
    let value = (event.decode)(row.value.get())
        .map_err(|error| format!("an event `{}` cannot be read: {error}", row.event))?;
    let to = row.to.map(Addressee::from);
    Ok(Update::event(bot, value, event.name, to, Some(text)))
}
