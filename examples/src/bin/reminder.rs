//! Timers and reminders: jobs that outlive restarts. (PTB's `timerbot`.)

use bot::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Sets a timer of some seconds
#[handler(command = "set")]
async fn set(jobs: Jobs, Args((seconds,)): Args<(u64,)>) -> bot::Result<&'static str> {
    let before = jobs.named("timer").await?;
    // A chat has one job of a name: this one takes the place of the one before.
    jobs.run_once(ring, Duration::from_secs(seconds), seconds)
        .name("timer")
        .await?;
    Ok(match before {
        Some(_) => "Timer set, in place of the one before.",
        None => "Timer set.",
    })
}

/// Cancels the timer
#[handler(command = "unset")]
async fn unset(jobs: Jobs) -> bot::Result<&'static str> {
    Ok(if jobs.cancel_named("timer").await? {
        "Timer cancelled."
    } else {
        "You have no timer."
    })
}

/// What it returns is sent to the chat that it was set in.
#[job]
async fn ring(seconds: u64) -> String {
    format!("Beep! {seconds} seconds are over.")
}

/// What is to be remembered.
#[derive(Serialize, Deserialize)]
struct Reminder {
    what: String,
}

/// Reminds you of something, in so many minutes
#[handler(command = "remind")]
async fn remind(jobs: Jobs, Args((minutes, what)): Args<(u64, Rest)>) -> bot::Result<String> {
    let reminder = Reminder {
        what: what.to_string(),
    };
    let wait = Duration::from_secs(60 * minutes);
    jobs.run_once(remember, wait, reminder).await?;
    // Those of this chat, whatever they are.
    let count = jobs.list().await?.len();
    Ok(format!("I will. To come here: {count}"))
}

#[job]
async fn remember(reminder: Reminder) -> String {
    format!("You wanted to {}", reminder.what)
}

/// Says good morning every day at eight
#[handler(command = "mornings")]
async fn mornings(jobs: Jobs) -> bot::Result<&'static str> {
    jobs.run_daily(good_morning, (8, 0), ())
        .tz("Europe/Berlin")
        .name("mornings")
        .await?;
    Ok("Every morning at eight, until you say /quiet.")
}

#[job]
async fn good_morning() -> &'static str {
    "Good morning!"
}

/// Lets you sleep
#[handler(command = "quiet")]
async fn quiet(jobs: Jobs) -> bot::Result<&'static str> {
    jobs.cancel_named("mornings").await?;
    Ok("Sleep well.")
}

/// Runs by itself, for no chat: a mistake in its schedule would not compile.
#[job(cron = "0 4 * * SUN", grace = "1h")]
async fn tidy_up(jobs: Jobs) -> bot::Result<()> {
    let jobs = jobs.list_all().await?.len();
    tracing::info!(jobs, "Sunday night");
    Ok(())
}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::{Play, days, hours, minutes, seconds};

    #[bot::test]
    async fn the_timer_rings_once(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/set 30").await;
        ann.sees("Timer set.");
        play.advance(seconds(29)).await;
        ann.does_not_see("Beep!");
        play.advance(hours(1)).await;
        play.chat(&ann).shows(
            "
            Ann       /set 30
            test_bot  Timer set.
            test_bot  Beep! 30 seconds are over.
            ",
        );
    }

    #[bot::test]
    async fn a_chat_has_one_timer(play: Play) {
        let (ann, bob) = (play.user("Ann"), play.user("Bob"));
        ann.sends("/set 30").await;
        bob.sends("/set 30").await;
        ann.sends("/set 60").await;
        ann.sees("in place of the one before");
        ann.sends("/unset").await;
        ann.sees("Timer cancelled.");
        ann.sends("/unset").await;
        ann.sees("You have no timer.");
        play.advance(minutes(5)).await;
        ann.does_not_see("Beep!");
        bob.sees("Beep! 30 seconds are over.");
    }

    #[bot::test]
    async fn reminders_outlive_a_restart(play: Play) -> bot::Result<()> {
        let ann = play.user("Ann");
        ann.sends("/remind 90 buy milk").await;
        ann.sees("I will. To come here: 1");
        let bob = play.user("Bob");
        bob.sends("/remind 5 sleep").await;
        bob.sees("I will. To come here: 1");
        play.stop().await?;
        play.advance(days(1)).await;
        play.start().await?;
        play.settle().await;
        ann.sees("You wanted to buy milk");
        Ok(())
    }

    #[bot::test]
    async fn mornings_are_those_of_berlin(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/mornings").await;
        play.advance(hours(7) - seconds(1)).await;
        ann.does_not_see("Good morning!");
        play.advance(seconds(1)).await;
        ann.sees("Good morning!");
        play.advance(days(1)).await;
        ann.sees("Good morning!");
        ann.sends("/quiet").await;
        play.advance(days(3)).await;
        ann.does_not_see("Good morning!");
    }
}
