//! One handler as the dispatcher sees it.

use crate::{
    conversation::Precedence,
    data::Value,
    error::Result,
    handler::{
        commands::Entry,
        extract::{Function, Needs, What},
        kind,
        registration::{
            Built, CommandTrigger, Declaration, ErrorBuilt, JobTrigger, Location, Trigger,
        },
    },
    pattern::Pattern,
    update::Update,
};
use bot_api::types::{self, Message, MessageEntityKind, UpdateKind, UpdateType};
use std::{fmt, sync::Arc, time::Duration};

/// A handler, ready to be asked and to be run.
pub(crate) struct Route {
    pub(crate) function: Arc<Function>,
    /// How rows call its unit of work, if it has one of its own: like the function.
    pub(crate) unit: Arc<str>,
    pub(crate) trigger: Trigger,
    pub(crate) group: i32,
    pub(crate) block: bool,
    pub(crate) timeout: Option<Duration>,
    pub(crate) description: &'static str,
    pub(crate) filter: &'static str,
    pub(crate) built: Built,
}

impl Route {
    /// Puts together what was said of a handler and what its types are; `block` is for handlers that do not say it.
    pub(crate) fn new(handler: Declaration, built: Built, block: bool) -> Result<Self> {
        let Declaration { name, at, .. } = handler;
        let mut built = built;
        if let Some(place) = &mut built.place {
            place.is_time_out = handler.trigger == Trigger::TimeOut;
        }
        let pattern = Pattern::of(&handler.trigger).map_err(|error| error.in_function(name, at))?;
        let function = Arc::new(Function {
            arguments: match handler.trigger {
                Trigger::Command(command) | Trigger::StringCommand(command) => command.arguments,
                _ => &[],
            },
            pattern,
            conversation: built.place.as_ref().map(|place| place.conversation.name),
            ..Function::new(name, at)
        });
        Ok(Self {
            unit: function.path.clone(),
            function,
            trigger: handler.trigger,
            group: handler.group,
            // The next update of a conversation has to find the state that this one leaves.
            block: built.place.is_some() || handler.block.unwrap_or(block),
            timeout: handler.timeout,
            description: handler.description,
            filter: handler.filter,
            built,
        })
    }

    /// Gives its unit of work a name that no other has. Handlers that are made by hand may be several of one function:
    /// the second is `crate::function (2)`, and is so again after a restart, since they come in one order.
    pub(crate) fn distinguish(&mut self, is_taken: impl Fn(&str) -> bool) {
        let path = &self.function.path;
        let mut number = 1;
        while !self.block && is_taken(&self.unit) {
            number += 1;
            self.unit = format!("{path} ({number})").into();
        }
    }

    /// How rows call it, if it is a job.
    pub(crate) fn job_name(&self) -> String {
        match self.trigger {
            Trigger::Job(JobTrigger { name, .. }) if !name.is_empty() => name.to_owned(),
            _ => self.function.path.to_string(),
        }
    }

    pub(crate) fn needs(&self) -> &Needs {
        &self.built.needs
    }

    /// Whether this update is for this handler. Kind and command word were looked up in the table already.
    pub(crate) fn matches(
        &self,
        update: &Update,
        kind: &UpdateKind,
        me: Option<&types::User>,
    ) -> bool {
        let triggered = match &self.trigger {
            Trigger::Command(command) => is_command(command, kind, me),
            Trigger::StringCommand(command) => is_string_command(command, update),
            Trigger::Regex { .. } | Trigger::Pattern { .. } | Trigger::StringRegex { .. } => {
                let pattern = self.function.pattern.as_ref();
                pattern.is_some_and(|pattern| pattern.find(update).is_some())
            }
            Trigger::Kinds(_)
            | Trigger::Everything
            | Trigger::Callback
            | Trigger::Custom
            | Trigger::Job(_)
            | Trigger::TimeOut => true,
        };
        triggered
            && (self.built.matches)(update)
            && self
                .built
                .filter
                .as_ref()
                .is_none_or(|filter| filter.check(update))
    }

