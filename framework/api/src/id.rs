//! Identifiers: 64-bit numbers that cannot be mixed up.

/// A 64-bit number with a type of its own, and its plain form in JSON.
macro_rules! number {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl $name {
            /// The number itself.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_i64(self.0)
            }
        }

        impl crate::de::Fill for $name {
            fn fill<'de, D: serde::Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
                self.0.fill(from)
            }
        }

        crate::de::deserialize!($name);
    };
}
pub(crate) use number;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        number! { $(#[$meta])* $name }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id! {
    /// A chat: a private one (the user's own id), a group, a supergroup or a channel.
    ChatId
}
id! {
    /// A user or a bot.
    UserId
}
id! {
    /// A message; unique within its chat.
    MessageId
}
id! {
    /// An update; they count up, mostly.
    UpdateId
}
id! {
    /// A topic of a forum: `message_thread_id`.
    ThreadId
}

impl ChatId {
    /// Where the ids of supergroups and channels begin, downwards: `-100…`.
    const CHANNELS: i64 = -1_000_000_000_000;

    /// Whether it is the private chat with a user; then it is the user's id.
    #[must_use]
    pub const fn is_private(self) -> bool {
        self.0 > 0
    }

    /// Whether it is a basic group. Supergroups are not: see [`is_channel_like`](Self::is_channel_like).
    #[must_use]
    pub const fn is_group(self) -> bool {
        self.0 < 0 && self.0 > Self::CHANNELS
    }

    /// Whether it is a supergroup or a channel; ids do not tell which.
    #[must_use]
    pub const fn is_channel_like(self) -> bool {
        self.0 <= Self::CHANNELS
    }
}

/// The private chat with a user has the user's id.
impl From<UserId> for ChatId {
    fn from(user: UserId) -> Self {
        Self(user.0)
    }
}
