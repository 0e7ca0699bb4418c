//! A bot whose server says what the test wants, and then behaves.

use crate::support::{
    Answer, Run, Script, TOKEN, Wire, connected, until, updates, virtual_time, waits,
};
use bot::VirtualClock;
use cablegram_tests::Log;
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

pub(crate) fn message(id: i64, text: &str) -> Value {
    json!({"update_id": id, "message": {"message_id": id, "date": 1, "text": text, "chat": {"id": 5, "type": "private", "first_name": "Ann"}}})
}

#[derive(Debug)]
pub(crate) struct Subject {
    pub(crate) wire: Wire,
    pub(crate) hand: VirtualClock,
    pub(crate) log: Log,
    pub(crate) script: Arc<Script>,
    app: Arc<bot::Application>,
    run: Run,
}

impl Subject {
    /// The server gives these answers one after another. Behind them it has one good update (`sane`), and then nothing.
    pub(crate) async fn facing(answers: Vec<Answer>) -> Self {
        let wire = Wire::start(move |nth, params| {
            answers.get(nth).cloned().unwrap_or_else(|| sane(params))
        })
        .await;
        let (builder, hand) = virtual_time();
        let (log, script) = (Log::default(), Arc::new(Script::default()));
        let app = connected(builder, TOKEN, wire.url(), &log, &script);
        let run = Run::of(&app);
        Self {
            wire,
            hand,
            log,
            script,
            app,
            run,
        }
    }

    /// The bot has asked so often, and now waits so long. The time passes.
    pub(crate) async fn backs_off(&self, wait: Duration, asked: usize) {
        until(format!("request {asked} and a wait of {wait:?}"), || {
            (self.wire.polls().len() == asked && self.hand.next_timer() == Some(wait)).then_some(())
        })
        .await;
        waits(&self.hand, wait).await;
        assert_eq!(self.wire.polls().len(), asked, "it asks no sooner");
        self.hand.advance(wait);
    }

    /// The bot has come through: it handles what is good, once, and then waits for more. Returns what it handled.
    pub(crate) async fn is_sane(&self) -> Vec<String> {
        self.log.wait_for("end sane", 1).await;
        until("the last long poll", || {
            (self.wire.polls().last()?["offset"] == SANE + 1
                && self.hand.next_timer() == Some(WATCH))
            .then_some(())
        })
        .await;
        self.app.handle().quiescent().await;
        let ends: Vec<_> = self
            .log
            .lines()
            .iter()
            .filter_map(|line| line.strip_prefix("end ").map(ToOwned::to_owned))
            .collect();
        assert_eq!(self.wire.sent().len(), ends.len(), "each was answered");
        ends
    }

    /// The same where nothing new may come for a while: the bot then leaves a tenth of a second between its requests.
    pub(crate) async fn is_sane_after_floor(&self) -> Vec<String> {
        const FLOOR: Duration = Duration::from_millis(100);
        until("all of it has come", || {
            if self.hand.next_timer().is_some_and(|wait| wait <= FLOOR) {
                self.hand.advance(FLOOR);
            }
            self.log
                .lines()
                .contains(&"end sane".to_owned())
                .then_some(())
        })
        .await;
        self.is_sane().await
    }

    /// Its last moments; the server does not answer the goodbye.
    pub(crate) async fn ends(self) {
        self.app.handle().shutdown();
        until("the goodbye", || {
            (self.hand.next_timer() == Some(Duration::from_secs(5))).then_some(())
        })
        .await;
        self.hand.advance(Duration::from_secs(5));
        self.run.ended().await.expect("it ends well");
    }
}

/// The id of the good update behind everything else.
const SANE: i64 = 1_000_000;
/// How long the bot waits for an answer to a long poll.
const WATCH: Duration = Duration::from_secs(70);

fn sane(params: &Value) -> Answer {
    if params["offset"].as_i64() > Some(SANE) {
        Answer::silence()
    } else {
        updates(&[message(SANE, "sane")])
    }
}
