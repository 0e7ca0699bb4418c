//! What people do, as the actors of a test do it.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::{Action, NewKind, Refused};
use crate::actors::{Chat, Message, User};
use crate::clock::unix;
use crate::page::view::key_text;
use crate::shared::Shared;
use crate::world::{ChatKey, ChatKind, Draft, Member, Standing, text_body};

type Result<T = Value> = std::result::Result<T, Refused>;

/// Does what somebody does.
pub(super) fn act(shared: &Arc<Shared>, action: Action) -> Result {
    match action {
        Action::Say {
            user,
            chat,
            text,
            reply_to,
            topic,
        } => {
            if text.trim().is_empty() {
                return Err(Refused::because("a message needs a text"));
            }
            posts(
                shared,
                user,
                chat.0,
                topic,
                reply_to,
                text_body(text.trim()),
            )
        }
        Action::Post {
            user,
            chat,
            content,
            reply_to,
            topic,
        } => posts(shared, user, chat.0, topic, reply_to, content),
        Action::Dice {
            user,
            chat,
            emoji,
            topic,
        } => {
            let chat = writable(shared, user, chat.0)?;
            Ok(sent(
                &person(shared, user).sends_dice(&within(chat, topic), &emoji),
            ))
        }
        Action::Poll {
            user,
            chat,
            question,
            options,
            topic,
        } => {
            let chat = writable(shared, user, chat.0)?;
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            let poll = person(shared, user).sends_poll(&within(chat, topic), &question, &options);
            Ok(sent(&poll))
        }
        Action::Block { user, bot, blocked } => {
            shared.change(|state, now| state.world.set_blocked(bot, user, blocked, unix(now)));
            Ok(json!({}))
        }
        action => to_messages(shared, action),
    }
}

/// What is done to messages that are there.
fn to_messages(shared: &Arc<Shared>, action: Action) -> Result {
    match action {
        Action::Vote {
            user,
            chat,
            message,
            options,
        } => {
            let seen = look(shared, chat.0, message)?;
            if person(shared, user).votes(&seen, &options) {
                return Ok(json!({}));
            }
            Err(Refused::because("this poll takes no such vote"))
        }
        Action::Edit {
            user,
            chat,
            message,
            text,
        } => {
            let seen = look(shared, chat.0, message)?;
            person(shared, user).edits(&place(shared, chat.0), &seen, &text);
            Ok(json!({}))
        }
        Action::Delete {
            user,
            chat,
            message,
        } => {
            let seen = look(shared, chat.0, message)?;
            person(shared, user).deletes(&place(shared, chat.0), &seen);
            Ok(json!({}))
        }
        Action::Pin {
            user,
            chat,
            message,
        } => {
            let seen = look(shared, chat.0, message)?;
            person(shared, user).pins(&place(shared, chat.0), &seen);
            Ok(json!({}))
        }
        Action::Forward {
            user,
            chat,
            from,
            message,
        } => {
            let to = writable(shared, user, chat.0)?;
            let seen = look(shared, from.0, message)?;
            let forwarded = person(shared, user).forwards(&place(shared, from.0), &seen, &to);
            Ok(sent(&forwarded))
        }
        Action::React {
            user,
            chat,
            message,
            emoji,
        } => {
            let seen = look(shared, chat.0, message)?;
            let emoji: Vec<&str> = emoji.iter().map(String::as_str).collect();
            person(shared, user).reacts(&place(shared, chat.0), &seen, &emoji);
            Ok(json!({}))
        }
        action => asking(shared, action),
    }
}

