//! How fast a bot sends, and what it does when Telegram says that it was too fast.

use bot::{Application, Clock, SendLimits, VirtualClock, prelude::*};
use bot_simulator::Fault;
use cablegram_tests::Running;
use std::time::Duration;
use tokio::task::JoinHandle;

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A bot with limits on a clock that stands still.
struct Scene {
    bot: Running,
    hand: VirtualClock,
}

impl Scene {
    async fn new(limits: SendLimits) -> Self {
        let (clock, hand) = Clock::test();
        let builder = Application::builder::<Limited>()
            .clock(clock)
            .poll_timeout(seconds(50))
            .limits(limits);
        let bot = Running::start(builder.only((sorry,))).await;
        Self { bot, hand }
    }

    /// Writes to a chat so often, one message after another.
    fn writes(&self, chat: i64, count: usize) -> JoinHandle<bot::Result<()>> {
        let bot = self.bot.handle().bot().clone();
        tokio::spawn(async move {
            for number in 1..=count {
                bot.send_message(chat, number.to_string()).await?;
            }
            Ok(())
        })
    }

    fn sent(&self) -> usize {
        self.bot.server.calls_of("sendMessage").len()
    }

    /// Waits until that much was sent and the next waits for its time; lets that come, and tells how long it was.
    async fn waits_behind(&self, sent: usize) -> u128 {
        self.bot.server.wait_for_calls("sendMessage", sent).await;
        loop {
            // Longer ones are the poll's own.
            if let Some(wait) = self.hand.next_timer().filter(|wait| *wait < seconds(40)) {
                assert_eq!(self.sent(), sent, "more than that came at once");
                self.hand.advance(wait);
                return wait.as_millis();
            }
            tokio::task::yield_now().await;
        }
    }
}

bot::app!(Limited);

#[handler(message, bot = Limited)]
async fn sorry() -> &'static str {
    "Sorry!"
}

/// R150: so many at once, then evenly.
#[tokio::test]
async fn r150_what_comes_too_fast_waits_for_its_turn() {
    let scene = Scene::new(SendLimits::none().overall(3, seconds(2))).await;
    let ann = scene.bot.server.user("Ann").chat();
    let writing = scene.writes(ann.id(), 6);
    let mut waits = Vec::new();
    for sent in 3..6 {
        waits.push(scene.waits_behind(sent).await);
    }
    writing.await.expect("no panic").expect("all are sent");
    assert_eq!(waits, [666, 666, 666]);
}

/// R150: groups have a limit of their own, and nobody else waits for it.
#[tokio::test]
async fn r150_a_busy_group_waits_alone() {
    let scene = Scene::new(SendLimits::none().per_group(2, seconds(60))).await;
    let ann = scene.bot.server.user("Ann");
    let group = scene.bot.server.group("Group", [&ann]);
    let writing = scene.writes(group.id(), 3);
    scene.bot.server.wait_for_calls("sendMessage", 2).await;
    let others = scene.writes(ann.chat().id(), 10).await;
    others.expect("no panic").expect("at once");
    assert_eq!(scene.waits_behind(12).await, 30_000);
    writing.await.expect("no panic").expect("all are sent");
}

/// R150: what is about no chat does not count.
#[tokio::test]
async fn r150_calls_without_a_chat_are_not_limited() {
    let scene = Scene::new(SendLimits::none().overall(1, seconds(60))).await;
    for _ in 0..10 {
        scene.bot.handle().bot().get_me().await.expect("at once");
    }
}

/// R150, ours: a limit for every chat; a paid broadcast has none of them.
#[tokio::test]
async fn r150_who_pays_does_not_wait() {
    let scene = Scene::new(SendLimits::none().per_chat(1, seconds(60))).await;
    let ann = scene.bot.server.user("Ann").chat();
    let bot = scene.bot.handle().bot().clone();
    for number in 0..20 {
        let paid = bot.send_message(ann.id(), number.to_string());
        paid.allow_paid_broadcast(true).await.expect("at once");
    }
    assert_eq!(scene.sent(), 20);
}

/// R151, B14: only the chat that was refused waits.
#[tokio::test]
async fn r151_a_chat_that_telegram_closes_waits_and_no_other() {
    let scene = Scene::new(SendLimits::none().retries(1)).await;
    let (ann, bob) = (scene.bot.server.user("Ann"), scene.bot.server.user("Bob"));
    let (ann, bob) = (ann.chat(), bob.chat());
    scene
        .bot
        .server
        .fail(Fault::on("sendMessage").retry_after(1));
    let first = scene.writes(ann.id(), 1);
    scene.bot.server.wait_for_calls("sendMessage", 1).await;
    while scene.hand.next_timer() != Some(Duration::from_millis(1_100)) {
        tokio::task::yield_now().await;
    }
    let second = scene.writes(ann.id(), 1);
    let other = scene.writes(bob.id(), 5).await;
    other.expect("no panic").expect("at once");
    assert_eq!(scene.waits_behind(6).await, 1_100);
    for writing in [first, second] {
        writing.await.expect("no panic").expect("in the end");
    }
    assert_eq!((ann.sent().len(), bob.sent().len()), (2, 5));
}

/// R151: one try more than there are retries.
#[tokio::test]
async fn r151_a_call_that_is_refused_again_and_again_fails() {
    let scene = Scene::new(SendLimits::none().retries(2)).await;
    let ann = scene.bot.server.user("Ann").chat();
    scene
        .bot
        .server
        .fail(Fault::on("sendMessage").times(3).retry_after(7));
    let writing = scene.writes(ann.id(), 1);
    for tries in 1..=2 {
        assert_eq!(scene.waits_behind(tries).await, 7_100);
    }
    let error = writing.await.expect("no panic").expect_err("three times");
    let pause = error.api().and_then(bot::api::Error::retry_after);
    assert_eq!((scene.sent(), pause), (3, Some(seconds(7))));
}
