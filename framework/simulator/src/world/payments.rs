//! Invoices, the steps of paying them, and the stars that bots have earned.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::message::{Draft, Sender};
use super::queries::Purpose;
use super::{ChatKey, World};

/// What a bot sells.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) bot: i64,
    pub(crate) currency: String,
    pub(crate) total: i64,
    pub(crate) payload: String,
    /// The price depends on where it is shipped.
    pub(crate) is_flexible: bool,
    /// Whether it needs the buyer's name, phone number, e-mail and address.
    pub(crate) needs: [bool; 4],
}

/// Where a payment stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    /// The bot is asked how it ships.
    Shipping,
    /// The buyer has to choose one of these `ShippingOption`s.
    Choosing(Vec<Value>),
    /// The bot is asked for a last word.
    Checkout,
    /// The bot said no, for this reason.
    Refused(String),
    /// Done: the id of the receipt in the chat.
    Paid(i64),
}

#[derive(Clone, Debug)]
pub(crate) struct PaymentRecord {
    pub(crate) offer: Offer,
    pub(crate) key: ChatKey,
    pub(crate) user: i64,
    order: Value,
    shipping: Option<String>,
    total: i64,
    pub(crate) stage: Stage,
}

/// Stars that came or went.
#[derive(Clone, Debug)]
struct Transfer {
    bot: i64,
    id: String,
    amount: i64,
    date: i64,
    user: i64,
    payload: String,
    is_refund: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Payments {
    /// By the slug of an invoice link.
    offers: BTreeMap<String, Offer>,
    by_message: BTreeMap<(ChatKey, i64), String>,
    payments: Vec<PaymentRecord>,
    by_query: BTreeMap<String, usize>,
    ledger: Vec<Transfer>,
}

impl Payments {
    pub(crate) fn get(&self, number: usize) -> Option<&PaymentRecord> {
        self.payments.get(number)
    }

    pub(crate) fn by_query(&self, id: &str) -> Option<usize> {
        self.by_query.get(id).copied()
    }

    /// Makes an offer and returns its slug.
    pub(crate) fn offer(&mut self, offer: Offer) -> String {
        let slug = format!("simulated{:06}", self.offers.len() + 1);
        self.offers.insert(slug.clone(), offer);
        slug
    }

    /// The offer that this message shows.
    pub(crate) fn show(&mut self, key: ChatKey, message: i64, slug: &str) {
        self.by_message.insert((key, message), slug.to_owned());
    }

    pub(crate) fn shown(&self, key: ChatKey, message: i64) -> Option<&Offer> {
        self.offers.get(self.by_message.get(&(key, message))?)
    }

    pub(crate) fn find(&self, slug: &str) -> Option<&Offer> {
        self.offers.get(slug)
    }

    /// A bot's stars.
    pub(crate) fn balance(&self, bot: i64) -> i64 {
        let own = self.ledger.iter().filter(|transfer| transfer.bot == bot);
        own.map(|t| if t.is_refund { -t.amount } else { t.amount })
            .sum()
    }

    /// The stars paid with this charge, unless they were given back.
    fn charge(&self, bot: i64, user: i64, id: &str) -> Option<(&Transfer, bool)> {
        let of = |transfer: &&Transfer| {
            (transfer.bot, transfer.user, transfer.id.as_str()) == (bot, user, id)
        };
        let paid = self.ledger.iter().find(|t| of(t) && !t.is_refund)?;
        let is_refunded = self.ledger.iter().any(|t| of(&t) && t.is_refund);
        Some((paid, is_refunded))
    }
}

impl World {
    /// A person begins to pay. Returns the number of the payment.
    pub(crate) fn begin_payment(
        &mut self,
        offer: Offer,
        key: ChatKey,
        user: i64,
        now: i64,
    ) -> usize {
        let number = self.payments.payments.len();
        let order = self.order_info(&offer, user);
        let stage = if offer.is_flexible {
            Stage::Shipping
        } else {
            Stage::Checkout
        };
        self.payments.payments.push(PaymentRecord {
            total: offer.total,
            offer,
            key,
            user,
            order,
            shipping: None,
            stage,
        });
        self.ask_seller(number, now);
        number
    }

    /// The buyer chooses how it is shipped.
    pub(crate) fn choose_shipping(&mut self, number: usize, option: &str, now: i64) {
        let Some(payment) = self.payments.payments.get_mut(number) else {
            return;
        };
        let Stage::Choosing(options) = &payment.stage else {
            return;
        };
        let Some(chosen) = options.iter().find(|known| known["id"] == option) else {
            return;
        };
        let prices = chosen["prices"].as_array().into_iter().flatten();
        let cost: i64 = prices.filter_map(|price| price["amount"].as_i64()).sum();
        payment.total = payment.offer.total.saturating_add(cost);
        payment.shipping = Some(option.to_owned());
        payment.stage = Stage::Checkout;
        self.ask_seller(number, now);
    }

