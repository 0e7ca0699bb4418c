//! Jobs that handlers schedule to run again and again.

use bot::{
    TimeOfDay, Weekday,
    prelude::*,
    testing::{Play, days, hours, minutes, seconds},
    types::ChatId,
};
use std::time::Duration;

bot::app!(pub(crate) Repeating, chat_data = u32);

#[job(bot = Repeating)]
async fn tick(what: String, mut count: ChatData<u32>, job: Job) -> String {
    *count += 1;
    let more = if job.next_run().is_some() {
        ""
    } else {
        ", the last"
    };
    format!("{what} {}{more}", *count)
}

/// Ann, and the jobs of her chat.
fn with_ann(test: impl AsyncFnOnce(&Play, &bot::testing::Person, Jobs)) {
    Play::builder::<Repeating>()
        .only((tick,))
        .run(async |play| {
            let ann = play.user("Ann");
            // The bot may write to who has started it.
            ann.sends("/start").await;
            let jobs = play.handle().jobs().of_chat(ChatId(ann.id().0));
            test(&play, &ann, jobs).await;
        });
}

async fn count(play: &Play, ann: &bot::testing::Person) -> u32 {
    play.settle().await;
    play.chat_data(ann)
}

/// R137.
#[test]
fn r137_a_repeating_job_runs_first_after_its_interval_or_when_it_is_said() {
    with_ann(async |play, ann, jobs| {
        let every = |name: &str| jobs.run_repeating(tick, minutes(10), name.to_owned());
        every("later").await.expect("kept");
        every("now").first(seconds(0)).await.expect("kept");
        every("soon").first(minutes(1)).await.expect("kept");
        play.settle().await;
        ann.sees("now 1");
        play.advance(minutes(1)).await;
        ann.sees("soon 2");
        play.advance(minutes(9)).await;
        assert_eq!(
            count(play, ann).await,
            4,
            "the one that is later, and now again"
        );
        play.advance(minutes(1)).await;
        ann.sees("soon 5");
    });
}

/// R139: the last time counts, and one before the first is a mistake.
#[test]
fn r139_a_job_runs_until_its_last_time() {
    with_ann(async |play, ann, jobs| {
        let every = || jobs.run_repeating(tick, minutes(10), "tick".to_owned());
        every().last(minutes(20)).await.expect("kept");
        play.advance(minutes(10)).await;
        ann.sees("tick 1");
        play.advance(minutes(10)).await;
        ann.sees("tick 2, the last");
        play.advance(hours(1)).await;
        assert_eq!(count(play, ann).await, 2);
        assert!(jobs.list().await.expect("read").is_empty());
        let told = every().last(minutes(9)).await.expect_err("too early");
        assert!(
            told.to_string()
                .contains("its last run would be before its first"),
            "{told}"
        );
    });
}

#[test]
fn r139_what_is_paused_beyond_its_last_time_is_over() {
    with_ann(async |play, ann, jobs| {
        let every = || jobs.run_repeating(tick, minutes(10), "tick".to_owned());
        let over = every().last(minutes(25)).await.expect("kept");
        let late = every().last(minutes(60)).await.expect("kept");
        for job in [over, late] {
            assert!(jobs.pause(job).await.expect("kept"));
        }
        play.advance(minutes(31)).await;
        assert!(!jobs.resume(over).await.expect("kept"), "its time is over");
        assert!(jobs.get(over).await.expect("read").is_none());
        assert!(jobs.resume(late).await.expect("kept"));
        play.advance(hours(2)).await;
        // At 40, 50 and 60.
        assert_eq!(count(play, ann).await, 3);
    });
}

#[job(bot = Repeating)]
async fn takes_a_while(_: (), ctx: Context, mut count: ChatData<u32>) {
    *count += 1;
    ctx.sleep(Duration::from_millis(1_500)).await;
}

/// Timers are no better than that, and a job that never ran would be no use.
#[test]
fn a_run_that_is_a_second_late_is_in_time() {
    Play::builder::<Repeating>()
        .only((takes_a_while,))
        .run(async |play| {
            let ann = play.user("Ann");
            let jobs = play.handle().jobs().of_chat(ChatId(ann.id().0));
            let every = jobs.run_repeating(takes_a_while, seconds(1), ());
            every.grace(Duration::ZERO).await.expect("kept");
            play.advance(seconds(7)).await;
            // At 1, 2.5, 4 and 5.5: for 1, 2, 3 and 5.
            assert_eq!(count(&play, &ann).await, 4);
        });
}

