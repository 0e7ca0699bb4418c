//! A handler's place in a conversation: whose states it is for, and when it is tried.

use super::{Conversation, Per};
use crate::{
    data::{StateType, Talk, Value},
    handler::registration::Location,
    update::Update,
};
use std::{fmt, time::Duration};

/// What there is to know of a conversation's type.
#[derive(Clone, Copy, Debug)]
pub struct ConversationType {
    pub(crate) name: &'static str,
    pub(crate) per: Per,
    pub(crate) timeout: Option<Duration>,
    pub(crate) states: &'static [&'static str],
    pub(crate) at: Location,
    pub(crate) of: StateType,
}

impl ConversationType {
    /// That of `C`.
    #[must_use]
    pub fn of<C: Conversation>() -> Self {
        Self {
            name: C::NAME,
            per: C::PER,
            timeout: C::TIMEOUT,
            states: C::STATES,
            at: C::AT,
            of: C::state_type(),
        }
    }

    /// The conversation of this type that an update is part of.
    pub(crate) fn talk(&self, update: &Update) -> Option<Talk> {
        Some(Talk {
            key: self.key(update)?,
            of: self.of,
            timeout: self.timeout,
        })
    }
}

/// Where in a conversation a handler belongs.
pub struct Place {
    pub(crate) conversation: ConversationType,
    pub(crate) when: When,
    /// The states that it names.
    pub(crate) names: &'static [&'static str],
    /// It is for when the time is over, and takes no updates.
    pub(crate) is_time_out: bool,
}

/// When a handler is meant.
pub(crate) enum When {
    /// While there is no conversation, or also in any state of it.
    Entry { again: bool },
    /// In these states.
    States(Box<dyn Fn(&Value) -> bool + Send + Sync>),
    /// In every state.
    Any,
}

/// In which order handlers of one group are tried, before their files and lines count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Precedence {
    /// Entries that begin anew.
    Again,
    StateCommand,
    AnyCommand,
    State,
    Any,
    /// Those of no conversation, and what begins one.
    Outside,
}

impl Place {
    /// While there is no conversation; with `again`, also in the midst of one.
    #[must_use]
    pub fn entry<C: Conversation>(again: bool) -> Self {
        Self::new::<C>(When::Entry { again }, &[])
    }

    /// In every state.
    #[must_use]
    pub fn any<C: Conversation>() -> Self {
        Self::new::<C>(When::Any, &[])
    }

    /// In the states that `is` says, which are called `names`.
    #[must_use]
    pub fn states<C: Conversation>(is: fn(&C) -> bool, names: &'static [&'static str]) -> Self {
        let is = move |state: &Value| state.downcast_ref().is_some_and(is);
        Self::new::<C>(When::States(Box::new(is)), names)
    }

    fn new<C: Conversation>(when: When, names: &'static [&'static str]) -> Self {
        Self {
            conversation: ConversationType::of::<C>(),
            when,
            names,
            is_time_out: false,
        }
    }

    /// Whether the handler is meant in this state, `None` being that there is no conversation.
    pub(crate) fn admits(&self, state: Option<&Value>) -> bool {
        match (&self.when, state) {
            (When::Entry { again }, state) => *again || state.is_none(),
            (When::States(is), Some(state)) => is(state),
            (When::Any, Some(_)) => true,
            (When::States(_) | When::Any, None) => false,
        }
    }

    /// Whether it is for those who are in no conversation.
    #[cfg(feature = "playground")]
    pub(crate) fn begins(&self) -> bool {
        matches!(self.when, When::Entry { .. })
    }

    pub(crate) fn precedence(&self, is_command: bool) -> Precedence {
        match (&self.when, is_command) {
            (When::Entry { again: true }, _) => Precedence::Again,
            (When::Entry { again: false }, _) => Precedence::Outside,
            (When::States(_), true) => Precedence::StateCommand,
            (When::States(_), false) => Precedence::State,
            (When::Any, true) => Precedence::AnyCommand,
            (When::Any, false) => Precedence::Any,
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("conversation", &self.conversation.name)
            .field("names", &self.names)
            .finish_non_exhaustive()
    }
}
