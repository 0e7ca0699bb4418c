//! Messages, and how they refer to one another.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`Message`](https://core.telegram.org/bots/api#message) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// Message id.
    pub message_id: MessageId,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic.
    pub direct_messages_topic: Option<Box<DirectMessagesTopic>>,
    /// From.
    pub from: Option<Box<User>>,
    /// Sender chat.
    pub sender_chat: Option<Box<Chat>>,
    /// Sender boost count.
    pub sender_boost_count: Option<i64>,
    /// Sender business bot.
    pub sender_business_bot: Option<Box<User>>,
    /// Sender tag.
    pub sender_tag: Option<String>,
    /// Receiver user.
    pub receiver_user: Option<Box<User>>,
    /// Ephemeral message id.
    pub ephemeral_message_id: Option<i64>,
    /// Date.
    pub date: Timestamp,
    /// Guest query id.
    pub guest_query_id: Option<String>,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat.
    pub chat: Box<Chat>,
    /// Forward origin.
    pub forward_origin: Option<MessageOrigin>,
    /// Whether it is topic message.
    pub is_topic_message: bool,
    /// Whether it is automatic forward.
    pub is_automatic_forward: bool,
    /// Reply to message.
    pub reply_to_message: Option<Box<Message>>,
    /// External reply.
    pub external_reply: Option<Box<ExternalReplyInfo>>,
    /// Quote.
    pub quote: Option<Box<TextQuote>>,
    /// Reply to story.
    pub reply_to_story: Option<Box<Story>>,
    /// Reply to checklist task id.
    pub reply_to_checklist_task_id: Option<i64>,
    /// Reply to poll option id.
    pub reply_to_poll_option_id: Option<String>,
    /// Via bot.
    pub via_bot: Option<Box<User>>,
    /// Guest bot caller user.
    pub guest_bot_caller_user: Option<Box<User>>,
    /// Guest bot caller chat.
    pub guest_bot_caller_chat: Option<Box<Chat>>,
    /// Edit date.
    pub edit_date: Option<Timestamp>,
    /// Whether it has protected content.
    pub has_protected_content: bool,
    /// Whether it is from offline.
    pub is_from_offline: bool,
    /// Whether it is paid post.
    pub is_paid_post: bool,
    /// Media group id.
    pub media_group_id: Option<String>,
    /// Author signature.
    pub author_signature: Option<String>,
    /// Paid star count.
    pub paid_star_count: Option<i64>,
    /// Text.
    pub text: Option<String>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Suggested post info.
    pub suggested_post_info: Option<Box<SuggestedPostInfo>>,
    /// Effect id.
    pub effect_id: Option<String>,
    /// Rich message.
    pub rich_message: Option<Box<RichMessage>>,
    /// Animation.
    pub animation: Option<Box<Animation>>,
    /// Audio.
    pub audio: Option<Box<Audio>>,
    /// Document.
    pub document: Option<Box<Document>>,
    /// Live photo.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Paid media.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
    /// Sticker.
    pub sticker: Option<Box<Sticker>>,
    /// Story.
    pub story: Option<Box<Story>>,
    /// Video.
    pub video: Option<Box<Video>>,
    /// Video note.
    pub video_note: Option<Box<VideoNote>>,
    /// Voice.
    pub voice: Option<Box<Voice>>,
    /// Caption.
    pub caption: Option<String>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: bool,
    /// Whether it has media spoiler.
    pub has_media_spoiler: bool,
    /// Checklist.
    pub checklist: Option<Box<Checklist>>,
    /// Contact.
    pub contact: Option<Box<Contact>>,
    /// Dice.
    pub dice: Option<Box<Dice>>,
    /// Game.
    pub game: Option<Box<Game>>,
    /// Poll.
    pub poll: Option<Box<Poll>>,
    /// Venue.
    pub venue: Option<Box<Venue>>,
    /// Location.
    pub location: Option<Box<Location>>,
    /// New chat members.
    pub new_chat_members: Option<Vec<User>>,
    /// Left chat member.
    pub left_chat_member: Option<Box<User>>,
    /// Chat owner left.
    pub chat_owner_left: Option<Box<ChatOwnerLeft>>,
    /// Chat owner changed.
    pub chat_owner_changed: Option<Box<ChatOwnerChanged>>,
    /// New chat title.
    pub new_chat_title: Option<String>,
    /// New chat photo.
    pub new_chat_photo: Option<Vec<PhotoSize>>,
    /// Whether this holds: delete chat photo.
    pub delete_chat_photo: bool,
    /// Whether this holds: group chat created.
    pub group_chat_created: bool,
    /// Whether this holds: supergroup chat created.
    pub supergroup_chat_created: bool,
    /// Whether this holds: channel chat created.
    pub channel_chat_created: bool,
    /// Message auto delete timer changed.
    pub message_auto_delete_timer_changed: Option<Box<MessageAutoDeleteTimerChanged>>,
    /// Migrate to chat id.
    pub migrate_to_chat_id: Option<ChatId>,
    /// Migrate from chat id.
    pub migrate_from_chat_id: Option<ChatId>,
    /// Pinned message.
    pub pinned_message: Option<MaybeInaccessibleMessage>,
    /// Invoice.
    pub invoice: Option<Box<Invoice>>,
    /// Successful payment.
    pub successful_payment: Option<Box<SuccessfulPayment>>,
    /// Refunded payment.
    pub refunded_payment: Option<Box<RefundedPayment>>,
    /// Users shared.
    pub users_shared: Option<Box<UsersShared>>,
    /// Chat shared.
    pub chat_shared: Option<Box<ChatShared>>,
    /// Gift.
    pub gift: Option<Box<GiftInfo>>,
    /// Unique gift.
    pub unique_gift: Option<Box<UniqueGiftInfo>>,
    /// Gift upgrade sent.
    pub gift_upgrade_sent: Option<Box<GiftInfo>>,
    /// Connected website.
    pub connected_website: Option<String>,
    /// Write access allowed.
    pub write_access_allowed: Option<Box<WriteAccessAllowed>>,
    /// Passport data.
    pub passport_data: Option<Box<PassportData>>,
    /// Proximity alert triggered.
    pub proximity_alert_triggered: Option<Box<ProximityAlertTriggered>>,
    /// Boost added.
    pub boost_added: Option<Box<ChatBoostAdded>>,
    /// Chat background set.
    pub chat_background_set: Option<Box<ChatBackground>>,
    /// Checklist tasks done.
    pub checklist_tasks_done: Option<Box<ChecklistTasksDone>>,
    /// Checklist tasks added.
    pub checklist_tasks_added: Option<Box<ChecklistTasksAdded>>,
    /// Community chat added.
    pub community_chat_added: Option<Box<CommunityChatAdded>>,
    /// Community chat joined.
    pub community_chat_joined: Option<Box<CommunityChatJoined>>,
    /// Community chat removed.
    pub community_chat_removed: Option<Box<CommunityChatRemoved>>,
    /// Direct message price changed.
    pub direct_message_price_changed: Option<Box<DirectMessagePriceChanged>>,
    /// Forum topic created.
    pub forum_topic_created: Option<Box<ForumTopicCreated>>,
    /// Forum topic edited.
    pub forum_topic_edited: Option<Box<ForumTopicEdited>>,
    /// Forum topic closed.
    pub forum_topic_closed: Option<Box<ForumTopicClosed>>,
    /// Forum topic reopened.
    pub forum_topic_reopened: Option<Box<ForumTopicReopened>>,
    /// General forum topic hidden.
    pub general_forum_topic_hidden: Option<Box<GeneralForumTopicHidden>>,
    /// General forum topic unhidden.
    pub general_forum_topic_unhidden: Option<Box<GeneralForumTopicUnhidden>>,
    /// Giveaway created.
    pub giveaway_created: Option<Box<GiveawayCreated>>,
    /// Giveaway.
    pub giveaway: Option<Box<Giveaway>>,
    /// Giveaway winners.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    /// Giveaway completed.
    pub giveaway_completed: Option<Box<GiveawayCompleted>>,
    /// Managed bot created.
    pub managed_bot_created: Option<Box<ManagedBotCreated>>,
    /// Paid message price changed.
    pub paid_message_price_changed: Option<Box<PaidMessagePriceChanged>>,
    /// Poll option added.
    pub poll_option_added: Option<Box<PollOptionAdded>>,
    /// Poll option deleted.
    pub poll_option_deleted: Option<Box<PollOptionDeleted>>,
    /// Suggested post approved.
    pub suggested_post_approved: Option<Box<SuggestedPostApproved>>,
    /// Suggested post approval failed.
    pub suggested_post_approval_failed: Option<Box<SuggestedPostApprovalFailed>>,
    /// Suggested post declined.
    pub suggested_post_declined: Option<Box<SuggestedPostDeclined>>,
    /// Suggested post paid.
    pub suggested_post_paid: Option<Box<SuggestedPostPaid>>,
    /// Suggested post refunded.
    pub suggested_post_refunded: Option<Box<SuggestedPostRefunded>>,
    /// Video chat scheduled.
    pub video_chat_scheduled: Option<Box<VideoChatScheduled>>,
    /// Video chat started.
    pub video_chat_started: Option<Box<VideoChatStarted>>,
    /// Video chat ended.
    pub video_chat_ended: Option<Box<VideoChatEnded>>,
    /// Video chat participants invited.
    pub video_chat_participants_invited: Option<Box<VideoChatParticipantsInvited>>,
    /// Web app data.
    pub web_app_data: Option<Box<WebAppData>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl Object for Message {
    const FIELDS: &'static [&'static str] = &[
        "message_id",
        "message_thread_id",
        "direct_messages_topic",
        "from",
        "sender_chat",
        "sender_boost_count",
        "sender_business_bot",
        "sender_tag",
        "receiver_user",
        "ephemeral_message_id",
        "date",
        "guest_query_id",
        "business_connection_id",
        "chat",
        "forward_origin",
        "is_topic_message",
        "is_automatic_forward",
        "reply_to_message",
        "external_reply",
        "quote",
        "reply_to_story",
        "reply_to_checklist_task_id",
        "reply_to_poll_option_id",
        "via_bot",
        "guest_bot_caller_user",
        "guest_bot_caller_chat",
        "edit_date",
        "has_protected_content",
        "is_from_offline",
        "is_paid_post",
        "media_group_id",
        "author_signature",
        "paid_star_count",
        "text",
        "entities",
        "link_preview_options",
        "suggested_post_info",
        "effect_id",
        "rich_message",
        "animation",
        "audio",
        "document",
        "live_photo",
        "paid_media",
        "photo",
        "sticker",
        "story",
        "video",
        "video_note",
        "voice",
        "caption",
        "caption_entities",
        "show_caption_above_media",
        "has_media_spoiler",
        "checklist",
        "contact",
        "dice",
        "game",
        "poll",
        "venue",
        "location",
        "new_chat_members",
        "left_chat_member",
        "chat_owner_left",
        "chat_owner_changed",
        "new_chat_title",
        "new_chat_photo",
        "delete_chat_photo",
        "group_chat_created",
        "supergroup_chat_created",
        "channel_chat_created",
        "message_auto_delete_timer_changed",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "invoice",
        "successful_payment",
        "refunded_payment",
        "users_shared",
        "chat_shared",
        "gift",
        "unique_gift",
        "gift_upgrade_sent",
        "connected_website",
        "write_access_allowed",
        "passport_data",
        "proximity_alert_triggered",
        "boost_added",
        "chat_background_set",
        "checklist_tasks_done",
        "checklist_tasks_added",
        "community_chat_added",
        "community_chat_joined",
        "community_chat_removed",
        "direct_message_price_changed",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "giveaway_created",
        "giveaway",
        "giveaway_winners",
        "giveaway_completed",
        "managed_bot_created",
        "paid_message_price_changed",
        "poll_option_added",
        "poll_option_deleted",
        "suggested_post_approved",
        "suggested_post_approval_failed",
        "suggested_post_declined",
        "suggested_post_paid",
        "suggested_post_refunded",
        "video_chat_scheduled",
        "video_chat_started",
        "video_chat_ended",
        "video_chat_participants_invited",
        "web_app_data",
        "reply_markup",
    ];
    const REQUIRED: u128 = de::required(&[0, 10, 13]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.message_id, map),
            1 => de::value(&mut self.message_thread_id, map),
            2 => de::value(&mut self.direct_messages_topic, map),
            3 => de::value(&mut self.from, map),
            4 => de::value(&mut self.sender_chat, map),
            5 => de::value(&mut self.sender_boost_count, map),
            6 => de::value(&mut self.sender_business_bot, map),
            7 => de::value(&mut self.sender_tag, map),
            8 => de::value(&mut self.receiver_user, map),
            9 => de::value(&mut self.ephemeral_message_id, map),
            10 => de::value(&mut self.date, map),
            11 => de::value(&mut self.guest_query_id, map),
            12 => de::value(&mut self.business_connection_id, map),
            13 => de::value(&mut self.chat, map),
            14 => de::value(&mut self.forward_origin, map),
            15 => de::value(&mut self.is_topic_message, map),
            16 => de::value(&mut self.is_automatic_forward, map),
            17 => de::value(&mut self.reply_to_message, map),
            18 => de::value(&mut self.external_reply, map),
            19 => de::value(&mut self.quote, map),
            20 => de::value(&mut self.reply_to_story, map),
            21 => de::value(&mut self.reply_to_checklist_task_id, map),
            22 => de::value(&mut self.reply_to_poll_option_id, map),
            23 => de::value(&mut self.via_bot, map),
            24 => de::value(&mut self.guest_bot_caller_user, map),
            25 => de::value(&mut self.guest_bot_caller_chat, map),
            26 => de::value(&mut self.edit_date, map),
            27 => de::value(&mut self.has_protected_content, map),
            28 => de::value(&mut self.is_from_offline, map),
            29 => de::value(&mut self.is_paid_post, map),
            30 => de::value(&mut self.media_group_id, map),
            31 => de::value(&mut self.author_signature, map),
            32 => de::value(&mut self.paid_star_count, map),
            33 => de::value(&mut self.text, map),
            34 => de::value(&mut self.entities, map),
            35 => de::value(&mut self.link_preview_options, map),
            36 => de::value(&mut self.suggested_post_info, map),
            37 => de::value(&mut self.effect_id, map),
            38 => de::value(&mut self.rich_message, map),
            39 => de::value(&mut self.animation, map),
            40 => de::value(&mut self.audio, map),
            41 => de::value(&mut self.document, map),
            42 => de::value(&mut self.live_photo, map),
            43 => de::value(&mut self.paid_media, map),
            44 => de::value(&mut self.photo, map),
            45 => de::value(&mut self.sticker, map),
            46 => de::value(&mut self.story, map),
            47 => de::value(&mut self.video, map),
            48 => de::value(&mut self.video_note, map),
            49 => de::value(&mut self.voice, map),
            50 => de::value(&mut self.caption, map),
            51 => de::value(&mut self.caption_entities, map),
            52 => de::value(&mut self.show_caption_above_media, map),
            53 => de::value(&mut self.has_media_spoiler, map),
            54 => de::value(&mut self.checklist, map),
            55 => de::value(&mut self.contact, map),
            56 => de::value(&mut self.dice, map),
            57 => de::value(&mut self.game, map),
            58 => de::value(&mut self.poll, map),
            59 => de::value(&mut self.venue, map),
            60 => de::value(&mut self.location, map),
            61 => de::value(&mut self.new_chat_members, map),
            62 => de::value(&mut self.left_chat_member, map),
            63 => de::value(&mut self.chat_owner_left, map),
            64 => de::value(&mut self.chat_owner_changed, map),
            65 => de::value(&mut self.new_chat_title, map),
            66 => de::value(&mut self.new_chat_photo, map),
            67 => de::value(&mut self.delete_chat_photo, map),
            68 => de::value(&mut self.group_chat_created, map),
            69 => de::value(&mut self.supergroup_chat_created, map),
            70 => de::value(&mut self.channel_chat_created, map),
            71 => de::value(&mut self.message_auto_delete_timer_changed, map),
            72 => de::value(&mut self.migrate_to_chat_id, map),
            73 => de::value(&mut self.migrate_from_chat_id, map),
            74 => de::value(&mut self.pinned_message, map),
            75 => de::value(&mut self.invoice, map),
            76 => de::value(&mut self.successful_payment, map),
            77 => de::value(&mut self.refunded_payment, map),
            78 => de::value(&mut self.users_shared, map),
            79 => de::value(&mut self.chat_shared, map),
            80 => de::value(&mut self.gift, map),
            81 => de::value(&mut self.unique_gift, map),
            82 => de::value(&mut self.gift_upgrade_sent, map),
            83 => de::value(&mut self.connected_website, map),
            84 => de::value(&mut self.write_access_allowed, map),
            85 => de::value(&mut self.passport_data, map),
            86 => de::value(&mut self.proximity_alert_triggered, map),
            87 => de::value(&mut self.boost_added, map),
            88 => de::value(&mut self.chat_background_set, map),
            89 => de::value(&mut self.checklist_tasks_done, map),
            90 => de::value(&mut self.checklist_tasks_added, map),
            91 => de::value(&mut self.community_chat_added, map),
            92 => de::value(&mut self.community_chat_joined, map),
            93 => de::value(&mut self.community_chat_removed, map),
            94 => de::value(&mut self.direct_message_price_changed, map),
            95 => de::value(&mut self.forum_topic_created, map),
            96 => de::value(&mut self.forum_topic_edited, map),
            97 => de::value(&mut self.forum_topic_closed, map),
            98 => de::value(&mut self.forum_topic_reopened, map),
            99 => de::value(&mut self.general_forum_topic_hidden, map),
            100 => de::value(&mut self.general_forum_topic_unhidden, map),
            101 => de::value(&mut self.giveaway_created, map),
            102 => de::value(&mut self.giveaway, map),
            103 => de::value(&mut self.giveaway_winners, map),
            104 => de::value(&mut self.giveaway_completed, map),
            105 => de::value(&mut self.managed_bot_created, map),
            106 => de::value(&mut self.paid_message_price_changed, map),
            107 => de::value(&mut self.poll_option_added, map),
            108 => de::value(&mut self.poll_option_deleted, map),
            109 => de::value(&mut self.suggested_post_approved, map),
            110 => de::value(&mut self.suggested_post_approval_failed, map),
            111 => de::value(&mut self.suggested_post_declined, map),
            112 => de::value(&mut self.suggested_post_paid, map),
            113 => de::value(&mut self.suggested_post_refunded, map),
            114 => de::value(&mut self.video_chat_scheduled, map),
            115 => de::value(&mut self.video_chat_started, map),
            116 => de::value(&mut self.video_chat_ended, map),
            117 => de::value(&mut self.video_chat_participants_invited, map),
            118 => de::value(&mut self.web_app_data, map),
            _ => de::value(&mut self.reply_markup, map),
        }
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("message_id", &self.message_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional("direct_messages_topic", self.direct_messages_topic.as_ref())
            .optional("from", self.from.as_ref())
            .optional("sender_chat", self.sender_chat.as_ref())
            .optional("sender_boost_count", self.sender_boost_count.as_ref())
            .optional("sender_business_bot", self.sender_business_bot.as_ref())
            .optional("sender_tag", self.sender_tag.as_ref())
            .optional("receiver_user", self.receiver_user.as_ref())
            .optional("ephemeral_message_id", self.ephemeral_message_id.as_ref())
            .field("date", &self.date)
            .optional("guest_query_id", self.guest_query_id.as_ref())
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat", &self.chat)
            .optional("forward_origin", self.forward_origin.as_ref())
            .flag("is_topic_message", self.is_topic_message)
            .flag("is_automatic_forward", self.is_automatic_forward)
            .optional("reply_to_message", self.reply_to_message.as_ref())
            .optional("external_reply", self.external_reply.as_ref())
            .optional("quote", self.quote.as_ref())
            .optional("reply_to_story", self.reply_to_story.as_ref())
            .optional(
                "reply_to_checklist_task_id",
                self.reply_to_checklist_task_id.as_ref(),
            )
            .optional(
                "reply_to_poll_option_id",
                self.reply_to_poll_option_id.as_ref(),
            )
            .optional("via_bot", self.via_bot.as_ref())
            .optional("guest_bot_caller_user", self.guest_bot_caller_user.as_ref())
            .optional("guest_bot_caller_chat", self.guest_bot_caller_chat.as_ref())
            .optional("edit_date", self.edit_date.as_ref())
            .flag("has_protected_content", self.has_protected_content)
            .flag("is_from_offline", self.is_from_offline)
            .flag("is_paid_post", self.is_paid_post)
            .optional("media_group_id", self.media_group_id.as_ref())
            .optional("author_signature", self.author_signature.as_ref())
            .optional("paid_star_count", self.paid_star_count.as_ref())
            .optional("text", self.text.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .optional("suggested_post_info", self.suggested_post_info.as_ref())
            .optional("effect_id", self.effect_id.as_ref())
            .optional("rich_message", self.rich_message.as_ref())
            .optional("animation", self.animation.as_ref())
            .optional("audio", self.audio.as_ref())
            .optional("document", self.document.as_ref())
            .optional("live_photo", self.live_photo.as_ref())
            .optional("paid_media", self.paid_media.as_ref())
            .optional("photo", self.photo.as_ref())
            .optional("sticker", self.sticker.as_ref())
            .optional("story", self.story.as_ref())
            .optional("video", self.video.as_ref())
            .optional("video_note", self.video_note.as_ref())
            .optional("voice", self.voice.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .flag("show_caption_above_media", self.show_caption_above_media)
            .flag("has_media_spoiler", self.has_media_spoiler)
            .optional("checklist", self.checklist.as_ref())
            .optional("contact", self.contact.as_ref())
            .optional("dice", self.dice.as_ref())
            .optional("game", self.game.as_ref())
            .optional("poll", self.poll.as_ref())
            .optional("venue", self.venue.as_ref())
            .optional("location", self.location.as_ref())
            .optional("new_chat_members", self.new_chat_members.as_ref())
            .optional("left_chat_member", self.left_chat_member.as_ref())
            .optional("chat_owner_left", self.chat_owner_left.as_ref())
            .optional("chat_owner_changed", self.chat_owner_changed.as_ref())
            .optional("new_chat_title", self.new_chat_title.as_ref())
            .optional("new_chat_photo", self.new_chat_photo.as_ref())
            .flag("delete_chat_photo", self.delete_chat_photo)
            .flag("group_chat_created", self.group_chat_created)
            .flag("supergroup_chat_created", self.supergroup_chat_created)
            .flag("channel_chat_created", self.channel_chat_created)
            .optional(
                "message_auto_delete_timer_changed",
                self.message_auto_delete_timer_changed.as_ref(),
            )
            .optional("migrate_to_chat_id", self.migrate_to_chat_id.as_ref())
            .optional("migrate_from_chat_id", self.migrate_from_chat_id.as_ref())
            .optional("pinned_message", self.pinned_message.as_ref())
            .optional("invoice", self.invoice.as_ref())
            .optional("successful_payment", self.successful_payment.as_ref())
            .optional("refunded_payment", self.refunded_payment.as_ref())
            .optional("users_shared", self.users_shared.as_ref())
            .optional("chat_shared", self.chat_shared.as_ref())
            .optional("gift", self.gift.as_ref())
            .optional("unique_gift", self.unique_gift.as_ref())
            .optional("gift_upgrade_sent", self.gift_upgrade_sent.as_ref())
            .optional("connected_website", self.connected_website.as_ref())
            .optional("write_access_allowed", self.write_access_allowed.as_ref())
            .optional("passport_data", self.passport_data.as_ref())
            .optional(
                "proximity_alert_triggered",
                self.proximity_alert_triggered.as_ref(),
            )
            .optional("boost_added", self.boost_added.as_ref())
            .optional("chat_background_set", self.chat_background_set.as_ref())
            .optional("checklist_tasks_done", self.checklist_tasks_done.as_ref())
            .optional("checklist_tasks_added", self.checklist_tasks_added.as_ref())
            .optional("community_chat_added", self.community_chat_added.as_ref())
            .optional("community_chat_joined", self.community_chat_joined.as_ref())
            .optional(
                "community_chat_removed",
                self.community_chat_removed.as_ref(),
            )
            .optional(
                "direct_message_price_changed",
                self.direct_message_price_changed.as_ref(),
            )
            .optional("forum_topic_created", self.forum_topic_created.as_ref())
            .optional("forum_topic_edited", self.forum_topic_edited.as_ref())
            .optional("forum_topic_closed", self.forum_topic_closed.as_ref())
            .optional("forum_topic_reopened", self.forum_topic_reopened.as_ref())
            .optional(
                "general_forum_topic_hidden",
                self.general_forum_topic_hidden.as_ref(),
            )
            .optional(
                "general_forum_topic_unhidden",
                self.general_forum_topic_unhidden.as_ref(),
            )
            .optional("giveaway_created", self.giveaway_created.as_ref())
            .optional("giveaway", self.giveaway.as_ref())
            .optional("giveaway_winners", self.giveaway_winners.as_ref())
            .optional("giveaway_completed", self.giveaway_completed.as_ref())
            .optional("managed_bot_created", self.managed_bot_created.as_ref())
            .optional(
                "paid_message_price_changed",
                self.paid_message_price_changed.as_ref(),
            )
            .optional("poll_option_added", self.poll_option_added.as_ref())
            .optional("poll_option_deleted", self.poll_option_deleted.as_ref())
            .optional(
                "suggested_post_approved",
                self.suggested_post_approved.as_ref(),
            )
            .optional(
                "suggested_post_approval_failed",
                self.suggested_post_approval_failed.as_ref(),
            )
            .optional(
                "suggested_post_declined",
                self.suggested_post_declined.as_ref(),
            )
            .optional("suggested_post_paid", self.suggested_post_paid.as_ref())
            .optional(
                "suggested_post_refunded",
                self.suggested_post_refunded.as_ref(),
            )
            .optional("video_chat_scheduled", self.video_chat_scheduled.as_ref())
            .optional("video_chat_started", self.video_chat_started.as_ref())
            .optional("video_chat_ended", self.video_chat_ended.as_ref())
            .optional(
                "video_chat_participants_invited",
                self.video_chat_participants_invited.as_ref(),
            )
            .optional("web_app_data", self.web_app_data.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

/// [`MessageId`](https://core.telegram.org/bots/api#messageid) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageIdObject {
    /// Message id.
    pub message_id: MessageId,
}

impl Object for MessageIdObject {
    const FIELDS: &'static [&'static str] = &["message_id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.message_id, map)
    }
}

impl Serialize for MessageIdObject {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("message_id", &self.message_id).end()
    }
}

/// [`InaccessibleMessage`](https://core.telegram.org/bots/api#inaccessiblemessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InaccessibleMessage {
    /// Chat.
    pub chat: Box<Chat>,
    /// Message id.
    pub message_id: MessageId,
    /// Date.
    pub date: Timestamp,
}

