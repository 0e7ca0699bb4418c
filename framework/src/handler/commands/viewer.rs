//! Who looks at a list of commands.

use crate::handler::registration::CommandScope;

/// What is known of somebody who is shown commands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Viewer {
    pub(crate) place: Option<Place>,
    pub(crate) chat: Option<i64>,
    pub(crate) user: Option<i64>,
    /// An administrator of the group.
    pub(crate) is_admin: bool,
}

/// The sort of chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Private,
    Group,
}

impl Viewer {
    /// What is known of all who see the menu of this scope.
    pub(crate) fn of(scope: CommandScope) -> Self {
        let place = |chat: i64| {
            if chat > 0 {
                Place::Private
            } else {
                Place::Group
            }
        };
        let (place, chat, user, is_admin) = match scope {
            CommandScope::Default => (None, None, None, false),
            CommandScope::Private => (Some(Place::Private), None, None, false),
            CommandScope::Group => (Some(Place::Group), None, None, false),
            CommandScope::Admins => (Some(Place::Group), None, None, true),
            CommandScope::Chat(chat) => (Some(place(chat)), Some(chat), None, false),
            CommandScope::ChatAdmins(chat) => (Some(place(chat)), Some(chat), None, true),
            CommandScope::Member(chat, user) => (Some(place(chat)), Some(chat), Some(user), false),
        };
        Self {
            place,
            chat,
            user,
            is_admin,
        }
    }

    /// Whether a command of this scope is for them.
    pub(crate) fn sees(&self, scope: CommandScope) -> bool {
        match scope {
            CommandScope::Default => true,
            CommandScope::Private => self.place == Some(Place::Private),
            CommandScope::Group => self.place == Some(Place::Group),
            CommandScope::Admins => self.place == Some(Place::Group) && self.is_admin,
            CommandScope::Chat(chat) => self.chat == Some(chat),
            CommandScope::ChatAdmins(chat) => self.chat == Some(chat) && self.is_admin,
            CommandScope::Member(chat, user) => self.chat == Some(chat) && self.user == Some(user),
        }
    }
}
