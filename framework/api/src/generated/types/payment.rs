//! Payments.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`LabeledPrice`](https://core.telegram.org/bots/api#labeledprice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabeledPrice {
    /// Label.
    pub label: String,
    /// Amount.
    pub amount: i64,
}

impl LabeledPrice {
    /// One with what is required.
    #[must_use]
    pub fn new(label: impl Into<String>, amount: i64) -> Self {
        Self {
            label: label.into(),
            amount,
        }
    }
}

impl Object for LabeledPrice {
    const FIELDS: &'static [&'static str] = &["label", "amount"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.label, map),
            _ => de::value(&mut self.amount, map),
        }
    }
}

impl Serialize for LabeledPrice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("label", &self.label)
            .field("amount", &self.amount)
            .end()
    }
}

/// [`Invoice`](https://core.telegram.org/bots/api#invoice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invoice {
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Start parameter.
    pub start_parameter: String,
    /// Currency.
    pub currency: String,
    /// Total amount.
    pub total_amount: i64,
}

impl Object for Invoice {
    const FIELDS: &'static [&'static str] = &[
        "title",
        "description",
        "start_parameter",
        "currency",
        "total_amount",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.description, map),
            2 => de::value(&mut self.start_parameter, map),
            3 => de::value(&mut self.currency, map),
            _ => de::value(&mut self.total_amount, map),
        }
    }
}

impl Serialize for Invoice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("title", &self.title)
            .field("description", &self.description)
            .field("start_parameter", &self.start_parameter)
            .field("currency", &self.currency)
            .field("total_amount", &self.total_amount)
            .end()
    }
}

/// [`ShippingAddress`](https://core.telegram.org/bots/api#shippingaddress) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShippingAddress {
    /// Country code.
    pub country_code: String,
    /// State.
    pub state: String,
    /// City.
    pub city: String,
    /// Street line1.
    pub street_line1: String,
    /// Street line2.
    pub street_line2: String,
    /// Post code.
    pub post_code: String,
}

impl Object for ShippingAddress {
    const FIELDS: &'static [&'static str] = &[
        "country_code",
        "state",
        "city",
        "street_line1",
        "street_line2",
        "post_code",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.country_code, map),
            1 => de::value(&mut self.state, map),
            2 => de::value(&mut self.city, map),
            3 => de::value(&mut self.street_line1, map),
            4 => de::value(&mut self.street_line2, map),
            _ => de::value(&mut self.post_code, map),
        }
    }
}

impl Serialize for ShippingAddress {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("country_code", &self.country_code)
            .field("state", &self.state)
            .field("city", &self.city)
            .field("street_line1", &self.street_line1)
            .field("street_line2", &self.street_line2)
            .field("post_code", &self.post_code)
            .end()
    }
}

/// [`OrderInfo`](https://core.telegram.org/bots/api#orderinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderInfo {
    /// Name.
    pub name: Option<String>,
    /// Phone number.
    pub phone_number: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Shipping address.
    pub shipping_address: Option<Box<ShippingAddress>>,
}

impl Object for OrderInfo {
    const FIELDS: &'static [&'static str] = &["name", "phone_number", "email", "shipping_address"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.phone_number, map),
            2 => de::value(&mut self.email, map),
            _ => de::value(&mut self.shipping_address, map),
        }
    }
}

impl Serialize for OrderInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("name", self.name.as_ref())
            .optional("phone_number", self.phone_number.as_ref())
            .optional("email", self.email.as_ref())
            .optional("shipping_address", self.shipping_address.as_ref())
            .end()
    }
}

/// [`ShippingOption`](https://core.telegram.org/bots/api#shippingoption) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShippingOption {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Prices.
    pub prices: Vec<LabeledPrice>,
}

impl ShippingOption {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            prices: prices.into_iter().map(Into::into).collect(),
        }
    }
}

impl Object for ShippingOption {
    const FIELDS: &'static [&'static str] = &["id", "title", "prices"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.title, map),
            _ => de::value(&mut self.prices, map),
        }
    }
}

impl Serialize for ShippingOption {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("title", &self.title)
            .field("prices", &self.prices)
            .end()
    }
}

/// [`SuccessfulPayment`](https://core.telegram.org/bots/api#successfulpayment) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuccessfulPayment {
    /// Currency.
    pub currency: String,
    /// Total amount.
    pub total_amount: i64,
    /// Invoice payload.
    pub invoice_payload: String,
    /// Subscription expiration date.
    pub subscription_expiration_date: Option<Timestamp>,
    /// Whether it is recurring.
    pub is_recurring: bool,
    /// Whether it is first recurring.
    pub is_first_recurring: bool,
    /// Shipping option id.
    pub shipping_option_id: Option<String>,
    /// Order info.
    pub order_info: Option<Box<OrderInfo>>,
    /// Telegram payment charge id.
    pub telegram_payment_charge_id: String,
    /// Provider payment charge id.
    pub provider_payment_charge_id: String,
}

impl Object for SuccessfulPayment {
    const FIELDS: &'static [&'static str] = &[
        "currency",
        "total_amount",
        "invoice_payload",
        "subscription_expiration_date",
        "is_recurring",
        "is_first_recurring",
        "shipping_option_id",
        "order_info",
        "telegram_payment_charge_id",
        "provider_payment_charge_id",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 8, 9]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.currency, map),
            1 => de::value(&mut self.total_amount, map),
            2 => de::value(&mut self.invoice_payload, map),
            3 => de::value(&mut self.subscription_expiration_date, map),
            4 => de::value(&mut self.is_recurring, map),
            5 => de::value(&mut self.is_first_recurring, map),
            6 => de::value(&mut self.shipping_option_id, map),
            7 => de::value(&mut self.order_info, map),
            8 => de::value(&mut self.telegram_payment_charge_id, map),
            _ => de::value(&mut self.provider_payment_charge_id, map),
        }
    }
}

