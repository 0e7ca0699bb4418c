//! What can only be seen when all is together: whether the bot has what its handlers ask for.

use crate::{
    conversation::{self, ConversationType, Place},
    data::{DataTypes, Scope},
    dispatch::{ErrorRoute, Route, RouteTable},
    error::{Error, Result},
    handler::{
        extract::{Function, Needs, Services, What},
        kind::ButtonType,
        registration::{Location, Trigger},
    },
    jobs::schedule::Zone,
    runtime::Runtime,
};
use std::collections::HashMap;

/// Checks one function's needs; what is wrong is added to `errors`.
pub(super) fn needs(
    name: &str,
    at: Location,
    needs: &Needs,
    types: &DataTypes,
    services: &Services,
    errors: &mut Vec<Error>,
) {
    let mut wrong = |text: String| errors.push(Error::startup(text).in_function(name, at));
    let mut held = [0; 2];
    for need in &needs.list {
        let (what, kept) = match need.what {
            What::Data(scope) => {
                held[scope as usize] += 1;
                (scope.name(), types.of_scope(scope))
            }
            What::BotData => ("bot data", &types.bot),
            What::Service => {
                if !services.has(need.type_id) {
                    wrong(format!(
                        "takes `Shared<{0}>`, but no `{0}` was given to the builder: `builder.share(..)`",
                        need.type_name
                    ));
                }
                continue;
            }
        };
        if need.type_id != kept.id {
            wrong(format!(
                "takes `{}` as {what}, but the bot keeps `{}`",
                need.type_name, kept.name
            ));
        }
    }
    for scope in Scope::ALL {
        if held[scope as usize] > 1 {
            wrong(format!(
                "takes the {} twice: one guard is enough",
                scope.name()
            ));
        }
    }
}

/// Checks that the prefix of a button's data tells what it was made from.
pub(super) fn buttons<'r>(routes: impl Iterator<Item = &'r Route>, errors: &mut Vec<Error>) {
    let mut seen: HashMap<&str, (ButtonType, &Route)> = HashMap::new();
    for route in routes {
        let Some(button) = route.built.button else {
            continue;
        };
        let (first, by) = *seen.entry(button.prefix).or_insert((button, route));
        if first.id != button.id {
            let Function { name, at, .. } = &*by.function;
            let text = format!(
                "`{}` and `{}` of `{name}` ({at}) have the same prefix `{}`, so a button would be taken for either: \
                 give one of them another, `#[callback(prefix = \"..\")]`",
                button.name, first.name, button.prefix
            );
            let Function { name, at, .. } = &*route.function;
            errors.push(Error::startup(text).in_function(name, *at));
        }
    }
}

/// Checks that the name of a conversation tells which it is; returns what looks like a mistake.
pub(super) fn conversations<'r>(
    routes: impl Iterator<Item = &'r Route>,
    errors: &mut Vec<Error>,
) -> Vec<String> {
    let mut seen: HashMap<&str, ConversationType> = HashMap::new();
    let places: Vec<&Place> = routes
        .filter_map(|route| route.built.place.as_ref())
        .collect();
    for place in &places {
        let second = place.conversation;
        let first = *seen.entry(second.name).or_insert(second);
        if first.of != second.of {
            errors.push(Error::startup(format!(
                "the conversations `{}` ({}) and `{}` ({}) have the same name `{}`, so what is kept of them cannot be told apart: \
                 give one of them another, `#[conversation(name = \"..\")]`",
                first.of.name, first.at, second.of.name, second.at, second.name
            )));
        }
    }
    conversation::doubts(places.into_iter())
}

/// Checks that rows can tell jobs apart, and that their time zones are there.
pub(super) fn jobs<'r>(
    routes: impl Iterator<Item = &'r Route>,
    zone: &Zone,
    errors: &mut Vec<Error>,
) {
    let mut seen: HashMap<String, &Route> = HashMap::new();
    for route in routes {
        let Trigger::Job(job) = route.trigger else {
            continue;
        };
        let Function { name, at, .. } = &*route.function;
        let mut wrong = |text: String| errors.push(Error::startup(text).in_function(name, *at));
        if let Some(plan) = &job.plan
            && let Err(error) = plan.schedule(zone)
        {
            wrong(error);
        }
        let path = route.job_name();
        if let Some(first) = seen.insert(path.clone(), route) {
            let Function { name, at, .. } = &*first.function;
            wrong(format!(
                "is called `{path}`, as the job `{name}` ({at}) is: give one of them another `name`"
            ));
        }
    }
}

/// Checks a handler that is added to others while the bot runs.
pub(super) fn route(route: &Route, others: &RouteTable, runtime: &Runtime) -> Result<()> {
    let mut errors = Vec::new();
    let others = others.routes().iter().map(|other| &**other);
    buttons(others.chain([route]), &mut errors);
    added(&route.function, route.needs(), runtime, errors)
}

/// Checks an error handler that is added to others while the bot runs.
pub(super) fn error_route(route: &ErrorRoute, runtime: &Runtime) -> Result<()> {
    added(&route.function, &route.built.needs, runtime, Vec::new())
}

fn added(
    function: &Function,
    asked: &Needs,
    runtime: &Runtime,
    mut errors: Vec<Error>,
) -> Result<()> {
    needs(
        &function.name,
        function.at,
        asked,
        &runtime.values.types,
        &runtime.services,
        &mut errors,
    );
    errors.into_iter().next().map_or(Ok(()), Err)
}
