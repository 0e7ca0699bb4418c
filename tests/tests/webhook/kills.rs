//! `kill -9` behind a webhook: an update that was answered 200 is never lost, one that comes again is not done twice.

use crate::{
    books::Verdict,
    crowd::Crowd,
    pressure::counted,
    probe::{Home, server},
    random::Random,
    support::{PATH, Request, SECRET, message_in},
};
use bot_simulator::Server;
use std::{net::SocketAddr, time::Duration};
use tokio::task::JoinSet;

/// A bot of this server with a webhook on this machine.
pub(crate) fn hooked(server: &Server) -> (Home, SocketAddr) {
    // Free a moment ago; a bot that is killed has to find it again.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let home = Home::new(server)
        .with("BOT_MODE", "webhook")
        .with("BOT_WEBHOOK_URL", &format!("http://{address}{PATH}"))
        .with("BOT_WEBHOOK_LISTEN", &address.to_string())
        .with("BOT_WEBHOOK_SECRET", SECRET);
    (home, address)
}

/// Posts a number again and again until it is taken; the bot may be killed meanwhile.
async fn post(address: SocketAddr, number: i64) {
    // Those of one chat one after another, as Telegram does.
    let text = format!(
        "{} {number}",
        if number % 3 == 0 { "slow" } else { "plain" }
    );
    let update = Request::post(message_in(number, 1 + number % 8, &text).to_string());
    while update
        .try_to(address)
        .await
        .is_none_or(|answer| answer.status != 200)
    {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_answered_200_survives_kill_9() {
    const EACH: i64 = 40;
    let server = server().await;
    let (home, address) = hooked(&server);
    let mut random = Random::seeded("webhook kills");
    let mut chats = JoinSet::new();
    for chat in 0..8 {
        chats.spawn(async move {
            for nth in 0..EACH {
                post(address, 1 + chat + 8 * nth).await;
            }
        });
    }
    let mut kills = 0;
    let mut life = home.start();
    while kills < 6 && !chats.is_empty() {
        life.says(" ready").await;
        tokio::time::sleep(Duration::from_millis(random.below(60) as u64)).await;
        life.kill().await;
        kills += 1;
        life = home.start();
    }
    while let Some(posted) = chats.join_next().await {
        posted.expect("it does not panic");
    }
    // Before that, a signal is the process's end.
    life.says(" ready").await;
    life.stop().await;
    counted(&home, 8 * EACH);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn telegram_and_a_bot_that_is_killed_lose_nothing_between_them() {
    let server = server().await;
    let (home, _) = hooked(&server);
    let mut random = Random::seeded("webhook and Telegram");
    let mut crowd = Crowd::new(&server);
    for _ in 0..3 {
        let life = home.start();
        life.says(" ready").await;
        (0..40).for_each(|_| crowd.chatter(&mut random));
        tokio::time::sleep(Duration::from_millis(random.below(60) as u64)).await;
        life.kill().await;
    }
    let life = home.start();
    life.says(" ready").await;
    server.wait_until_confirmed().await;
    home.has_nothing_to_do().await;
    life.stop().await;
    Verdict::of(&home, &crowd).is_clean();
}
