//! The handlers that may want one update, in order.

use super::{
    route::{Route, scopes},
    routes::Ranked,
};
use crate::data::Scope;
use std::sync::Arc;

/// Two ordered lists of the table, read as one.
#[derive(Clone, Debug)]
pub(crate) struct Candidates<'a> {
    any: &'a [Ranked],
    commands: &'a [Ranked],
    /// The one for when none of them wants it.
    fallback: Option<&'a Arc<Route>>,
}

impl<'a> Candidates<'a> {
    pub(crate) fn new(any: &'a [Ranked], commands: &'a [Ranked]) -> Self {
        Self {
            any,
            commands,
            fallback: None,
        }
    }

    pub(crate) fn or_else(self, fallback: Option<&'a Arc<Route>>) -> Self {
        Self { fallback, ..self }
    }

    pub(crate) fn fallback(&self) -> Option<&'a Arc<Route>> {
        self.fallback
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.any.is_empty() && self.commands.is_empty() && self.fallback.is_none()
    }

    /// Leaves out what is left of a group.
    pub(crate) fn skip_group(&mut self, group: i32) {
        for list in [&mut self.any, &mut self.commands] {
            let left = list
                .iter()
                .position(|ranked| ranked.route.group != group)
                .unwrap_or(list.len());
            *list = &list[left..];
        }
    }

    /// Whether some blocking handler among them holds this sort of data.
    pub(crate) fn hold(&self, scope: Scope) -> bool {
        let all = self.any.iter().chain(self.commands);
        all.filter(|ranked| ranked.route.block)
            .any(|ranked| scopes(ranked.route.needs()).any(|held| held == scope))
    }
}

impl<'a> Iterator for Candidates<'a> {
    type Item = &'a Arc<Route>;

    fn next(&mut self) -> Option<&'a Arc<Route>> {
        let from = match (self.any.first(), self.commands.first()) {
            (Some(any), Some(command)) if command.rank < any.rank => &mut self.commands,
            (None, Some(_)) => &mut self.commands,
            _ => &mut self.any,
        };
        let (first, rest) = from.split_first()?;
        *from = rest;
        Some(&first.route)
    }
}
