//! Sends what handlers returned, when the changes of their update are kept.

use super::process::Dispatcher;
use crate::{
    error::{Error, ErrorKind},
    update::Update,
};
use bot_api::Call;
use std::sync::Arc;

impl Dispatcher {
    /// In the order of the groups, one after another: the next update of the chat is not handled before. One that
    /// cannot be sent goes to the error handlers, and the others still go out.
    pub(super) async fn send_answers(self: &Arc<Self>, answers: Vec<Call>, update: &Update) {
        for call in answers {
            if let Err(error) = self.runtime().bot.execute(call).await {
                let error = Error::of(ErrorKind::Answer, error).on_update(update);
                self.report_error(error, Some(update.clone())).await;
            }
        }
    }
}
