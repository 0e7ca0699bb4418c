//! What the bot of a page tells about each update: who was asked, what changed, when it was done.
//!
//! The handlers are told of by the dispatcher, the rest is seen in the records on their way to the store: an update is
//! done when the record that says so is on disk. Each time that something is new, the whole story of the update so far
//! goes out as a line; before a record is given to the store, so that a kill between the two leaves no doubt.

use crate::{
    error::Error,
    handler::{extract::Function, outcome::Flow, registration::BoxFuture},
    runtime::{Observer, Step},
    store::{
        Change, DataKey, InboxKey, JobKey, JobQuery, Leftovers, Progress, Record, Request, Seq,
        StateKey, Store, StoreError, StoredJob, StoredValue,
    },
    update::Update,
};
use bot_api::types::UpdateId;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};
use tokio::{net::tcp::OwnedWriteHalf, sync::watch, task::JoinHandle};

/// Cheap to clone; all clones tell the same story.
#[derive(Clone)]
pub(super) struct Watch(Arc<Mutex<Book>>);

struct Book {
    bot: i64,
    /// `None` once the keeper does not keep up: half a line cannot be mended.
    line: Option<OwnedWriteHalf>,
    count: u64,
    runs: HashMap<i64, Run>,
    by_row: HashMap<InboxKey, i64>,
    /// Records that end an update, and the updates.
    ending: Vec<(Seq, i64)>,
}

/// One time that an update is handled.
struct Run {
    number: u64,
    begun: (SystemTime, Instant),
    handlers: Vec<Value>,
    changes: Vec<Value>,
    staged: bool,
}

impl Watch {
    pub(super) fn new(bot: i64, line: OwnedWriteHalf) -> Self {
        Self(Arc::new(Mutex::new(Book {
            bot,
            line: Some(line),
            count: 0,
            runs: HashMap::new(),
            by_row: HashMap::new(),
            ending: Vec::new(),
        })))
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    fn begin(&mut self, row: InboxKey, update: UpdateId) {
        self.by_row.insert(row, update.0);
        self.run(update.0);
        self.tell(update.0, false);
    }

    fn run(&mut self, update: i64) -> &mut Run {
        let count = &mut self.count;
        self.runs.entry(update).or_insert_with(|| {
            *count += 1;
            Run {
                number: *count,
                begun: (SystemTime::now(), Instant::now()),
                handlers: Vec::new(),
                changes: Vec::new(),
                staged: false,
            }
        })
    }

    /// Tells the story of an update so far.
    fn tell(&mut self, update: i64, done: bool) {
        let Some(run) = self.runs.get(&update) else {
            return;
        };
        let begun = run.begun.0.duration_since(UNIX_EPOCH).unwrap_or_default();
        let record = json!({
            "bot": self.bot,
            "update": update,
            "run": format!("{}-{}", std::process::id(), run.number),
            "begun": u64::try_from(begun.as_millis()).unwrap_or(u64::MAX),
            "took": micros(run.begun.1.elapsed()),
            "handlers": run.handlers,
            "changes": run.changes,
            "staged": run.staged,
            "done": done,
        });
        self.write(&record);
    }

    /// Nothing waits for the keeper: a line is written at once or the telling ends.
    fn write(&mut self, record: &Value) {
        let line = format!("{record}\n");
        let whole = |line_end: &OwnedWriteHalf| matches!(line_end.try_write(line.as_bytes()), Ok(written) if written == line.len());
        if self.line.as_ref().is_some_and(|line_end| !whole(line_end)) {
            tracing::warn!(target: "bot", "the page does not keep up and is told no more");
            self.line = None;
        }
    }

    /// Looks through a record; returns the updates that end with it.
    fn see(&mut self, record: &Record) -> Vec<i64> {
        let mut ended = Vec::new();
        for change in &record.0 {
            match change {
                Change::Receive(received) => {
                    if let Some(id) = received.update_id {
                        self.begin(received.key, id);
                        if received.text.is_none() {
                            ended.push(id.0);
                        }
                    }
                }
                Change::Put {
                    key,
                    value,
                    update: Some(id),
                    ..
                } => {
                    let change = json!({ "what": named(key), "value": shown(&value.json) });
                    self.run(id.0).changes.push(change);
                }
                Change::PutState {
                    key,
                    value,
                    update: Some(id),
                    ..
                } => {
                    let change = json!({ "what": key.to_string(), "value": shown(&value.json) });
                    self.run(id.0).changes.push(change);
                }
                Change::UnitDone { update, unit } if unit.is_empty() => {
                    ended.extend(self.by_row.get(update));
                }
                Change::Finish(update) => ended.extend(self.by_row.get(update)),
                _ => {}
            }
        }
        ended.dedup();
        ended.retain(|id| {
            let run = self.run(*id);
            !std::mem::replace(&mut run.staged, true)
        });
        for id in &ended {
            self.tell(*id, false);
        }
        ended
    }

    /// All records up to this one are on disk.
    fn settle(&mut self, durable: Seq) {
        let (over, open): (Vec<_>, Vec<_>) =
            self.ending.drain(..).partition(|(seq, _)| *seq <= durable);
        self.ending = open;
        for (_, update) in over {
            self.tell(update, true);
            self.runs.remove(&update);
            self.by_row.retain(|_, known| *known != update);
        }
    }
}

impl Observer for Watch {
    fn watch(&self, store: Arc<dyn Store>) -> Arc<dyn Store> {
        let mut progress = store.progress();
        let watch = self.clone();
        let settling = tokio::spawn(async move {
            loop {
                let durable = progress.borrow_and_update().durable;
                watch.book().settle(durable);
                if progress.changed().await.is_err() {
                    return;
                }
            }
        });
        Arc::new(Watched {
            store,
            watch: self.clone(),
            settling,
        })
    }

