//! The table of all handlers: for every kind of update, and every command, the few that may want it.
//!
//! Built once, when the bot starts, and again when handlers are added or taken out; a running update keeps the table
//! that it began with. Finding the candidates costs the same however many handlers there are.

use super::{
    candidates::Candidates,
    generated::Generated,
    route::{ErrorRoute, Kinds, Route, scopes},
};
use crate::{
    conversation::ConversationType,
    data::Scope,
    event::EventType,
    handler::{
        commands::{Listing, Policy},
        extract::Function,
        kind,
        registration::Trigger,
    },
    jobs::Plan,
    update::Update,
};
use bot_api::types::UpdateType;
use std::{
    any::TypeId,
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// A handler with its place in the order of all.
#[derive(Clone, Debug)]
pub(crate) struct Ranked {
    pub(crate) rank: u32,
    pub(crate) route: Arc<Route>,
}

/// The handlers filed under one kind of update, in order.
#[derive(Debug, Default)]
pub(crate) struct Bucket {
    /// Those that any update of the kind may be for.
    pub(crate) any: Vec<Ranked>,
    /// Those for a command, by its name in lower case.
    pub(crate) commands: HashMap<Box<str>, Vec<Ranked>>,
    /// Those for a command with a prefix of the bot's own, by prefix and name in lower case.
    pub(crate) prefixed: HashMap<Box<str>, Vec<Ranked>>,
}

/// All handlers and error handlers of a bot.
#[derive(Debug, Default)]
pub(crate) struct RouteTable {
    routes: Vec<Arc<Route>>,
    errors: Vec<Arc<ErrorRoute>>,
    buckets: Vec<Bucket>,
    custom: Bucket,
    /// By the names that rows have.
    jobs: HashMap<Box<str>, Ranked>,
    /// The types of event that can be kept.
    events: Vec<EventType>,
    /// The data that error handlers hold: part of every unit in which something can go wrong.
    error_scopes: [bool; 2],
    /// The commands that users are shown.
    commands: Arc<Listing>,
    generated: Generated,
    /// The conversations that some of them are part of.
    conversations: Vec<ConversationType>,
    /// Those for when the time of a conversation is over, by its name.
    time_outs: HashMap<&'static str, Vec<Ranked>>,
    /// Kinds of update of which some handler's parameters have to hear.
    heard: BTreeSet<UpdateType>,
}

impl std::fmt::Debug for ErrorRoute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ErrorRoute")
            .field("function", &self.function.name)
            .finish_non_exhaustive()
    }
}

impl RouteTable {
    /// Files the routes, which come in the order that breaks ties inside a group.
    pub(crate) fn new(
        mut routes: Vec<Arc<Route>>,
        errors: Vec<Arc<ErrorRoute>>,
        policy: Policy,
    ) -> Self {
        routes.sort_by_key(|route| (route.group, route.precedence()));
        let (commands, generated) = Generated::new(&mut routes, policy);
        let mut table = Self {
            errors,
            ..Self::default()
        };
        table
            .buckets
            .resize_with(UpdateType::ALL.len() + 1, Bucket::default);
        for (rank, route) in (0..).zip(&routes) {
            table.file(&Ranked {
                rank,
                route: route.clone(),
            });
        }
        for error in &table.errors {
            for scope in scopes(&error.built.needs) {
                table.error_scopes[scope as usize] = true;
            }
        }
        table.commands = Arc::new(commands);
        table.generated = generated;
        table.events = routes
            .iter()
            .filter_map(|route| route.built.event)
            .collect();
        let heard = |route: &Arc<Route>| route.needs().heard.clone();
        table.heard = routes.iter().flat_map(heard).collect();
        for place in routes.iter().filter_map(|route| route.built.place.as_ref()) {
            if table.conversation(place.conversation.name).is_none() {
                table.conversations.push(place.conversation);
            }
        }
        table.routes = routes;
        table
    }

