//! Jobs in a file: they outlive the process, and run once.

use crate::Drinker;
use bot::{
    Application, Builder, Clock, VirtualClock,
    prelude::*,
    testing::{minutes, seconds},
    types::{ChatId, UserId},
};
use bot_simulator::Server;
use cablegram_tests::{Gate, Log, Running, texts};
use rusqlite::Connection;
use serde::{Deserialize, Serialize, Serializer};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;

bot::app!(Keeping, user_data = Drinker);

#[job(name = "ready", bot = Keeping)]
async fn ready(wait: u64, mut drinker: UserData<Drinker>, chat: ChatId) -> String {
    drinker.cups += 1;
    format!("{wait} s are over in {chat}, cup {}", drinker.cups)
}

/// Says the same to whoever is left behind.
#[job(name = "ready", bot = Keeping)]
async fn ready_with_number(wait: i8) -> String {
    format!("{wait}")
}

#[error_handler(bot = Keeping)]
async fn note(error: &bot::Error, log: Shared<Log>) {
    log.note(error.to_string());
}

/// A directory that outlives bots, and the clock of all of them.
struct Home {
    server: Server,
    directory: TempDir,
    clock: Clock,
    hand: VirtualClock,
}

impl Home {
    async fn new() -> Self {
        let (clock, hand) = Clock::test();
        let server = Server::builder().throttle(false).start().await;
        Self {
            server: server.expect("a free port"),
            directory: TempDir::new().expect("a directory"),
            clock,
            hand,
        }
    }

    fn find<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        let db = Connection::open(self.directory.path().join("bot.db")).expect("a file");
        db.query_row(sql, [], |row| row.get(0)).expect("one row")
    }

    /// Lets a bot live for as long as `act` takes, with its log.
    async fn live(&self, builder: Builder, act: impl AsyncFnOnce(&Application, &Log)) {
        let (log, gate) = (Log::default(), Gate::default());
        let file = self.directory.path().join("bot.db");
        let builder = builder
            .store(&format!("sqlite:{}", file.display()))
            .clock(self.clock.clone())
            .poll_timeout(Duration::from_secs(50));
        let built = Running::connected(&self.server, builder, &log, &gate).build();
        let app = Arc::new(built.unwrap_or_else(|error| panic!("{error}")));
        app.initialize().await.expect("it knows itself");
        app.start().await.expect("it starts");
        act(&app, &log).await;
        app.stop().await.expect("it stops");
        app.shutdown().await.expect("it ends");
    }
}

fn builder() -> Builder {
    Application::builder::<Keeping>()
}

/// Ann, who has written to the bot, and a job for her.
async fn tea_for(home: &Home, app: &Application, wait: u64) -> bot_simulator::User {
    let ann = home.server.user("Ann");
    ann.says("/start");
    let jobs = app.handle().jobs();
    let scheduled = jobs
        .run_once(ready, seconds(wait), wait)
        .chat(ChatId(ann.id()))
        .user(UserId(ann.id()))
        .name("tea");
    scheduled.await.expect("it is kept");
    ann
}

const ROWS: &str = "SELECT count(*) FROM jobs";

/// B8: what was due while the bot was down runs when it starts; R142.
#[tokio::test]
async fn a_job_that_was_due_while_the_bot_was_down_runs_once_when_it_starts() {
    let home = Home::new().await;
    let mut ann = None;
    home.live(builder().only((ready,)), async |app, _| {
        ann = Some(tea_for(&home, app, 60).await);
    })
    .await;
    assert_eq!(
        home.find::<String>(
            "SELECT function || ' ' || name || ' ' || payload || ' ' || schedule FROM jobs"
        ),
        "ready tea 60 once"
    );
    home.hand.advance(minutes(5));
    for _ in 0..2 {
        home.live(builder().only((ready,)), async |app, _| {
            app.handle().quiescent().await;
        })
        .await;
    }
    let chat = ann.expect("she is there").chat();
    assert_eq!(
        texts(&chat),
        [format!("60 s are over in {}, cup 1", chat.id())]
    );
    assert_eq!(home.find::<i64>(ROWS), 0);
    assert_eq!(home.find::<i64>("SELECT count(*) FROM inbox"), 0);
}

#[tokio::test]
async fn a_job_whose_value_cannot_be_read_any_more_is_a_dead_letter_and_can_be_tried_again() {
    let home = Home::new().await;
    let mut ann = None;
    home.live(builder().only((ready,)), async |app, _| {
        ann = Some(tea_for(&home, app, 300).await);
    })
    .await;
    home.hand.advance(minutes(6));
    home.live(builder().only((ready_with_number,)), async |app, log| {
        app.handle().quiescent().await;
        let told = log.lines().join("\n");
        assert!(
            told.contains("of `ready` is not run") && told.contains("no `i8`"),
            "{told}"
        );
    })
    .await;
    assert_eq!(home.find::<i64>(ROWS), 0, "it is no loop");
    let reason: String = home.find("SELECT kind || ': ' || reason FROM dead_letters");
    assert!(
        reason.starts_with("job: what the job was scheduled with is no `i8`"),
        "{reason}"
    );
    let ask = "INSERT INTO control (bot, command, dead_letter) SELECT bot, 'retry', id FROM dead_letters RETURNING 1";
    home.find::<i64>(ask);
    home.live(builder().only((ready,)), async |app, _| {
        app.handle().quiescent().await;
    })
    .await;
    let chat = ann.expect("she is there").chat();
    assert_eq!(
        texts(&chat),
        [format!("300 s are over in {}, cup 1", chat.id())]
    );
    assert_eq!(home.find::<i64>("SELECT count(*) FROM dead_letters"), 0);
}

