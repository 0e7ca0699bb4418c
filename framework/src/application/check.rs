//! What can only be seen when all is together: whether the bot has what its handlers ask for.

use crate::{
    data::{DataTypes, Scope},
    dispatch::Route,
    error::{Error, Result},
    handler::{
        extract::{Needs, Services, What},
        registration::Location,
    },
    runtime::Runtime,
};

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

/// Checks a handler that is added while the bot runs.
pub(super) fn route(route: &Route, runtime: &Runtime) -> Result<()> {
    let mut errors = Vec::new();
    needs(
        &route.function.name,
        route.function.at,
        route.needs(),
        &runtime.values.types,
        &runtime.services,
        &mut errors,
    );
    errors.into_iter().next().map_or(Ok(()), Err)
}
