//! The routes that no user wrote, and their places among the others.

use super::route::Route;
use crate::{
    handler::{
        commands::{self, Listing, MAX_COMMANDS, Policy, Suggestions},
        extract::Function,
        registration::{Built, CommandTrigger, Location, Trigger},
    },
    update::Update,
};
use bot_api::types::UpdateType;
use std::sync::Arc;

/// What was generated for one table.
#[derive(Debug, Default)]
pub(super) struct Generated {
    pub(super) policy: Policy,
    /// Answers commands that no handler has.
    suggestion: Option<Arc<Route>>,
}

/// Where routes come from that stand in no file.
const NOWHERE: Location = Location {
    module: "bot",
    file: "",
    line: 0,
    column: 0,
};

const HELP: Trigger = Trigger::Command(CommandTrigger::new(&["help"]));

impl Generated {
    /// Adds `/help` to the routes, right behind the last command that it lists, unless the user has a handler for it.
    pub(super) fn new(routes: &mut Vec<Arc<Route>>, policy: Policy) -> (Listing, Self) {
        routes.retain(|route| !is_generated(route));
        let mut listing = Listing::new(routes.iter().filter_map(|route| route.listed()));
        let is_taken = routes.iter().any(|route| {
            matches!(route.trigger, Trigger::Command(command)
                if command.has_slash() && command.names.contains(&"help"))
        });
        let help = commands::help(&listing, &policy).filter(|_| !is_taken);
        let has_help = help.is_some();
        if let Some((entry, built)) = help
            && let Some(last) = routes.iter().rposition(|route| route.listed().is_some())
        {
            // A full menu has no room for what nobody asked for; it works all the same.
            if listing.entries().len() < MAX_COMMANDS {
                listing.push(entry);
            }
            let group = routes[last].group;
            routes.insert(last + 1, Arc::new(route("help", HELP, group, built)));
        }
        let suggests = match policy.suggestions {
            Suggestions::Never => false,
            Suggestions::WithHelp => has_help,
            Suggestions::InPrivate | Suggestions::Everywhere => !listing.entries().is_empty(),
        };
        let suggestion = suggests.then(|| {
            let built = commands::suggestion(&policy);
            Arc::new(route("did_you_mean", Trigger::Everything, 0, built))
        });
        (listing, Self { policy, suggestion })
    }

    /// Who answers a message that no handler wanted: only one that begins like a command.
    pub(super) fn fallback(&self, update: &Update) -> Option<&Arc<Route>> {
        let suggestion = self.suggestion.as_ref()?;
        let is_private = || update.chat_id().is_some_and(|chat| chat.0 > 0);
        let wanted = update.kind_type() == UpdateType::Message
            && update.command_word().is_some()
            && (self.policy.suggestions == Suggestions::Everywhere || is_private());
        wanted.then_some(suggestion)
    }
}

/// Whether nobody wrote it.
pub(crate) fn is_generated(route: &Route) -> bool {
    route.function.at == NOWHERE
}

fn route(name: &str, trigger: Trigger, group: i32, built: Built) -> Route {
    let function = Arc::new(Function::new(name, NOWHERE));
    Route {
        unit: function.path.clone(),
        function,
        trigger,
        group,
        block: true,
        timeout: None,
        description: "",
        filter: "",
        built,
    }
}
