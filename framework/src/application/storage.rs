//! Which store a bot has, and how it is opened, watched and closed.

use super::Application;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::store::NotOpened;
#[cfg(feature = "postgres")]
use crate::store::postgres::{PostgresStore, Server};
#[cfg(feature = "sqlite")]
use crate::store::sqlite::SqliteStore;
use crate::{
    data::Unreadable,
    error::{Error, ErrorKind, Result},
    runtime::Phase,
    store::{Change, JobKey, Leftovers, MemoryStore, Progress, Store},
};
use std::{
    path::PathBuf,
    sync::{Arc, MutexGuard, PoisonError},
    time::Duration,
};

/// Where data is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum StoreChoice {
    /// Nowhere: it ends with the process.
    #[default]
    Memory,
    /// In a file.
    Sqlite(PathBuf),
    /// In a database on a server.
    #[cfg(feature = "postgres")]
    Postgres(Server),
}

impl StoreChoice {
    /// From `memory`, `sqlite:PATH` or `postgres://…`.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        match text.split_once(':') {
            None if text == "memory" => Ok(Self::Memory),
            Some(("sqlite", path)) if !path.is_empty() && cfg!(feature = "sqlite") => {
                Ok(Self::Sqlite(path.into()))
            }
            Some(("sqlite", _)) if !cfg!(feature = "sqlite") => Err(Error::startup(
                "this build has no SQLite: it needs the feature `sqlite` of cablegram",
            )),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => postgres(text),
            // What stands behind it may hold a password.
            Some((scheme, rest)) if rest.starts_with("//") || rest.contains('@') => {
                Err(unknown(&format!("{scheme}://…")))
            }
            _ => Err(unknown(text)),
        }
    }
}

/// Without the password.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
impl std::fmt::Display for StoreChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Memory => f.write_str("memory"),
            Self::Sqlite(path) => path.display().fmt(f),
            #[cfg(feature = "postgres")]
            Self::Postgres(server) => server.fmt(f),
        }
    }
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
impl StoreChoice {
    /// How many processes may have it.
    fn rule(&self) -> &'static str {
        match self {
            Self::Memory | Self::Sqlite(_) => "one bot process has one file",
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => "one process at a time has a bot",
        }
    }
}

fn unknown(store: &str) -> Error {
    Error::startup(format!(
        "a store is `memory`, `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/DATABASE`, not `{store}`"
    ))
}

#[cfg(feature = "postgres")]
fn postgres(url: &str) -> Result<StoreChoice> {
    let server = Server::parse(url).map_err(Error::startup)?;
    Ok(StoreChoice::Postgres(server))
}

#[cfg(not(feature = "postgres"))]
fn postgres(_: &str) -> Result<StoreChoice> {
    Err(Error::startup(
        "this build has no PostgreSQL: it needs the feature `postgres` of cablegram",
    ))
}

/// How long another process may take to give the store up, as in a rolling deployment, and a server to be there.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const LOCK_PATIENCE: Duration = Duration::from_secs(30);
#[cfg(any(feature = "sqlite", feature = "postgres"))]
const LOCK_RETRY: Duration = Duration::from_millis(250);
/// How often administrators' requests are looked for.
const REQUESTS: Duration = Duration::from_secs(5);
/// How long after a stop the last records may take.
const CLOSE: Duration = Duration::from_secs(10);

impl Application {
    /// Opens the store, waiting while another process has it, and reads the bot data.
    pub(super) async fn open_store(&self) -> Result<()> {
        let store: Arc<dyn Store> = if self.settings.store != StoreChoice::Memory {
            self.open_waiting().await?
        } else if self.runtime.values.store().keeps() {
            Arc::new(MemoryStore::default())
        } else {
            // What is in memory stays over a stop and a new start.
            self.runtime.agenda.open(JobKey::default());
            return Ok(());
        };
        let store = match self.runtime.observer.get() {
            Some(observer) => observer.watch(store),
            None => store,
        };
        let last_job = store.last_job().await;
        let last_job = last_job.map_err(|error| Error::of(ErrorKind::Store, error))?;
        self.runtime.agenda.open(last_job);
        let store = self.runtime.agenda.over(store);
        match self.runtime.values.open(store).await {
            Ok(()) => {}
            Err(Unreadable::Store(error)) => return Err(Error::of(ErrorKind::Store, error)),
            Err(Unreadable::Value { error, .. }) => return Err(Error::of(ErrorKind::Data, error)),
        }
        // Before anything is taken in or sent: the numbers of rows go on from here.
        let left = self.leftovers().await?;
        *self.left() = Some(left);
        Ok(())
    }