impl Object for InaccessibleMessage {
    const FIELDS: &'static [&'static str] = &["chat", "message_id", "date"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.message_id, map),
            _ => de::value(&mut self.date, map),
        }
    }
}

impl Serialize for InaccessibleMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("message_id", &self.message_id)
            .field("date", &self.date)
            .end()
    }
}

/// [`MessageEntity`](https://core.telegram.org/bots/api#messageentity) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageEntity {
    /// Type.
    pub kind: MessageEntityKind,
    /// Offset.
    pub offset: i64,
    /// Length.
    pub length: i64,
    /// Url.
    pub url: Option<String>,
    /// User.
    pub user: Option<Box<User>>,
    /// Language.
    pub language: Option<String>,
    /// Custom emoji id.
    pub custom_emoji_id: Option<String>,
    /// Unix time.
    pub unix_time: Option<Timestamp>,
    /// Date time format.
    pub date_time_format: Option<String>,
}

impl MessageEntity {
    /// One with what is required.
    #[must_use]
    pub fn new(kind: impl Into<MessageEntityKind>, offset: i64, length: i64) -> Self {
        Self {
            kind: kind.into(),
            offset,
            length,
            url: None,
            user: None,
            language: None,
            custom_emoji_id: None,
            unix_time: None,
            date_time_format: None,
        }
    }

