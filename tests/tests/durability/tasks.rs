//! Tasks of handlers that the end of the process cuts short: never silently, and told once.

use crate::{
    probe::{Home, Life, PATIENCE, server},
    refusals::change,
};
use bot_simulator::{Fault, Gate, Server, User};
use std::time::Duration;

/// Somebody to talk to a bot whose tasks wait in the middle of a call.
struct Held {
    server: Server,
    home: Home,
    ann: User,
    gate: Gate,
}

impl Held {
    async fn new() -> Self {
        let server = server().await;
        let home = Home::new(&server);
        let ann = server.user("Ann");
        let gate = Gate::new();
        server.fail(Fault::on("getChat").held_by(&gate));
        Self {
            server,
            home,
            ann,
            gate,
        }
    }

    /// A life to which somebody says this.
    async fn hears(&self, text: &str) -> Life {
        let life = self.home.start();
        life.says(" ready").await;
        self.ann.says(text);
        life
    }

    /// Waits until a call waits.
    async fn calls(&self, method: &'static str) {
        let call = |server: &Server| server.calls_of(method).pop();
        self.server.wait_for(call).await;
    }

    /// Waits until a row says this of tasks.
    async fn tasks_are(&self, count: i64) {
        let sql = "SELECT count(*) FROM inbox_units WHERE unit LIKE 'task %' AND NOT done";
        let noted = async {
            while self.home.count(sql) != count {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let noted = tokio::time::timeout(PATIENCE, noted).await;
        assert!(noted.is_ok(), "{} tasks, not {count}", self.home.count(sql));
    }

    /// One life, to whose end all is done that there was; what it said.
    async fn life(&self) -> String {
        let life = self.home.start();
        life.says(" ready").await;
        self.server.wait_until_confirmed().await;
        life.stop().await
    }

    /// What the chat's data have under this name.
    fn book(&self, name: &str) -> String {
        let sql = "SELECT value ->> ?1 FROM data WHERE space = 'chat'";
        let path = format!("$.{name}");
        let found = self.home.store().query_row(sql, [path], |row| row.get(0));
        found.expect("the chat's data")
    }

    fn nothing_is_left(&self) {
        let rows = |table| self.home.count(&format!("SELECT count(*) FROM {table}"));
        assert_eq!((rows("inbox"), rows("inbox_units")), (0, 0));
    }

    /// The next life tells of the task that `handler` started, the one after that does not.
    async fn is_told_once(&self, handler: &str) {
        self.server.heal();
        let said = self.life().await;
        let told: Vec<_> = lost(&said).collect();
        let [told] = told[..] else {
            panic!("told {} times: {said}", told.len());
        };
        let task = format!(
            "a task of `durability_probe::{handler}`, started at tests/src/bin/durability_probe/main.rs:"
        );
        assert!(told.contains(&task), "{told}");
        assert_eq!(
            (self.book("lost"), self.book("tasks")),
            ("[1]".to_owned(), "[]".to_owned())
        );
        self.nothing_is_left();
        assert_eq!(lost(&self.life().await).count(), 0);
    }
}

/// What the error handler was told of tasks.
fn lost(said: &str) -> impl Iterator<Item = &str> {
    said.lines()
        .filter(|line| line.starts_with("error handler: LostTask"))
}

/// The bot is killed while a task waits, after whatever started it was done.
async fn is_told_after_a_kill(text: &str, handler: &str) {
    let held = Held::new().await;
    if text.starts_with("badanswer") {
        held.server
            .fail(Fault::on("sendMessage").error(400, "Bad Request: as asked"));
    }
    let life = held.hears(text).await;
    held.calls("getChat").await;
    held.tasks_are(1).await;
    life.kill().await;
    held.is_told_once(handler).await;
}

macro_rules! told_after_a_kill {
    ($($name:ident: $text:literal $handler:literal;)*) => { $(
        #[tokio::test]
        async fn $name() {
            is_told_after_a_kill($text, $handler).await;
        }
    )* };
}
told_after_a_kill! {
    a_task_of_a_blocking_handler_is_told: "heldtask 1" "enter";
    a_task_of_a_handler_that_blocks_nobody_is_told: "aparttask 1" "apart";
    a_task_of_a_told_event_is_told: "errand 1" "errand";
    a_task_that_a_task_started_is_told: "nested 1" "enter";
    a_task_of_an_error_handler_is_told: "failtask 1" "on_error";
    a_task_of_an_error_handler_for_an_update_that_was_done_is_told: "badanswer 1" "on_error";
}

#[tokio::test]
async fn a_task_that_ends_leaves_nothing_behind() {
    let held = Held::new().await;
    let life = held.hears("heldtask 1").await;
    held.tasks_are(1).await;
    held.gate.open();
    held.tasks_are(0).await;
    let said = life.stop().await;
    assert_eq!(lost(&said).count(), 0);
    assert_eq!(held.book("tasks"), "[1]");
    held.nothing_is_left();
}

#[tokio::test]
async fn a_task_runs_again_with_a_handler_that_was_not_kept() {
    let held = Held::new().await;
    let gate = Gate::new();
    held.server
        .fail(Fault::on("getChatMemberCount").held_by(&gate));
    let life = held.hears("heldboth 1").await;
    held.calls("getChatMemberCount").await;
    held.calls("getChat").await;
    held.server.wait_until_confirmed().await;
    life.kill().await;
    held.server.heal();
    let said = held.life().await;
    assert_eq!(lost(&said).count(), 0, "{said}");
    assert_eq!(
        (held.book("tasks"), held.book("numbers")),
        ("[1]".to_owned(), "[1]".to_owned())
    );
    held.nothing_is_left();
}

#[tokio::test]
async fn a_task_that_outlasts_the_grace_period_is_told_at_the_next_start() {
    let mut held = Held::new().await;
    held.home.set("BOT_SHUTDOWN_GRACE", "100ms");
    let life = held.hears("heldtask 1").await;
    held.tasks_are(1).await;
    let said = life.stop().await;
    assert_eq!(lost(&said).count(), 0);
    held.is_told_once("enter").await;
}

#[tokio::test]
async fn a_task_is_told_of_again_if_what_the_error_handler_did_was_not_kept() {
    let held = Held::new().await;
    let life = held.hears("heldtask 1").await;
    held.tasks_are(1).await;
    life.kill().await;
    change(
        &held.home,
        "CREATE TRIGGER refuses BEFORE UPDATE ON inbox_units BEGIN SELECT RAISE(ABORT, 'not now'); END",
    );
    let life = held.home.start();
    life.says("error handler: LostTask").await;
    life.says("not now").await;
    life.kill().await;
    change(&held.home, "DROP TRIGGER refuses");
    held.is_told_once("enter").await;
}

/// A new version of the bot has no such function.
#[tokio::test]
async fn a_task_of_a_handler_that_is_gone_is_told_by_the_name_it_had() {
    let held = Held::new().await;
    let life = held.hears("heldtask 1").await;
    held.tasks_are(1).await;
    life.kill().await;
    held.server.heal();
    let gone = "UPDATE inbox_units SET unit = 'task 1 old_bot::gone @ src/gone.rs:7'";
    change(&held.home, gone);
    let said = held.life().await;
    let told: Vec<_> = lost(&said).collect();
    assert!(
        matches!(told[..], [told] if told.contains("LostTask: a task of `old_bot::gone`, started at src/gone.rs:7, was")),
        "{said}"
    );
    held.nothing_is_left();
}

/// A question that Telegram has given up is not handled, but it is said what its tasks came to.
#[tokio::test]
async fn a_task_of_an_update_that_is_given_up_is_named_with_it() {
    let held = Held::new().await;
    let life = held.hears("heldtask 1").await;
    held.tasks_are(1).await;
    life.kill().await;
    held.server.heal();
    // It dies three times while this update runs alone.
    change(&held.home, "UPDATE inbox SET deaths_alone = 3");
    let said = held.life().await;
    assert!(
        said.contains(
            "error handler: GivenUp: update 100000001 is not handled: the process died 3 times"
        ),
        "{said}"
    );
    assert!(
        said.contains("; a task of `durability_probe::enter`, started at"),
        "{said}"
    );
    held.nothing_is_left();
    assert_eq!(held.home.count("SELECT count(*) FROM dead_letters"), 1);
}
