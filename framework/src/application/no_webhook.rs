//! What is left of webhooks in a build without them: the refusal of settings that ask for one.

use super::{
    Application,
    entry::MainArgs,
    environment::Environment,
    settings::{Mode, Settings},
};
use crate::{
    error::Result,
    runtime::{Handle, Runtime},
};
use bot_api::types::UpdateType;
use std::sync::Arc;

/// Whether somebody asked for one all the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    address: bool,
}

impl Options {
    pub(super) fn set(&mut self, environment: &Environment) {
        self.address = environment.get("BOT_WEBHOOK_URL").is_some();
    }

    pub(super) fn declare(&mut self, _: MainArgs) {}
}

/// There is none.
pub(super) enum WebhookSource {}

/// There is none.
#[derive(Clone, Copy)]
pub(super) enum Plan {}

/// There is none.
pub(super) enum Server {}

impl WebhookSource {
    pub(super) fn choose(settings: &Settings, _: bool) -> Result<Option<Plan>, Vec<String>> {
        match settings.mode {
            Some(Mode::Webhook) => Err(vec![
                "this build can only poll: webhooks need the feature `webhook` of cablegram"
                    .to_owned(),
            ]),
            None if settings.webhook.address => Err(vec![
                "BOT_WEBHOOK_URL is set, but this build can only poll: webhooks need the feature `webhook` of cablegram; \
                 set BOT_MODE=polling if that is what is meant"
                    .to_owned(),
            ]),
            Some(Mode::Polling) | None => Ok(None),
        }
    }

    pub(super) fn new(plan: Plan, _: &Arc<Runtime>) -> Self {
        match plan {}
    }

    pub(super) fn open(&self) {
        match *self {}
    }

    pub(super) async fn close(&self) {
        match *self {}
    }

    pub(super) async fn listen(&self, _: &Handle) -> Result<Option<Server>> {
        match *self {}
    }
}

impl Application {
    pub(super) async fn set_webhook(
        &self,
        webhook: &WebhookSource,
        _: &[UpdateType],
    ) -> Result<()> {
        match *webhook {}
    }

    pub(super) async fn serve(
        &self,
        webhook: &WebhookSource,
        _: Option<Server>,
        _: Vec<UpdateType>,
    ) -> Result<()> {
        match *webhook {}
    }
}
