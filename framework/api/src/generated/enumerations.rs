//! Enumerations of strings.

use crate::de::string_enum;

string_enum! {
    /// What sort of chat it is.
    pub enum ChatType {
        /// `private`.
        Private = "private",
        /// `group`.
        Group = "group",
        /// `supergroup`.
        Supergroup = "supergroup",
        /// `channel`.
        Channel = "channel",
    }
}

string_enum! {
    /// In what sort of chat an inline query is typed.
    pub enum InlineQueryChatType {
        /// `sender`.
        Sender = "sender",
        /// `private`.
        Private = "private",
        /// `group`.
        Group = "group",
        /// `supergroup`.
        Supergroup = "supergroup",
        /// `channel`.
        Channel = "channel",
    }
}

string_enum! {
    /// What is special about a part of a text.
    pub enum MessageEntityKind {
        /// `mention`.
        Mention = "mention",
        /// `hashtag`.
        Hashtag = "hashtag",
        /// `cashtag`.
        Cashtag = "cashtag",
        /// `bot_command`.
        BotCommand = "bot_command",
        /// `url`.
        Url = "url",
        /// `email`.
        Email = "email",
        /// `phone_number`.
        PhoneNumber = "phone_number",
        /// `bold`.
        Bold = "bold",
        /// `italic`.
        Italic = "italic",
        /// `underline`.
        Underline = "underline",
        /// `strikethrough`.
        Strikethrough = "strikethrough",
        /// `spoiler`.
        Spoiler = "spoiler",
        /// `blockquote`.
        Blockquote = "blockquote",
        /// `expandable_blockquote`.
        ExpandableBlockquote = "expandable_blockquote",
        /// `code`.
        Code = "code",
        /// `pre`.
        Pre = "pre",
        /// `text_link`.
        TextLink = "text_link",
        /// `text_mention`.
        TextMention = "text_mention",
        /// `custom_emoji`.
        CustomEmoji = "custom_emoji",
        /// `date_time`.
        DateTime = "date_time",
    }
}

string_enum! {
    /// Whether a poll has right answers.
    pub enum PollKind {
        /// `regular`.
        Regular = "regular",
        /// `quiz`.
        Quiz = "quiz",
    }
}

string_enum! {
    /// What a sticker is used for.
    pub enum StickerKind {
        /// `regular`.
        Regular = "regular",
        /// `mask`.
        Mask = "mask",
        /// `custom_emoji`.
        CustomEmoji = "custom_emoji",
    }
}

string_enum! {
    /// What sort of file a sticker is.
    pub enum StickerFormat {
        /// `static`.
        Static = "static",
        /// `animated`.
        Animated = "animated",
        /// `video`.
        Video = "video",
    }
}

string_enum! {
    /// The part of the face that a mask covers.
    pub enum MaskPoint {
        /// `forehead`.
        Forehead = "forehead",
        /// `eyes`.
        Eyes = "eyes",
        /// `mouth`.
        Mouth = "mouth",
        /// `chin`.
        Chin = "chin",
    }
}

string_enum! {
    /// How a video is encoded.
    pub enum VideoCodec {
        /// `h264`.
        H264 = "h264",
        /// `h265`.
        H265 = "h265",
        /// `av01`.
        Av01 = "av01",
    }
}

string_enum! {
    /// The colour of a button.
    pub enum ButtonStyle {
        /// `danger`.
        Danger = "danger",
        /// `success`.
        Success = "success",
        /// `primary`.
        Primary = "primary",
    }
}

string_enum! {
    /// The look of a button in a rich message.
    pub enum RichButtonStyle {
        /// `danger`.
        Danger = "danger",
        /// `success`.
        Success = "success",
        /// `primary`.
        Primary = "primary",
        /// `link`.
        Link = "link",
    }
}

string_enum! {
    /// Where something stands between left and right.
    pub enum HorizontalAlignment {
        /// `left`.
        Left = "left",
        /// `center`.
        Center = "center",
        /// `right`.
        Right = "right",
    }
}

string_enum! {
    /// Where something stands between top and bottom.
    pub enum VerticalAlignment {
        /// `top`.
        Top = "top",
        /// `middle`.
        Middle = "middle",
        /// `bottom`.
        Bottom = "bottom",
    }
}

string_enum! {
    /// How the items of a list are numbered.
    pub enum ListNumbering {
        /// `a`.
        Letters = "a",
        /// `A`.
        CapitalLetters = "A",
        /// `i`.
        Roman = "i",
        /// `I`.
        CapitalRoman = "I",
        /// `1`.
        Numbers = "1",
    }
}

