//! The one value that all handlers of a bot share.

use super::Value;
use crate::{
    app::{Data, HasBotData},
    handler::extract::{Context, ExtractError, FromUpdate, Invocation, Needs, What},
};
use std::{fmt, ops::Deref, sync::Arc};

/// What the bot keeps once, for all chats and users.
///
/// It dereferences to a snapshot: the value as it was when the handler began. Changes are short functions, applied
/// to the newest value when all handlers of the update are done; so a counter counts right though many chats are
/// handled at once, and nobody waits for anybody.
///
/// ```
/// use bot::prelude::*;
/// # #[derive(Clone, Default, serde::Serialize, serde::Deserialize)]
/// # struct Stats { seen: u64 }
/// #[handler(message, group = 10)]
/// async fn count(stats: BotData<Stats>) {
///     stats.update(|stats| stats.seen += 1);
/// }
/// ```
pub struct BotData<T> {
    snapshot: Arc<T>,
    home: Arc<Invocation>,
}

impl<T: Data> BotData<T> {
    /// Changes the value when all handlers of this update are done, and only if this one succeeds. `change` should
    /// be short and have no effects of its own. This handler's snapshot stays as it is. A task that outlives its
    /// handler can change nothing any more (which is logged): it uses [`Context::tell`].
    pub fn update(&self, change: impl FnOnce(&mut T) + Send + 'static) {
        let change = move |value: &mut Value| {
            // A copy is changed and put in place whole: a `change` that panics leaves nothing half-done.
            if let Some(mut copy) = value.downcast_ref::<T>().cloned() {
                change(&mut copy);
                *value = Arc::new(copy);
            }
        };
        if self.home.savepoint.change_bot(Box::new(change)).is_err() {
            let handler = &*self.home.function.name;
            tracing::error!(target: "bot", handler, "a change of the bot data after its handler has ended is lost: a task uses `ctx.tell(..)`");
        }
    }
}

impl<T> Deref for BotData<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.snapshot
    }
}

impl<T: fmt::Debug> fmt::Debug for BotData<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.snapshot.fmt(f)
    }
}

impl<K, A: HasBotData<T>, T: Data> FromUpdate<K, A> for BotData<T> {
    fn needs(needs: &mut Needs) {
        needs.add::<T>(What::BotData);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let value = ctx.handle().values().bot();
        match value.downcast() {
            Ok(snapshot) => Ok(Self {
                snapshot,
                home: ctx.invocation().clone(),
            }),
            Err(_) => Err(format!(
                "the bot does not keep `{}` as bot data",
                std::any::type_name::<T>()
            )
            .into()),
        }
    }
}
