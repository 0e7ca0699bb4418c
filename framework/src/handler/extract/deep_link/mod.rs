//! What a link into the bot carries: `https://t.me/my_bot?start=PAYLOAD`.

mod read;
#[cfg(test)]
mod tests;
mod write;

use super::{Context, ExtractError, FromUpdate, Needs, payload::absent};
use crate::{
    handler::kind::{self, HasArgs},
    runtime::Handle,
    update::Update,
};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt;

/// What came with the link that the user followed: Telegram sends it as `/start PAYLOAD`.
///
/// A handler that takes it matches only a command with a payload that is a `T`; the next one of the group may take the
/// others, so several kinds of links can have a handler each, and the bare `/start` one behind them.
///
/// ```
/// use bot::{DeepLink, prelude::*, types::UserId};
/// use serde::{Deserialize, Serialize};
///
/// /// Written as `Product-7` and `InvitedBy-123456`.
/// #[derive(Serialize, Deserialize)]
/// enum Link {
///     Product(u32),
///     InvitedBy(UserId),
/// }
///
/// #[handler(command = "start")]
/// async fn follow(DeepLink(link): DeepLink<Link>) -> String {
///     match link {
///         Link::Product(number) => format!("Product {number}: a cup."),
///         Link::InvitedBy(user) => format!("{user} sends you? Welcome!"),
///     }
/// }
///
/// /// Says hello
/// #[handler(command = "start")]
/// async fn start() -> &'static str {
///     "Hello"
/// }
///
/// #[handler(command = "invite")]
/// async fn invite(ctx: Context, user: User) -> Result<String, bot::DeepLinkError> {
///     ctx.deep_link(&Link::InvitedBy(user.id))
/// }
/// ```
///
/// A payload has 1 to 64 of the characters `A`–`Z`, `a`–`z`, `0`–`9`, `_` and `-`. Integers, texts of these characters
/// and variants without content are written as they are, a variant with a value as its name, `-` and the value;
/// [`Parsed<T>`](crate::Parsed) is written by its `Display` and read by its `FromStr`; structs, tuples and lists are JSON
/// in base64url, which takes a third more room. Anybody can make up a payload: it proves nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DeepLink<T>(pub T);

/// Where a link leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LinkTo<'a> {
    /// The private chat with the bot (`?start=`).
    #[default]
    Private,
    /// A group that the user chooses, to which the bot is added (`?startgroup=`).
    Group,
    /// The bot's main Mini App (`?startapp=`), whose payload may have 512 characters.
    MainApp,
    /// One of the bot's Mini Apps by its short name (`/name?startapp=`), whose payload may have 512 characters.
    MiniApp(&'a str),
}

/// Why there is no link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeepLinkError {
    /// It is not known yet what the bot is called: it has not been initialized.
    NoUsername,
    /// The payload has nothing in it.
    Empty,
    /// The payload is too long for Telegram.
    TooLong {
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    },
    /// A text has a character that a payload cannot have.
    NotAllowed(char),
    /// Values of this sort cannot be a payload.
    Unsupported(String),
}

impl fmt::Display for DeepLinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoUsername => f.write_str(
                "there is no link before the bot knows its name: initialize the application first",
            ),
            Self::Empty => f.write_str("a link needs a payload of at least one character"),
            Self::TooLong { length, limit } => write!(
                f,
                "this payload has {length} characters, and Telegram takes {limit}: keep the value yourself, and link to its number"
            ),
            Self::NotAllowed(character) => write!(
                f,
                "a text in a link has only letters from A to Z, digits, `_` and `-`, not {character:?}: put it in a struct, which is encoded"
            ),
            Self::Unsupported(why) => write!(f, "this cannot be the payload of a link: {why}"),
        }
    }
}

impl std::error::Error for DeepLinkError {}

/// The longest payload of `?start=` and `?startgroup=`.
const START: usize = 64;
/// The longest payload of `?startapp=`.
const APP: usize = 512;

fn is_allowed(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}

fn link<T: Serialize + ?Sized>(
    username: Option<&str>,
    to: LinkTo<'_>,
    payload: &T,
) -> Result<String, DeepLinkError> {
    let name = username.ok_or(DeepLinkError::NoUsername)?;
    let payload = write::write(payload)?;
    let (limit, link) = match to {
        LinkTo::Private => (START, format!("https://t.me/{name}?start={payload}")),
        LinkTo::Group => (START, format!("https://t.me/{name}?startgroup={payload}")),
        LinkTo::MainApp => (APP, format!("https://t.me/{name}?startapp={payload}")),
        LinkTo::MiniApp(app) => (APP, format!("https://t.me/{name}/{app}?startapp={payload}")),
    };
    match payload.len() {
        0 => Err(DeepLinkError::Empty),
        length if length > limit => Err(DeepLinkError::TooLong { length, limit }),
        _ => Ok(link),
    }
}

impl Handle {
    /// A link to the private chat with this bot: who follows it sends `/start` with the payload, which a handler takes
    /// as [`DeepLink<T>`].
    ///
    /// # Errors
    /// When Telegram would not take the payload, or the bot does not know its name yet.
    pub fn deep_link<T: Serialize + ?Sized>(&self, payload: &T) -> Result<String, DeepLinkError> {
        self.deep_link_to(LinkTo::Private, payload)
    }

    /// A link to a group or to a Mini App of this bot.
    ///
    /// # Errors
    /// As [`deep_link`](Self::deep_link).
    pub fn deep_link_to<T: Serialize + ?Sized>(
        &self,
        to: LinkTo<'_>,
        payload: &T,
    ) -> Result<String, DeepLinkError> {
        let username = self.me().and_then(|me| me.username.as_deref());
        link(username, to, payload)
    }
}

impl Context {
    /// A link to the private chat with this bot. See [`Handle::deep_link`]; `ctx.handle()` has links to groups and apps.
    ///
    /// # Errors
    /// When Telegram would not take the payload.
    pub fn deep_link<T: Serialize + ?Sized>(&self, payload: &T) -> Result<String, DeepLinkError> {
        self.handle().deep_link(payload)
    }
}

/// What stands behind the command, if it can be a payload.
fn payload(update: &Update) -> Option<&str> {
    let text = kind::command_text(update)?;
    ((1..=START).contains(&text.len()) && text.chars().all(is_allowed)).then_some(text)
}

impl<K: HasArgs, A, T: DeserializeOwned + Send> FromUpdate<K, A> for DeepLink<T> {
    fn matches(update: &Update) -> bool {
        payload(update).is_some_and(|payload| read::read::<T>(payload).is_some())
    }

    fn needs(needs: &mut Needs) {
        needs.narrows = true;
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let value = payload(ctx.update()).and_then(read::read);
        value.map(Self).ok_or_else(absent::<T>)
    }
}
