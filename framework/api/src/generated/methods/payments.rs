//! Payments.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`sendInvoice`](https://core.telegram.org/bots/api#sendinvoice), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendInvoice<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Title, 1 to 32 characters.
    pub title: String,
    /// Description, 1 to 255 characters.
    pub description: String,
    /// Payload, 1 to 128 bytes.
    pub payload: String,
    /// Provider token.
    pub provider_token: Option<String>,
    /// Currency.
    pub currency: String,
    /// Prices.
    pub prices: Vec<LabeledPrice>,
    /// Max tip amount. The default is `0`.
    pub max_tip_amount: Option<i64>,
    /// Suggested tip amounts.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// Start parameter.
    pub start_parameter: Option<String>,
    /// Provider data.
    pub provider_data: Option<String>,
    /// Photo url.
    pub photo_url: Option<String>,
    /// Photo size.
    pub photo_size: Option<i64>,
    /// Photo width.
    pub photo_width: Option<i64>,
    /// Photo height.
    pub photo_height: Option<i64>,
    /// Whether to need name.
    pub need_name: Option<bool>,
    /// Whether to need phone number.
    pub need_phone_number: Option<bool>,
    /// Whether to need email.
    pub need_email: Option<bool>,
    /// Whether to need shipping address.
    pub need_shipping_address: Option<bool>,
    /// Whether to send phone number to provider.
    pub send_phone_number_to_provider: Option<bool>,
    /// Whether to send email to provider.
    pub send_email_to_provider: Option<bool>,
    /// Whether it is flexible.
    pub is_flexible: Option<bool>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendInvoice {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().map(Into::into).collect(),
            max_tip_amount: None,
            suggested_tip_amounts: None,
            start_parameter: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendInvoice<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Provider token.
    pub fn provider_token(mut self, provider_token: impl Into<String>) -> Self {
        self.provider_token = Some(provider_token.into());
        self
    }

    /// Max tip amount. The default is `0`.
    pub fn max_tip_amount(mut self, max_tip_amount: i64) -> Self {
        self.max_tip_amount = Some(max_tip_amount);
        self
    }

    /// Suggested tip amounts.
    pub fn suggested_tip_amounts(
        mut self,
        suggested_tip_amounts: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.suggested_tip_amounts = Some(suggested_tip_amounts.into_iter().collect());
        self
    }

    /// Start parameter.
    pub fn start_parameter(mut self, start_parameter: impl Into<String>) -> Self {
        self.start_parameter = Some(start_parameter.into());
        self
    }

    /// Provider data.
    pub fn provider_data(mut self, provider_data: impl Into<String>) -> Self {
        self.provider_data = Some(provider_data.into());
        self
    }

    /// Photo url.
    pub fn photo_url(mut self, photo_url: impl Into<String>) -> Self {
        self.photo_url = Some(photo_url.into());
        self
    }

    /// Photo size.
    pub fn photo_size(mut self, photo_size: i64) -> Self {
        self.photo_size = Some(photo_size);
        self
    }

    /// Photo width.
    pub fn photo_width(mut self, photo_width: i64) -> Self {
        self.photo_width = Some(photo_width);
        self
    }

    /// Photo height.
    pub fn photo_height(mut self, photo_height: i64) -> Self {
        self.photo_height = Some(photo_height);
        self
    }

    /// Whether to need name.
    pub fn need_name(mut self, need_name: bool) -> Self {
        self.need_name = Some(need_name);
        self
    }

    /// Whether to need phone number.
    pub fn need_phone_number(mut self, need_phone_number: bool) -> Self {
        self.need_phone_number = Some(need_phone_number);
        self
    }

    /// Whether to need email.
    pub fn need_email(mut self, need_email: bool) -> Self {
        self.need_email = Some(need_email);
        self
    }

    /// Whether to need shipping address.
    pub fn need_shipping_address(mut self, need_shipping_address: bool) -> Self {
        self.need_shipping_address = Some(need_shipping_address);
        self
    }

    /// Whether to send phone number to provider.
    pub fn send_phone_number_to_provider(mut self, send_phone_number_to_provider: bool) -> Self {
        self.send_phone_number_to_provider = Some(send_phone_number_to_provider);
        self
    }

    /// Whether to send email to provider.
    pub fn send_email_to_provider(mut self, send_email_to_provider: bool) -> Self {
        self.send_email_to_provider = Some(send_email_to_provider);
        self
    }

    /// Whether it is flexible.
    pub fn is_flexible(mut self, is_flexible: bool) -> Self {
        self.is_flexible = Some(is_flexible);
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether to allow paid broadcast.
    pub fn allow_paid_broadcast(mut self, allow_paid_broadcast: bool) -> Self {
        self.allow_paid_broadcast = Some(allow_paid_broadcast);
        self
    }

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
        self
    }

    /// Suggested post parameters.
    pub fn suggested_post_parameters(
        mut self,
        suggested_post_parameters: impl Into<SuggestedPostParameters>,
    ) -> Self {
        self.suggested_post_parameters = Some(Box::new(suggested_post_parameters.into()));
        self
    }

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> SendInvoice<C> {
        SendInvoice {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            title: self.title,
            description: self.description,
            payload: self.payload,
            provider_token: self.provider_token,
            currency: self.currency,
            prices: self.prices,
            max_tip_amount: self.max_tip_amount,
            suggested_tip_amounts: self.suggested_tip_amounts,
            start_parameter: self.start_parameter,
            provider_data: self.provider_data,
            photo_url: self.photo_url,
            photo_size: self.photo_size,
            photo_width: self.photo_width,
            photo_height: self.photo_height,
            need_name: self.need_name,
            need_phone_number: self.need_phone_number,
            need_email: self.need_email,
            need_shipping_address: self.need_shipping_address,
            send_phone_number_to_provider: self.send_phone_number_to_provider,
            send_email_to_provider: self.send_email_to_provider,
            is_flexible: self.is_flexible,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            suggested_post_parameters: self.suggested_post_parameters,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendInvoice<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .field("title", &self.title)
            .field("description", &self.description)
            .field("payload", &self.payload)
            .optional("provider_token", self.provider_token.as_ref())
            .field("currency", &self.currency)
            .field("prices", &self.prices)
            .optional("max_tip_amount", self.max_tip_amount.as_ref())
            .optional("suggested_tip_amounts", self.suggested_tip_amounts.as_ref())
            .optional("start_parameter", self.start_parameter.as_ref())
            .optional("provider_data", self.provider_data.as_ref())
            .optional("photo_url", self.photo_url.as_ref())
            .optional("photo_size", self.photo_size.as_ref())
            .optional("photo_width", self.photo_width.as_ref())
            .optional("photo_height", self.photo_height.as_ref())
            .optional("need_name", self.need_name.as_ref())
            .optional("need_phone_number", self.need_phone_number.as_ref())
            .optional("need_email", self.need_email.as_ref())
            .optional("need_shipping_address", self.need_shipping_address.as_ref())
            .optional(
                "send_phone_number_to_provider",
                self.send_phone_number_to_provider.as_ref(),
            )
            .optional(
                "send_email_to_provider",
                self.send_email_to_provider.as_ref(),
            )
            .optional("is_flexible", self.is_flexible.as_ref())
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional(
                "suggested_post_parameters",
                self.suggested_post_parameters.as_ref(),
            )
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendInvoice`](https://core.telegram.org/bots/api#sendinvoice), answered with [`Message`].
    pub fn send_invoice(
        &self,
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> SendInvoice<Self> {
        SendInvoice::new(chat_id, title, description, payload, currency, prices).bind(self)
    }
}

method!(
    SendInvoice,
    "sendInvoice",
    Message,
    envelope::decode::<Message>
);

/// [`createInvoiceLink`](https://core.telegram.org/bots/api#createinvoicelink), answered with a string.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CreateInvoiceLink<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Title, 1 to 32 characters.
    pub title: String,
    /// Description, 1 to 255 characters.
    pub description: String,
    /// Payload, 1 to 128 bytes.
    pub payload: String,
    /// Provider token.
    pub provider_token: Option<String>,
    /// Currency.
    pub currency: String,
    /// Prices.
    pub prices: Vec<LabeledPrice>,
    /// Subscription period.
    pub subscription_period: Option<i64>,
    /// Max tip amount. The default is `0`.
    pub max_tip_amount: Option<i64>,
    /// Suggested tip amounts.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// Provider data.
    pub provider_data: Option<String>,
    /// Photo url.
    pub photo_url: Option<String>,
    /// Photo size.
    pub photo_size: Option<i64>,
    /// Photo width.
    pub photo_width: Option<i64>,
    /// Photo height.
    pub photo_height: Option<i64>,
    /// Whether to need name.
    pub need_name: Option<bool>,
    /// Whether to need phone number.
    pub need_phone_number: Option<bool>,
    /// Whether to need email.
    pub need_email: Option<bool>,
    /// Whether to need shipping address.
    pub need_shipping_address: Option<bool>,
    /// Whether to send phone number to provider.
    pub send_phone_number_to_provider: Option<bool>,
    /// Whether to send email to provider.
    pub send_email_to_provider: Option<bool>,
    /// Whether it is flexible.
    pub is_flexible: Option<bool>,
}

impl CreateInvoiceLink {
    /// The call with what is required.
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().map(Into::into).collect(),
            subscription_period: None,
            max_tip_amount: None,
            suggested_tip_amounts: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
        }
    }
}

impl<B> CreateInvoiceLink<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Provider token.
    pub fn provider_token(mut self, provider_token: impl Into<String>) -> Self {
        self.provider_token = Some(provider_token.into());
        self
    }

    /// Subscription period.
    pub fn subscription_period(mut self, subscription_period: i64) -> Self {
        self.subscription_period = Some(subscription_period);
        self
    }

    /// Max tip amount. The default is `0`.
    pub fn max_tip_amount(mut self, max_tip_amount: i64) -> Self {
        self.max_tip_amount = Some(max_tip_amount);
        self
    }

    /// Suggested tip amounts.
    pub fn suggested_tip_amounts(
        mut self,
        suggested_tip_amounts: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.suggested_tip_amounts = Some(suggested_tip_amounts.into_iter().collect());
        self
    }

    /// Provider data.
    pub fn provider_data(mut self, provider_data: impl Into<String>) -> Self {
        self.provider_data = Some(provider_data.into());
        self
    }

    /// Photo url.
    pub fn photo_url(mut self, photo_url: impl Into<String>) -> Self {
        self.photo_url = Some(photo_url.into());
        self
    }

    /// Photo size.
    pub fn photo_size(mut self, photo_size: i64) -> Self {
        self.photo_size = Some(photo_size);
        self
    }

    /// Photo width.
    pub fn photo_width(mut self, photo_width: i64) -> Self {
        self.photo_width = Some(photo_width);
        self
    }

    /// Photo height.
    pub fn photo_height(mut self, photo_height: i64) -> Self {
        self.photo_height = Some(photo_height);
        self
    }

    /// Whether to need name.
    pub fn need_name(mut self, need_name: bool) -> Self {
        self.need_name = Some(need_name);
        self
    }

    /// Whether to need phone number.
    pub fn need_phone_number(mut self, need_phone_number: bool) -> Self {
        self.need_phone_number = Some(need_phone_number);
        self
    }

    /// Whether to need email.
    pub fn need_email(mut self, need_email: bool) -> Self {
        self.need_email = Some(need_email);
        self
    }

    /// Whether to need shipping address.
    pub fn need_shipping_address(mut self, need_shipping_address: bool) -> Self {
        self.need_shipping_address = Some(need_shipping_address);
        self
    }

    /// Whether to send phone number to provider.
    pub fn send_phone_number_to_provider(mut self, send_phone_number_to_provider: bool) -> Self {
        self.send_phone_number_to_provider = Some(send_phone_number_to_provider);
        self
    }

    /// Whether to send email to provider.
    pub fn send_email_to_provider(mut self, send_email_to_provider: bool) -> Self {
        self.send_email_to_provider = Some(send_email_to_provider);
        self
    }

    /// Whether it is flexible.
    pub fn is_flexible(mut self, is_flexible: bool) -> Self {
        self.is_flexible = Some(is_flexible);
        self
    }

    fn with_bot<C>(self, bot: C) -> CreateInvoiceLink<C> {
        CreateInvoiceLink {
            bot,
            business_connection_id: self.business_connection_id,
            title: self.title,
            description: self.description,
            payload: self.payload,
            provider_token: self.provider_token,
            currency: self.currency,
            prices: self.prices,
            subscription_period: self.subscription_period,
            max_tip_amount: self.max_tip_amount,
            suggested_tip_amounts: self.suggested_tip_amounts,
            provider_data: self.provider_data,
            photo_url: self.photo_url,
            photo_size: self.photo_size,
            photo_width: self.photo_width,
            photo_height: self.photo_height,
            need_name: self.need_name,
            need_phone_number: self.need_phone_number,
            need_email: self.need_email,
            need_shipping_address: self.need_shipping_address,
            send_phone_number_to_provider: self.send_phone_number_to_provider,
            send_email_to_provider: self.send_email_to_provider,
            is_flexible: self.is_flexible,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CreateInvoiceLink<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("title", &self.title)
            .field("description", &self.description)
            .field("payload", &self.payload)
            .optional("provider_token", self.provider_token.as_ref())
            .field("currency", &self.currency)
            .field("prices", &self.prices)
            .optional("subscription_period", self.subscription_period.as_ref())
            .optional("max_tip_amount", self.max_tip_amount.as_ref())
            .optional("suggested_tip_amounts", self.suggested_tip_amounts.as_ref())
            .optional("provider_data", self.provider_data.as_ref())
            .optional("photo_url", self.photo_url.as_ref())
            .optional("photo_size", self.photo_size.as_ref())
            .optional("photo_width", self.photo_width.as_ref())
            .optional("photo_height", self.photo_height.as_ref())
            .optional("need_name", self.need_name.as_ref())
            .optional("need_phone_number", self.need_phone_number.as_ref())
            .optional("need_email", self.need_email.as_ref())
            .optional("need_shipping_address", self.need_shipping_address.as_ref())
            .optional(
                "send_phone_number_to_provider",
                self.send_phone_number_to_provider.as_ref(),
            )
            .optional(
                "send_email_to_provider",
                self.send_email_to_provider.as_ref(),
            )
            .optional("is_flexible", self.is_flexible.as_ref())
            .end()
    }
}

impl Bot {
    /// [`createInvoiceLink`](https://core.telegram.org/bots/api#createinvoicelink), answered with a string.
    pub fn create_invoice_link(
        &self,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> CreateInvoiceLink<Self> {
        CreateInvoiceLink::new(title, description, payload, currency, prices).bind(self)
    }
}

method!(
    CreateInvoiceLink,
    "createInvoiceLink",
    String,
    envelope::decode::<String>
);

/// [`answerShippingQuery`](https://core.telegram.org/bots/api#answershippingquery), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerShippingQuery<B = ()> {
    pub(crate) bot: B,
    /// Shipping query id.
    pub shipping_query_id: String,
    /// Whether this holds: ok.
    pub ok: bool,
    /// Shipping options.
    pub shipping_options: Option<Vec<ShippingOption>>,
    /// Error message.
    pub error_message: Option<String>,
}

impl AnswerShippingQuery {
    /// The call with what is required.
    pub fn new(shipping_query_id: impl Into<String>, ok: bool) -> Self {
        Self {
            bot: (),
            shipping_query_id: shipping_query_id.into(),
            ok,
            shipping_options: None,
            error_message: None,
        }
    }
}

impl<B> AnswerShippingQuery<B> {
    /// Shipping options.
    pub fn shipping_options(
        mut self,
        shipping_options: impl IntoIterator<Item = impl Into<ShippingOption>>,
    ) -> Self {
        self.shipping_options = Some(shipping_options.into_iter().map(Into::into).collect());
        self
    }

    /// Error message.
    pub fn error_message(mut self, error_message: impl Into<String>) -> Self {
        self.error_message = Some(error_message.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> AnswerShippingQuery<C> {
        AnswerShippingQuery {
            bot,
            shipping_query_id: self.shipping_query_id,
            ok: self.ok,
            shipping_options: self.shipping_options,
            error_message: self.error_message,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for AnswerShippingQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("shipping_query_id", &self.shipping_query_id)
            .field("ok", &self.ok)
            .optional("shipping_options", self.shipping_options.as_ref())
            .optional("error_message", self.error_message.as_ref())
            .end()
    }
}

impl Bot {
    /// [`answerShippingQuery`](https://core.telegram.org/bots/api#answershippingquery), answered with `true`.
    pub fn answer_shipping_query(
        &self,
        shipping_query_id: impl Into<String>,
        ok: bool,
    ) -> AnswerShippingQuery<Self> {
        AnswerShippingQuery::new(shipping_query_id, ok).bind(self)
    }
}

method!(AnswerShippingQuery, "answerShippingQuery", bool, truth);

/// [`answerPreCheckoutQuery`](https://core.telegram.org/bots/api#answerprecheckoutquery), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerPreCheckoutQuery<B = ()> {
    pub(crate) bot: B,
    /// Pre checkout query id.
    pub pre_checkout_query_id: String,
    /// Whether this holds: ok.
    pub ok: bool,
    /// Error message.
    pub error_message: Option<String>,
}

impl AnswerPreCheckoutQuery {
    /// The call with what is required.
    pub fn new(pre_checkout_query_id: impl Into<String>, ok: bool) -> Self {
        Self {
            bot: (),
            pre_checkout_query_id: pre_checkout_query_id.into(),
            ok,
            error_message: None,
        }
    }
}

impl<B> AnswerPreCheckoutQuery<B> {
    /// Error message.
    pub fn error_message(mut self, error_message: impl Into<String>) -> Self {
        self.error_message = Some(error_message.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> AnswerPreCheckoutQuery<C> {
        AnswerPreCheckoutQuery {
            bot,
            pre_checkout_query_id: self.pre_checkout_query_id,
            ok: self.ok,
            error_message: self.error_message,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for AnswerPreCheckoutQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("pre_checkout_query_id", &self.pre_checkout_query_id)
            .field("ok", &self.ok)
            .optional("error_message", self.error_message.as_ref())
            .end()
    }
}

impl Bot {
    /// [`answerPreCheckoutQuery`](https://core.telegram.org/bots/api#answerprecheckoutquery), answered with `true`.
    pub fn answer_pre_checkout_query(
        &self,
        pre_checkout_query_id: impl Into<String>,
        ok: bool,
    ) -> AnswerPreCheckoutQuery<Self> {
        AnswerPreCheckoutQuery::new(pre_checkout_query_id, ok).bind(self)
    }
}

method!(
    AnswerPreCheckoutQuery,
    "answerPreCheckoutQuery",
    bool,
    truth
);

/// [`getMyStarBalance`](https://core.telegram.org/bots/api#getmystarbalance), answered with [`StarAmount`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetMyStarBalance<B = ()> {
    pub(crate) bot: B,
}

impl GetMyStarBalance {
    /// The call.
    pub fn new() -> Self {
        Self { bot: () }
    }
}

impl<B> GetMyStarBalance<B> {
    fn with_bot<C>(self, bot: C) -> GetMyStarBalance<C> {
        GetMyStarBalance { bot }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetMyStarBalance<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

impl Bot {
    /// [`getMyStarBalance`](https://core.telegram.org/bots/api#getmystarbalance), answered with [`StarAmount`].
    pub fn get_my_star_balance(&self) -> GetMyStarBalance<Self> {
        GetMyStarBalance::new().bind(self)
    }
}

method!(
    GetMyStarBalance,
    "getMyStarBalance",
    StarAmount,
    envelope::decode::<StarAmount>
);

/// [`getStarTransactions`](https://core.telegram.org/bots/api#getstartransactions), answered with [`StarTransactions`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetStarTransactions<B = ()> {
    pub(crate) bot: B,
    /// Offset.
    pub offset: Option<i64>,
    /// Limit, 1 to 100. The default is `100`.
    pub limit: Option<i64>,
}

impl GetStarTransactions {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            offset: None,
            limit: None,
        }
    }
}

impl<B> GetStarTransactions<B> {
    /// Offset.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Limit, 1 to 100. The default is `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn with_bot<C>(self, bot: C) -> GetStarTransactions<C> {
        GetStarTransactions {
            bot,
            offset: self.offset,
            limit: self.limit,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetStarTransactions<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("offset", self.offset.as_ref())
            .optional("limit", self.limit.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getStarTransactions`](https://core.telegram.org/bots/api#getstartransactions), answered with [`StarTransactions`].
    pub fn get_star_transactions(&self) -> GetStarTransactions<Self> {
        GetStarTransactions::new().bind(self)
    }
}

method!(
    GetStarTransactions,
    "getStarTransactions",
    StarTransactions,
    envelope::decode::<StarTransactions>
);

/// [`refundStarPayment`](https://core.telegram.org/bots/api#refundstarpayment), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct RefundStarPayment<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Telegram payment charge id.
    pub telegram_payment_charge_id: String,
}

impl RefundStarPayment {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, telegram_payment_charge_id: impl Into<String>) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            telegram_payment_charge_id: telegram_payment_charge_id.into(),
        }
    }
}

impl<B> RefundStarPayment<B> {
    fn with_bot<C>(self, bot: C) -> RefundStarPayment<C> {
        RefundStarPayment {
            bot,
            user_id: self.user_id,
            telegram_payment_charge_id: self.telegram_payment_charge_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for RefundStarPayment<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field(
                "telegram_payment_charge_id",
                &self.telegram_payment_charge_id,
            )
            .end()
    }
}

impl Bot {
    /// [`refundStarPayment`](https://core.telegram.org/bots/api#refundstarpayment), answered with `true`.
    pub fn refund_star_payment(
        &self,
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
    ) -> RefundStarPayment<Self> {
        RefundStarPayment::new(user_id, telegram_payment_charge_id).bind(self)
    }
}

method!(RefundStarPayment, "refundStarPayment", bool, truth);

/// [`editUserStarSubscription`](https://core.telegram.org/bots/api#edituserstarsubscription), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditUserStarSubscription<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Telegram payment charge id.
    pub telegram_payment_charge_id: String,
    /// Whether it is canceled.
    pub is_canceled: bool,
}

impl EditUserStarSubscription {
    /// The call with what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
        is_canceled: bool,
    ) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            telegram_payment_charge_id: telegram_payment_charge_id.into(),
            is_canceled,
        }
    }
}

impl<B> EditUserStarSubscription<B> {
    fn with_bot<C>(self, bot: C) -> EditUserStarSubscription<C> {
        EditUserStarSubscription {
            bot,
            user_id: self.user_id,
            telegram_payment_charge_id: self.telegram_payment_charge_id,
            is_canceled: self.is_canceled,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditUserStarSubscription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field(
                "telegram_payment_charge_id",
                &self.telegram_payment_charge_id,
            )
            .field("is_canceled", &self.is_canceled)
            .end()
    }
}

impl Bot {
    /// [`editUserStarSubscription`](https://core.telegram.org/bots/api#edituserstarsubscription), answered with `true`.
    pub fn edit_user_star_subscription(
        &self,
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
        is_canceled: bool,
    ) -> EditUserStarSubscription<Self> {
        EditUserStarSubscription::new(user_id, telegram_payment_charge_id, is_canceled).bind(self)
    }
}

method!(
    EditUserStarSubscription,
    "editUserStarSubscription",
    bool,
    truth
);
