//! What is generated, and in which words.

use std::{fmt, sync::Arc};

/// Where a command that nobody knows is answered with the nearest one that there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Suggestions {
    /// In private chats, if `/help` is generated too.
    #[default]
    WithHelp,
    /// Nowhere.
    Never,
    /// In private chats.
    InPrivate,
    /// In groups too, if the command is addressed to the bot: `/strat@my_bot`.
    Everywhere,
}

/// Which handlers are generated, and in which words they speak.
#[derive(Clone)]
pub(crate) struct Policy {
    pub(crate) help: bool,
    /// What the menu says about `/help`, and the same in other languages.
    pub(crate) help_description: &'static str,
    pub(crate) help_translations: &'static [(&'static str, &'static str)],
    pub(crate) suggestions: Suggestions,
    pub(crate) suggestion: SuggestionText,
}

/// What is said about a command that nobody knows.
pub(crate) type SuggestionText = Arc<dyn Fn(&Suggestion<'_>) -> String + Send + Sync>;

/// A command that nobody knows, and the nearest one that there is.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Suggestion<'a> {
    /// What was written, without the slash.
    pub unknown: &'a str,
    /// What may have been meant, without the slash.
    pub nearest: &'a str,
    /// The user's language, as in `de` or `pt-br`; empty where Telegram does not say.
    pub language: &'a str,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            help: true,
            help_description: "Shows what there is",
            help_translations: &[],
            suggestions: Suggestions::default(),
            suggestion: Arc::new(
                |Suggestion {
                     unknown, nearest, ..
                 }| { format!("There is no /{unknown}. Did you mean /{nearest}?") },
            ),
        }
    }
}

impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Policy")
            .field("help", &self.help)
            .field("suggestions", &self.suggestions)
            .finish_non_exhaustive()
    }
}