/// What is asked of the bot; the page is told its answer.
fn asking(shared: &Arc<Shared>, action: Action) -> Result {
    match action {
        Action::Click {
            user,
            chat,
            message,
            data,
        } => {
            let seen = look(shared, chat.0, message)?;
            Ok(asked(
                shared,
                person(shared, user).clicks(&seen, &data).id(),
            ))
        }
        Action::Play {
            user,
            chat,
            message,
        } => {
            let seen = look(shared, chat.0, message)?;
            let game = seen.json()["game"]["title"].as_str().unwrap_or_default();
            Ok(asked(shared, person(shared, user).plays(&seen, game).id()))
        }
        Action::InlineQuery { user, bot, text } => {
            let asker = User {
                bot,
                ..person(shared, user)
            };
            Ok(asked(shared, asker.inline_query(&text).id()))
        }
        Action::Choose {
            user,
            chat,
            query,
            result,
        } => {
            let _ = writable(shared, user, chat.0)?;
            let chosen = shared.change(|state, now| {
                state
                    .world
                    .choose_result(&query, &result, chat.0, unix(now))
            });
            let id = chosen.ok_or_else(|| Refused::because("the bot does not offer this"))?;
            Ok(json!({ "message": id }))
        }
        Action::Pay {
            user,
            chat,
            message,
        } => pays(shared, user, chat.0, message),
        Action::Ship { payment, option } => {
            shared.change(|state, now| state.world.choose_shipping(payment, &option, unix(now)));
            Ok(json!({}))
        }
        action => gathering(shared, action),
    }
}

/// Who there is, and who is where.
fn gathering(shared: &Arc<Shared>, action: Action) -> Result {
    match action {
        Action::NewUser {
            first_name,
            last_name,
            username,
            language_code,
        } => new_user(
            shared,
            [
                ("first_name", Some(first_name)),
                ("last_name", last_name),
                ("username", username),
                ("language_code", language_code.or(Some("en".to_owned()))),
            ],
        ),
        Action::NewChat {
            creator,
            kind,
            title,
            members,
        } => new_chat(shared, creator, kind, title.trim(), &members),
        Action::NewTopic { user, chat, name } => {
            let topic = person(shared, user).opens_topic(&place(shared, chat.0), &name);
            let topic = topic.ok_or_else(|| Refused::because("this chat has no topics"))?;
            Ok(json!({ "topic": topic.topic_id() }))
        }
        Action::Join { user, chat, by } => {
            let (chat, who) = (place(shared, chat.0), person(shared, user));
            match by {
                Some(by) => person(shared, by).adds(&chat, &who),
                None => who.joins(&chat),
            }
            Ok(json!({}))
        }
        Action::Leave { user, chat, by } => {
            let (chat, who) = (place(shared, chat.0), person(shared, user));
            match by {
                Some(by) => {
                    // Whoever is put out by hand may come again.
                    person(shared, by).bans(&chat, &who);
                    person(shared, by).unbans(&chat, &who);
                }
                None => who.leaves(&chat),
            }
            Ok(json!({}))
        }
        Action::Promote {
            user,
            chat,
            by,
            rights,
        } => {
            let (chat, who) = (place(shared, chat.0), person(shared, user));
            if rights {
                person(shared, by).promotes_fully(&chat, &who);
            } else {
                person(shared, by).promotes(&chat, &who, &[]);
            }
            Ok(json!({}))
        }
        _ => Err(Refused::because("nobody can do that")),
    }
}

fn person(shared: &Arc<Shared>, id: i64) -> User {
    let bot = shared.read(|state| state.world.bots.keys().next().copied());
    User {
        shared: Arc::clone(shared),
        id,
        bot: bot.unwrap_or_default(),
    }
}

fn place(shared: &Arc<Shared>, key: ChatKey) -> Chat {
    Chat::new(shared, key)
}

fn within(chat: Chat, topic: Option<i64>) -> Chat {
    match topic {
        Some(topic) => chat.topic(topic),
        None => chat,
    }
}

fn look(shared: &Shared, chat: ChatKey, message: i64) -> Result<Message> {
    let seen = shared.read(|state| Message::look(&state.world, chat, message));
    seen.ok_or_else(|| Refused::because("this message is gone"))
}

fn sent(message: &Message) -> Value {
    json!({ "message": message.id() })
}

