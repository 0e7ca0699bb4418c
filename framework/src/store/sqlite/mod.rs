//! SQLite: one file, one process, every record on disk before anybody is told.
//!
//! One thread owns the connection that writes. It takes all records that wait, applies them in one transaction, and
//! tells the log's new end: under load many records share one flush, and alone each has its own. A second thread reads.
//! The file is an ordinary database in WAL mode with `synchronous = FULL`; any SQLite tool can open it beside the
//! running bot, and `VACUUM INTO` makes a backup.

mod apply;
mod inspect;
mod jobs;
mod open;
mod reader;
mod recent;
#[cfg(test)]
mod tests;
mod writer;

pub(crate) use inspect::Admin;

use super::{
    DataKey, JobKey, JobQuery, Leftovers, NotOpened, Progress, Record, Request, Seq, StateKey,
    Store, StoreError, StoredJob, StoredValue, writing::Work,
};
use crate::handler::registration::BoxFuture;
use bot_api::types::UpdateId;
use open::FileLock;
use reader::{Answer, Question, Reader};
use std::{
    path::Path,
    pin::pin,
    sync::{Arc, Mutex, PoisonError, mpsc},
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};
use tokio::sync::{oneshot, watch};
use writer::Writer;

/// A store in a file.
pub(crate) struct SqliteStore {
    bot: i64,
    queue: Mutex<Queue>,
    progress: watch::Receiver<Progress>,
    reader: mpsc::Sender<Question>,
    /// Who asks is not told to wait, but blocked.
    blocking: bool,
}

struct Queue {
    last: Seq,
    sender: mpsc::Sender<Work>,
}

impl SqliteStore {
    /// Opens or makes the file, for this bot.
    pub(crate) fn open(path: &Path, bot: i64) -> Result<Self, NotOpened> {
        let lock = match FileLock::take(path) {
            Ok(Some(lock)) => lock,
            Ok(None) => return Err(NotOpened::Locked),
            Err(error) => return Err(NotOpened::Failed(error)),
        };
        Self::start(path, bot, lock).map_err(NotOpened::Failed)
    }

    fn start(path: &Path, bot: i64, lock: FileLock) -> Result<Self, StoreError> {
        let connection = open::writer(path)?;
        connection
            .execute(
                "INSERT INTO bots (bot) VALUES (?1) ON CONFLICT DO NOTHING",
                [bot],
            )
            .map_err(|error| StoreError(format!("{}: {error}", path.display())))?;
        let (told, progress) = watch::channel(Progress::default());
        let (sender, records) = mpsc::channel();
        spawn("bot-store-writer", move || {
            Writer::new(connection, lock, bot, told).work(&records);
        })?;
        let reads = Reader::new(open::reader(path)?, bot);
        let (reader, questions) = mpsc::channel();
        spawn("bot-store-reader", move || reads.work(&questions))?;
        Ok(Self {
            bot,
            queue: Mutex::new(Queue { last: 0, sender }),
            progress,
            reader,
            blocking: false,
        })
    }

    /// Blocks the thread of whoever asks until it is done. For tests in a runtime of one thread and in virtual time:
    /// there a task that waits for the disk looks like one that waits for the clock.
    pub(crate) fn blocking(mut self) -> Self {
        self.blocking = true;
        self
    }

    /// Waits for one of the store's threads.
    async fn wait<T>(&self, done: impl Future<Output = T>) -> T {
        if self.blocking {
            block_on(done)
        } else {
            done.await
        }
    }

    async fn ask<T>(&self, question: impl FnOnce(Answer<T>) -> Question) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let gone = || StoreError("the store's reader has ended".to_owned());
        self.reader.send(question(answer)).map_err(|_| gone())?;
        self.wait(answered).await.map_err(|_| gone())?
    }
}

/// Waits for other threads on this one.
fn block_on<T>(done: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut done = pin!(done);
    loop {
        match done.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(done) => return done,
            Poll::Pending => thread::park(),
        }
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
    let thread = thread::Builder::new().name(name.to_owned()).spawn(work);
    thread
        .map(drop)
        .map_err(|error| StoreError(format!("no thread for the store: {error}")))
}

impl Store for SqliteStore {
    fn keeps(&self) -> bool {
        true
    }

    fn commit(&self, record: Record) -> Seq {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.last += 1;
        // Should the writer be gone, waiting for this record tells it.
        let _ = queue.sender.send(Work::Write(record));
        if self.blocking {
            let (last, mut progress) = (queue.last, self.progress.clone());
            let written = progress.wait_for(|progress| progress.durable >= last || progress.broken);
            let _ = block_on(written);
        }
        queue.last
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.clone()
    }

    fn waiting(&self) -> u64 {
        let last = self
            .queue
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .last;
        last.saturating_sub(self.progress.borrow().durable)
    }

    fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(self.ask(move |answer| Question::Value(key, answer)))
    }

    fn load_state(&self, key: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(self.ask(move |answer| Question::State(key, answer)))
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        Box::pin(self.ask(move |answer| Question::Seen(updates, answer)))
    }

    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
        Box::pin(self.ask(move |answer| Question::Jobs(query, answer)))
    }

    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
        Box::pin(self.ask(Question::LastJob))
    }

    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
        Box::pin(self.ask(Question::Requests))
    }

    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
        Box::pin(async move {
            let (done, finished) = oneshot::channel();
            let work = Work::CountCrash(done);
            let _ = self
                .queue
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .sender
                .send(work);
            let crashed = self
                .wait(finished)
                .await
                .map_err(|_| StoreError("the store's writer has ended".to_owned()))??;
            let left = self.ask(Question::Leftovers).await?;
            Ok(Leftovers { crashed, ..left })
        })
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let (done, finished) = oneshot::channel();
            let _ = self
                .queue
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .sender
                .send(Work::Close(done));
            self.wait(finished)
                .await
                .unwrap_or_else(|_| Err(StoreError("the store's writer has ended".to_owned())))
        })
    }
}

impl std::fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SqliteStore")
            .field("bot", &self.bot)
            .finish_non_exhaustive()
    }
}
