//! Many people in many chats, and what they said.

use crate::random::Random;
use bot_simulator::{Chat, Server, User};

/// What somebody said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    pub(crate) number: u64,
    pub(crate) kind: &'static str,
    /// In which chat; the place in [`Crowd::chats`].
    pub(crate) chat: usize,
    pub(crate) user: i64,
}

impl Said {
    /// Whether its handler fails.
    pub(crate) fn fails(&self) -> bool {
        matches!(self.kind, "fail" | "panic")
    }

    /// Whether a handler or a job tells the chat of it.
    pub(crate) fn tells(&self) -> bool {
        match self.kind {
            "tell" => true,
            "apart" | "ring" => self.number.is_multiple_of(2),
            _ => false,
        }
    }

    /// What the bot has to write, at least once.
    pub(crate) fn answers(&self) -> Vec<String> {
        let kinds: &[&str] = match self.kind {
            "fail" | "panic" => &[],
            "outbox" => &["answer", "outbox"],
            "direct" => &["answer", "direct"],
            "apart" => &["answer", "apart"],
            "free" => &["answer", "free"],
            "ring" => &["answer", "rang"],
            _ => &["answer"],
        };
        let told = self.tells().then_some(&"told");
        kinds
            .iter()
            .chain(told)
            .map(|kind| format!("{kind} {}", self.number))
            .collect()
    }
}

/// People, alone with the bot and in groups that share them.
#[derive(Debug)]
pub(crate) struct Crowd {
    pub(crate) users: Vec<User>,
    pub(crate) chats: Vec<(Chat, Vec<User>)>,
    pub(crate) said: Vec<Said>,
}

/// What is said, the more often the more often it stands here.
const KINDS: [&str; 42] = [
    "plain", "plain", "plain", "plain", "plain", "plain", "slow", "slow", "slow", "fail", "fail",
    "panic", "outbox", "outbox", "direct", "direct", "apart", "apart", "apart", "free", "tell",
    "tell", "task", "task", "ring", "ring", "ring", "again", "alarm", "alarm", "botch", "talk",
    "talk", "talk", "talk", "talk", "talk", "balk", "watch", "watch", "watch", "watch",
];

impl Crowd {
    /// 18 people with a chat each, and 8 groups of three of them.
    pub(crate) fn new(server: &Server) -> Self {
        let users: Vec<_> = (0..18).map(|_| server.user("Ann")).collect();
        let alone = users.iter().map(|user| (user.chat(), vec![user.clone()]));
        let groups = (0..8).map(|group| {
            let members: Vec<_> = (0..3)
                .map(|member| users[(group * 5 + member * 7) % 18].clone())
                .collect();
            (server.supergroup("Group", &members), members)
        });
        let chats = alone.chain(groups).collect();
        Self {
            users,
            chats,
            said: Vec::new(),
        }
    }

    /// What was said in a chat.
    pub(crate) fn said_in(&self, chat: usize) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(move |said| said.chat == chat)
    }

    /// Somebody says something somewhere.
    pub(crate) fn chatter(&mut self, random: &mut Random) {
        let said = self.would_say(random);
        self.send(said);
    }

    /// What somebody would say, which counts as said: the caller sees to it that the bot hears it.
    pub(crate) fn would_say(&mut self, random: &mut Random) -> Said {
        let chat = random.below(self.chats.len());
        let kind = KINDS[random.below(KINDS.len())];
        let member = random.below(self.chats[chat].1.len());
        self.note(chat, member, kind)
    }

    /// A member of a chat says something of this kind; its number is the next.
    pub(crate) fn says(&mut self, chat: usize, member: usize, kind: &'static str) {
        let said = self.note(chat, member, kind);
        self.send(said);
    }

    fn note(&mut self, chat: usize, member: usize, kind: &'static str) -> Said {
        let number = self.said.len() as u64 + 1;
        let user = self.chats[chat].1[member].id();
        let said = Said {
            number,
            kind,
            chat,
            user,
        };
        self.said.push(said);
        said
    }

    fn send(&self, said: Said) {
        let (chat, members) = &self.chats[said.chat];
        let author = members.iter().find(|member| member.id() == said.user);
        let author = author.expect("who speaks is a member");
        author.sends(chat, &format!("{} {}", said.kind, said.number));
    }
}
