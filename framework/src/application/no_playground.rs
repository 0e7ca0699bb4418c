//! What stands in for the playground in a build without it.

use super::{Builder, entry::MainArgs, environment::Environment};
use crate::error::{Error, Result};

pub(super) const USAGE: &str =
    "this build has no playground: it needs the feature `playground` of cablegram";

/// There is nothing to play with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Play {}

#[derive(Clone, Copy, Debug)]
pub(super) enum PageOptions {}

impl Play {
    pub(super) fn parse(_: &[String]) -> Option<Self> {
        None
    }

    pub(super) fn page(self) -> Option<PageOptions> {
        match self {}
    }
}

pub(super) fn to_keep(_: &Environment) -> Option<PageOptions> {
    None
}

pub(super) fn is_kept(_: &Environment) -> bool {
    false
}

pub(super) async fn keep(options: PageOptions, _: &Environment, _: MainArgs) -> Result<()> {
    match options {}
}

pub(super) async fn play(_: Builder, _: &Environment, _: MainArgs) -> Result<()> {
    Err(Error::startup(USAGE))
}

pub(super) async fn print(
    builder: Builder,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    play(builder, environment, args).await
}

pub(super) async fn run_kept(_: Builder, _: &Environment) -> Result<()> {
    Err(Error::startup(USAGE))
}