    fn file(&mut self, ranked: &Ranked) {
        match ranked.route.kinds() {
            Kinds::Custom => self.custom.file(ranked),
            Kinds::Job => {
                let name = ranked.route.job_name();
                self.jobs.insert(name.into(), ranked.clone());
            }
            Kinds::TimeOut => {
                if let Some(conversation) = ranked.route.function.conversation {
                    let of = self.time_outs.entry(conversation).or_default();
                    of.push(ranked.clone());
                }
            }
            Kinds::All => self
                .buckets
                .iter_mut()
                .for_each(|bucket| bucket.file(ranked)),
            Kinds::These(kinds) => kinds
                .iter()
                .for_each(|kind| self.buckets[index(*kind)].file(ranked)),
        }
    }

    /// The handlers that may want this update, best first.
    pub(crate) fn candidates(&self, update: &Update) -> Candidates<'_> {
        if let Some(run) = update.job() {
            let job = self.jobs.get(run.job.as_str());
            return Candidates::new(job.map(std::slice::from_ref).unwrap_or_default(), &[]);
        }
        if let Some(timer) = update.timer() {
            let routes = self.time_outs.get(&*timer.key.conversation);
            return Candidates::new(routes.map(Vec::as_slice).unwrap_or_default(), &[]);
        }
        if update.custom_value().is_some() {
            return Candidates::new(&self.custom.any, &[]);
        }
        let bucket = &self.buckets[index(update.kind_type())];
        let called = bucket.called(update);
        Candidates::new(&bucket.any, called.unwrap_or_default())
            .or_else(self.generated.fallback(update).filter(|_| called.is_none()))
    }

    /// How events of a type are kept, if some handler takes them.
    pub(crate) fn event(&self, id: TypeId) -> Option<EventType> {
        self.events.iter().copied().find(|event| event.id == id)
    }

    /// The same by the name that stands in rows.
    pub(crate) fn event_named(&self, name: &str) -> Option<EventType> {
        self.events.iter().copied().find(|event| event.name == name)
    }

    /// The job of this name.
    pub(crate) fn job(&self, name: &str) -> Option<&Arc<Route>> {
        self.jobs.get(name).map(|ranked| &ranked.route)
    }

    /// The job that a function is.
    pub(crate) fn job_of(&self, identity: TypeId) -> Option<&Arc<Route>> {
        let mut jobs = self.jobs.values().map(|ranked| &ranked.route);
        jobs.find(|route| route.built.identity == identity)
    }

    /// How rows call the jobs.
    pub(crate) fn job_names(&self) -> impl Iterator<Item = &str> {
        self.jobs.keys().map(|name| &**name)
    }

    /// The jobs that run by themselves, and when.
    pub(crate) fn planned_jobs(&self) -> impl Iterator<Item = (String, Plan)> {
        self.jobs
            .iter()
            .filter_map(|(name, ranked)| match ranked.route.trigger {
                Trigger::Job(job) => Some((name.to_string(), job.plan?)),
                _ => None,
            })
    }

    pub(crate) fn errors(&self) -> &[Arc<ErrorRoute>] {
        &self.errors
    }

    /// The error handler that rows call `path`.
    pub(crate) fn error(&self, path: &str) -> Option<&Arc<ErrorRoute>> {
        let mut errors = self.errors.iter();
        errors.find(|route| &*route.function.path == path)
    }

    /// The handler or error handler that rows call `path`.
    pub(crate) fn function(&self, path: &str) -> Option<&Arc<Function>> {
        let handlers = self.routes.iter().map(|route| &route.function);
        let all = handlers.chain(self.errors.iter().map(|route| &route.function));
        all.into_iter().find(|function| &*function.path == path)
    }

    pub(crate) fn error_holds(&self, scope: Scope) -> bool {
        self.error_scopes[scope as usize]
    }

    /// In the order in which they are tried.
    pub(crate) fn routes(&self) -> &[Arc<Route>] {
        &self.routes
    }

    /// Whether any handler is part of a conversation.
    pub(crate) fn talks(&self) -> bool {
        !self.conversations.is_empty()
    }

    /// The conversation of this name.
    pub(crate) fn conversation(&self, name: &str) -> Option<&ConversationType> {
        self.conversations.iter().find(|known| known.name == name)
    }

    /// The commands that users are shown.
    pub(crate) fn commands(&self) -> &Arc<Listing> {
        &self.commands
    }

    /// Whether the bot has to know of updates of this kind, whoever wants them.
    pub(crate) fn hears(&self, kind: UpdateType) -> bool {
        self.heard.contains(&kind)
    }

    /// With one more handler, behind the others of its group.
    pub(crate) fn with(&self, mut route: Route) -> Self {
        let mut routes = self.routes.clone();
        route.distinguish(|unit| {
            routes
                .iter()
                .any(|other| !other.block && *other.unit == *unit)
        });
        routes.push(Arc::new(route));
        Self::new(routes, self.errors.clone(), self.generated.policy.clone())
    }

    /// Without the handlers of a function, in one group or in all; `None` if there are none.
    pub(crate) fn without(&self, identity: TypeId, group: Option<i32>) -> Option<Self> {
        let goes = |route: &Arc<Route>| {
            route.built.identity == identity && group.is_none_or(|group| route.group == group)
        };
        let kept: Vec<_> = self
            .routes
            .iter()
            .filter(|route| !goes(route))
            .cloned()
            .collect();
        (kept.len() < self.routes.len())
            .then(|| Self::new(kept, self.errors.clone(), self.generated.policy.clone()))
    }

    /// With one more error handler, behind the others.
    pub(crate) fn with_error(&self, route: ErrorRoute) -> Self {
        let mut errors = self.errors.clone();
        errors.push(Arc::new(route));
        self.with_errors(errors)
    }

    /// Without the error handlers of a function; `None` if there are none.
    pub(crate) fn without_error(&self, identity: TypeId) -> Option<Self> {
        let mut kept = self.errors.clone();
        kept.retain(|route| route.built.identity != Some(identity));
        (kept.len() < self.errors.len()).then(|| self.with_errors(kept))
    }

    fn with_errors(&self, errors: Vec<Arc<ErrorRoute>>) -> Self {
        Self::new(self.routes.clone(), errors, self.generated.policy.clone())
    }

    /// What to ask Telegram for: the kinds that some handler wants or its parameters have to hear of, all of them if one
    /// wants everything.
    pub(crate) fn allowed_updates(&self) -> Vec<UpdateType> {
        let wants = |kind: UpdateType| !self.buckets[index(kind)].is_empty() || self.hears(kind);
        UpdateType::ALL
            .iter()
            .copied()
            .filter(|kind| wants(*kind))
            .collect()
    }
}

