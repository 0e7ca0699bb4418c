//! All statements that write, in one place: what a batch means in rows. Each takes whole columns, so that a batch is a few
//! statements, which are sent without waiting for each other.

use super::{
    batch::{Batch, Call, Entry, Put, Unreadable},
    jobs,
    text::{body, written},
};
use crate::store::{
    DataKey, DeadLetter, Queued, Received, StateKey,
    columns::{NO_UPDATE, signed, whom},
};
use std::borrow::Cow;
use tokio_postgres::types::ToSql;

/// A column, or a single value.
pub(super) type Parameter<'a> = Box<dyn ToSql + Send + Sync + 'a>;

/// A statement with what it takes.
pub(super) struct Step<'a> {
    pub(super) sql: &'static str,
    pub(super) parameters: Vec<Parameter<'a>>,
}

impl Step<'_> {
    /// As the driver takes them.
    pub(super) fn parameters(&self) -> Vec<&(dyn ToSql + Sync)> {
        let parameters = self.parameters.iter();
        parameters.map(|parameter| &**parameter as _).collect()
    }
}

/// What is sent, in this order.
pub(super) struct Plan<'a> {
    pub(super) bot: i64,
    pub(super) steps: Vec<Step<'a>>,
}

/// The values of one column.
fn column<'a, R, T: ToSql + Send + Sync + 'a>(rows: &[R], of: impl Fn(&R) -> T) -> Parameter<'a> {
    Box::new(rows.iter().map(of).collect::<Vec<T>>())
}

/// Of two conversations that both chats have, the new chat's goes.
const LEFT_THERE: &str = "DELETE FROM conversations AS there USING conversations AS moving
     WHERE there.bot = $1 AND moving.bot = $1 AND moving.chat_id = $2 AND there.chat_id = $3
         AND there.name = moving.name AND there.user_id = moving.user_id AND there.part = moving.part";
/// Of two conversations that both chats have, the old chat's goes.
const LEFT_BEHIND: &str = "DELETE FROM conversations AS moving USING conversations AS there
     WHERE there.bot = $1 AND moving.bot = $1 AND moving.chat_id = $2 AND there.chat_id = $3
         AND there.name = moving.name AND there.user_id = moving.user_id AND there.part = moving.part";
const MOVED: &str = "UPDATE conversations SET chat_id = $3 WHERE bot = $1 AND chat_id = $2";

impl<'a> Plan<'a> {
    /// Everything of a batch but what concerns the bot's own row.
    ///
    /// What was seen before `forget` is forgotten.
    pub(super) fn of(bot: i64, batch: &'a Batch<'a>, forget: Option<i64>) -> Self {
        let mut plan = Self {
            bot,
            steps: Vec::new(),
        };
        plan.seen(batch, forget);
        plan.inbox(batch);
        plan.data(batch);
        plan.states(batch);
        plan.moves(batch);
        plan.outbox(batch);
        plan.letters(batch);
        for unreadable in &batch.quarantine {
            plan.quarantine(unreadable);
        }
        for change in &batch.jobs {
            jobs::apply(&mut plan, change);
        }
        plan
    }

    /// Adds a statement, whose first parameter is the bot.
    pub(super) fn add(&mut self, sql: &'static str, parameters: Vec<Parameter<'a>>) {
        let bot: Parameter<'a> = Box::new(self.bot);
        let parameters = std::iter::once(bot).chain(parameters).collect();
        self.steps.push(Step { sql, parameters });
    }

    /// Adds a statement about rows that are named by their keys, if there are any.
    fn by_key(&mut self, sql: &'static str, keys: Vec<i64>) {
        if !keys.is_empty() {
            self.add(sql, vec![Box::new(keys)]);
        }
    }

    fn seen(&mut self, batch: &Batch<'a>, forget: Option<i64>) {
        let rows = &batch.seen;
        if !rows.is_empty() {
            self.add(
                "INSERT INTO seen (bot, update_id, hash, at)
                 SELECT $1::int8, * FROM unnest($2::int8[], $3::int8[], $4::int8[]) ON CONFLICT DO NOTHING",
                vec![
                    column(rows, |(id, ..)| id.0),
                    column(rows, |(_, hash, _)| signed(*hash)),
                    column(rows, |(_, _, at)| at.0),
                ],
            );
        }
        if let Some(limit) = forget {
            self.add(
                "DELETE FROM seen WHERE bot = $1 AND at < $2",
                vec![Box::new(limit)],
            );
        }
    }

