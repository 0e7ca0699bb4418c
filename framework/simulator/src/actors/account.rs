//! Who can be in a chat: people and bots alike.

use super::{Bot, User};

/// A person or a bot, as a member of chats.
pub trait Account: sealed::Sealed {
    /// The user id.
    fn account_id(&self) -> i64;
}

impl Account for User {
    fn account_id(&self) -> i64 {
        self.id
    }
}

impl Account for Bot {
    fn account_id(&self) -> i64 {
        self.id
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::User {}
    impl Sealed for super::Bot {}
}
