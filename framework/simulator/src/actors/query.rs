//! What a person waits for: the answer to a pressed button or an inline query, the end of a payment.

use std::sync::Arc;

use serde_json::Value;

use super::Message;
use crate::clock::unix;
use crate::shared::Shared;
use crate::world::Stage;

/// A question to the bot that waits for its answer: a pressed button, an inline query, a web app.
#[derive(Clone, Debug)]
pub struct Query {
    pub(super) shared: Arc<Shared>,
    pub(super) id: String,
}

impl Query {
    /// The query's id, as the bot gets it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The parameters of the bot's answer, once there is one (every value is text, as sent).
    #[must_use]
    pub fn answer(&self) -> Option<Value> {
        self.shared
            .read(|state| state.world.queries.answer_of(&self.id).cloned())
    }

    /// The ids of the results that the bot offers in answer to an inline query.
    #[must_use]
    pub fn result_ids(&self) -> Vec<String> {
        self.shared.read(|state| {
            let query = state.world.queries.get(&self.id);
            let offers = query.map(|query| query.offers.as_slice());
            let offers = offers.unwrap_or_default().iter();
            offers.map(|offer| offer.id.clone()).collect()
        })
    }
}

/// A person's payment on its way. Clones are the same payment.
#[derive(Clone, Debug)]
pub struct Payment {
    pub(super) shared: Arc<Shared>,
    pub(super) number: usize,
}

impl Payment {
    fn stage(&self) -> Option<Stage> {
        self.shared.read(|state| {
            let payment = state.world.payments.get(self.number);
            payment.map(|payment| payment.stage.clone())
        })
    }

    /// The `ShippingOption`s among which the buyer has to choose, once the bot has named them.
    #[must_use]
    pub fn shipping_options(&self) -> Option<Vec<Value>> {
        match self.stage() {
            Some(Stage::Choosing(options)) => Some(options),
            _ => None,
        }
    }

    /// Chooses how the goods come; the bot is asked for its last word. Nothing happens unless there is such an option.
    pub fn chooses_shipping(&self, option: &str) {
        self.shared.change(|state, now| {
            state.world.choose_shipping(self.number, option, unix(now));
        });
    }

    /// Why the bot refused, if it did.
    #[must_use]
    pub fn refusal(&self) -> Option<String> {
        match self.stage() {
            Some(Stage::Refused(reason)) => Some(reason),
            _ => None,
        }
    }

    /// The receipt in the chat (`successful_payment`), once the payment went through.
    #[must_use]
    pub fn receipt(&self) -> Option<Message> {
        self.shared.read(|state| {
            let payment = state.world.payments.get(self.number)?;
            match payment.stage {
                Stage::Paid(id) => Message::look(&state.world, payment.key, id),
                _ => None,
            }
        })
    }
}
