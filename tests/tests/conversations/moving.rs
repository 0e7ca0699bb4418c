//! Conversations of a group that becomes a supergroup: they go on there, with the time that they have left.

use bot::{
    prelude::*,
    testing::{Play, PlayBuilder, minutes},
    types::ChatId,
};
use bot_simulator::{Chat as Place, User as Member};
use cablegram_tests::texts;
use serde::{Deserialize, Serialize};
use serde_json::json;

bot::app!(pub(crate) Moving, chat_data = Vec<String>);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(timeout = "10m")]
enum Order {
    What,
    Sure { what: String },
}

#[handler(command = "order", entry = Order, bot = Moving)]
async fn order() -> (Order, &'static str) {
    (Order::What, "What?")
}

#[handler(message(text_is("yes")), state = Order::Sure { what }, bot = Moving)]
async fn yes(what: String, mut orders: ChatData<Vec<String>>) -> (End, String) {
    orders.push(what.clone());
    (End, format!("{what} it is"))
}

#[handler(message(text), state = Order::*, bot = Moving)]
async fn what(text: Text) -> (Order, &'static str) {
    let what = text.to_string();
    (Order::Sure { what }, "Sure?")
}

#[handler(timeout, state = Order::Sure { what }, bot = Moving)]
async fn over(what: String) -> String {
    format!("No {what}, then.")
}

/// One for all members.
#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(per = chat)]
enum Vote {
    Votes(u32),
}

#[handler(command = "vote", entry = Vote, group = 1, bot = Moving)]
async fn vote() -> Vote {
    Vote::Votes(1)
}

#[handler(command = "vote", state = Vote::Votes(votes), group = 1, bot = Moving)]
async fn another(votes: u32) -> (Vote, String) {
    (Vote::Votes(votes + 1), format!("{} votes", votes + 1))
}

#[handler(message(migrate), group = 2, bot = Moving)]
async fn moved(ctx: Context, message: Message, mut orders: ChatData<Vec<String>>) {
    orders.push("moved".to_owned());
    if message.message_id.0 == SLOW {
        ctx.sleep(minutes(1)).await;
    }
}

#[handler(message(text), group = 3, bot = Moving)]
async fn outside(orders: ChatData<Vec<String>>, text: Text) -> Option<String> {
    (*text == *"orders?").then(|| orders.join(" "))
}

#[job(bot = Moving)]
async fn remind(what: String) -> String {
    format!("Remember the {what}")
}

/// The number of service messages of which the handler takes a minute.
const SLOW: i64 = 100_000;

/// A group and what is to become of it. Both are chats as the server has them; that the one has become the other is said
/// by nobody but the test.
struct Scene<'p> {
    play: &'p Play,
    ann: Member,
    bob: Member,
    group: Place,
    supergroup: Place,
}

/// A service message.
#[derive(Clone, Copy, Debug)]
enum Says {
    /// The group: where it has gone.
    Group,
    /// The supergroup: where it is from.
    Supergroup,
}

impl<'p> Scene<'p> {
    fn new(play: &'p Play) -> Self {
        let server = play.server();
        let (ann, bob) = (server.user("Ann"), server.user("Bob"));
        let group = server.group("Group", [&ann, &bob]);
        let supergroup = server.supergroup("Group", [&ann, &bob]);
        Self {
            play,
            ann,
            bob,
            group,
            supergroup,
        }
    }

    async fn at(&self, place: &Place, who: &Member, text: &str) -> Vec<String> {
        let before = texts(place).len();
        who.sends(place, text);
        self.play.settle().await;
        texts(place).split_off(before)
    }

    /// It comes in.
    fn push(&self, says: Says) {
        let (chat, member, other) = match says {
            Says::Group => (&self.group, "migrate_to_chat_id", &self.supergroup),
            Says::Supergroup => (&self.supergroup, "migrate_from_chat_id", &self.group),
        };
        self.play.server().push_update(json!({ "message": {
            "message_id": SLOW,
            "date": 1_700_000_000,
            "chat": { "id": chat.id(), "type": "supergroup", "title": "Group" },
            member: other.id(),
        }}));
    }

