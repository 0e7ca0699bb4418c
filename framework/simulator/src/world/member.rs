//! What somebody is in a chat, and what that allows.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::schema;

/// A set of rights or permissions, by the names that the Bot API gives them (`can_pin_messages`).
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Flags(BTreeSet<String>);

impl Flags {
    /// Everything that the Boolean fields of this type name.
    pub(crate) fn all_of(kind: &str) -> Self {
        Self(schema::flags_of(kind).map(str::to_owned).collect())
    }

    /// All permissions of an ordinary member.
    pub(crate) fn all_permissions() -> Self {
        Self::all_of("ChatPermissions")
    }

    /// All rights of an administrator.
    pub(crate) fn all_rights() -> Self {
        Self::all_of("ChatAdministratorRights")
    }

    /// The fields of this object that are true.
    pub(crate) fn read(object: &Map<String, Value>) -> Self {
        let set = object.iter().filter(|(_, value)| **value == true);
        Self(set.map(|(name, _)| name.clone()).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    pub(crate) fn set(&mut self, name: &str, on: bool) {
        if on {
            self.0.insert(name.to_owned());
        } else {
            self.0.remove(name);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether the other set has all of these.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        self.0.is_subset(&other.0)
    }

    /// Writes the Boolean fields that this type has into an object. A right that only some chats know is written only when it is given.
    fn draw(&self, kind: &str, object: &mut Value) {
        for (name, required) in schema::flags_with_need(kind) {
            if required || self.has(name) {
                object[name] = self.has(name).into();
            }
        }
    }
}

/// What somebody is in a chat.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Standing {
    Owner {
        is_anonymous: bool,
    },
    Administrator {
        rights: Flags,
        /// Who made them one.
        by: i64,
    },
    Member,
    Restricted {
        permissions: Flags,
        is_member: bool,
        until: i64,
    },
    Left,
    Banned {
        until: i64,
    },
}

/// Somebody whom a chat knows: in it, or once in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) standing: Standing,
    /// The custom title of an owner or administrator.
    pub(crate) title: Option<String>,
    pub(crate) tag: Option<String>,
}

impl Member {
    pub(crate) fn new(standing: Standing) -> Self {
        Self {
            standing,
            title: None,
            tag: None,
        }
    }

    /// An administrator with every right, made one by `by`.
    pub(crate) fn full_administrator(by: i64) -> Self {
        let mut rights = Flags::all_rights();
        rights.set("is_anonymous", false);
        Self::new(Standing::Administrator { rights, by })
    }

    /// Whether they are in the chat.
    pub(crate) fn is_in(&self) -> bool {
        match self.standing {
            Standing::Owner { .. } | Standing::Administrator { .. } | Standing::Member => true,
            Standing::Restricted { is_member, .. } => is_member,
            Standing::Left | Standing::Banned { .. } => false,
        }
    }

    pub(crate) fn is_administrator(&self) -> bool {
        matches!(
            self.standing,
            Standing::Owner { .. } | Standing::Administrator { .. }
        )
    }

    /// Whether they have this right of administrators.
    pub(crate) fn has_right(&self, right: &str) -> bool {
        match &self.standing {
            Standing::Owner { .. } => true,
            Standing::Administrator { rights, .. } => rights.has(right),
            _ => false,
        }
    }

    pub(crate) fn is_anonymous(&self) -> bool {
        match &self.standing {
            Standing::Owner { is_anonymous } => *is_anonymous,
            Standing::Administrator { rights, .. } => rights.has("is_anonymous"),
            _ => false,
        }
    }

    /// Whether they may do this, where the chat allows its members so much.
    pub(crate) fn may(&self, permission: &str, chat: &Flags) -> bool {
        match &self.standing {
            Standing::Owner { .. } | Standing::Administrator { .. } => true,
            Standing::Member => chat.has(permission),
            Standing::Restricted {
                permissions,
                is_member,
                ..
            } => *is_member && chat.has(permission) && permissions.has(permission),
            Standing::Left | Standing::Banned { .. } => false,
        }
    }

    /// What a restriction or ban has become at this time: both may end.
    pub(crate) fn at(&self, now: i64) -> Self {
        let over = |until: i64| until != 0 && until <= now;
        let standing = match &self.standing {
            Standing::Restricted {
                is_member, until, ..
            } if over(*until) => {
                if *is_member {
                    Standing::Member
                } else {
                    Standing::Left
                }
            }
            Standing::Banned { until } if over(*until) => Standing::Left,
            standing => standing.clone(),
        };
        Self {
            standing,
            ..self.clone()
        }
    }

    /// The `ChatMember` object of this user; `viewer` may change administrators that they made.
    pub(crate) fn draw(&self, user: &Value, viewer: i64) -> Value {
        let mut drawn = json!({ "user": user });
        let status = match &self.standing {
            Standing::Owner { is_anonymous } => {
                drawn["is_anonymous"] = (*is_anonymous).into();
                "creator"
            }
            Standing::Administrator { rights, by } => {
                rights.draw("ChatMemberAdministrator", &mut drawn);
                drawn["can_be_edited"] = (*by == viewer).into();
                "administrator"
            }
            Standing::Member => "member",
            Standing::Restricted {
                permissions,
                is_member,
                until,
            } => {
                permissions.draw("ChatMemberRestricted", &mut drawn);
                drawn["is_member"] = (*is_member).into();
                drawn["until_date"] = (*until).into();
                "restricted"
            }
            Standing::Left => "left",
            Standing::Banned { until } => {
                drawn["until_date"] = (*until).into();
                "kicked"
            }
        };
        drawn["status"] = status.into();
        if let Some(title) = self.title.as_deref().filter(|_| self.is_administrator()) {
            drawn["custom_title"] = title.into();
        }
        if let Some(tag) = self.tag.as_deref().filter(|_| !self.is_administrator()) {
            drawn["tag"] = tag.into();
        }
        drawn
    }
}

/// A `ChatPermissions` or `ChatAdministratorRights` object.
pub(crate) fn draw_flags(flags: &Flags, kind: &str) -> Value {
    let mut drawn = json!({});
    for name in schema::flags_of(kind) {
        drawn[name] = flags.has(name).into();
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn restricted(until: i64) -> Member {
        let mut permissions = Flags::all_permissions();
        permissions.set("can_send_polls", false);
        Member::new(Standing::Restricted {
            permissions,
            is_member: true,
            until,
        })
    }

    #[test]
    fn a_restriction_takes_away_and_never_adds() {
        let mut chat = Flags::all_permissions();
        let member = restricted(0);
        assert!(member.may("can_send_messages", &chat));
        assert!(!member.may("can_send_polls", &chat));
        chat.set("can_send_messages", false);
        assert!(!member.may("can_send_messages", &chat));
        assert!(Member::full_administrator(1).may("can_send_messages", &chat));
    }

    #[test]
    fn restrictions_and_bans_end() {
        assert_eq!(restricted(10).at(9).standing, restricted(10).standing);
        assert_eq!(restricted(10).at(10).standing, Standing::Member);
        assert_eq!(restricted(0).at(10).standing, restricted(0).standing);
        let banned = Member::new(Standing::Banned { until: 10 });
        assert_eq!(banned.at(10).standing, Standing::Left);
    }
}
