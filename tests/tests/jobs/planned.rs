//! Jobs with a schedule in their attribute.

use bot::{
    Flow,
    prelude::*,
    testing::{Play, days, hours, minutes, seconds},
};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

bot::app!(pub(crate) Planned, bot_data = Vec<String>);

/// The play begins on Wednesday, 1 January 2025, at midnight (UTC).
fn builder() -> bot::testing::PlayBuilder {
    Play::builder::<Planned>()
}

fn note(ctx: &Context, data: &BotData<Vec<String>>, what: &str) {
    let since = ctx.now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since.unwrap_or_default().as_secs() - 1_735_689_600;
    let (day, hour) = (1 + seconds / 86_400, seconds / 3_600 % 24);
    let note = format!("{what} on {day} at {hour:02}:{:02}", seconds / 60 % 60);
    data.update(|notes| notes.push(note));
}

#[job(every = "5m", bot = Planned)]
async fn often(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "often");
}

#[job(every = "1h", first = "0s", bot = Planned)]
async fn at_once(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "at once");
}

#[job(daily = "09:00", days = "MON-FRI", tz = "Europe/Berlin", bot = Planned)]
async fn on_workdays(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "workday");
}

#[job(monthly = -1, at = "12:30", bot = Planned)]
async fn at_the_end(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "end");
}

#[job(cron = "0 6 * * *", grace = "10m", bot = Planned)]
async fn mornings(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "morning");
}

fn notes(play: &Play) -> Vec<String> {
    play.bot_data::<Vec<String>>()
}

/// R137: at first after an interval, unless something else is said; a first run at once is one at once.
#[test]
fn r137_an_interval_passes_before_the_first_run_unless_something_else_is_said() {
    builder().only((often, at_once)).run(async |play| {
        assert_eq!(notes(&play), ["at once on 1 at 00:00"]);
        play.advance(minutes(11)).await;
        assert_eq!(
            notes(&play)[1..],
            ["often on 1 at 00:05", "often on 1 at 00:10"]
        );
    });
}

#[test]
fn r145_times_of_day_are_those_of_the_time_zone() {
    builder().only((on_workdays,)).run(async |play| {
        play.advance(days(6)).await;
        // Nine in Berlin, in winter; the fourth is a Saturday.
        assert_eq!(
            notes(&play),
            [
                "workday on 1 at 08:00",
                "workday on 2 at 08:00",
                "workday on 3 at 08:00",
                "workday on 6 at 08:00",
            ]
        );
    });
}

#[test]
fn r145_what_says_nothing_has_the_time_zone_of_the_bot() {
    builder()
        .only((mornings,))
        .set_up(async |builder: Builder| builder.time_zone("Asia/Kolkata"))
        .run(async |play| {
            play.advance(days(1)).await;
            assert_eq!(notes(&play), ["morning on 1 at 00:30"]);
        });
}

#[test]
fn r140_the_last_day_of_each_month() {
    builder().only((at_the_end,)).run(async |play| {
        play.advance(days(60)).await;
        // 31 January and 28 February.
        assert_eq!(notes(&play), ["end on 31 at 12:30", "end on 59 at 12:30"]);
    });
}

/// R138, R142, B8: what was missed while the bot was down comes once, or not at all where it would be too late.
#[test]
fn r138_missed_runs_are_one_and_come_late_unless_they_may_not() {
    builder().only((often, mornings)).run(async |play| {
        play.advance(minutes(6)).await;
        play.stop().await.expect("it stops");
        play.advance(hours(7)).await;
        play.start().await.expect("it starts");
        play.settle().await;
        assert_eq!(notes(&play), ["often on 1 at 00:05", "often on 1 at 07:06"]);
        // In its rhythm again.
        play.advance(minutes(5)).await;
        assert_eq!(notes(&play)[2..], ["often on 1 at 07:10"]);
        play.advance(days(1)).await;
        assert!(notes(&play).contains(&"morning on 2 at 06:00".to_owned()));
    });
}

#[job(every = "1m", bot = Planned)]
async fn slow(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "begun");
    ctx.sleep(seconds(150)).await;
    note(&ctx, &data, "done");
}

