//! Objects and unions.

mod alternatives;
mod boost;
mod bot;
mod business;
mod chat;
mod content;
mod file;
mod game;
mod gift;
mod giveaway;
mod inline;
mod inline_cached;
mod input_media;
mod input_rich_block;
mod keyboard;
mod media;
mod member;
mod message;
mod passport;
mod payment;
mod profile;
mod reaction;
mod rich_block;
mod rich_text;
mod service;
mod sticker;
mod story;
mod transaction;

pub use alternatives::*;
pub use boost::*;
pub use bot::*;
pub use business::*;
pub use chat::*;
pub use content::*;
pub use file::*;
pub use game::*;
pub use gift::*;
pub use giveaway::*;
pub use inline::*;
pub use inline_cached::*;
pub use input_media::*;
pub use input_rich_block::*;
pub use keyboard::*;
pub use media::*;
pub use member::*;
pub use message::*;
pub use passport::*;
pub use payment::*;
pub use profile::*;
pub use reaction::*;
pub use rich_block::*;
pub use rich_text::*;
pub use service::*;
pub use sticker::*;
pub use story::*;
pub use transaction::*;

/// Calls a macro with the name of every type.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_type {
    ($mac:ident) => {
        $mac! {
            Update WebhookInfo User Chat ChatFullInfo Message MessageIdObject InaccessibleMessage
            MaybeInaccessibleMessage MessageEntity TextQuote ExternalReplyInfo ReplyParameters
            EphemeralMessageParameters MessageOrigin MessageOriginUser MessageOriginHiddenUser
            MessageOriginChat MessageOriginChannel PhotoSize Animation Audio Document LivePhoto
            Story VideoQuality Video VideoNote Voice PaidMediaInfo PaidMedia PaidMediaLivePhoto
            PaidMediaPhoto PaidMediaPreview PaidMediaVideo Contact Dice Link PollMedia
            InputPollMedia InputPollOptionMedia PollOption InputPollOption PollAnswer Poll
            ChecklistTask Checklist InputChecklistTask InputChecklist Location Venue WebAppData
            ProximityAlertTriggered MessageAutoDeleteTimerChanged ManagedBotCreated
            ManagedBotUpdated BotSubscriptionUpdated MessageGenerationStopped PollOptionAdded
            PollOptionDeleted ChatBoostAdded BackgroundFill BackgroundFillSolid
            BackgroundFillGradient BackgroundFillFreeformGradient BackgroundType BackgroundTypeFill
            BackgroundTypeWallpaper BackgroundTypePattern BackgroundTypeChatTheme ChatBackground
            ChecklistTasksDone ChecklistTasksAdded CommunityChatAdded CommunityChatJoined
            CommunityChatRemoved ForumTopicCreated ForumTopicClosed ForumTopicEdited
            ForumTopicReopened GeneralForumTopicHidden GeneralForumTopicUnhidden SharedUser
            UsersShared ChatShared WriteAccessAllowed VideoChatScheduled VideoChatStarted
            VideoChatEnded VideoChatParticipantsInvited PaidMessagePriceChanged
            DirectMessagePriceChanged SuggestedPostApproved SuggestedPostApprovalFailed
            SuggestedPostDeclined SuggestedPostPaid SuggestedPostRefunded GiveawayCreated Giveaway
            GiveawayWinners GiveawayCompleted LinkPreviewOptions SuggestedPostPrice
            SuggestedPostInfo SuggestedPostParameters DirectMessagesTopic UserProfilePhotos
            UserProfileAudios File WebAppInfo ReplyKeyboardMarkup KeyboardButton
            KeyboardButtonRequestUsers KeyboardButtonRequestChat KeyboardButtonRequestManagedBot
            KeyboardButtonPollType ReplyKeyboardRemove InlineKeyboardMarkup InlineKeyboardButton
            LoginUrl SwitchInlineQueryChosenChat CopyTextButton DisabledButton CallbackQuery
            ForceReply Community ChatPhoto ChatInviteLink ChatAdministratorRights ChatMemberUpdated
            ChatMember ChatMemberOwner ChatMemberAdministrator ChatMemberMember
            ChatMemberRestricted ChatMemberLeft ChatMemberBanned ChatJoinRequest ChatPermissions
            Birthdate BusinessIntro BusinessLocation BusinessOpeningHoursInterval
            BusinessOpeningHours UserRating StoryAreaPosition LocationAddress StoryAreaType
            StoryAreaTypeLocation StoryAreaTypeSuggestedReaction StoryAreaTypeLink
            StoryAreaTypeWeather StoryAreaTypeUniqueGift StoryArea ChatLocation ReactionType
            ReactionTypeEmoji ReactionTypeCustomEmoji ReactionTypePaid ReactionCount
            MessageReactionUpdated MessageReactionCountUpdated ForumTopic GiftBackground Gift Gifts
            UniqueGiftModel UniqueGiftSymbol UniqueGiftBackdropColors UniqueGiftBackdrop
            UniqueGiftColors UniqueGift GiftInfo UniqueGiftInfo OwnedGift OwnedGiftRegular
            OwnedGiftUnique OwnedGifts BotAccessSettings AcceptedGiftTypes StarAmount BotCommand
            BotCommandScope BotCommandScopeDefault BotCommandScopeAllPrivateChats
            BotCommandScopeAllGroupChats BotCommandScopeAllChatAdministrators BotCommandScopeChat
            BotCommandScopeChatAdministrators BotCommandScopeChatMember BotName BotDescription
            BotShortDescription MenuButton MenuButtonCommands MenuButtonWebApp MenuButtonDefault
            ChatBoostSource ChatBoostSourcePremium ChatBoostSourceGiftCode ChatBoostSourceGiveaway
            ChatBoost ChatBoostUpdated ChatBoostRemoved ChatOwnerLeft ChatOwnerChanged
            UserChatBoosts BusinessBotRights BusinessConnection BusinessMessagesDeleted
            SentWebAppMessage SentGuestMessage PreparedInlineMessage PreparedKeyboardButton
            ResponseParameters InputMedia InputMediaAnimation InputMediaAudio InputMediaDocument
            InputMediaLink InputMediaLivePhoto InputMediaLocation InputMediaPhoto InputMediaSticker
            InputMediaVenue InputMediaVideo InputMediaVoiceNote InputFile InputPaidMedia
            InputPaidMediaLivePhoto InputPaidMediaPhoto InputPaidMediaVideo InputProfilePhoto
            InputProfilePhotoStatic InputProfilePhotoAnimated InputStoryContent
            InputStoryContentPhoto InputStoryContentVideo Sticker StickerSet MaskPosition
            InputSticker RichMessage InputRichMessage InputRichMessageMedia RichMessageButton
            RichText RichTextBold RichTextItalic RichTextUnderline RichTextStrikethrough
            RichTextSpoiler RichTextDateTime RichTextTextMention RichTextSubscript
            RichTextSuperscript RichTextMarked RichTextCode RichTextCustomEmoji
            RichTextMathematicalExpression RichTextUrl RichTextEmailAddress RichTextPhoneNumber
            RichTextBankCardNumber RichTextMention RichTextHashtag RichTextCashtag
            RichTextBotCommand RichTextButton RichTextAnchor RichTextAnchorLink RichTextReference
            RichTextReferenceLink RichBlockCaption RichBlockTableCell RichBlockListItem RichBlock
            RichBlockParagraph RichBlockSectionHeading RichBlockPreformatted RichBlockFooter
            RichBlockDivider RichBlockMathematicalExpression RichBlockAnchor RichBlockList
            RichBlockBlockQuotation RichBlockExpandableBlockQuotation RichBlockPullQuotation
            RichBlockCollage RichBlockSlideshow RichBlockTable RichBlockDetails RichBlockMap
            RichBlockButtons RichBlockAnimation RichBlockAudio RichBlockDocument RichBlockPhoto
            RichBlockVideo RichBlockVoiceNote RichBlockThinking InputRichBlockListItem
            InputRichBlock InputRichBlockParagraph InputRichBlockSectionHeading
            InputRichBlockPreformatted InputRichBlockFooter InputRichBlockDivider
            InputRichBlockMathematicalExpression InputRichBlockAnchor InputRichBlockList
            InputRichBlockBlockQuotation InputRichBlockExpandableBlockQuotation
            InputRichBlockPullQuotation InputRichBlockCollage InputRichBlockSlideshow
            InputRichBlockTable InputRichBlockDetails InputRichBlockMap InputRichBlockButtons
            InputRichBlockAnimation InputRichBlockAudio InputRichBlockDocument InputRichBlockPhoto
            InputRichBlockVideo InputRichBlockVoiceNote InputRichBlockThinking InlineQuery
            InlineQueryResultsButton InlineQueryResult InlineQueryResultArticle
            InlineQueryResultPhoto InlineQueryResultGif InlineQueryResultMpeg4Gif
            InlineQueryResultVideo InlineQueryResultAudio InlineQueryResultVoice
            InlineQueryResultDocument InlineQueryResultLocation InlineQueryResultVenue
            InlineQueryResultContact InlineQueryResultGame InlineQueryResultCachedPhoto
            InlineQueryResultCachedGif InlineQueryResultCachedMpeg4Gif
            InlineQueryResultCachedSticker InlineQueryResultCachedDocument
            InlineQueryResultCachedVideo InlineQueryResultCachedVoice InlineQueryResultCachedAudio
            InputMessageContent InputTextMessageContent InputRichMessageContent
            InputLocationMessageContent InputVenueMessageContent InputContactMessageContent
            InputInvoiceMessageContent ChosenInlineResult LabeledPrice Invoice ShippingAddress
            OrderInfo ShippingOption SuccessfulPayment RefundedPayment ShippingQuery
            PreCheckoutQuery PaidMediaPurchased RevenueWithdrawalState
            RevenueWithdrawalStatePending RevenueWithdrawalStateSucceeded
            RevenueWithdrawalStateFailed AffiliateInfo TransactionPartner TransactionPartnerUser
            TransactionPartnerChat TransactionPartnerAffiliateProgram TransactionPartnerFragment
            TransactionPartnerTelegramAds TransactionPartnerTelegramApi TransactionPartnerOther
            StarTransaction StarTransactions PassportData PassportFile EncryptedPassportElement
            EncryptedCredentials PassportElementError PassportElementErrorDataField
            PassportElementErrorFrontSide PassportElementErrorReverseSide
            PassportElementErrorSelfie PassportElementErrorFile PassportElementErrorFiles
            PassportElementErrorTranslationFile PassportElementErrorTranslationFiles
            PassportElementErrorUnspecified Game CallbackGame GameHighScore ReplyMarkup
            MediaGroupItem InputRichMedia
        }
    };
}
