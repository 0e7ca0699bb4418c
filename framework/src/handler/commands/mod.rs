//! The commands of a bot as its users see them: listed from the handlers' registrations, shown in Telegram's menu and by
//! `/help`, suggested for one that nobody knows.
//!
//! Nothing here decides which handler runs: that is the dispatcher's, which makes a new [`Listing`] with every table of
//! routes, and files the handlers that are [generated] here among the others.

mod generated;
mod listing;
mod menu;
mod policy;
mod shown;
mod suggest;
mod viewer;

pub(crate) use generated::{help, suggestion};
pub(crate) use listing::{Entry, Listing};
pub(crate) use menu::{MAX_COMMANDS, Menu, MenuKey};
pub(crate) use policy::Policy;
pub use policy::{Suggestion, Suggestions};
pub(crate) use shown::language;
pub use shown::{Command, Commands};
pub(crate) use suggest::slips;
