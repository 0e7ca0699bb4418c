//! What a handler's regular expression found.

use super::{Context, ExtractError, FromUpdate};
use crate::handler::kind::HasCaptures;
use regex::Regex;
use std::{
    fmt,
    ops::{Index, Range},
};

/// The groups of the match that made the handler run.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(regex = r"(?i)remind me in (\d+) (?<unit>minutes|hours)")]
/// async fn remind(captures: Captures) -> String {
///     format!("{} {} it is", &captures[1], captures.name("unit").unwrap_or("minutes"))
/// }
/// ```
#[derive(Clone)]
pub struct Captures {
    text: String,
    groups: Vec<Option<Range<usize>>>,
    pattern: Regex,
}

impl Captures {
    fn of(pattern: &Regex, text: &str) -> Option<Self> {
        let found = pattern.captures(text)?;
        let groups = found
            .iter()
            .map(|group| group.map(|group| group.range()))
            .collect();
        Some(Self {
            text: text.to_owned(),
            groups,
            pattern: pattern.clone(),
        })
    }

    /// A group by its number; group 0 is the whole match. `None` where the group is not part of the match.
    #[must_use]
    pub fn get(&self, group: usize) -> Option<&str> {
        self.groups
            .get(group)?
            .clone()
            .and_then(|range| self.text.get(range))
    }

    /// A group by its name.
    #[must_use]
    pub fn name(&self, name: &str) -> Option<&str> {
        let group = self
            .pattern
            .capture_names()
            .position(|known| known == Some(name))?;
        self.get(group)
    }

    /// All groups, the whole match first.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        (0..self.groups.len()).map(|group| self.get(group))
    }
}

/// A group that is not part of the match is an empty text.
impl Index<usize> for Captures {
    type Output = str;

    fn index(&self, group: usize) -> &str {
        self.get(group).unwrap_or_default()
    }
}

impl fmt::Debug for Captures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<K: HasCaptures, A> FromUpdate<K, A> for Captures {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let pattern = ctx.invocation().function.pattern.as_ref();
        let found = pattern
            .and_then(|pattern| pattern.find(ctx.update()))
            .and_then(|(pattern, text)| Self::of(pattern, text));
        found.ok_or_else(|| ExtractError::Failed("the pattern no longer matches".into()))
    }
}
