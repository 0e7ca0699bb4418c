//! "is typing…", for as long as something takes.

use super::extract::Context;
use crate::runtime::{Handle, Phase};
use bot_api::{Bot, methods::SendChatAction, types::ChatAction};
use std::{fmt, time::Duration};
use tokio::task::AbortHandle;

/// How often the action is sent: Telegram shows it for five seconds.
const AGAIN: Duration = Duration::from_millis(4_500);

/// Shows "is typing…" or the like until it is dropped: [`ctx.typing()`](Context::typing).
#[must_use = "it ends when it is dropped: `let _typing = ctx.typing();`, not `let _ = ..`"]
pub struct Typing(Option<AbortHandle>);

impl Context {
    /// Shows "is typing…" in the chat and topic of the update, at once and until what this returns is dropped, which a
    /// handler's end does. Nothing happens for an update that is in no chat.
    ///
    /// ```
    /// use bot::prelude::*;
    /// # async fn think(_: &str) -> String { String::new() }
    ///
    /// #[handler(message(text))]
    /// async fn answer(ctx: Context, text: Text) -> String {
    ///     let _typing = ctx.typing();
    ///     think(&text).await
    /// }
    /// ```
    pub fn typing(&self) -> Typing {
        self.acting(ChatAction::Typing)
    }

    /// As [`typing`](Self::typing), for another action: "is sending a photo…".
    pub fn acting(&self, action: impl Into<ChatAction>) -> Typing {
        Typing(self.action(action.into()).map(|call| {
            let handle = self.handle();
            let runtime = handle.runtime();
            let repeating = repeat(handle.clone(), call);
            let shutdown = runtime.shutdown.clone();
            let task = async move {
                tokio::select! {
                    biased;
                    () = shutdown.reached(Phase::Cancelled) => {}
                    () = repeating => {}
                }
            };
            runtime.tasks.spawn(task).abort_handle()
        }))
    }

    fn action(&self, action: ChatAction) -> Option<SendChatAction<Bot>> {
        let address = self.update().address()?;
        let mut call = self.bot().send_chat_action(address.chat, action);
        call.message_thread_id = address.topic;
        call.business_connection_id = address.business;
        Some(call)
    }
}

/// Sends the action time and again, until Telegram does not take it.
async fn repeat(handle: Handle, call: SendChatAction<Bot>) {
    let runtime = handle.runtime();
    let _busy = runtime.activity.begin();
    loop {
        let wait = match call.clone().await {
            Ok(_) => AGAIN,
            Err(bot_api::Error::Network(_)) => AGAIN,
            Err(error) => match error.retry_after() {
                Some(wait) => wait.max(AGAIN),
                None => {
                    tracing::debug!(target: "bot", %error, "a chat action is not taken");
                    return;
                }
            },
        };
        runtime
            .activity
            .idle_during(runtime.clock.sleep(wait))
            .await;
    }
}

impl Drop for Typing {
    fn drop(&mut self) {
        if let Some(task) = &self.0 {
            task.abort();
        }
    }
}

impl fmt::Debug for Typing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Typing").finish()
    }
}