    fn handler(&self, update: &Update, function: &Function, group: i32, step: Step<'_>) {
        let Some(id) = update.id() else {
            return;
        };
        let mut book = self.book();
        let entry = |verdict: &str| json!({ "name": &*function.name, "place": function.at.to_string(), "group": group, "verdict": verdict });
        let handlers = &mut book.run(id.0).handlers;
        match step {
            Step::Passed => return handlers.push(entry("passed")),
            Step::Apart => handlers.push(entry("apart")),
            Step::Began => handlers.push(entry("running")),
            Step::Ended(flow, took) => {
                handlers.pop();
                let mut entry = entry(if flow == Flow::Stop { "stopped" } else { "ran" });
                entry["took"] = micros(took).into();
                handlers.push(entry);
            }
            Step::Failed(error, took) => {
                handlers.pop();
                let mut entry = entry("failed");
                entry["took"] = micros(took).into();
                entry["error"] = told(error).into();
                handlers.push(entry);
            }
        }
        book.tell(id.0, false);
    }
}

/// The store, seen by a watch.
struct Watched {
    store: Arc<dyn Store>,
    watch: Watch,
    settling: JoinHandle<()>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.settling.abort();
    }
}

impl Store for Watched {
    fn keeps(&self) -> bool {
        self.store.keeps()
    }

    fn commit(&self, record: Record) -> Seq {
        let mut book = self.watch.book();
        let ended = book.see(&record);
        let seq = self.store.commit(record);
        book.ending.extend(ended.into_iter().map(|id| (seq, id)));
        book.settle(self.store.progress().borrow().durable);
        seq
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.store.progress()
    }

    fn waiting(&self) -> u64 {
        self.store.waiting()
    }

    fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        self.store.load(key)
    }

    fn load_state(&self, key: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        self.store.load_state(key)
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        self.store.seen(updates)
    }

    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
        self.store.jobs(query)
    }

    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
        self.store.last_job()
    }

    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
        self.store.requests()
    }

    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
        Box::pin(async move {
            let left = self.store.leftovers().await?;
            let open = left.inbox.iter().map(|unfinished| &unfinished.received);
            let open: Vec<_> = open
                .filter_map(|received| Some((received.key, received.update_id?)))
                .collect();
            let ids: Vec<i64> = open.iter().map(|(_, id)| id.0).collect();
            let mut book = self.watch.book();
            let record = json!({ "bot": book.bot, "resumed": ids });
            book.write(&record);
            for (row, id) in open {
                book.begin(row, id);
            }
            Ok(left)
        })
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let closed = self.store.close().await;
            self.watch
                .book()
                .settle(self.store.progress().borrow().durable);
            closed
        })
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// The whole chain of what went wrong.
fn told(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}

fn named(key: &DataKey) -> String {
    match key.space.as_str() {
        "bot" => "bot".to_owned(),
        space => format!("{space} {}", key.id),
    }
}

fn shown(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|_| json.into())
}