    /// Url.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// User.
    #[must_use]
    pub fn user(mut self, user: impl Into<User>) -> Self {
        self.user = Some(Box::new(user.into()));
        self
    }

    /// Language.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Custom emoji id.
    #[must_use]
    pub fn custom_emoji_id(mut self, custom_emoji_id: impl Into<String>) -> Self {
        self.custom_emoji_id = Some(custom_emoji_id.into());
        self
    }

    /// Unix time.
    #[must_use]
    pub fn unix_time(mut self, unix_time: impl Into<Timestamp>) -> Self {
        self.unix_time = Some(unix_time.into());
        self
    }

    /// Date time format.
    #[must_use]
    pub fn date_time_format(mut self, date_time_format: impl Into<String>) -> Self {
        self.date_time_format = Some(date_time_format.into());
        self
    }
}

impl Object for MessageEntity {
    const FIELDS: &'static [&'static str] = &[
        "type",
        "offset",
        "length",
        "url",
        "user",
        "language",
        "custom_emoji_id",
        "unix_time",
        "date_time_format",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            1 => de::value(&mut self.offset, map),
            2 => de::value(&mut self.length, map),
            3 => de::value(&mut self.url, map),
            4 => de::value(&mut self.user, map),
            5 => de::value(&mut self.language, map),
            6 => de::value(&mut self.custom_emoji_id, map),
            7 => de::value(&mut self.unix_time, map),
            _ => de::value(&mut self.date_time_format, map),
        }
    }
}