impl Serialize for SuccessfulPayment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("currency", &self.currency)
            .field("total_amount", &self.total_amount)
            .field("invoice_payload", &self.invoice_payload)
            .optional(
                "subscription_expiration_date",
                self.subscription_expiration_date.as_ref(),
            )
            .flag("is_recurring", self.is_recurring)
            .flag("is_first_recurring", self.is_first_recurring)
            .optional("shipping_option_id", self.shipping_option_id.as_ref())
            .optional("order_info", self.order_info.as_ref())
            .field(
                "telegram_payment_charge_id",
                &self.telegram_payment_charge_id,
            )
            .field(
                "provider_payment_charge_id",
                &self.provider_payment_charge_id,
            )
            .end()
    }
}

/// [`RefundedPayment`](https://core.telegram.org/bots/api#refundedpayment) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefundedPayment {
    /// Currency.
    pub currency: String,
    /// Total amount.
    pub total_amount: i64,
    /// Invoice payload.
    pub invoice_payload: String,
    /// Telegram payment charge id.
    pub telegram_payment_charge_id: String,
    /// Provider payment charge id.
    pub provider_payment_charge_id: Option<String>,
}

impl Object for RefundedPayment {
    const FIELDS: &'static [&'static str] = &[
        "currency",
        "total_amount",
        "invoice_payload",
        "telegram_payment_charge_id",
        "provider_payment_charge_id",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.currency, map),
            1 => de::value(&mut self.total_amount, map),
            2 => de::value(&mut self.invoice_payload, map),
            3 => de::value(&mut self.telegram_payment_charge_id, map),
            _ => de::value(&mut self.provider_payment_charge_id, map),
        }
    }
}

impl Serialize for RefundedPayment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("currency", &self.currency)
            .field("total_amount", &self.total_amount)
            .field("invoice_payload", &self.invoice_payload)
            .field(
                "telegram_payment_charge_id",
                &self.telegram_payment_charge_id,
            )
            .optional(
                "provider_payment_charge_id",
                self.provider_payment_charge_id.as_ref(),
            )
            .end()
    }
}

/// [`ShippingQuery`](https://core.telegram.org/bots/api#shippingquery) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShippingQuery {
    /// Id.
    pub id: String,
    /// From.
    pub from: Box<User>,
    /// Invoice payload.
    pub invoice_payload: String,
    /// Shipping address.
    pub shipping_address: Box<ShippingAddress>,
}

impl Object for ShippingQuery {
    const FIELDS: &'static [&'static str] = &["id", "from", "invoice_payload", "shipping_address"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.invoice_payload, map),
            _ => de::value(&mut self.shipping_address, map),
        }
    }
}

impl Serialize for ShippingQuery {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("from", &self.from)
            .field("invoice_payload", &self.invoice_payload)
            .field("shipping_address", &self.shipping_address)
            .end()
    }
}

/// [`PreCheckoutQuery`](https://core.telegram.org/bots/api#precheckoutquery) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreCheckoutQuery {
    /// Id.
    pub id: String,
    /// From.
    pub from: Box<User>,
    /// Currency.
    pub currency: String,
    /// Total amount.
    pub total_amount: i64,
    /// Invoice payload.
    pub invoice_payload: String,
    /// Shipping option id.
    pub shipping_option_id: Option<String>,
    /// Order info.
    pub order_info: Option<Box<OrderInfo>>,
}

impl Object for PreCheckoutQuery {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "from",
        "currency",
        "total_amount",
        "invoice_payload",
        "shipping_option_id",
        "order_info",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.currency, map),
            3 => de::value(&mut self.total_amount, map),
            4 => de::value(&mut self.invoice_payload, map),
            5 => de::value(&mut self.shipping_option_id, map),
            _ => de::value(&mut self.order_info, map),
        }
    }
}

impl Serialize for PreCheckoutQuery {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("from", &self.from)
            .field("currency", &self.currency)
            .field("total_amount", &self.total_amount)
            .field("invoice_payload", &self.invoice_payload)
            .optional("shipping_option_id", self.shipping_option_id.as_ref())
            .optional("order_info", self.order_info.as_ref())
            .end()
    }
}

/// [`PaidMediaPurchased`](https://core.telegram.org/bots/api#paidmediapurchased) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaPurchased {
    /// From.
    pub from: Box<User>,
    /// Paid media payload.
    pub paid_media_payload: String,
}

impl Object for PaidMediaPurchased {
    const FIELDS: &'static [&'static str] = &["from", "paid_media_payload"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.from, map),
            _ => de::value(&mut self.paid_media_payload, map),
        }
    }
}

impl Serialize for PaidMediaPurchased {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("from", &self.from)
            .field("paid_media_payload", &self.paid_media_payload)
            .end()
    }
}

de::deserialize_object!(
    LabeledPrice,
    Invoice,
    ShippingAddress,
    OrderInfo,
    ShippingOption,
    SuccessfulPayment,
    RefundedPayment,
    ShippingQuery,
    PreCheckoutQuery,
    PaidMediaPurchased,
);
