//! The people of a play: what they do, and what they see.

use super::{
    describe, expectation,
    room::Room,
    seen::{Clicked, InlineAnswer, Seen},
    stage::Stage,
};
use bot_api::types::{ChatId, UserId};
use bot_simulator::{Chat, Message, User};
use bytes::Bytes;
use serde_json::Value;
use std::{fmt, sync::Arc};

/// Somebody who talks to the bot, in private or [at](Person::at) a group. Made by [`Play::user`](super::Play::user).
///
/// What a person does is awaited, and is over when the bot has nothing left to do: the update is handled, answers have
/// arrived, handlers with `block = false` and tasks are done or wait for the clock. Clones are the same person.
#[derive(Clone)]
pub struct Person {
    pub(super) stage: Arc<Stage>,
    pub(super) user: User,
    pub(super) name: Arc<str>,
    pub(super) chat: Chat,
}

/// Somebody or something that is in a chat: a [`Person`] or a [`Room`].
pub trait Place {
    /// The chat's id.
    fn chat_id(&self) -> ChatId;
}

impl Place for Person {
    fn chat_id(&self) -> ChatId {
        ChatId(self.chat.id())
    }
}

impl Person {
    /// The user id.
    #[must_use]
    pub fn id(&self) -> UserId {
        UserId(self.user.id())
    }

    /// The first name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same person in a group: `ann.at(&friends).sends("/order").await`.
    #[must_use]
    pub fn at(&self, room: &Room) -> Self {
        Self {
            chat: room.chat.clone(),
            ..self.clone()
        }
    }

    /// The chat that this person is in.
    #[must_use]
    pub fn room(&self) -> Room {
        Room {
            stage: self.stage.clone(),
            chat: self.chat.clone(),
        }
    }

    /// The person as the simulator has it, for what is not here.
    #[must_use]
    pub fn user(&self) -> &User {
        &self.user
    }

    /// Does something that is not among the methods here. `what` is its line in the transcript.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # async fn example(ann: Person, message: Seen) {
    /// ann.does("(takes back the reaction)", |user, chat| user.reacts(chat, message.message(), &[])).await;
    /// # }
    /// ```
    pub async fn does<T>(
        &self,
        what: impl Into<String>,
        action: impl FnOnce(&User, &Chat) -> T,
    ) -> T {
        self.stage
            .step(&self.name, self.user.id(), &self.chat, what.into());
        let done = action(&self.user, &self.chat);
        self.stage.settle().await;
        done
    }

    async fn writes(
        &self,
        what: impl Into<String>,
        action: impl FnOnce(&User, &Chat) -> Message,
    ) -> Seen {
        let message = self.does(what, action).await;
        self.seen(message)
    }

    /// Writes a text; commands, mentions, links and so on are marked as Telegram does.
    pub async fn sends(&self, text: &str) -> Seen {
        self.writes(text, |user, chat| user.sends(chat, text)).await
    }

    /// Answers a message with a text.
    pub async fn replies(&self, to: &Seen, text: &str) -> Seen {
        let what = format!("(to {:?}) {text}", describe::first_line(to.text()));
        self.writes(what, |user, chat| user.replies(chat, &to.message, text))
            .await
    }

    /// Replaces the text of a message of theirs.
    pub async fn edits(&self, message: &Seen, text: &str) -> Seen {
        self.writes(format!("(edited) {text}"), |user, chat| {
            user.edits(chat, &message.message, text)
        })
        .await
    }

    /// Sends a file as a document.
    pub async fn sends_document(&self, name: &str, data: impl Into<Bytes>) -> Seen {
        self.writes(format!("[document {name}]"), |user, chat| {
            user.sends_document(chat, name, data)
        })
        .await
    }

    /// Sends a picture.
    pub async fn sends_photo(&self, data: impl Into<Bytes>) -> Seen {
        self.writes("[photo]", |user, chat| user.sends_photo(chat, data))
            .await
    }

    /// Sends a message with these fields of the Bot API's `Message`, such as
    /// `json!({"dice": {"emoji": "🎲", "value": 3}})`.
    pub async fn sends_content(&self, content: Value) -> Seen {
        let what = describe::json(&content);
        self.writes(what, |user, chat| user.sends_content(chat, content))
            .await
    }