impl Serialize for MessageEntity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", &self.kind)
            .field("offset", &self.offset)
            .field("length", &self.length)
            .optional("url", self.url.as_ref())
            .optional("user", self.user.as_ref())
            .optional("language", self.language.as_ref())
            .optional("custom_emoji_id", self.custom_emoji_id.as_ref())
            .optional("unix_time", self.unix_time.as_ref())
            .optional("date_time_format", self.date_time_format.as_ref())
            .end()
    }
}

/// [`TextQuote`](https://core.telegram.org/bots/api#textquote) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextQuote {
    /// Text.
    pub text: String,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Position.
    pub position: i64,
    /// Whether it is manual.
    pub is_manual: bool,
}

impl Object for TextQuote {
    const FIELDS: &'static [&'static str] = &["text", "entities", "position", "is_manual"];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.entities, map),
            2 => de::value(&mut self.position, map),
            _ => de::value(&mut self.is_manual, map),
        }
    }
}

impl Serialize for TextQuote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("entities", self.entities.as_ref())
            .field("position", &self.position)
            .flag("is_manual", self.is_manual)
            .end()
    }
}

/// [`ExternalReplyInfo`](https://core.telegram.org/bots/api#externalreplyinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternalReplyInfo {
    /// Origin.
    pub origin: MessageOrigin,
    /// Chat.
    pub chat: Option<Box<Chat>>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Animation.
    pub animation: Option<Box<Animation>>,
    /// Audio.
    pub audio: Option<Box<Audio>>,
    /// Document.
    pub document: Option<Box<Document>>,
    /// Live photo.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Paid media.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
    /// Sticker.
    pub sticker: Option<Box<Sticker>>,
    /// Story.
    pub story: Option<Box<Story>>,
    /// Video.
    pub video: Option<Box<Video>>,
    /// Video note.
    pub video_note: Option<Box<VideoNote>>,
    /// Voice.
    pub voice: Option<Box<Voice>>,
    /// Whether it has media spoiler.
    pub has_media_spoiler: bool,
    /// Checklist.
    pub checklist: Option<Box<Checklist>>,
    /// Contact.
    pub contact: Option<Box<Contact>>,
    /// Dice.
    pub dice: Option<Box<Dice>>,
    /// Game.
    pub game: Option<Box<Game>>,
    /// Giveaway.
    pub giveaway: Option<Box<Giveaway>>,
    /// Giveaway winners.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    /// Invoice.
    pub invoice: Option<Box<Invoice>>,
    /// Location.
    pub location: Option<Box<Location>>,
    /// Poll.
    pub poll: Option<Box<Poll>>,
    /// Venue.
    pub venue: Option<Box<Venue>>,
}