    fn inbox(&mut self, batch: &Batch<'a>) {
        let keys = |wanted: fn(&Entry<'a>) -> bool| -> Vec<i64> {
            let entries = batch.inbox.iter().filter(|(_, entry)| wanted(entry));
            entries.map(|(key, _)| *key).collect()
        };
        let gone = keys(|entry| entry.goes);
        self.by_key(
            "DELETE FROM inbox WHERE bot = $1 AND key = ANY($2)",
            gone.clone(),
        );
        self.by_key(
            "DELETE FROM inbox_units WHERE bot = $1 AND key = ANY($2)",
            gone,
        );
        self.receive(batch);
        self.by_key(
            "UPDATE inbox SET blocking_done = true WHERE bot = $1 AND key = ANY($2)",
            keys(|entry| entry.blocking_done && entry.comes.is_none()),
        );
        self.by_key(
            "UPDATE inbox SET alone = true WHERE bot = $1 AND key = ANY($2)",
            keys(|entry| entry.alone == Some(true) && entry.comes.is_none()),
        );
        self.by_key(
            "UPDATE inbox SET alone = false WHERE bot = $1 AND key = ANY($2)",
            keys(|entry| entry.alone == Some(false) && entry.comes.is_none()),
        );
        let units = batch.inbox.iter().flat_map(|(key, entry)| {
            let units = entry.units.iter();
            units.map(move |(unit, done)| (*key, *unit, *done))
        });
        let units: Vec<_> = units.collect();
        if !units.is_empty() {
            self.add(
                "INSERT INTO inbox_units (bot, key, unit, done)
                 SELECT $1::int8, * FROM unnest($2::int8[], $3::text[], $4::bool[])
                 ON CONFLICT (bot, key, unit) DO UPDATE SET done = inbox_units.done OR excluded.done",
                vec![
                    column(&units, |(key, ..)| *key),
                    column(&units, |(_, unit, _)| written(unit)),
                    column(&units, |(.., done)| *done),
                ],
            );
        }
    }

