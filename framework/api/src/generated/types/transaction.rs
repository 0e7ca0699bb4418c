//! Telegram Stars and where they went.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`RevenueWithdrawalState`](https://core.telegram.org/bots/api#revenuewithdrawalstate) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RevenueWithdrawalState {
    /// [`RevenueWithdrawalStatePending`](https://core.telegram.org/bots/api#revenuewithdrawalstatepending): `pending`.
    Pending(RevenueWithdrawalStatePending),
    /// [`RevenueWithdrawalStateSucceeded`](https://core.telegram.org/bots/api#revenuewithdrawalstatesucceeded): `succeeded`.
    Succeeded(Box<RevenueWithdrawalStateSucceeded>),
    /// [`RevenueWithdrawalStateFailed`](https://core.telegram.org/bots/api#revenuewithdrawalstatefailed): `failed`.
    Failed(RevenueWithdrawalStateFailed),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for RevenueWithdrawalState {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<RevenueWithdrawalStatePending> for RevenueWithdrawalState {
    fn from(value: RevenueWithdrawalStatePending) -> Self {
        Self::Pending(value)
    }
}

impl From<RevenueWithdrawalStateSucceeded> for RevenueWithdrawalState {
    fn from(value: RevenueWithdrawalStateSucceeded) -> Self {
        Self::Succeeded(Box::new(value))
    }
}

impl From<RevenueWithdrawalStateFailed> for RevenueWithdrawalState {
    fn from(value: RevenueWithdrawalStateFailed) -> Self {
        Self::Failed(value)
    }
}

impl Tagged for RevenueWithdrawalState {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "pending" => Self::Pending(Default::default()),
            "succeeded" => Self::Succeeded(Default::default()),
            "failed" => Self::Failed(Default::default()),
            _ => return None,
        })
    }

    fn unknown(object: Value) -> Self {
        Self::Unknown(object)
    }

    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match self {
            Self::Pending(value) => de::fields(value, given, map),
            Self::Succeeded(value) => de::fields(&mut **value, given, map),
            Self::Failed(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for RevenueWithdrawalState {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Pending(value) => value.serialize(to),
            Self::Succeeded(value) => value.serialize(to),
            Self::Failed(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`RevenueWithdrawalStatePending`](https://core.telegram.org/bots/api#revenuewithdrawalstatepending) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RevenueWithdrawalStatePending {}

impl Object for RevenueWithdrawalStatePending {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for RevenueWithdrawalStatePending {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "pending").end()
    }
}

/// [`RevenueWithdrawalStateSucceeded`](https://core.telegram.org/bots/api#revenuewithdrawalstatesucceeded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RevenueWithdrawalStateSucceeded {
    /// Date.
    pub date: Timestamp,
    /// Url.
    pub url: String,
}

impl Object for RevenueWithdrawalStateSucceeded {
    const FIELDS: &'static [&'static str] = &["date", "url"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.date, map),
            _ => de::value(&mut self.url, map),
        }
    }
}

impl Serialize for RevenueWithdrawalStateSucceeded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "succeeded")
            .field("date", &self.date)
            .field("url", &self.url)
            .end()
    }
}

/// [`RevenueWithdrawalStateFailed`](https://core.telegram.org/bots/api#revenuewithdrawalstatefailed) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RevenueWithdrawalStateFailed {}

impl Object for RevenueWithdrawalStateFailed {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for RevenueWithdrawalStateFailed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "failed").end()
    }
}

/// [`AffiliateInfo`](https://core.telegram.org/bots/api#affiliateinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AffiliateInfo {
    /// Affiliate user.
    pub affiliate_user: Option<Box<User>>,
    /// Affiliate chat.
    pub affiliate_chat: Option<Box<Chat>>,
    /// Commission per mille.
    pub commission_per_mille: i64,
    /// Amount.
    pub amount: i64,
    /// Nanostar amount.
    pub nanostar_amount: Option<i64>,
}