    /// Whether this handler is meant in the state that the update found; `found` is what the unit holds of its
    /// conversation.
    pub(crate) fn is_in_place<'v>(
        &self,
        found: impl FnOnce(&str) -> Option<&'v Option<Value>>,
    ) -> bool {
        let Some(place) = &self.built.place else {
            return true;
        };
        let Some(state) = found(place.conversation.name) else {
            return false;
        };
        place.admits(state.as_ref()) && (state.is_some() || !self.needs().state)
    }

    /// When it is tried among others of its group.
    pub(crate) fn precedence(&self) -> Precedence {
        let is_command = matches!(self.trigger, Trigger::Command(_));
        let place = self.built.place.as_ref();
        place.map_or(Precedence::Outside, |place| place.precedence(is_command))
    }

    /// The command that users are shown, if it is one.
    pub(crate) fn listed(&self) -> Option<Entry> {
        let Trigger::Command(command) = &self.trigger else {
            return None;
        };
        let usage = self.needs().usage;
        let usage = usage.map(|usage| usage(command.arguments));
        Entry::new(command, self.description, usage.unwrap_or_default())
    }

    /// The kinds of update it can be triggered by.
    pub(crate) fn kinds(&self) -> Kinds {
        match self.trigger {
            Trigger::Command(CommandTrigger { on, .. }) | Trigger::Regex { on, .. } => {
                Kinds::These(on.to_vec())
            }
            Trigger::Kinds(kinds) => Kinds::These(kinds.to_vec()),
            Trigger::Pattern { kind, .. } => Kinds::These(vec![kind]),
            Trigger::Callback => Kinds::These(vec![UpdateType::CallbackQuery]),
            Trigger::Everything => Kinds::All,
            Trigger::Job(_) => Kinds::Job,
            Trigger::TimeOut => Kinds::TimeOut,
            Trigger::Custom | Trigger::StringCommand(_) | Trigger::StringRegex { .. } => {
                Kinds::Custom
            }
        }
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route")
            .field("function", &self.function.name)
            .field("group", &self.group)
            .finish_non_exhaustive()
    }
}

/// Which updates a route is filed under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kinds {
    These(Vec<UpdateType>),
    /// Everything Telegram sends, also what is not known yet.
    All,
    /// Values of the user's own types.
    Custom,
    /// Nothing but the job that it is.
    Job,
    /// The end of a conversation's time.
    TimeOut,
}

/// The word was found in the table by its prefix and name; what is left are the entity, the addressee and the arguments.
fn is_command(command: &CommandTrigger, kind: &UpdateKind, me: Option<&types::User>) -> bool {
    let Some(message) = kind.message() else {
        return false;
    };
    let mut words = message
        .text
        .as_deref()
        .unwrap_or_default()
        .split_whitespace();
    let Some(first) = words.next() else {
        return false;
    };
    // A prefix of the bot's own means nothing to Telegram, which marks no such commands and adds no names to them.
    (!first.starts_with('/') || (is_marked(message) && is_for(me, first)))
        && command.args.allows(words.count())
}

/// A server that marks nothing at all leaves it to the slash; otherwise the first entity has to be the command.
fn is_marked(message: &Message) -> bool {
    let marked = message.entities.as_deref().unwrap_or_default();
    marked.is_empty()
        || marked
            .iter()
            .any(|entity| entity.offset == 0 && entity.kind == MessageEntityKind::BotCommand)
}

/// Addressed to this bot, or to none.
fn is_for(me: Option<&types::User>, command: &str) -> bool {
    command.split_once('@').is_none_or(|(_, addressee)| {
        me.and_then(|me| me.username.as_deref())
            .is_some_and(|name| name.eq_ignore_ascii_case(addressee))
    })
}

/// A text on the queue that begins with one of the commands.
fn is_string_command(command: &CommandTrigger, update: &Update) -> bool {
    let mut words = kind::text(update).unwrap_or_default().split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    command.calls().any(|call| call.to_lowercase() == first) && command.args.allows(words.count())
}

/// An error handler, ready to be run.
pub(crate) struct ErrorRoute {
    pub(crate) function: Arc<Function>,
    pub(crate) block: bool,
    pub(crate) built: ErrorBuilt,
}

impl ErrorRoute {
    pub(crate) fn new(name: &str, at: Location, block: bool, built: ErrorBuilt) -> Self {
        Self {
            function: Arc::new(Function::new(name, at)),
            block,
            built,
        }
    }
}

/// Which scopes of data some parameters hold.
pub(crate) fn scopes(needs: &Needs) -> impl Iterator<Item = crate::data::Scope> {
    needs.list.iter().filter_map(|need| match need.what {
        What::Data(scope) => Some(scope),
        What::BotData | What::Service => None,
    })
}
