//! Filters put together.

use super::{Filter, look};
use crate::update::Update;
use bot_api::types;
use std::{
    fmt,
    ops::{BitAnd, BitOr, BitXor, Not},
    sync::Arc,
};

/// A filter made by this module, to be combined with others by `&`, `|`, `^` and `!`. Cheap to clone.
#[derive(Clone)]
pub struct Expression(Node);

#[derive(Clone)]
enum Node {
    One(Arc<dyn Filter>),
    Plain(fn(&Update) -> bool),
    Not(Arc<Node>),
    And(Arc<(Node, Node)>),
    Or(Arc<(Node, Node)>),
    Xor(Arc<(Node, Node)>),
}

impl Node {
    fn check(&self, update: &Update) -> bool {
        match self {
            Self::One(filter) => filter.check(update),
            Self::Plain(check) => check(update),
            Self::Not(inner) => !inner.check(update),
            Self::And(both) => both.0.check(update) && both.1.check(update),
            Self::Or(both) => both.0.check(update) || both.1.check(update),
            Self::Xor(both) => both.0.check(update) ^ both.1.check(update),
        }
    }
}

impl Expression {
    pub(super) const fn plain(check: fn(&Update) -> bool) -> Self {
        Self(Node::Plain(check))
    }
}

/// Any filter as an expression, to be combined with others.
#[must_use]
pub fn of(filter: impl Filter) -> Expression {
    Expression(Node::One(Arc::new(filter)))
}

/// A filter of your own, from a closure.
///
/// ```
/// use bot::filters;
/// let from_long_names = filters::custom(|update| update.kind().is_ok_and(|kind| {
///     kind.user().is_some_and(|user| user.first_name.len() > 20)
/// }));
/// let either = from_long_names | filters::of(|_: &bot::Update| false);
/// ```
#[must_use]
pub fn custom(filter: impl Fn(&Update) -> bool + Send + Sync + 'static) -> Expression {
    of(filter)
}

/// A filter of your own about the message that an update is: `MessageFilter`. Updates that are none are not let through.
///
/// ```
/// use bot::{filters, prelude::*};
///
/// #[handler(message(custom_message(|message| message.link_preview_options.is_some()) & !forwarded))]
/// async fn with_a_preview() {}
/// ```
#[must_use]
pub fn custom_message(
    filter: impl Fn(&types::Message) -> bool + Send + Sync + 'static,
) -> Expression {
    custom(move |update| look::message(update).is_some_and(&filter))
}

impl Filter for Expression {
    fn check(&self, update: &Update) -> bool {
        self.0.check(update)
    }
}

impl Not for Expression {
    type Output = Self;

    fn not(self) -> Self {
        Self(Node::Not(Arc::new(self.0)))
    }
}

macro_rules! operators {
    ($($trait:ident::$method:ident => $node:ident;)*) => { $(
        impl $trait for Expression {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                Self(Node::$node(Arc::new((self.0, other.0))))
            }
        }
    )* };
}
operators! {
    BitAnd::bitand => And;
    BitOr::bitor => Or;
    BitXor::bitxor => Xor;
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Expression")
    }
}
