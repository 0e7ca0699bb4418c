use super::{upcoming::WINDOW, *};
use crate::store::{JobChange, MemoryStore};

/// An agenda, and the store behind it.
fn agenda() -> (Agenda, Arc<dyn Store>) {
    let agenda = Agenda::new(Activity::default(), Zone::utc());
    let store = agenda.over(Arc::new(MemoryStore::default()));
    (agenda, store)
}

fn job(key: i64, due: i64) -> StoredJob {
    StoredJob {
        key: JobKey(key),
        kind: "job".to_owned(),
        function: "tests::job".to_owned(),
        name: None,
        chat: None,
        user: None,
        topic: None,
        payload: "null".to_owned(),
        schedule: "once".to_owned(),
        since: Millis(0),
        until: None,
        grace: None,
        due: Millis(due),
        paused: false,
        declared: false,
    }
}

fn commit(store: &Arc<dyn Store>, change: JobChange) {
    store.commit(vec![Change::Job(change)].into());
}

fn put(store: &Arc<dyn Store>, job: StoredJob) {
    commit(store, JobChange::Put(Box::new(job)));
}

/// What comes next, as long as anything is due.
async fn drain(agenda: &Agenda, store: &Arc<dyn Store>, now: i64) -> Vec<i64> {
    let (mut came, mut reads) = (Vec::new(), 0);
    loop {
        match agenda.next(Millis(now)) {
            Next::Read => {
                reads += 1;
                assert!(reads < 100, "it reads the same again and again");
                agenda.read(&**store).await.expect("it can be read");
            }
            Next::Due => {
                for job in agenda.due(Millis(now), 100) {
                    let record = vec![Change::Job(JobChange::Remove(job.key))];
                    came.extend(agenda.take_in(&job, record.into()).map(|_| job.key.0));
                }
            }
            Next::Rest(_) => return came,
        }
    }
}

#[tokio::test]
async fn more_jobs_than_fit_come_in_their_order() {
    let (agenda, store) = agenda();
    // Half of them before anything is read, half after that; their times are all mixed up.
    let all = 6 * WINDOW as i64;
    let time = |key: i64| key * 7_919 % all;
    for key in 1..=all / 2 {
        put(&store, job(key, time(key)));
    }
    agenda.read(&*store).await.expect("it can be read");
    assert_eq!(agenda.state().jobs.window_len(), WINDOW);
    for key in all / 2 + 1..=all {
        put(&store, job(key, time(key)));
        assert!(agenda.state().jobs.window_len() <= 4 * WINDOW);
    }
    let mut expected: Vec<_> = (1..=all).collect();
    expected.sort_by_key(|key| (time(*key), *key));
    assert_eq!(drain(&agenda, &store, all).await, expected);
}

#[tokio::test]
async fn what_runs_is_held_until_it_is_done() {
    let (agenda, store) = agenda();
    put(&store, job(1, 10));
    agenda.began(JobKey(1));
    assert!(drain(&agenda, &store, 20).await.is_empty());
    agenda.done(JobKey(1));
    assert_eq!(drain(&agenda, &store, 20).await, [1]);
    // What is cancelled meanwhile does not come back.
    for change in [JobChange::Remove(JobKey(2)), JobChange::Pause(JobKey(2))] {
        put(&store, job(2, 10));
        agenda.began(JobKey(2));
        assert!(drain(&agenda, &store, 20).await.is_empty());
        commit(&store, change);
        agenda.done(JobKey(2));
        assert!(drain(&agenda, &store, 20).await.is_empty());
    }
}

#[tokio::test]
async fn what_is_resumed_or_moved_is_found_again() {
    let (agenda, store) = agenda();
    let of_a_chat = StoredJob {
        chat: Some(-5),
        ..job(1, 10)
    };
    put(&store, of_a_chat);
    put(&store, job(2, 10));
    commit(&store, JobChange::Pause(JobKey(2)));
    assert_eq!(agenda.next(Millis(5)), Next::Read);
    agenda.read(&*store).await.expect("it can be read");
    assert_eq!(agenda.next(Millis(5)), Next::Rest(Some(Millis(10))));
    let key = JobKey(2);
    commit(
        &store,
        JobChange::Resume {
            key,
            due: Millis(9),
        },
    );
    commit(&store, JobChange::MoveChat { from: -5, to: -100 });
    assert_eq!(drain(&agenda, &store, 9).await, [2]);
    let moved = agenda.due(Millis(10), 1);
    assert_eq!(moved[0].chat, Some(-100));
}

#[tokio::test]
async fn the_timer_is_at_work_from_when_there_is_something_to_do() {
    let (agenda, store) = agenda();
    let activity = agenda.activity().clone();
    let at_work = agenda.timer();
    assert_eq!(activity.count(), 1);
    assert!(drain(&agenda, &store, 0).await.is_empty());
    assert_eq!(activity.count(), 0, "it rests");
    put(&store, job(1, 0));
    assert_eq!(activity.count(), 1, "before it has woken");
    agenda.rest(&Clock::real(), None).await;
    assert_eq!(activity.count(), 1);
    drop(at_work);
    assert_eq!(activity.count(), 0);
}

#[tokio::test]
async fn what_changed_after_it_was_found_due_is_not_taken_in() {
    let (agenda, store) = agenda();
    let key = JobKey(1);
    let moved = JobChange::Due {
        key,
        due: Millis(20),
    };
    let replaced = JobChange::Put(Box::new(job(1, 15)));
    for change in [JobChange::Remove(key), JobChange::Pause(key), replaced] {
        put(&store, job(1, 10));
        assert!(drain(&agenda, &store, 5).await.is_empty());
        let due = agenda.due(Millis(10), 9);
        assert_eq!(due.len(), 1);
        // A handler's record comes first.
        commit(&store, change);
        let record = vec![Change::Job(moved.clone())];
        assert_eq!(agenda.take_in(&due[0], record.into()), None);
        assert!(agenda.due(Millis(10), 9).is_empty());
    }
    assert_eq!(drain(&agenda, &store, 15).await, [1], "the new one");
}

/// As many as are read at once have come due again while they still run.
#[tokio::test]
async fn jobs_that_take_long_do_not_keep_others_waiting() {
    let (agenda, store) = agenda();
    let long = WINDOW as i64 + 10;
    for key in 1..=long {
        put(&store, job(key, 10));
        agenda.began(JobKey(key));
    }
    put(&store, job(long + 1, 11));
    assert_eq!(drain(&agenda, &store, 20).await, [long + 1]);
    agenda.done(JobKey(5));
    assert_eq!(drain(&agenda, &store, 20).await, [5]);
}
