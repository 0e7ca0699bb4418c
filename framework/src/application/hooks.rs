//! Functions that run at a point of the bot's life.

use crate::{
    error::{Error, ErrorKind, Result},
    handler::{
        extract::Needs,
        hook::HookFn,
        registration::{HookBuilt, HookRegistration, Location, Owner, Stage},
    },
    runtime::{Handle, caught},
};
use std::time::Duration;

/// A hook, ready to run.
pub(super) struct Hook {
    pub(super) stage: Stage,
    pub(super) name: &'static str,
    pub(super) at: Location,
    pub(super) owner: Owner,
    pub(super) needs: Needs,
    body: HookFn,
}

impl Hook {
    pub(super) fn new(registration: &HookRegistration) -> Self {
        let HookRegistration {
            stage,
            name,
            at,
            build,
        } = *registration;
        let HookBuilt { owner, needs, body } = build();
        Self {
            stage,
            name,
            at,
            owner,
            needs,
            body,
        }
    }

    /// The error of a hook that did not end in time.
    pub(super) fn cut_short(&self, limit: Duration) -> Error {
        Error::startup(format!(
            "did not end within {limit:?} when the bot was to stop"
        ))
        .in_function(self.name, self.at)
    }

    /// Runs it; its panic is its error.
    pub(super) async fn run(&self, handle: Handle) -> Result<()> {
        let failed = |error: crate::error::BoxError| {
            Err(Error::of(ErrorKind::Startup, error).in_function(self.name, self.at))
        };
        match caught((self.body)(handle)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => failed(error),
            Err(panic) => failed(panic.into()),
        }
    }
}
