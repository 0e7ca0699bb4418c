//! All data of one bot, and the types it was declared with.

use super::{Scope, Value, slots::Slots};
use crate::app::{App, Data};
use std::{
    any::TypeId,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
};

/// The declared type of one sort of data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DataType {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
    default: fn() -> Value,
}

impl DataType {
    fn of<T: Data>() -> Self {
        Self {
            id: TypeId::of::<T>(),
            name: std::any::type_name::<T>(),
            default: || Arc::new(T::default()),
        }
    }
}

/// The data types of an app.
#[derive(Clone, Copy, Debug)]
pub struct DataTypes {
    pub(crate) chat: DataType,
    pub(crate) user: DataType,
    pub(crate) bot: DataType,
}

impl DataTypes {
    pub(crate) fn of<A: App>() -> Self {
        A::data_types()
    }

    pub(crate) fn of_scope(&self, scope: Scope) -> &DataType {
        match scope {
            Scope::Chat => &self.chat,
            Scope::User => &self.user,
        }
    }
}

/// The data types of an app, each blamed where it is named if it cannot be one.
#[must_use]
pub fn data_types<U: Data, C: Data, B: Data>() -> DataTypes {
    DataTypes {
        chat: DataType::of::<C>(),
        user: DataType::of::<U>(),
        bot: DataType::of::<B>(),
    }
}

/// A change of the bot data that waits for its unit to be staged.
pub(crate) type BotChange = Box<dyn FnOnce(&mut Value) + Send>;

/// The values.
#[derive(Debug)]
pub(crate) struct Values {
    pub(crate) types: DataTypes,
    chat: Slots,
    user: Slots,
    bot: Mutex<Value>,
}

impl Values {
    pub(crate) fn new(types: DataTypes) -> Self {
        Self {
            types,
            chat: Slots::default(),
            user: Slots::default(),
            bot: Mutex::new((types.bot.default)()),
        }
    }

    pub(crate) fn slots(&self, scope: Scope) -> &Slots {
        match scope {
            Scope::Chat => &self.chat,
            Scope::User => &self.user,
        }
    }

    pub(crate) fn bot(&self) -> Value {
        self.bot
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Applies the changes in order. One that panics changes nothing, and the others still count.
    pub(crate) fn change_bot(&self, changes: Vec<BotChange>) {
        if changes.is_empty() {
            return;
        }
        let mut value = self.bot.lock().unwrap_or_else(PoisonError::into_inner);
        for change in changes {
            if std::panic::catch_unwind(AssertUnwindSafe(|| change(&mut value))).is_err() {
                tracing::error!(target: "bot", "a change of the bot data panicked and was dropped");
            }
        }
    }
}
