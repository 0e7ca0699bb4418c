//! Telegram's menus: one list of commands for each scope and language that has to differ.
//!
//! Telegram shows a user the first list that it finds, from the narrowest scope to the widest, and does not add them up.
//! So every list has all that is seen by those whom it is for.

use super::{
    listing::{Entry, Listing},
    viewer::Viewer,
};
use crate::handler::registration::CommandScope;
use bot_api::types::{
    BotCommand, BotCommandScope, BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, BotCommandScopeChat,
    BotCommandScopeChatAdministrators, BotCommandScopeChatMember, BotCommandScopeDefault, ChatId,
    UserId,
};
use std::collections::BTreeSet;

/// How many commands Telegram takes in one list.
pub(crate) const MAX_COMMANDS: usize = 100;

/// One list.
#[derive(Clone, Debug)]
pub(crate) struct Menu {
    pub(crate) key: MenuKey,
    pub(crate) commands: Vec<BotCommand>,
}

/// Whom a list is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MenuKey {
    pub(crate) scope: CommandScope,
    /// Two letters, or nothing for all who have no list in their own language.
    pub(crate) language: String,
}

impl Menu {
    /// The lists that these commands need.
    pub(crate) fn all(listing: &Listing) -> Vec<Self> {
        let mut menus = Vec::new();
        for scope in scopes(listing) {
            let shown = listing.shown_to(&Viewer::of(scope));
            let languages: BTreeSet<&str> =
                shown.iter().flat_map(|entry| entry.languages()).collect();
            for language in [""].into_iter().chain(languages) {
                menus.push(Self::new(scope, language, &shown));
            }
        }
        menus
    }

    fn new(scope: CommandScope, language: &str, shown: &[&Entry]) -> Self {
        let command = |entry: &&Entry| BotCommand::new(entry.name, entry.description_in(language));
        Self {
            key: MenuKey {
                scope,
                language: language.to_owned(),
            },
            commands: shown.iter().map(command).collect(),
        }
    }

    /// Whether Telegram has exactly this already.
    pub(crate) fn is(&self, there: &[BotCommand]) -> bool {
        let texts = |command: &BotCommand| (command.command.clone(), command.description.clone());
        self.commands.iter().map(texts).eq(there.iter().map(texts))
    }
}

/// The scopes that some command names; and for a group with a list of its own, which hides that of all administrators
/// from its own ones, theirs.
fn scopes(listing: &Listing) -> BTreeSet<CommandScope> {
    let named = listing
        .entries()
        .iter()
        .flat_map(|entry| entry.scopes.iter());
    let mut scopes: BTreeSet<CommandScope> = named.copied().collect();
    if scopes.contains(&CommandScope::Admins) {
        let groups: Vec<_> = scopes
            .iter()
            .filter_map(|scope| match scope {
                CommandScope::Chat(chat) if *chat < 0 => Some(CommandScope::ChatAdmins(*chat)),
                _ => None,
            })
            .collect();
        scopes.extend(groups);
    }
    scopes
}

impl MenuKey {
    /// As the Bot API has it.
    pub(crate) fn scope(&self) -> BotCommandScope {
        match self.scope {
            CommandScope::Default => BotCommandScopeDefault::new().into(),
            CommandScope::Private => BotCommandScopeAllPrivateChats::new().into(),
            CommandScope::Group => BotCommandScopeAllGroupChats::new().into(),
            CommandScope::Admins => BotCommandScopeAllChatAdministrators::new().into(),
            CommandScope::Chat(chat) => BotCommandScopeChat::new(ChatId(chat)).into(),
            CommandScope::ChatAdmins(chat) => {
                BotCommandScopeChatAdministrators::new(ChatId(chat)).into()
            }
            CommandScope::Member(chat, user) => {
                BotCommandScopeChatMember::new(ChatId(chat), UserId(user)).into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handler::registration::CommandTrigger;

    fn entry(name: &'static [&'static str], scopes: &'static [CommandScope]) -> Entry {
        translated(name, scopes, &[])
    }

    fn translated(
        names: &'static [&'static str],
        scopes: &'static [CommandScope],
        translations: &'static [(&'static str, &'static str)],
    ) -> Entry {
        let command = CommandTrigger {
            scopes,
            translations,
            ..CommandTrigger::new(names)
        };
        Entry::new(&command, "does it", String::new()).unwrap()
    }

    /// Each list in one line: whom it is for, then its names.
    fn menus(entries: impl IntoIterator<Item = Entry>) -> Vec<(CommandScope, String, String)> {
        let line = |menu: Menu| {
            let names: Vec<_> = menu.commands.into_iter().map(|one| one.command).collect();
            (menu.key.scope, menu.key.language, names.join(" "))
        };
        Menu::all(&Listing::new(entries))
            .into_iter()
            .map(line)
            .collect()
    }

    fn plain(scope: CommandScope, names: &str) -> (CommandScope, String, String) {
        (scope, String::new(), names.to_owned())
    }

    #[test]
    fn a_list_has_what_wider_scopes_have() {
        use CommandScope::{Admins, Chat, ChatAdmins, Default, Group, Member, Private};
        let lists = menus([
            entry(&["start", "begin"], &[]),
            entry(&["own"], &[Private]),
            entry(&["vote"], &[Group]),
            entry(&["ban"], &[Admins]),
            entry(&["here"], &[Chat(-5)]),
            entry(&["mine"], &[Member(-5, 7)]),
            entry(&["start"], &[]),
        ]);
        assert_eq!(
            lists,
            [
                plain(Default, "start"),
                plain(Private, "start own"),
                plain(Group, "start vote"),
                plain(Admins, "start vote ban"),
                plain(Chat(-5), "start vote here"),
                plain(ChatAdmins(-5), "start vote ban here"),
                plain(Member(-5, 7), "start vote here mine"),
            ]
        );
    }

    #[test]
    fn each_language_that_one_command_has_gets_a_whole_list() {
        let lists = Menu::all(&Listing::new([
            translated(&["one"], &[], &[("de", "eins")]),
            translated(&["two"], &[], &[("pt", "dois"), ("de", "zwei")]),
        ]));
        let texts: Vec<_> = lists
            .iter()
            .map(|menu| {
                let texts = menu.commands.iter().map(|one| one.description.as_str());
                (menu.key.language.as_str(), texts.collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(
            texts,
            [
                ("", vec!["does it", "does it"]),
                ("de", vec!["eins", "zwei"]),
                ("pt", vec!["does it", "dois"]),
            ]
        );
    }

    #[test]
    fn without_commands_there_is_no_list() {
        assert_eq!(menus([]), []);
    }
}