    fn receive(&mut self, batch: &Batch<'a>) {
        let rows = batch.inbox.values().filter_map(|entry| {
            let received = entry.comes?;
            Some((received, entry.blocking_done, entry.alone == Some(true)))
        });
        let rows: Vec<(&'a Received, bool, bool)> = rows.collect();
        if rows.is_empty() {
            return;
        }
        fn bytes(received: &Received) -> &[u8] {
            received.text.as_deref().unwrap_or_default()
        }
        self.add(
            "INSERT INTO inbox (bot, key, update_id, hash, kind, received_at, body, raw, blocking_done, alone)
             SELECT $1::int8, * FROM unnest($2::int8[], $3::int8[], $4::int8[], $5::text[], $6::int8[], $7::text[], $8::bytea[],
                                            $9::bool[], $10::bool[])",
            vec![
                column(&rows, |(row, ..)| row.key.0),
                column(&rows, |(row, ..)| row.update_id.map_or(NO_UPDATE, |id| id.0)),
                column(&rows, |(row, ..)| signed(row.hash)),
                column(&rows, |(row, ..)| written(&row.kind)),
                column(&rows, |(row, ..)| row.at.0),
                column(&rows, |(row, ..)| body(bytes(row)).0),
                column(&rows, |(row, ..)| body(bytes(row)).1),
                column(&rows, |(_, done, _)| *done),
                column(&rows, |(.., alone)| *alone),
            ],
        );
    }

    fn data(&mut self, batch: &Batch<'a>) {
        let (mut put, mut gone) = (Vec::new(), Vec::new());
        for (key, value) in &batch.data {
            match value {
                Some(value) => put.push((*key, *value)),
                None => gone.push(*key),
            }
        }
        let space = |key: &DataKey| key.space.as_str();
        if !gone.is_empty() {
            self.add(
                "DELETE FROM data USING unnest($2::text[], $3::int8[]) AS gone (space, id)
                 WHERE data.bot = $1 AND data.space = gone.space AND data.id = gone.id",
                vec![column(&gone, space), column(&gone, |key| key.id)],
            );
        }
        if !put.is_empty() {
            let key = vec![
                column(&put, |(key, _)| space(key)),
                column(&put, |(key, _)| key.id),
            ];
            self.add(
                "INSERT INTO data (bot, space, id, value, type, version, updated_at, update_id)
                 SELECT $1::int8, * FROM unnest($2::text[], $3::int8[], $4::text[], $5::text[], $6::int8[], $7::int8[], $8::int8[])
                 ON CONFLICT (bot, space, id) DO UPDATE SET value = excluded.value, type = excluded.type,
                     version = excluded.version, updated_at = excluded.updated_at, update_id = excluded.update_id",
                with_values(key, &put),
            );
        }
    }

    fn states(&mut self, batch: &Batch<'a>) {
        let (mut put, mut gone): (Vec<(&'a StateKey, _)>, Vec<_>) = (Vec::new(), Vec::new());
        for (key, value) in &batch.states {
            match value {
                Some(value) => put.push((*key, *value)),
                None => gone.push((*key, ())),
            }
        }
        if !gone.is_empty() {
            self.add(
                "DELETE FROM conversations AS c
                 USING unnest($2::text[], $3::int8[], $4::int8[], $5::text[]) AS gone (name, chat_id, user_id, part)
                 WHERE c.bot = $1 AND c.name = gone.name AND c.chat_id = gone.chat_id AND c.user_id = gone.user_id
                     AND c.part = gone.part",
                state_keys(&gone),
            );
        }
        if !put.is_empty() {
            self.add(
                "INSERT INTO conversations (bot, name, chat_id, user_id, part, state, type, version, updated_at, update_id)
                 SELECT $1::int8, * FROM unnest($2::text[], $3::int8[], $4::int8[], $5::text[], $6::text[], $7::text[], $8::int8[],
                                                $9::int8[], $10::int8[])
                 ON CONFLICT (bot, name, chat_id, user_id, part) DO UPDATE SET state = excluded.state, type = excluded.type,
                     version = excluded.version, updated_at = excluded.updated_at, update_id = excluded.update_id",
                with_values(state_keys(&put), &put),
            );
        }
    }

    fn moves(&mut self, batch: &Batch<'a>) {
        for (from, to, replace) in &batch.moves {
            let chats = || -> Vec<Parameter<'a>> { vec![Box::new(*from), Box::new(*to)] };
            self.add(if *replace { LEFT_THERE } else { LEFT_BEHIND }, chats());
            self.add(MOVED, chats());
        }
        for (chat, now, at) in &batch.gone {
            self.add(
                "DELETE FROM data WHERE bot = $1 AND space = 'moved' AND id = $2",
                vec![Box::new(*now)],
            );
            self.add(
                "INSERT INTO data (bot, space, id, value, type, version, updated_at) VALUES ($1, 'moved', $2, $3, '', 0, $4)
                 ON CONFLICT (bot, space, id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
                vec![Box::new(*chat), Box::new(now.to_string()), Box::new(at.0)],
            );
        }
    }

    fn outbox(&mut self, batch: &Batch<'a>) {
        let keys = |wanted: fn(&Call<'a>) -> bool| -> Vec<i64> {
            let calls = batch.outbox.iter().filter(|(_, call)| wanted(call));
            calls.map(|(key, _)| *key).collect()
        };
        self.by_key(
            "DELETE FROM outbox WHERE bot = $1 AND key = ANY($2)",
            keys(|call| call.goes),
        );
        self.send(batch);
        self.by_key(
            "UPDATE outbox SET begun = true WHERE bot = $1 AND key = ANY($2)",
            keys(|call| call.begun == Some(true)),
        );
        self.by_key(
            "UPDATE outbox SET begun = false WHERE bot = $1 AND key = ANY($2)",
            keys(|call| call.begun == Some(false)),
        );
    }

    fn send(&mut self, batch: &Batch<'a>) {
        let calls = batch.outbox.values().filter_map(|call| call.comes);
        let calls: Vec<&'a Queued> = calls.collect();
        if !calls.is_empty() {
            self.add(
                "INSERT INTO outbox (bot, key, chat, method, body, update_id, created_at, at_most_once, begun)
                 SELECT $1::int8, * FROM unnest($2::int8[], $3::text[], $4::text[], $5::text[], $6::int8[], $7::int8[],
                                                $8::bool[], $9::bool[])",
                vec![
                    column(&calls, |call| call.key.0),
                    column(&calls, |call| written(&call.chat)),
                    column(&calls, |call| written(&call.method)),
                    column(&calls, |call| written(&call.body)),
                    column(&calls, |call| call.update.map(|id| id.0)),
                    column(&calls, |call| call.at.0),
                    column(&calls, |call| call.at_most_once),
                    column(&calls, |call| call.begun),
                ],
            );
        }
    }

    fn letters(&mut self, batch: &Batch<'a>) {
        let carried: Vec<_> = batch.carried.iter().map(|(id, _)| *id).collect();
        let dropped = batch.carried.iter().filter(|(_, stays)| !stays);
        let dropped = dropped.map(|(id, _)| *id).collect();
        self.by_key(
            "DELETE FROM control WHERE bot = $1 AND dead_letter = ANY($2)",
            carried,
        );
        self.by_key(
            "DELETE FROM dead_letters WHERE bot = $1 AND id = ANY($2)",
            dropped,
        );
        for letter in &batch.letters {
            let DeadLetter {
                update_id,
                kind,
                reason,
                text,
                at,
                done,
            } = letter;
            let (text, raw) = body(text);
            // Plain data with text for keys: it can always be written.
            let done = serde_json::to_string(done).unwrap_or_default();
            self.add(
                "INSERT INTO dead_letters (bot, update_id, kind, reason, body, raw, at, done) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                vec![
                    Box::new(update_id.map(|id| id.0)),
                    Box::new(written(kind)),
                    Box::new(written(reason)),
                    Box::new(text),
                    Box::new(raw),
                    Box::new(at.0),
                    Box::new(Cow::Owned::<str>(written(&done).into_owned())),
                ],
            );
        }
    }

    fn quarantine(&mut self, unreadable: &'a Unreadable<'a>) {
        let Unreadable {
            space,
            id,
            value,
            error,
            at,
        } = unreadable;
        self.add(
            "INSERT INTO quarantine (bot, space, id, value, type, version, error, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (bot, space, id, md5(value)) DO UPDATE SET type = excluded.type, version = excluded.version,
                 error = excluded.error, at = excluded.at",
            vec![
                Box::new(written(space)),
                Box::new(*id),
                Box::new(written(&value.json)),
                Box::new(written(&value.type_name)),
                Box::new(i64::from(value.version)),
                Box::new(written(error)),
                Box::new(at.0),
            ],
        );
    }
}

/// The columns `name, chat_id, user_id, part`.
fn state_keys<'a, T>(rows: &[(&'a StateKey, T)]) -> Vec<Parameter<'a>> {
    vec![
        column(rows, |(key, _)| written(&key.conversation)),
        column(rows, |(key, _)| whom(key).0),
        column(rows, |(key, _)| whom(key).1),
        column(rows, |(key, _)| written(&key.part.to_string()).into_owned()),
    ]
}

/// The columns of a key, and behind them `value, type, version, updated_at, update_id`.
fn with_values<'a, K>(mut key: Vec<Parameter<'a>>, rows: &[(K, Put<'a>)]) -> Vec<Parameter<'a>> {
    key.extend([
        column(rows, |(_, put)| written(&put.value.json)),
        column(rows, |(_, put)| written(&put.value.type_name)),
        column(rows, |(_, put)| i64::from(put.value.version)),
        column(rows, |(_, put)| put.at.0),
        column(rows, |(_, put)| put.update.map(|id| id.0)),
    ]);
    key
}
