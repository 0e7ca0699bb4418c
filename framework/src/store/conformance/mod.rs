//! What every store that keeps anything has to do: the same tests run on each.
//!
//! A store says with [`Place`] how it is opened and how its process dies, and `conformance!` makes the tests.

mod inbox;
mod jobs;
mod letters;
mod states;

pub(super) use inbox::*;
pub(super) use jobs::*;
pub(super) use letters::*;
pub(super) use states::*;

use super::*;
use std::{future::Future, time::Duration};

/// Where stores of one kind keep what they keep; it outlives them.
pub(super) trait Place: Sync {
    /// Opens it for a bot, as a process does that starts.
    fn open(&self, bot: i64) -> impl Future<Output = Arc<dyn Store>>;

    /// The numbers of the dead letters, with their reasons and texts.
    fn letters(&self, bot: i64) -> Vec<(i64, String, Bytes)>;

    /// What an administrator does.
    fn ask(&self, bot: i64, command: &str, letter: Option<i64>) -> Result<usize, StoreError>;

    /// The values in quarantine, with what was wrong with them.
    fn quarantined(&self, bot: i64) -> Vec<(DataKey, String, String)>;
}

/// Makes a test of each promise, on a new place each.
macro_rules! conformance {
    ($place:expr) => {
        $crate::store::conformance::conformance! { $place =>
            a_record_is_on_disk_when_its_number_is_told
            records_are_applied_in_order
            what_is_committed_can_be_loaded
            a_value_keeps_its_envelope
            an_update_stays_in_the_inbox_until_it_is_finished
            events_are_no_updates_that_could_come_twice
            units_are_open_or_done
            a_unit_that_was_done_before_it_was_opened_stays_done
            updates_come_back_in_the_order_in_which_they_came_in
            the_offset_is_kept
            calls_come_back_in_order_until_they_were_sent
            a_call_that_was_begun_is_known_as_such
            numbers_go_on_behind_what_is_left
            an_update_is_known_by_its_number_and_its_text
            dead_letters_are_listed_and_dropped_on_request
            what_was_asked_for_last_counts_and_once
            a_letter_that_is_unreadable_again_stays
            a_number_of_a_letter_is_not_given_twice
            conversations_are_told_apart_by_all_of_their_parts
            a_conversation_is_there_until_it_ends
            a_chats_conversations_move_with_it
            a_chat_that_is_gone_is_known_for_good
            a_value_in_quarantine_stays_where_it_is
            a_death_counts_and_a_proper_end_does_not
            only_the_update_that_ran_alone_is_to_blame
            who_is_killed_after_it_was_asked_to_end_has_not_crashed
            to_look_twice_is_no_crash
            a_job_is_there_until_it_is_removed
            jobs_come_in_the_order_in_which_they_are_due
            a_paused_job_is_not_due
            one_job_of_an_owner_has_a_name
            jobs_are_found_by_whom_they_belong_to
            a_chats_jobs_move_with_it
            a_number_of_a_job_is_not_given_twice
            bots_share_a_place_without_seeing_each_other
            everything_is_there_after_a_proper_end
            nobody_waits_for_a_store_that_has_ended
        }
    };
    ($place:expr => $($test:ident)*) => {
        $(
            #[tokio::test]
            async fn $test() {
                $crate::store::conformance::$test(&$place).await;
            }
        )*
    };
}
pub(super) use conformance;

/// For something that never comes: the test fails then, so it is no speed that anything depends on.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
const BOT: i64 = 7;
const ANN: DataKey = DataKey {
    space: Space::User,
    id: 1,
};
const BOB: DataKey = DataKey {
    space: Space::User,
    id: 2,
};

pub(super) fn value(json: &str) -> StoredValue {
    StoredValue {
        json: json.to_owned(),
        type_name: "tests::Counter".to_owned(),
        version: 3,
    }
}

pub(super) fn put(key: DataKey, json: &str) -> Change {
    Change::Put {
        key,
        value: value(json),
        update: Some(UpdateId(9)),
        at: Millis(1_000),
    }
}

