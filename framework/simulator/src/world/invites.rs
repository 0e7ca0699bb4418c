//! Invite links, and people who ask to be let in.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::membership::Passage;
use super::{ChatKey, Standing, World};

/// A link that leads into a chat.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InviteLink {
    pub(crate) url: String,
    pub(crate) creator: i64,
    pub(crate) name: Option<String>,
    pub(crate) expires: Option<i64>,
    pub(crate) member_limit: Option<i64>,
    pub(crate) asks_first: bool,
    pub(crate) is_primary: bool,
    pub(crate) is_revoked: bool,
    /// `subscription_period` and `subscription_price`.
    pub(crate) subscription: Option<(i64, i64)>,
    /// How many came through it.
    pub(crate) used: i64,
}

impl InviteLink {
    /// Whether it still lets people in.
    fn is_open(&self, now: i64) -> bool {
        let expired = self.expires.is_some_and(|at| at <= now);
        let full = self.member_limit.is_some_and(|limit| self.used >= limit);
        !self.is_revoked && !expired && !full
    }
}

/// A person who waits to be let in.
#[derive(Clone, Debug)]
struct JoinRequest {
    link: Option<String>,
}

/// The links of a chat and the people who ask.
#[derive(Debug, Default)]
pub(crate) struct Invites {
    links: Vec<InviteLink>,
    requests: BTreeMap<i64, JoinRequest>,
}

impl Invites {
    pub(crate) fn find(&self, url: &str) -> Option<&InviteLink> {
        self.links.iter().find(|link| link.url == url)
    }

    pub(crate) fn find_mut(&mut self, url: &str) -> Option<&mut InviteLink> {
        self.links.iter_mut().find(|link| link.url == url)
    }

    /// The link that a bot shows in `getChat`.
    pub(crate) fn primary_of(&self, creator: i64) -> Option<&InviteLink> {
        let mut links = self.links.iter().rev();
        links.find(|link| link.is_primary && !link.is_revoked && link.creator == creator)
    }

    pub(crate) fn primary_mut(&mut self, creator: i64) -> Option<&mut InviteLink> {
        let mut links = self.links.iter_mut().rev();
        links.find(|link| link.is_primary && !link.is_revoked && link.creator == creator)
    }

    fn waiting_through(&self, url: &str) -> usize {
        let requests = self.requests.values();
        requests
            .filter(|request| request.link.as_deref() == Some(url))
            .count()
    }
}

impl World {
    /// Adds a link to a chat; its address is made here. `None` if there is no such chat.
    pub(crate) fn add_invite_link(
        &mut self,
        key: ChatKey,
        mut link: InviteLink,
    ) -> Option<InviteLink> {
        self.links += 1;
        link.url = format!("https://t.me/+simulated{:07}", self.links);
        let invites = &mut self.chats.get_mut(&key)?.invites;
        invites.links.push(link.clone());
        Some(link)
    }

    /// A `ChatInviteLink` object. People's links are seen by others only in part.
    pub(crate) fn draw_invite_link(
        &self,
        key: ChatKey,
        link: &InviteLink,
        now: i64,
        viewer: i64,
    ) -> Value {
        let url = match link.url.char_indices().nth_back(3) {
            Some((end, _)) if link.creator != viewer => format!("{}…", &link.url[..end]),
            _ => link.url.clone(),
        };
        let is_over = link.is_revoked || link.expires.is_some_and(|at| at <= now);
        let mut drawn = json!({
            "invite_link": url, "creator": self.draw_user(link.creator),
            "creates_join_request": link.asks_first, "is_primary": link.is_primary, "is_revoked": is_over,
        });
        if let Some(name) = &link.name {
            drawn["name"] = name.as_str().into();
        }
        let waiting = self
            .chats
            .get(&key)
            .map_or(0, |chat| chat.invites.waiting_through(&link.url));
        for (field, value) in [
            ("expire_date", link.expires),
            ("member_limit", link.member_limit),
            ("subscription_period", link.subscription.map(|s| s.0)),
            ("subscription_price", link.subscription.map(|s| s.1)),
            (
                "pending_join_request_count",
                i64::try_from(waiting).ok().filter(|count| *count > 0),
            ),
        ] {
            if let Some(value) = value {
                drawn[field] = value.into();
            }
        }
        drawn
    }

    /// Finds the chat that a link leads to, as long as it lets people in.
    pub(crate) fn follow(&self, url: &str, now: i64) -> Option<(ChatKey, InviteLink)> {
        self.chats.iter().find_map(|(key, chat)| {
            let link = chat.invites.find(url).filter(|link| link.is_open(now))?;
            Some((*key, link.clone()))
        })
    }

    /// A person uses a link: they are in, or they wait for an administrator's word. Says whether the link led anywhere.
    pub(crate) fn enter(&mut self, url: &str, user: i64, now: i64) -> bool {
        let Some((key, link)) = self.follow(url, now) else {
            return false;
        };
        if link.asks_first {
            self.ask_to_join(key, user, Some(&link), now);
            return true;
        }
        self.count_use(key, url);
        let passage = Passage {
            link: Some(link),
            ..Passage::by(user)
        };
        self.join(key, user, &passage, now);
        true
    }

    /// A person asks to be let in; bots that may invite hear of it.
    pub(crate) fn ask_to_join(
        &mut self,
        key: ChatKey,
        user: i64,
        link: Option<&InviteLink>,
        now: i64,
    ) {
        let Some(chat) = self.chats.get_mut(&key) else {
            return;
        };
        if chat.has(user) {
            return;
        }
        let request = JoinRequest {
            link: link.map(|link| link.url.clone()),
        };
        chat.invites.requests.insert(user, request);
        for bot in self.bots_with(key, "can_invite_users") {
            let mut payload = json!({
                "chat": self.draw_chat(key), "from": self.draw_user(user), "user_chat_id": user, "date": now,
            });
            if let Some(link) = link {
                payload["invite_link"] = self.draw_invite_link(key, link, now, bot);
            }
            // For five minutes the bot may write to the person.
            self.private_chat(bot, user);
            self.emit(bot, "chat_join_request", payload, now);
        }
    }

    /// Lets a waiting person in or not. `None` where nobody of that name waits.
    pub(crate) fn settle_request(
        &mut self,
        key: ChatKey,
        user: i64,
        by: i64,
        let_in: bool,
        now: i64,
    ) -> Option<()> {
        let invites = &mut self.chats.get_mut(&key)?.invites;
        let request = invites.requests.remove(&user)?;
        if !let_in {
            return Some(());
        }
        let link = request.link.and_then(|url| {
            self.count_use(key, &url);
            self.chats.get(&key)?.invites.find(&url).cloned()
        });
        let passage = Passage {
            by,
            link,
            was_asked: true,
        };
        self.join(key, user, &passage, now);
        Some(())
    }

    fn count_use(&mut self, key: ChatKey, url: &str) {
        let chat = self.chats.get_mut(&key);
        if let Some(link) = chat.and_then(|chat| chat.invites.find_mut(url)) {
            link.used += 1;
        }
    }

    /// The bots of a chat that have this right as administrators.
    pub(crate) fn bots_with(&self, key: ChatKey, right: &str) -> Vec<i64> {
        let has_right = |bot: &i64| {
            let member = self.chats.get(&key).and_then(|chat| chat.members.get(bot));
            member.is_some_and(|member| match member.standing {
                Standing::Administrator { .. } => right.is_empty() || member.has_right(right),
                _ => false,
            })
        };
        self.bots_in(key).into_iter().filter(has_right).collect()
    }
}
