//! What the attributes leave behind at link time, and what it becomes when a bot starts.

use super::{
    extract::{Context, FromUpdate, Needs},
    hook::HookFn,
    kind::ButtonType,
    outcome::Outcome,
};
use crate::{
    conversation::{Place, ReachedBy},
    event::EventType,
    filters::Filter,
    jobs::{PayloadType, Plan},
    update::Update,
};
use bot_api::types::UpdateType;
use std::{any::TypeId, fmt, future::Future, pin::Pin, time::Duration};

/// A future with its type erased.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where in the source something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// `module_path!()`.
    pub module: &'static str,
    /// `file!()`.
    pub file: &'static str,
    /// `line!()`.
    pub line: u32,
    /// `column!()`.
    pub column: u32,
}

impl Location {
    /// The name of a function that is given by hand, and where it is given.
    #[track_caller]
    pub(crate) fn of_given<F>(function: &F) -> (&'static str, Self) {
        let caller = std::panic::Location::caller();
        let path = std::any::type_name_of_val(function);
        let at = Self {
            module: path,
            file: caller.file(),
            line: caller.line(),
            column: caller.column(),
        };
        (path.rsplit("::").next().unwrap_or(path), at)
    }

    /// The crate's name, as it is written in paths.
    #[must_use]
    pub fn crate_name(&self) -> &'static str {
        self.module.split("::").next().unwrap_or_default()
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// What makes a handler a candidate for an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trigger {
    /// A message that is one of these commands.
    Command(CommandTrigger),
    /// Updates of these kinds.
    Kinds(&'static [UpdateType]),
    /// Every update.
    Everything,
    /// A message of these kinds whose text or caption the pattern is found in.
    Regex {
        /// The regular expression.
        pattern: &'static str,
        /// The kinds of message.
        on: &'static [UpdateType],
    },
    /// An update of this kind of which a text is matched from its start.
    Pattern {
        /// The kind of update.
        kind: UpdateType,
        /// What its text has to match: the words of a query, the data of a button, a payload.
        pattern: Option<&'static str>,
        /// What the name of the game has to match, in a callback query from the button of one.
        game: Option<&'static str>,
    },
    /// A pressed button made from the handler's type.
    Callback,
    /// A value of the handler's own type.
    Custom,
    /// The time of the conversation that the handler is part of is over.
    TimeOut,
    /// A function that runs later, or by a schedule.
    Job(JobTrigger),
    /// A `String` on the application's queue that is one of these commands.
    StringCommand(CommandTrigger),
    /// A `String` on the application's queue that the pattern is found in.
    StringRegex {
        /// The regular expression.
        pattern: &'static str,
    },
}

/// The details of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobTrigger {
    /// How rows call it; the path of the function if this is empty.
    pub name: &'static str,
    /// When it runs, if it does so by itself.
    pub plan: Option<Plan>,
}

/// The details of a command.
///
/// ```
/// use bot::registration::{CommandScope, CommandTrigger, Trigger};
///
/// let ban = CommandTrigger {
///     scopes: &[CommandScope::Admins],
///     translations: &[("de", "Wirft jemanden hinaus")],
///     ..CommandTrigger::new(&["ban"])
/// };
/// let trigger = Trigger::Command(ban);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandTrigger {
    /// Its names, without the slash; the first is the one shown in menus.
    pub names: &'static [&'static str],
    /// What stands before a name: `/` for a command as Telegram knows it, or texts of the bot's own.
    pub prefixes: &'static [&'static str],
    /// How many arguments it must have.
    pub args: ArgCount,
    /// Whether it is left out of menus and of `/help`.
    pub hidden: bool,
    /// Who sees it in the menu; nothing is [`CommandScope::Default`].
    pub scopes: &'static [CommandScope],
    /// Its description in other languages, each by its code of two letters (ISO 639-1).
    pub translations: &'static [(&'static str, &'static str)],
    /// What its arguments are called when the user is told how it is used, as far as they have names.
    pub arguments: &'static [&'static str],
    /// The kinds of message it is looked for in.
    pub on: &'static [UpdateType],
}

