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
    commit(
        &store,
        JobChange::MoveChat {
            from: -5,
            to: -100,
            replace: false,
        },
    );
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

/// Any numbers, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33).cast_signed() % end
    }

    fn job(&mut self, now: i64) -> StoredJob {
        StoredJob {
            chat: Some(-1 - self.below(3)).filter(|chat| *chat < -1),
            name: (self.below(3) == 0).then(|| self.below(4).to_string()),
            paused: self.below(10) == 0,
            ..job(1 + self.below(120), now - 5 + self.below(60))
        }
    }

    fn change(&mut self, now: i64) -> JobChange {
        let key = JobKey(1 + self.below(120));
        match self.below(20) {
            0 | 1 => JobChange::Remove(key),
            2 | 3 => JobChange::Pause(key),
            4 => JobChange::Resume {
                key,
                due: Millis(now + self.below(20)),
            },
            5 => JobChange::MoveChat {
                from: -2 - self.below(2),
                to: -2 - self.below(2),
                replace: self.below(2) == 0,
            },
            6 | 7 => JobChange::RemoveNamed {
                kind: "job".to_owned(),
                owner: [0, -2, -3][usize::try_from(self.below(3)).expect("small")],
                name: self.below(4).to_string(),
            },
            _ => JobChange::Put(Box::new(self.job(now))),
        }
    }
}

/// Whatever changes, and whenever it does: what the store says is due comes in, and nothing else.
#[tokio::test]
async fn the_agenda_agrees_with_its_store() {
    let mut random = Random(7);
    let mut came = 0;
    for _ in 0..60 {
        let (agenda, store) = agenda();
        let mut running: Vec<JobKey> = Vec::new();
        for now in 0..120 {
            for _ in 0..random.below(12) {
                commit(&store, random.change(now));
            }
            while !running.is_empty() && random.below(3) == 0 {
                let place = random.below(i64::try_from(running.len()).expect("few"));
                agenda.done(running.swap_remove(usize::try_from(place).expect("few")));
            }
            while let Next::Read | Next::Due = agenda.next(Millis(now)) {
                if agenda.next(Millis(now)) == Next::Read {
                    // As `read` does, with changes before and after the store has read.
                    let limit = agenda.state().jobs.begin_reading();
                    commit(&store, random.change(now));
                    let read = store.jobs(JobQuery::Due(limit)).await.expect("read");
                    if random.below(2) == 0 {
                        commit(&store, random.change(now));
                    }
                    let mut state = agenda.state();
                    let newer = state.jobs.end_reading();
                    state.jobs.fill(read, limit, &newer);
                }
                for job in agenda.due(Millis(now), 5) {
                    if random.below(4) == 0 {
                        commit(&store, random.change(now));
                    }
                    let key = job.key;
                    let moves_on = if random.below(2) == 0 {
                        JobChange::Remove(key)
                    } else {
                        let due = Millis(now + 1 + random.below(9));
                        JobChange::Due { key, due }
                    };
                    let kept = store.jobs(JobQuery::One(key)).await.expect("read");
                    let taken = agenda.take_in(&job, vec![Change::Job(moves_on)].into());
                    if taken.is_some() {
                        came += 1;
                        assert_eq!(kept, [job], "it is what the store has");
                        assert!(!running.contains(&key), "one at a time");
                        agenda.began(key);
                        running.push(key);
                    }
                }
            }
            let left = store.jobs(JobQuery::Due(usize::MAX)).await.expect("read");
            for job in left.iter().filter(|job| job.due.0 <= now) {
                assert!(running.contains(&job.key), "{job:?} is due at {now}");
            }
        }
    }
    assert!(came > 5_000, "{came}");
}
