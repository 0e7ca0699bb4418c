//! All statements about jobs.

use super::{
    apply::{Parameter, Plan},
    server::Session,
    text,
};
use crate::store::{JobChange, JobKey, JobQuery, Millis, StoredJob};
use std::borrow::Cow;
use tokio_postgres::{Error, Row, types::ToSql};

/// Adds one change to a plan.
pub(super) fn apply<'a>(plan: &mut Plan<'a>, change: &'a JobChange) {
    match change {
        JobChange::Put(job) => put(plan, job),
        JobChange::Due { key, due } => plan.add(
            "UPDATE jobs SET due = $3 WHERE bot = $1 AND key = $2",
            vec![Box::new(key.0), Box::new(due.0)],
        ),
        JobChange::Remove(key) => plan.add(
            "DELETE FROM jobs WHERE bot = $1 AND key = $2",
            vec![Box::new(key.0)],
        ),
        JobChange::RemoveNamed { kind, owner, name } => plan.add(
            "DELETE FROM jobs WHERE bot = $1 AND kind = $2 AND coalesce(chat_id, user_id, 0) = $3 AND name = $4",
            vec![
                Box::new(text::written(kind)),
                Box::new(*owner),
                Box::new(text::written(name)),
            ],
        ),
        JobChange::Pause(key) => plan.add(
            "UPDATE jobs SET paused = true WHERE bot = $1 AND key = $2",
            vec![Box::new(key.0)],
        ),
        JobChange::Resume { key, due } => plan.add(
            "UPDATE jobs SET paused = false, due = $3 WHERE bot = $1 AND key = $2",
            vec![Box::new(key.0), Box::new(due.0)],
        ),
        JobChange::MoveChat { from, to, replace } => move_chat(plan, *from, *to, *replace),
    }
}

/// Of two jobs with one name, one stays.
fn move_chat(plan: &mut Plan<'_>, from: i64, to: i64, replace: bool) {
    let other = if replace {
        "DELETE FROM jobs AS there USING jobs AS moving
         WHERE there.bot = $1 AND moving.bot = $1 AND moving.chat_id = $2 AND there.key <> moving.key
             AND there.kind = moving.kind AND there.name = moving.name
             AND coalesce(there.chat_id, there.user_id, 0) = $3"
    } else {
        "DELETE FROM jobs AS moving USING jobs AS there
         WHERE there.bot = $1 AND moving.bot = $1 AND moving.chat_id = $2 AND there.key <> moving.key
             AND there.kind = moving.kind AND there.name = moving.name
             AND coalesce(there.chat_id, there.user_id, 0) = $3"
    };
    plan.add(other, vec![Box::new(from), Box::new(to)]);
    plan.add(
        "UPDATE jobs SET chat_id = $3 WHERE bot = $1 AND chat_id = $2",
        vec![Box::new(from), Box::new(to)],
    );
}

/// One with the same key or name goes.
fn put<'a>(plan: &mut Plan<'a>, job: &'a StoredJob) {
    let StoredJob {
        key,
        kind,
        function,
        name,
        chat,
        user,
        topic,
        payload,
        schedule,
        since,
        until,
        grace,
        due,
        paused,
        declared,
    } = job;
    let name = || name.as_deref().map(text::written);
    plan.add(
        "DELETE FROM jobs WHERE bot = $1
             AND (key = $2 OR kind = $3 AND coalesce(chat_id, user_id, 0) = $4 AND name = $5)",
        vec![
            Box::new(key.0),
            Box::new(text::written(kind)),
            Box::new(job.owner()),
            Box::new(name()),
        ],
    );
    let columns: Vec<Parameter<'a>> = vec![
        Box::new(key.0),
        Box::new(text::written(kind)),
        Box::new(text::written(function)),
        Box::new(name()),
        Box::new(*chat),
        Box::new(*user),
        Box::new(*topic),
        Box::new(text::written(payload)),
        Box::new(text::written(schedule)),
        Box::new(since.0),
        Box::new(until.map(|until| until.0)),
        Box::new(*grace),
        Box::new(due.0),
        Box::new(*paused),
        Box::new(*declared),
    ];
    plan.add(
        "INSERT INTO jobs (bot, key, kind, function, name, chat_id, user_id, topic, payload, schedule, since, until, grace,
                           due, paused, declared)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        columns,
    );
}

