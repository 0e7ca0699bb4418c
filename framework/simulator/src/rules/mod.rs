//! What Telegram refuses, as rules with names: each can be switched off, so that a test can look past it.
//!
//! Every refusal of a method goes through a [`Rule`]. With a rule switched off the call is not refused by it: where the
//! check stands alone it is skipped; where nothing sensible could be done instead (an edit of a message that does not
//! exist) the call answers something plausible and changes nothing. Either way the call's log entry says so.

mod table;

use std::collections::BTreeSet;
use std::fmt;

pub use table::Rule;

/// Which [`Rule`]s are in force.
///
/// ```
/// use bot_simulator::{Rule, Rules};
///
/// let rules = Rules::default().without(Rule::MessageNotModified);
/// assert!(rules.enforces(Rule::TextTooLong));
/// assert!(!rules.enforces(Rule::MessageNotModified));
/// assert!(!rules.enforces(Rule::NotModelled), "only the strict ones do");
/// assert!(Rules::strict().enforces(Rule::NotModelled));
/// ```
#[derive(Clone, Eq, PartialEq)]
pub struct Rules {
    off: BTreeSet<Rule>,
}

impl Default for Rules {
    /// Telegram's rules: all but [`Rule::NotModelled`], which is the simulator's own.
    fn default() -> Self {
        Self::strict().without(Rule::NotModelled)
    }
}

impl Rules {
    /// Every rule; methods that this world does not model are refused as well.
    #[must_use]
    pub fn strict() -> Self {
        Self {
            off: BTreeSet::new(),
        }
    }

    /// No rule at all.
    #[must_use]
    pub fn none() -> Self {
        Self {
            off: Rule::ALL.iter().copied().collect(),
        }
    }

    /// These rules and this one.
    #[must_use]
    pub fn with(mut self, rule: Rule) -> Self {
        self.set(rule, true);
        self
    }

    /// These rules but this one.
    #[must_use]
    pub fn without(mut self, rule: Rule) -> Self {
        self.set(rule, false);
        self
    }

    /// Switches a rule on or off.
    pub fn set(&mut self, rule: Rule, on: bool) {
        if on {
            self.off.remove(&rule);
        } else {
            self.off.insert(rule);
        }
    }

    /// Whether calls are refused by this rule.
    #[must_use]
    pub fn enforces(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules")
            .field("off", &self.off)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found_again() {
        let names: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        assert_eq!(names.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert_eq!(Rule::find(rule.name()), Some(*rule));
            assert!(!rule.text().is_empty());
        }
        assert_eq!(Rule::find("no_such_rule"), None);
    }
}
