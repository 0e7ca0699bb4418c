//! Typed user, chat and bot data: the values, who may change them when, and how changes become visible.
//!
//! The dispatcher opens one [`Unit`] per update, which locks all data that the update's handlers declared, in one
//! order, so that handlers cannot block each other for ever. Each handler works in a [`Savepoint`]: its changes are
//! merged when it succeeds and dropped when it does not. At the end the unit is staged: all at once, its changes
//! become what others see.

mod bot_data;
mod guard;
mod savepoint;
mod slots;
mod unit;
mod values;

pub use bot_data::BotData;
pub use guard::{ChatData, UserData};
pub(crate) use savepoint::{Changes, Savepoint, StillLent};
pub(crate) use unit::{Keys, Unit};
pub(crate) use values::Values;
pub use values::{DataTypes, data_types};

use std::{any::Any, sync::Arc};

/// What a value is kept for. The order is the order in which locks are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Scope {
    Chat,
    User,
}

impl Scope {
    pub(crate) const ALL: [Self; 2] = [Self::Chat, Self::User];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chat => "chat data",
            Self::User => "user data",
        }
    }
}

/// A value with its type erased.
pub(crate) type Value = Arc<dyn Any + Send + Sync>;
