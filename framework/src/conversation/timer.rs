//! How long a conversation lasts without a word: its timer, which is a row among the jobs.

use crate::{
    data::Talk,
    duration::duration,
    jobs::Run,
    store::{JobChange, JobKey, JobQuery, Millis, Part, StateKey, StoredJob},
    update::Update,
};
use serde::{Deserialize, Serialize};
use std::time::{Duration, SystemTime};

/// How the inbox calls timers that have run out, where updates have their kind.
pub(crate) const KIND: &str = "timeout";

/// What a timer's row keeps beside the conversation's name.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// As it was when the timer began: the row's own chat counts, which moves.
    chat: Option<i64>,
    user: Option<i64>,
    #[serde(default)]
    part: String,
    /// Where the last update was that a handler of the conversation took.
    last: Origin,
}

/// Where and by whom something was said.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Origin {
    pub(crate) chat: Option<i64>,
    pub(crate) user: Option<i64>,
    pub(crate) topic: Option<i64>,
}

/// A timer that has run out.
#[derive(Clone, Debug)]
pub(crate) struct Timer {
    pub(crate) key: StateKey,
    pub(crate) last: Origin,
}

impl Timer {
    /// The row that begins a conversation's time anew, in place of the one before.
    pub(crate) fn set(
        talk: &Talk,
        after: Duration,
        key: JobKey,
        now: SystemTime,
        update: &Update,
    ) -> JobChange {
        let StateKey {
            conversation,
            chat,
            user,
            part,
        } = &talk.key;
        let kept = Kept {
            chat: *chat,
            user: *user,
            part: part.to_string(),
            // An event or a vote is in no chat, and what was told to a chat is by nobody: what is left says the rest.
            last: Origin {
                chat: update.chat_id().map(|id| id.0).or(*chat).or(*user),
                user: update.user_id().map(|id| id.0).or(*user),
                topic: update.topic_id().map(|id| id.0),
            },
        };
        let due = now
            .checked_add(after)
            .map_or(Millis(i64::MAX), Millis::not_before);
        JobChange::Put(Box::new(StoredJob {
            key,
            kind: KIND.to_owned(),
            function: conversation.to_string(),
            name: Some(name(&talk.key)),
            // Of the key, not of the last update: they are what the name is unique in.
            chat: *chat,
            user: *user,
            topic: None,
            // Plain fields: they can always be written.
            payload: serde_json::to_string(&kept).unwrap_or_default(),
            schedule: "once".to_owned(),
            since: now.into(),
            until: None,
            grace: None,
            due,
            paused: false,
            declared: false,
        }))
    }

    /// Of a conversation that has ended.
    pub(crate) fn unset(key: &StateKey) -> JobChange {
        JobChange::RemoveNamed {
            kind: KIND.to_owned(),
            owner: owner(key),
            name: name(key),
        }
    }

    /// Asks for that of a conversation.
    pub(crate) fn of(key: &StateKey) -> JobQuery {
        JobQuery::Named {
            kind: KIND.to_owned(),
            owner: owner(key),
            name: name(key),
        }
    }

    /// What a row that has come due says.
    pub(crate) fn read(run: &Run) -> Result<Self, String> {
        let kept: Kept =
            serde_json::from_str(run.payload.get()).map_err(|error| error.to_string())?;
        let Kept {
            chat,
            user,
            part,
            mut last,
        } = kept;
        if last.chat == chat {
            last.chat = run.chat;
        }
        let part: Part = part.parse()?;
        let key = StateKey {
            conversation: run.job.clone().into(),
            chat: run.chat,
            user,
            part,
        };
        Ok(Self { key, last })
    }
}

/// How long a conversation lasts, as `#[conversation(timeout = "10m")]` says it, for `const` contexts.
///
/// # Panics
/// At compile time, in our words, when it is no duration, or none at all.
#[track_caller]
#[must_use]
pub const fn silence(text: &str) -> Duration {
    let silence = duration(text);
    assert!(
        !silence.is_zero(),
        "a conversation that is over at once hears nothing: write how long it waits, as in `10m`, or leave `timeout` out"
    );
    silence
}

/// What the name of a timer is unique in.
fn owner(key: &StateKey) -> i64 {
    key.chat.or(key.user).unwrap_or(0)
}

/// What no other timer of the same owner is called. It does not say which chat it is in, so that it stays right when the
/// chat moves.
fn name(key: &StateKey) -> String {
    let anywhere = StateKey {
        chat: None,
        ..key.clone()
    };
    anywhere.to_string()
}
