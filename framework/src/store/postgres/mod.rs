//! PostgreSQL: a database on a server, one process at a time for each bot, every record on disk before anybody is told.
//!
//! One thread owns the session that writes. It takes all records that wait, makes one transaction of them, and tells the
//! log's new end. That session holds the lock of the bot, so who cannot write any more has lost the bot with it, and the
//! next process can have it. Another session reads. The tables are ordinary ones; any client can look at them beside the
//! running bot.

mod apply;
mod batch;
mod inspect;
mod jobs;
mod open;
mod pipeline;
mod reader;
mod server;
#[cfg(all(test, unix))]
mod tests;
mod text;
mod writer;

pub(crate) use inspect::Admin;
pub(crate) use server::Server;

use super::{
    DataKey, JobKey, JobQuery, Leftovers, NotOpened, Progress, Record, Request, Seq, StateKey,
    Store, StoreError, StoredJob, StoredValue, writing::Work,
};
use crate::handler::registration::BoxFuture;
use bot_api::types::UpdateId;
use reader::Reader;
use std::{
    io,
    sync::{Mutex, PoisonError},
    thread,
};
use tokio::{
    runtime::{Builder, Runtime},
    sync::{mpsc, oneshot, watch},
};
use writer::Writer;

/// A store in a database.
pub(crate) struct PostgresStore {
    bot: i64,
    queue: Mutex<Queue>,
    progress: watch::Receiver<Progress>,
    reader: Reader,
}

struct Queue {
    last: Seq,
    sender: mpsc::UnboundedSender<Work>,
}

impl PostgresStore {
    /// Takes this bot, with its tables, which are made if there are none.
    pub(crate) async fn open(server: &Server, bot: i64) -> Result<Self, NotOpened> {
        let (told, progress) = watch::channel(Progress::default());
        let (sender, queue) = mpsc::unbounded_channel();
        let (opened, opening) = oneshot::channel();
        let address = server.clone();
        let work = async move || match open::take(&address, bot).await {
            Ok((session, claim)) => {
                // Nobody may wait any more: then the queue has ended, too.
                let _ = opened.send(Ok(()));
                let writer = Writer::new(address, session, claim, told);
                writer.work(queue).await;
            }
            Err(error) => drop(opened.send(Err(error))),
        };
        let thread = runtime().and_then(|runtime| {
            let thread = thread::Builder::new().name("bot-store".to_owned());
            thread.spawn(move || runtime.block_on(work()))
        });
        let failed = |text: String| NotOpened::Failed(StoreError(text));
        thread.map_err(|error| failed(format!("no thread for the store: {error}")))?;
        opening
            .await
            .map_err(|_| failed("the store's thread has ended".to_owned()))??;
        Ok(Self {
            bot,
            queue: Mutex::new(Queue { last: 0, sender }),
            progress,
            reader: Reader::new(server.clone(), bot),
        })
    }

    fn send(&self, work: Work) {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        // Should the writer be gone, who waits for it is told.
        let _ = queue.sender.send(work);
    }
}

/// For one thread that talks to the server.
fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

fn gone() -> StoreError {
    StoreError("the store's writer has ended".to_owned())
}

impl Store for PostgresStore {
    fn keeps(&self) -> bool {
        true
    }

    fn commit(&self, record: Record) -> Seq {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.last += 1;
        // Should the writer be gone, waiting for this record tells it.
        let _ = queue.sender.send(Work::Write(record));
        queue.last
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.clone()
    }

    fn waiting(&self) -> u64 {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.last.saturating_sub(self.progress.borrow().durable)
    }

    fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(self.reader.value(key))
    }

    fn load_state(&self, key: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(self.reader.state(key))
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        Box::pin(self.reader.seen(updates))
    }

    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
        Box::pin(self.reader.jobs(query))
    }

    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
        Box::pin(self.reader.last_job())
    }

    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
        Box::pin(self.reader.requests())
    }

    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
        Box::pin(async move {
            let (done, finished) = oneshot::channel();
            self.send(Work::CountCrash(done));
            let crashed = finished.await.map_err(|_| gone())??;
            let left = self.reader.leftovers().await?;
            Ok(Leftovers { crashed, ..left })
        })
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let (done, finished) = oneshot::channel();
            self.send(Work::Close(done));
            finished.await.unwrap_or_else(|_| Err(gone()))
        })
    }
}

impl std::fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PostgresStore")
            .field("bot", &self.bot)
            .finish_non_exhaustive()
    }
}
