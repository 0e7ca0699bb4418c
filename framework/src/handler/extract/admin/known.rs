//! Whom the bot knows as administrators, chat by chat, for a while.

use crate::{clock::Clock, filters::Membership, update::Update};
use bot_api::{
    Bot, Error,
    types::{ChatId, ChatMember, UpdateKind, UpdateType},
};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Of how many chats answers are kept.
const MOST_CHATS: usize = 10_000;

/// The administrators of chats.
pub(crate) struct Administrators {
    known: Mutex<Known>,
    /// How long an answer is good for, where no update says that it is not.
    kept_for: Duration,
}

type List = Arc<[ChatMember]>;

#[derive(Default)]
struct Known {
    chats: HashMap<ChatId, Entry>,
    /// Oldest first. A chat that was forgotten meanwhile may still stand here, and one that was asked about again twice.
    order: VecDeque<(ChatId, Duration)>,
    /// How often something was forgotten: an answer that was on its way then may be out of date.
    changes: u64,
    /// Somebody has asked: before that, changes are nobody's business.
    used: bool,
}

struct Entry {
    until: Duration,
    list: List,
}

impl Administrators {
    /// Answers are good for this long.
    pub(crate) fn kept_for(kept_for: Duration) -> Self {
        Self {
            known: Mutex::default(),
            kept_for,
        }
    }

    /// The administrators of a chat, as Telegram told them not long ago or does now.
    pub(super) async fn of(&self, chat: ChatId, bot: &Bot, clock: &Clock) -> Result<List, Error> {
        let changes = {
            let mut known = self.lock();
            known.used = true;
            if let Some(list) = known.get(chat, clock.elapsed()) {
                return Ok(list);
            }
            known.changes
        };
        let asked = clock.elapsed();
        let list = bot.get_chat_administrators(chat).return_bots(true).await?;
        let list = List::from(list);
        let mut known = self.lock();
        if known.changes == changes {
            known.insert(chat, asked.saturating_add(self.kept_for), list.clone());
        }
        Ok(list)
    }

    /// Takes note of an update that says that somebody became an administrator, is none any more, or has other rights.
    pub(crate) fn hear(&self, update: &Update) {
        if !matches!(
            update.kind_type(),
            UpdateType::ChatMember | UpdateType::MyChatMember
        ) || !self.lock().used
        {
            return;
        }
        if let Ok(UpdateKind::ChatMember(change) | UpdateKind::MyChatMember(change)) = update.kind()
        {
            let ends = [&change.old_chat_member, &change.new_chat_member];
            if ends
                .map(Membership::of)
                .iter()
                .any(|end| Membership::ADMIN.contains(*end))
            {
                self.lock().forget(change.chat.id);
            }
        }
    }

    // Every change is done before anything can fail.
    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    fn get(&self, chat: ChatId, now: Duration) -> Option<List> {
        let entry = self.chats.get(&chat)?;
        (now < entry.until).then(|| entry.list.clone())
    }

    fn insert(&mut self, chat: ChatId, until: Duration, list: List) {
        self.chats.insert(chat, Entry { until, list });
        self.order.push_back((chat, until));
        while self.order.len() > MOST_CHATS {
            let Some((oldest, until)) = self.order.pop_front() else {
                break;
            };
            if self
                .chats
                .get(&oldest)
                .is_some_and(|entry| entry.until <= until)
            {
                self.chats.remove(&oldest);
            }
        }
    }

    fn forget(&mut self, chat: ChatId) {
        self.chats.remove(&chat);
        self.changes += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEPT_FOR: Duration = Duration::from_secs(300);

    fn nobody() -> List {
        List::from([])
    }

    #[test]
    fn no_more_than_so_many_chats_are_kept_the_latest_ones() {
        let mut known = Known::default();
        let most = i64::try_from(MOST_CHATS).unwrap();
        for chat in 0..most + 5 {
            known.insert(ChatId(chat), KEPT_FOR, nobody());
        }
        assert_eq!(
            (known.chats.len(), known.order.len()),
            (MOST_CHATS, MOST_CHATS)
        );
        assert!(known.get(ChatId(4), Duration::ZERO).is_none());
        assert!(known.get(ChatId(5), Duration::ZERO).is_some());
    }

    /// Otherwise a chat whose administrators change all the time would fill the memory.
    #[test]
    fn chats_that_are_asked_about_again_and_again_take_no_more_room() {
        let mut known = Known::default();
        for round in 0..3 * MOST_CHATS {
            let until = KEPT_FOR + Duration::from_secs(round as u64);
            known.insert(ChatId(1), until, nobody());
            known.forget(ChatId(2));
        }
        assert_eq!((known.chats.len(), known.order.len()), (1, MOST_CHATS));
        assert!(known.get(ChatId(1), KEPT_FOR).is_some());
    }
}