/// The chat, if this person may write there.
fn writable(shared: &Arc<Shared>, user: i64, key: ChatKey) -> Result<Chat> {
    shared.change(|state, now| {
        if !state.world.users.contains_key(&user) {
            return Err(Refused::because("there is no such person"));
        }
        let chat = state.world.chats.get(&key);
        let chat = chat.ok_or_else(|| Refused::because("there is no such chat"))?;
        if !state.world.is_in(key, user) {
            return Err(Refused::because("only members write here"));
        }
        if chat.migrated_to.is_some() {
            return Err(Refused::because("this group went on as a supergroup"));
        }
        let member = chat.member(user, unix(now));
        let may = match chat.kind {
            ChatKind::Private => true,
            ChatKind::Channel => member.has_right("can_post_messages"),
            ChatKind::Group | ChatKind::Supergroup => {
                member.may("can_send_messages", &chat.permissions)
            }
        };
        if may {
            Ok(())
        } else {
            Err(Refused::because("this person may not write here"))
        }
    })?;
    Ok(place(shared, key))
}

/// Puts a message of a person into a chat and says which one it became.
pub(in crate::page) fn posts(
    shared: &Arc<Shared>,
    user: i64,
    key: ChatKey,
    topic: Option<i64>,
    reply_to: Option<i64>,
    body: Map<String, Value>,
) -> Result {
    let _ = writable(shared, user, key)?;
    shared.change(|state, now| {
        let chat = state.world.chats.get(&key);
        let sender = chat.ok_or_else(Refused::nothing_here)?.sender(user, false);
        let draft = Draft {
            reply_to,
            thread: topic,
            ..Draft::new(body)
        };
        let id = state.world.post(key, sender, draft, unix(now));
        id.map(|id| json!({ "message": id }))
            .ok_or_else(Refused::nothing_here)
    })
}

/// The page is told when a question is answered.
fn asked(shared: &Shared, query: &str) -> Value {
    shared.change(|state, _| {
        if let Some(desk) = state.page.as_deref_mut() {
            desk.ask(query);
        }
    });
    json!({ "query": query })
}

fn pays(shared: &Shared, user: i64, key: ChatKey, message: i64) -> Result {
    shared.change(|state, now| {
        let offer = state.world.payments.shown(key, message).cloned();
        let offer = offer.ok_or_else(|| Refused::because("there is nothing to pay"))?;
        let payment = state.world.begin_payment(offer, key, user, unix(now));
        if let Some(desk) = state.page.as_deref_mut() {
            desk.pay(payment);
        }
        Ok(json!({ "payment": payment }))
    })
}

fn new_user(shared: &Shared, fields: [(&str, Option<String>); 4]) -> Result {
    let given = fields.into_iter().filter_map(|(name, text)| {
        let text = text?.trim().to_owned();
        (!text.is_empty()).then(|| (name.to_owned(), Value::from(text)))
    });
    let object: Map<String, Value> = given.collect();
    if !object.contains_key("first_name") {
        return Err(Refused::because("a person has a first name"));
    }
    let user = shared.change(|state, _| {
        let user = state.world.add_user(object);
        if let Some(bot) = state.world.bots.keys().next().copied() {
            state.world.private_chat(bot, user);
        }
        user
    });
    Ok(json!({ "user": user }))
}

fn new_chat(
    shared: &Arc<Shared>,
    creator: i64,
    kind: NewKind,
    title: &str,
    members: &[i64],
) -> Result {
    if title.is_empty() {
        return Err(Refused::because("a chat needs a title"));
    }
    let chat_kind = match kind {
        NewKind::Group => ChatKind::Group,
        NewKind::Supergroup | NewKind::Forum => ChatKind::Supergroup,
        NewKind::Channel => ChatKind::Channel,
    };
    let key = shared.change(|state, _| {
        let key = state.world.add_chat(chat_kind, title, [creator]);
        if let Some(chat) = state.world.chats.get_mut(&key) {
            let owner = Standing::Owner {
                is_anonymous: false,
            };
            chat.members.insert(creator, Member::new(owner));
        }
        if matches!(kind, NewKind::Forum) {
            state.world.make_forum(key);
        }
        key
    });
    let (founder, chat) = (person(shared, creator), place(shared, key));
    for member in members.iter().filter(|member| **member != creator) {
        let who = person(shared, *member);
        founder.adds(&chat, &who);
        let is_bot = shared.read(|state| state.world.bots.contains_key(member));
        // In channels, bots are administrators or not there at all.
        if is_bot && chat_kind == ChatKind::Channel {
            founder.promotes_fully(&chat, &who);
        }
    }
    Ok(json!({ "chat": key_text(key) }))
}