impl Object for AffiliateInfo {
    const FIELDS: &'static [&'static str] = &[
        "affiliate_user",
        "affiliate_chat",
        "commission_per_mille",
        "amount",
        "nanostar_amount",
    ];
    const REQUIRED: u128 = de::required(&[2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.affiliate_user, map),
            1 => de::value(&mut self.affiliate_chat, map),
            2 => de::value(&mut self.commission_per_mille, map),
            3 => de::value(&mut self.amount, map),
            _ => de::value(&mut self.nanostar_amount, map),
        }
    }
}

impl Serialize for AffiliateInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("affiliate_user", self.affiliate_user.as_ref())
            .optional("affiliate_chat", self.affiliate_chat.as_ref())
            .field("commission_per_mille", &self.commission_per_mille)
            .field("amount", &self.amount)
            .optional("nanostar_amount", self.nanostar_amount.as_ref())
            .end()
    }
}

/// [`TransactionPartner`](https://core.telegram.org/bots/api#transactionpartner) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TransactionPartner {
    /// [`TransactionPartnerUser`](https://core.telegram.org/bots/api#transactionpartneruser): `user`.
    User(Box<TransactionPartnerUser>),
    /// [`TransactionPartnerChat`](https://core.telegram.org/bots/api#transactionpartnerchat): `chat`.
    Chat(TransactionPartnerChat),
    /// [`TransactionPartnerAffiliateProgram`](https://core.telegram.org/bots/api#transactionpartneraffiliateprogram): `affiliate_program`.
    AffiliateProgram(TransactionPartnerAffiliateProgram),
    /// [`TransactionPartnerFragment`](https://core.telegram.org/bots/api#transactionpartnerfragment): `fragment`.
    Fragment(Box<TransactionPartnerFragment>),
    /// [`TransactionPartnerTelegramAds`](https://core.telegram.org/bots/api#transactionpartnertelegramads): `telegram_ads`.
    TelegramAds(TransactionPartnerTelegramAds),
    /// [`TransactionPartnerTelegramApi`](https://core.telegram.org/bots/api#transactionpartnertelegramapi): `telegram_api`.
    TelegramApi(TransactionPartnerTelegramApi),
    /// [`TransactionPartnerOther`](https://core.telegram.org/bots/api#transactionpartnerother): `other`.
    Other(TransactionPartnerOther),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for TransactionPartner {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<TransactionPartnerUser> for TransactionPartner {
    fn from(value: TransactionPartnerUser) -> Self {
        Self::User(Box::new(value))
    }
}

impl From<TransactionPartnerChat> for TransactionPartner {
    fn from(value: TransactionPartnerChat) -> Self {
        Self::Chat(value)
    }
}

impl From<TransactionPartnerAffiliateProgram> for TransactionPartner {
    fn from(value: TransactionPartnerAffiliateProgram) -> Self {
        Self::AffiliateProgram(value)
    }
}

impl From<TransactionPartnerFragment> for TransactionPartner {
    fn from(value: TransactionPartnerFragment) -> Self {
        Self::Fragment(Box::new(value))
    }
}

impl From<TransactionPartnerTelegramAds> for TransactionPartner {
    fn from(value: TransactionPartnerTelegramAds) -> Self {
        Self::TelegramAds(value)
    }
}

impl From<TransactionPartnerTelegramApi> for TransactionPartner {
    fn from(value: TransactionPartnerTelegramApi) -> Self {
        Self::TelegramApi(value)
    }
}

impl From<TransactionPartnerOther> for TransactionPartner {
    fn from(value: TransactionPartnerOther) -> Self {
        Self::Other(value)
    }
}

impl Tagged for TransactionPartner {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "user" => Self::User(Default::default()),
            "chat" => Self::Chat(Default::default()),
            "affiliate_program" => Self::AffiliateProgram(Default::default()),
            "fragment" => Self::Fragment(Default::default()),
            "telegram_ads" => Self::TelegramAds(Default::default()),
            "telegram_api" => Self::TelegramApi(Default::default()),
            "other" => Self::Other(Default::default()),
            _ => return None,
        })
    }

    fn unknown(object: Value) -> Self {
        Self::Unknown(object)
    }

    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match self {
            Self::User(value) => de::fields(&mut **value, given, map),
            Self::Chat(value) => de::fields(value, given, map),
            Self::AffiliateProgram(value) => de::fields(value, given, map),
            Self::Fragment(value) => de::fields(&mut **value, given, map),
            Self::TelegramAds(value) => de::fields(value, given, map),
            Self::TelegramApi(value) => de::fields(value, given, map),
            Self::Other(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for TransactionPartner {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::User(value) => value.serialize(to),
            Self::Chat(value) => value.serialize(to),
            Self::AffiliateProgram(value) => value.serialize(to),
            Self::Fragment(value) => value.serialize(to),
            Self::TelegramAds(value) => value.serialize(to),
            Self::TelegramApi(value) => value.serialize(to),
            Self::Other(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`TransactionPartnerUser`](https://core.telegram.org/bots/api#transactionpartneruser) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerUser {
    /// Transaction type.
    pub transaction_type: UserTransactionKind,
    /// User.
    pub user: Box<User>,
    /// Affiliate.
    pub affiliate: Option<Box<AffiliateInfo>>,
    /// Invoice payload.
    pub invoice_payload: Option<String>,
    /// Subscription period.
    pub subscription_period: Option<i64>,
    /// Paid media.
    pub paid_media: Option<Vec<PaidMedia>>,
    /// Paid media payload.
    pub paid_media_payload: Option<String>,
    /// Gift.
    pub gift: Option<Box<Gift>>,
    /// Premium subscription duration.
    pub premium_subscription_duration: Option<i64>,
}

impl Object for TransactionPartnerUser {
    const FIELDS: &'static [&'static str] = &[
        "transaction_type",
        "user",
        "affiliate",
        "invoice_payload",
        "subscription_period",
        "paid_media",
        "paid_media_payload",
        "gift",
        "premium_subscription_duration",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.transaction_type, map),
            1 => de::value(&mut self.user, map),
            2 => de::value(&mut self.affiliate, map),
            3 => de::value(&mut self.invoice_payload, map),
            4 => de::value(&mut self.subscription_period, map),
            5 => de::value(&mut self.paid_media, map),
            6 => de::value(&mut self.paid_media_payload, map),
            7 => de::value(&mut self.gift, map),
            _ => de::value(&mut self.premium_subscription_duration, map),
        }
    }
}

