//! Who loses the session, and who loses the bot.

use super::*;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{UnixListener, UnixStream},
};

#[tokio::test]
async fn who_lost_the_session_takes_the_bot_again_and_writes_each_record_once() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    let mut last = 0;
    for number in 1..=300 {
        last = store.commit(vec![letter(&number.to_string())].into());
        if number % 100 == 0 {
            here.end_sessions("bot");
        }
        tokio::task::yield_now().await;
    }
    durable(&*store, last).await.expect("it can be written");
    let reasons: Vec<_> = here.letters(7).into_iter().map(|letter| letter.1).collect();
    let expected: Vec<_> = (1..=300).map(|number| number.to_string()).collect();
    assert_eq!(reasons, expected);
    assert!(store.progress().borrow().failing.is_none());
}

#[tokio::test]
async fn who_lost_the_bot_to_another_cannot_write() {
    let Some(here) = Here::new() else { return };
    here.sql(&format!("CREATE ROLE first_{0} LOGIN SUPERUSER", here.name));
    let role = format!("first_{}", here.name);
    let url = here
        .machine
        .url(&here.name)
        .replacen("bot@", &format!("{role}@"), 1);
    let server = Server::parse(&url).expect("an address");
    let first = PostgresStore::open(&server, 7)
        .await
        .expect("nobody has it");
    keep(&first, vec![put(ANN, "1")]).await;
    // Its server cannot be reached; that of the other can.
    here.sql(&format!("ALTER ROLE {role} NOLOGIN"));
    here.end_sessions(&role);
    let second = here.open(7).await;
    keep(&*second, vec![put(ANN, "2")]).await;
    let lost = first.commit(vec![put(ANN, "3"), letter("lost")].into());
    let mut progress = first.progress();
    let failing = progress.wait_for(|progress| progress.failing.is_some());
    failing.await.expect("it is told");
    // Not even when the other one is gone.
    second.close().await.expect("it can be closed");
    here.sql(&format!("ALTER ROLE {role} LOGIN"));
    let written = tokio::time::timeout(PATIENCE, durable(&first, lost)).await;
    assert!(written.expect("it gives up").is_err());
    let failing = first
        .progress()
        .borrow()
        .failing
        .clone()
        .expect("it says why");
    assert!(
        failing.0.to_string().contains("taken the bot over"),
        "{failing:?}"
    );
    let third = here.open(7).await;
    assert_eq!(json(&*third, ANN).await.as_deref(), Some("2"));
    assert!(here.letters(7).is_empty());
}

/// As where something between us and the server gives our session to others.
#[tokio::test]
async fn a_transaction_of_another_generation_changes_nothing() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "1")]).await;
    here.sql("UPDATE bots SET generation = generation + 1");
    let lost = store.commit(vec![put(ANN, "2"), letter("lost")].into());
    let written = tokio::time::timeout(PATIENCE, durable(&*store, lost)).await;
    assert!(written.expect("it gives up").is_err());
    assert_eq!(here.sql("SELECT value FROM data"), "1");
    assert!(here.letters(7).is_empty());
}

/// Stands between a store and its server, and hangs up when the server says that something is committed.
async fn forgetful(here: &Here, directory: &TempDir, armed: Arc<AtomicBool>) -> Server {
    let listener = UnixListener::bind(directory.path().join(".s.PGSQL.5432")).expect("a socket");
    let behind = here.machine.socket();
    tokio::spawn(async move {
        while let Ok((front, _)) = listener.accept().await {
            let (behind, armed) = (behind.clone(), armed.clone());
            tokio::spawn(async move {
                let back = UnixStream::connect(behind).await.expect("it listens");
                let (mut back_read, mut back_write) = back.into_split();
                let (mut front_read, mut front_write) = front.into_split();
                let there = tokio::io::copy(&mut front_read, &mut back_write);
                let and_back = async {
                    let mut piece = vec![0; 64 * 1024];
                    while let Ok(count @ 1..) = back_read.read(&mut piece).await {
                        let said = &piece[..count];
                        let committed = said.windows(7).any(|said| said == b"COMMIT\0");
                        if committed && armed.swap(false, Ordering::SeqCst) {
                            return;
                        }
                        front_write.write_all(said).await.expect("it listens");
                    }
                };
                tokio::select! { _ = there => {}, () = and_back => {} }
            });
        }
    });
    let host = directory.path().display().to_string().replace('/', "%2F");
    Server::parse(&format!("postgres://bot@{host}/{}", here.name)).expect("an address")
}

#[tokio::test]
async fn a_commit_whose_answer_was_lost_is_not_done_twice() {
    let Some(here) = Here::new() else { return };
    let directory = TempDir::new().expect("a directory");
    let armed = Arc::new(AtomicBool::new(false));
    let server = forgetful(&here, &directory, armed.clone()).await;
    let store = PostgresStore::open(&server, 7)
        .await
        .expect("nobody has it");
    keep(&store, vec![put(ANN, "1")]).await;
    armed.store(true, Ordering::SeqCst);
    keep(&store, vec![letter("once")]).await;
    assert!(!armed.load(Ordering::SeqCst), "it was cut off");
    keep(&store, vec![letter("twice")]).await;
    let reasons: Vec<_> = here.letters(7).into_iter().map(|letter| letter.1).collect();
    assert_eq!(reasons, ["once", "twice"]);
}
