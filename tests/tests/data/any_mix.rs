//! Many updates, any mix of data over the groups, with and without waiting: it ends, and nothing is lost.

use bot::{Application, Handler, kind, prelude::*, registration::Trigger, types::UpdateType};
use cablegram_tests::Running;

bot::app!(Mixed, user_data = u64, chat_data = u64);

/// Counts whatever it is given; sometimes it fails, which changes nothing.
async fn mixed(
    user: Option<UserData<u64>>,
    chat: Option<ChatData<u64>>,
    text: Text,
) -> Result<(), &'static str> {
    tokio::task::yield_now().await;
    if let Some(mut user) = user {
        *user += 1;
    }
    tokio::task::yield_now().await;
    if let Some(mut chat) = chat {
        *chat += 1;
    }
    if text.contains("fail") {
        Err("as asked")
    } else {
        Ok(())
    }
}

async fn users_only(mut user: UserData<u64>, text: Text) -> Result<(), &'static str> {
    *user += 1;
    tokio::task::yield_now().await;
    if text.contains("fail") {
        Err("as asked")
    } else {
        Ok(())
    }
}

async fn chats_only(mut chat: ChatData<u64>, text: Text) -> Result<(), &'static str> {
    *chat += 1;
    tokio::task::yield_now().await;
    if text.contains("fail") {
        Err("as asked")
    } else {
        Ok(())
    }
}

async fn neither(_text: Text) {}

#[error_handler(bot = Mixed)]
async fn looks(_: &bot::Error, _user: Option<UserData<u64>>) {
    tokio::task::yield_now().await;
}

const MESSAGES: Trigger = Trigger::Kinds(&[UpdateType::Message]);

/// A fixed sequence that looks random: the same on every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// DESIGN, rule 3, B4–B6. Every handler counts once in what it holds, so the sums are known.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_mix_of_data_over_groups_ends_and_loses_nothing() {
    let mut dice = Dice(0x5EED_CAB1_E64A_0001);
    for limit in [1, 3, 64] {
        let mut builder = Application::builder::<Mixed>()
            .per_chat(limit)
            .background_limit(limit);
        let (mut per_user, mut per_chat) = (0, 0);
        for group in 0..8 {
            let new = match dice.throw(4) {
                0 => {
                    (per_user, per_chat) = (per_user + 1, per_chat + 1);
                    Handler::new::<kind::Message, Mixed, _>(MESSAGES, mixed)
                }
                1 => {
                    per_user += 1;
                    Handler::new::<kind::Message, Mixed, _>(MESSAGES, users_only)
                }
                2 => {
                    per_chat += 1;
                    Handler::new::<kind::Message, Mixed, _>(MESSAGES, chats_only)
                }
                _ => Handler::new::<kind::Message, Mixed, _>(MESSAGES, neither),
            };
            builder = builder.handler(new.group(group).block(dice.throw(3) > 0));
        }
        let bot = Running::start(builder).await;
        let people = [(); 4].map(|()| bot.server.user("Ann"));
        let chats = [(); 4].map(|()| bot.server.group("Group", &people));
        let mut good = 0;
        for _ in 0..300 {
            let fails = dice.throw(4) == 0;
            good += u64::from(!fails);
            let user = &people[usize::try_from(dice.throw(4)).expect("small")];
            let chat = &chats[usize::try_from(dice.throw(4)).expect("small")];
            user.sends(chat, if fails { "fail" } else { "go on" });
        }
        bot.settle().await;
        let handle = bot.handle();
        let (mut users_sum, mut chats_sum) = (0, 0);
        for user in &people {
            let count = handle.peek::<UserData<u64>>(user.id()).await;
            users_sum += count.unwrap().as_deref().copied().unwrap_or_default();
        }
        for chat in &chats {
            let count = handle.peek::<ChatData<u64>>(chat.id()).await;
            chats_sum += count.unwrap().as_deref().copied().unwrap_or_default();
        }
        assert_eq!((users_sum, chats_sum), (good * per_user, good * per_chat));
    }
}
