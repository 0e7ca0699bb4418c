//! Albums, polls and topics: pictures are collected, shown together, and voted on.

use bot::{
    Bound,
    methods::{SendMediaGroup, SendPoll},
    prelude::*,
    types::{InputMediaPhoto, InputPollOption, PollAnswer},
};
use serde::{Deserialize, Serialize};

/// The ids under which Telegram keeps the newest pictures; Telegram's albums have ten at the most.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Wall {
    pictures: Vec<String>,
}

const TOO_FEW: &str = "Send me two pictures at least.";

/// A handler may answer in several ways; what is `None` is not sent.
type Either<T> = (Option<T>, Option<&'static str>);

/// Each picture of an album is a message of its own.
#[handler(message(photo))]
async fn hang_up(message: Message, mut wall: ChatData<Wall>) -> Option<&'static str> {
    let largest = message.photo.as_ref()?.last()?;
    wall.pictures.push(largest.file_id.clone());
    if wall.pictures.len() > 10 {
        wall.pictures.remove(0);
    }
    (wall.pictures.len() == 2).then_some("Two pictures: /show them, or /vote.")
}

/// Shows the pictures as an album
#[handler(command = "show")]
async fn show(bot: Bot, chat: Chat, wall: ChatData<Wall>) -> Either<SendMediaGroup<Bot>> {
    if wall.pictures.len() < 2 {
        return (None, Some(TOO_FEW));
    }
    let pictures = wall.pictures.iter().enumerate().map(|(index, id)| {
        let picture = InputMediaPhoto::new(id.as_str());
        if index == 0 {
            picture.caption(format!("{} pictures", wall.pictures.len()))
        } else {
            picture
        }
    });
    let pictures: Vec<_> = pictures.collect();
    (Some(bot.send_media_group(chat.id, pictures)), None)
}

/// Asks for the best picture
#[handler(command = "vote")]
async fn vote(bot: Bot, chat: Chat, wall: ChatData<Wall>) -> Either<SendPoll<Bot>> {
    if wall.pictures.len() < 2 {
        return (None, Some(TOO_FEW));
    }
    let options = (1..=wall.pictures.len()).map(|number| format!("Picture {number}"));
    let options: Vec<_> = options.map(InputPollOption::new).collect();
    let poll = bot.send_poll(chat.id, "Which is the best?", options);
    (Some(poll.is_anonymous(false)), None)
}

/// Polls that are not anonymous tell who voted.
#[handler(poll_answer)]
async fn voted(answer: Bound<PollAnswer>, user: User) -> Result<(), bot::api::Error> {
    if let Some(option) = answer.option_ids.first() {
        let text = format!("You voted for picture {}.", option + 1);
        user.send(text).await?;
    }
    Ok(())
}

/// Opens a topic, in a group that has them
#[handler(command = "topic", scope = group)]
async fn topic(bot: Bot, chat: Chat, Args((name,)): Args<(String,)>) -> bot::Result<()> {
    let topic = bot.create_forum_topic(chat.id, name).await?;
    bot.send_message(chat.id, "Pictures of this go here.")
        .message_thread_id(topic.message_thread_id)
        .await?;
    Ok(())
}

#[bot::main(chat_data = Wall)]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::{Person, Play};

    async fn sends_pictures(ann: &Person, count: usize) {
        for number in 0..count {
            ann.sends_photo(format!("picture {number}")).await;
        }
    }

    #[bot::test]
    async fn pictures_are_shown_together(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/show").await;
        ann.sees("Send me two pictures at least.");
        sends_pictures(&ann, 12).await;
        ann.sends("/show").await;
        let album = ann.sees("[photo] 10 pictures");
        let shown = ann.room().messages();
        let together = shown
            .iter()
            .filter(|one| one.json()["media_group_id"] == album.json()["media_group_id"])
            .count();
        assert_eq!(together, 10);
    }

    #[bot::test]
    async fn pictures_are_voted_on(play: Play) {
        let ann = play.user("Ann");
        sends_pictures(&ann, 2).await;
        ann.sees("Two pictures: /show them, or /vote.");
        ann.sends("/vote").await;
        let poll = ann.sees("[poll Which is the best?]");
        assert!(ann.votes(&poll, &[1]).await);
        ann.sees("You voted for picture 2.");
    }

    #[bot::test]
    async fn topics_are_opened(play: Play) {
        let ann = play.user("Ann");
        let friends = play.supergroup("Friends", [&ann]);
        friends.chat().make_forum();
        ann.does("(promotes the bot)", |user, _| {
            let bot = user.bot().expect("there is one");
            user.promotes_fully(friends.chat(), &bot);
        })
        .await;
        ann.at(&friends).sends("/topic@test_bot Cats").await;
        let welcome = ann.at(&friends).sees("Pictures of this go here.");
        assert!(welcome.json()["message_thread_id"].is_i64());
    }
}
