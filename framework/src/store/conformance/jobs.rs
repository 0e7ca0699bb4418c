//! Promises about jobs.

use super::*;

fn job(key: i64, due: i64) -> StoredJob {
    StoredJob {
        key: JobKey(key),
        kind: "job".to_owned(),
        function: "tests::remind".to_owned(),
        name: None,
        chat: None,
        user: None,
        topic: None,
        payload: r#"{"what":"Ä"}"#.to_owned(),
        schedule: "once".to_owned(),
        since: Millis(1),
        until: None,
        grace: None,
        due: Millis(due),
        paused: false,
        declared: false,
    }
}

fn named(key: i64, name: &str, chat: Option<i64>, user: Option<i64>) -> StoredJob {
    StoredJob {
        name: Some(name.to_owned()),
        chat,
        user,
        ..job(key, key)
    }
}

fn put(job: StoredJob) -> Change {
    Change::Job(JobChange::Put(Box::new(job)))
}

async fn keys(store: &dyn Store, query: JobQuery) -> Vec<i64> {
    let jobs = store.jobs(query).await.expect("it can be read");
    jobs.into_iter().map(|job| job.key.0).collect()
}

async fn due(store: &dyn Store) -> Vec<i64> {
    keys(store, JobQuery::Due(100)).await
}

pub(in crate::store) async fn a_job_is_there_until_it_is_removed(place: &impl Place) {
    let store = place.open(BOT).await;
    let full = StoredJob {
        topic: Some(3),
        until: Some(Millis(9)),
        grace: Some(10),
        paused: true,
        declared: true,
        ..named(1, "tea", Some(-5), Some(6))
    };
    keep(&*store, vec![put(full.clone()), put(job(2, 20))]).await;
    let store = crash(place, store).await;
    let one = |key| store.jobs(JobQuery::One(JobKey(key)));
    assert_eq!(one(1).await, Ok(vec![full]));
    assert_eq!(one(2).await, Ok(vec![job(2, 20)]));
    keep(&*store, vec![Change::Job(JobChange::Remove(JobKey(2)))]).await;
    assert_eq!(one(2).await, Ok(vec![]));
}

pub(in crate::store) async fn jobs_come_in_the_order_in_which_they_are_due(place: &impl Place) {
    let store = place.open(BOT).await;
    let jobs = [job(1, 300), job(2, 100), job(3, 200), job(4, 100)];
    keep(&*store, jobs.map(put).into()).await;
    assert_eq!(due(&*store).await, [2, 4, 3, 1]);
    assert_eq!(keys(&*store, JobQuery::Due(3)).await, [2, 4, 3]);
    let later = JobChange::Due {
        key: JobKey(2),
        due: Millis(250),
    };
    keep(&*store, vec![Change::Job(later)]).await;
    assert_eq!(due(&*store).await, [4, 3, 2, 1]);
}

pub(in crate::store) async fn a_paused_job_is_not_due(place: &impl Place) {
    let store = place.open(BOT).await;
    let pause = Change::Job(JobChange::Pause(JobKey(1)));
    keep(&*store, vec![put(job(1, 10)), put(job(2, 20)), pause]).await;
    let store = crash(place, store).await;
    assert_eq!(due(&*store).await, [2]);
    let resume = JobChange::Resume {
        key: JobKey(1),
        due: Millis(30),
    };
    keep(&*store, vec![Change::Job(resume)]).await;
    assert_eq!(due(&*store).await, [2, 1]);
}

pub(in crate::store) async fn one_job_of_an_owner_has_a_name(place: &impl Place) {
    let store = place.open(BOT).await;
    let other_kind = StoredJob {
        kind: "timer".to_owned(),
        ..named(7, "tea", Some(5), None)
    };
    let jobs = [
        named(1, "tea", Some(5), Some(8)),
        named(2, "tea", Some(6), None),
        named(3, "tea", None, Some(9)),
        named(4, "tea", None, None),
        job(5, 5),
        job(6, 6),
        other_kind,
    ];
    keep(&*store, jobs.map(put).into()).await;
    assert_eq!(due(&*store).await, [1, 2, 3, 4, 5, 6, 7]);
    // Of the same chat, whoever the user is; the owner of a private chat is its user.
    let again = [
        named(8, "tea", Some(5), Some(1)),
        named(9, "tea", Some(9), None),
        named(10, "tea", None, None),
    ];
    keep(&*store, again.map(put).into()).await;
    assert_eq!(due(&*store).await, [2, 5, 6, 7, 8, 9, 10]);
    let of = |owner| JobQuery::Named {
        kind: "job".to_owned(),
        owner,
        name: "tea".to_owned(),
    };
    assert_eq!(keys(&*store, of(5)).await, [8]);
    assert_eq!(keys(&*store, of(0)).await, [10]);
    let gone = JobChange::RemoveNamed {
        kind: "job".to_owned(),
        owner: 5,
        name: "tea".to_owned(),
    };
    keep(&*store, vec![Change::Job(gone)]).await;
    assert_eq!(due(&*store).await, [2, 5, 6, 7, 9, 10]);
}

