//! Who writes: many records in one transaction, in the session that has the bot.
//!
//! Each transaction says which process writes, and how many records it had written before; one of another process, or
//! one that was written already, changes nothing. So a commit of which nobody knows whether it arrived, because the
//! connection broke meanwhile, can be tried again, and a process that lost the bot cannot write at all.

use super::{
    apply::Plan,
    batch::Batch,
    open::{self, Claim, Trouble},
    pipeline::pipeline,
    server::{Server, Session},
};
use crate::store::{
    Failing, Progress, Record, Seq, StoreError,
    writing::{
        FIRST_WAIT, GROUP, GaveUp, LONGEST_WAIT, PATIENCE, SEEN_FOR_MS, TIDY_MS, Work, boot,
        machine,
    },
};
use std::{
    future::pending,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    sync::{mpsc::UnboundedReceiver, watch},
    time::{sleep, timeout},
};
use tokio_postgres::types::ToSql;

/// How long one attempt may take, with a new session.
const ATTEMPT: Duration = Duration::from_secs(25);

/// Changes the bot's row, if it still is ours and at the place where we left it.
const CLAIM: &str =
    "UPDATE bots SET written = written + $4, next_offset = coalesce($5, next_offset),
        ending = ending OR $6, last_job = greatest(last_job, $7)
    WHERE bot = $1 AND generation = $2 AND written = $3";

pub(super) struct Writer {
    server: Server,
    claim: Claim,
    /// `None` after it was lost.
    session: Option<Session>,
    told: watch::Sender<Progress>,
    written: i64,
    /// When it was tidied up, as the updates tell the time.
    tidied: i64,
    crash_counted: bool,
}

impl Writer {
    pub(super) fn new(
        server: Server,
        session: Session,
        claim: Claim,
        told: watch::Sender<Progress>,
    ) -> Self {
        Self {
            server,
            claim,
            session: Some(session),
            told,
            written: 0,
            tidied: 0,
            crash_counted: false,
        }
    }

    /// Works until the store is closed or dropped.
    pub(super) async fn work(mut self, mut queue: UnboundedReceiver<Work>) {
        let mut group = Vec::with_capacity(GROUP);
        loop {
            let first = tokio::select! {
                biased;
                work = queue.recv() => work,
                // With the session the lock is lost: it has to be had again before somebody else wants it.
                () = over(&mut self.session) => {
                    if self.write(&[]).await.is_err() {
                        return;
                    }
                    continue;
                }
            };
            let Some(first) = first else { return };
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
            if !group.is_empty() && self.write(&group).await.is_err() {
                return;
            }
            group.clear();
            match next {
                None | Some(Work::Write(_)) => {}
                Some(Work::CountCrash(done)) => drop(done.send(self.count_crash().await)),
                Some(Work::Close(done)) => {
                    let closed = self.close().await;
                    // Who is told that it is closed may open it again.
                    drop(self);
                    let _ = done.send(closed);
                    return;
                }
            }
        }
    }

