//! Guards: handlers for administrators and owners of a chat only.

mod known;

pub(crate) use known::Administrators;

use super::{Context, ExtractError, FromUpdate, Needs};
use crate::{
    error::BoxError,
    filters::{self, Membership},
    handler::{
        kind::{ByUser, InChat},
        registration::BoxFuture,
    },
    runtime::Handle,
    update::Update,
};
use bot_api::types::{ChatId, ChatMember, ChatType, UpdateType, UserId};
use std::sync::Arc;

/// An administrator of the chat did it, or its owner: a handler that is `only` for those, or takes this as a parameter,
/// does not match for anybody else, so that the next one of its group is tried.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "pin", only = Admin)]
/// async fn pin(message: Message) -> Result<(), bot::Error> {
///     if let Some(answered) = &message.reply_to_message {
///         message.bot().pin_chat_message(message.chat.id, answered.message_id).await?;
///     }
///     Ok(())
/// }
///
/// #[handler(command = "pin")]
/// async fn may_not() -> &'static str {
///     "Only administrators can do that"
/// }
/// ```
///
/// Who the administrators are is asked of Telegram once for each chat (`getChatAdministrators`) and kept for five minutes
/// (or [another time](crate::Builder::administrators_kept)), of at most 10,000 chats. A bot with such a handler also asks for `chat_member` updates, which Telegram sends to bots
/// that are administrators themselves: then a change counts at once. What cannot be asked (the bot was thrown out, the
/// network is down) is an error, as in a filter, and the handler does not run.
///
/// - In a **private chat** the user counts as an administrator.
/// - **Anonymous administrators** are administrators, and so is who posts in a channel. Which one it was Telegram does not
///   tell.
/// - Who speaks in the name of *another* chat is none.
///
/// The guard for the people who run the *bot* needs no question: `filter = filters::from(OWNER)`, with an id, several, or
/// an [`IdList`](crate::filters::IdList) that changes while the bot runs.
#[derive(Clone, Debug)]
pub struct Admin(Standing);

impl Admin {
    /// What Telegram says of this administrator: status, rights, title. `None` in private chats, and where it is unknown
    /// who it was.
    #[must_use]
    pub fn member(&self) -> Option<&ChatMember> {
        match &self.0 {
            Standing::Known(list, place) => list.get(*place),
            Standing::Trusted { .. } => None,
        }
    }

    /// Whether it surely was the owner of the chat; in private chats, the user.
    #[must_use]
    pub fn is_owner(&self) -> bool {
        match (&self.0, self.member()) {
            (Standing::Trusted { owner }, _) => *owner,
            (_, member) => member.is_some_and(|member| Membership::of(member) == Membership::OWNER),
        }
    }
}

/// The owner of the chat did it: a handler that is `only` for owners, or takes this, does not match for anybody else. All else is as with
/// [`Admin`], but for owners who stay anonymous: they cannot be told from other administrators, and do not count.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "reset", only = ChatOwner)]
/// async fn reset() -> &'static str {
///     "All settings are as they were in the beginning"
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ChatOwner(Admin);

impl ChatOwner {
    /// What Telegram says of the owner; `None` in private chats.
    #[must_use]
    pub fn member(&self) -> Option<&ChatMember> {
        self.0.member()
    }
}

#[derive(Clone, Debug)]
enum Standing {
    /// Nobody has to be asked.
    Trusted { owner: bool },
    /// One of the chat's administrators.
    Known(Arc<[ChatMember]>, usize),
}

/// Who did it, as far as the update tells.
enum Author {
    Trusted { owner: bool },
    Person(ChatId, UserId),
}

/// `None` for whoever cannot be an administrator.
fn author(update: &Update) -> Option<Author> {
    let kind = update.kind().ok()?;
    let chat = kind.chat()?;
    if chat.kind == ChatType::Private {
        return Some(Author::Trusted { owner: true });
    }
    if let Some(sender) = filters::sender(update) {
        return (sender.id == chat.id).then_some(Author::Trusted { owner: false });
    }
    if filters::is_anonymous_admin(update) {
        return Some(Author::Trusted { owner: false });
    }
    Some(Author::Person(chat.id, kind.user()?.id))
}

async fn find(handle: &Handle, update: &Update) -> Result<Option<Admin>, BoxError> {
    let (chat, user) = match author(update) {
        None => return Ok(None),
        Some(Author::Trusted { owner }) => return Ok(Some(Admin(Standing::Trusted { owner }))),
        Some(Author::Person(chat, user)) => (chat, user),
    };
    let runtime = handle.runtime();
    let list = runtime
        .administrators
        .of(chat, &runtime.bot, &runtime.clock)
        .await?;
    let place = list.iter().position(|member| id(member) == Some(user));
    Ok(place.map(|place| Admin(Standing::Known(list, place))))
}

fn id(member: &ChatMember) -> Option<UserId> {
    match member {
        ChatMember::Owner(owner) => Some(owner.user.id),
        ChatMember::Administrator(administrator) => Some(administrator.user.id),
        _ => None,
    }
}

/// Changes of members come in, so that what is known of them can be kept true.
const HEARD: &[UpdateType] = &[UpdateType::ChatMember, UpdateType::MyChatMember];

impl<K: InChat + ByUser, A> FromUpdate<K, A> for Admin {
    fn matches(update: &Update) -> bool {
        author(update).is_some()
    }

    fn needs(needs: &mut Needs) {
        needs.hears(HEARD);
        needs.guard(is_admin);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let found = find(ctx.handle(), ctx.update()).await?;
        found.ok_or(ExtractError::Absent)
    }
}

impl<K: InChat + ByUser, A> FromUpdate<K, A> for ChatOwner {
    fn matches(update: &Update) -> bool {
        !matches!(
            author(update),
            None | Some(Author::Trusted { owner: false })
        )
    }

    fn needs(needs: &mut Needs) {
        needs.hears(HEARD);
        needs.guard(is_owner);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let found = find(ctx.handle(), ctx.update()).await?;
        let owner = found.filter(Admin::is_owner).map(Self);
        owner.ok_or(ExtractError::Absent)
    }
}

fn is_admin(handle: Handle, update: Update) -> BoxFuture<'static, Result<bool, BoxError>> {
    Box::pin(async move { Ok(find(&handle, &update).await?.is_some()) })
}

fn is_owner(handle: Handle, update: Update) -> BoxFuture<'static, Result<bool, BoxError>> {
    Box::pin(async move {
        let found = find(&handle, &update).await?;
        Ok(found.is_some_and(|admin| admin.is_owner()))
    })
}
