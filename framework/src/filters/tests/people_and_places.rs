//! Filters without arguments that work on every kind of update.

use super::{Filter, message, pressed, update, user};
use crate::{
    filters::{self, Expression},
    update::Update,
};
use bot_api::types::UpdateType;
use serde_json::{Value, json};

/// A filter without arguments, updates that it wants, and updates that it does not.
pub(super) struct Row {
    pub(super) name: &'static str,
    make: fn() -> Expression,
    yes: Vec<Update>,
    no: Vec<Update>,
}

macro_rules! updates {
    ($($name:ident: [$($yes:expr),* $(,)?], [$($no:expr),* $(,)?];)*) => {
        vec![$(Row { name: stringify!($name), make: filters::$name, yes: vec![$($yes),*], no: vec![$($no),*] }),*]
    };
}

fn by(more: &Value) -> Value {
    let mut by = user(7);
    for (name, value) in more.as_object().unwrap() {
        by[name] = value.clone();
    }
    by
}

fn message_by(more: &Value) -> Update {
    message(&json!({"text": "hello", "from": by(more)}))
}

fn query_by(more: &Value) -> Update {
    let query = json!({"id": "1", "from": by(more), "query": "", "offset": ""});
    update(UpdateType::InlineQuery, &query)
}

fn message_in(chat: &Value) -> Update {
    message(&json!({"text": "hello", "chat": chat}))
}

fn pressed_in(chat: &Value) -> Update {
    pressed(&json!({"text": "hello", "chat": chat}))
}

/// A join or a departure: an update with a chat and a user, and no message.
fn member(chat: &Value, from: &Value) -> Update {
    let changed = json!({
        "chat": chat, "from": from, "date": 1,
        "old_chat_member": {"status": "left", "user": user(7)},
        "new_chat_member": {"status": "left", "user": user(7)},
    });
    update(UpdateType::ChatMember, &changed)
}

fn reaction_as(chat: &Value) -> Update {
    let reaction = json!({
        "chat": {"id": -5, "type": "supergroup"}, "message_id": 1, "date": 1, "actor_chat": chat,
        "old_reaction": [], "new_reaction": [],
    });
    update(UpdateType::MessageReaction, &reaction)
}

/// An inline query tells the type of the chat it is typed in.
fn typed_in(chat_type: &str) -> Update {
    let query =
        json!({"id": "1", "from": user(7), "query": "", "offset": "", "chat_type": chat_type});
    update(UpdateType::InlineQuery, &query)
}

fn poll() -> Update {
    let poll = json!({
        "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false,
        "is_anonymous": true, "type": "regular", "allows_multiple_answers": false,
        "allows_revoting": false, "members_only": false,
    });
    update(UpdateType::Poll, &poll)
}

fn edit(kind: UpdateType) -> Update {
    update(kind, &super::message_with(&json!({"text": "hello"})))
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = people();
    rows.extend(places());
    rows.extend(updates! {
        all: [poll(), typed_in("group"), pressed(&json!({"text": "hello"}))], [];
        edited: [
            edit(UpdateType::EditedMessage),
            edit(UpdateType::EditedChannelPost),
            edit(UpdateType::EditedBusinessMessage),
        ], [edit(UpdateType::Message), edit(UpdateType::ChannelPost), poll()];
        messages: [edit(UpdateType::Message), edit(UpdateType::EditedMessage)],
            [edit(UpdateType::ChannelPost), edit(UpdateType::GuestMessage), poll()];
        channel_posts: [edit(UpdateType::ChannelPost), edit(UpdateType::EditedChannelPost)],
            [edit(UpdateType::Message), poll()];
        business_messages: [edit(UpdateType::BusinessMessage), edit(UpdateType::EditedBusinessMessage)],
            [edit(UpdateType::Message), poll()];
    });
    rows
}

