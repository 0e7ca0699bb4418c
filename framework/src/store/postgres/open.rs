//! Who has a bot, and which version its tables have.
//!
//! Who has a bot holds an advisory lock, which belongs to a session: the one that writes. When that session ends, in
//! whatever way, the lock and all that was not committed go at once, so nobody writes without it. A process that lost
//! its session may have the bot again if nobody had it meanwhile, which the generation in the bot's row tells.

use super::{
    server::{SCHEMA, Server, Session, is_away},
    text::told,
};
use crate::store::{NotOpened, StoreError};
use tokio_postgres::Error;

/// The scripts that make a schema of version n into one of version n + 1.
pub(super) const STEPS: &[&str] = &[include_str!("schema.sql")];

/// Which process has the bot, and how far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) bot: i64,
    pub(super) generation: i64,
}

/// Why a session cannot be had, or nothing be written in it.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Another process has or had the bot.
    TakenOver,
    Failed(String),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Failed(told(&error))
    }
}

/// The lock of a bot. Its numbers are unlikely ones, since others use the same database.
fn lock_of(bot: i64) -> i64 {
    0x4CB0_0000_0000_0000 ^ bot
}

/// The lock of who changes the tables; no bot has this number.
const TABLES: i64 = -1;

/// Takes the bot, if nobody has it.
pub(super) async fn take(server: &Server, bot: i64) -> Result<(Session, Claim), NotOpened> {
    let told = |error: Error| {
        let text = StoreError(format!("{server}: {}", told(&error)));
        if is_away(&error) {
            NotOpened::Unreachable(text)
        } else {
            NotOpened::Failed(text)
        }
    };
    let failed = |error: StoreError| NotOpened::Failed(StoreError(format!("{server}: {error}")));
    let session = server.connect().await.map_err(told)?;
    Server::assert_fit(&session).await.map_err(failed)?;
    // Before anything is changed that another process relies on.
    if !lock(&session, bot).await.map_err(told)? {
        return Err(NotOpened::Locked);
    }
    migrate(&session).await.map_err(failed)?;
    let sql = "INSERT INTO bots (bot) VALUES ($1)
               ON CONFLICT (bot) DO UPDATE SET generation = bots.generation + 1, written = 0 RETURNING generation";
    let row = session.client.query_one(sql, &[&bot]).await.map_err(told)?;
    let generation = row.get(0);
    Ok((session, Claim { bot, generation }))
}

/// Takes the bot again after the session was lost; returns how many records are written.
pub(super) async fn take_again(server: &Server, claim: Claim) -> Result<(Session, i64), Trouble> {
    let session = server.connect().await?;
    let locked = lock(&session, claim.bot).await?;
    let sql = "SELECT generation, written FROM bots WHERE bot = $1";
    let row = session.client.query_opt(sql, &[&claim.bot]).await?;
    let (generation, written) = row.map_or((None, 0), |row| (Some(row.get(0)), row.get(1)));
    if generation != Some(claim.generation) {
        return Err(Trouble::TakenOver);
    }
    if !locked {
        // Another process that comes too late, or our own last session, of whose end the server does not know yet.
        return Err(Trouble::Failed("another session has the bot".to_owned()));
    }
    Ok((session, written))
}

async fn lock(session: &Session, bot: i64) -> Result<bool, Error> {
    let sql = "SELECT pg_try_advisory_lock($1)";
    let row = session.client.query_one(sql, &[&lock_of(bot)]).await?;
    row.try_get(0)
}

/// Gives the bot up.
pub(super) async fn give_up(session: &Session, bot: i64) -> Result<(), Error> {
    let sql = "SELECT pg_advisory_unlock($1)";
    session
        .client
        .execute(sql, &[&lock_of(bot)])
        .await
        .map(drop)
}

/// Which version the tables have; 0 if there are none.
///
/// # Errors
/// When they are another program's, or a newer one's.
pub(super) async fn version(session: &Session) -> Result<usize, StoreError> {
    let told = |error: Error| StoreError(format!("the schema cannot be read: {}", told(&error)));
    let sql = "SELECT to_regclass($1 || '.schema_version') IS NOT NULL,
                      EXISTS (SELECT FROM pg_tables WHERE schemaname = $1)";
    let row = session.client.query_one(sql, &[&SCHEMA]).await;
    let row = row.map_err(told)?;
    match (row.get(0), row.get(1)) {
        (false, false) => return Ok(0),
        (false, true) => {
            return Err(StoreError(format!(
                "the schema `{SCHEMA}` is another program's"
            )));
        }
        (true, _) => {}
    }
    let sql = "SELECT version::bigint FROM schema_version";
    let row = session.client.query_one(sql, &[]).await.map_err(told)?;
    let version: i64 = row.get(0);
    match usize::try_from(version) {
        Ok(version) if version <= STEPS.len() => Ok(version),
        _ => Err(StoreError(format!(
            "the tables were written by a newer version (schema {version})"
        ))),
    }
}

/// Brings older tables to the newest version, in one transaction: other bots may start at the same time.
async fn migrate(session: &Session) -> Result<(), StoreError> {
    if version(session).await? == STEPS.len() {
        return Ok(());
    }
    let told = |error: Error| {
        let error = told(&error);
        StoreError(format!("the schema cannot be brought up to date: {error}"))
    };
    let run = async |sql: &str| session.client.batch_execute(sql).await.map_err(told);
    let lock = lock_of(TABLES);
    run(&format!("BEGIN; SELECT pg_advisory_xact_lock({lock})")).await?;
    let version = version(session).await?;
    if version == 0 {
        let sql = "SELECT to_regnamespace($1) IS NULL";
        let row = session.client.query_one(sql, &[&SCHEMA]).await;
        // Who was given an empty one may not be allowed to make one.
        if row.map_err(told)?.get(0) {
            run(&format!("CREATE SCHEMA {SCHEMA}")).await?;
        }
        run("CREATE TABLE schema_version (version integer NOT NULL);
             INSERT INTO schema_version VALUES (0)")
        .await?;
    }
    for step in &STEPS[version..] {
        run(step).await?;
    }
    let now = STEPS.len();
    run(&format!(
        "UPDATE schema_version SET version = {now}; COMMIT"
    ))
    .await
}
