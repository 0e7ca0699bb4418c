//! Whose a conversation is, and several of them side by side.

use bot::{
    Application,
    prelude::*,
    types::{InlineKeyboardButton, InlineKeyboardMarkup},
};
use bot_simulator::{Chat as Place, User as Person};
use cablegram_tests::{Gate, Log, Running};
use serde::{Deserialize, Serialize};

bot::app!(Town);

/// All members of a chat share it.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = chat)]
enum Vote {
    Open { votes: u32 },
}

#[handler(command = "vote", entry = Vote, bot = Town)]
async fn vote() -> Vote {
    Vote::Open { votes: 0 }
}

#[handler(message(text_is("yes")), state = Vote::Open { votes }, bot = Town)]
async fn yes(votes: u32, log: Shared<Log>) -> Vote {
    log.note(format!("{} votes", votes + 1));
    Vote::Open { votes: votes + 1 }
}

/// Follows its user through all chats.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = user)]
enum Walk {
    At(Vec<String>),
}

#[handler(command = "walk", entry = Walk, bot = Town)]
async fn walk() -> Walk {
    Walk::At(Vec::new())
}

#[handler(message(starts_with("slow ")), state = Walk::At(places), bot = Town)]
async fn slowly(places: Vec<String>, text: Text, gate: Shared<Gate>, log: Shared<Log>) -> Walk {
    log.note(format!("{text} begins after {}", places.join(",")));
    gate.pass().await;
    Walk::At([places, vec![text.to_string()]].concat())
}

#[handler(message(starts_with("fast ")), state = Walk::At(places), bot = Town)]
async fn fast(places: Vec<String>, text: Text, log: Shared<Log>) -> Walk {
    log.note(format!("{text} begins after {}", places.join(",")));
    Walk::At([places, vec![text.to_string()]].concat())
}

/// One for each message with buttons.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = message)]
enum Lamp {
    On { times: u32 },
}

fn lamp() -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([[InlineKeyboardButton::new("Switch").callback_data("switch")]])
}

#[handler(command = "lamp", bot = Town)]
async fn new_lamp() -> Reply {
    Reply::new("A lamp").markup(lamp())
}

#[handler(callback_query(regex = "switch"), entry = Lamp, bot = Town)]
async fn on() -> (Lamp, Toast) {
    (Lamp::On { times: 1 }, Toast::new("on"))
}

#[handler(callback_query(regex = "switch"), state = Lamp::On { times }, bot = Town)]
async fn again(times: u32) -> (Next<Lamp>, Toast) {
    let next = if times == 2 {
        Next::End
    } else {
        Next::To(Lamp::On { times: times + 1 })
    };
    (next, Toast::new(format!("again {times}")))
}

/// One in each topic of a forum.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = topic)]
enum Talk {
    About { what: String },
}

#[handler(command = "talk", entry = Talk, bot = Town)]
async fn talk(Args((Rest(what),)): Args<(Rest,)>) -> Talk {
    Talk::About { what }
}

#[handler(message(text_is("what?")), state = Talk::About { what }, bot = Town)]
async fn what(what: String, log: Shared<Log>) {
    log.note(format!("about {what}"));
}

#[handler(message, group = 9, bot = Town)]
async fn heard(log: Shared<Log>) {
    log.note("heard");
}

struct Here {
    running: Running,
    ann: Person,
    bob: Person,
    group: Place,
}

impl Here {
    async fn new() -> Self {
        let running = Running::start(Application::builder::<Town>()).await;
        let (ann, bob) = (running.server.user("Ann"), running.server.user("Bob"));
        let group = running.server.group("Friends", [&ann, &bob]);
        Self {
            running,
            ann,
            bob,
            group,
        }
    }

    async fn at(&self, chat: &Place, who: &Person, text: &str) -> Vec<String> {
        who.sends(chat, text);
        self.running.settle().await;
        let mut noted = self.running.log.take();
        noted.retain(|line| line != "heard");
        noted
    }
}

