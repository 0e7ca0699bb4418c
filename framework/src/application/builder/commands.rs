//! What the bot does about its commands by itself.

use super::Builder;
use crate::handler::{
    commands::{Suggestion, Suggestions},
    extract::{UsageText, WrongUsage},
};
use std::sync::Arc;

impl Builder {
    /// Whether Telegram is given the menus of commands at the start, where they are not what it has already: for every
    /// scope and language that the handlers name. That is the default; `#[bot::main(commands = false)]` is the same as
    /// `false`.
    pub fn set_commands(mut self, set: bool) -> Self {
        self.settings.menus = set;
        self
    }

    /// Whether there is a `/help` that nobody wrote: it lists the commands that the sender sees, as
    /// [`Commands`](crate::Commands) has them. That is the default for a bot with a command that has a description and
    /// without a handler for `/help`; `#[bot::main(help = false)]` is the same as `false`. The handler is tried right
    /// behind the last command that it lists.
    pub fn generate_help(mut self, generate: bool) -> Self {
        self.settings.commands.help = generate;
        self
    }

    /// What the menu says about the generated `/help`, and the same in other languages, each by its code of two letters:
    /// `.describe_help("Shows what there is", &[("de", "Zeigt, was es gibt")])`.
    pub fn describe_help(
        mut self,
        description: &'static str,
        translations: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.settings.commands.help_description = description;
        self.settings.commands.help_translations = translations;
        self
    }

    /// Where a command that no handler has is answered with the nearest one that there is, by default in private chats
    /// if `/help` is generated too.
    ///
    /// Only a message that begins like a command, and that no handler at all wanted, is looked at.
    pub fn suggest_commands(mut self, suggestions: Suggestions) -> Self {
        self.settings.commands.suggestions = suggestions;
        self
    }

    /// What is said then, in place of "There is no /strat. Did you mean /start?".
    pub fn suggestion_text(
        mut self,
        text: impl Fn(&Suggestion<'_>) -> String + Send + Sync + 'static,
    ) -> Self {
        self.settings.commands.suggestion = Arc::new(text);
        self
    }

    /// What a user is told whose arguments do not fit, in place of
    /// `“six” is not a whole number. Usage: /add <a> <b>`.
    ///
    /// ```
    /// use bot::Builder;
    ///
    /// fn in_german(builder: Builder) -> Builder {
    ///     builder.usage_text(|wrong| match wrong.language {
    ///         "de" => format!("So wird es benutzt: {} {}", wrong.command, wrong.arguments),
    ///         _ => wrong.to_string(),
    ///     })
    /// }
    /// ```
    pub fn usage_text(
        mut self,
        text: impl Fn(&WrongUsage<'_>) -> String + Send + Sync + 'static,
    ) -> Self {
        self.services.insert(Arc::new(UsageText(Box::new(text))));
        self
    }
}
