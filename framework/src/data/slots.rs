//! The values of one sort by id, with a gate for each that is in use.
//!
//! An id that was only looked at, and never given a value, leaves nothing behind: memory is that of the values that
//! exist, however many chats the bot has seen.

use super::Value;
use crate::spread::IdHasher;
use crate::store::{Seq, Store};
use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasher as _, BuildHasherDefault, Hash},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::{Mutex as Gate, OwnedMutexGuard};

/// Holding it is the right to change one value.
pub(crate) type Pass = OwnedMutexGuard<()>;

#[derive(Default)]
struct Slot {
    /// There only while somebody holds the value or waits for it.
    gate: Option<Arc<Gate<()>>>,
    /// What is known of the value; `None` if it was not asked for yet.
    known: Option<Known>,
}

/// What everybody sees.
struct Known {
    /// `None`: there is none.
    value: Option<Value>,
    /// The record that wrote it last; 0 if it came from the store.
    written: Seq,
    /// Looked at since the last sweep.
    used: bool,
}

/// Sharded, so that two workers seldom meet; a shard is locked for a few instructions, never across an `await`.
pub(crate) struct Slots<K = i64> {
    shards: [Mutex<Shard<K>>; SHARDS],
    /// How many values one shard keeps in memory, if they can be had again.
    room: usize,
}

struct Shard<K> {
    slots: HashMap<K, Slot, Spread>,
    /// At this size it is swept.
    sweep_at: usize,
}

/// Ids are numbers, or little else: hashing them is a few multiplications.
type Spread = BuildHasherDefault<IdHasher>;

const SHARDS: usize = 32;

impl<K: Clone + Eq + Hash> Slots<K> {
    /// With room for about this many values that nobody uses.
    pub(crate) fn new(cached: usize) -> Self {
        let room = (cached / SHARDS).max(1);
        Self {
            shards: std::array::from_fn(|_| {
                Mutex::new(Shard {
                    slots: HashMap::default(),
                    sweep_at: room,
                })
            }),
            room,
        }
    }

    fn shard(&self, id: &K) -> MutexGuard<'_, Shard<K>> {
        let spread = Spread::default().hash_one(id) >> 59;
        self.shards[spread as usize % SHARDS]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the right to change the value of `id`. Cancel-safe.
    pub(crate) async fn lock(&self, id: &K) -> Pass {
        let gate = self
            .shard(id)
            .slots
            .entry(id.clone())
            .or_default()
            .gate
            .get_or_insert_default()
            .clone();
        match gate.clone().try_lock_owned() {
            Ok(pass) => pass,
            Err(_) => {
                let mut waiting = Waiting {
                    slots: self,
                    id,
                    gave_up: true,
                };
                let pass = gate.lock_owned().await;
                waiting.gave_up = false;
                pass
            }
        }
    }

    /// What is known of a value: `None` if it has to be asked for.
    pub(crate) fn known(&self, id: &K) -> Option<Option<Value>> {
        let mut shard = self.shard(id);
        let known = shard.slots.get_mut(id)?.known.as_mut()?;
        known.used = true;
        Some(known.value.clone())
    }

    /// Remembers what the store said. Only for who holds the pass: otherwise something newer may have been staged, and
    /// let go of again, since the store was asked.
    pub(crate) fn learned(&self, id: &K, value: Option<Value>) {
        let mut shard = self.shard(id);
        shard
            .slots
            .entry(id.clone())
            .or_default()
            .known
            .get_or_insert(Known {
                value,
                written: 0,
                used: true,
            });
    }

    /// Makes `value` what everybody sees; `written` is the record in which it stands.
    pub(crate) fn publish(&self, id: &K, value: Option<Value>, written: Seq) {
        self.shard(id).slots.entry(id.clone()).or_default().known = Some(Known {
            value,
            written,
            used: true,
        });
    }

