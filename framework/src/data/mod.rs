//! Typed user, chat and bot data: the values, who may change them when, and how changes become visible.
//!
//! The dispatcher opens one [`Unit`] per update, which locks all data that the update's handlers declared, in one
//! order, so that handlers cannot block each other for ever. Each handler works in a [`Savepoint`]: its changes are
//! merged when it succeeds and dropped when it does not. At the end the unit is staged: all at once, its changes
//! become what others see.

mod bot_data;
mod guard;
mod moves;
mod moving;
#[cfg(feature = "testing")]
mod preset;
mod readable;
mod savepoint;
mod slots;
mod states;
mod unit;
mod upgrades;
mod values;

pub use bot_data::BotData;
pub use guard::{ChatData, UserData};
pub(crate) use moving::{Move, Moving, Why, With};
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(crate) use readable::Subject;
pub use readable::{DataError, DataFix};
pub(crate) use savepoint::{Changes, Ended, Savepoint, StillLent};
pub use states::StateType;
pub(crate) use states::{Found, Moved, Talk};
pub(crate) use unit::{Keys, Stamp, Unit};
pub(crate) use upgrades::Upgrades;
pub use values::{DataTypes, data_types};
pub(crate) use values::{Unreadable, Values};

use crate::store::Space;
use std::{any::Any, sync::Arc};

/// What a value is kept for. The order is the order in which locks are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Scope {
    Chat,
    User,
}

impl Scope {
    pub(crate) fn space(self) -> Space {
        match self {
            Self::Chat => Space::Chat,
            Self::User => Space::User,
        }
    }

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