impl Object for ExternalReplyInfo {
    const FIELDS: &'static [&'static str] = &[
        "origin",
        "chat",
        "message_id",
        "link_preview_options",
        "animation",
        "audio",
        "document",
        "live_photo",
        "paid_media",
        "photo",
        "sticker",
        "story",
        "video",
        "video_note",
        "voice",
        "has_media_spoiler",
        "checklist",
        "contact",
        "dice",
        "game",
        "giveaway",
        "giveaway_winners",
        "invoice",
        "location",
        "poll",
        "venue",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.origin, map),
            1 => de::value(&mut self.chat, map),
            2 => de::value(&mut self.message_id, map),
            3 => de::value(&mut self.link_preview_options, map),
            4 => de::value(&mut self.animation, map),
            5 => de::value(&mut self.audio, map),
            6 => de::value(&mut self.document, map),
            7 => de::value(&mut self.live_photo, map),
            8 => de::value(&mut self.paid_media, map),
            9 => de::value(&mut self.photo, map),
            10 => de::value(&mut self.sticker, map),
            11 => de::value(&mut self.story, map),
            12 => de::value(&mut self.video, map),
            13 => de::value(&mut self.video_note, map),
            14 => de::value(&mut self.voice, map),
            15 => de::value(&mut self.has_media_spoiler, map),
            16 => de::value(&mut self.checklist, map),
            17 => de::value(&mut self.contact, map),
            18 => de::value(&mut self.dice, map),
            19 => de::value(&mut self.game, map),
            20 => de::value(&mut self.giveaway, map),
            21 => de::value(&mut self.giveaway_winners, map),
            22 => de::value(&mut self.invoice, map),
            23 => de::value(&mut self.location, map),
            24 => de::value(&mut self.poll, map),
            _ => de::value(&mut self.venue, map),
        }
    }
}

