//! A bot that is led through its life step by step, and takes in updates when it is told to: for the test kit.

use super::{Application, Builder, State, settings::Mode, storage::StoreChoice};
use crate::{
    error::{Error, ErrorKind, Result},
    handler::registration::Stage,
    runtime::{Activity, Phase, Upstream},
    store::MemoryStore,
    update::{self, Batch},
};
use bot_api::{
    Method,
    methods::GetUpdates,
    types::{UpdateId, UpdateType},
};
use std::{any::TypeId, path::PathBuf, sync::Arc};

impl Builder {
    /// For a bot that is led step by step: it keeps what it keeps in this file or in memory, and neither signals nor the
    /// environment concern it.
    pub(crate) fn stepwise(mut self, file: Option<PathBuf>) -> Self {
        let settings = self.settings_mut();
        settings.mode = Some(Mode::Polling);
        settings.store = file.map_or(StoreChoice::Memory, StoreChoice::Sqlite);
        settings.stepwise = true;
        self.without_signals()
    }
}

impl Application {
    /// Goes as far as [`run`](Self::run) goes before it asks for updates; returns the first that is to be asked for.
    pub(crate) async fn raise(&self) -> Result<UpdateId> {
        self.initialize().await?;
        self.hooks(Stage::PostInit).await?;
        let reached = self.begin().await?;
        Ok(UpdateId(reached.unwrap_or_default()))
    }

    /// Ends as [`run`](Self::run) does when it was asked to.
    pub(crate) async fn lower(&self) -> Result<()> {
        self.stop().await?;
        if let Err(error) = self.hooks(Stage::PostStop).await {
            tracing::error!(target: "bot", %error, "a post_stop hook failed");
        }
        self.drain().await;
        self.shutdown().await
    }

    /// Ends as if the process had been killed: everything is cut off where it waits, no hook runs, and what was in
    /// memory is gone.
    ///
    /// # Errors
    /// When it does not run.
    pub(crate) async fn cut(&self) -> Result<()> {
        self.runtime.shutdown.advance(Phase::Cancelled);
        self.stop().await?;
        self.put_away().await;
        // Jobs are in the store that there was, wherever it was.
        let memory = self.runtime.agenda.over(Arc::new(MemoryStore::default()));
        let opened = self.runtime.values.open(memory).await;
        debug_assert!(opened.is_ok(), "memory can always be opened");
        self.runtime.values.lose();
        self.renew();
        Ok(())
    }

    /// Whether it was asked to stop and has not begun to.
    pub(crate) fn is_to_stop(&self) -> bool {
        *self.state() == State::Running && self.runtime.shutdown.phase() > Phase::Running
    }

    /// Whether a function is one of its handlers.
    pub(crate) fn has_handler(&self, identity: TypeId) -> bool {
        let table = self.dispatcher.table();
        table
            .routes()
            .iter()
            .any(|route| route.built.identity == identity)
    }

    /// What is going on in it.
    pub(crate) fn activity(&self) -> &Activity {
        &self.runtime.activity
    }

    /// Asks for updates once, without waiting for any, and takes in what there is; `false` if there is nothing.
    ///
    /// # Errors
    /// When there is no answer, or it cannot be read.
    pub(crate) async fn take_in(&self, offset: &mut UpdateId) -> Result<bool> {
        let told = |error: bot_api::Error| Error::of(ErrorKind::Polling, error);
        let allowed = self.settings.allowed_updates.clone();
        let allowed = allowed.unwrap_or_else(|| self.dispatcher.table().allowed_updates());
        let request = GetUpdates::new()
            .offset(offset.0)
            .timeout(0)
            .allowed_updates(allowed.into_iter().map(UpdateType::as_str));
        let body = self
            .bot()
            .execute(request.into_call().map_err(told)?)
            .await
            .map_err(told)?;
        let Batch {
            updates,
            malformed,
            last,
        } = update::split(self.bot(), &body)
            .map_err(|broken| Error::of(ErrorKind::Polling, broken.to_string()))?;
        let Some(last) = last else {
            return Ok(false);
        };
        *offset = UpdateId(last.0.saturating_add(1));
        Upstream::receive(&*self.dispatcher, updates, malformed.clone(), Some(*offset))
            .await
            .map_err(|error| Error::of(ErrorKind::Store, error))?;
        for malformed in malformed {
            self.handle()
                .report(Error::of(ErrorKind::Decode, malformed));
        }
        Ok(true)
    }
}