pub(in crate::store) async fn jobs_are_found_by_whom_they_belong_to(place: &impl Place) {
    let store = place.open(BOT).await;
    let declared = StoredJob {
        declared: true,
        ..job(4, 4)
    };
    let jobs = [
        named(1, "a", Some(5), Some(8)),
        named(2, "b", Some(5), None),
        named(3, "c", None, Some(8)),
        declared,
    ];
    keep(&*store, jobs.map(put).into()).await;
    let kind = || "job".to_owned();
    assert_eq!(keys(&*store, JobQuery::Chat(kind(), 5)).await, [1, 2]);
    assert_eq!(keys(&*store, JobQuery::User(kind(), 8)).await, [1, 3]);
    assert_eq!(keys(&*store, JobQuery::All(kind())).await, [1, 2, 3, 4]);
    assert_eq!(keys(&*store, JobQuery::Declared).await, [4]);
    let strangers = |known: &str| JobQuery::Strangers(kind(), vec![known.to_owned()]);
    assert_eq!(keys(&*store, strangers("other")).await, [1, 2, 3, 4]);
    assert!(keys(&*store, strangers("tests::remind")).await.is_empty());
    assert!(
        keys(&*store, JobQuery::All("timer".to_owned()))
            .await
            .is_empty()
    );
}

pub(in crate::store) async fn a_chats_jobs_move_with_it(place: &impl Place) {
    let store = place.open(BOT).await;
    let jobs = [
        named(1, "tea", Some(-5), None),
        named(2, "coffee", Some(-5), Some(8)),
        named(3, "tea", Some(-100), None),
        named(4, "milk", Some(-100), None),
    ];
    keep(&*store, jobs.map(put).into()).await;
    let moved = |from, to, replace| vec![Change::Job(JobChange::MoveChat { from, to, replace })];
    keep(&*store, moved(-5, -100, false)).await;
    let of = |chat| JobQuery::Chat("job".to_owned(), chat);
    assert!(keys(&*store, of(-5)).await.is_empty());
    assert_eq!(
        keys(&*store, of(-100)).await,
        [2, 3, 4],
        "what is there stays"
    );
    keep(&*store, vec![put(named(5, "milk", Some(-6), None))]).await;
    keep(&*store, moved(-6, -100, true)).await;
    assert!(keys(&*store, of(-6)).await.is_empty());
    assert_eq!(keys(&*store, of(-100)).await, [2, 3, 5], "or is replaced");
}

pub(in crate::store) async fn a_number_of_a_job_is_not_given_twice(place: &impl Place) {
    let store = place.open(BOT).await;
    assert_eq!(store.last_job().await, Ok(JobKey(0)));
    let gone = Change::Job(JobChange::Remove(JobKey(7)));
    keep(&*store, vec![put(job(3, 3)), put(job(7, 7)), gone]).await;
    let store = crash(place, store).await;
    assert_eq!(store.last_job().await, Ok(JobKey(7)));
    end(store).await;
    // Numbers of jobs are those of the whole place.
    let other = place.open(BOT + 1).await;
    assert_eq!(other.last_job().await, Ok(JobKey(7)));
    assert!(due(&*other).await.is_empty());
    let theirs = [
        JobChange::Remove(JobKey(3)),
        JobChange::Pause(JobKey(3)),
        JobChange::MoveChat {
            from: 5,
            to: 6,
            replace: true,
        },
    ];
    keep(&*other, theirs.map(Change::Job).into()).await;
    end(other).await;
    let store = place.open(BOT).await;
    assert_eq!(due(&*store).await, [3]);
}

/// The memory store has no crash to survive, but the same rules.
#[cfg(feature = "sqlite")]
mod in_memory {
    use super::*;

    #[tokio::test]
    async fn the_table_in_memory_agrees_with_the_rows_of_a_file() {
        let directory = tempfile::TempDir::new().expect("a directory");
        let file = sqlite::SqliteStore::open(&directory.path().join("bot.db"), BOT)
            .expect("it can be opened");
        let memory = MemoryStore::default();
        let mut random = 7_u64;
        let mut below = |limit: i64| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            i64::try_from(random >> 33).expect("31 bits") % limit
        };
        for key in 1..=400 {
            let owner = |number: i64| (number > 0).then_some(number);
            let change = match below(12) {
                0..=4 => JobChange::Put(Box::new(StoredJob {
                    name: owner(below(3)).map(|name| name.to_string()),
                    chat: owner(below(3)),
                    user: owner(below(3)),
                    paused: below(5) == 0,
                    ..job(key, below(50))
                })),
                5 => JobChange::Remove(JobKey(below(key) + 1)),
                6 => JobChange::Due {
                    key: JobKey(below(key) + 1),
                    due: Millis(below(50)),
                },
                7 => JobChange::Pause(JobKey(below(key) + 1)),
                8 => JobChange::Resume {
                    key: JobKey(below(key) + 1),
                    due: Millis(below(50)),
                },
                9 | 10 => {
                    let from = below(2) + 1;
                    JobChange::MoveChat {
                        from,
                        to: 3 - from,
                        replace: below(2) == 0,
                    }
                }
                _ => JobChange::RemoveNamed {
                    kind: "job".to_owned(),
                    owner: below(3),
                    name: below(3).to_string(),
                },
            };
            memory.commit(vec![Change::Job(change.clone())].into());
            keep(&file, vec![Change::Job(change.clone())]).await;
            for query in [
                JobQuery::Due(1_000),
                JobQuery::All("job".to_owned()),
                JobQuery::Chat("job".to_owned(), 1),
            ] {
                let (ours, theirs) = (memory.jobs(query.clone()), file.jobs(query));
                assert_eq!(ours.await, theirs.await, "{key}: {change:?}");
            }
        }
    }
}