impl Serialize for TransactionPartnerUser {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "user")
            .field("transaction_type", &self.transaction_type)
            .field("user", &self.user)
            .optional("affiliate", self.affiliate.as_ref())
            .optional("invoice_payload", self.invoice_payload.as_ref())
            .optional("subscription_period", self.subscription_period.as_ref())
            .optional("paid_media", self.paid_media.as_ref())
            .optional("paid_media_payload", self.paid_media_payload.as_ref())
            .optional("gift", self.gift.as_ref())
            .optional(
                "premium_subscription_duration",
                self.premium_subscription_duration.as_ref(),
            )
            .end()
    }
}

/// [`TransactionPartnerChat`](https://core.telegram.org/bots/api#transactionpartnerchat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerChat {
    /// Chat.
    pub chat: Box<Chat>,
    /// Gift.
    pub gift: Option<Box<Gift>>,
}

impl Object for TransactionPartnerChat {
    const FIELDS: &'static [&'static str] = &["chat", "gift"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            _ => de::value(&mut self.gift, map),
        }
    }
}

impl Serialize for TransactionPartnerChat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat")
            .field("chat", &self.chat)
            .optional("gift", self.gift.as_ref())
            .end()
    }
}

/// [`TransactionPartnerAffiliateProgram`](https://core.telegram.org/bots/api#transactionpartneraffiliateprogram) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerAffiliateProgram {
    /// Sponsor user.
    pub sponsor_user: Option<Box<User>>,
    /// Commission per mille.
    pub commission_per_mille: i64,
}

