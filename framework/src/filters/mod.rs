//! Filters: which updates a handler wants, beyond its trigger.
//!
//! Every function here makes a [`Filter`] that works on updates of every kind in which the thing it asks about is
//! found; on others it is false. They combine with `&`, `|`, `^` and `!`:
//!
//! ```
//! use bot::{filters, prelude::*};
//!
//! #[handler(message(photo & !forwarded & private), filter = filters::chat(-1001234))]
//! async fn own_photo(message: Message) {}
//! ```
//!
//! The names in the attribute's parentheses are the functions of this module.

mod expression;

pub use expression::{Expression, custom, of};

use crate::update::Update;

/// Says whether a handler wants an update. Closures are filters; so are types of your own, with shared state where
/// a list changes while the bot runs.
///
/// A filter runs before anything of the handler, must not wait, and sees each update at most once per handler. One
/// that panics counts as a failed handler: the error handlers run, and the next group goes on.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a filter",
    label = "expected a filter",
    note = "a filter is made by a function of `bot::filters`, or is a closure `|update: &bot::Update| -> bool`"
)]
pub trait Filter: Send + Sync + 'static {
    /// Whether the handler wants this update.
    fn check(&self, update: &Update) -> bool;
}

impl<F: Fn(&Update) -> bool + Send + Sync + 'static> Filter for F {
    fn check(&self, update: &Update) -> bool {
        self(update)
    }
}
