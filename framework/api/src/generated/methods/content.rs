//! Sending places, polls and the like; reactions.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`sendLocation`](https://core.telegram.org/bots/api#sendlocation), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendLocation<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Ephemeral message parameters.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
    /// Live period, 60 to 86400.
    pub live_period: Option<i64>,
    /// Heading, 1 to 360.
    pub heading: Option<i64>,
    /// Proximity alert radius, 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
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
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendLocation {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, latitude: f64, longitude: f64) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            latitude,
            longitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
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

impl<B> SendLocation<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

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

    /// Ephemeral message parameters.
    pub fn ephemeral_message_parameters(
        mut self,
        ephemeral_message_parameters: impl Into<EphemeralMessageParameters>,
    ) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(ephemeral_message_parameters.into()));
        self
    }

    /// Horizontal accuracy.
    pub fn horizontal_accuracy(mut self, horizontal_accuracy: f64) -> Self {
        self.horizontal_accuracy = Some(horizontal_accuracy);
        self
    }

    /// Live period, 60 to 86400.
    pub fn live_period(mut self, live_period: i64) -> Self {
        self.live_period = Some(live_period);
        self
    }

    /// Heading, 1 to 360.
    pub fn heading(mut self, heading: i64) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Proximity alert radius, 1 to 100000.
    pub fn proximity_alert_radius(mut self, proximity_alert_radius: i64) -> Self {
        self.proximity_alert_radius = Some(proximity_alert_radius);
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
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendLocation<C> {
        SendLocation {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            latitude: self.latitude,
            longitude: self.longitude,
            horizontal_accuracy: self.horizontal_accuracy,
            live_period: self.live_period,
            heading: self.heading,
            proximity_alert_radius: self.proximity_alert_radius,
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

impl<B> Serialize for SendLocation<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional(
                "ephemeral_message_parameters",
                self.ephemeral_message_parameters.as_ref(),
            )
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .optional("horizontal_accuracy", self.horizontal_accuracy.as_ref())
            .optional("live_period", self.live_period.as_ref())
            .optional("heading", self.heading.as_ref())
            .optional(
                "proximity_alert_radius",
                self.proximity_alert_radius.as_ref(),
            )
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
    /// [`sendLocation`](https://core.telegram.org/bots/api#sendlocation), answered with [`Message`].
    pub fn send_location(
        &self,
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
    ) -> SendLocation<Self> {
        SendLocation::new(chat_id, latitude, longitude).bind(self)
    }
}

method!(
    SendLocation,
    "sendLocation",
    Message,
    envelope::decode::<Message>
);

/// [`sendVenue`](https://core.telegram.org/bots/api#sendvenue), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendVenue<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Ephemeral message parameters.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Title.
    pub title: String,
    /// Address.
    pub address: String,
    /// Foursquare id.
    pub foursquare_id: Option<String>,
    /// Foursquare type.
    pub foursquare_type: Option<String>,
    /// Google place id.
    pub google_place_id: Option<String>,
    /// Google place type.
    pub google_place_type: Option<String>,
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
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendVenue {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
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

impl<B> SendVenue<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

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

    /// Ephemeral message parameters.
    pub fn ephemeral_message_parameters(
        mut self,
        ephemeral_message_parameters: impl Into<EphemeralMessageParameters>,
    ) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(ephemeral_message_parameters.into()));
        self
    }

    /// Foursquare id.
    pub fn foursquare_id(mut self, foursquare_id: impl Into<String>) -> Self {
        self.foursquare_id = Some(foursquare_id.into());
        self
    }

    /// Foursquare type.
    pub fn foursquare_type(mut self, foursquare_type: impl Into<String>) -> Self {
        self.foursquare_type = Some(foursquare_type.into());
        self
    }

    /// Google place id.
    pub fn google_place_id(mut self, google_place_id: impl Into<String>) -> Self {
        self.google_place_id = Some(google_place_id.into());
        self
    }

    /// Google place type.
    pub fn google_place_type(mut self, google_place_type: impl Into<String>) -> Self {
        self.google_place_type = Some(google_place_type.into());
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
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendVenue<C> {
        SendVenue {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            latitude: self.latitude,
            longitude: self.longitude,
            title: self.title,
            address: self.address,
            foursquare_id: self.foursquare_id,
            foursquare_type: self.foursquare_type,
            google_place_id: self.google_place_id,
            google_place_type: self.google_place_type,
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

impl<B> Serialize for SendVenue<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional(
                "ephemeral_message_parameters",
                self.ephemeral_message_parameters.as_ref(),
            )
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .field("title", &self.title)
            .field("address", &self.address)
            .optional("foursquare_id", self.foursquare_id.as_ref())
            .optional("foursquare_type", self.foursquare_type.as_ref())
            .optional("google_place_id", self.google_place_id.as_ref())
            .optional("google_place_type", self.google_place_type.as_ref())
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
    /// [`sendVenue`](https://core.telegram.org/bots/api#sendvenue), answered with [`Message`].
    pub fn send_venue(
        &self,
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> SendVenue<Self> {
        SendVenue::new(chat_id, latitude, longitude, title, address).bind(self)
    }
}

method!(SendVenue, "sendVenue", Message, envelope::decode::<Message>);

/// [`sendContact`](https://core.telegram.org/bots/api#sendcontact), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendContact<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Ephemeral message parameters.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Phone number.
    pub phone_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Vcard, 0 to 2048 bytes.
    pub vcard: Option<String>,
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
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendContact {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
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

impl<B> SendContact<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

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

    /// Ephemeral message parameters.
    pub fn ephemeral_message_parameters(
        mut self,
        ephemeral_message_parameters: impl Into<EphemeralMessageParameters>,
    ) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(ephemeral_message_parameters.into()));
        self
    }

    /// Last name.
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Vcard, 0 to 2048 bytes.
    pub fn vcard(mut self, vcard: impl Into<String>) -> Self {
        self.vcard = Some(vcard.into());
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
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendContact<C> {
        SendContact {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            phone_number: self.phone_number,
            first_name: self.first_name,
            last_name: self.last_name,
            vcard: self.vcard,
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

impl<B> Serialize for SendContact<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional(
                "ephemeral_message_parameters",
                self.ephemeral_message_parameters.as_ref(),
            )
            .field("phone_number", &self.phone_number)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .optional("vcard", self.vcard.as_ref())
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
    /// [`sendContact`](https://core.telegram.org/bots/api#sendcontact), answered with [`Message`].
    pub fn send_contact(
        &self,
        chat_id: impl Into<ChatTarget>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> SendContact<Self> {
        SendContact::new(chat_id, phone_number, first_name).bind(self)
    }
}

method!(
    SendContact,
    "sendContact",
    Message,
    envelope::decode::<Message>
);

/// [`sendPoll`](https://core.telegram.org/bots/api#sendpoll), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendPoll<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Question, 1 to 300 characters.
    pub question: String,
    /// Question parse mode.
    pub question_parse_mode: Option<ParseMode>,
    /// Question entities.
    pub question_entities: Option<Vec<MessageEntity>>,
    /// Options.
    pub options: Vec<InputPollOption>,
    /// Whether it is anonymous. The default is `True`.
    pub is_anonymous: Option<bool>,
    /// Type. The default is `regular`.
    pub kind: Option<PollKind>,
    /// Whether it allows multiple answers. The default is `False`.
    pub allows_multiple_answers: Option<bool>,
    /// Whether it allows revoting. The default is `False`.
    pub allows_revoting: Option<bool>,
    /// Whether this holds: shuffle options.
    pub shuffle_options: Option<bool>,
    /// Whether to allow adding options.
    pub allow_adding_options: Option<bool>,
    /// Whether to hide results until closes.
    pub hide_results_until_closes: Option<bool>,
    /// Whether this holds: members only.
    pub members_only: Option<bool>,
    /// Country codes.
    pub country_codes: Option<Vec<String>>,
    /// Correct option ids.
    pub correct_option_ids: Option<Vec<i64>>,
    /// Explanation, 0 to 200 characters.
    pub explanation: Option<String>,
    /// Explanation parse mode.
    pub explanation_parse_mode: Option<ParseMode>,
    /// Explanation entities.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// Explanation media.
    pub explanation_media: Option<InputPollMedia>,
    /// Open period.
    pub open_period: Option<i64>,
    /// Close date.
    pub close_date: Option<Timestamp>,
    /// Whether it is closed.
    pub is_closed: Option<bool>,
    /// Description, 0 to 1024 characters.
    pub description: Option<String>,
    /// Description parse mode.
    pub description_parse_mode: Option<ParseMode>,
    /// Description entities.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// Media.
    pub media: Option<InputPollMedia>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendPoll {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        question: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<InputPollOption>>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            question: question.into(),
            question_parse_mode: None,
            question_entities: None,
            options: options.into_iter().map(Into::into).collect(),
            is_anonymous: None,
            kind: None,
            allows_multiple_answers: None,
            allows_revoting: None,
            shuffle_options: None,
            allow_adding_options: None,
            hide_results_until_closes: None,
            members_only: None,
            country_codes: None,
            correct_option_ids: None,
            explanation: None,
            explanation_parse_mode: None,
            explanation_entities: None,
            explanation_media: None,
            open_period: None,
            close_date: None,
            is_closed: None,
            description: None,
            description_parse_mode: None,
            description_entities: None,
            media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendPoll<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Question parse mode.
    pub fn question_parse_mode(mut self, question_parse_mode: impl Into<ParseMode>) -> Self {
        self.question_parse_mode = Some(question_parse_mode.into());
        self
    }

    /// Question entities.
    pub fn question_entities(
        mut self,
        question_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.question_entities = Some(question_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether it is anonymous. The default is `True`.
    pub fn is_anonymous(mut self, is_anonymous: bool) -> Self {
        self.is_anonymous = Some(is_anonymous);
        self
    }

    /// Type. The default is `regular`.
    pub fn kind(mut self, kind: impl Into<PollKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Whether it allows multiple answers. The default is `False`.
    pub fn allows_multiple_answers(mut self, allows_multiple_answers: bool) -> Self {
        self.allows_multiple_answers = Some(allows_multiple_answers);
        self
    }

    /// Whether it allows revoting. The default is `False`.
    pub fn allows_revoting(mut self, allows_revoting: bool) -> Self {
        self.allows_revoting = Some(allows_revoting);
        self
    }

    /// Whether this holds: shuffle options.
    pub fn shuffle_options(mut self, shuffle_options: bool) -> Self {
        self.shuffle_options = Some(shuffle_options);
        self
    }

    /// Whether to allow adding options.
    pub fn allow_adding_options(mut self, allow_adding_options: bool) -> Self {
        self.allow_adding_options = Some(allow_adding_options);
        self
    }

    /// Whether to hide results until closes.
    pub fn hide_results_until_closes(mut self, hide_results_until_closes: bool) -> Self {
        self.hide_results_until_closes = Some(hide_results_until_closes);
        self
    }

    /// Whether this holds: members only.
    pub fn members_only(mut self, members_only: bool) -> Self {
        self.members_only = Some(members_only);
        self
    }

    /// Country codes.
    pub fn country_codes(
        mut self,
        country_codes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.country_codes = Some(country_codes.into_iter().map(Into::into).collect());
        self
    }

    /// Correct option ids.
    pub fn correct_option_ids(mut self, correct_option_ids: impl IntoIterator<Item = i64>) -> Self {
        self.correct_option_ids = Some(correct_option_ids.into_iter().collect());
        self
    }

    /// Explanation, 0 to 200 characters.
    pub fn explanation(mut self, explanation: impl Into<String>) -> Self {
        self.explanation = Some(explanation.into());
        self
    }

    /// Explanation parse mode.
    pub fn explanation_parse_mode(mut self, explanation_parse_mode: impl Into<ParseMode>) -> Self {
        self.explanation_parse_mode = Some(explanation_parse_mode.into());
        self
    }

    /// Explanation entities.
    pub fn explanation_entities(
        mut self,
        explanation_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.explanation_entities =
            Some(explanation_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Explanation media.
    pub fn explanation_media(mut self, explanation_media: impl Into<InputPollMedia>) -> Self {
        self.explanation_media = Some(explanation_media.into());
        self
    }

    /// Open period.
    pub fn open_period(mut self, open_period: i64) -> Self {
        self.open_period = Some(open_period);
        self
    }

    /// Close date.
    pub fn close_date(mut self, close_date: impl Into<Timestamp>) -> Self {
        self.close_date = Some(close_date.into());
        self
    }

    /// Whether it is closed.
    pub fn is_closed(mut self, is_closed: bool) -> Self {
        self.is_closed = Some(is_closed);
        self
    }

    /// Description, 0 to 1024 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Description parse mode.
    pub fn description_parse_mode(mut self, description_parse_mode: impl Into<ParseMode>) -> Self {
        self.description_parse_mode = Some(description_parse_mode.into());
        self
    }

    /// Description entities.
    pub fn description_entities(
        mut self,
        description_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.description_entities =
            Some(description_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Media.
    pub fn media(mut self, media: impl Into<InputPollMedia>) -> Self {
        self.media = Some(media.into());
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

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendPoll<C> {
        SendPoll {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            question: self.question,
            question_parse_mode: self.question_parse_mode,
            question_entities: self.question_entities,
            options: self.options,
            is_anonymous: self.is_anonymous,
            kind: self.kind,
            allows_multiple_answers: self.allows_multiple_answers,
            allows_revoting: self.allows_revoting,
            shuffle_options: self.shuffle_options,
            allow_adding_options: self.allow_adding_options,
            hide_results_until_closes: self.hide_results_until_closes,
            members_only: self.members_only,
            country_codes: self.country_codes,
            correct_option_ids: self.correct_option_ids,
            explanation: self.explanation,
            explanation_parse_mode: self.explanation_parse_mode,
            explanation_entities: self.explanation_entities,
            explanation_media: self.explanation_media,
            open_period: self.open_period,
            close_date: self.close_date,
            is_closed: self.is_closed,
            description: self.description,
            description_parse_mode: self.description_parse_mode,
            description_entities: self.description_entities,
            media: self.media,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.options {
            item.detach(files);
        }
        if let Some(explanation_media) = &mut self.explanation_media {
            explanation_media.detach(files);
        }
        if let Some(media) = &mut self.media {
            media.detach(files);
        }
    }
}

impl<B> Serialize for SendPoll<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("question", &self.question)
            .optional("question_parse_mode", self.question_parse_mode.as_ref())
            .optional("question_entities", self.question_entities.as_ref())
            .field("options", &self.options)
            .optional("is_anonymous", self.is_anonymous.as_ref())
            .optional("type", self.kind.as_ref())
            .optional(
                "allows_multiple_answers",
                self.allows_multiple_answers.as_ref(),
            )
            .optional("allows_revoting", self.allows_revoting.as_ref())
            .optional("shuffle_options", self.shuffle_options.as_ref())
            .optional("allow_adding_options", self.allow_adding_options.as_ref())
            .optional(
                "hide_results_until_closes",
                self.hide_results_until_closes.as_ref(),
            )
            .optional("members_only", self.members_only.as_ref())
            .optional("country_codes", self.country_codes.as_ref())
            .optional("correct_option_ids", self.correct_option_ids.as_ref())
            .optional("explanation", self.explanation.as_ref())
            .optional(
                "explanation_parse_mode",
                self.explanation_parse_mode.as_ref(),
            )
            .optional("explanation_entities", self.explanation_entities.as_ref())
            .optional("explanation_media", self.explanation_media.as_ref())
            .optional("open_period", self.open_period.as_ref())
            .optional("close_date", self.close_date.as_ref())
            .optional("is_closed", self.is_closed.as_ref())
            .optional("description", self.description.as_ref())
            .optional(
                "description_parse_mode",
                self.description_parse_mode.as_ref(),
            )
            .optional("description_entities", self.description_entities.as_ref())
            .optional("media", self.media.as_ref())
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendPoll`](https://core.telegram.org/bots/api#sendpoll), answered with [`Message`].
    pub fn send_poll(
        &self,
        chat_id: impl Into<ChatTarget>,
        question: impl Into<String>,
        options: impl IntoIterator<Item = impl Into<InputPollOption>>,
    ) -> SendPoll<Self> {
        SendPoll::new(chat_id, question, options).bind(self)
    }
}

method!(SendPoll, "sendPoll", Message, envelope::decode::<Message>);

/// [`sendChecklist`](https://core.telegram.org/bots/api#sendchecklist), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendChecklist<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Checklist.
    pub checklist: Box<InputChecklist>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendChecklist {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatTarget>,
        checklist: impl Into<InputChecklist>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            checklist: Box::new(checklist.into()),
            disable_notification: None,
            protect_content: None,
            message_effect_id: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendChecklist<B> {
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

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
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

    fn with_bot<C>(self, bot: C) -> SendChecklist<C> {
        SendChecklist {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            checklist: self.checklist,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            message_effect_id: self.message_effect_id,
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

impl<B> Serialize for SendChecklist<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("chat_id", &self.chat_id)
            .field("checklist", &self.checklist)
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendChecklist`](https://core.telegram.org/bots/api#sendchecklist), answered with [`Message`].
    pub fn send_checklist(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatTarget>,
        checklist: impl Into<InputChecklist>,
    ) -> SendChecklist<Self> {
        SendChecklist::new(business_connection_id, chat_id, checklist).bind(self)
    }
}

method!(
    SendChecklist,
    "sendChecklist",
    Message,
    envelope::decode::<Message>
);

/// [`sendDice`](https://core.telegram.org/bots/api#senddice), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendDice<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Emoji.
    pub emoji: Option<String>,
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
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendDice {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            emoji: None,
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

impl<B> SendDice<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

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

    /// Emoji.
    pub fn emoji(mut self, emoji: impl Into<String>) -> Self {
        self.emoji = Some(emoji.into());
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
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendDice<C> {
        SendDice {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            emoji: self.emoji,
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

impl<B> Serialize for SendDice<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional("emoji", self.emoji.as_ref())
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
    /// [`sendDice`](https://core.telegram.org/bots/api#senddice), answered with [`Message`].
    pub fn send_dice(&self, chat_id: impl Into<ChatTarget>) -> SendDice<Self> {
        SendDice::new(chat_id).bind(self)
    }
}

method!(SendDice, "sendDice", Message, envelope::decode::<Message>);

/// [`sendMessageDraft`](https://core.telegram.org/bots/api#sendmessagedraft), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendMessageDraft<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatId,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Draft id.
    pub draft_id: i64,
    /// Text, 0 to 4096 characters.
    pub text: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Whether it can stop.
    pub can_stop: Option<bool>,
    /// Whether to keep on stop.
    pub keep_on_stop: Option<bool>,
}

impl SendMessageDraft {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatId>, draft_id: i64) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            draft_id,
            text: None,
            parse_mode: None,
            entities: None,
            can_stop: None,
            keep_on_stop: None,
        }
    }
}

impl<B> SendMessageDraft<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Text, 0 to 4096 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Parse mode.
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Entities.
    pub fn entities(
        mut self,
        entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.entities = Some(entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether it can stop.
    pub fn can_stop(mut self, can_stop: bool) -> Self {
        self.can_stop = Some(can_stop);
        self
    }

    /// Whether to keep on stop.
    pub fn keep_on_stop(mut self, keep_on_stop: bool) -> Self {
        self.keep_on_stop = Some(keep_on_stop);
        self
    }

    fn with_bot<C>(self, bot: C) -> SendMessageDraft<C> {
        SendMessageDraft {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            draft_id: self.draft_id,
            text: self.text,
            parse_mode: self.parse_mode,
            entities: self.entities,
            can_stop: self.can_stop,
            keep_on_stop: self.keep_on_stop,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.into())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendMessageDraft<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("draft_id", &self.draft_id)
            .optional("text", self.text.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("can_stop", self.can_stop.as_ref())
            .optional("keep_on_stop", self.keep_on_stop.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendMessageDraft`](https://core.telegram.org/bots/api#sendmessagedraft), answered with `true`.
    pub fn send_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
    ) -> SendMessageDraft<Self> {
        SendMessageDraft::new(chat_id, draft_id).bind(self)
    }
}

method!(SendMessageDraft, "sendMessageDraft", bool, truth);

/// [`sendChatAction`](https://core.telegram.org/bots/api#sendchataction), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendChatAction<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Action.
    pub action: ChatAction,
}

impl SendChatAction {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, action: impl Into<ChatAction>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            action: action.into(),
        }
    }
}

impl<B> SendChatAction<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendChatAction<C> {
        SendChatAction {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            action: self.action,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendChatAction<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("action", &self.action)
            .end()
    }
}

impl Bot {
    /// [`sendChatAction`](https://core.telegram.org/bots/api#sendchataction), answered with `true`.
    pub fn send_chat_action(
        &self,
        chat_id: impl Into<ChatTarget>,
        action: impl Into<ChatAction>,
    ) -> SendChatAction<Self> {
        SendChatAction::new(chat_id, action).bind(self)
    }
}

method!(SendChatAction, "sendChatAction", bool, truth);

/// [`setMessageReaction`](https://core.telegram.org/bots/api#setmessagereaction), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetMessageReaction<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// Reaction.
    pub reaction: Option<Vec<ReactionType>>,
    /// Whether it is big.
    pub is_big: Option<bool>,
}

impl SetMessageReaction {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            reaction: None,
            is_big: None,
        }
    }
}

impl<B> SetMessageReaction<B> {
    /// Reaction.
    pub fn reaction(mut self, reaction: impl IntoIterator<Item = impl Into<ReactionType>>) -> Self {
        self.reaction = Some(reaction.into_iter().map(Into::into).collect());
        self
    }

    /// Whether it is big.
    pub fn is_big(mut self, is_big: bool) -> Self {
        self.is_big = Some(is_big);
        self
    }

    fn with_bot<C>(self, bot: C) -> SetMessageReaction<C> {
        SetMessageReaction {
            bot,
            chat_id: self.chat_id,
            message_id: self.message_id,
            reaction: self.reaction,
            is_big: self.is_big,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetMessageReaction<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("reaction", self.reaction.as_ref())
            .optional("is_big", self.is_big.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setMessageReaction`](https://core.telegram.org/bots/api#setmessagereaction), answered with `true`.
    pub fn set_message_reaction(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> SetMessageReaction<Self> {
        SetMessageReaction::new(chat_id, message_id).bind(self)
    }
}

method!(SetMessageReaction, "setMessageReaction", bool, truth);
