//! The commands that the sender of an update sees, as a parameter of handlers.

use super::{
    listing::{Entry, Listing},
    viewer::{Place, Viewer},
};
use crate::{
    handler::{
        extract::{Context, ExtractError, FromUpdate},
        kind::InChat,
        registration::CommandScope,
    },
    update::Update,
};
use bot_api::types::{ChatMember, ChatType, UpdateKind, User};
use std::{fmt, sync::Arc};

/// The commands that are there for whoever sent this update: those of the chat's sort and of the sender's rights, in the
/// order of the handlers, described in the sender's language. Hidden ones and those without a description are not among
/// them.
///
/// As a text it has a line for each. The generated `/help` is no more than this:
///
/// ```
/// use bot::{Commands, prelude::*};
///
/// /// Shows what there is
/// #[handler(command = "help")]
/// async fn help(commands: Commands) -> String {
///     format!("I am a shop.\n\n{commands}\n\nQuestions? Ask @the_owner.")
/// }
/// ```
///
/// In a group where some commands are for administrators only, Telegram is asked whether the sender is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commands(Vec<Command>);

/// One command as somebody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    name: &'static str,
    description: &'static str,
    usage: String,
}

impl Command {
    /// Without the slash.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// In the sender's language, where the handler has it.
    #[must_use]
    pub fn description(&self) -> &'static str {
        self.description
    }

    /// What stands behind the command, as in `<who> [how many]`; empty for a command without [`Args`](crate::Args).
    #[must_use]
    pub fn usage(&self) -> &str {
        &self.usage
    }
}

/// `/give <who> [how many] – Gives something away`
impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.name)?;
        if !self.usage.is_empty() {
            write!(f, " {}", self.usage)?;
        }
        write!(f, " – {}", self.description)
    }
}

impl fmt::Display for Commands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, command) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            command.fmt(f)?;
        }
        Ok(())
    }
}

impl Commands {
    /// In the order of the handlers.
    pub fn iter(&self) -> std::slice::Iter<'_, Command> {
        self.0.iter()
    }

    /// Whether there is nothing for the sender.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that the sender of the update sees.
    pub(super) async fn of(ctx: &Context) -> Self {
        let Some(listing) = listing(ctx) else {
            return Self::default();
        };
        let mut viewer = viewer(ctx.update());
        viewer.is_admin = is_admin(ctx, &listing, &viewer).await;
        let language = language(ctx.update());
        let command = |entry: &Entry| Command {
            name: entry.name,
            description: entry.description_in(language),
            usage: entry.usage.clone(),
        };
        let shown = listing.shown_to(&viewer).into_iter().map(command);
        Self(shown.collect())
    }
}

impl<'a> IntoIterator for &'a Commands {
    type Item = &'a Command;
    type IntoIter = std::slice::Iter<'a, Command>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: InChat, A> FromUpdate<K, A> for Commands {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Ok(Self::of(ctx).await)
    }
}

pub(super) fn listing(ctx: &Context) -> Option<Arc<Listing>> {
    let upstream = ctx.handle().runtime().upstream();
    upstream.map(|upstream| upstream.commands())
}

/// The language of who sent the update, as Telegram writes it.
pub(crate) fn language(update: &Update) -> &str {
    let user = update.kind().ok().and_then(UpdateKind::user);
    let language = user.and_then(|user| user.language_code.as_deref());
    language.unwrap_or_default()
}

/// Who sent the update, as far as the update tells.
pub(super) fn viewer(update: &Update) -> Viewer {
    let kind = update.kind().ok();
    let chat = kind.and_then(UpdateKind::chat);
    Viewer {
        place: chat.and_then(|chat| match chat.kind {
            ChatType::Private => Some(Place::Private),
            ChatType::Group | ChatType::Supergroup => Some(Place::Group),
            _ => None,
        }),
        chat: chat.map(|chat| chat.id.0),
        user: kind.and_then(UpdateKind::user).map(|user| user.id.0),
        is_admin: false,
    }
}

/// Telegram is asked only where it makes a difference.
async fn is_admin(ctx: &Context, listing: &Listing, viewer: &Viewer) -> bool {
    let is_special =
        |scope: &CommandScope| matches!(scope, CommandScope::Admins | CommandScope::ChatAdmins(_));
    let matters = viewer.place == Some(Place::Group)
        && listing
            .entries()
            .iter()
            .any(|entry| entry.scopes.iter().any(is_special));
    let kind = ctx.update().kind().ok();
    let (true, Some(chat)) = (matters, kind.and_then(UpdateKind::chat)) else {
        return false;
    };
    let message = kind.and_then(UpdateKind::message);
    let on_behalf = message.and_then(|message| message.sender_chat.as_deref());
    if on_behalf.is_some_and(|sender| sender.id == chat.id) {
        // An administrator who is anonymous.
        return true;
    }
    let Some(User { id, .. }) = kind.and_then(UpdateKind::user) else {
        return false;
    };
    match ctx.bot().get_chat_member(chat.id, *id).await {
        Ok(member) => matches!(member, ChatMember::Owner(_) | ChatMember::Administrator(_)),
        Err(error) => {
            tracing::debug!(target: "bot", %error, "whether somebody is an administrator is not known: only common commands are shown");
            false
        }
    }
}