impl CommandTrigger {
    /// A command in new messages, for everybody.
    #[must_use]
    pub const fn new(names: &'static [&'static str]) -> Self {
        Self {
            names,
            prefixes: &["/"],
            args: ArgCount::ANY,
            hidden: false,
            scopes: &[],
            translations: &[],
            arguments: &[],
            on: &[UpdateType::Message],
        }
    }

    /// Whether it is a command as Telegram knows it: with a slash, in menus.
    #[must_use]
    pub fn has_slash(&self) -> bool {
        self.prefixes.contains(&"/")
    }

    /// What it is called by, prefix and all.
    pub fn calls(&self) -> impl Iterator<Item = String> {
        let prefixes = self.prefixes.iter();
        prefixes.flat_map(|prefix| self.names.iter().map(move |name| format!("{prefix}{name}")))
    }
}

/// How many arguments a command must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArgCount {
    least: usize,
    most: usize,
}

impl ArgCount {
    /// Any number.
    pub const ANY: Self = Self::at_least(0);

    /// This many, or more.
    #[must_use]
    pub const fn at_least(least: usize) -> Self {
        Self::between(least, usize::MAX)
    }

    /// No fewer than `least`, and no more than `most`.
    #[must_use]
    pub const fn between(least: usize, most: usize) -> Self {
        Self { least, most }
    }

    /// Whether this many will do.
    #[must_use]
    pub const fn allows(self, count: usize) -> bool {
        self.least <= count && count <= self.most
    }
}

/// As part of a sentence: `2 arguments`.
impl fmt::Display for ArgCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (0, 0) => f.write_str("no arguments"),
            (0, usize::MAX) => f.write_str("any arguments"),
            (1, 1) => f.write_str("1 argument"),
            (least, usize::MAX) => write!(f, "{least} or more arguments"),
            (least, most) if least == most => write!(f, "{least} arguments"),
            (least, most) => write!(f, "{least} to {most} arguments"),
        }
    }
}

/// Who sees a command in Telegram's menu and in `/help`. Who may use it is for filters to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CommandScope {
    /// Everybody.
    #[default]
    Default,
    /// Users in their private chats with the bot.
    Private,
    /// Members of groups.
    Group,
    /// Administrators of groups.
    Admins,
    /// Everybody in one chat.
    Chat(i64),
    /// The administrators of one group.
    ChatAdmins(i64),
    /// One user in one chat: the chat's id, then the user's.
    Member(i64, i64),
}

/// What is said of a handler, apart from its types.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// The function's name.
    pub name: &'static str,
    /// What makes it a candidate.
    pub trigger: Trigger,
    /// Its group.
    pub group: i32,
    /// Whether later groups wait for it; `None` for the application's default.
    pub block: Option<bool>,
    /// How long it may take; `None` for the application's default.
    pub timeout: Option<Duration>,
    /// The first paragraph of its documentation.
    pub description: &'static str,
    /// Its filters as they were written.
    pub filter: &'static str,
    /// Where it stands.
    pub at: Location,
}

/// What `#[handler]` leaves behind.
#[derive(Debug)]
pub struct Registration {
    /// What was said of it.
    pub handler: Declaration,
    /// Everything that depends on its types; called when a bot starts.
    pub build: fn() -> Built,
}

/// What `#[error_handler]` leaves behind.
#[derive(Debug)]
pub struct ErrorRegistration {
    /// The function's name.
    pub name: &'static str,
    /// Whether later error handlers wait for it; `None` for the application's default.
    pub block: Option<bool>,
    /// Where it stands.
    pub at: Location,
    /// Everything that depends on its types.
    pub build: fn() -> ErrorBuilt,
}

/// What the hooks' attributes leave behind.
#[derive(Debug)]
pub struct HookRegistration {
    /// When it runs.
    pub stage: Stage,
    /// The function's name.
    pub name: &'static str,
    /// Where it stands.
    pub at: Location,
    /// Everything that depends on its types.
    pub build: fn() -> HookBuilt,
}

/// When a hook runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// After the bot knows itself, before the first update.
    PostInit,
    /// After the last update was handled; the bot can still send.
    PostStop,
    /// At the very end.
    PostShutdown,
}

inventory::collect!(Registration);
inventory::collect!(ErrorRegistration);
inventory::collect!(HookRegistration);

/// The bot that something was declared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
}