    async fn is_told(&self, says: Says) {
        self.push(says);
        self.play.settle().await;
        self.play.advance(minutes(1)).await;
    }
}

fn in_memory() -> PlayBuilder {
    Play::builder::<Moving>()
}

fn in_a_file() -> PlayBuilder {
    in_memory().sqlite()
}

fn in_both(test: &impl AsyncFn(Scene<'_>)) {
    for play in [in_memory(), in_a_file()] {
        play.run(async |play| test(Scene::new(&play)).await);
    }
}

#[test]
fn a_conversation_goes_on_in_the_supergroup() {
    for play in [in_memory(), in_a_file()] {
        play.run(async |play| {
            let ann = play.server().user("Ann");
            let group = play.server().group("Group", [&ann]);
            ann.sends(&group, "/order");
            ann.sends(&group, "tea");
            play.settle().await;
            let supergroup = group.upgrade();
            ann.sends(&supergroup, "yes");
            play.settle().await;
            ann.sends(&supergroup, "orders?");
            play.settle().await;
            assert_eq!(texts(&group), ["What?", "Sure?"]);
            assert_eq!(
                texts(&supergroup),
                ["tea it is", "moved moved tea"],
                "with the chat data, and each of both messages has been heard"
            );
        });
    }
}

/// Whichever of the two service messages comes, in whatever order and how often.
#[test]
fn it_goes_on_whichever_message_comes() {
    use Says::{Group, Supergroup};
    let orders: [&[Says]; 8] = [
        &[Group],
        &[Supergroup],
        &[Group, Supergroup],
        &[Supergroup, Group],
        &[Group, Group],
        &[Supergroup, Supergroup],
        &[Group, Supergroup, Group, Supergroup],
        &[Supergroup, Group, Group],
    ];
    for order in orders {
        in_both(&async |scene| {
            scene.at(&scene.group, &scene.ann, "/order").await;
            scene.at(&scene.group, &scene.ann, "tea").await;
            scene.at(&scene.group, &scene.bob, "/order").await;
            scene.at(&scene.group, &scene.bob, "/vote").await;
            for says in order {
                scene.is_told(*says).await;
            }
            let there = &scene.supergroup;
            let heard = scene.at(there, &scene.ann, "yes").await;
            assert_eq!(heard, ["tea it is"], "{order:?}");
            let heard = scene.at(there, &scene.bob, "/vote").await;
            assert_eq!(heard, ["Sure?", "2 votes"], "{order:?}");
            let heard = scene.at(there, &scene.bob, "milk").await;
            assert_eq!(heard, ["Sure?"], "{order:?}");
            // Neither is there a second time.
            let heard = scene.at(there, &scene.ann, "yes").await;
            assert_eq!(heard, [""; 0], "{order:?}");
            // The time of the one that goes on is over in the supergroup, once.
            scene.play.advance(minutes(60)).await;
            assert_eq!(texts(there).last().unwrap(), "No milk, then.", "{order:?}");
            assert_eq!(texts(there).len(), 5, "{order:?}");
        });
    }
}

/// No more and no less than what was left of it.
#[test]
fn the_time_runs_on() {
    in_both(&async |scene| {
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.at(&scene.group, &scene.ann, "tea").await;
        scene.play.advance(minutes(4)).await;
        scene.is_told(Says::Group).await;
        scene.is_told(Says::Supergroup).await;
        scene.play.advance(minutes(3)).await;
        assert_eq!(texts(&scene.supergroup), [""; 0]);
        scene.play.advance(minutes(1)).await;
        assert_eq!(texts(&scene.supergroup), ["No tea, then."]);
        assert_eq!(texts(&scene.group), ["What?", "Sure?"]);
        scene.play.advance(minutes(60)).await;
        assert_eq!(texts(&scene.supergroup).len(), 1);
        // What is begun there has a time of its own.
        scene.at(&scene.supergroup, &scene.ann, "/order").await;
        scene.at(&scene.supergroup, &scene.ann, "milk").await;
        scene.play.advance(minutes(10)).await;
        let last = texts(&scene.supergroup).pop();
        assert_eq!(last.as_deref(), Some("No milk, then."));
    });
}

/// It ran out while the group's last message was being handled.
#[test]
fn a_time_that_is_over_already_is_over_in_the_supergroup() {
    in_both(&async |scene| {
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.at(&scene.group, &scene.ann, "tea").await;
        scene.play.advance(minutes(9)).await;
        scene.push(Says::Group);
        scene.play.settle().await;
        scene.play.advance(minutes(1)).await;
        scene.play.advance(minutes(60)).await;
        let all = [texts(&scene.group), texts(&scene.supergroup)].concat();
        assert_eq!(all, ["What?", "Sure?", "No tea, then."]);
        let heard = scene.at(&scene.supergroup, &scene.ann, "yes").await;
        assert_eq!(heard, [""; 0]);
    });
}

/// The supergroup's first message may come before what the group said last.
#[test]
fn what_comes_late_from_the_group_is_heard_in_the_supergroups_conversation() {
    in_both(&async |scene| {
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.is_told(Says::Supergroup).await;
        scene.at(&scene.group, &scene.ann, "tea").await;
        scene.is_told(Says::Group).await;
        let heard = scene.at(&scene.supergroup, &scene.ann, "yes").await;
        assert_eq!(heard, ["tea it is"]);
        let heard = scene.at(&scene.supergroup, &scene.ann, "orders?").await;
        assert_eq!(heard, ["moved moved tea"]);
        scene.play.advance(minutes(60)).await;
        let all = [texts(&scene.group), texts(&scene.supergroup)].concat();
        assert_eq!(all.len(), 4, "{all:?}");
    });
}

/// The rule of data: what the supergroup has is newer.
#[test]
fn a_conversation_that_the_supergroup_has_stays() {
    in_both(&async |scene| {
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.at(&scene.group, &scene.ann, "old").await;
        scene.at(&scene.group, &scene.bob, "/order").await;
        scene.at(&scene.group, &scene.bob, "tea").await;
        scene.play.advance(minutes(5)).await;
        scene.at(&scene.supergroup, &scene.ann, "/order").await;
        scene.at(&scene.supergroup, &scene.ann, "new").await;
        scene.is_told(Says::Supergroup).await;
        scene.play.advance(minutes(4)).await;
        let there = texts(&scene.supergroup);
        assert_eq!(there, ["What?", "Sure?", "No tea, then."], "Bob's moved");
        scene.play.advance(minutes(5)).await;
        let there = texts(&scene.supergroup).split_off(3);
        assert_eq!(there, ["No new, then."], "with its own time");
        scene.play.advance(minutes(60)).await;
        assert_eq!(texts(&scene.supergroup).len(), 4);
    });
}

/// The call of the same name as Python's: conversations and jobs, too, in place of what is there.
#[test]
fn r102_what_code_moves_takes_everything_along_and_replaces_what_is_there() {
    in_both(&async |scene| {
        let (from, to) = (ChatId(scene.group.id()), ChatId(scene.supergroup.id()));
        let jobs = scene.play.handle().jobs();
        for (chat, what) in [(from, "tea"), (to, "milk")] {
            let job = jobs.run_once(remind, minutes(30), what.to_owned());
            job.chat(chat).name("drink").await.expect("kept");
        }
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.at(&scene.group, &scene.ann, "old").await;
        scene.at(&scene.supergroup, &scene.ann, "/order").await;
        scene.at(&scene.supergroup, &scene.ann, "new").await;
        scene.at(&scene.supergroup, &scene.bob, "/order").await;
        scene.at(&scene.supergroup, &scene.bob, "cake").await;
        let handle = scene.play.handle();
        for (from, to) in [(from, to), (from, to), (from, from), (ChatId(0), to)] {
            handle.migrate_chat_data(from, to).await.expect("it moves");
        }
        let heard = scene.at(&scene.supergroup, &scene.ann, "yes").await;
        assert_eq!(heard, ["old it is"]);
        let heard = scene.at(&scene.supergroup, &scene.bob, "yes").await;
        assert_eq!(heard, ["cake it is"]);
        scene.play.advance(minutes(30)).await;
        let last = texts(&scene.supergroup).pop();
        assert_eq!(last.as_deref(), Some("Remember the tea"));
        // The old chat lives on, and begins with nothing.
        assert_eq!(scene.at(&scene.group, &scene.ann, "yes").await, [""; 0]);
        let heard = scene.at(&scene.group, &scene.ann, "/order").await;
        assert_eq!(heard, ["What?"]);
        assert_eq!(scene.at(&scene.group, &scene.ann, "pie").await, ["Sure?"]);
    });
}

/// An answer that the group can no longer be given goes to the supergroup, in its place among the others.
#[test]
fn answers_to_the_group_go_to_the_supergroup() {
    for play in [in_memory(), in_a_file()] {
        play.run(async |play| {
            let ann = play.server().user("Ann");
            let group = play.server().group("Group", [&ann]);
            for text in ["/order", "tea", "/vote", "/vote", "yes"] {
                ann.sends(&group, text);
            }
            let supergroup = group.upgrade();
            ann.sends(&supergroup, "orders?");
            play.settle().await;
            assert_eq!(texts(&group), [""; 0]);
            let there = texts(&supergroup);
            let expected = ["What?", "Sure?", "Sure?", "Sure?", "2 votes", "/vote it is"];
            assert_eq!(there[..6], expected);
            assert_eq!(there[6], "/vote moved moved");
        });
    }
}

/// Nobody has told the bot but Telegram's refusal: both messages went to somebody else.
#[test]
fn a_group_moves_also_if_only_a_refused_answer_tells() {
    in_a_file().run(async |play| {
        let ann = play.server().user("Ann");
        let group = play.server().group("Group", [&ann]);
        for text in ["/order", "tea", "yes", "/order", "milk"] {
            ann.sends(&group, text);
            play.settle().await;
        }
        let job = play.handle().jobs();
        let job = job.run_once(remind, minutes(5), "tea".to_owned());
        job.chat(ChatId(group.id())).await.expect("kept");
        play.stop().await.expect("it stops");
        let supergroup = group.upgrade();
        let missed = play.handle().bot().get_updates().await.expect("updates");
        let last = missed.iter().map(|update| update.update_id.0).max();
        let next = last.expect("two messages") + 1;
        let all = play.handle().bot().get_updates().offset(next).await;
        assert!(all.expect("updates").is_empty());
        play.start().await.expect("it starts");
        play.advance(minutes(5)).await;
        assert_eq!(texts(&supergroup), ["Remember the tea"]);
        ann.sends(&supergroup, "yes");
        ann.sends(&supergroup, "orders?");
        play.settle().await;
        let there = texts(&supergroup).split_off(1);
        assert_eq!(there, ["milk it is", "tea milk"]);
    });
}

/// The bot dies while the group's last message is being handled.
#[test]
fn a_group_moves_also_if_the_bot_dies_and_its_last_message_is_the_only_one() {
    in_a_file().run(async |play| {
        let scene = Scene::new(&play);
        scene.at(&scene.group, &scene.ann, "/order").await;
        scene.at(&scene.group, &scene.ann, "tea").await;
        scene.push(Says::Group);
        play.settle().await;
        play.kill().await;
        play.start().await.expect("it starts");
        play.advance(minutes(1)).await;
        assert_eq!(
            scene.at(&scene.supergroup, &scene.ann, "yes").await,
            ["tea it is"]
        );
        play.restart().await;
        let heard = scene.at(&scene.supergroup, &scene.ann, "orders?").await;
        assert_eq!(heard, ["moved tea"]);
    });
}
