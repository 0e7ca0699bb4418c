//! Updates that are not done, and who is to blame when a process dies.

use super::*;

pub(in crate::store) async fn an_update_stays_in_the_inbox_until_it_is_finished(
    place: &impl Place,
) {
    let store = place.open(BOT).await;
    keep(&*store, vec![receive(1), receive(2)]).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    let Unfinished { received, done, .. } = &inbox[0];
    assert_eq!(inbox.len(), 2);
    assert_eq!(
        (received.key, received.update_id),
        (InboxKey(1), Some(UpdateId(101)))
    );
    assert_eq!((received.hash, received.at), (1, Millis(10)));
    assert_eq!(received.kind, "message");
    assert_eq!(
        received.text.as_deref(),
        Some(br#"{"update_id":101}"#.as_slice())
    );
    assert_eq!(*done, Done::default());
    // Together with what its handlers changed.
    keep(&*store, vec![put(ANN, "1"), Change::Finish(InboxKey(1))]).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    assert_eq!(inbox.len(), 1);
    assert_eq!(inbox[0].received.key, InboxKey(2));
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("1"));
}

pub(in crate::store) async fn units_are_open_or_done(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![receive(1), receive(2)]).await;
    keep(&*store, vec![done(1, ""), open(1, "a"), open(1, "b")]).await;
    keep(&*store, vec![done(1, "b")]).await;
    let store = crash(place, store).await;
    let mut inbox = left(&*store).await.inbox;
    inbox[0].done.units.sort();
    assert!(inbox[0].done.blocking && !inbox[1].done.blocking);
    assert_eq!(
        inbox[0].done.units,
        [("a".to_owned(), false), ("b".to_owned(), true)]
    );
    assert_eq!(inbox[1].done.units, []);
    // A number that is used again finds nothing of them.
    keep(&*store, vec![Change::Finish(InboxKey(1)), receive(1)]).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    assert!(!inbox[0].done.blocking && inbox[0].done.units.is_empty());
}

pub(in crate::store) async fn a_unit_that_was_done_before_it_was_opened_stays_done(
    place: &impl Place,
) {
    let store = place.open(BOT).await;
    keep(&*store, vec![receive(1), done(1, "a")]).await;
    keep(&*store, vec![done(1, ""), open(1, "a")]).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    assert_eq!(inbox[0].done.units, [("a".to_owned(), true)]);
}

pub(in crate::store) async fn updates_come_back_in_the_order_in_which_they_came_in(
    place: &impl Place,
) {
    let store = place.open(BOT).await;
    // Their own numbers start anew in between, and their text need not be text.
    let numbers = [(1, 900), (2, 901), (3, 5), (4, 6)];
    let changes = numbers.map(|(key, id)| {
        Change::Receive(Received {
            text: Some(Bytes::from_static(b"\xff\x00")),
            ..received(key, id, u64::MAX - 1)
        })
    });
    keep(&*store, changes.into()).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    let came: Vec<_> = inbox
        .iter()
        .map(|left| {
            (
                left.received.key.0,
                left.received.update_id.map_or(0, |id| id.0),
            )
        })
        .collect();
    assert_eq!(came, numbers);
    assert!(inbox.iter().all(|left| left.received.hash == u64::MAX - 1
        && left.received.text.as_deref() == Some(b"\xff\x00".as_slice())));
}

pub(in crate::store) async fn numbers_go_on_behind_what_is_left(place: &impl Place) {
    let store = place.open(BOT).await;
    let numbers = |left: &Leftovers| (left.last_inbox, left.last_outbox);
    assert_eq!(numbers(&left(&*store).await), (0, 0));
    keep(&*store, vec![receive(41), Change::Send(call(17, "1"))]).await;
    let store = crash(place, store).await;
    assert_eq!(numbers(&left(&*store).await), (41, 17));
}

pub(in crate::store) async fn an_update_is_known_by_its_number_and_its_text(place: &impl Place) {
    let store = place.open(BOT).await;
    let unwanted = Received {
        text: None,
        ..received(2, 102, 22)
    };
    let changes = vec![
        Change::Receive(received(1, 101, u64::MAX)),
        Change::Receive(unwanted),
    ];
    keep(&*store, changes).await;
    keep(&*store, vec![Change::Finish(InboxKey(1))]).await;
    let store = crash(place, store).await;
    let asked = [(101, u64::MAX), (101, 12), (102, 22), (103, u64::MAX)];
    let asked = asked.map(|(id, hash)| (UpdateId(id), hash));
    let seen = store.seen(asked.into()).await;
    assert_eq!(seen, Ok(vec![true, false, true, false]));
    // Of one that nobody wants, only that.
    assert!(left(&*store).await.inbox.is_empty());
}