#[job(every = "1m", grace = "10s", bot = Planned)]
async fn slow_and_punctual(ctx: Context, running: Shared<Arc<AtomicU32>>) {
    assert_eq!(running.fetch_add(1, Ordering::SeqCst), 0, "one at a time");
    ctx.sleep(seconds(150)).await;
    running.fetch_sub(1, Ordering::SeqCst);
    ctx.bot()
        .send_message("@nobody", "done")
        .await
        .expect_err("there is no such channel");
}

/// R138: the next run does not begin while the one before runs.
#[test]
fn r138_runs_of_a_job_do_not_overlap() {
    builder().only((slow,)).run(async |play| {
        play.advance(minutes(6)).await;
        // What came due meanwhile is late, and comes when the one before has ended.
        assert_eq!(
            notes(&play),
            [
                "begun on 1 at 00:01",
                "done on 1 at 00:03",
                "begun on 1 at 00:03",
                "done on 1 at 00:06"
            ]
        );
    });
}

#[test]
fn r138_a_run_that_would_be_too_late_is_left_out() {
    builder()
        .only((slow_and_punctual,))
        .set_up(async |builder: Builder| builder.share(Arc::new(AtomicU32::new(0))))
        .run(async |play| {
            play.advance(minutes(9)).await;
            // 1:00 to 3:30, 4:00 to 6:30, 7:00 to 9:30.
            assert_eq!(play.calls_of("sendMessage").len(), 2);
        });
}

#[job(every = "1h", bot = Planned)]
async fn fails(job: Job) -> Result<(), String> {
    Err(format!("{} is broken", job.schedule()))
}

#[error_handler(bot = Planned)]
async fn report(
    error: &bot::Error,
    job: Option<Job>,
    ctx: Context,
    data: BotData<Vec<String>>,
) -> Flow {
    let next = job.and_then(|job| job.next_run()).is_some();
    note(&ctx, &data, &format!("{error}, again: {next}"));
    Flow::Stop
}

/// R141: a repeating job goes on.
#[test]
fn r141_a_job_that_failed_runs_again() {
    builder().only((fails,)).run(async |play| {
        play.advance(hours(2)).await;
        let notes = notes(&play);
        assert_eq!(notes.len(), 2, "{notes:?}");
        assert!(
            notes[1].contains("every 1h is broken, again: true on 1 at 02:00"),
            "{notes:?}"
        );
    });
}

/// R143: what stands in the code can be paused, too, and stays so.
#[test]
fn r143_a_job_with_a_schedule_is_found_paused_and_run_now() {
    builder().only((often,)).run(async |play| {
        let jobs = play.handle().jobs();
        let [job] = &jobs.list_of(often).await.expect("read")[..] else {
            panic!("one job");
        };
        assert_eq!(job.schedule(), "every 5m");
        assert!(job.pause().await.expect("kept"));
        play.stop().await.expect("it stops");
        play.start().await.expect("it starts");
        play.advance(minutes(30)).await;
        assert!(notes(&play).is_empty());
        assert!(job.run_now().await.expect("kept"));
        play.settle().await;
        assert_eq!(notes(&play), ["often on 1 at 00:30"]);
        assert!(job.resume().await.expect("kept"));
        play.advance(minutes(6)).await;
        assert_eq!(notes(&play)[1..], ["often on 1 at 00:35"]);
    });
}

#[job(every = "90d", bot = Planned)]
async fn rarely(ctx: Context, data: BotData<Vec<String>>) {
    note(&ctx, &data, "rarely");
}

#[test]
fn what_is_cancelled_comes_back_with_the_next_start() {
    builder().only((rarely,)).run(async |play| {
        let jobs = play.handle().jobs();
        let job = jobs
            .list_of(rarely)
            .await
            .expect("read")
            .pop()
            .expect("one");
        assert!(job.cancel().await.expect("kept"));
        assert!(jobs.list_all().await.expect("read").is_empty());
        play.stop().await.expect("it stops");
        play.start().await.expect("it starts");
        assert_eq!(jobs.list_of(rarely).await.expect("read").len(), 1);
    });
}

#[test]
fn the_table_of_routes_has_the_jobs() {
    builder()
        .only((often, on_workdays, mornings))
        .run(async |play| {
            let table = play.application().routes();
            for row in [
                "every 5m",
                "daily 09:00 MON-FRI Europe/Berlin",
                "cron 0 6 * * * UTC",
            ] {
                assert!(table.contains(row), "{row} is not in:\n{table}");
            }
        });
}
