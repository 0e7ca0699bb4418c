//! Sends what handlers returned, when the changes of their update are kept.

use super::process::Dispatcher;
use crate::{
    error::{Error, ErrorKind},
    update::Update,
};
use bot_api::Call;
use std::sync::Arc;

/// Something to be sent.
pub(super) struct Answer {
    pub(super) call: Call,
    pub(super) author: Author,
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Author {
    Handler,
    ErrorHandler,
}

impl Dispatcher {
    /// In the order of the groups, one after another: the next update of the chat is not handled before. One that
    /// cannot be sent goes to the error handlers, and the others still go out.
    pub(super) async fn send_answers(self: &Arc<Self>, answers: Vec<Answer>, update: &Update) {
        for Answer { call, author } in answers {
            let Err(error) = self.runtime().bot.execute(call).await else {
                continue;
            };
            match author {
                Author::Handler => {
                    let error = Error::of(ErrorKind::Answer, error).on_update(update);
                    self.report_error(error, Some(update.clone())).await;
                }
                // Told to nobody but the log: there is no end to it otherwise.
                Author::ErrorHandler => {
                    tracing::error!(target: "bot", %error, "an error handler's answer could not be sent");
                }
            }
        }
    }
}
