//! Where the bot of a page keeps its data: it has to outlive kills, and nothing beyond the page.

use crate::{application::environment::Environment, error::Result};
use std::{
    ffi::OsString,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

/// A folder of its own for the time of the page, unless `BOT_STORE` says otherwise.
#[derive(Debug)]
pub(super) enum Shelf {
    /// Somebody else's, never cleared.
    Given(String),
    Own(PathBuf),
}

impl Shelf {
    /// # Errors
    /// When the system's folder for temporary files cannot be written to.
    pub(super) fn new(environment: &Environment) -> Result<Self> {
        if let Some(given) = environment.get("BOT_STORE") {
            return Ok(Self::Given(given.to_owned()));
        }
        if !cfg!(feature = "sqlite") {
            return Ok(Self::Given("memory".to_owned()));
        }
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let name = format!("bot-playground-{}-{}", std::process::id(), since.as_nanos());
        let folder = std::env::temp_dir().join(name);
        create(&folder)?;
        Ok(Self::Own(folder))
    }

    /// The value of `BOT_STORE` for the bot.
    pub(super) fn setting(&self) -> OsString {
        match self {
            Self::Given(given) => given.into(),
            Self::Own(folder) => {
                let mut setting = OsString::from("sqlite:");
                setting.push(folder.join("bot.db"));
                setting
            }
        }
    }

    /// Forgets what is kept, if it was kept only for the page.
    ///
    /// # Errors
    /// When the folder cannot be made anew.
    pub(super) fn renew(&self) -> Result<()> {
        if let Self::Own(folder) = self {
            std::fs::remove_dir_all(folder)?;
            create(folder)?;
        }
        Ok(())
    }

    /// The page is closed.
    pub(super) fn clear(self) {
        if let Self::Own(folder) = self
            && let Err(error) = std::fs::remove_dir_all(&folder)
        {
            tracing::warn!(target: "bot", %error, folder = %folder.display(), "the playground's data stays");
        }
    }
}

/// For this user alone.
fn create(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
