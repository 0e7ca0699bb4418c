//! Which error handlers run, in which order, and what they may decide.

/// All of them, in the order in which they are written.
mod in_order {
    use bot::{Application, prelude::*};
    use cablegram_tests::{Log, Running};

    bot::app!(InOrder);

    #[handler(command = "fail", bot = InOrder)]
    async fn fails() -> Result<(), &'static str> {
        Err("the first")
    }

    #[handler(message, group = 1, bot = InOrder)]
    async fn later(log: Shared<Log>) {
        log.note("later");
    }

    #[error_handler(bot = InOrder)]
    async fn fails_too(error: &bot::Error, log: Shared<Log>) -> Result<(), String> {
        log.note(format!("fails too: {}", error.update_id().is_some()));
        Err("the second".to_owned())
    }

    #[error_handler(bot = InOrder)]
    async fn panics(_: &bot::Error, log: Shared<Log>) {
        log.note("panics");
        panic!("the third");
    }

    #[error_handler(bot = InOrder)]
    async fn last(
        error: &bot::Error,
        update: Option<Update>,
        user: Option<User>,
        log: Shared<Log>,
    ) {
        let user = user.map(|user| user.first_name.clone());
        let update = update.is_some_and(|update| update.id() == error.update_id());
        log.note(format!("last: {:?} {update} {user:?}", error.kind()));
    }

    /// R36, R37
    #[tokio::test]
    async fn all_error_handlers_run_in_order_even_if_one_fails_and_errors_of_theirs_go_no_further()
    {
        let bot = Running::start(Application::builder::<InOrder>()).await;
        let ann = bot.server.user("Ann");
        assert_eq!(
            bot.hears(&ann, "/fail").await,
            [
                "fails too: true",
                "panics",
                "last: Handler true Some(\"Ann\")",
                "later"
            ]
        );
    }
}

/// R29, R30: a stop.
mod stopping {
    use bot::{Application, prelude::*};
    use cablegram_tests::{Log, Running};

    bot::app!(Stopping);

    #[handler(command = "fail", bot = Stopping)]
    async fn fails() -> Result<(), &'static str> {
        Err("as asked")
    }

    #[handler(command = "task", bot = Stopping)]
    async fn starts_a_task(ctx: Context) {
        ctx.spawn(async { Err("in a task") });
    }

    #[handler(message, group = 1, bot = Stopping)]
    async fn later(log: Shared<Log>) {
        log.note("later");
    }

    #[error_handler(bot = Stopping)]
    async fn stops(error: &bot::Error, log: Shared<Log>) -> Flow {
        log.note(format!("stops {:?}", error.kind()));
        Flow::Stop
    }

    #[error_handler(bot = Stopping)]
    async fn skipped(_: &bot::Error, log: Shared<Log>) {
        log.note("not skipped");
    }

    /// R29
    #[tokio::test]
    async fn a_stop_skips_the_other_error_handlers_and_the_later_groups() {
        let bot = Running::start(Application::builder::<Stopping>()).await;
        let ann = bot.server.user("Ann");
        assert_eq!(bot.hears(&ann, "/fail").await, ["stops Handler"]);
    }

    /// R30
    #[tokio::test]
    async fn a_stop_for_the_error_of_a_task_only_skips_the_other_error_handlers() {
        let bot = Running::start(Application::builder::<Stopping>()).await;
        let ann = bot.server.user("Ann");
        assert_eq!(bot.hears(&ann, "/task").await, ["later", "stops Task"]);
    }
}

/// None at all.
mod none {
    use bot::{Application, prelude::*};
    use cablegram_tests::{Log, Running};

    bot::app!(Alone);

    #[handler(command = "fail", bot = Alone)]
    async fn fails() -> Result<(), &'static str> {
        Err("nobody listens")
    }

    #[handler(message, group = 1, bot = Alone)]
    async fn later(log: Shared<Log>) {
        log.note("later");
    }

    /// R39
    #[tokio::test]
    async fn without_error_handlers_an_error_stops_nothing() {
        let bot = Running::start(Application::builder::<Alone>()).await;
        let ann = bot.server.user("Ann");
        assert_eq!(bot.hears(&ann, "/fail").await, ["later"]);
        assert_eq!(bot.hears(&ann, "hello").await, ["later"]);
    }
}