/// R112: kept by chat.
#[tokio::test]
async fn a_chats_conversation_is_everybodys() {
    let here = Here::new().await;
    here.at(&here.group, &here.ann, "/vote@test_bot").await;
    assert_eq!(here.at(&here.group, &here.ann, "yes").await, ["1 votes"]);
    assert_eq!(here.at(&here.group, &here.bob, "yes").await, ["2 votes"]);
    assert_eq!(here.at(&here.bob.chat(), &here.bob, "yes").await, [""; 0]);
}

/// R112, and R133 ✗ (B4) over two chats at once: the second message waits for the state that the first one leaves.
#[tokio::test]
async fn a_users_conversation_is_in_order_over_all_chats() {
    let here = Here::new().await;
    here.at(&here.ann.chat(), &here.ann, "/walk").await;
    here.ann.says("slow a");
    here.running.log.wait_for("slow a begins after ", 1).await;
    here.ann.sends(&here.group, "fast b");
    // Bob is in another chat's lane, and in another conversation.
    here.bob.says("/walk");
    here.bob.says("fast c");
    here.running.log.wait_for("fast c begins after ", 1).await;
    assert!(
        here.running
            .log
            .lines()
            .iter()
            .all(|line| !line.starts_with("fast b"))
    );
    here.running.gate.let_through(1);
    here.running
        .log
        .wait_for("fast b begins after slow a", 1)
        .await;
}

/// R133 ✗ (B4): each message of a burst finds the state that the one before has left.
#[tokio::test]
async fn a_burst_is_handled_in_order() {
    let here = Here::new().await;
    here.ann.says("/walk");
    for number in 1..=20 {
        here.ann.says(&format!("fast {number}"));
    }
    here.running.settle().await;
    let walked: Vec<String> = (1..20).map(|number| format!("fast {number}")).collect();
    let last = format!("fast 20 begins after {}", walked.join(","));
    assert!(here.running.log.take().contains(&last));
}

/// R112: kept by message.
#[tokio::test]
async fn each_message_has_a_conversation_about_it() {
    let here = Here::new().await;
    here.at(&here.group, &here.ann, "/lamp@test_bot").await;
    here.at(&here.group, &here.ann, "/lamp@test_bot").await;
    let lamps = here.group.sent();
    let click = async |who: &Person, lamp: usize| {
        let query = who.clicks(&lamps[lamp], "switch");
        here.running.settle().await;
        query.answer().expect("it was answered")["text"]
            .as_str()
            .map(str::to_owned)
    };
    let toast = |text: &str| Some(text.to_owned());
    assert_eq!(click(&here.ann, 0).await, toast("on"));
    assert_eq!(click(&here.bob, 0).await, toast("again 1"));
    assert_eq!(click(&here.ann, 1).await, toast("on"));
    assert_eq!(click(&here.ann, 0).await, toast("again 2"));
    assert_eq!(click(&here.ann, 0).await, toast("on"));
}

/// Kept by topic.
#[tokio::test]
async fn each_topic_has_a_conversation_of_its_own() {
    let here = Here::new().await;
    let forum = here.running.server.supergroup("Forum", [&here.ann]);
    forum.make_forum();
    let [cats, dogs] =
        ["Cats", "Dogs"].map(|name| here.ann.opens_topic(&forum, name).expect("she may"));
    here.at(&cats, &here.ann, "/talk@test_bot cats").await;
    here.at(&dogs, &here.ann, "/talk@test_bot dogs").await;
    assert_eq!(here.at(&cats, &here.ann, "what?").await, ["about cats"]);
    assert_eq!(here.at(&dogs, &here.ann, "what?").await, ["about dogs"]);
    assert_eq!(here.at(&forum, &here.ann, "what?").await, [""; 0]);
}

/// R134: conversations know nothing of each other; somebody may be in all of them.
#[tokio::test]
async fn conversations_are_independent() {
    let here = Here::new().await;
    for command in ["/vote", "/walk", "/talk x"] {
        here.at(&here.ann.chat(), &here.ann, command).await;
    }
    let says = async |text: &str| here.at(&here.ann.chat(), &here.ann, text).await;
    assert_eq!(says("yes").await, ["1 votes"]);
    assert_eq!(says("what?").await, ["about x"]);
    assert_eq!(says("fast a").await, ["fast a begins after "]);
    assert_eq!(says("yes").await, ["2 votes"]);
}
