//! Where a time-out happens when the conversation's last update was in no chat.

use bot::{
    prelude::*,
    testing::{Play, minutes},
    types::InputPollOption,
};
use serde::{Deserialize, Serialize};

bot::app!(pub(crate) Postman, chat_data = u32);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(timeout = "10m")]
enum Parcel {
    Sent,
}

#[derive(Serialize, Deserialize)]
struct Weighed;

#[handler(command = "send", entry = Parcel, bot = Postman)]
async fn send(mut parcels: ChatData<u32>) -> Parcel {
    *parcels += 1;
    Parcel::Sent
}

#[handler(command = "weigh", state = Parcel::Sent, bot = Postman)]
async fn weigh(ctx: Context, user: User) -> bot::Result<()> {
    ctx.tell(user.id, Weighed)
}

#[handler(custom = Weighed, state = Parcel::Sent, bot = Postman)]
async fn weighed() -> &'static str {
    "Weighed."
}

#[handler(timeout, state = Parcel::*, bot = Postman)]
async fn lost(parcels: ChatData<u32>) -> String {
    format!("Lost, {} of them.", *parcels)
}

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(timeout = "10m", per = user)]
enum Vote {
    Asked,
    Given,
}

#[handler(command = "vote", entry = Vote, bot = Postman)]
async fn vote(bot: Bot, chat: Chat) -> bot::Result<Vote> {
    let options = ["Yes", "No"].map(InputPollOption::new);
    bot.send_poll(chat.id, "Soup?", options)
        .is_anonymous(false)
        .await?;
    Ok(Vote::Asked)
}

/// Polls are in no chat that the bot is told of.
#[handler(poll_answer, state = Vote::Asked, bot = Postman)]
async fn given() -> Vote {
    Vote::Given
}

#[handler(timeout, state = Vote::*, bot = Postman)]
async fn over(State(vote): State<Vote>) -> String {
    format!("{vote:?}, and over.")
}

/// An event that is told to a user is part of the conversation in their private chat, and so is what follows from it.
#[bot::test(bot = Postman)]
async fn after_an_event_it_happens_in_the_private_chat(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/send").await;
    ann.sends("/weigh").await;
    ann.sees("Weighed.");
    play.advance(minutes(10)).await;
    ann.sees("Lost, 1 of them.");
    assert_eq!(ann.state::<Parcel>(), None);
}

#[bot::test(bot = Postman)]
async fn after_a_poll_answer_it_speaks_in_the_private_chat(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/vote").await;
    let soup = ann.sees("[poll Soup?]");
    assert!(ann.votes(&soup, &[1]).await);
    assert_eq!(ann.state::<Vote>(), Some(Vote::Given));
    play.advance(minutes(10)).await;
    ann.sees("Given, and over.");
    assert_eq!(ann.state::<Vote>(), None);
}
