//! Conversations in a store.

use super::*;

fn order(chat: Option<i64>, user: Option<i64>, part: Part) -> StateKey {
    StateKey {
        conversation: "Order".into(),
        chat,
        user,
        part,
    }
}

fn put_state(key: &StateKey, json: &str) -> Change {
    Change::PutState {
        key: key.clone(),
        value: value(json),
        update: Some(UpdateId(9)),
        at: Millis(1_000),
    }
}

async fn state(store: &dyn Store, key: &StateKey) -> Option<String> {
    let loaded = store.load_state(key.clone()).await.expect("it can be read");
    loaded.map(|state| {
        assert_eq!(state, value(&state.json));
        state.json
    })
}

pub(in crate::store) async fn conversations_are_told_apart_by_all_of_their_parts(
    place: &impl Place,
) {
    let store = place.open(BOT).await;
    let keys = [
        order(Some(1), Some(1), Part::Whole),
        order(Some(1), None, Part::Whole),
        order(None, Some(1), Part::Whole),
        order(Some(-1), Some(1), Part::Whole),
        order(Some(1), Some(1), Part::Topic(1)),
        order(Some(1), Some(1), Part::Message(1)),
        order(None, Some(1), Part::Inline("1".into())),
        StateKey {
            conversation: "order".into(),
            ..order(Some(1), Some(1), Part::Whole)
        },
    ];
    let numbered = |(number, key): (usize, &StateKey)| put_state(key, &number.to_string());
    keep(&*store, keys.iter().enumerate().map(numbered).collect()).await;
    let store = crash(place, store).await;
    for (number, key) in keys.iter().enumerate() {
        let found = state(&*store, key).await;
        assert_eq!(found, Some(number.to_string()), "{key}");
    }
}

pub(in crate::store) async fn a_conversation_is_there_until_it_ends(place: &impl Place) {
    let store = place.open(BOT).await;
    let (one, other) = (
        order(Some(1), Some(1), Part::Whole),
        order(Some(1), Some(2), Part::Whole),
    );
    assert_eq!(state(&*store, &one).await, None);
    keep(
        &*store,
        vec![put_state(&one, r#""Size""#), put_state(&other, "1")],
    )
    .await;
    keep(&*store, vec![put_state(&one, r#"{"Address":{"size":3}}"#)]).await;
    assert_eq!(
        state(&*store, &one).await.as_deref(),
        Some(r#"{"Address":{"size":3}}"#)
    );
    keep(&*store, vec![Change::EndState(one.clone())]).await;
    let store = crash(place, store).await;
    assert_eq!(state(&*store, &one).await, None);
    assert_eq!(state(&*store, &other).await.as_deref(), Some("1"));
    end(store).await;
    let second = place.open(BOT + 1).await;
    assert_eq!(state(&*second, &other).await, None, "another bot's");
}

pub(in crate::store) async fn a_chats_conversations_move_with_it(place: &impl Place) {
    let store = place.open(BOT).await;
    let of = |chat, user, part| order(Some(chat), Some(user), part);
    let (group, supergroup) = (-5, -100);
    let others = [
        order(None, Some(1), Part::Whole),
        of(1, 1, Part::Whole),
        of(supergroup, 2, Part::Whole),
    ];
    let moving = |chat| {
        [
            of(chat, 1, Part::Whole),
            of(chat, 1, Part::Message(7)),
            order(Some(chat), None, Part::Whole),
        ]
    };
    for replace in [false, true] {
        let mut rows: Vec<_> = others.iter().map(|key| put_state(key, "0")).collect();
        rows.extend(moving(group).iter().map(|key| put_state(key, "1")));
        // One that both have.
        rows.push(put_state(&moving(supergroup)[0], "2"));
        rows.extend(
            moving(supergroup)[1..]
                .iter()
                .cloned()
                .map(Change::EndState),
        );
        keep(&*store, rows).await;
        let moved = Change::MoveStates {
            from: group,
            to: supergroup,
            replace,
        };
        keep(&*store, vec![moved.clone()]).await;
        // Another time there is nothing to move, and nothing happens.
        keep(&*store, vec![moved]).await;
        for key in moving(group) {
            assert_eq!(state(&*store, &key).await, None, "{key}");
        }
        let stays = if replace { "1" } else { "2" };
        for (key, expected) in moving(supergroup).iter().zip([stays, "1", "1"]) {
            assert_eq!(
                state(&*store, key).await.as_deref(),
                Some(expected),
                "{key}"
            );
        }
        for key in &others {
            assert_eq!(state(&*store, key).await.as_deref(), Some("0"), "{key}");
        }
    }
    let store = crash(place, store).await;
    let there = state(&*store, &moving(supergroup)[2]).await;
    assert_eq!(there.as_deref(), Some("1"));
    end(store).await;
    let second = place.open(BOT + 1).await;
    let theirs = Change::MoveStates {
        from: supergroup,
        to: group,
        replace: true,
    };
    keep(&*second, vec![theirs]).await;
    end(second).await;
    let store = place.open(BOT).await;
    let there = state(&*store, &moving(supergroup)[2]).await;
    assert_eq!(there.as_deref(), Some("1"), "another bot's did not move");
}

pub(in crate::store) async fn a_chat_that_is_gone_is_known_for_good(place: &impl Place) {
    let store = place.open(BOT).await;
    let gone = |chat, now| {
        vec![Change::Gone {
            chat,
            now,
            at: Millis(1),
        }]
    };
    for (chat, now) in [(-5, -100), (-6, -200), (-5, -100), (-7, -6)] {
        keep(&*store, gone(chat, now)).await;
    }
    let store = crash(place, store).await;
    // One that something goes to is there.
    assert_eq!(left(&*store).await.gone, [(-7, -6), (-5, -100)]);
    end(store).await;
    let second = place.open(BOT + 1).await;
    assert_eq!(left(&*second).await.gone, []);
}
