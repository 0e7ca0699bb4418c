//! What a play is made of: a server, a bot on it, one clock, and the moment when all is quiet.

use super::{history::History, idle::Idle, local::ServerClock, transcript};
use crate::{application::Application, clock::VirtualClock, error::Result};
use bot_api::types::UpdateId;
use bot_simulator::{Chat, Message, Server};
use std::{
    collections::HashMap,
    fmt,
    future::Future,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;

/// A bot on a server, with the hand of their clock.
pub(super) struct Stage {
    pub(super) server: Arc<Server>,
    pub(super) app: Application,
    pub(super) history: Arc<History>,
    hand: VirtualClock,
    idle: Idle,
    /// How long, in real time, the bot may take to come to rest.
    patience: Duration,
    /// Whether nothing outside is waited for.
    secluded: bool,
    /// The next update that is asked for.
    offset: tokio::sync::Mutex<UpdateId>,
    /// What was in a chat when somebody did something there the last time.
    before: Mutex<HashMap<(i64, i64), Before>>,
    /// Whether a failure has shown the whole play already.
    shown: AtomicBool,
    /// Where the bot's file is; it goes with the play.
    _folder: Option<TempDir>,
}

/// What was in a chat when somebody did something there.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    pub(super) messages: Vec<Message>,
    /// What they did; nothing yet if it is empty.
    pub(super) step: String,
}

/// All that [`Stage::new`] puts together.
pub(super) struct Parts {
    pub(super) server: Arc<Server>,
    pub(super) server_clock: ServerClock,
    pub(super) app: Application,
    pub(super) history: Arc<History>,
    pub(super) hand: VirtualClock,
    pub(super) idle: Idle,
    pub(super) patience: Duration,
    pub(super) secluded: bool,
    pub(super) folder: Option<TempDir>,
}

impl Stage {
    pub(super) fn new(parts: Parts) -> Self {
        let Parts {
            server,
            server_clock,
            app,
            history,
            hand,
            idle,
            patience,
            secluded,
            folder,
        } = parts;
        server_clock.serves(app.activity().clone());
        Self {
            server,
            app,
            history,
            hand,
            idle,
            patience,
            secluded,
            offset: tokio::sync::Mutex::new(UpdateId(0)),
            before: Mutex::default(),
            shown: AtomicBool::new(false),
            _folder: folder,
        }
    }

    /// Begins: the bot knows itself, its hooks ran, and it has said which updates it wants.
    pub(super) async fn open(&self) -> Result<()> {
        let next = self.in_time(self.app.raise()).await?;
        *self.offset.lock().await = next;
        self.settle().await;
        Ok(())
    }

    /// Begins again.
    pub(super) async fn reopen(&self) -> Result<()> {
        if self.app.is_running() {
            return Err(crate::Error::new("the bot runs already"));
        }
        self.open().await
    }

    /// Ends the bot gracefully. Time passes while it only waits for the clock.
    pub(super) async fn close(&self) -> Result<()> {
        self.in_time(self.app.lower()).await
    }

    /// Ends the bot at once, without letting anything finish.
    pub(super) async fn kill(&self) -> Result<()> {
        self.app.cut().await
    }

    /// Lets the bot take in what there is, and waits until it has nothing left to do but to wait for the clock.
    pub(super) async fn settle(&self) {
        let quiet = tokio::time::timeout(self.patience, self.until_quiet()).await;
        if quiet.is_err() {
            self.fail(&format!(
                "The bot does not come to rest in {:?} of real time ({} things are going on). A handler that waits \
                 has to wait by `ctx.sleep(..)`, since timers of tokio's own run in real time; one that holds data while \
                 it waits keeps others waiting for it; for one that waits for a later step of the test there is \
                 `secluded`. How long a test waits is set by `patience`.",
                self.patience,
                self.app.activity().count(),
            ));
        }
    }

    async fn until_quiet(&self) {
        loop {
            let taken = self.take_in().await;
            self.rest().await;
            if self.app.is_to_stop()
                && let Err(error) = self.close().await
            {
                self.history.unhandled(error.to_string());
            }
            match taken {
                Taken::Some => {}
                Taken::Nothing if !self.server.bot().pending_updates().is_empty() => {}
                Taken::Nothing | Taken::Not => return,
            }
        }
    }

    async fn take_in(&self) -> Taken {
        if !self.app.is_running() {
            return Taken::Not;
        }
        let mut offset = self.offset.lock().await;
        match self.app.take_in(&mut offset).await {
            Ok(true) => Taken::Some,
            Ok(false) => Taken::Nothing,
            Err(error) => {
                // A bot that polls tells its error handlers, and tries again later.
                drop(self.app.handle().report(error));
                Taken::Not
            }
        }
    }

    /// Waits until no task can go on by itself and nothing is going on that waits for somebody outside.
    async fn rest(&self) {
        loop {
            self.idle.reached().await;
            let activity = self.app.activity();
            if self.secluded || activity.count() <= 0 {
                return;
            }
            activity.quiet().await;
        }
    }

    /// Lets time pass, from one timer to the next, so that everything happens at its time and in order.
    pub(super) async fn advance(&self, time: Duration) {
        self.settle().await;
        let mut left = time;
        while let Some(next) = self.hand.next_timer().filter(|next| *next <= left) {
            self.pass(next);
            left -= next;
            self.settle().await;
        }
        self.pass(left);
        self.settle().await;
    }

    fn pass(&self, time: Duration) {
        if !time.is_zero() {
            self.history.passed(time);
            self.hand.advance(time);
        }
    }

    /// Runs a part of the bot's life; where everything waits for the clock, time passes.
    async fn in_time<T>(&self, part: impl Future<Output = T>) -> T {
        let mut part = std::pin::pin!(part);
        loop {
            tokio::select! {
                biased;
                done = &mut part => return done,
                () = self.idle.reached() => {}
            }
            match self.hand.next_timer() {
                Some(next) => self.pass(next),
                None => return part.await,
            }
        }
    }

    /// Somebody is about to do something in a chat: what is there now is nothing new to them any more.
    pub(super) fn step(&self, who: &str, user: i64, chat: &Chat, step: String) {
        self.history.did(who, chat.id(), step.as_str());
        let before = Before {
            messages: chat.sent(),
            step,
        };
        let mut all = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert((user, chat.id()), before);
    }

    /// What was in a chat before somebody's last step there.
    pub(super) fn before(&self, user: i64, chat: &Chat) -> Before {
        let all = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&(user, chat.id())).cloned().unwrap_or_default()
    }

    pub(super) fn transcript(&self) -> String {
        transcript::of(&self.server, &self.history)
    }

    /// Ends the test, with all that is known.
    #[track_caller]
    pub(super) fn fail(&self, message: &str) -> ! {
        self.shown.store(true, Ordering::Relaxed);
        let away = if self.app.is_running() {
            ""
        } else {
            "\nThe bot does not run: `play.start()` begins again.\n"
        };
        panic!("{message}\n{away}\n{}", self.report());
    }

    /// The whole play, for who reads of a failure.
    fn report(&self) -> String {
        let transcript = self.transcript();
        if transcript.is_empty() {
            "Nothing has happened in this play.".to_owned()
        } else {
            format!("The play so far:\n{transcript}")
        }
    }

    /// The play, unless a failure has shown it already.
    pub(super) fn last_report(&self) -> Option<String> {
        (!self.shown.swap(true, Ordering::Relaxed)).then(|| self.report())
    }
}

/// What came of asking for updates.
enum Taken {
    Some,
    Nothing,
    /// The bot does not take any now.
    Not,
}

impl fmt::Debug for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stage")
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}