fn received(key: i64, update_id: i64, hash: u64) -> Received {
    Received {
        key: InboxKey(key),
        update_id: Some(UpdateId(update_id)),
        hash,
        kind: "message".to_owned(),
        at: Millis(key * 10),
        text: Some(Bytes::from(format!(r#"{{"update_id":{update_id}}}"#))),
    }
}

fn receive(key: i64) -> Change {
    Change::Receive(received(key, 100 + key, key.unsigned_abs()))
}

fn done(key: i64, unit: &str) -> Change {
    Change::UnitDone {
        update: InboxKey(key),
        unit: unit.to_owned(),
    }
}

fn open(key: i64, unit: &str) -> Change {
    Change::UnitOpen {
        update: InboxKey(key),
        unit: unit.to_owned(),
    }
}

fn call(key: i64, chat: &str) -> Queued {
    Queued {
        key: OutboxKey(key),
        chat: chat.to_owned(),
        method: "sendMessage".to_owned(),
        body: r#"{"empty":null}"#.to_owned(),
        update: Some(UpdateId(5)),
        at: Millis(3),
        at_most_once: false,
        begun: false,
    }
}

fn letter(reason: &str) -> Change {
    Change::DeadLetter(DeadLetter {
        update_id: Some(UpdateId(4)),
        kind: "message".to_owned(),
        reason: reason.to_owned(),
        text: Bytes::from_static(b"\xff{"),
        at: Millis(1_735_689_600_000),
        done: Done {
            blocking: true,
            units: vec![("a::b".to_owned(), false)],
        },
    })
}

/// Hands a record over and waits until it is on disk.
pub(super) async fn keep(store: &dyn Store, changes: Vec<Change>) -> Seq {
    let seq = store.commit(changes.into());
    let kept = tokio::time::timeout(PATIENCE, durable(store, seq)).await;
    kept.expect("it is written").expect("it can be written");
    seq
}

pub(super) async fn json(store: &dyn Store, key: DataKey) -> Option<String> {
    let loaded = store.load(key).await.expect("it can be read");
    loaded.map(|value| value.json)
}

async fn left(store: &dyn Store) -> Leftovers {
    store.leftovers().await.expect("it can be read")
}

/// Without closing it, as when its process dies.
fn dies(store: Arc<dyn Store>) {
    drop(store);
}

/// Dies and is opened again.
async fn crash(place: &impl Place, store: Arc<dyn Store>) -> Arc<dyn Store> {
    dies(store);
    place.open(BOT).await
}

async fn end(store: Arc<dyn Store>) {
    store.close().await.expect("it can be closed");
}

pub(super) async fn a_record_is_on_disk_when_its_number_is_told(place: &impl Place) {
    let store = place.open(BOT).await;
    assert!(store.keeps());
    let first = keep(&*store, vec![put(ANN, "1")]).await;
    let second = keep(&*store, vec![put(ANN, "2")]).await;
    assert_eq!((first, second), (1, 2));
    assert_eq!(store.progress().borrow().durable, second);
    assert_eq!(store.waiting(), 0);
    let store = crash(place, store).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("2"));
}

pub(super) async fn records_are_applied_in_order(place: &impl Place) {
    let store = place.open(BOT).await;
    let mut last = 0;
    for number in 1..=2_000 {
        let seq = store.commit(vec![put(ANN, &number.to_string()), put(BOB, "7")].into());
        assert_eq!(seq, last + 1);
        last = seq;
    }
    // Within a record, too.
    let changes = vec![Change::Delete(BOB), put(BOB, "a"), put(BOB, "b")];
    keep(&*store, changes).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("2000"));
    assert_eq!(json(&*store, BOB).await.as_deref(), Some("b"));
}

pub(super) async fn what_is_committed_can_be_loaded(place: &impl Place) {
    let store = place.open(BOT).await;
    assert_eq!(store.load(ANN).await, Ok(None));
    let chat = DataKey {
        space: Space::Chat,
        ..ANN
    };
    keep(&*store, vec![put(ANN, "1"), put(chat, "2")]).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("1"));
    assert_eq!(json(&*store, chat).await.as_deref(), Some("2"));
    keep(&*store, vec![Change::Delete(ANN)]).await;
    assert_eq!(store.load(ANN).await, Ok(None));
    assert_eq!(json(&*store, chat).await.as_deref(), Some("2"));
}