    /// What the process before left; its numbers are taken over.
    async fn leftovers(&self) -> Result<Leftovers> {
        let left = self.runtime.values.store().leftovers().await;
        let left = left.map_err(|error| Error::of(ErrorKind::Store, error))?;
        self.dispatcher.start_numbers(&left);
        Ok(left)
    }

    fn left(&self) -> MutexGuard<'_, Option<Leftovers>> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a store that is kept, and waits while another process has it.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    async fn open_waiting(&self) -> Result<Arc<dyn Store>> {
        let choice = &self.settings.store;
        let begun = self.runtime.clock.elapsed();
        let mut told = false;
        loop {
            let (why, error) = match self.open_now().await {
                Ok(store) => return Ok(store),
                Err(NotOpened::Failed(error)) => return Err(Error::of(ErrorKind::Store, error)),
                Err(NotOpened::Locked) => {
                    let rule = choice.rule();
                    let text = format!("{choice} is used by another process: {rule}");
                    let why = "another process has the store; waiting for it to end";
                    (why, Error::startup(text))
                }
                #[cfg(feature = "postgres")]
                Err(NotOpened::Unreachable(error)) => {
                    let why = "the store's server is not there; waiting for it";
                    (why, Error::of(ErrorKind::Store, error))
                }
            };
            if self.runtime.clock.elapsed().saturating_sub(begun) >= LOCK_PATIENCE {
                return Err(error);
            }
            if !std::mem::replace(&mut told, true) {
                tracing::warn!(target: "bot", store = %choice, "{why}");
            }
            self.runtime.clock.sleep(LOCK_RETRY).await;
        }
    }

    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    async fn open_now(&self) -> std::result::Result<Arc<dyn Store>, NotOpened> {
        let bot = self.runtime.bot.token_id().map_or(0, |id| id.0);
        Ok(match &self.settings.store {
            StoreChoice::Memory => Arc::new(MemoryStore::default()),
            #[cfg(feature = "sqlite")]
            StoreChoice::Sqlite(path) if self.settings.stepwise => {
                Arc::new(SqliteStore::open(path, bot)?.blocking())
            }
            #[cfg(feature = "sqlite")]
            StoreChoice::Sqlite(path) => Arc::new(SqliteStore::open(path, bot)?),
            #[cfg(not(feature = "sqlite"))]
            StoreChoice::Sqlite(_) => {
                let text = "this build has no SQLite".to_owned();
                return Err(NotOpened::Failed(crate::store::StoreError(text)));
            }
            #[cfg(feature = "postgres")]
            StoreChoice::Postgres(server) => Arc::new(PostgresStore::open(server, bot).await?),
        })
    }

    #[cfg(not(any(feature = "sqlite", feature = "postgres")))]
    async fn open_waiting(&self) -> Result<Arc<dyn Store>> {
        Err(Error::startup("this build has nothing to keep a store in"))
    }

    /// Goes on with what the process before left; returns the offset to fetch from.
    pub(super) async fn resume(&self) -> Result<Option<i64>> {
        let left = self.left().take();
        let left = match left {
            Some(left) => left,
            // Of the life before, in this process.
            None => self.leftovers().await?,
        };
        let offset = left.offset;
        let told = |error| Error::of(ErrorKind::Store, error);
        self.dispatcher.reconcile_jobs().await.map_err(told)?;
        self.dispatcher.resume(left).await.map_err(told)?;
        Ok(offset)
    }

    /// Tells the error handlers when nothing can be written, and ends the bot when the store gives up: everything that
    /// was acknowledged is on disk and goes on after a restart. Tells the store when the bot is asked to end: should a
    /// supervisor then lose its patience, no update is to blame.
    pub(super) fn watch_store(&self) {
        let store = self.runtime.values.store();
        if !store.keeps() {
            return;
        }
        let mut progress = store.progress();
        let (handle, shutdown) = (self.handle(), self.runtime.shutdown.clone());
        self.runtime.tasks.spawn(async move {
            let mut was_failing = false;
            loop {
                let Progress { failing, broken, .. } = progress.borrow_and_update().clone();
                if let Some(failing) = failing.as_ref().filter(|_| !was_failing) {
                    tracing::error!(target: "bot", error = %failing.0, "nothing can be written: no more updates are taken in meanwhile");
                    if let Some(upstream) = handle.runtime().upstream() {
                        upstream.report(Error::of(ErrorKind::Store, failing.0.clone()), None).await;
                    }
                }
                was_failing = failing.is_some();
                if broken {
                    shutdown.advance(Phase::Cancelled);
                    return;
                }
                tokio::select! {
                    biased;
                    () = shutdown.reached(Phase::Stopping) => {
                        if !shutdown.aborts() {
                            store.commit(vec![Change::Ending].into());
                        }
                        return;
                    }
                    changed = progress.changed() => if changed.is_err() { return },
                }
            }
        });
    }

    /// Whether all that was to be kept could be.
    ///
    /// # Errors
    /// When the store has given up, which ends the bot: a supervisor has to know that this was no graceful stop.
    pub(super) fn store_is_well(&self) -> Result<()> {
        let Progress {
            failing, broken, ..
        } = self.runtime.values.store().progress().borrow().clone();
        match failing.filter(|_| broken) {
            Some(failing) => Err(Error::of(ErrorKind::Store, failing.0.clone())),
            None => Ok(()),
        }
    }

    /// Does what administrators ask for while the bot runs; what they asked for before, [`resume`](Self::resume) did.
    pub(super) fn watch_requests(&self) {
        if self.settings.stepwise || !self.runtime.values.store().keeps() {
            return;
        }
        let (clock, shutdown, dispatcher) = (
            self.runtime.clock.clone(),
            self.runtime.shutdown.clone(),
            self.dispatcher.clone(),
        );
        self.runtime.tasks.spawn(async move {
            let work = async {
                loop {
                    clock.sleep(REQUESTS).await;
                    if let Err(error) = dispatcher.carry_out_requests().await {
                        tracing::warn!(target: "bot", %error, "an administrator's requests cannot be carried out");
                    }
                }
            };
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Stopping) => {}
                () = work => {}
            }
        });
    }

    /// Writes what is left and notes that the bot ended properly.
    pub(super) async fn close_store(&self) {
        drop(self.left().take());
        let store = self.runtime.values.store();
        let closed = tokio::time::timeout(CLOSE, store.close()).await;
        match closed {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(target: "bot", %error, "the store was not closed"),
            Err(_) => {
                tracing::error!(target: "bot", "the store takes too long to write what is left; it goes on after a restart");
            }
        }
        if store.keeps() {
            self.runtime.agenda.close();
            let forgotten = self
                .runtime
                .values
                .open(self.runtime.agenda.over(Arc::new(MemoryStore::default())))
                .await;
            debug_assert!(forgotten.is_ok(), "memory can always be opened");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StoreChoice;

    #[test]
    fn what_is_no_store_is_told_without_what_may_be_secret() {
        for (store, told) in [
            ("redis", "not `redis`"),
            ("redis://ann:sEcret@db", "not `redis://…`"),
            ("sqlite:", "not `sqlite:`"),
            ("postgres:ann:sEcret@db", "not `postgres://…`"),
        ] {
            let error = StoreChoice::parse(store).expect_err(store).to_string();
            assert!(error.contains(told) && !error.contains("sEcret"), "{error}");
        }
    }

    #[cfg(not(feature = "postgres"))]
    #[test]
    fn a_feature_that_was_left_out_is_named() {
        let error = StoreChoice::parse("postgres://ann:sEcret@db").expect_err("no such feature");
        let error = error.to_string();
        assert!(
            error.contains("feature `postgres`") && !error.contains("sEcret"),
            "{error}"
        );
    }
}
