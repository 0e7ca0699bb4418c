//! Methods.

mod bot;
mod business;
mod chats;
mod content;
mod deleting;
mod editing;
mod games;
mod gifts;
mod invitations;
mod media;
mod members;
mod messages;
mod payments;
mod queries;
mod rich_messages;
mod stickers;
mod stories;
mod topics;
mod updates;
mod users;
mod web_apps;

pub use bot::*;
pub use business::*;
pub use chats::*;
pub use content::*;
pub use deleting::*;
pub use editing::*;
pub use games::*;
pub use gifts::*;
pub use invitations::*;
pub use media::*;
pub use members::*;
pub use messages::*;
pub use payments::*;
pub use queries::*;
pub use rich_messages::*;
pub use stickers::*;
pub use stories::*;
pub use topics::*;
pub use updates::*;
pub use users::*;
pub use web_apps::*;

/// Calls a macro with the name of every method that can be the answer to an update.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_sending_method {
    ($mac:ident) => {
        $mac! {
            SendMessage ForwardMessage ForwardMessages CopyMessage CopyMessages SendPhoto
            SendLivePhoto SendAudio SendDocument SendVideo SendAnimation SendVoice SendVideoNote
            SendPaidMedia SendMediaGroup SendLocation SendVenue SendContact SendPoll SendChecklist
            SendDice SendMessageDraft SendChatAction SetMessageReaction SetUserEmojiStatus
            BanChatMember UnbanChatMember RestrictChatMember PromoteChatMember
            SetChatAdministratorCustomTitle SetChatMemberTag BanChatSenderChat UnbanChatSenderChat
            SetChatPermissions ExportChatInviteLink CreateChatInviteLink EditChatInviteLink
            CreateChatSubscriptionInviteLink EditChatSubscriptionInviteLink RevokeChatInviteLink
            ApproveChatJoinRequest DeclineChatJoinRequest AnswerChatJoinRequestQuery
            SendChatJoinRequestWebApp SetChatPhoto DeleteChatPhoto SetChatTitle SetChatDescription
            PinChatMessage UnpinChatMessage UnpinAllChatMessages LeaveChat SetChatStickerSet
            DeleteChatStickerSet CreateForumTopic EditForumTopic CloseForumTopic ReopenForumTopic
            DeleteForumTopic UnpinAllForumTopicMessages EditGeneralForumTopic
            CloseGeneralForumTopic ReopenGeneralForumTopic HideGeneralForumTopic
            UnhideGeneralForumTopic UnpinAllGeneralForumTopicMessages AnswerCallbackQuery
            AnswerGuestQuery ReplaceManagedBotToken SetManagedBotAccessSettings SetMyCommands
            DeleteMyCommands SetMyName SetMyDescription SetMyShortDescription SetMyProfilePhoto
            RemoveMyProfilePhoto SetChatMenuButton SetMyDefaultAdministratorRights SendGift
            GiftPremiumSubscription VerifyUser VerifyChat RemoveUserVerification
            RemoveChatVerification ReadBusinessMessage DeleteBusinessMessages
            SetBusinessAccountName SetBusinessAccountUsername SetBusinessAccountBio
            SetBusinessAccountProfilePhoto RemoveBusinessAccountProfilePhoto
            SetBusinessAccountGiftSettings TransferBusinessAccountStars ConvertGiftToStars
            UpgradeGift TransferGift PostStory RepostStory EditStory DeleteStory AnswerWebAppQuery
            SavePreparedInlineMessage SavePreparedKeyboardButton EditMessageText EditMessageCaption
            EditMessageMedia EditMessageLiveLocation StopMessageLiveLocation EditMessageChecklist
            EditMessageReplyMarkup StopPoll EditEphemeralMessageText EditEphemeralMessageMedia
            EditEphemeralMessageCaption EditEphemeralMessageReplyMarkup ApproveSuggestedPost
            DeclineSuggestedPost DeleteMessage DeleteMessages DeleteEphemeralMessage
            DeleteMessageReaction DeleteAllMessageReactions SendSticker UploadStickerFile
            CreateNewStickerSet AddStickerToSet SetStickerPositionInSet DeleteStickerFromSet
            ReplaceStickerInSet SetStickerEmojiList SetStickerKeywords SetStickerMaskPosition
            SetStickerSetTitle SetStickerSetThumbnail SetCustomEmojiStickerSetThumbnail
            DeleteStickerSet SendRichMessage SendRichMessageDraft AnswerInlineQuery SendInvoice
            CreateInvoiceLink AnswerShippingQuery AnswerPreCheckoutQuery RefundStarPayment
            EditUserStarSubscription SetPassportDataErrors SendGame SetGameScore
        }
    };
}