fn people() -> Vec<Row> {
    let group = json!({"id": -5, "type": "supergroup"});
    let other = json!({"id": -6, "type": "supergroup"});
    let channel = json!({"id": -5, "type": "channel"});
    let stand_in = json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group"});
    updates! {
        user: [message_by(&json!({})), query_by(&json!({})), member(&group, &user(7))],
            [poll(), message(&json!({"text": "hello", "sender_chat": other}))];
        premium_user: [message_by(&json!({"is_premium": true})), query_by(&json!({"is_premium": true}))],
            [message_by(&json!({})), poll()];
        user_attachment: [
            message_by(&json!({"added_to_attachment_menu": true})),
            query_by(&json!({"added_to_attachment_menu": true})),
        ], [message_by(&json!({})), poll()];
        from_bot: [message_by(&json!({"is_bot": true})), member(&group, &by(&json!({"is_bot": true})))],
            [message_by(&json!({})), poll()];
        anonymous_admin: [
            message(&json!({"text": "hello", "chat": group, "sender_chat": group})),
            reaction_as(&group),
            member(&group, &stand_in),
        ], [
            message(&json!({"text": "hello", "chat": group})),
            message(&json!({"text": "hello", "chat": group, "sender_chat": other})),
            message(&json!({"text": "hello", "chat": channel, "sender_chat": channel})),
            reaction_as(&other),
            member(&group, &user(7)),
            poll(),
        ];
    }
}

fn places() -> Vec<Row> {
    let private = json!({"id": 7, "type": "private"});
    let group = json!({"id": -5, "type": "group"});
    let supergroup = json!({"id": -6, "type": "supergroup"});
    let channel = json!({"id": -7, "type": "channel"});
    let forum = json!({"id": -6, "type": "supergroup", "is_forum": true});
    let direct = json!({"id": -6, "type": "supergroup", "is_direct_messages": true});
    updates! {
        private: [message_in(&private), pressed_in(&private), typed_in("private"), typed_in("sender")],
            [message_in(&group), pressed_in(&group), typed_in("group"), poll()];
        group: [message_in(&group), pressed_in(&group), typed_in("group"), member(&group, &user(7))],
            [message_in(&supergroup), typed_in("supergroup"), poll()];
        supergroup: [message_in(&supergroup), pressed_in(&supergroup), typed_in("supergroup")],
            [message_in(&group), typed_in("group"), typed_in("newly invented"), poll()];
        groups: [message_in(&group), message_in(&supergroup), typed_in("group"), member(&group, &user(7))],
            [message_in(&private), message_in(&channel), typed_in("channel"), poll()];
        channel: [message_in(&channel), pressed_in(&channel), typed_in("channel")],
            [message_in(&group), query_by(&json!({})), poll()];
        forum: [message_in(&forum), pressed_in(&forum), member(&forum, &user(7))],
            [message_in(&supergroup), poll()];
        direct_messages: [message_in(&direct), pressed_in(&direct)], [message_in(&supergroup), poll()];
    }
}

#[test]
fn filters_about_people_and_places_work_on_every_kind_of_update() {
    for Row {
        name,
        make,
        yes,
        no,
    } in rows()
    {
        let filter = make();
        for update in yes {
            assert!(filter.check(&update), "{name} wants {:?}", update.raw());
        }
        for update in no {
            assert!(!filter.check(&update), "{name} refuses {:?}", update.raw());
        }
    }
}

/// The bot may no longer see the message; where the button was pressed is known all the same.
#[test]
fn a_button_on_a_message_out_of_reach_was_pressed_somewhere() {
    let chat = json!({"id": -6, "type": "supergroup", "is_forum": true});
    let query = json!({
        "id": "1", "from": user(7), "chat_instance": "1", "data": "x",
        "message": {"chat": chat, "message_id": 1, "date": 0},
    });
    let pressed = update(UpdateType::CallbackQuery, &query);
    super::wants(
        &(filters::forum() & filters::chat(-6) & filters::from(7)),
        &pressed,
    );
    super::refuses(&filters::text(), &pressed);
}