impl Serialize for ExternalReplyInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("origin", &self.origin)
            .optional("chat", self.chat.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .optional("animation", self.animation.as_ref())
            .optional("audio", self.audio.as_ref())
            .optional("document", self.document.as_ref())
            .optional("live_photo", self.live_photo.as_ref())
            .optional("paid_media", self.paid_media.as_ref())
            .optional("photo", self.photo.as_ref())
            .optional("sticker", self.sticker.as_ref())
            .optional("story", self.story.as_ref())
            .optional("video", self.video.as_ref())
            .optional("video_note", self.video_note.as_ref())
            .optional("voice", self.voice.as_ref())
            .flag("has_media_spoiler", self.has_media_spoiler)
            .optional("checklist", self.checklist.as_ref())
            .optional("contact", self.contact.as_ref())
            .optional("dice", self.dice.as_ref())
            .optional("game", self.game.as_ref())
            .optional("giveaway", self.giveaway.as_ref())
            .optional("giveaway_winners", self.giveaway_winners.as_ref())
            .optional("invoice", self.invoice.as_ref())
            .optional("location", self.location.as_ref())
            .optional("poll", self.poll.as_ref())
            .optional("venue", self.venue.as_ref())
            .end()
    }
}

/// [`ReplyParameters`](https://core.telegram.org/bots/api#replyparameters) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplyParameters {
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Ephemeral message id.
    pub ephemeral_message_id: Option<i64>,
    /// Whether to allow sending without reply.
    pub allow_sending_without_reply: Option<bool>,
    /// Quote, 0 to 1024 characters.
    pub quote: Option<String>,
    /// Quote parse mode.
    pub quote_parse_mode: Option<ParseMode>,
    /// Quote entities.
    pub quote_entities: Option<Vec<MessageEntity>>,
    /// Quote position.
    pub quote_position: Option<i64>,
    /// Checklist task id.
    pub checklist_task_id: Option<i64>,
    /// Poll option id.
    pub poll_option_id: Option<String>,
}

