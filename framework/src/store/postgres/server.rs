//! Which database, and how a session with it is set up.

use super::text;
use crate::store::StoreError;
use std::{
    collections::HashMap,
    fmt, io,
    str::FromStr as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::task::JoinHandle;
use tokio_postgres::{
    Client, Config, Error, NoTls, Statement,
    config::{Host, SslMode, TargetSessionAttrs},
};

/// How long the server may take to let somebody in.
const CONNECT: Duration = Duration::from_secs(10);
/// How long nothing may be heard from it before it is asked whether it is there, and how often it is asked.
const QUIET: Duration = Duration::from_secs(10);
const ASK_AGAIN: Duration = Duration::from_secs(5);
const ASK_TIMES: u32 = 3;
/// Where our tables are: a database may have others of the same names.
pub(super) const SCHEMA: &str = "cablegram";
/// The same for the server, which has to notice that we are gone before anybody else can have the bot. What is
/// acknowledged is on disk. A process that was stopped in the midst of a transaction loses it.
const SET_UP: &str = "
    SET search_path TO cablegram;
    SET client_min_messages TO warning;
    SET default_transaction_isolation TO 'read committed';
    SET statement_timeout TO '20s';
    SET lock_timeout TO '10s';
    SET idle_in_transaction_session_timeout TO '20s';
    SET tcp_keepalives_idle TO 10;
    SET tcp_keepalives_interval TO 5;
    SET tcp_keepalives_count TO 3;
    SELECT set_config('idle_session_timeout', '0', false) WHERE current_setting('server_version_num')::int >= 140000;
    SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply');
";
/// The first version that has all of these settings.
const OLDEST_SERVER: i32 = 140_000;

/// A PostgreSQL database, as `postgres://…` names it. What is shown of it has no password.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Server(Arc<Config>);

impl Server {
    /// From `postgres://user:password@host/database`.
    ///
    /// # Errors
    /// When it is no such address, or asks for what this build cannot do. The text is not repeated: it may hold a
    /// password.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let mut config = Config::from_str(url)
            .map_err(|error| format!("the address of the database: {}", text::told(&error)))?;
        if config.get_ssl_mode() == SslMode::Require {
            return Err(
                "this build speaks to PostgreSQL without TLS, so `sslmode=require` cannot be kept: use a Unix socket, a \
                 network of your own or a tunnel with TLS, and leave `sslmode` away"
                    .to_owned(),
            );
        }
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err("the address of the database names no host".to_owned());
        }
        if config.get_application_name().is_none() {
            config.application_name("cablegram");
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        // A standby cannot be written to.
        config
            .target_session_attrs(TargetSessionAttrs::ReadWrite)
            .keepalives_idle(QUIET)
            .keepalives_interval(ASK_AGAIN)
            .keepalives_retries(ASK_TIMES)
            .tcp_user_timeout(QUIET + ASK_AGAIN * ASK_TIMES);
        Ok(Self(Arc::new(config)))
    }

    /// Begins a session.
    pub(super) async fn connect(&self) -> Result<Session, Error> {
        let (client, connection) = self.0.connect(NoTls).await?;
        // Its end is told to who waits for an answer.
        let connection = tokio::spawn(connection);
        let session = Session {
            client,
            connection,
            prepared: Mutex::default(),
        };
        session.client.batch_execute(SET_UP).await?;
        Ok(session)
    }

    /// Refuses what nobody should find out from lost data.
    pub(super) async fn assert_fit(session: &Session) -> Result<(), StoreError> {
        let sql =
            "SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),
                          current_setting('fsync')::bool, current_setting('server_version')";
        let told = |error: Error| {
            StoreError(format!(
                "the database cannot be read: {}",
                text::told(&error)
            ))
        };
        let row = session.client.query_one(sql, &[]).await.map_err(told)?;
        let (number, encoding): (i32, String) = (row.get(0), row.get(1));
        if number < OLDEST_SERVER {
            let version: String = row.get(3);
            return Err(StoreError(format!(
                "PostgreSQL {version} is too old: 14 is the first that is enough here"
            )));
        }
        if encoding != "UTF8" {
            return Err(StoreError(format!(
                "the database has the encoding {encoding}, which has no room for all texts: make one with UTF8"
            )));
        }
        if !row.get::<_, bool>(2) {
            tracing::warn!(target: "bot", "the server runs with fsync = off: when its machine fails, what was acknowledged is lost");
        }
        Ok(())
    }
}

/// Without the password.
impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let database = self.0.get_dbname().or(self.0.get_user()).unwrap_or("?");
        write!(f, "the PostgreSQL database `{database}`")?;
        let hosts: Vec<_> = self.0.get_hosts().iter().map(name).collect();
        if !hosts.is_empty() {
            write!(f, " at {}", hosts.join(", "))?;
        }
        Ok(())
    }
}

fn name(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(path) => path.display().to_string(),
    }
}

/// Without the password.
impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({self})")
    }
}

/// A session, with the statements that it knows.
pub(super) struct Session {
    pub(super) client: Client,
    connection: JoinHandle<Result<(), Error>>,
    prepared: Mutex<HashMap<&'static str, Statement>>,
}

impl Session {
    /// A statement that is used again and again.
    pub(super) async fn statement(&self, sql: &'static str) -> Result<Statement, Error> {
        if let Some(known) = self.known().get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).await?;
        self.known().insert(sql, statement.clone());
        Ok(statement)
    }

    fn known(&self) -> MutexGuard<'_, HashMap<&'static str, Statement>> {
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for its end.
    pub(super) async fn over(&mut self) {
        // Why it ended is told to who asks next.
        let _ = (&mut self.connection).await;
    }

    /// Whether it has ended.
    pub(super) fn is_over(&self) -> bool {
        self.client.is_closed() || self.connection.is_finished()
    }
}

/// Ends at once, whatever was asked for.
impl Drop for Session {
    fn drop(&mut self) {
        self.connection.abort();
    }
}

/// Whether the server is away, and not of another opinion.
pub(super) fn is_away(error: &Error) -> bool {
    if let Some(code) = error.code() {
        // Connection exceptions, insufficient resources, interventions by operators.
        let class = code.code().get(..2).unwrap_or_default();
        return matches!(class, "08" | "53" | "57");
    }
    let io = std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<io::Error>);
    error.is_closed() || io
}