pub(super) async fn a_value_keeps_its_envelope(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![put(ANN, r#"{"name":"Ä\u0000"}"#)]).await;
    let store = crash(place, store).await;
    assert_eq!(
        store.load(ANN).await,
        Ok(Some(value(r#"{"name":"Ä\u0000"}"#)))
    );
}

pub(super) async fn the_offset_is_kept(place: &impl Place) {
    let store = place.open(BOT).await;
    assert_eq!(left(&*store).await.offset, None);
    keep(&*store, vec![receive(1), Change::Offset(102)]).await;
    keep(&*store, vec![Change::Offset(50)]).await;
    let store = crash(place, store).await;
    assert_eq!(left(&*store).await.offset, Some(50));
}

pub(super) async fn calls_come_back_in_order_until_they_were_sent(place: &impl Place) {
    let store = place.open(BOT).await;
    let calls = [call(1, "5"), call(2, "@channel"), call(3, "")];
    keep(&*store, calls.clone().map(Change::Send).into()).await;
    let store = crash(place, store).await;
    assert_eq!(left(&*store).await.outbox, calls);
    keep(&*store, vec![Change::Sent(OutboxKey(2))]).await;
    let store = crash(place, store).await;
    assert_eq!(
        left(&*store).await.outbox,
        [calls[0].clone(), calls[2].clone()]
    );
}

pub(super) async fn a_call_that_was_begun_is_known_as_such(place: &impl Place) {
    let store = place.open(BOT).await;
    let once = |key, begun| Queued {
        at_most_once: true,
        begun,
        ..call(key, "5")
    };
    let calls = [once(1, false), once(2, false), call(3, "5")];
    keep(&*store, calls.map(Change::Send).into()).await;
    let begin = |key| Change::Begin(OutboxKey(key));
    keep(&*store, vec![begin(1), begin(2)]).await;
    keep(&*store, vec![Change::Unsent(OutboxKey(2))]).await;
    let store = crash(place, store).await;
    assert_eq!(
        left(&*store).await.outbox,
        [once(1, true), once(2, false), call(3, "5")]
    );
}

pub(super) async fn a_value_in_quarantine_stays_where_it_is(place: &impl Place) {
    let store = place.open(BOT).await;
    let aside = |error: &str| Change::Quarantine {
        key: ANN,
        value: value("{}"),
        error: error.to_owned(),
        at: Millis(1),
    };
    keep(&*store, vec![put(ANN, "{}")]).await;
    keep(&*store, vec![aside("missing field `a`")]).await;
    // Found again and again, it is there once.
    keep(&*store, vec![aside("missing field `b`")]).await;
    let expected = [(ANN, "{}".to_owned(), "missing field `b`".to_owned())];
    assert_eq!(place.quarantined(BOT), expected);
    assert_eq!(store.load(ANN).await, Ok(Some(value("{}"))));
}

pub(super) async fn bots_share_a_place_without_seeing_each_other(place: &impl Place) {
    let full = |number: i64| {
        vec![
            receive(1),
            done(1, "a"),
            put(ANN, &number.to_string()),
            Change::Send(call(1, "5")),
            Change::Offset(number),
            letter("a letter"),
        ]
    };
    let first = place.open(1).await;
    left(&*first).await;
    keep(&*first, full(1)).await;
    end(first).await;
    let second = place.open(2).await;
    let nothing = left(&*second).await;
    assert!(nothing.inbox.is_empty() && nothing.outbox.is_empty() && nothing.offset.is_none());
    assert_eq!(second.load(ANN).await, Ok(None));
    assert_eq!(second.seen(vec![(UpdateId(101), 1)]).await, Ok(vec![false]));
    assert!(place.letters(2).is_empty());
    keep(&*second, full(2)).await;
    let theirs = place.letters(1)[0].0;
    assert!(place.ask(2, "drop", Some(theirs)).is_err());
    let not_theirs = Change::Carried {
        letter: theirs,
        stays: false,
    };
    let finished = vec![
        Change::Finish(InboxKey(1)),
        Change::Sent(OutboxKey(1)),
        Change::Delete(ANN),
        not_theirs,
    ];
    keep(&*second, finished).await;
    dies(second);
    let first = place.open(1).await;
    let left = left(&*first).await;
    assert_eq!((left.inbox.len(), left.outbox.len()), (1, 1));
    assert_eq!(left.offset, Some(1));
    assert_eq!(left.inbox[0].crashes, 0, "the other one died");
    assert_eq!(json(&*first, ANN).await.as_deref(), Some("1"));
    assert_eq!(place.letters(1).len(), 1);
}

pub(super) async fn everything_is_there_after_a_proper_end(place: &impl Place) {
    let store = place.open(BOT).await;
    for number in 0..1_000 {
        store.commit(vec![put(ANN, &number.to_string())].into());
    }
    // Nobody waited for any of them.
    end(store).await;
    let store = place.open(BOT).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("999"));
}

pub(super) async fn nobody_waits_for_a_store_that_has_ended(place: &impl Place) {
    let store = place.open(BOT).await;
    store.close().await.expect("it can be closed");
    let seq = store.commit(vec![put(ANN, "1")].into());
    let waited = tokio::time::timeout(PATIENCE, durable(&*store, seq)).await;
    assert!(waited.expect("it returns").is_err());
    assert!(store.close().await.is_err());
    assert!(store.leftovers().await.is_err());
}
