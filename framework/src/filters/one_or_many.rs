//! What filters with arguments take: one value or several, in whatever form they are at hand.

use super::{IdList, Peer};
use bot_api::types::{
    ChatId, ChatType, InlineQueryChatType, MessageEntityKind, UpdateType, UserId,
};
use std::{
    collections::{BTreeSet, HashSet},
    ops::RangeFull,
};

/// One `T`, or several in an array, a slice, a `Vec` or a set.
///
/// ```
/// use bot::filters;
///
/// let one = filters::text_is("yes");
/// let several = filters::text_is(["yes", "no"]);
/// let known_later: Vec<String> = vec!["maybe".to_owned()];
/// let many = filters::text_is(known_later);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither one `{T}` nor several",
    label = "expected one value, or an array, a slice, a `Vec` or a set of them"
)]
pub trait OneOrMany<T>: sealed::Sealed<T> {
    /// All of them.
    fn into_vec(self) -> Vec<T>;
}

mod sealed {
    pub trait Sealed<T> {}
}

macro_rules! singles {
    ($($whole:ty: $($one:ty),*;)*) => { $($(
        impl sealed::Sealed<$whole> for $one {}
        impl OneOrMany<$whole> for $one {
            fn into_vec(self) -> Vec<$whole> {
                vec![self.into()]
            }
        }
    )*)* };
}
singles! {
    Box<str>: &str, String;
    Peer<ChatId>: i64, ChatId, UserId, &str, String, RangeFull, IdList<ChatId>, &IdList<ChatId>;
    Peer<UserId>: i64, UserId, &str, String, RangeFull, IdList<UserId>, &IdList<UserId>;
    ChatType: ChatType;
    InlineQueryChatType: InlineQueryChatType;
    UpdateType: UpdateType;
    MessageEntityKind: MessageEntityKind;
    i64: i64;
}

macro_rules! collections {
    ($([$($generics:tt)*] $many:ty;)*) => { $(
        impl<T, U: Into<T>, $($generics)*> sealed::Sealed<T> for $many {}
        impl<T, U: Into<T>, $($generics)*> OneOrMany<T> for $many {
            fn into_vec(self) -> Vec<T> {
                self.into_iter().map(Into::into).collect()
            }
        }
    )* };
}
collections! {
    [const N: usize] [U; N];
    [] Vec<U>;
    [] BTreeSet<U>;
    [S] HashSet<U, S>;
}

impl<T, U: Into<T> + Clone> sealed::Sealed<T> for &[U] {}
impl<T, U: Into<T> + Clone> OneOrMany<T> for &[U] {
    fn into_vec(self) -> Vec<T> {
        self.iter().cloned().map(Into::into).collect()
    }
}

macro_rules! borrowed {
    ($([$($generics:tt)*] $many:ty;)*) => { $(
        impl<T, U: Into<T> + Clone, $($generics)*> sealed::Sealed<T> for &$many {}
        impl<T, U: Into<T> + Clone, $($generics)*> OneOrMany<T> for &$many {
            fn into_vec(self) -> Vec<T> {
                self.as_slice().into_vec()
            }
        }
    )* };
}
borrowed! {
    [const N: usize] [U; N];
    [] Vec<U>;
}
