//! Lists that change while the bot runs.

use super::{Filter, message, pressed, refuses, wants};
use crate::filters::{self, IdList};
use bot_api::types::{ChatId, UserId};
use serde_json::json;

#[test]
fn a_list_of_users_decides_anew_each_time() {
    let list = IdList::<UserId>::new();
    let (filter, hello) = (
        filters::of(list.clone()),
        message(&json!({"text": "hello"})),
    );
    refuses(&filter, &hello);
    assert!(list.add(7));
    assert!(!list.add(UserId(7)), "it was there");
    wants(&filter, &hello);
    refuses(&filter, &pressed(&json!({"text": "hello"})));
    assert!(list.remove(7));
    assert!(!list.remove(7), "it was not there any more");
    refuses(&filter, &hello);
}

#[test]
fn a_list_of_chats_looks_at_chats() {
    let list = IdList::<ChatId>::from([-5, -6]);
    assert_eq!(list.ids(), [ChatId(-6), ChatId(-5)]);
    assert!(list.check(&pressed(&json!({"text": "hello"}))));
    list.clear();
    assert!(list.is_empty() && !list.check(&message(&json!({"text": "hello"}))));
}

/// R76.
#[test]
fn usernames_are_kept_without_their_at_sign() {
    let list = IdList::<ChatId>::new();
    assert!(list.add_username("@Ours"));
    assert!(list.contains_username("Ours") && !list.contains_username("ours"));
    assert_eq!((list.len(), list.contains(-5)), (1, false));
    let chat = json!({"id": -5, "type": "supergroup", "username": "Ours"});
    assert!(list.check(&message(&json!({"chat": chat}))));
    assert!(list.remove_username("@Ours") && !list.remove_username("Ours"));
    assert!(list.is_empty());
}

/// `allow_empty`: nobody on the list is everybody, but nobody at all is not.
#[test]
fn a_list_may_be_open_while_nobody_is_on_it() {
    let list = IdList::<UserId>::open_while_empty();
    let hello = message(&json!({"text": "hello"}));
    let anonymous = message(&json!({"text": "hello", "sender_chat": {"id": -5, "type": "group"}}));
    let filter = filters::from(&list);
    wants(&filter, &hello);
    refuses(&filter, &anonymous);
    list.add(8);
    refuses(&filter, &hello);
    list.clear();
    wants(&filter, &hello);
}

#[test]
fn filters_with_arguments_take_lists_beside_fixed_ids() {
    let list = IdList::<ChatId>::new();
    let filter = filters::sender_chat(vec![(&list).into(), filters::Peer::from(-8)]);
    let speaking = |id: i64| message(&json!({"sender_chat": {"id": id, "type": "channel"}}));
    wants(&filter, &speaking(-8));
    refuses(&filter, &speaking(-9));
    list.add(-9);
    wants(&filter, &speaking(-9));
    let people = IdList::<UserId>::new();
    people.add_username("Anna");
    let mentioned = message(&json!({
        "text": "@anna", "entities": [{"type": "mention", "offset": 0, "length": 5}],
    }));
    wants(&filters::mention(&people), &mentioned);
}