    /// The shipping or pre-checkout query that the stage calls for.
    fn ask_seller(&mut self, number: usize, now: i64) {
        let Some(payment) = self.payments.payments.get(number).cloned() else {
            return;
        };
        let bot = payment.offer.bot;
        let purpose = match payment.stage {
            Stage::Shipping => Purpose::Shipping,
            _ => Purpose::PreCheckout,
        };
        let id = self.queries.ask(bot, payment.user, purpose, "", now);
        self.payments.by_query.insert(id.clone(), number);
        let mut query = json!({
            "id": id, "from": self.draw_user(payment.user), "invoice_payload": payment.offer.payload,
        });
        if purpose == Purpose::Shipping {
            query["shipping_address"] = address();
            self.emit(bot, "shipping_query", query, now);
        } else {
            query["currency"] = payment.offer.currency.as_str().into();
            query["total_amount"] = payment.total.into();
            payment.add_order(&mut query);
            self.emit(bot, "pre_checkout_query", query, now);
        }
    }

    /// The bot's word on shipping: options, or a reason why not.
    pub(crate) fn settle_shipping(&mut self, number: usize, answer: Result<Vec<Value>, String>) {
        if let Some(payment) = self.payments.payments.get_mut(number) {
            payment.stage = match answer {
                Ok(options) => Stage::Choosing(options),
                Err(reason) => Stage::Refused(reason),
            };
        }
    }

    /// The bot's last word: the payment goes through, or a reason why not.
    pub(crate) fn settle_checkout(&mut self, number: usize, answer: Result<(), String>, now: i64) {
        let Some(payment) = self.payments.payments.get(number).cloned() else {
            return;
        };
        let stage = match answer {
            Err(reason) => Stage::Refused(reason),
            Ok(()) => match self.complete(number, &payment, now) {
                Some(receipt) => Stage::Paid(receipt),
                None => return,
            },
        };
        if let Some(payment) = self.payments.payments.get_mut(number) {
            payment.stage = stage;
        }
    }

    fn complete(&mut self, number: usize, payment: &PaymentRecord, now: i64) -> Option<i64> {
        let charge = format!("simulated_charge_{:08}", number + 1);
        let mut receipt = json!({
            "currency": payment.offer.currency, "total_amount": payment.total,
            "invoice_payload": payment.offer.payload,
            "telegram_payment_charge_id": charge,
            "provider_payment_charge_id": format!("simulated_provider_{:08}", number + 1),
        });
        payment.add_order(&mut receipt);
        if payment.offer.currency == "XTR" {
            self.payments.ledger.push(Transfer {
                bot: payment.offer.bot,
                id: charge,
                amount: payment.total,
                date: now,
                user: payment.user,
                payload: payment.offer.payload.clone(),
                is_refund: false,
            });
        }
        let draft = Draft::of(json!({ "successful_payment": receipt }));
        self.post(payment.key, Sender::User(payment.user), draft, now)
    }

    /// Gives stars back; the buyer sees a notice. `Some(false)` when they were given back before, `None` when nothing was paid.
    pub(crate) fn refund(&mut self, bot: i64, user: i64, id: &str, now: i64) -> Option<bool> {
        let (paid, is_refunded) = self.payments.charge(bot, user, id)?;
        if is_refunded {
            return Some(false);
        }
        let back = Transfer {
            date: now,
            is_refund: true,
            ..paid.clone()
        };
        let notice = json!({ "refunded_payment": {
            "currency": "XTR", "total_amount": back.amount, "invoice_payload": back.payload,
            "telegram_payment_charge_id": id,
        } });
        self.payments.ledger.push(back);
        let key = self.private_chat(bot, user);
        self.post(key, Sender::User(user), Draft::of(notice), now);
        Some(true)
    }

    /// `StarTransaction` objects, oldest first.
    pub(crate) fn star_transactions(&self, bot: i64) -> Vec<Value> {
        let own = self.payments.ledger.iter().filter(|t| t.bot == bot);
        own.map(|transfer| {
            let partner = json!({
                "type": "user", "transaction_type": "invoice_payment",
                "user": self.draw_user(transfer.user), "invoice_payload": transfer.payload,
            });
            let side = if transfer.is_refund {
                "receiver"
            } else {
                "source"
            };
            json!({ "id": transfer.id, "amount": transfer.amount, "date": transfer.date, side: partner })
        })
        .collect()
    }

    /// What the buyer tells, as far as it is asked for.
    fn order_info(&self, offer: &Offer, user: i64) -> Value {
        let [name, phone, email, place] = offer.needs;
        let first_name = self.draw_user(user)["first_name"].clone();
        let mut order = json!({});
        for (asked, field, value) in [
            (name, "name", first_name),
            (phone, "phone_number", "+10005550100".into()),
            (email, "email", "buyer@example.org".into()),
            (place, "shipping_address", address()),
        ] {
            if asked {
                order[field] = value;
            }
        }
        order
    }
}

impl PaymentRecord {
    fn add_order(&self, to: &mut Value) {
        if let Some(option) = &self.shipping {
            to["shipping_option_id"] = option.as_str().into();
        }
        if self
            .order
            .as_object()
            .is_some_and(|order| !order.is_empty())
        {
            to["order_info"] = self.order.clone();
        }
    }
}

/// Where everybody in this world lives.
fn address() -> Value {
    json!({
        "country_code": "GB", "state": "", "city": "London",
        "street_line1": "221B Baker Street", "street_line2": "", "post_code": "NW1 6XE",
    })
}