/// The columns of a job, with a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT key, kind, function, name, chat_id, user_id, topic, payload, schedule, since, until, grace, due, paused,
                    declared FROM jobs WHERE bot = $1 AND ",
            $condition
        )
    };
}

/// The jobs that are asked for.
pub(super) async fn query(
    session: &Session,
    bot: i64,
    query: &JobQuery,
) -> Result<Vec<StoredJob>, Error> {
    let text = |text: &'_ str| text::written(text).into_owned();
    let (sql, parameters): (_, Vec<Parameter<'_>>) = match query {
        JobQuery::One(key) => (select!("key = $2"), vec![Box::new(key.0)]),
        JobQuery::Named { kind, owner, name } => (
            select!("kind = $2 AND coalesce(chat_id, user_id, 0) = $3 AND name = $4"),
            vec![Box::new(text(kind)), Box::new(*owner), Box::new(text(name))],
        ),
        JobQuery::Chat(kind, chat) => (
            select!("kind = $2 AND chat_id = $3 ORDER BY key"),
            vec![Box::new(text(kind)), Box::new(*chat)],
        ),
        JobQuery::User(kind, user) => (
            select!("kind = $2 AND user_id = $3 ORDER BY key"),
            vec![Box::new(text(kind)), Box::new(*user)],
        ),
        JobQuery::All(kind) => (
            select!("kind = $2 ORDER BY key"),
            vec![Box::new(text(kind))],
        ),
        JobQuery::Strangers(kind, known) => {
            let known: Vec<Cow<'_, str>> = known.iter().map(|name| text::written(name)).collect();
            (
                select!("kind = $2 AND function <> ALL ($3::text[]) ORDER BY key"),
                vec![Box::new(text(kind)), Box::new(known)],
            )
        }
        JobQuery::Declared => (select!("declared ORDER BY key"), vec![]),
        JobQuery::Due(limit) => (
            select!("NOT paused ORDER BY due, key LIMIT $2"),
            vec![Box::new(i64::try_from(*limit).unwrap_or(i64::MAX))],
        ),
    };
    let statement = session.statement(sql).await?;
    let mut all: Vec<&(dyn ToSql + Sync)> = vec![&bot];
    all.extend(
        parameters
            .iter()
            .map(|parameter| &**parameter as &(dyn ToSql + Sync)),
    );
    let rows = session.client.query(&statement, &all).await?;
    rows.iter().map(job).collect()
}

/// The columns of `select!`.
fn job(row: &Row) -> Result<StoredJob, Error> {
    let text = |column| row.try_get(column).map(text::read);
    Ok(StoredJob {
        key: JobKey(row.try_get(0)?),
        kind: text(1)?,
        function: text(2)?,
        name: row.try_get::<_, Option<String>>(3)?.map(text::read),
        chat: row.try_get(4)?,
        user: row.try_get(5)?,
        topic: row.try_get(6)?,
        payload: text(7)?,
        schedule: text(8)?,
        since: Millis(row.try_get(9)?),
        until: row.try_get::<_, Option<i64>>(10)?.map(Millis),
        grace: row.try_get(11)?,
        due: Millis(row.try_get(12)?),
        paused: row.try_get(13)?,
        declared: row.try_get(14)?,
    })
}

/// The last key that was given to any job, of whichever bot.
pub(super) async fn last_key(session: &Session) -> Result<JobKey, Error> {
    let sql = "SELECT coalesce(max(last_job), 0) FROM bots";
    let row = session.client.query_one(sql, &[]).await?;
    row.try_get(0).map(JobKey)
}
