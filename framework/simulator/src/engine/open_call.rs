//! A call in the log, from its arrival to its answer.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::Done;
use crate::faults::Strike;
use crate::http::{Params, Reply};
use crate::log::{Call, Outcome, SentFile};
use crate::methods::ApiError;
use crate::schema::Method;
use crate::shared::Shared;

/// A call in the log that still has no answer; dropping it notes that the client went away.
pub(super) struct OpenCall {
    pub(super) shared: Arc<Shared>,
    number: u64,
    pub(super) bot: Option<i64>,
    is_poll: bool,
    pub(super) outcome: Outcome,
    notes: Vec<String>,
    status: Option<u16>,
}

impl OpenCall {
    pub(super) fn begin(
        shared: &Arc<Shared>,
        token: &str,
        name: &str,
        method: Option<&'static Method>,
        params: &Params,
    ) -> Self {
        let bot = shared.read(|state| state.world.bot_by_token(token));
        let name = method.map_or(name, |method| method.name.as_str());
        if bot.is_none() {
            // What strangers send is not kept: they could fill the memory with it.
            return Self::log(shared, None, name, Map::new(), Vec::new());
        }
        let (params, files) = (logged_params(method, params), logged_files(params));
        Self::log(shared, bot, name, params, files)
    }

    pub(super) fn log(
        shared: &Arc<Shared>,
        bot: Option<i64>,
        name: &str,
        params: Map<String, Value>,
        files: Vec<SentFile>,
    ) -> Self {
        let is_poll = name == "getUpdates";
        let number = shared.change(|state, now| {
            if !is_poll {
                state.log.count_running(true);
            }
            let call = Call {
                number: 0,
                bot,
                method: name.to_owned(),
                params,
                files,
                at: now,
                answered: None,
                status: None,
                outcome: Outcome::Running,
                notes: Vec::new(),
            };
            state.log.begin(call)
        });
        Self {
            shared: Arc::clone(shared),
            number,
            bot,
            is_poll,
            outcome: Outcome::Abandoned,
            notes: Vec::new(),
            status: None,
        }
    }

    /// The fault that this call meets, if one is due.
    pub(super) fn strike(&self) -> Option<Strike> {
        self.shared.touch(|state, _| {
            let call = state.log.get(self.number)?.clone();
            state.faults.strike(&call)
        })
    }

    pub(super) fn note(&mut self, note: &str) {
        self.notes.push(note.to_owned());
    }

    pub(super) fn report(&mut self, done: Result<Done, ApiError>) -> Reply {
        match done {
            Ok(done) => {
                if let Some(note) = done.note {
                    self.note(note);
                }
                self.outcome = Outcome::Ok {
                    result: done.result,
                };
                done.reply
            }
            Err(error) => {
                let reply = Reply::error(&error);
                self.outcome = Outcome::Refused {
                    code: error.code,
                    description: error.description,
                };
                reply
            }
        }
    }

    pub(super) fn finish(mut self, status: Option<u16>) {
        self.status = status;
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        self.shared.change(|state, now| {
            if !self.is_poll {
                state.log.count_running(false);
            }
            if let Some(call) = state.log.get_mut(self.number) {
                call.answered = Some(now);
                call.status = self.status;
                call.outcome = std::mem::replace(&mut self.outcome, Outcome::Abandoned);
                call.notes = std::mem::take(&mut self.notes);
            }
        });
    }
}

fn logged_params(method: Option<&Method>, params: &Params) -> Map<String, Value> {
    let typed = |(name, text): (&str, &str)| {
        let value = method.map_or_else(|| text.into(), |method| method.typed(name, text));
        (name.to_owned(), value)
    };
    params.fields().map(typed).collect()
}

fn logged_files(params: &Params) -> Vec<SentFile> {
    let files = params.files().map(|(part, file)| SentFile {
        part: part.to_owned(),
        file_name: file.file_name.clone(),
        content_type: file.content_type.clone(),
        size: file.data.len(),
    });
    files.collect()
}
