//! How much is in memory, and what happens where nothing is kept.

use crate::support::Home;
use bot::{Application, prelude::*};

bot::app!(Counting, user_data = u32, chat_data = u32);

#[handler(message(text), bot = Counting)]
async fn count(mut of_user: UserData<u32>, mut of_chat: ChatData<u32>) {
    *of_user += 1;
    *of_chat += 1;
}

/// That their number is bounded, a test beside the code shows.
#[tokio::test]
async fn values_that_do_not_fit_into_memory_are_right() {
    const USERS: usize = 200;
    const ROUNDS: u32 = 5;
    let home = Home::new().await;
    let users: Vec<_> = (0..USERS)
        .map(|number| home.server.user(&format!("User {number}")))
        .collect();
    let group = home.server.group("Group", &users);
    let bot = home
        .start(
            Application::builder::<Counting>()
                .only((count,))
                .data_cache(32),
        )
        .await;
    for round in 0..ROUNDS {
        for user in &users {
            if round % 2 == 0 {
                user.says("hello")
            } else {
                user.sends(&group, "hello")
            };
        }
    }
    bot.settle().await;
    let handle = bot.handle();
    for user in &users {
        let value = handle
            .peek::<UserData<u32>>(user.id())
            .await
            .expect("it can be read");
        assert_eq!(value.as_deref(), Some(&ROUNDS));
    }
    bot.stop().await;
    assert_eq!(
        home.find::<i64>("SELECT sum(value) FROM data WHERE space = 'user'"),
        Some(1_000)
    );
    assert_eq!(home.value("chat", group.id()).as_deref(), Some("400"));
    assert_eq!(
        home.find::<i64>("SELECT count(*) FROM data WHERE space = 'chat' AND value = '3'"),
        Some(200)
    );
}

#[tokio::test]
async fn a_bot_that_keeps_nothing_leaves_no_file() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home
        .start_with(
            Application::builder::<Counting>()
                .only((count,))
                .store("memory"),
        )
        .await;
    bot.hears(&ann, "hello").await;
    let value = bot
        .handle()
        .peek::<UserData<u32>>(ann.id())
        .await
        .expect("it can be read");
    assert_eq!(value.as_deref(), Some(&1));
    bot.stop().await;
    assert_eq!(
        std::fs::read_dir(home.path()).expect("a directory").count(),
        0
    );
}