impl ReplyParameters {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            message_id: None,
            chat_id: None,
            ephemeral_message_id: None,
            allow_sending_without_reply: None,
            quote: None,
            quote_parse_mode: None,
            quote_entities: None,
            quote_position: None,
            checklist_task_id: None,
            poll_option_id: None,
        }
    }

    /// Message id.
    #[must_use]
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Chat id.
    #[must_use]
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Ephemeral message id.
    #[must_use]
    pub fn ephemeral_message_id(mut self, ephemeral_message_id: i64) -> Self {
        self.ephemeral_message_id = Some(ephemeral_message_id);
        self
    }

    /// Whether to allow sending without reply.
    #[must_use]
    pub fn allow_sending_without_reply(mut self, allow_sending_without_reply: bool) -> Self {
        self.allow_sending_without_reply = Some(allow_sending_without_reply);
        self
    }

    /// Quote, 0 to 1024 characters.
    #[must_use]
    pub fn quote(mut self, quote: impl Into<String>) -> Self {
        self.quote = Some(quote.into());
        self
    }

    /// Quote parse mode.
    #[must_use]
    pub fn quote_parse_mode(mut self, quote_parse_mode: impl Into<ParseMode>) -> Self {
        self.quote_parse_mode = Some(quote_parse_mode.into());
        self
    }

    /// Quote entities.
    #[must_use]
    pub fn quote_entities(
        mut self,
        quote_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.quote_entities = Some(quote_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Quote position.
    #[must_use]
    pub fn quote_position(mut self, quote_position: i64) -> Self {
        self.quote_position = Some(quote_position);
        self
    }

    /// Checklist task id.
    #[must_use]
    pub fn checklist_task_id(mut self, checklist_task_id: i64) -> Self {
        self.checklist_task_id = Some(checklist_task_id);
        self
    }

    /// Poll option id.
    #[must_use]
    pub fn poll_option_id(mut self, poll_option_id: impl Into<String>) -> Self {
        self.poll_option_id = Some(poll_option_id.into());
        self
    }
}

impl Object for ReplyParameters {
    const FIELDS: &'static [&'static str] = &[
        "message_id",
        "chat_id",
        "ephemeral_message_id",
        "allow_sending_without_reply",
        "quote",
        "quote_parse_mode",
        "quote_entities",
        "quote_position",
        "checklist_task_id",
        "poll_option_id",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.message_id, map),
            1 => de::value(&mut self.chat_id, map),
            2 => de::value(&mut self.ephemeral_message_id, map),
            3 => de::value(&mut self.allow_sending_without_reply, map),
            4 => de::value(&mut self.quote, map),
            5 => de::value(&mut self.quote_parse_mode, map),
            6 => de::value(&mut self.quote_entities, map),
            7 => de::value(&mut self.quote_position, map),
            8 => de::value(&mut self.checklist_task_id, map),
            _ => de::value(&mut self.poll_option_id, map),
        }
    }
}

impl Serialize for ReplyParameters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("message_id", self.message_id.as_ref())
            .optional("chat_id", self.chat_id.as_ref())
            .optional("ephemeral_message_id", self.ephemeral_message_id.as_ref())
            .optional(
                "allow_sending_without_reply",
                self.allow_sending_without_reply.as_ref(),
            )
            .optional("quote", self.quote.as_ref())
            .optional("quote_parse_mode", self.quote_parse_mode.as_ref())
            .optional("quote_entities", self.quote_entities.as_ref())
            .optional("quote_position", self.quote_position.as_ref())
            .optional("checklist_task_id", self.checklist_task_id.as_ref())
            .optional("poll_option_id", self.poll_option_id.as_ref())
            .end()
    }
}

/// [`EphemeralMessageParameters`](https://core.telegram.org/bots/api#ephemeralmessageparameters) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EphemeralMessageParameters {
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Callback query id.
    pub callback_query_id: Option<String>,
    /// Whether this holds: replace callback query message.
    pub replace_callback_query_message: Option<bool>,
}

impl EphemeralMessageParameters {
    /// One with what is required.
    #[must_use]
    pub fn new(receiver_user_id: impl Into<UserId>) -> Self {
        Self {
            receiver_user_id: receiver_user_id.into(),
            callback_query_id: None,
            replace_callback_query_message: None,
        }
    }

    /// Callback query id.
    #[must_use]
    pub fn callback_query_id(mut self, callback_query_id: impl Into<String>) -> Self {
        self.callback_query_id = Some(callback_query_id.into());
        self
    }

    /// Whether this holds: replace callback query message.
    #[must_use]
    pub fn replace_callback_query_message(mut self, replace_callback_query_message: bool) -> Self {
        self.replace_callback_query_message = Some(replace_callback_query_message);
        self
    }
}

