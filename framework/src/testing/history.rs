//! What happened in a play besides the bot's calls: what people did, time that passed, errors.

use bot_simulator::{Call, Server};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// What happened, in order; the bot's calls are in the server's log.
#[derive(Debug)]
pub(super) struct History {
    server: Arc<Server>,
    events: Mutex<Vec<Event>>,
    /// What chats are called, by their ids.
    places: Mutex<BTreeMap<i64, String>>,
}

/// Something that happened, and how many calls there were before it.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) calls_before: usize,
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// Somebody did something in a chat.
    Did {
        who: String,
        chat: i64,
        what: String,
    },
    /// Time passed.
    Passed(Duration),
    /// Something failed.
    Failed(Failure),
}

/// An error of the bot.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub(super) text: String,
    /// Whether somebody took care of it: an error handler, or the test.
    pub(super) handled: bool,
}

impl History {
    pub(super) fn new(server: Arc<Server>) -> Self {
        Self {
            server,
            events: Mutex::default(),
            places: Mutex::default(),
        }
    }

    /// Says what a chat is called.
    pub(super) fn name(&self, chat: i64, name: &str) {
        self.lock_places().insert(chat, name.to_owned());
    }

    pub(super) fn place(&self, chat: i64) -> String {
        let known = self.lock_places().get(&chat).cloned();
        known.unwrap_or_else(|| format!("chat {chat}"))
    }

    pub(super) fn events(&self) -> Vec<Event> {
        self.lock().clone()
    }

    pub(super) fn did(&self, who: &str, chat: i64, what: impl Into<String>) {
        self.add(What::Did {
            who: who.to_owned(),
            chat,
            what: what.into(),
        });
    }

    /// Pauses one after another are one.
    pub(super) fn passed(&self, time: Duration) {
        let calls = self.count_calls();
        let mut events = self.lock();
        match events.last_mut() {
            Some(Event {
                calls_before,
                what: What::Passed(before),
            }) if *calls_before == calls => *before += time,
            _ => events.push(Event {
                calls_before: calls,
                what: What::Passed(time),
            }),
        }
    }

    /// An error on its way to the error handlers, if there are any.
    pub(super) fn failed(&self, text: String) {
        self.add(What::Failed(Failure {
            text,
            handled: true,
        }));
    }

    /// An error that nobody took care of: often one that is known already.
    pub(super) fn unhandled(&self, text: String) {
        let known = self
            .lock()
            .iter_mut()
            .rev()
            .find_map(|event| match &mut event.what {
                What::Failed(failure) if text.contains(&failure.text) => {
                    failure.handled = false;
                    Some(())
                }
                _ => None,
            });
        if known.is_none() {
            self.add(What::Failed(Failure {
                text,
                handled: false,
            }));
        }
    }

    /// The texts of the errors that nobody took care of.
    pub(super) fn open(&self) -> Vec<String> {
        let events = self.lock();
        let open = events.iter().filter_map(|event| match &event.what {
            What::Failed(failure) if !failure.handled => Some(failure.text.clone()),
            _ => None,
        });
        open.collect()
    }

    /// The test takes care of one such error; its whole text.
    pub(super) fn take_care(&self, part: &str) -> Option<String> {
        self.lock()
            .iter_mut()
            .find_map(|event| match &mut event.what {
                What::Failed(failure) if !failure.handled && failure.text.contains(part) => {
                    failure.handled = true;
                    Some(failure.text.clone())
                }
                _ => None,
            })
    }

    fn add(&self, what: What) {
        let calls_before = self.count_calls();
        self.lock().push(Event { calls_before, what });
    }

    fn count_calls(&self) -> usize {
        self.server.count_calls(is_shown)
    }

    fn lock_places(&self) -> MutexGuard<'_, BTreeMap<i64, String>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Event>> {
        self.events.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asking for updates is how a play goes on, and no part of it.
pub(super) fn is_shown(call: &Call) -> bool {
    call.method != "getUpdates"
}