#[tokio::test]
async fn a_job_whose_function_is_gone_is_a_dead_letter_when_it_is_due() {
    let home = Home::new().await;
    home.live(builder().only((ready,)), async |app, _| {
        tea_for(&home, app, 60).await;
    })
    .await;
    home.live(builder().only((of_nobody,)), async |app, log| {
        app.handle().quiescent().await;
        assert_eq!(home.find::<i64>(ROWS), 1, "it is not due yet");
        let [job] = &app.handle().jobs().list_all().await.expect("read")[..] else {
            panic!("one job");
        };
        let told = job.run_now().await.expect_err("there is no such function");
        let reason = "the job 1 of `ready` cannot run: this bot has no job `ready`";
        assert!(told.to_string().contains(reason), "{told}");
        home.hand.advance(minutes(2));
        let told = "the job 1 of `ready` is not run: this bot has no job `ready`";
        log.wait_for(told, 1).await;
        app.handle().quiescent().await;
    })
    .await;
    assert_eq!(home.find::<i64>(ROWS), 0);
    assert_eq!(home.find::<i64>("SELECT count(*) FROM dead_letters"), 1);
}

#[tokio::test]
async fn numbers_of_jobs_are_not_given_twice() {
    let home = Home::new().await;
    let mut first = None;
    home.live(builder().only((of_nobody,)), async |app, _| {
        let jobs = app.handle().jobs();
        let id = jobs
            .run_once(of_nobody, minutes(5), ())
            .await
            .expect("kept");
        assert!(jobs.cancel(id).await.expect("kept"));
        first = Some(id);
    })
    .await;
    home.live(builder().only((of_nobody,)), async |app, _| {
        let jobs = app.handle().jobs();
        let second = jobs
            .run_once(of_nobody, minutes(5), ())
            .await
            .expect("kept");
        assert!(Some(second) > first);
        assert!(
            !jobs
                .cancel(first.expect("it was made"))
                .await
                .expect("read")
        );
        assert_eq!(jobs.list().await.expect("read").len(), 1);
    })
    .await;
}

#[job(bot = Keeping)]
async fn of_nobody() {}

#[tokio::test]
async fn what_cannot_run_is_told_when_it_is_scheduled() {
    let home = Home::new().await;
    home.live(builder().only((ready,)), async |app, _| {
        let jobs = app.handle().jobs();
        let told = jobs
            .run_once(ready, minutes(5), 1)
            .await
            .expect_err("no chat");
        assert!(
            told.to_string()
                .contains("it belongs to neither a chat nor a user"),
            "{told}"
        );
        let told = jobs
            .run_once(of_nobody, minutes(5), ())
            .await
            .expect_err("no job");
        assert!(told.to_string().contains("is no job of this bot"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn jobs_of_a_user_are_not_those_of_chats() {
    let home = Home::new().await;
    home.live(builder().only((of_nobody,)), async |app, _| {
        let (chat, user) = (ChatId(-5), UserId(7));
        let jobs = app.handle().jobs();
        let later = || jobs.run_once(of_nobody, minutes(5), ());
        later().await.expect("kept");
        later().chat(chat).user(user).await.expect("kept");
        later().user(user).await.expect("kept");
        for of in [jobs.of_chat(chat), jobs.of_user(user), jobs.of_bot()] {
            let [job] = &of.list().await.expect("read")[..] else {
                panic!("one job");
            };
            assert!(of.named("none").await.expect("read").is_none());
            assert!(job.cancel().await.expect("kept"));
        }
    })
    .await;
}

/// What cannot be written as JSON before it is mended.
#[derive(Clone, Debug, Default, Deserialize)]
struct Brittle {
    count: u32,
}

static MENDED: AtomicBool = AtomicBool::new(false);

impl Serialize for Brittle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        assert!(
            self.count == 0 || MENDED.load(Ordering::SeqCst),
            "it breaks"
        );
        serializer.serialize_u32(self.count)
    }
}

bot::app!(Shelf, chat_data = Brittle);

#[derive(Serialize, Deserialize)]
struct Parcel;

#[handler(custom = Parcel, bot = Shelf)]
async fn first(log: Shared<Log>) {
    log.note("first");
}

#[handler(custom = Parcel, group = 1, block = false, bot = Shelf)]
async fn beside(mut shelf: ChatData<Brittle>, log: Shared<Log>) {
    shelf.count += 1;
    log.note("beside");
}

/// What the framework fails on in a handler that nobody waits for is a dead letter of that handler.
#[tokio::test]
async fn a_handler_beside_the_others_is_put_aside_and_tried_again_alone() {
    let home = Home::new().await;
    let builder = || Application::builder::<Shelf>().only((first, beside));
    home.live(builder(), async |app, log| {
        let told = app.handle().tell(ChatId(7), Parcel).await;
        told.expect("it is kept");
        app.handle().quiescent().await;
        assert_eq!(log.lines(), ["first", "beside"]);
    })
    .await;
    assert_eq!(home.find::<i64>("SELECT count(*) FROM inbox"), 0);
    let ask = "INSERT INTO control (bot, command, dead_letter) SELECT bot, 'retry', id FROM dead_letters RETURNING 1";
    home.find::<i64>(ask);
    MENDED.store(true, Ordering::SeqCst);
    home.live(builder(), async |app, log| {
        app.handle().quiescent().await;
        assert_eq!(log.lines(), ["beside"]);
    })
    .await;
    assert_eq!(home.find::<i64>("SELECT count(*) FROM dead_letters"), 0);
    assert_eq!(home.find::<i64>("SELECT count(*) FROM inbox"), 0);
}