    /// The ids whose values somebody holds, or waits for.
    pub(crate) fn in_use(&self, wanted: impl Fn(&K) -> bool) -> Vec<K> {
        let mut ids = Vec::new();
        self.each_shard(|shard| {
            let in_use = shard.slots.iter().filter(|(_, slot)| slot.gate.is_some());
            ids.extend(in_use.map(|(id, _)| id).filter(|id| wanted(id)).cloned());
        });
        ids
    }

    /// Forgets what is known of some values: each has to be asked for again. Only for who knows that nobody changes them.
    pub(crate) fn take_known(&self, wanted: impl Fn(&K) -> bool) -> Vec<(K, Option<Value>)> {
        let mut taken = Vec::new();
        self.each_shard(|shard| {
            shard.slots.retain(|id, slot| {
                if wanted(id)
                    && let Some(known) = slot.known.take()
                {
                    taken.push((id.clone(), known.value));
                }
                slot.gate.is_some() || slot.known.is_some()
            });
        });
        taken
    }

    fn each_shard(&self, mut look: impl FnMut(&mut Shard<K>)) {
        for shard in &self.shards {
            look(&mut shard.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Gives the right back.
    pub(crate) fn unlock(&self, id: &K, pass: Pass, store: &dyn Store) {
        drop(pass);
        self.tidy(id, store.keeps());
        self.sweep(id, store);
    }

    /// Forgets a gate that nobody uses, and an id of which nothing is known; also one without a value, unless it took
    /// a look into the store to know that.
    fn tidy(&self, id: &K, looked_up: bool) {
        let mut shard = self.shard(id);
        let Some(slot) = shard.slots.get_mut(id) else {
            return;
        };
        if slot
            .gate
            .as_ref()
            .is_some_and(|gate| Arc::strong_count(gate) == 1)
        {
            slot.gate = None;
        }
        let empty = slot
            .known
            .as_ref()
            .is_none_or(|known| known.value.is_none() && !looked_up);
        if slot.gate.is_none() && empty {
            shard.slots.remove(id);
        }
    }

    /// Where too much is in memory, lets go of what nobody holds and what is on disk, until half of the room is free:
    /// first of what nobody looked at since the last time, then of anything.
    fn sweep(&self, id: &K, store: &dyn Store) {
        let mut shard = self.shard(id);
        if shard.slots.len() <= shard.sweep_at || !store.keeps() {
            return;
        }
        let durable = store.progress().borrow().durable;
        let kept_back = |slot: &Slot| {
            let is_new = |known: &Known| known.written > durable;
            slot.gate.is_some() || slot.known.as_ref().is_some_and(is_new)
        };
        shard.slots.retain(|_, slot| {
            let used = slot
                .known
                .as_mut()
                .is_some_and(|known| std::mem::take(&mut known.used));
            used || kept_back(slot)
        });
        let mut surplus = shard.slots.len().saturating_sub(self.room / 2);
        shard.slots.retain(|_, slot| {
            let goes = surplus > 0 && !kept_back(slot);
            surplus -= usize::from(goes);
            !goes
        });
        // What is left beyond the room cannot go; not before it has doubled is it worth while to look again.
        shard.sweep_at = self.room.max(shard.slots.len() * 2);
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        for shard in &self.shards {
            shard
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .slots
                .clear();
        }
    }

    /// How many ids take up memory.
    pub(crate) fn len(&self) -> usize {
        self.shards
            .iter()
            .map(|shard| {
                shard
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .slots
                    .len()
            })
            .sum()
    }
}

/// Somebody waits at a gate; if they leave without having passed, the gate is looked after.
struct Waiting<'a, K: Clone + Eq + Hash> {
    slots: &'a Slots<K>,
    id: &'a K,
    gave_up: bool,
}

impl<K: Clone + Eq + Hash> Drop for Waiting<'_, K> {
    fn drop(&mut self) {
        if self.gave_up {
            self.slots.tidy(self.id, true);
        }
    }
}

impl<K: Clone + Eq + Hash> fmt::Debug for Slots<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slots({})", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        handler::registration::BoxFuture,
        store::{
            DataKey, JobKey, JobQuery, Leftovers, MemoryStore, Progress, Record, Request, StateKey,
            StoreError, StoredJob, StoredValue,
        },
    };
    use bot_api::types::UpdateId;

    #[tokio::test]
    async fn what_was_only_looked_at_takes_no_memory() {
        let (slots, store) = (Slots::new(10), MemoryStore::default());
        let pass = slots.lock(&1).await;
        assert_eq!(slots.len(), 1);
        slots.unlock(&1, pass, &store);
        assert_eq!(slots.len(), 0);
        let pass = slots.lock(&1).await;
        slots.publish(&1, Some(Arc::new(5_u8)), 0);
        slots.unlock(&1, pass, &store);
        assert_eq!(slots.len(), 1);
        let value = slots.known(&1).unwrap().unwrap();
        assert_eq!(value.downcast_ref::<u8>(), Some(&5));
    }

    #[tokio::test]
    async fn one_at_a_time_and_those_who_give_up_leave_nothing() {
        let (slots, store) = (Slots::new(10), MemoryStore::default());
        let pass = slots.lock(&1).await;
        let mut second = std::pin::pin!(slots.lock(&1));
        assert!(futures_poll(second.as_mut()).await.is_none());
        slots.unlock(&1, pass, &store);
        let pass = second.await;
        {
            let third = slots.lock(&1);
            let mut third = std::pin::pin!(third);
            assert!(futures_poll(third.as_mut()).await.is_none());
        }
        slots.unlock(&1, pass, &store);
        assert_eq!(slots.len(), 0);
    }

    #[tokio::test]
    async fn memory_is_bounded_however_many_ids_there_are() {
        let (slots, store) = (Slots::new(64), Keeping::default());
        for id in 0..10_000 {
            let pass = slots.lock(&id).await;
            slots.publish(&id, Some(Arc::new(id)), 0);
            slots.unlock(&id, pass, &store);
            assert!(slots.len() <= 64, "{} at {id}", slots.len());
        }
    }

    #[tokio::test]
    async fn what_is_held_or_not_on_disk_stays() {
        let (slots, store) = (Slots::new(1), Keeping::default());
        let held = slots.lock(&1).await;
        slots.publish(&1, Some(Arc::new(1)), 0);
        for id in 2..1_000_i64 {
            let pass = slots.lock(&id).await;
            // Records beyond 500 are not on disk.
            slots.publish(&id, Some(Arc::new(id)), id.unsigned_abs());
            slots.unlock(&id, pass, &store);
        }
        assert!(slots.known(&1).is_some());
        assert!((501..1_000).all(|id| slots.known(&id).is_some()));
        assert!(slots.len() < 600, "{}", slots.len());
        slots.unlock(&1, held, &store);
    }

    /// A store that keeps everything, of which 500 records are on disk.
    #[derive(Default)]
    struct Keeping(MemoryStore);

    impl Store for Keeping {
        fn keeps(&self) -> bool {
            true
        }
        fn progress(&self) -> tokio::sync::watch::Receiver<Progress> {
            let durable = Progress {
                durable: 500,
                ..Progress::default()
            };
            tokio::sync::watch::Sender::new(durable).subscribe()
        }
        fn commit(&self, record: Record) -> Seq {
            self.0.commit(record)
        }
        fn waiting(&self) -> u64 {
            self.0.waiting()
        }
        fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
            self.0.load(key)
        }
        fn load_state(
            &self,
            key: StateKey,
        ) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
            self.0.load_state(key)
        }
        fn seen(
            &self,
            updates: Vec<(UpdateId, u64)>,
        ) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
            self.0.seen(updates)
        }
        fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
            self.0.jobs(query)
        }
        fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
            self.0.last_job()
        }

        fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
            self.0.requests()
        }
        fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
            self.0.leftovers()
        }
        fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
            self.0.close()
        }
    }

    async fn futures_poll<F: Future>(mut future: std::pin::Pin<&mut F>) -> Option<F::Output> {
        std::future::poll_fn(|cx| {
            std::task::Poll::Ready(match future.as_mut().poll(cx) {
                std::task::Poll::Ready(output) => Some(output),
                std::task::Poll::Pending => None,
            })
        })
        .await
    }
}
