//! The values of one scope by id, with a gate for each that is in use.
//!
//! An id that was only looked at, and never given a value, leaves nothing behind: memory is that of the values that
//! exist, however many chats the bot has seen.

use super::Value;
use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::{Mutex as Gate, OwnedMutexGuard};

/// Holding it is the right to change one value.
pub(crate) type Pass = OwnedMutexGuard<()>;

#[derive(Default)]
struct Slot {
    /// There only while somebody holds the value or waits for it.
    gate: Option<Arc<Gate<()>>>,
    /// What everybody sees: the last staged value.
    value: Option<Value>,
}

/// Sharded, so that two workers seldom meet; a shard is locked for a few instructions, never across an `await`.
pub(crate) struct Slots([Mutex<HashMap<i64, Slot>>; SHARDS]);

const SHARDS: usize = 32;

impl Default for Slots {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Mutex::default()))
    }
}

impl Slots {
    fn shard(&self, id: i64) -> MutexGuard<'_, HashMap<i64, Slot>> {
        // Ids of one kind of chat differ in their low bits; a multiplication spreads them over the high ones.
        let spread = id.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 59;
        self.0[spread as usize % SHARDS]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the right to change the value of `id`. Cancel-safe.
    pub(crate) async fn lock(&self, id: i64) -> Pass {
        let gate = self
            .shard(id)
            .entry(id)
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

    /// What was staged last.
    pub(crate) fn get(&self, id: i64) -> Option<Value> {
        self.shard(id).get(&id)?.value.clone()
    }

    /// Makes `value` what everybody sees (`None` removes it).
    pub(crate) fn publish(&self, id: i64, value: Option<Value>) {
        self.shard(id).entry(id).or_default().value = value;
    }

    /// Gives the right back.
    pub(crate) fn unlock(&self, id: i64, pass: Pass) {
        drop(pass);
        self.tidy(id);
    }

    /// Forgets a gate that nobody uses, and an id without a value.
    fn tidy(&self, id: i64) {
        let mut shard = self.shard(id);
        let Some(slot) = shard.get_mut(&id) else {
            return;
        };
        if slot
            .gate
            .as_ref()
            .is_some_and(|gate| Arc::strong_count(gate) == 1)
        {
            slot.gate = None;
        }
        if slot.gate.is_none() && slot.value.is_none() {
            shard.remove(&id);
        }
    }

    /// How many ids take up memory.
    pub(crate) fn len(&self) -> usize {
        self.0
            .iter()
            .map(|shard| shard.lock().unwrap_or_else(PoisonError::into_inner).len())
            .sum()
    }
}

/// Somebody waits at a gate; if they leave without having passed, the gate is looked after.
struct Waiting<'a> {
    slots: &'a Slots,
    id: i64,
    gave_up: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.gave_up {
            self.slots.tidy(self.id);
        }
    }
}

impl fmt::Debug for Slots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Slots({})", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_only_looked_at_takes_no_memory() {
        let slots = Slots::default();
        let pass = slots.lock(1).await;
        assert_eq!(slots.len(), 1);
        slots.unlock(1, pass);
        assert_eq!(slots.len(), 0);
        let pass = slots.lock(1).await;
        slots.publish(1, Some(Arc::new(5_u8)));
        slots.unlock(1, pass);
        assert_eq!(slots.len(), 1);
        assert_eq!(slots.get(1).unwrap().downcast_ref::<u8>(), Some(&5));
    }

    #[tokio::test]
    async fn one_at_a_time_and_those_who_give_up_leave_nothing() {
        let slots = Slots::default();
        let pass = slots.lock(1).await;
        let mut second = std::pin::pin!(slots.lock(1));
        assert!(futures_poll(second.as_mut()).await.is_none());
        slots.unlock(1, pass);
        let pass = second.await;
        {
            let third = slots.lock(1);
            let mut third = std::pin::pin!(third);
            assert!(futures_poll(third.as_mut()).await.is_none());
        }
        slots.unlock(1, pass);
        assert_eq!(slots.len(), 0);
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