pub(in crate::store) async fn a_death_counts_and_a_proper_end_does_not(place: &impl Place) {
    let crashes = |left: &Leftovers| {
        let inbox = left.inbox.iter();
        inbox
            .map(|left| (left.crashes, left.deaths_alone))
            .collect::<Vec<_>>()
    };
    let store = place.open(BOT).await;
    left(&*store).await;
    keep(&*store, vec![receive(1)]).await;
    end(store).await;
    let store = place.open(BOT).await;
    assert_eq!(crashes(&left(&*store).await), [(0, 0)]);
    keep(&*store, vec![receive(2)]).await;
    let store = crash(place, store).await;
    assert_eq!(crashes(&left(&*store).await), [(1, 0), (1, 0)]);
    keep(&*store, vec![receive(3)]).await;
    let store = crash(place, store).await;
    assert_eq!(crashes(&left(&*store).await), [(2, 0), (2, 0), (1, 0)]);
    end(store).await;
    let store = place.open(BOT).await;
    assert_eq!(crashes(&left(&*store).await), [(2, 0), (2, 0), (1, 0)]);
}

pub(in crate::store) async fn only_the_update_that_ran_alone_is_to_blame(place: &impl Place) {
    let deaths = |left: &Leftovers| {
        let inbox = left.inbox.iter();
        inbox.map(|left| left.deaths_alone).collect::<Vec<_>>()
    };
    let store = place.open(BOT).await;
    left(&*store).await;
    keep(&*store, vec![receive(1), receive(2)]).await;
    keep(&*store, vec![Change::Alone(InboxKey(2))]).await;
    let store = crash(place, store).await;
    assert_eq!(deaths(&left(&*store).await), [0, 1]);
    // It was alone then, and is not for ever.
    let store = crash(place, store).await;
    assert_eq!(deaths(&left(&*store).await), [0, 1]);
    keep(&*store, vec![Change::Alone(InboxKey(2))]).await;
    let store = crash(place, store).await;
    assert_eq!(deaths(&left(&*store).await), [0, 2]);
    // Others ran again, and one of them may have been it.
    keep(&*store, vec![Change::Alone(InboxKey(2))]).await;
    keep(&*store, vec![Change::Among(InboxKey(2))]).await;
    let store = crash(place, store).await;
    assert_eq!(deaths(&left(&*store).await), [0, 2]);
    // A proper end is nobody's fault.
    keep(&*store, vec![Change::Alone(InboxKey(2))]).await;
    end(store).await;
    let store = place.open(BOT).await;
    assert_eq!(deaths(&left(&*store).await), [0, 2]);
}

pub(in crate::store) async fn who_is_killed_after_it_was_asked_to_end_has_not_crashed(
    place: &impl Place,
) {
    let store = place.open(BOT).await;
    left(&*store).await;
    keep(&*store, vec![receive(1), Change::Alone(InboxKey(1))]).await;
    keep(&*store, vec![Change::Ending]).await;
    let store = crash(place, store).await;
    let after = left(&*store).await;
    assert!(!after.crashed);
    assert_eq!(
        (after.inbox[0].crashes, after.inbox[0].deaths_alone),
        (0, 0)
    );
    // That was then: now nobody has asked.
    keep(&*store, vec![Change::Alone(InboxKey(1))]).await;
    let store = crash(place, store).await;
    let after = left(&*store).await;
    assert!(after.crashed);
    assert_eq!(
        (after.inbox[0].crashes, after.inbox[0].deaths_alone),
        (1, 1)
    );
    // A stop that was followed by a new start in the same process.
    keep(&*store, vec![Change::Ending]).await;
    assert!(!left(&*store).await.crashed);
    let store = crash(place, store).await;
    assert!(left(&*store).await.crashed);
}

pub(in crate::store) async fn to_look_twice_is_no_crash(place: &impl Place) {
    let store = place.open(BOT).await;
    left(&*store).await;
    keep(&*store, vec![receive(1)]).await;
    let again = left(&*store).await;
    assert_eq!(again.inbox.len(), 1);
    assert_eq!(again.inbox[0].crashes, 0);
}

pub(in crate::store) async fn events_are_no_updates_that_could_come_twice(place: &impl Place) {
    let store = place.open(BOT).await;
    let event = |key| {
        Change::Receive(Received {
            update_id: None,
            hash: 0,
            ..received(key, 0, 0)
        })
    };
    // With the changes of who told them.
    keep(&*store, vec![put(ANN, "1"), event(1), event(2)]).await;
    let store = crash(place, store).await;
    let inbox = left(&*store).await.inbox;
    let ids: Vec<_> = inbox
        .iter()
        .map(|left| (left.received.key.0, left.received.update_id))
        .collect();
    assert_eq!(ids, [(1, None), (2, None)]);
    let seen = store.seen(vec![(UpdateId(0), 0)]).await;
    assert_eq!(seen.expect("it can be read"), [false]);
}