    /// Gives a message these reactions (emoji) instead of those before.
    pub async fn reacts(&self, to: &Seen, emoji: &[&str]) {
        let what = format!("(reacts {})", emoji.join(" "));
        self.does(what, |user, chat| user.reacts(chat, &to.message, emoji))
            .await;
    }

    /// Deletes a message.
    pub async fn deletes(&self, message: &Seen) {
        let what = format!("(deletes {:?})", describe::first_line(message.text()));
        self.does(what, |user, chat| user.deletes(chat, &message.message))
            .await;
    }

    /// Votes in a poll for options by their places, the first being 0; `false` where that is not possible.
    pub async fn votes(&self, poll: &Seen, options: &[usize]) -> bool {
        let what = format!("(votes for {options:?})");
        self.does(what, |user, _| user.votes(&poll.message, options))
            .await
    }

    /// Presses the newest button with this text that there is in the chat, of a message or of the reply keyboard.
    ///
    /// # Panics
    /// When there is none.
    pub async fn clicks(&self, label: &str) -> Clicked {
        let messages = self.chat.messages();
        let with_it = messages
            .into_iter()
            .rev()
            .map(|message| self.seen(message))
            .find(|seen| seen.labels().iter().any(|known| known == label));
        match with_it {
            Some(seen) => seen.button(label).click().await,
            None => self.stage.fail(&format!(
                "{} finds no button {label:?} in the chat.",
                self.name
            )),
        }
    }

    /// Types an inline query: `@bot text`.
    pub async fn inline_query(&self, text: &str) -> InlineAnswer {
        let what = format!("@{} {text}", self.stage.server.bot().username());
        let query = self.does(what, |user, _| user.inline_query(text)).await;
        InlineAnswer::new(&query)
    }

    /// Joins a group.
    pub async fn joins(&self, room: &Room) {
        let there = self.at(room);
        there.does("(joins)", User::joins).await;
    }

    /// Asks to join a group, where somebody has to agree.
    pub async fn asks_to_join(&self, room: &Room) {
        let there = self.at(room);
        there.does("(asks to join)", User::asks_to_join).await;
    }

    /// Leaves a group.
    pub async fn leaves(&self, room: &Room) {
        let there = self.at(room);
        there.does("(leaves)", User::leaves).await;
    }

    /// Blocks the bot.
    pub async fn blocks_bot(&self) {
        self.does("(blocks the bot)", |user, _| user.blocks_bot())
            .await;
    }

    /// Lets the bot write again.
    pub async fn unblocks_bot(&self) {
        self.does("(unblocks the bot)", |user, _| user.unblocks_bot())
            .await;
    }

    /// Expects the bot to have shown a text in this chat since this person's last step there: written, or edited into a
    /// message, in its text or caption, on a button, or as `[document report.csv]` and the like. Returns the newest
    /// such message.
    ///
    /// # Panics
    /// When there is no such message; what there is instead is told, with the whole play.
    #[track_caller]
    pub fn sees(&self, text: &str) -> Seen {
        let before = self.stage.before(self.user.id(), &self.chat);
        let news = expectation::news(self.chat.sent(), &before);
        let found = news
            .iter()
            .rev()
            .find(|message| expectation::shows(message, text));
        match found {
            Some(message) => self.seen(message.clone()),
            None => self
                .stage
                .fail(&expectation::not_seen(&self.name, text, &news, &before)),
        }
    }

    /// Expects that the bot has not shown a text since this person's last step in the chat.
    ///
    /// # Panics
    /// When it has.
    #[track_caller]
    pub fn does_not_see(&self, text: &str) {
        let before = self.stage.before(self.user.id(), &self.chat);
        let news = expectation::news(self.chat.sent(), &before);
        let found = news
            .iter()
            .find(|message| expectation::shows(message, text));
        if let Some(message) = found {
            self.stage.fail(&format!(
                "{} sees {text:?}, which was not to be:\n{}",
                self.name,
                describe::message(message)
            ));
        }
    }

    /// Expects that the bot has neither written nor edited anything in the chat since this person's last step there.
    ///
    /// # Panics
    /// When it has.
    #[track_caller]
    pub fn sees_nothing_new(&self) {
        self.does_not_see("");
    }

    fn seen(&self, message: Message) -> Seen {
        Seen {
            person: self.clone(),
            message,
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person")
            .field("name", &self.name)
            .field("id", &self.user.id())
            .field("chat", &self.chat.id())
            .finish_non_exhaustive()
    }
}
