//! A conversation: the bot asks one thing after another, and remembers the answers until it has them all. Send /start,
//! skip what you like, and /cancel at any point.

use bot::{
    prelude::*,
    types::{KeyboardButton, Location, ReplyKeyboardMarkup, ReplyKeyboardRemove},
};
use serde::{Deserialize, Serialize};

/// What the bot waits for, with what it was told so far. It is kept like all data: a restart in the midst of it loses
/// nothing. Who says nothing for half an hour is not waited for any longer.
#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(timeout = "30m")]
enum Introduction {
    Who,
    Photo { who: String },
    Location { who: String, photo: bool },
    Bio(Draft),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Draft {
    who: String,
    photo: bool,
    place: Option<(f64, f64)>,
}

/// Tells the bot about you
#[handler(command = "start", entry = Introduction)]
async fn start() -> (Introduction, Reply) {
    let keyboard = ReplyKeyboardMarkup::new([["Boy", "Girl", "Other"].map(KeyboardButton::new)])
        .resize_keyboard(true)
        .one_time_keyboard(true);
    let question = "Hi! Tell me about yourself; /cancel ends it. Are you a boy or a girl?";
    (Introduction::Who, Reply::new(question).markup(keyboard))
}

/// In this state only these three words are answers. To anything else, the last handler of all has something to say.
#[handler(message(text_is(["Boy", "Girl", "Other"])), state = Introduction::Who)]
async fn who(text: Text) -> (Introduction, Reply) {
    let who = text.to_lowercase();
    let next = Reply::new("I see! Send me a photo of yourself, or /skip.");
    (
        Introduction::Photo { who },
        next.markup(ReplyKeyboardRemove::new()),
    )
}

const WHERE: &str = "Now send me where you are, or /skip.";

/// The names in the pattern are parameters: what was collected before.
#[handler(message(photo), state = Introduction::Photo { who })]
async fn photo(who: String) -> (Introduction, String) {
    let state = Introduction::Location { who, photo: true };
    (state, format!("Gorgeous! {WHERE}"))
}

/// Leaves an answer out
#[handler(command = "skip", state = Introduction::Photo { who })]
async fn skip_photo(who: String) -> (Introduction, String) {
    let state = Introduction::Location { who, photo: false };
    (state, format!("I bet you look great! {WHERE}"))
}

const LAST: &str = "At last, tell me something about yourself.";

#[handler(message(location), state = Introduction::Location { who, photo })]
async fn location(message: Message, who: String, photo: bool) -> Option<(Introduction, String)> {
    let Location {
        latitude,
        longitude,
        ..
    } = **message.location.as_ref()?;
    let place = Some((latitude, longitude));
    let state = Introduction::Bio(Draft { who, photo, place });
    Some((state, format!("Maybe I can visit you sometime! {LAST}")))
}

/// Leaves an answer out
#[handler(command = "skip", state = Introduction::Location { who, photo })]
async fn skip_location(who: String, photo: bool) -> (Introduction, String) {
    let place = None;
    let state = Introduction::Bio(Draft { who, photo, place });
    (state, format!("You seem a bit paranoid! {LAST}"))
}

#[handler(message(text & !command), state = Introduction::Bio(draft))]
async fn bio(draft: Draft, text: Text) -> (End, String) {
    let Draft { who, photo, place } = draft;
    let photo = if photo { "with" } else { "without" };
    let place = place.map_or_else(
        || "somewhere".to_owned(),
        |(latitude, longitude)| format!("{latitude:.1}, {longitude:.1}"),
    );
    let end = format!("Thank you! So: {who}, {photo} a photo, at {place}: {text}");
    (End, end)
}

/// Ends the conversation
#[handler(command = "cancel", state = Introduction::*)]
async fn cancel() -> (End, Reply) {
    let bye = Reply::new("Bye! I hope we can talk again some day.");
    (End, bye.markup(ReplyKeyboardRemove::new()))
}

/// Whatever else is said in any state: the conversation stays where it is.
#[handler(message, state = Introduction::*)]
async fn pardon(State(state): State<Introduction>) -> &'static str {
    match state {
        Introduction::Who => "One of the three, please, or /cancel.",
        Introduction::Photo { .. } => "A photo, please, or /skip.",
        Introduction::Location { .. } => "A location, please, or /skip.",
        Introduction::Bio(_) => "A few words, please, or /cancel.",
    }
}

#[handler(timeout, state = Introduction::*)]
async fn over() -> &'static str {
    "You seem to be busy. /start begins anew."
}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use super::{Draft, Introduction};
    use bot::testing::{Person, Play, minutes};
    use serde_json::json;

    async fn is_in(person: &Person, latitude: f64, longitude: f64) {
        let place = json!({ "location": { "latitude": latitude, "longitude": longitude } });
        person.sends_content(place).await;
    }

    #[bot::test]
    async fn everything_that_was_told_is_remembered(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        ann.sends("Girl").await;
        ann.sees("I see! Send me a photo");
        ann.sends_photo("a picture").await;
        ann.sees("Gorgeous!");
        is_in(&ann, 52.5, 13.4).await;
        ann.sends("I write bots.").await;
        ann.sees("So: girl, with a photo, at 52.5, 13.4: I write bots.");
        assert_eq!(ann.state::<Introduction>(), None);
    }

    #[bot::test]
    async fn answers_may_be_skipped_and_others_are_not_understood(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        ann.sends("Neither").await;
        ann.sees("One of the three, please");
        ann.sends("Other").await;
        ann.sends("no").await;
        ann.sees("A photo, please");
        ann.sends("/skip").await;
        ann.sends("/skip").await;
        ann.sees("You seem a bit paranoid!");
        ann.sends("/skip").await;
        ann.sees("A few words, please");
        ann.sends("Hm.").await;
        ann.sees("So: other, without a photo, at somewhere: Hm.");
    }

    #[bot::test]
    async fn it_can_be_cancelled_at_any_point(play: Play) {
        let ann = play.user("Ann");
        let draft = Draft {
            who: "girl".to_owned(),
            photo: true,
            place: None,
        };
        for state in [Introduction::Who, Introduction::Bio(draft)] {
            ann.set_state(state);
            ann.sends("/cancel").await;
            ann.sees("Bye!");
            assert_eq!(ann.state::<Introduction>(), None);
        }
    }

    #[bot::test(sqlite)]
    async fn a_killed_bot_goes_on_where_it_was_and_waits_half_an_hour(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        ann.sends("Boy").await;
        play.kill().await;
        play.start().await.expect("it starts");
        let who = "boy".to_owned();
        assert_eq!(
            ann.state::<Introduction>(),
            Some(Introduction::Photo { who })
        );
        play.advance(minutes(30)).await;
        ann.sees("You seem to be busy.");
    }
}