string_enum! {
    /// What has become of a subscription.
    pub enum SubscriptionState {
        /// `canceled`.
        Canceled = "canceled",
        /// `active`.
        Active = "active",
        /// `failed`.
        Failed = "failed",
    }
}

string_enum! {
    /// What has become of a suggested post.
    pub enum SuggestedPostState {
        /// `pending`.
        Pending = "pending",
        /// `approved`.
        Approved = "approved",
        /// `declined`.
        Declined = "declined",
    }
}

string_enum! {
    /// Why a suggested post was refunded.
    pub enum SuggestedPostRefundReason {
        /// `post_deleted`.
        PostDeleted = "post_deleted",
        /// `payment_refunded`.
        PaymentRefunded = "payment_refunded",
    }
}

string_enum! {
    /// How rare a model of a unique gift is.
    pub enum UniqueGiftRarity {
        /// `uncommon`.
        Uncommon = "uncommon",
        /// `rare`.
        Rare = "rare",
        /// `epic`.
        Epic = "epic",
        /// `legendary`.
        Legendary = "legendary",
    }
}

string_enum! {
    /// How somebody came by a unique gift.
    pub enum UniqueGiftOrigin {
        /// `upgrade`.
        Upgrade = "upgrade",
        /// `transfer`.
        Transfer = "transfer",
        /// `resale`.
        Resale = "resale",
        /// `gifted_upgrade`.
        GiftedUpgrade = "gifted_upgrade",
        /// `offer`.
        Offer = "offer",
    }
}

string_enum! {
    /// What a user paid for.
    pub enum UserTransactionKind {
        /// `invoice_payment`.
        InvoicePayment = "invoice_payment",
        /// `paid_media_payment`.
        PaidMediaPayment = "paid_media_payment",
        /// `gift_purchase`.
        GiftPurchase = "gift_purchase",
        /// `premium_purchase`.
        PremiumPurchase = "premium_purchase",
        /// `business_account_transfer`.
        BusinessAccountTransfer = "business_account_transfer",
    }
}

string_enum! {
    /// What a Telegram Passport element is.
    pub enum PassportElementKind {
        /// `personal_details`.
        PersonalDetails = "personal_details",
        /// `passport`.
        Passport = "passport",
        /// `driver_license`.
        DriverLicense = "driver_license",
        /// `identity_card`.
        IdentityCard = "identity_card",
        /// `internal_passport`.
        InternalPassport = "internal_passport",
        /// `address`.
        Address = "address",
        /// `utility_bill`.
        UtilityBill = "utility_bill",
        /// `bank_statement`.
        BankStatement = "bank_statement",
        /// `rental_agreement`.
        RentalAgreement = "rental_agreement",
        /// `passport_registration`.
        PassportRegistration = "passport_registration",
        /// `temporary_registration`.
        TemporaryRegistration = "temporary_registration",
        /// `phone_number`.
        PhoneNumber = "phone_number",
        /// `email`.
        Email = "email",
    }
}

string_enum! {
    /// What to do with a request to join.
    pub enum JoinRequestAnswer {
        /// `approve`.
        Approve = "approve",
        /// `decline`.
        Decline = "decline",
        /// `queue`.
        Queue = "queue",
    }
}

string_enum! {
    /// What the bot seems to be doing.
    pub enum ChatAction {
        /// `typing`.
        Typing = "typing",
        /// `upload_photo`.
        UploadPhoto = "upload_photo",
        /// `record_video`.
        RecordVideo = "record_video",
        /// `upload_video`.
        UploadVideo = "upload_video",
        /// `record_voice`.
        RecordVoice = "record_voice",
        /// `upload_voice`.
        UploadVoice = "upload_voice",
        /// `upload_document`.
        UploadDocument = "upload_document",
        /// `choose_sticker`.
        ChooseSticker = "choose_sticker",
        /// `find_location`.
        FindLocation = "find_location",
        /// `record_video_note`.
        RecordVideoNote = "record_video_note",
        /// `upload_video_note`.
        UploadVideoNote = "upload_video_note",
    }
}

string_enum! {
    /// How formatting is marked in a text.
    pub enum ParseMode {
        /// `HTML`.
        Html = "HTML",
        /// `MarkdownV2`.
        MarkdownV2 = "MarkdownV2",
        /// `Markdown`.
        Markdown = "Markdown",
    }
}
