//! Filters about changes of membership.

use super::{Expression, custom};
use crate::update::Update;
use bot_api::types::{ChatMember, ChatMemberUpdated, UpdateKind};
use std::ops::{BitAnd, BitOr, Not};

/// A set of the statuses that somebody can have in a chat, for [`transition`]. Put together with `|`, `&` and `!`.
///
/// | in attributes | constant | who |
/// |---|---|---|
/// | `owner` | [`OWNER`](Self::OWNER) | the chat's owner, `creator` in the Bot API |
/// | `administrator` | [`ADMINISTRATOR`](Self::ADMINISTRATOR) | administrators who are not the owner |
/// | `member` | [`MEMBER`](Self::MEMBER) | ordinary members |
/// | `restricted` | [`RESTRICTED`](Self::RESTRICTED) | who is under restrictions, in the chat or not |
/// | `left` | [`LEFT`](Self::LEFT) | who left, or was never in |
/// | `banned` | [`BANNED`](Self::BANNED) | who may not come back, `kicked` in the Bot API |
/// | `in` | [`IN`](Self::IN) | everybody who is in the chat, under restrictions or not |
/// | `out` | [`OUT`](Self::OUT) | everybody who is not |
/// | `admin` | [`ADMIN`](Self::ADMIN) | the owner and the administrators |
/// | `_` | [`ANY`](Self::ANY) | everybody, also with a status that is not known yet |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Membership(u8);

impl Membership {
    /// The chat's owner.
    pub const OWNER: Self = Self(1);
    /// An administrator who is not the owner.
    pub const ADMINISTRATOR: Self = Self(1 << 1);
    /// An ordinary member.
    pub const MEMBER: Self = Self(1 << 2);
    /// Under restrictions, in the chat or not.
    pub const RESTRICTED: Self = Self(RESTRICTED_IN | RESTRICTED_OUT);
    /// Not in the chat, and free to come in.
    pub const LEFT: Self = Self(1 << 5);
    /// Banned from the chat.
    pub const BANNED: Self = Self(1 << 6);
    /// In the chat.
    pub const IN: Self =
        Self(Self::OWNER.0 | Self::ADMINISTRATOR.0 | Self::MEMBER.0 | RESTRICTED_IN);
    /// Not in the chat.
    pub const OUT: Self = Self(Self::LEFT.0 | Self::BANNED.0 | RESTRICTED_OUT);
    /// The owner or an administrator.
    pub const ADMIN: Self = Self(Self::OWNER.0 | Self::ADMINISTRATOR.0);
    /// Any status, also one that is not known yet.
    pub const ANY: Self = Self(u8::MAX);

    /// The status of a member.
    #[must_use]
    pub fn of(member: &ChatMember) -> Self {
        match member {
            ChatMember::Owner(_) => Self::OWNER,
            ChatMember::Administrator(_) => Self::ADMINISTRATOR,
            ChatMember::Member(_) => Self::MEMBER,
            ChatMember::Restricted(restricted) if restricted.is_member => Self(RESTRICTED_IN),
            ChatMember::Restricted(_) => Self(RESTRICTED_OUT),
            ChatMember::Left(_) => Self::LEFT,
            ChatMember::Banned(_) => Self::BANNED,
            _ => Self(1 << 7),
        }
    }

    /// Whether every status of `other` is one of these.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

const RESTRICTED_IN: u8 = 1 << 3;
const RESTRICTED_OUT: u8 = 1 << 4;

impl BitOr for Membership {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Membership {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl Not for Membership {
    type Output = Self;

    fn not(self) -> Self {
        Self(!self.0)
    }
}

/// Somebody's membership changed from one of these statuses to one of those: in attributes `chat_member(out -> in)`.
///
/// ```
/// use bot::{filters::{self, Membership}, prelude::*};
///
/// #[handler(chat_member(out -> in))]
/// async fn welcome() -> &'static str { "Welcome!" }
///
/// #[handler(chat_member((!admin) -> admin | admin -> (!admin)))]
/// async fn other_rights() {}
///
/// #[handler(my_chat_member(_ -> (left | banned)))]
/// async fn thrown_out() {}
///
/// let welcome = filters::transition(Membership::OUT, Membership::IN);
/// ```
///
/// An arrow binds more strongly than `!`, `&`, `^` and `|`; several statuses on one side of it stand in parentheses.
/// Telegram also tells when only the rights of somebody changed: `admin -> admin` finds that.
#[must_use]
pub fn transition(from: Membership, to: Membership) -> Expression {
    custom(move |update| {
        change(update).is_some_and(|change| {
            from.contains(Membership::of(&change.old_chat_member))
                && to.contains(Membership::of(&change.new_chat_member))
        })
    })
}

/// What changed, of the bot itself or of somebody else.
fn change(update: &Update) -> Option<&ChatMemberUpdated> {
    match update.kind().ok()? {
        UpdateKind::ChatMember(change) | UpdateKind::MyChatMember(change) => Some(change),
        _ => None,
    }
}