impl Bucket {
    fn file(&mut self, ranked: &Ranked) {
        match ranked.route.trigger {
            Trigger::Command(command) => {
                for call in command.calls() {
                    let call = call.to_lowercase();
                    let (map, call) = match call.strip_prefix('/') {
                        Some(name) => (&mut self.commands, name),
                        None => (&mut self.prefixed, call.as_str()),
                    };
                    map.entry(call.into()).or_default().push(ranked.clone());
                }
            }
            _ => self.any.push(ranked.clone()),
        }
    }

    /// Those for the command that the update begins with.
    fn called(&self, update: &Update) -> Option<&[Ranked]> {
        if !self.commands.is_empty()
            && let Some(word) = update.command_word()
        {
            return self.command(word);
        }
        if self.prefixed.is_empty() {
            return None;
        }
        let first = kind::text(update)?.split_whitespace().next()?;
        self.prefixed
            .get(first.to_lowercase().as_str())
            .map(Vec::as_slice)
    }

    fn command(&self, word: &str) -> Option<&[Ranked]> {
        // At most 32 ASCII characters: lower case without an allocation.
        let mut lower = [0; 32];
        let lower = lower.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        self.commands
            .get(std::str::from_utf8(lower).ok()?)
            .map(Vec::as_slice)
    }

    fn is_empty(&self) -> bool {
        self.any.is_empty() && self.commands.is_empty() && self.prefixed.is_empty()
    }
}

/// `Unknown` has the slot behind the known ones.
fn index(kind: UpdateType) -> usize {
    (kind as usize).min(UpdateType::ALL.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_slot_of_its_own() {
        let slots: Vec<_> = UpdateType::ALL.iter().copied().map(index).collect();
        assert_eq!(slots, (0..UpdateType::ALL.len()).collect::<Vec<_>>());
        assert_eq!(index(UpdateType::Unknown), UpdateType::ALL.len());
    }
}