    /// Writes records, or only sees that the bot is ours if there are none.
    async fn write(&mut self, group: &[Record]) -> Result<(), GaveUp> {
        let batch = Batch::of(group);
        let begun = Instant::now();
        let mut wait = FIRST_WAIT;
        loop {
            let attempt = timeout(ATTEMPT, self.attempt(&batch)).await;
            let attempt = attempt.unwrap_or_else(|_| {
                // Whatever it is doing, it is not to go on with it.
                self.session = None;
                Err(Trouble::Failed("the server does not answer".to_owned()))
            });
            let (error, broken) = match attempt {
                Ok(()) => {
                    self.succeeded(batch.records);
                    return Ok(());
                }
                Err(Trouble::TakenOver) => (taken_over(), true),
                Err(Trouble::Failed(error)) => (
                    StoreError(format!("the store cannot write: {error}")),
                    begun.elapsed() >= PATIENCE,
                ),
            };
            self.told.send_modify(|progress| {
                progress.failing = Some(Arc::new(Failing(error)));
                progress.broken = broken;
            });
            if broken {
                return Err(GaveUp);
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    fn succeeded(&mut self, records: i64) {
        self.written += records;
        let written = Seq::try_from(self.written).unwrap_or_default();
        self.told.send_modify(|progress| {
            progress.durable = written;
            progress.failing = None;
        });
    }

    async fn attempt(&mut self, batch: &Batch<'_>) -> Result<(), Trouble> {
        let there = self.hold().await?;
        // Nobody knew whether the last attempt had come to its end: it had.
        if there == self.written + batch.records {
            return Ok(());
        }
        let now = batch.newest.map(|newest| newest.0);
        let now = now.filter(|now| now - self.tidied >= TIDY_MS);
        let forget = now.map(|now| now - SEEN_FOR_MS);
        let plan = Plan::of(self.claim.bot, batch, forget);
        let session = self.session.as_ref().expect("it was just taken");
        let written = transaction(session, self.claim, self.written, batch, &plan).await;
        if written.is_err() && session.client.batch_execute("ROLLBACK").await.is_err() {
            self.session = None;
        }
        written?;
        self.tidied = now.unwrap_or(self.tidied);
        Ok(())
    }

    /// Sees to it that there is a session that has the bot; returns how many records are written.
    async fn hold(&mut self) -> Result<i64, Trouble> {
        if self
            .session
            .as_ref()
            .is_some_and(|session| !session.is_over())
        {
            return Ok(self.written);
        }
        self.session = None;
        let (session, written) = open::take_again(&self.server, self.claim).await?;
        self.session = Some(session);
        Ok(written)
    }

    /// From here on until it is closed, the end of the process is a crash, if nobody asked for it. A bot that stops and
    /// starts again without closing its store has not crashed in between.
    async fn count_crash(&mut self) -> Result<bool, StoreError> {
        let first = !std::mem::replace(&mut self.crash_counted, true);
        let counted = timeout(ATTEMPT, async {
            self.hold().await?;
            let session = self.session.as_ref().expect("it was just taken");
            begin_life(session, self.claim, first).await
        });
        let counted = counted
            .await
            .unwrap_or_else(|_| Err(Trouble::Failed("the server does not answer".to_owned())));
        // Should it have failed, its transaction ends with its session.
        if counted.is_err() {
            self.session = None;
        }
        counted.map_err(|trouble| trouble_told("the store cannot write", trouble))
    }

    /// Notes that this process ended properly, and gives the bot up.
    async fn close(&mut self) -> Result<(), StoreError> {
        let closed = timeout(ATTEMPT, async {
            self.hold().await?;
            let session = self.session.as_ref().expect("it was just taken");
            let Claim { bot, generation } = self.claim;
            // Who ends before it was looked whether the process before died must not say that all was well.
            if self.crash_counted {
                let sql = "UPDATE bots SET clean = true WHERE bot = $1 AND generation = $2";
                session.client.execute(sql, &[&bot, &generation]).await?;
            }
            open::give_up(session, bot).await?;
            Ok(())
        });
        let closed = closed
            .await
            .unwrap_or_else(|_| Err(Trouble::Failed("the server does not answer".to_owned())));
        closed.map_err(|trouble| trouble_told("the store cannot be closed", trouble))
    }
}

fn taken_over() -> StoreError {
    StoreError(
        "another process has taken the bot over: what this one has not written is done there"
            .to_owned(),
    )
}

fn trouble_told(what: &str, trouble: Trouble) -> StoreError {
    match trouble {
        Trouble::TakenOver => taken_over(),
        Trouble::Failed(error) => StoreError(format!("{what}: {error}")),
    }
}

/// Waits for the end of a session.
async fn over(session: &mut Option<Session>) {
    match session {
        Some(session) => session.over().await,
        None => pending().await,
    }
}

/// One transaction, of two questions: everything, and the commit when all of it was taken.
async fn transaction(
    session: &Session,
    claim: Claim,
    written: i64,
    batch: &Batch<'_>,
    plan: &Plan<'_>,
) -> Result<(), Trouble> {
    if batch.records == 0 {
        return Ok(());
    }
    let client = &session.client;
    let claims = session.statement(CLAIM).await?;
    let mut statements = Vec::with_capacity(plan.steps.len());
    for step in &plan.steps {
        statements.push((session.statement(step.sql).await?, step.parameters()));
    }
    let Claim { bot, generation } = claim;
    let last_job = batch.last_job();
    let begin = async { client.batch_execute("BEGIN").await.map(|()| 0) };
    let claim: [&(dyn ToSql + Sync); 7] = [
        &bot,
        &generation,
        &written,
        &batch.records,
        &batch.offset,
        &batch.ending,
        &last_job,
    ];
    let claiming = client.execute(&claims, &claim);
    let steps = statements
        .iter()
        .map(|(statement, parameters)| client.execute(statement, parameters));
    if pipeline(begin, claiming, steps).await? == 0 {
        return Err(Trouble::TakenOver);
    }
    client.batch_execute("COMMIT").await?;
    Ok(())
}

async fn begin_life(session: &Session, claim: Claim, first: bool) -> Result<bool, Trouble> {
    let client = &session.client;
    let Claim { bot, generation } = claim;
    let (machine, boot) = (machine(), boot());
    client.batch_execute("BEGIN").await?;
    // A machine that was started anew has died itself; of another one nobody knows.
    let sql = "SELECT NOT clean AND NOT ending AND (machine = $2 AND boot <> $3) IS NOT TRUE FROM bots WHERE bot = $1";
    let row = client.query_one(sql, &[&bot, &machine, &boot]).await?;
    let crashed = first && row.try_get::<_, bool>(0)?;
    if crashed {
        let sql = "UPDATE inbox SET crashes = crashes + 1, deaths_alone = deaths_alone + alone::int WHERE bot = $1";
        client.execute(sql, &[&bot]).await?;
    }
    let sql = "UPDATE inbox SET alone = false WHERE bot = $1 AND alone";
    client.execute(sql, &[&bot]).await?;
    let sql = "UPDATE bots SET clean = false, ending = false, machine = $3, boot = $4 WHERE bot = $1 AND generation = $2";
    let ours = client
        .execute(sql, &[&bot, &generation, &machine, &boot])
        .await?;
    if ours == 0 {
        return Err(Trouble::TakenOver);
    }
    client.batch_execute("COMMIT").await?;
    Ok(crashed)
}
