//! Paying what the bot sells.

use super::{describe, seen::Seen};
use serde_json::Value;

/// A payment that somebody has begun: [`Seen::pay`]. Clones are the same payment.
#[derive(Clone, Debug)]
pub struct Payment {
    invoice: Seen,
    payment: bot_simulator::Payment,
}

impl Seen {
    /// Begins to pay this invoice, and waits until the bot has done all that comes of it. It is paid when the bot has
    /// agreed to it (`pre_checkout_query`); where the price depends on how the goods are sent, that is
    /// [chosen](Payment::choose_shipping) first.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # async fn example(ann: Person) {
    /// ann.sends("/coffee").await;
    /// let payment = ann.sees("A cup of coffee").pay().await;
    /// assert_eq!(payment.refusal(), None);
    /// assert!(payment.is_paid());
    /// # }
    /// ```
    ///
    /// # Panics
    /// When the message is no invoice, or is not there any more.
    pub async fn pay(&self) -> Payment {
        let payment = self
            .person
            .does("(pays)", |user, _| user.pays(&self.message))
            .await;
        match payment {
            Some(payment) => Payment {
                invoice: self.clone(),
                payment,
            },
            None => self.person.stage.fail(&format!(
                "There is nothing to pay: {:?}",
                describe::first_line(&describe::message(&self.message))
            )),
        }
    }
}

impl Payment {
    /// Whether the money was taken.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.receipt().is_some()
    }

    /// Why the bot refused, if it did.
    #[must_use]
    pub fn refusal(&self) -> Option<String> {
        self.payment.refusal()
    }

    /// The receipt in the chat, the message with `successful_payment`.
    #[must_use]
    pub fn receipt(&self) -> Option<Seen> {
        let message = self.payment.receipt()?;
        let person = self.invoice.person.clone();
        Some(Seen { person, message })
    }

    /// The titles of the ways to send the goods, among which the buyer has to choose now.
    #[must_use]
    pub fn shipping(&self) -> Vec<String> {
        let options = self.payment.shipping_options().unwrap_or_default();
        options
            .iter()
            .map(|option| text(&option["title"]))
            .collect()
    }

    /// Chooses how the goods are sent, by title, and waits until the bot has done all that comes of it.
    ///
    /// # Panics
    /// When there is no such way.
    pub async fn choose_shipping(&self, title: &str) {
        let person = &self.invoice.person;
        let options = self.payment.shipping_options().unwrap_or_default();
        let Some(option) = options
            .iter()
            .find(|option| text(&option["title"]) == title)
        else {
            person.stage.fail(&format!(
                "There is no way {title:?} to send the goods, but {:?}.",
                self.shipping()
            ));
        };
        let id = text(&option["id"]);
        person
            .does(format!("(sent by {title:?})"), |_, _| {
                self.payment.chooses_shipping(&id);
            })
            .await;
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
