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
