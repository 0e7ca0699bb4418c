//! The time of a conversation that follows its user.

use bot::{
    prelude::*,
    testing::{Play, seconds},
};
use serde::{Deserialize, Serialize};

bot::app!(Abroad);

#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = user, timeout = "1m")]
enum Walk {
    On,
}

#[handler(command = "walk", entry = Walk, reentry, bot = Abroad)]
async fn walk() -> Walk {
    Walk::On
}

#[handler(timeout, state = Walk::On, bot = Abroad)]
async fn home() -> &'static str {
    "Home."
}

/// It ends where its user was last.
#[bot::test(bot = Abroad)]
async fn a_users_conversation_ends_where_it_was_last(play: Play) {
    let ann = play.user("Ann");
    let friends = play.group("Friends", [&ann]);
    ann.sends("/walk").await;
    play.advance(seconds(30)).await;
    ann.at(&friends).sends("/walk@test_bot").await;
    play.advance(seconds(30)).await;
    ann.does_not_see("Home.");
    play.advance(seconds(30)).await;
    ann.at(&friends).sees("Home.");
}
