//! The table of rules: name, error code, and Telegram's words (`{}` stands for what depends on the call).

/// Writes the enumeration and what is known of each rule.
macro_rules! rules {
    ($($variant:ident $name:literal $code:literal $text:literal)*) => {
        /// A reason for which a call is refused. The text of each is Telegram's own.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = concat!("`", $text, "` (", stringify!($code), ").")]
                $variant,
            )*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The rule's name: `text_too_long`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The `error_code` of the refusal.
            #[must_use]
            pub fn code(self) -> u16 {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// What Telegram says, without "Bad Request: "; `{}` stands for what depends on the call.
            #[must_use]
            pub fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

            /// The rule of this name.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.name() == name)
            }
        }
    };
}

rules! {
    // Who is asking, and for what.
    ParameterRequired "parameter_required" 400 "parameter \"{}\" is required"
    ParameterInvalid "parameter_invalid" 400 "can't parse parameter \"{}\": {}"
    NotModelled "not_modelled" 400 "the method is not modelled by this server"

    // The chat and who may write there.
    ChatIdEmpty "chat_id_empty" 400 "{} is empty"
    ChatNotFound "chat_not_found" 400 "chat not found"
    GroupUpgraded "group_upgraded" 400 "group chat was upgraded to a supergroup chat"
    UserNotFound "user_not_found" 400 "user not found"
    UserIdInvalid "user_id_invalid" 400 "invalid user_id specified"
    BotBlocked "bot_blocked" 403 "bot was blocked by the user"
    UserDeactivated "user_deactivated" 403 "user is deactivated"
    CannotInitiate "cannot_initiate" 403 "bot can't initiate conversation with a user"
    BotsCannotTalk "bots_cannot_talk" 403 "bots can't send messages to bots"
    BotKicked "bot_kicked" 403 "bot was kicked from the {} chat"
    BotNotMember "bot_not_member" 403 "bot is not a member of the {} chat"
    NotEnoughRightsToSend "not_enough_rights_to_send" 400 "not enough rights to send {} to the chat"
    NeedAdministratorRightsInChannel "need_administrator_rights_in_channel" 400 "need administrator rights in the channel chat"
    WrongChatAction "wrong_chat_action" 400 "wrong parameter action in request"

    // Texts.
    TextEmpty "text_empty" 400 "message text is empty"
    TextTooLong "text_too_long" 400 "message is too long"
    CaptionTooLong "caption_too_long" 400 "message caption is too long"
    ParseModeUnsupported "parse_mode_unsupported" 400 "unsupported parse_mode"
    MarkupBroken "markup_broken" 400 "can't parse entities: {}"
    EntitiesInvalid "entities_invalid" 400 "can't parse entities: {}"

    // Messages that are meant.
    MessageIdMissing "message_id_missing" 400 "message identifier is not specified"
    MessageIdsMissing "message_ids_missing" 400 "message identifiers are not specified"
    TooManyMessageIds "too_many_message_ids" 400 "too many message identifiers specified"
    MessageIdsNotIncreasing "message_ids_not_increasing" 400 "message identifiers must be in a strictly increasing order"
    ReplyToMissing "reply_to_missing" 400 "message to be replied not found"
    QuoteMissing "quote_missing" 400 "QUOTE_TEXT_INVALID"
    ReplyParametersInvalid "reply_parameters_invalid" 400 "can't parse reply parameters: {}"
    TopicNotFound "topic_not_found" 400 "message thread not found"
    TopicClosed "topic_closed" 400 "TOPIC_CLOSED"
    EditMissing "edit_missing" 400 "message to edit not found"
    EditOthers "edit_others" 400 "message can't be edited"
    MessageNotModified "message_not_modified" 400 "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"
    NoTextToEdit "no_text_to_edit" 400 "there is no text in the message to edit"
    NoCaptionToEdit "no_caption_to_edit" 400 "there is no caption in the message to edit"
    NoMediaToEdit "no_media_to_edit" 400 "there is no media in the message to edit"
    NoLiveLocationToEdit "no_live_location_to_edit" 400 "there is no live location in the message to edit"
    InlineMessageIdInvalid "inline_message_id_invalid" 400 "MESSAGE_ID_INVALID"
    DeleteMissing "delete_missing" 400 "message to delete not found"
    DeleteForbidden "delete_forbidden" 400 "message can't be deleted"
    DeleteTooOld "delete_too_old" 400 "message can't be deleted for everyone"
    ForwardMissing "forward_missing" 400 "message to forward not found"
    CopyMissing "copy_missing" 400 "message to copy not found"
    CopyForbidden "copy_forbidden" 400 "message can't be copied"
    ForwardForbidden "forward_forbidden" 400 "message can't be forwarded"
    ProtectedContent "protected_content" 400 "message has protected content and can't be forwarded"
    PinMissing "pin_missing" 400 "message to pin not found"
    UnpinMissing "unpin_missing" 400 "message to unpin not found"
    PinForbidden "pin_forbidden" 400 "not enough rights to manage pinned messages in the chat"
    ReactMissing "react_missing" 400 "message to react not found"
    ReactionInvalid "reaction_invalid" 400 "REACTION_INVALID"
    TooManyReactions "too_many_reactions" 400 "REACTIONS_TOO_MANY"

    // Keyboards.
    ReplyMarkupUnreadable "reply_markup_unreadable" 400 "can't parse reply keyboard markup JSON object"
    ReplyMarkupNotObject "reply_markup_not_object" 400 "object expected as reply markup"
    InlineKeyboardShape "inline_keyboard_shape" 400 "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays"
    InlineButtonInvalid "inline_button_invalid" 400 "can't parse inline keyboard button: {}"
    CallbackDataTooLong "callback_data_too_long" 400 "BUTTON_DATA_INVALID"
    ButtonUrlInvalid "button_url_invalid" 400 "inline keyboard button URL '{}' is invalid: {}"
    WebAppUrlInvalid "web_app_url_invalid" 400 "inline keyboard button Web App URL '{}' is invalid: {}"
    WebAppInGroup "web_app_in_group" 400 "BUTTON_TYPE_INVALID"
    PayButtonMisplaced "pay_button_misplaced" 400 "BUTTON_POS_INVALID"
    CopyTextInvalid "copy_text_invalid" 400 "BUTTON_COPY_TEXT_INVALID"
    TooManyButtons "too_many_buttons" 400 "reply markup is too long"
    KeyboardShape "keyboard_shape" 400 "field \"keyboard\" of the ReplyKeyboardMarkup should be an Array of Arrays"
    KeyboardButtonInvalid "keyboard_button_invalid" 400 "can't parse keyboard button: {}"
    KeyboardWebAppUrlInvalid "keyboard_web_app_url_invalid" 400 "keyboard button Web App URL '{}' is invalid: {}"
    KeyboardPrivateOnly "keyboard_private_only" 400 "{} can be requested in private chats only"
    InlineKeyboardExpected "inline_keyboard_expected" 400 "inline keyboard expected"

    // Queries and their answers.
    QueryTooOld "query_too_old" 400 "query is too old and response timeout expired or query ID is invalid"
    CallbackAnswerTooLong "callback_answer_too_long" 400 "MESSAGE_TOO_LONG"
    CallbackUrlInvalid "callback_url_invalid" 400 "URL_INVALID"
    InlineResultsMissing "inline_results_missing" 400 "results is empty"
    InlineResultsUnreadable "inline_results_unreadable" 400 "can't parse inline query results: {}"
    InlineResultInvalid "inline_result_invalid" 400 "can't parse inline query result: {}"
    TooManyInlineResults "too_many_inline_results" 400 "RESULTS_TOO_MUCH"
    InlineResultIdInvalid "inline_result_id_invalid" 400 "RESULT_ID_INVALID"
    InlineResultIdTwice "inline_result_id_twice" 400 "RESULT_ID_DUPLICATE"
    NextOffsetTooLong "next_offset_too_long" 400 "NEXT_OFFSET_INVALID"
    InlineModeDisabled "inline_mode_disabled" 400 "BOT_INLINE_DISABLED"

    // Files and media.
    FileMissing "file_missing" 400 "there is no {} in the request"
    FileIdInvalid "file_id_invalid" 400 "wrong file identifier/HTTP URL specified"
    FileUrlInvalid "file_url_invalid" 400 "wrong HTTP URL specified"
    GetFileIdInvalid "get_file_id_invalid" 400 "invalid file_id"
    FileEmpty "file_empty" 400 "file must be non-empty"
    FileWrongType "file_wrong_type" 400 "can't use file of type {} as {}"
    FileTooBig "file_too_big" 400 "file is too big"
    PhotoUploadRequired "photo_upload_required" 400 "photo must be uploaded as an InputFile"
    MediaUnreadable "media_unreadable" 400 "can't parse InputMedia: {}"
    AlbumEmpty "album_empty" 400 "there are no messages to send"
    AlbumTooSmall "album_too_small" 400 "album must have at least 2 messages"
    AlbumTooBig "album_too_big" 400 "too many messages to send as an album"
    AlbumMixed "album_mixed" 400 "can't use the media of the specified type in the album"
    StarCountInvalid "star_count_invalid" 400 "STARS_AMOUNT_INVALID"

    // Contents that are neither text nor file.
    DiceEmojiInvalid "dice_emoji_invalid" 400 "wrong dice emoji"
    LocationInvalid "location_invalid" 400 "{} is invalid"
    PollQuestionEmpty "poll_question_empty" 400 "poll question must be non-empty"
    PollQuestionTooLong "poll_question_too_long" 400 "poll question length must not exceed 300"
    PollTooFewOptions "poll_too_few_options" 400 "poll must have at least {} option"
    PollTooManyOptions "poll_too_many_options" 400 "poll can't have more than {} options"
    PollOptionEmpty "poll_option_empty" 400 "poll options must be non-empty"
    PollOptionTooLong "poll_option_too_long" 400 "poll options length must not exceed 100"
    PollTypeInvalid "poll_type_invalid" 400 "unsupported poll type specified"
    PollAnswerInvalid "poll_answer_invalid" 400 "wrong correct option ID specified"
    PollExplanationTooLong "poll_explanation_too_long" 400 "poll explanation is too long"
    PollPeriodInvalid "poll_period_invalid" 400 "poll can't be open for {} seconds"
    PollNotFound "poll_not_found" 400 "message with poll to stop not found"
    PollNotOne "poll_not_one" 400 "message is not a poll"
    PollClosed "poll_closed" 400 "poll has already been closed"
    PollStopForbidden "poll_stop_forbidden" 400 "poll can't be stopped"

    // Members and their rights.
    PrivateChatMembers "private_chat_members" 400 "chat member status can't be changed in private chats"
    MemberNotFound "member_not_found" 400 "PARTICIPANT_ID_INVALID"
    UserNotParticipant "user_not_participant" 400 "USER_NOT_PARTICIPANT"
    AdministratorRequired "administrator_required" 400 "CHAT_ADMIN_REQUIRED"
    NotEnoughRightsToRestrict "not_enough_rights_to_restrict" 400 "not enough rights to restrict/unrestrict chat member"
    NotEnoughRights "not_enough_rights" 400 "not enough rights"
    RightForbidden "right_forbidden" 400 "RIGHT_FORBIDDEN"
    CannotRemoveOwner "cannot_remove_owner" 400 "can't remove chat owner"
    CannotRestrictSelf "cannot_restrict_self" 400 "can't restrict self"
    CannotPromoteSelf "cannot_promote_self" 400 "can't promote self"
    UserIsAdministrator "user_is_administrator" 400 "user is an administrator of the chat"
    SupergroupOnly "supergroup_only" 400 "method is available only for supergroups"
    SupergroupOrChannelOnly "supergroup_or_channel_only" 400 "method is available for supergroup and channel chats only"
    GroupOnly "group_only" 400 "method is available only for groups and supergroups"
    NoAdministratorsInPrivate "no_administrators_in_private" 400 "there are no administrators in the private chat"
    PermissionsUnreadable "permissions_unreadable" 400 "can't parse permissions: {}"
    CustomTitleTooLong "custom_title_too_long" 400 "ADMIN_RANK_INVALID"
    CustomTitleEmoji "custom_title_emoji" 400 "ADMIN_RANK_EMOJI_NOT_ALLOWED"
    NotAnAdministrator "not_an_administrator" 400 "user is not an administrator"

    // A chat's own properties.
    ChatTitleEmpty "chat_title_empty" 400 "title can't be empty"
    ChatTitleTooLong "chat_title_too_long" 400 "CHAT_TITLE_INVALID"
    ChatTitleNotModified "chat_title_not_modified" 400 "CHAT_NOT_MODIFIED"
    ChatDescriptionTooLong "chat_description_too_long" 400 "CHAT_ABOUT_TOO_LONG"
    ChatDescriptionNotModified "chat_description_not_modified" 400 "chat description is not modified"
    ChatSettingsInPrivate "chat_settings_in_private" 400 "can't change private chat {}"
    NotEnoughRightsToChangeInfo "not_enough_rights_to_change_info" 400 "not enough rights to change chat {}"
    InviteLinkInvalid "invite_link_invalid" 400 "INVITE_HASH_EXPIRED"
    InviteLinkNameTooLong "invite_link_name_too_long" 400 "invite link name is too long"
    InviteLinkExpires "invite_link_expires" 400 "EXPIRE_DATE_INVALID"
    InviteLinkLimit "invite_link_limit" 400 "USAGE_LIMIT_INVALID"
    InviteLinkConflict "invite_link_conflict" 400 "member limit can't be specified for links requiring administrator approval"
    NotEnoughRightsToInvite "not_enough_rights_to_invite" 400 "not enough rights to manage chat invite link"
    JoinRequestMissing "join_request_missing" 400 "HIDE_REQUESTER_MISSING"
    AlreadyParticipant "already_participant" 400 "USER_ALREADY_PARTICIPANT"

    // Topics.
    NotAForum "not_a_forum" 400 "the chat is not a forum"
    NotEnoughRightsForTopics "not_enough_rights_for_topics" 400 "not enough rights to manage topics"
    NotEnoughRightsToCreateTopic "not_enough_rights_to_create_topic" 400 "not enough rights to create a topic"
    TopicNameInvalid "topic_name_invalid" 400 "TOPIC_TITLE_EMPTY"
    TopicIdInvalid "topic_id_invalid" 400 "TOPIC_ID_INVALID"
    TopicNotModified "topic_not_modified" 400 "TOPIC_NOT_MODIFIED"
    TopicIconColorInvalid "topic_icon_color_invalid" 400 "invalid icon color specified"

    // The bot itself.
    CommandsUnreadable "commands_unreadable" 400 "can't parse commands: {}"
    TooManyCommands "too_many_commands" 400 "BOT_COMMANDS_TOO_MUCH"
    CommandInvalid "command_invalid" 400 "BOT_COMMAND_INVALID"
    CommandDescriptionInvalid "command_description_invalid" 400 "BOT_COMMAND_DESCRIPTION_INVALID"
    CommandScopeInvalid "command_scope_invalid" 400 "can't parse BotCommandScope: {}"
    BotNameTooLong "bot_name_too_long" 400 "BOT_TITLE_INVALID"
    BotDescriptionTooLong "bot_description_too_long" 400 "BOT_DESCRIPTION_INVALID"
    BotShortDescriptionTooLong "bot_short_description_too_long" 400 "BOT_SHORT_DESCRIPTION_INVALID"
    MenuButtonInvalid "menu_button_invalid" 400 "can't parse menu button: {}"
    RightsUnreadable "rights_unreadable" 400 "can't parse bot administrator rights: {}"

    // Webhooks.
    WebhookUrlInvalid "webhook_url_invalid" 400 "invalid webhook URL specified"
    WebhookNotHttps "webhook_not_https" 400 "bad webhook: An HTTPS URL must be provided for webhook"
    WebhookPortForbidden "webhook_port_forbidden" 400 "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
    WebhookAddressInvalid "webhook_address_invalid" 400 "bad webhook: Invalid IP address specified"
    SecretTokenTooLong "secret_token_too_long" 400 "secret token is too long"
    SecretTokenInvalid "secret_token_invalid" 400 "secret token contains unallowed characters"
    CertificateTooBig "certificate_too_big" 400 "certificate size is too big ({} bytes)"

    // Payments.
    InvoiceTitleInvalid "invoice_title_invalid" 400 "INVOICE_TITLE_INVALID"
    InvoiceDescriptionInvalid "invoice_description_invalid" 400 "INVOICE_DESCRIPTION_INVALID"
    InvoicePayloadInvalid "invoice_payload_invalid" 400 "INVOICE_PAYLOAD_INVALID"
    CurrencyInvalid "currency_invalid" 400 "CURRENCY_INVALID"
    PaymentProviderInvalid "payment_provider_invalid" 400 "PAYMENT_PROVIDER_INVALID"
    PricesInvalid "prices_invalid" 400 "can't parse prices: {}"
    AmountInvalid "amount_invalid" 400 "CURRENCY_TOTAL_AMOUNT_INVALID"
    StarsInvoiceInvalid "stars_invoice_invalid" 400 "STARS_INVOICE_INVALID"
    ShippingOptionsMissing "shipping_options_missing" 400 "shipping options are not specified"
    PaymentErrorMissing "payment_error_missing" 400 "error message is not specified"
    ChargeNotFound "charge_not_found" 400 "CHARGE_NOT_FOUND"
    ChargeAlreadyRefunded "charge_already_refunded" 400 "CHARGE_ALREADY_REFUNDED"

    // Stickers and games.
    StickerSetInvalid "sticker_set_invalid" 400 "STICKERSET_INVALID"
    StickerSetNameInvalid "sticker_set_name_invalid" 400 "invalid sticker set name is specified"
    StickerSetNameOccupied "sticker_set_name_occupied" 400 "sticker set name is already occupied"
    StickerEmojiInvalid "sticker_emoji_invalid" 400 "invalid sticker emojis"
    StickerInvalid "sticker_invalid" 400 "STICKER_INVALID"
    GameInvalid "game_invalid" 400 "GAME_SHORTNAME_INVALID"
    GameMissing "game_missing" 400 "message is not a game"
    GameScoreNotModified "game_score_not_modified" 400 "BOT_SCORE_NOT_MODIFIED"
}