impl Object for TransactionPartnerAffiliateProgram {
    const FIELDS: &'static [&'static str] = &["sponsor_user", "commission_per_mille"];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.sponsor_user, map),
            _ => de::value(&mut self.commission_per_mille, map),
        }
    }
}

impl Serialize for TransactionPartnerAffiliateProgram {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "affiliate_program")
            .optional("sponsor_user", self.sponsor_user.as_ref())
            .field("commission_per_mille", &self.commission_per_mille)
            .end()
    }
}

/// [`TransactionPartnerFragment`](https://core.telegram.org/bots/api#transactionpartnerfragment) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerFragment {
    /// Withdrawal state.
    pub withdrawal_state: Option<RevenueWithdrawalState>,
}

impl Object for TransactionPartnerFragment {
    const FIELDS: &'static [&'static str] = &["withdrawal_state"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.withdrawal_state, map)
    }
}

impl Serialize for TransactionPartnerFragment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "fragment")
            .optional("withdrawal_state", self.withdrawal_state.as_ref())
            .end()
    }
}

/// [`TransactionPartnerTelegramAds`](https://core.telegram.org/bots/api#transactionpartnertelegramads) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerTelegramAds {}

impl Object for TransactionPartnerTelegramAds {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for TransactionPartnerTelegramAds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "telegram_ads").end()
    }
}

/// [`TransactionPartnerTelegramApi`](https://core.telegram.org/bots/api#transactionpartnertelegramapi) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerTelegramApi {
    /// Request count.
    pub request_count: i64,
}

impl Object for TransactionPartnerTelegramApi {
    const FIELDS: &'static [&'static str] = &["request_count"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.request_count, map)
    }
}

impl Serialize for TransactionPartnerTelegramApi {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "telegram_api")
            .field("request_count", &self.request_count)
            .end()
    }
}

/// [`TransactionPartnerOther`](https://core.telegram.org/bots/api#transactionpartnerother) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransactionPartnerOther {}

impl Object for TransactionPartnerOther {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for TransactionPartnerOther {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "other").end()
    }
}

/// [`StarTransaction`](https://core.telegram.org/bots/api#startransaction) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StarTransaction {
    /// Id.
    pub id: String,
    /// Amount.
    pub amount: i64,
    /// Nanostar amount.
    pub nanostar_amount: Option<i64>,
    /// Date.
    pub date: Timestamp,
    /// Source.
    pub source: Option<TransactionPartner>,
    /// Receiver.
    pub receiver: Option<TransactionPartner>,
}

impl Object for StarTransaction {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "amount",
        "nanostar_amount",
        "date",
        "source",
        "receiver",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.amount, map),
            2 => de::value(&mut self.nanostar_amount, map),
            3 => de::value(&mut self.date, map),
            4 => de::value(&mut self.source, map),
            _ => de::value(&mut self.receiver, map),
        }
    }
}

impl Serialize for StarTransaction {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("amount", &self.amount)
            .optional("nanostar_amount", self.nanostar_amount.as_ref())
            .field("date", &self.date)
            .optional("source", self.source.as_ref())
            .optional("receiver", self.receiver.as_ref())
            .end()
    }
}

/// [`StarTransactions`](https://core.telegram.org/bots/api#startransactions) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StarTransactions {
    /// Transactions.
    pub transactions: Vec<StarTransaction>,
}

impl Object for StarTransactions {
    const FIELDS: &'static [&'static str] = &["transactions"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.transactions, map)
    }
}

impl Serialize for StarTransactions {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("transactions", &self.transactions)
            .end()
    }
}

de::deserialize_object!(
    RevenueWithdrawalStatePending,
    RevenueWithdrawalStateSucceeded,
    RevenueWithdrawalStateFailed,
    AffiliateInfo,
    TransactionPartnerUser,
    TransactionPartnerChat,
    TransactionPartnerAffiliateProgram,
    TransactionPartnerFragment,
    TransactionPartnerTelegramAds,
    TransactionPartnerTelegramApi,
    TransactionPartnerOther,
    StarTransaction,
    StarTransactions,
);
de::deserialize_tagged!(RevenueWithdrawalState, TransactionPartner,);
