//! Finds what attributes declared for a bot, and puts it in order.

use super::Builder;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::conversation::ConversationType;
use crate::{
    app::Undeclared,
    application::hooks::Hook,
    dispatch::{ErrorRoute, Route},
    error::Error,
    handler::registration::{ErrorRegistration, HookRegistration, Location, Owner, Registration},
};
use std::collections::HashSet;

impl Builder {
    /// Everything that was declared for this bot, in order.
    pub(super) fn gather(
        &mut self,
        errors: &mut Vec<Error>,
    ) -> (Vec<Route>, Vec<ErrorRoute>, Vec<Hook>) {
        let mut routes = Vec::new();
        for registration in inventory::iter::<Registration> {
            match Route::new(
                registration.handler,
                (registration.build)(),
                self.settings.block,
            ) {
                Ok(route) if self.wants(&route) => routes.push(route),
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        routes.sort_by_cached_key(|route| {
            (
                self.rank(route.function.at),
                place(route.function.at, &route.function.name),
            )
        });
        for handler in std::mem::take(&mut self.handlers) {
            match handler.build(self.settings.block) {
                Ok(route) => routes.push(route),
                Err(error) => errors.push(error),
            }
        }
        let mut units = HashSet::new();
        for route in routes.iter_mut().filter(|route| !route.block) {
            route.distinguish(|unit| units.contains(unit));
            units.insert(route.unit.clone());
        }
        let mut error_routes: Vec<_> = inventory::iter::<ErrorRegistration>
            .into_iter()
            .map(|registration| {
                let ErrorRegistration {
                    name, at, build, ..
                } = *registration;
                let block = registration.block.unwrap_or(self.settings.block);
                ErrorRoute::new(name, at, block, build())
            })
            .collect();
        error_routes.retain(|route| self.owns(&route.built.owner, route.function.at));
        error_routes.sort_by_cached_key(|route| {
            (
                self.rank(route.function.at),
                place(route.function.at, &route.function.name),
            )
        });
        let by_hand = std::mem::take(&mut self.error_handlers).into_iter();
        error_routes.extend(by_hand.map(|handler| handler.build(self.settings.block)));
        let mut hooks: Vec<_> = inventory::iter::<HookRegistration>
            .into_iter()
            .map(Hook::new)
            .collect();
        hooks.retain(|hook| self.owns(&hook.owner, hook.at));
        hooks.sort_by_cached_key(|hook| (self.rank(hook.at), place(hook.at, hook.name)));
        (routes, error_routes, hooks)
    }

    /// The conversations of this bot.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(in crate::application) fn conversations(&self) -> Vec<ConversationType> {
        let places = inventory::iter::<Registration>
            .into_iter()
            .filter_map(|registration| {
                let built = (registration.build)();
                let is_own = self.owns(&built.owner, registration.handler.at);
                built.place.filter(|_| is_own)
            });
        places.map(|place| place.conversation).collect()
    }

    fn wants(&self, route: &Route) -> bool {
        self.owns(&route.built.owner, route.function.at)
            && self
                .only
                .as_ref()
                .is_none_or(|only| only.contains(&route.built.identity))
    }

    /// Whether something was declared for this bot: by its own app, by a crate without one, or by the app of a
    /// linked library.
    fn owns(&self, owner: &Owner, at: Location) -> bool {
        if *owner == self.owner || *owner == Owner::of::<Undeclared>() {
            return true;
        }
        let home = at.crate_name();
        self.link.iter().any(|linked| linked == home) && owner.name == format!("{home}::__BotApp")
    }

    /// Own crate first, then the linked ones in their order, then others by name.
    fn rank(&self, at: Location) -> (usize, &'static str) {
        let home = at.crate_name();
        let own = self.owner.name.split("::").next() == Some(home);
        let linked = self.link.iter().position(|linked| linked == home);
        (
            if own {
                0
            } else {
                linked.map_or(usize::MAX, |place| place + 1)
            },
            home,
        )
    }
}

fn place(at: Location, name: &str) -> (String, u32, u32, String) {
    (
        at.file.replace('\\', "/"),
        at.line,
        at.column,
        name.to_owned(),
    )
}
