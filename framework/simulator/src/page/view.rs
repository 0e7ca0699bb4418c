//! Drawing everything that the page shows, as a flat list of named things: `chat/<key>`, `message/<key>/<id>`, `call/<n>`, …

use std::collections::BTreeMap;
use std::time::SystemTime;

use serde_json::{Map, Value, json};

use super::desk::Desk;
use crate::clock::{Clock, millis};
use crate::log::{Call, Outcome};
use crate::shared::State;
use crate::world::{BotRecord, ChatKey, ChatKind, ChatRecord, Member, Stage, World};

/// How many messages of a chat are shown.
const MESSAGES: usize = 300;
/// How many calls are shown.
const CALLS: usize = 400;

/// All things by name.
pub(super) fn draw(state: &State, desk: &Desk, clock: &dyn Clock) -> BTreeMap<String, Value> {
    let mut things = BTreeMap::new();
    things.insert("clock".to_owned(), draw_clock(clock));
    things.insert("books".to_owned(), desk.draw_books());
    things.insert("faults".to_owned(), state.faults.left().into());
    for (id, bot) in &state.world.bots {
        things.insert(format!("bot/{id}"), draw_bot(state, *id, bot));
    }
    for (id, user) in &state.world.users {
        things.insert(format!("user/{id}"), Value::Object(user.object.clone()));
    }
    for (key, chat) in &state.world.chats {
        let name = key_text(*key);
        things.insert(format!("chat/{name}"), draw_chat(&state.world, *key, chat));
        for id in chat.messages.keys().rev().take(MESSAGES) {
            let drawn = draw_message(&state.world, *key, *id);
            things.insert(format!("message/{name}/{id}"), drawn);
        }
    }
    for id in &desk.queries {
        let answer = state.world.queries.answer_of(id);
        things.insert(format!("query/{id}"), json!({ "answer": answer }));
    }
    for number in &desk.payments {
        let payment = state.world.payments.get(*number);
        let drawn = payment.map_or(Value::Null, |payment| draw_stage(&payment.stage));
        things.insert(format!("payment/{number}"), drawn);
    }
    for (number, update) in &desk.updates {
        things.insert(format!("update/{number}"), update.draw());
    }
    let skipped = state.log.len().saturating_sub(CALLS);
    for call in state.log.iter().skip(skipped) {
        things.insert(format!("call/{}", call.number), draw_call(call));
    }
    things
}

/// The name of a chat on the page.
pub(super) fn key_text(key: ChatKey) -> String {
    match key {
        ChatKey::Private { bot, user } => format!("p{bot}:{user}"),
        ChatKey::Shared(id) => format!("s{id}"),
    }
}

/// The chat of that name.
pub(super) fn parse_key(text: &str) -> Option<ChatKey> {
    if let Some(id) = text.strip_prefix('s') {
        return id.parse().ok().map(ChatKey::Shared);
    }
    let (bot, user) = text.strip_prefix('p')?.split_once(':')?;
    Some(ChatKey::Private {
        bot: bot.parse().ok()?,
        user: user.parse().ok()?,
    })
}

/// How far the world's clock is ahead of the machine's, in seconds; where it stands, what it shows.
fn draw_clock(clock: &dyn Clock) -> Value {
    let now = clock.now();
    let Some(hand) = clock.hand() else {
        return json!({ "moves": false, "ahead": 0 });
    };
    if hand.is_frozen() {
        return json!({ "moves": true, "frozen": millis(now) });
    }
    let here = SystemTime::now();
    let ahead = now.duration_since(here).map_or_else(
        |error| -error.duration().as_secs_f64(),
        |ahead| ahead.as_secs_f64(),
    );
    json!({ "moves": true, "ahead": ahead.round() })
}

fn draw_bot(state: &State, id: i64, bot: &BotRecord) -> Value {
    let pending = state.deliveries.get(id);
    json!({
        "bot": bot.to_json(id),
        "polling": state.deliveries.is_polled(id),
        "pending": pending.map_or(0, |delivery| delivery.pending().len()),
    })
}