/// R140: day 0 of PTB's is Sunday; here days have names.
#[test]
fn r140_daily_and_monthly_jobs() {
    with_ann(async |play, ann, jobs| {
        let what = || "day".to_owned();
        let daily = jobs.run_daily(tick, (9, 30), what());
        // The first Sunday is the fifth.
        daily
            .days([Weekday::Sun])
            .tz("Europe/Berlin")
            .await
            .expect("kept");
        play.advance(days(4) + hours(8)).await;
        assert_eq!(count(play, ann).await, 0);
        play.advance(minutes(30)).await;
        assert_eq!(count(play, ann).await, 1);
        jobs.run_monthly(tick, 31, (0, 0), what())
            .await
            .expect("kept");
        play.advance(days(26)).await;
        // Sundays: 12, 19, 26; and the thirty-first.
        assert_eq!(count(play, ann).await, 5);
        for (mistake, wrong) in [
            (
                "32 is no day of a month",
                jobs.run_monthly(tick, 32, (0, 0), what()),
            ),
            (
                "0 is no day of a month",
                jobs.run_monthly(tick, 0, (0, 0), what()),
            ),
            (
                "24:00 is no time of day",
                jobs.run_daily(tick, (24, 0), what()),
            ),
            (
                "some day to run on",
                jobs.run_daily(tick, (1, 0), what()).days([]),
            ),
            (
                "no time zone `Berlin`",
                jobs.run_daily(tick, (1, 0), what()).tz("Berlin"),
            ),
            (
                "`25` among the hours is no hour",
                jobs.run_cron(tick, "0 25 * * *", what()),
            ),
            (
                "do nothing else",
                jobs.run_repeating(tick, seconds(0), what()),
            ),
            (
                "25:00 is no time of day",
                jobs.run_once(tick, TimeOfDay::new(25, 0), what()),
            ),
            (
                "09:60 is no time of day",
                jobs.run_repeating(tick, hours(1), what())
                    .first(TimeOfDay::new(9, 60)),
            ),
            (
                "24:00 is no time of day",
                jobs.run_repeating(tick, hours(1), what())
                    .last(TimeOfDay::new(24, 0)),
            ),
            (
                "only a daily job",
                jobs.run_cron(tick, "* * * * *", what())
                    .days([Weekday::Mon]),
            ),
        ] {
            let told = wrong.await.expect_err(mistake).to_string();
            assert!(told.contains(mistake), "{told}");
        }
    });
}

#[test]
fn a_cron_expression_in_code() {
    with_ann(async |play, ann, jobs| {
        let job = jobs.run_cron(tick, "*/15 9 * * MON-FRI", "quarter".to_owned());
        job.name("quarters").await.expect("kept");
        play.advance(hours(9) + minutes(31)).await;
        assert_eq!(count(play, ann).await, 3);
        let job = jobs.named("quarters").await.expect("read").expect("there");
        assert_eq!(job.schedule(), "cron 0,15,30,45 9 * * MON-FRI UTC");
        assert_eq!(job.payload::<String>().expect("a text"), "quarter");
    });
}

/// PTB's `run_once` with a time of day: today, or tomorrow if that is over.
#[test]
fn the_next_time_that_it_is_noon() {
    with_ann(async |play, ann, jobs| {
        play.advance(hours(13)).await;
        let noon = TimeOfDay::new(12, 0);
        jobs.run_once(tick, noon, "noon".to_owned())
            .await
            .expect("kept");
        play.advance(hours(22)).await;
        assert_eq!(count(play, ann).await, 0);
        play.advance(hours(1)).await;
        ann.sees("noon 1, the last");
    });
}

/// R102: jobs move, too.
#[test]
fn r102_jobs_follow_a_group_into_its_supergroup() {
    Play::builder::<Repeating>()
        .only((tick, work))
        .run(async |play| {
            let bob = play.server().user("Bob");
            let group = play.server().group("Group", &[bob]);
            let jobs = play.handle().jobs();
            let job = jobs.run_once(tick, minutes(1), "moved".to_owned());
            job.chat(ChatId(group.id()))
                .name("move")
                .await
                .expect("kept");
            let supergroup = group.upgrade();
            play.settle().await;
            let there = jobs.of_chat(ChatId(supergroup.id()));
            assert!(there.named("move").await.expect("read").is_some());
            play.advance(minutes(1)).await;
            let texts = cablegram_tests::texts(&supergroup);
            assert_eq!(texts, ["moved 1, the last"]);
        });
}

#[job(bot = Repeating)]
async fn count_down(_: (), job: Job, mut count: ChatData<u32>) -> bot::Result<()> {
    *count += 1;
    if *count == 3 {
        assert!(job.cancel().await?);
    }
    Ok(())
}

#[test]
fn r143_a_job_cancels_itself() {
    Play::builder::<Repeating>()
        .only((count_down,))
        .run(async |play| {
            let ann = play.user("Ann");
            let jobs = play.handle().jobs().of_chat(ChatId(ann.id().0));
            jobs.run_repeating(count_down, minutes(1), ())
                .await
                .expect("kept");
            play.advance(hours(1)).await;
            assert_eq!(count(&play, &ann).await, 3);
            assert!(jobs.list().await.expect("read").is_empty());
        });
}

/// R144, better: in order with what happens in the chat, and with its data to itself.
#[handler(command = "work", bot = Repeating)]
async fn work(ctx: Context, mut count: ChatData<u32>) -> String {
    ctx.sleep(minutes(25)).await;
    *count += 100;
    format!("worked: {}", *count)
}

#[test]
fn r144_a_job_waits_for_the_updates_of_its_chat() {
    Play::builder::<Repeating>()
        .only((tick, work))
        .run(async |play| {
            let ann = play.user("Ann");
            let jobs = play.handle().jobs().of_chat(ChatId(ann.id().0));
            let job = jobs.run_repeating(tick, minutes(10), "tick".to_owned());
            job.await.expect("kept");
            ann.sends("/work").await;
            play.advance(minutes(24)).await;
            ann.does_not_see("tick");
            play.advance(minutes(1)).await;
            ann.sees("worked: 100");
            // The runs of minutes 10 and 20 are one; then it is in its rhythm again.
            ann.sees("tick 101");
            play.advance(minutes(5)).await;
            ann.sees("tick 102");
        });
}