/// `block = false`
mod apart {
    use bot::{Application, Clock, prelude::*};
    use bot_simulator::Fault;
    use cablegram_tests::{Gate, Log, Running, texts};

    bot::app!(Apart);

    #[handler(command = "fail", bot = Apart)]
    async fn fails() -> Result<(), &'static str> {
        Err("as asked")
    }

    #[handler(command = "background", block = false, bot = Apart)]
    async fn fails_in_the_background() -> Result<(), &'static str> {
        Err("as asked")
    }

    #[handler(message, group = 1, bot = Apart)]
    async fn later(log: Shared<Log>) {
        log.note("later");
    }

    #[error_handler(block = false, bot = Apart)]
    async fn slow(_: &bot::Error, gate: Shared<Gate>, log: Shared<Log>) -> (&'static str, Flow) {
        log.note("slow begins");
        gate.pass().await;
        log.note("slow ends");
        ("sorry", Flow::Stop)
    }

    #[error_handler(bot = Apart)]
    async fn quick(_: &bot::Error, log: Shared<Log>) {
        log.note("quick");
    }

    fn positions(lines: &[String], wanted: &[&str]) -> Vec<Option<usize>> {
        let place = |wanted: &&str| lines.iter().position(|line| line == wanted);
        wanted.iter().map(place).collect()
    }

    /// R40, R31
    #[tokio::test]
    async fn nobody_waits_for_an_error_handler_that_does_not_block_and_its_stop_is_ignored() {
        let bot = Running::start(Application::builder::<Apart>()).await;
        let ann = bot.server.user("Ann");
        ann.says("/fail");
        bot.log.wait_for("later", 1).await;
        bot.log.wait_for("slow begins", 1).await;
        ann.says("go on");
        bot.log.wait_for("later", 2).await;
        bot.gate.open();
        bot.settle().await;
        let lines = bot.log.take();
        let order = positions(&lines, &["quick", "later", "slow ends"]);
        assert!(order.is_sorted(), "{lines:?}");
        assert_eq!(lines.len(), 5, "{lines:?}");
        assert_eq!(texts(&ann.chat()), ["sorry"]);
    }

    /// R40: tracked, as any task.
    #[tokio::test]
    async fn a_graceful_stop_waits_for_an_error_handler_that_does_not_block() {
        let bot = Running::start(Application::builder::<Apart>()).await;
        let ann = bot.server.user("Ann");
        ann.says("/fail");
        bot.log.wait_for("slow begins", 1).await;
        let (log, gate, chat) = (bot.log.clone(), bot.gate.clone(), ann.chat());
        bot.handle().shutdown();
        gate.open();
        bot.stop().await.expect("a graceful stop");
        assert!(log.lines().contains(&"slow ends".to_owned()));
        assert_eq!(texts(&chat), ["sorry"]);
    }

    /// The limit of background handlers is theirs: a failing one does not wait for its own place.
    #[tokio::test]
    async fn a_background_handler_that_fails_at_the_limit_still_has_its_error_handlers() {
        let builder = Application::builder::<Apart>().background_limit(1);
        let bot = Running::start(builder).await;
        let ann = bot.server.user("Ann");
        bot.gate.open();
        ann.says("/background");
        bot.log.wait_for("slow ends", 1).await;
        bot.settle().await;
        assert_eq!(texts(&ann.chat()), ["sorry"]);
    }

    /// R37: no recursion.
    #[tokio::test]
    async fn an_error_handlers_answer_that_cannot_be_sent_is_not_reported_again() {
        let (clock, _hand) = Clock::test();
        let bot = Running::start(Application::builder::<Apart>().clock(clock)).await;
        let ann = bot.server.user("Ann");
        bot.gate.open();
        let refused = Fault::on("sendMessage").always();
        bot.server
            .fail(refused.error(403, "Forbidden: bot was blocked by the user"));
        ann.says("/fail");
        bot.server.wait_for_calls("sendMessage", 1).await;
        bot.settle().await;
        assert_eq!(bot.server.calls_of("sendMessage").len(), 1);
        let begun = |line: &&String| **line == "slow begins";
        assert_eq!(bot.log.lines().iter().filter(begun).count(), 1);
    }
}
