//! The stream of differences (server-sent events): first everything, then what changed.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use hyper::body::Frame;
use serde_json::{Map, Value, json};
use tokio::sync::watch;

use super::view;
use crate::shared::Shared;

/// Changes that come close together are told together.
const TOGETHER: Duration = Duration::from_millis(20);
/// A stream with nothing to tell says so, which shows either side that the other is still there.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// The differences, for as long as the server runs.
pub(super) fn stream(shared: Arc<Shared>) -> impl Stream<Item = Result<Frame<Bytes>, Infallible>> {
    let live = Live {
        changes: shared.subscribe(),
        shared,
        told: BTreeMap::new(),
        begun: false,
    };
    futures_util::stream::unfold(live, |mut live| async move {
        let event = live.next().await?;
        Some((Ok(Frame::data(event)), live))
    })
}

struct Live {
    shared: Arc<Shared>,
    changes: watch::Receiver<u64>,
    /// A hash of each thing as it was told last.
    told: BTreeMap<String, u64>,
    begun: bool,
}

impl Live {
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if self.begun {
                let woken = tokio::select! {
                    changed = self.changes.changed() => changed.is_ok(),
                    () = tokio::time::sleep(KEEP_ALIVE) => return Some(Bytes::from_static(b": still here\n\n")),
                    () = self.shared.stopped() => false,
                };
                if !woken {
                    return None;
                }
                tokio::time::sleep(TOGETHER).await;
                self.changes.mark_unchanged();
            }
            let things = self.shared.read(|state| {
                let desk = state.page.as_deref()?;
                Some(view::draw(state, desk, &*self.shared.clock))
            })?;
            let difference = self.difference(things);
            let is_first = !std::mem::replace(&mut self.begun, true);
            if let Some(difference) = difference {
                let kind = if is_first { "world" } else { "change" };
                return Some(format!("event: {kind}\ndata: {difference}\n\n").into());
            }
        }
    }

    /// What is new, changed or gone since the last time.
    fn difference(&mut self, things: BTreeMap<String, Value>) -> Option<Value> {
        let gone: Vec<String> = self
            .told
            .keys()
            .filter(|name| !things.contains_key(*name))
            .cloned()
            .collect();
        for name in &gone {
            self.told.remove(name);
        }
        let mut set = Map::new();
        for (name, thing) in things {
            let hash = hash(&thing);
            if self.told.get(&name) != Some(&hash) {
                self.told.insert(name.clone(), hash);
                set.insert(name, thing);
            }
        }
        (!self.begun || !set.is_empty() || !gone.is_empty())
            .then(|| json!({ "set": set, "gone": gone }))
    }
}

fn hash(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