impl Owner {
    pub(crate) fn of<A: 'static>() -> Self {
        Self {
            id: TypeId::of::<A>(),
            name: std::any::type_name::<A>(),
        }
    }
}

/// The erased body of a handler.
pub(crate) type Body = Box<dyn Fn(Context) -> BoxFuture<'static, Outcome> + Send + Sync>;

/// A handler with its types erased.
pub struct Built {
    pub(crate) owner: Owner,
    /// The type of the function itself, by which tests and `remove_handler` find it.
    pub(crate) identity: TypeId,
    pub(crate) needs: Needs,
    /// The callback data that it is for.
    pub(crate) button: Option<ButtonType>,
    pub(crate) matches: fn(&Update) -> bool,
    pub(crate) filter: Option<Box<dyn Filter>>,
    /// How the events that it takes are kept, if it takes any that can be.
    pub(crate) event: Option<EventType>,
    /// What it is scheduled with, if it is a job.
    pub(crate) payload: Option<PayloadType>,
    /// Its place in a conversation, if it is part of one.
    pub(crate) place: Option<Place>,
    pub(crate) body: Body,
}

impl Built {
    /// Makes it part of a conversation that begins with it.
    #[must_use]
    pub fn entry<C: ReachedBy<K>, K>(mut self, again: bool) -> Self {
        self.place = Some(Place::entry::<C>(again));
        self
    }

    /// Makes it part of a conversation, in the states that `is` says, which are called `names`.
    #[must_use]
    pub fn states<C: ReachedBy<K>, K>(
        mut self,
        is: fn(&C) -> bool,
        names: &'static [&'static str],
    ) -> Self {
        self.place = Some(Place::states(is, names));
        self
    }

    /// Makes it part of a conversation, in every state.
    #[must_use]
    pub fn any_state<C: ReachedBy<K>, K>(mut self) -> Self {
        self.place = Some(Place::any::<C>());
        self
    }

    /// Says which function the user wrote, where that is called inside of another.
    #[must_use]
    pub fn of<F: 'static>(mut self, _: F) -> Self {
        self.identity = TypeId::of::<F>();
        self
    }

    /// Says how the events that it takes are kept; `None` if they cannot be.
    #[must_use]
    pub fn taking(mut self, event: Option<EventType>) -> Self {
        self.event = event;
        self
    }

    /// Lets only updates through that have a `T` as well, as if it were one more parameter.
    #[must_use]
    pub fn only<T: FromUpdate<K, A> + 'static, K: 'static, A: 'static>(mut self) -> Self {
        T::needs(&mut self.needs);
        self.filtered(T::matches)
    }

    /// Lets only updates through that `filter` accepts as well.
    #[must_use]
    pub fn filtered(mut self, filter: impl Filter) -> Self {
        self.filter = Some(match self.filter {
            None => Box::new(filter),
            Some(first) => {
                Box::new(move |update: &Update| first.check(update) && filter.check(update))
            }
        });
        self
    }
}

impl fmt::Debug for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Built")
            .field("owner", &self.owner)
            .field("needs", &self.needs)
            .finish_non_exhaustive()
    }
}

/// The erased body of an error handler; `None` when the error is not of its type.
pub(crate) type ErrorBody =
    Box<dyn for<'e> Fn(&'e crate::Error, Context) -> Option<BoxFuture<'e, Outcome>> + Send + Sync>;

/// An error handler with its types erased.
pub struct ErrorBuilt {
    pub(crate) owner: Owner,
    /// The type of the function itself, where it was given by hand; by it `remove_error_handler` finds it.
    pub(crate) identity: Option<TypeId>,
    pub(crate) needs: Needs,
    pub(crate) matches: fn(&Update) -> bool,
    pub(crate) body: ErrorBody,
}

impl fmt::Debug for ErrorBuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilt")
            .field("owner", &self.owner)
            .field("needs", &self.needs)
            .finish_non_exhaustive()
    }
}

/// A hook with its types erased.
pub struct HookBuilt {
    pub(crate) owner: Owner,
    pub(crate) needs: Needs,
    pub(crate) body: HookFn,
}

impl fmt::Debug for HookBuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HookBuilt")
            .field("owner", &self.owner)
            .field("needs", &self.needs)
            .finish_non_exhaustive()
    }
}
