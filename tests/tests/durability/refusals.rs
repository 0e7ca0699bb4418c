//! A store that refuses one commit, chosen by its number: it is told, and tried until it is taken.
//!
//! The refusals are triggers in the store's file, which any program can put there: so the bot that is tested is the
//! ordinary one.

use crate::{probe::Home, scene::Scene};
use std::time::Duration;

/// What is refused: one row of one table, or all from one on.
#[derive(Clone, Copy, Debug)]
enum Refused {
    /// Taking an update in.
    Intake,
    /// The end of an update, with all that its handlers changed.
    End,
    /// The note that an answer was sent.
    Sent,
    /// A job that is scheduled, or the time of a conversation that begins.
    Job,
    /// The same when it has come due.
    Due,
    /// Where a conversation goes.
    State,
    /// The end of a conversation.
    EndOfTalk,
}

impl Refused {
    fn trigger(self, number: u32) -> String {
        let when = match self {
            Self::Intake => "INSERT ON inbox WHEN NEW.key =",
            Self::End => "DELETE ON inbox WHEN OLD.key =",
            Self::Sent => "DELETE ON outbox WHEN OLD.key =",
            Self::Job => "INSERT ON jobs WHEN NEW.key >=",
            Self::Due => "DELETE ON jobs WHEN OLD.key >=",
            Self::State => "INSERT ON conversations WHEN (SELECT count(*) FROM conversations) >=",
            Self::EndOfTalk => {
                "DELETE ON conversations WHEN (SELECT count(*) FROM conversations) >="
            }
        };
        format!(
            "CREATE TRIGGER refuses BEFORE {when} {number} BEGIN SELECT RAISE(ABORT, 'not this one'); END"
        )
    }

    /// Which ones to refuse, all of which there will be.
    fn numbers(self) -> &'static [u32] {
        match self {
            Self::Intake | Self::End | Self::Sent => &[1, 2, 7, 30],
            Self::Job | Self::Due | Self::State | Self::EndOfTalk => &[1, 4],
        }
    }
}

/// Whether the bot is killed while it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    GoesOn,
    IsKilled,
}

async fn survives(refused: Refused, number: u32, then: Then) {
    let mut scene = Scene::new(&format!("{refused:?} {number}, {then:?}")).await;
    // The file, with the tables in it.
    scene.settles(scene.home.start()).await;
    change(&scene.home, &refused.trigger(number));
    let life = scene.home.start();
    life.says(" ready").await;
    scene.people_talk(60);
    life.says("not this one").await;
    if then == Then::IsKilled {
        life.kill().await;
        change(&scene.home, "DROP TRIGGER refuses");
        scene.settles(scene.home.start()).await;
    } else {
        life.says("error handler: Store: the store cannot write")
            .await;
        change(&scene.home, "DROP TRIGGER refuses");
        scene.settles(life).await;
    }
    scene.nothing_was_lost();
}

/// Another program's change of the file.
#[track_caller]
pub(crate) fn change(home: &Home, sql: &str) {
    let store = home.store();
    store
        .busy_timeout(Duration::from_secs(60))
        .expect("it takes a number");
    store
        .execute_batch(sql)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

macro_rules! refusals {
    ($($name:ident: $refused:ident $then:ident;)*) => { $(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            for number in Refused::$refused.numbers() {
                survives(Refused::$refused, *number, Then::$then).await;
            }
        }
    )* };
}
refusals! {
    an_intake_that_is_refused_comes_later: Intake GoesOn;
    an_intake_that_is_refused_until_the_bot_dies: Intake IsKilled;
    an_end_that_is_refused_comes_later: End GoesOn;
    an_end_that_is_refused_until_the_bot_dies: End IsKilled;
    a_note_of_an_answer_that_is_refused_comes_later: Sent GoesOn;
    a_note_of_an_answer_that_is_refused_until_the_bot_dies: Sent IsKilled;
    a_job_that_is_refused_comes_later: Job GoesOn;
    a_job_that_is_refused_until_the_bot_dies: Job IsKilled;
    a_due_job_that_is_refused_comes_later: Due GoesOn;
    a_due_job_that_is_refused_until_the_bot_dies: Due IsKilled;
    a_state_that_is_refused_comes_later: State GoesOn;
    a_state_that_is_refused_until_the_bot_dies: State IsKilled;
    an_end_of_a_conversation_that_is_refused_comes_later: EndOfTalk GoesOn;
    an_end_of_a_conversation_that_is_refused_until_the_bot_dies: EndOfTalk IsKilled;
}
