//! The thread that writes: many records in one transaction.

use super::{
    apply::apply,
    open::FileLock,
    recent::{ROWS, Recent},
};
use crate::store::{
    Change, Failing, Millis, Progress, Record, Seq, StoreError,
    writing::{
        FIRST_WAIT, GROUP, GaveUp, LONGEST_WAIT, PATIENCE, SEEN_FOR_MS, TIDY_MS, Work, boot,
    },
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    sync::{Arc, mpsc},
    time::Instant,
};
use tokio::sync::watch;

pub(super) struct Writer {
    // Before the lock: the file is closed when others may have it.
    db: Connection,
    _lock: FileLock,
    bot: i64,
    told: watch::Sender<Progress>,
    written: Seq,
    /// When it was tidied up, as the updates tell the time.
    tidied: Millis,
    crash_counted: bool,
    /// `None` where the file has to be asked: at first, and after a transaction that failed.
    recent: Option<Recent>,
}

impl Writer {
    pub(super) fn new(
        db: Connection,
        lock: FileLock,
        bot: i64,
        told: watch::Sender<Progress>,
    ) -> Self {
        Self {
            db,
            _lock: lock,
            bot,
            told,
            written: 0,
            tidied: Millis::default(),
            crash_counted: false,
            recent: None,
        }
    }

    /// Works until the store is closed or dropped.
    pub(super) fn work(mut self, queue: &mpsc::Receiver<Work>) {
        let mut group = Vec::with_capacity(GROUP);
        while let Ok(first) = queue.recv() {
            let mut next = Some(first);
            // Everything that waits already goes into one transaction.
            while let Some(Work::Write(record)) = next {
                group.push(record);
                next = if group.len() < GROUP {
                    queue.try_recv().ok()
                } else {
                    None
                };
            }
            if self.write(&group).is_err() {
                return;
            }
            group.clear();
            match next {
                None | Some(Work::Write(_)) => {}
                Some(Work::CountCrash(done)) => {
                    let _ = done.send(self.count_crash());
                }
                Some(Work::Close(done)) => {
                    let closed = self.close();
                    // Who is told that it is closed may open it again.
                    drop(self);
                    let _ = done.send(closed);
                    return;
                }
            }
        }
    }

    fn write(&mut self, group: &[Record]) -> Result<(), GaveUp> {
        if group.is_empty() {
            return Ok(());
        }
        let begun = Instant::now();
        let mut wait = FIRST_WAIT;
        loop {
            match self.transaction(group) {
                Ok(()) => {
                    self.written += group.len() as Seq;
                    let written = self.written;
                    self.told.send_modify(|progress| {
                        progress.durable = written;
                        progress.failing = None;
                    });
                    return Ok(());
                }
                Err(error) => {
                    let broken = begun.elapsed() >= PATIENCE;
                    let error = StoreError(format!("the store cannot write: {error}"));
                    self.told.send_modify(|progress| {
                        progress.failing = Some(Arc::new(Failing(error)));
                        progress.broken = broken;
                    });
                    if broken {
                        return Err(GaveUp);
                    }
                }
            }
            std::thread::sleep(wait);
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    fn transaction(&mut self, group: &[Record]) -> rusqlite::Result<()> {
        let bot = self.bot;
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut recent = match self.recent.take() {
            Some(recent) => recent,
            None => Recent::load(&transaction, bot, ROWS)?,
        };
        for record in group {
            apply(&transaction, bot, &mut recent, record)?;
        }
        // By the updates' own clock: the machine's may be another one.
        let now = newest(group).filter(|now| now.0 - self.tidied.0 >= TIDY_MS);
        if let Some(now) = now {
            let limit = now.0 - SEEN_FOR_MS;
            transaction.execute("DELETE FROM seen WHERE bot = ?1 AND at < ?2", [bot, limit])?;
        }
        transaction.commit()?;
        self.recent = Some(recent);
        self.tidied = now.unwrap_or(self.tidied);
        Ok(())
    }

    /// From here on until it is closed, the end of the process is a crash, if nobody asked for it. A bot that stops and
    /// starts again without closing its store has not crashed in between.
    fn count_crash(&mut self) -> Result<bool, StoreError> {
        let first = !std::mem::replace(&mut self.crash_counted, true);
        let crashed = self.begin_life(first);
        crashed.map_err(|error| StoreError(format!("the store cannot write: {error}")))
    }

    fn begin_life(&mut self, first: bool) -> rusqlite::Result<bool> {
        let (bot, boot) = (self.bot, boot());
        let transaction = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = "SELECT NOT clean AND NOT ending AND boot IS ?2 FROM bots WHERE bot = ?1";
        let crashed = first && transaction.query_row(sql, (bot, &boot), |row| row.get(0))?;
        if crashed {
            transaction.execute(
                "UPDATE inbox SET crashes = crashes + 1, deaths_alone = deaths_alone + alone WHERE bot = ?1",
                [bot],
            )?;
        }
        transaction.execute(
            "UPDATE inbox SET alone = 0 WHERE bot = ?1 AND alone = 1",
            [bot],
        )?;
        transaction.execute(
            "UPDATE bots SET clean = 0, ending = 0, boot = ?2 WHERE bot = ?1",
            (bot, boot),
        )?;
        transaction.commit()?;
        Ok(crashed)
    }

    /// Notes that this process ended properly, and leaves all in the one file, which may be copied then.
    fn close(&mut self) -> Result<(), StoreError> {
        // Who ends before it was looked whether the process before died must not say that all was well.
        if self.crash_counted {
            let closed = self
                .db
                .execute("UPDATE bots SET clean = 1 WHERE bot = ?1", [self.bot]);
            closed.map_err(|error| StoreError(format!("the store cannot be closed: {error}")))?;
        }
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        if let Err(error) = self.db.query_row(checkpoint, [], |_| Ok(())) {
            // Nothing is lost: what stands in the log beside the file is read from there.
            tracing::warn!(target: "bot", %error, "the log beside the store's file could not be emptied; a copy needs both files");
        }
        Ok(())
    }
}

/// When the last update of some records came in.
fn newest(group: &[Record]) -> Option<Millis> {
    let changes = group.iter().flat_map(|record| &record.0);
    let came = changes.filter_map(|change| match change {
        Change::Receive(received) => Some(received.at),
        _ => None,
    });
    came.max()
}