/// Calls a macro with the name of every method.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_method {
    ($mac:ident) => {
        $mac! {
            GetUpdates SetWebhook DeleteWebhook GetWebhookInfo GetMe LogOut Close SendMessage
            ForwardMessage ForwardMessages CopyMessage CopyMessages SendPhoto SendLivePhoto
            SendAudio SendDocument SendVideo SendAnimation SendVoice SendVideoNote SendPaidMedia
            SendMediaGroup SendLocation SendVenue SendContact SendPoll SendChecklist SendDice
            SendMessageDraft SendChatAction SetMessageReaction GetUserProfilePhotos
            GetUserProfileAudios SetUserEmojiStatus GetFile BanChatMember UnbanChatMember
            RestrictChatMember PromoteChatMember SetChatAdministratorCustomTitle SetChatMemberTag
            BanChatSenderChat UnbanChatSenderChat SetChatPermissions ExportChatInviteLink
            CreateChatInviteLink EditChatInviteLink CreateChatSubscriptionInviteLink
            EditChatSubscriptionInviteLink RevokeChatInviteLink ApproveChatJoinRequest
            DeclineChatJoinRequest AnswerChatJoinRequestQuery SendChatJoinRequestWebApp
            SetChatPhoto DeleteChatPhoto SetChatTitle SetChatDescription PinChatMessage
            UnpinChatMessage UnpinAllChatMessages LeaveChat GetChat GetChatAdministrators
            GetChatMemberCount GetChatMember GetUserPersonalChatMessages SetChatStickerSet
            DeleteChatStickerSet GetForumTopicIconStickers CreateForumTopic EditForumTopic
            CloseForumTopic ReopenForumTopic DeleteForumTopic UnpinAllForumTopicMessages
            EditGeneralForumTopic CloseGeneralForumTopic ReopenGeneralForumTopic
            HideGeneralForumTopic UnhideGeneralForumTopic UnpinAllGeneralForumTopicMessages
            AnswerCallbackQuery AnswerGuestQuery GetUserChatBoosts GetBusinessConnection
            GetManagedBotToken ReplaceManagedBotToken GetManagedBotAccessSettings
            SetManagedBotAccessSettings SetMyCommands DeleteMyCommands GetMyCommands SetMyName
            GetMyName SetMyDescription GetMyDescription SetMyShortDescription GetMyShortDescription
            SetMyProfilePhoto RemoveMyProfilePhoto SetChatMenuButton GetChatMenuButton
            SetMyDefaultAdministratorRights GetMyDefaultAdministratorRights GetAvailableGifts
            SendGift GiftPremiumSubscription VerifyUser VerifyChat RemoveUserVerification
            RemoveChatVerification ReadBusinessMessage DeleteBusinessMessages
            SetBusinessAccountName SetBusinessAccountUsername SetBusinessAccountBio
            SetBusinessAccountProfilePhoto RemoveBusinessAccountProfilePhoto
            SetBusinessAccountGiftSettings GetBusinessAccountStarBalance
            TransferBusinessAccountStars GetBusinessAccountGifts GetUserGifts GetChatGifts
            ConvertGiftToStars UpgradeGift TransferGift PostStory RepostStory EditStory DeleteStory
            AnswerWebAppQuery SavePreparedInlineMessage SavePreparedKeyboardButton EditMessageText
            EditMessageCaption EditMessageMedia EditMessageLiveLocation StopMessageLiveLocation
            EditMessageChecklist EditMessageReplyMarkup StopPoll EditEphemeralMessageText
            EditEphemeralMessageMedia EditEphemeralMessageCaption EditEphemeralMessageReplyMarkup
            ApproveSuggestedPost DeclineSuggestedPost DeleteMessage DeleteMessages
            DeleteEphemeralMessage DeleteMessageReaction DeleteAllMessageReactions SendSticker
            GetStickerSet GetCustomEmojiStickers UploadStickerFile CreateNewStickerSet
            AddStickerToSet SetStickerPositionInSet DeleteStickerFromSet ReplaceStickerInSet
            SetStickerEmojiList SetStickerKeywords SetStickerMaskPosition SetStickerSetTitle
            SetStickerSetThumbnail SetCustomEmojiStickerSetThumbnail DeleteStickerSet
            SendRichMessage SendRichMessageDraft AnswerInlineQuery SendInvoice CreateInvoiceLink
            AnswerShippingQuery AnswerPreCheckoutQuery GetMyStarBalance GetStarTransactions
            RefundStarPayment EditUserStarSubscription SetPassportDataErrors SendGame SetGameScore
            GetGameHighScores
        }
    };
}