fn draw_chat(world: &World, key: ChatKey, chat: &ChatRecord) -> Value {
    let present: Vec<i64> = match key {
        ChatKey::Private { bot, user } => vec![user, bot],
        ChatKey::Shared(_) => chat.present().collect(),
    };
    let is_admin = |id: &&i64| chat.members.get(id).is_some_and(Member::is_administrator);
    let mut drawn = json!({
        "chat": world.draw_chat(key),
        "members": present,
        "admins": present.iter().filter(is_admin).collect::<Vec<_>>(),
        "pinned": chat.pinned,
        "blocked": chat.blocked,
        "migrated_to": chat.migrated_to.map(|to| key_text(ChatKey::Shared(to))),
        "broadcast": chat.kind == ChatKind::Channel,
        "menus": draw_menus(world, key, &present),
    });
    if let Some(topics) = &chat.topics {
        let topics = topics
            .iter()
            .map(|(id, topic)| json!({ "id": id, "name": topic.name, "closed": topic.is_closed }));
        drawn["topics"] = topics.collect();
    }
    if let ChatKey::Private { bot, user } = key {
        drawn["bot"] = bot.into();
        drawn["user"] = user.into();
    }
    drawn
}

/// The commands that each person sees, with their bots.
fn draw_menus(world: &World, key: ChatKey, present: &[i64]) -> Value {
    let (bots, people): (Vec<i64>, Vec<i64>) =
        present.iter().partition(|id| world.bots.contains_key(id));
    let menu = |user: &i64| {
        let commands = bots.iter().flat_map(|bot| {
            let menu = world.menu(*bot, *user, key).into_iter();
            menu.map(|mut command| {
                command["bot"] = (*bot).into();
                command
            })
        });
        (user.to_string(), Value::from(commands.collect::<Vec<_>>()))
    };
    people.iter().map(menu).collect::<Map<_, _>>().into()
}

fn draw_message(world: &World, key: ChatKey, id: i64) -> Value {
    let record = world.message(key, id);
    let reactions = record.map(|record| {
        let one = |(who, reaction): &(i64, Value)| json!({ "by": who, "reaction": reaction });
        record.reactions.iter().map(one).collect::<Vec<_>>()
    });
    let votes = record
        .and_then(|record| world.votes(record.poll_id()?))
        .map(|votes| {
            let one =
                |(who, options): (&i64, &Vec<usize>)| json!({ "by": who, "options": options });
            votes.iter().map(one).collect::<Vec<_>>()
        });
    json!({
        "message": world.draw_message(key, id),
        "author": record.map(|record| record.sender.author()),
        "keyboard": record.and_then(|record| record.keyboard.as_ref()),
        "reactions": reactions,
        "votes": votes,
    })
}

fn draw_stage(stage: &Stage) -> Value {
    match stage {
        Stage::Shipping => json!({ "stage": "shipping" }),
        Stage::Choosing(options) => json!({ "stage": "choosing", "options": options }),
        Stage::Checkout => json!({ "stage": "checkout" }),
        Stage::Refused(reason) => json!({ "stage": "refused", "reason": reason }),
        Stage::Paid(receipt) => json!({ "stage": "paid", "receipt": receipt }),
    }
}

fn draw_call(call: &Call) -> Value {
    let files: Vec<Value> = call
        .files
        .iter()
        .map(|file| json!({ "part": file.part, "name": file.file_name, "type": file.content_type, "size": file.size }))
        .collect();
    let (outcome, result) = match &call.outcome {
        Outcome::Running => ("running", None),
        Outcome::Ok { result } => ("ok", Some(result.clone())),
        Outcome::Refused { description, .. } => ("refused", Some(description.as_str().into())),
        Outcome::Faulted { effect } => ("faulted", effect.clone()),
        Outcome::Abandoned => ("abandoned", None),
    };
    json!({
        "number": call.number,
        "bot": call.bot,
        "method": call.method,
        "params": call.params,
        "files": files,
        "at": millis(call.at),
        "answered": call.answered.map(millis),
        "status": call.status,
        "outcome": outcome,
        "result": result,
        "notes": call.notes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_chats_are_read_back() {
        for key in [
            ChatKey::Shared(-1_002_000_000_001),
            ChatKey::Private { bot: 7, user: 5 },
        ] {
            assert_eq!(parse_key(&key_text(key)), Some(key));
        }
        for wrong in ["", "s", "p1", "p1:", "x5", "sfive", "p1:2:3"] {
            assert_eq!(parse_key(wrong), None, "{wrong}");
        }
    }
}
