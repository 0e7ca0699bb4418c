//! The commands that are shown, in the order of the routes.

use super::viewer::Viewer;
use crate::handler::registration::{CommandScope, CommandTrigger};
use bot_api::types::UpdateType;
use std::borrow::Cow;

/// One command with its description.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) translations: &'static [(&'static str, &'static str)],
    pub(super) scopes: Cow<'static, [CommandScope]>,
    /// What stands behind the command.
    pub(super) usage: String,
    /// Whether new messages can be this command.
    pub(super) is_said: bool,
}

impl Entry {
    /// `None` for a command that is not to be shown.
    pub(crate) fn new(
        command: &CommandTrigger,
        description: &'static str,
        usage: String,
    ) -> Option<Self> {
        if command.hidden || description.is_empty() || !command.has_slash() {
            return None;
        }
        Some(Self {
            name: command.names.first()?,
            description,
            translations: command.translations,
            scopes: Cow::Borrowed(match command.scopes {
                [] => &[CommandScope::Default],
                scopes => scopes,
            }),
            usage,
            is_said: command.on.contains(&UpdateType::Message),
        })
    }

    pub(crate) fn is_shown_to(&self, viewer: &Viewer) -> bool {
        self.scopes.iter().any(|scope| viewer.sees(*scope))
    }

    /// The description for somebody whose Telegram speaks this language; of `pt-br` only `pt` counts.
    pub(crate) fn description_in(&self, language: &str) -> &'static str {
        let language = language.get(..2).unwrap_or_default();
        let translated = self.translations.iter().find(|(code, _)| *code == language);
        translated.map_or(self.description, |(_, text)| text)
    }

    /// The languages of its translations.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.translations.iter().map(|(code, _)| *code)
    }
}

/// All commands that somebody is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listing(Vec<Entry>);

impl Listing {
    pub(crate) fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self(entries.into_iter().collect())
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// One more, behind the others.
    pub(crate) fn push(&mut self, entry: Entry) {
        self.0.push(entry);
    }

    /// What somebody sees: each name once, as its first handler describes it.
    pub(crate) fn shown_to(&self, viewer: &Viewer) -> Vec<&Entry> {
        let mut shown: Vec<&Entry> = Vec::new();
        for entry in self.0.iter().filter(|entry| entry.is_shown_to(viewer)) {
            if shown.iter().all(|earlier| earlier.name != entry.name) {
                shown.push(entry);
            }
        }
        shown
    }
}
