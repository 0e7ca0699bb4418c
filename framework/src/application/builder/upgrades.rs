//! What is done about stored values that an older program wrote.

use super::Builder;
use crate::{
    conversation::Conversation,
    data::{DataError, DataFix},
    error::BoxError,
    store::Space,
};
#[cfg(any(feature = "sqlite", feature = "postgres"))]
use crate::{
    conversation::ConversationType,
    data::Subject,
    store::{DataKey, StateKey, StoredValue},
};

impl Builder {
    /// How a stored value of user data becomes one of the next version: the first step is for values of version 0, the
    /// second for version 1, and so on; a bot without steps writes version 0. For changes that serde's attributes
    /// cannot express.
    pub fn upgrade_user_data<E: Into<BoxError>>(
        self,
        step: impl Fn(serde_json::Value) -> Result<serde_json::Value, E> + Send + Sync + 'static,
    ) -> Self {
        self.upgrade(Space::User, step)
    }

    /// As [`upgrade_user_data`](Self::upgrade_user_data), for chat data.
    pub fn upgrade_chat_data<E: Into<BoxError>>(
        self,
        step: impl Fn(serde_json::Value) -> Result<serde_json::Value, E> + Send + Sync + 'static,
    ) -> Self {
        self.upgrade(Space::Chat, step)
    }

    /// As [`upgrade_user_data`](Self::upgrade_user_data), for bot data.
    pub fn upgrade_bot_data<E: Into<BoxError>>(
        self,
        step: impl Fn(serde_json::Value) -> Result<serde_json::Value, E> + Send + Sync + 'static,
    ) -> Self {
        self.upgrade(Space::Bot, step)
    }

    /// As [`upgrade_user_data`](Self::upgrade_user_data), for the states of a conversation that is under way.
    ///
    /// ```
    /// # use bot::{BoxError, Builder, prelude::*};
    /// use serde_json::Value;
    ///
    /// #[derive(Conversation, Clone, serde::Serialize, serde::Deserialize)]
    /// enum Order {
    ///     Size,
    ///     Address { size_in_cm: u32 },
    /// }
    ///
    /// /// The size was in inches.
    /// fn centimetres(mut order: Value) -> Result<Value, BoxError> {
    ///     if let Some(address) = order.get_mut("Address") {
    ///         let inches = address["size"].as_u64().ok_or("no size")?;
    ///         *address = serde_json::json!({ "size_in_cm": inches * 254 / 100 });
    ///     }
    ///     Ok(order)
    /// }
    ///
    /// # fn set_up(builder: Builder) -> Builder {
    /// builder.upgrade_conversation::<Order>(centimetres)
    /// # }
    /// ```
    pub fn upgrade_conversation<C: Conversation>(
        mut self,
        step: impl Fn(serde_json::Value) -> Result<serde_json::Value, BoxError> + Send + Sync + 'static,
    ) -> Self {
        self.upgrades
            .conversation_steps_mut(C::NAME)
            .push(Box::new(step));
        self
    }

    fn upgrade<E: Into<BoxError>>(
        mut self,
        space: Space,
        step: impl Fn(serde_json::Value) -> Result<serde_json::Value, E> + Send + Sync + 'static,
    ) -> Self {
        self.upgrades
            .steps_mut(space)
            .push(Box::new(move |value| step(value).map_err(Into::into)));
        self
    }

    /// What to do about a stored value that cannot be read. Without this its chat waits until it can.
    pub fn on_data_error(
        mut self,
        decide: impl Fn(&DataError) -> DataFix + Send + Sync + 'static,
    ) -> Self {
        self.upgrades.on_error = Some(Box::new(decide));
        self
    }

    /// Reads a stored value as the bot would.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(in crate::application) fn decode(
        &self,
        key: DataKey,
        stored: &StoredValue,
    ) -> Result<(), DataError> {
        let reader = self.upgrades.reader(&self.types, key.space);
        reader.read(&Subject::Data(key), stored).map(drop)
    }

    /// Reads a stored state of a conversation as the bot would.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(in crate::application) fn decode_state(
        &self,
        conversation: &ConversationType,
        key: StateKey,
        stored: &StoredValue,
    ) -> Result<(), DataError> {
        let reader = self
            .upgrades
            .state_reader(conversation.of, conversation.name);
        reader.read(&Subject::State(key.into()), stored).map(drop)
    }
}