impl Object for EphemeralMessageParameters {
    const FIELDS: &'static [&'static str] = &[
        "receiver_user_id",
        "callback_query_id",
        "replace_callback_query_message",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.receiver_user_id, map),
            1 => de::value(&mut self.callback_query_id, map),
            _ => de::value(&mut self.replace_callback_query_message, map),
        }
    }
}

impl Serialize for EphemeralMessageParameters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("receiver_user_id", &self.receiver_user_id)
            .optional("callback_query_id", self.callback_query_id.as_ref())
            .optional(
                "replace_callback_query_message",
                self.replace_callback_query_message.as_ref(),
            )
            .end()
    }
}

/// [`MessageOrigin`](https://core.telegram.org/bots/api#messageorigin) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageOrigin {
    /// [`MessageOriginUser`](https://core.telegram.org/bots/api#messageoriginuser): `user`.
    User(MessageOriginUser),
    /// [`MessageOriginHiddenUser`](https://core.telegram.org/bots/api#messageoriginhiddenuser): `hidden_user`.
    HiddenUser(Box<MessageOriginHiddenUser>),
    /// [`MessageOriginChat`](https://core.telegram.org/bots/api#messageoriginchat): `chat`.
    Chat(Box<MessageOriginChat>),
    /// [`MessageOriginChannel`](https://core.telegram.org/bots/api#messageoriginchannel): `channel`.
    Channel(Box<MessageOriginChannel>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for MessageOrigin {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<MessageOriginUser> for MessageOrigin {
    fn from(value: MessageOriginUser) -> Self {
        Self::User(value)
    }
}

impl From<MessageOriginHiddenUser> for MessageOrigin {
    fn from(value: MessageOriginHiddenUser) -> Self {
        Self::HiddenUser(Box::new(value))
    }
}

impl From<MessageOriginChat> for MessageOrigin {
    fn from(value: MessageOriginChat) -> Self {
        Self::Chat(Box::new(value))
    }
}

impl From<MessageOriginChannel> for MessageOrigin {
    fn from(value: MessageOriginChannel) -> Self {
        Self::Channel(Box::new(value))
    }
}

impl Tagged for MessageOrigin {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "user" => Self::User(Default::default()),
            "hidden_user" => Self::HiddenUser(Default::default()),
            "chat" => Self::Chat(Default::default()),
            "channel" => Self::Channel(Default::default()),
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
            Self::User(value) => de::fields(value, given, map),
            Self::HiddenUser(value) => de::fields(&mut **value, given, map),
            Self::Chat(value) => de::fields(&mut **value, given, map),
            Self::Channel(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for MessageOrigin {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::User(value) => value.serialize(to),
            Self::HiddenUser(value) => value.serialize(to),
            Self::Chat(value) => value.serialize(to),
            Self::Channel(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`MessageOriginUser`](https://core.telegram.org/bots/api#messageoriginuser) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageOriginUser {
    /// Date.
    pub date: Timestamp,
    /// Sender user.
    pub sender_user: Box<User>,
}

impl Object for MessageOriginUser {
    const FIELDS: &'static [&'static str] = &["date", "sender_user"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.date, map),
            _ => de::value(&mut self.sender_user, map),
        }
    }
}

impl Serialize for MessageOriginUser {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "user")
            .field("date", &self.date)
            .field("sender_user", &self.sender_user)
            .end()
    }
}

/// [`MessageOriginHiddenUser`](https://core.telegram.org/bots/api#messageoriginhiddenuser) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageOriginHiddenUser {
    /// Date.
    pub date: Timestamp,
    /// Sender user name.
    pub sender_user_name: String,
}

impl Object for MessageOriginHiddenUser {
    const FIELDS: &'static [&'static str] = &["date", "sender_user_name"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.date, map),
            _ => de::value(&mut self.sender_user_name, map),
        }
    }
}

impl Serialize for MessageOriginHiddenUser {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "hidden_user")
            .field("date", &self.date)
            .field("sender_user_name", &self.sender_user_name)
            .end()
    }
}

/// [`MessageOriginChat`](https://core.telegram.org/bots/api#messageoriginchat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageOriginChat {
    /// Date.
    pub date: Timestamp,
    /// Sender chat.
    pub sender_chat: Box<Chat>,
    /// Author signature.
    pub author_signature: Option<String>,
}

impl Object for MessageOriginChat {
    const FIELDS: &'static [&'static str] = &["date", "sender_chat", "author_signature"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.date, map),
            1 => de::value(&mut self.sender_chat, map),
            _ => de::value(&mut self.author_signature, map),
        }
    }
}

impl Serialize for MessageOriginChat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat")
            .field("date", &self.date)
            .field("sender_chat", &self.sender_chat)
            .optional("author_signature", self.author_signature.as_ref())
            .end()
    }
}

/// [`MessageOriginChannel`](https://core.telegram.org/bots/api#messageoriginchannel) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageOriginChannel {
    /// Date.
    pub date: Timestamp,
    /// Chat.
    pub chat: Box<Chat>,
    /// Message id.
    pub message_id: MessageId,
    /// Author signature.
    pub author_signature: Option<String>,
}

impl Object for MessageOriginChannel {
    const FIELDS: &'static [&'static str] = &["date", "chat", "message_id", "author_signature"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.date, map),
            1 => de::value(&mut self.chat, map),
            2 => de::value(&mut self.message_id, map),
            _ => de::value(&mut self.author_signature, map),
        }
    }
}

impl Serialize for MessageOriginChannel {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "channel")
            .field("date", &self.date)
            .field("chat", &self.chat)
            .field("message_id", &self.message_id)
            .optional("author_signature", self.author_signature.as_ref())
            .end()
    }
}

de::deserialize_object!(
    Message,
    MessageIdObject,
    InaccessibleMessage,
    MessageEntity,
    TextQuote,
    ExternalReplyInfo,
    ReplyParameters,
    EphemeralMessageParameters,
    MessageOriginUser,
    MessageOriginHiddenUser,
    MessageOriginChat,
    MessageOriginChannel,
);
de::deserialize_tagged!(MessageOrigin,);
