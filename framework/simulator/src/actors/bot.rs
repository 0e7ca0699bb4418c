//! A bot account as a test refers to it.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use serde_json::Value;

use super::{Chat, User};
use crate::delivery::{Delivery, Webhook};
use crate::shared::{Shared, State};
use crate::world::BotRecord;

/// A bot account: its token, and what is waiting for it. Clones are the same bot.
#[derive(Clone)]
pub struct Bot {
    pub(crate) shared: Arc<Shared>,
    pub(crate) id: i64,
    pub(crate) token: Arc<str>,
}

impl Bot {
    /// The bot's user id.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The token that the server takes.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The bot's name, without `@`.
    #[must_use]
    pub fn username(&self) -> String {
        let name = |state: &State| {
            state
                .world
                .bots
                .get(&self.id)
                .map(|bot| bot.username.clone())
        };
        self.shared.read(name).unwrap_or_default()
    }

    /// The private chat of a user with this bot, opened if it was not.
    #[must_use]
    pub fn private_chat(&self, user: &User) -> Chat {
        Chat::private(&self.shared, self.id, user.id)
    }

    /// Switches privacy mode on or off: whether the bot hears of a group's messages only what concerns it. Off, if not said.
    pub fn set_privacy_mode(&self, on: bool) {
        self.change(|bot| bot.privacy_mode = on);
    }

    /// Switches inline mode on or off. On, if not said.
    pub fn set_inline_mode(&self, on: bool) {
        self.change(|bot| bot.inline_mode = on);
    }

    fn change(&self, change: impl FnOnce(&mut BotRecord)) {
        self.shared.change(|state, _| {
            if let Some(bot) = state.world.bots.get_mut(&self.id) {
                change(bot);
            }
        });
    }

    /// Gives the bot a game, as @BotFather does.
    pub fn add_game(&self, short_name: &str, title: &str) {
        self.shared
            .change(|state, _| state.world.games.add(self.id, short_name, title));
    }

    /// The bot's stars.
    #[must_use]
    pub fn stars(&self) -> i64 {
        self.shared
            .read(|state| state.world.payments.balance(self.id))
    }

    /// The commands that a person finds in the menu of a chat: of the narrowest scope and the person's own language where the bot has set some.
    #[must_use]
    pub fn menu(&self, user: &User, chat: &Chat) -> Vec<Value> {
        self.shared
            .read(|state| state.world.menu(self.id, user.id, chat.key))
    }

    /// Queues an update exactly as given and returns its id. One without `update_id` gets the next.
    /// It is delivered whatever the bot's `allowed_updates` say.
    pub fn push_update(&self, update: Value) -> i64 {
        self.shared
            .change(|state, now| state.deliveries.of(self.id).push_update(update, now))
    }

    /// Queues bytes that are put among the updates as they are; they need not be JSON.
    pub fn push_raw(&self, bytes: impl Into<Bytes>) -> i64 {
        let bytes = bytes.into();
        self.shared
            .change(|state, now| state.deliveries.of(self.id).push_raw(bytes, now))
    }

    /// The next update gets this id: a jump forward, or a restart of the numbering.
    pub fn set_next_update_id(&self, id: i64) {
        self.shared
            .change(|state, _| state.deliveries.of(self.id).set_next_update_id(id));
    }

    /// The id of the newest update ever queued.
    #[must_use]
    pub fn last_update_id(&self) -> i64 {
        let last = |state: &State| state.deliveries.get(self.id).map(Delivery::last_update_id);
        self.shared.read(last).unwrap_or_default()
    }

    /// The ids of the updates that the bot has not confirmed, in order of delivery.
    #[must_use]
    pub fn pending_updates(&self) -> Vec<i64> {
        let pending = |state: &State| state.deliveries.get(self.id).map(Delivery::pending);
        self.shared.read(pending).unwrap_or_default()
    }

    /// What `setWebhook` was told, while a webhook is set.
    #[must_use]
    pub fn webhook(&self) -> Option<Webhook> {
        self.shared.read(|state| {
            let webhook = state.deliveries.get(self.id)?.webhook()?;
            Some(webhook.settings.clone())
        })
    }

    /// When the first of the updates that the bot's webhook did not take is sent again.
    #[must_use]
    pub fn next_webhook_try(&self) -> Option<SystemTime> {
        self.shared
            .read(|state| state.deliveries.get(self.id)?.wake_at())
    }

    /// Whether a long poll of this bot is waiting.
    #[must_use]
    pub fn is_polling(&self) -> bool {
        self.shared
            .read(|state| state.deliveries.is_polled(self.id))
    }
}

impl fmt::Debug for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the token.
        f.debug_struct("Bot")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
