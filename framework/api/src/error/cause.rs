//! Why the server refused: Telegram gives a code, a text and sometimes a parameter; the table below
//! turns them into something that can be matched.

use std::time::Duration;

use crate::ChatId;

/// How many seconds to wait when the server says "too many requests" and not for how long.
const UNTOLD_PAUSE: u64 = 1;

/// The longest pause that is believed: what anybody adds to a clock must not overflow it.
const LONGEST_PAUSE: u64 = 30 * 24 * 60 * 60;

/// Why the server refused a call.
///
/// New causes will be added as Telegram's texts become known; whatever has no case of its own is
/// [`BadRequest`](Cause::BadRequest), [`Forbidden`](Cause::Forbidden), [`Server`](Cause::Server) or
/// [`Other`](Cause::Other) by its code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The user has blocked the bot.
    BotBlocked,
    /// The user's account is gone.
    UserDeactivated,
    /// The bot was thrown out of the group or channel.
    BotKicked,
    /// The bot is not in the group or channel.
    BotNotAMember,
    /// The user has never written to the bot, or the receiver is a bot itself.
    CantInitiateConversation,
    /// The bot (or the user it acts on) lacks a right that this needs.
    NotEnoughRights,
    /// No such chat, or the bot has never seen it.
    ChatNotFound,
    /// No such user, or the bot has never seen it.
    UserNotFound,
    /// No such topic, or it was deleted.
    TopicNotFound,
    /// The topic is closed.
    TopicClosed,
    /// The group has become the supergroup with this id.
    ChatMigrated(ChatId),
    /// The edit would change nothing.
    MessageNotModified,
    /// The message to edit does not exist.
    MessageToEditNotFound,
    /// The message to delete does not exist.
    MessageToDeleteNotFound,
    /// The message to reply to does not exist.
    MessageToReplyNotFound,
    /// The message to forward or copy does not exist.
    MessageToForwardNotFound,
    /// The message to pin does not exist.
    MessageToPinNotFound,
    /// The message is not one that can be edited (any more).
    MessageCantBeEdited,
    /// The message is not one that can be deleted (any more).
    MessageCantBeDeleted,
    /// The text or caption is too long.
    MessageTooLong,
    /// The text is empty.
    MessageTextEmpty,
    /// The markup in the text is broken.
    CantParseEntities,
    /// A button's data is empty or longer than 64 bytes, or the button is otherwise wrong.
    ButtonInvalid,
    /// The callback or inline query is too old, or was answered, or never existed.
    QueryTooOld,
    /// The file id is not one of this bot's.
    WrongFileId,
    /// Telegram could not fetch the file from its URL.
    WrongFileUrl,
    /// The file is too big to be sent or fetched.
    FileTooBig,
    /// Too many requests; again after this long.
    RetryAfter(Duration),
    /// The token was refused.
    Unauthorized,
    /// Another process asks for this bot's updates.
    Conflict,
    /// A webhook takes this bot's updates.
    WebhookActive,
    /// No such method, or no bot with such a token.
    NotFound,
    /// Another "forbidden".
    Forbidden,
    /// Another "bad request".
    BadRequest,
    /// The server's own trouble.
    Server,
    /// Anything else.
    Other,
}

/// What Telegram's texts mean: the first entry whose text occurs in the description wins, so the
/// narrower ones stand first. All in lower case.
#[rustfmt::skip]
const TEXTS: &[(&str, Cause)] = &[
    // 403
    ("bot was blocked by the user", Cause::BotBlocked),
    ("user_is_blocked", Cause::BotBlocked),
    ("user is deactivated", Cause::UserDeactivated),
    ("input_user_deactivated", Cause::UserDeactivated),
    ("bot was kicked from", Cause::BotKicked),
    ("bot is not a member", Cause::BotNotAMember),
    ("bot can't initiate conversation", Cause::CantInitiateConversation),
    ("bot can't send messages to bots", Cause::CantInitiateConversation),
    ("bot can't send messages to the user", Cause::CantInitiateConversation),
    // messages
    ("message is not modified", Cause::MessageNotModified),
    ("message_not_modified", Cause::MessageNotModified),
    ("message to edit not found", Cause::MessageToEditNotFound),
    ("message to delete not found", Cause::MessageToDeleteNotFound),
    ("message to be replied not found", Cause::MessageToReplyNotFound),
    ("replied message not found", Cause::MessageToReplyNotFound),
    ("message to reply not found", Cause::MessageToReplyNotFound),
    ("message to forward not found", Cause::MessageToForwardNotFound),
    ("message to copy not found", Cause::MessageToForwardNotFound),
    ("messages to forward", Cause::MessageToForwardNotFound),
    ("messages to copy", Cause::MessageToForwardNotFound),
    ("message to pin not found", Cause::MessageToPinNotFound),
    ("message to unpin not found", Cause::MessageToPinNotFound),
    ("message can't be edited", Cause::MessageCantBeEdited),
    ("message_edit_time_expired", Cause::MessageCantBeEdited),
    ("message can't be deleted", Cause::MessageCantBeDeleted),
    ("message_delete_forbidden", Cause::MessageCantBeDeleted),
    ("message is too long", Cause::MessageTooLong),
    ("message caption is too long", Cause::MessageTooLong),
    ("message_too_long", Cause::MessageTooLong),
    ("media_caption_too_long", Cause::MessageTooLong),
    ("message text is empty", Cause::MessageTextEmpty),
    ("text must be non-empty", Cause::MessageTextEmpty),
    ("can't parse entities", Cause::CantParseEntities),
    ("can't parse message text", Cause::CantParseEntities),
    ("can't parse caption", Cause::CantParseEntities),
    // buttons and queries
    ("button_data_invalid", Cause::ButtonInvalid),
    ("button_url_invalid", Cause::ButtonInvalid),
    ("button_type_invalid", Cause::ButtonInvalid),
    ("button_user_invalid", Cause::ButtonInvalid),
    ("button_id_invalid", Cause::ButtonInvalid),
    ("inline keyboard button", Cause::ButtonInvalid),
    ("query is too old", Cause::QueryTooOld),
    ("query_id_invalid", Cause::QueryTooOld),
    ("query id is invalid", Cause::QueryTooOld),
    // chats, users, rights
    ("chat not found", Cause::ChatNotFound),
    ("chat_id is empty", Cause::ChatNotFound),
    ("peer_id_invalid", Cause::ChatNotFound),
    ("chat_id_invalid", Cause::ChatNotFound),
    ("channel_private", Cause::BotNotAMember),
    ("user not found", Cause::UserNotFound),
    ("user_id_invalid", Cause::UserNotFound),
    ("participant_id_invalid", Cause::UserNotFound),
    ("invalid user_id specified", Cause::UserNotFound),
    ("message thread not found", Cause::TopicNotFound),
    ("topic_id_invalid", Cause::TopicNotFound),
    ("topic_deleted", Cause::TopicNotFound),
    ("topic_closed", Cause::TopicClosed),
    ("not enough rights", Cause::NotEnoughRights),
    ("have no rights to", Cause::NotEnoughRights),
    ("need administrator rights", Cause::NotEnoughRights),
    ("administrator rights are required", Cause::NotEnoughRights),
    ("chat_admin_required", Cause::NotEnoughRights),
    ("chat_write_forbidden", Cause::NotEnoughRights),
    ("chat_restricted", Cause::NotEnoughRights),
    ("right_forbidden", Cause::NotEnoughRights),
    ("user is an administrator of the chat", Cause::NotEnoughRights),
    ("can't remove chat owner", Cause::NotEnoughRights),
    // files
    ("file is too big", Cause::FileTooBig),
    ("request entity too large", Cause::FileTooBig),
    ("wrong file identifier/http url specified", Cause::WrongFileId),
    ("wrong file_id", Cause::WrongFileId),
    ("wrong remote file identifier", Cause::WrongFileId),
    ("invalid file_id", Cause::WrongFileId),
    ("file_id_invalid", Cause::WrongFileId),
    ("file_reference_expired", Cause::WrongFileId),
    ("failed to get http url content", Cause::WrongFileUrl),
    ("wrong type of the web page content", Cause::WrongFileUrl),
    ("webpage_curl_failed", Cause::WrongFileUrl),
    ("webpage_media_empty", Cause::WrongFileUrl),
    ("wrong http url specified", Cause::WrongFileUrl),
];

impl Cause {
    pub(crate) fn retry_after(seconds: u64) -> Self {
        Cause::RetryAfter(Duration::from_secs(seconds.min(LONGEST_PAUSE)))
    }

    /// Reads code and text.
    pub(crate) fn classify(code: i32, description: &str) -> Self {
        let text = description.to_lowercase();
        match code {
            401 => Cause::Unauthorized,
            404 => Cause::by_text(&text).unwrap_or(Cause::NotFound),
            409 if text.contains("webhook is active") => Cause::WebhookActive,
            409 => Cause::Conflict,
            413 => Cause::FileTooBig,
            429 => Cause::retry_after(pause_in(&text).unwrap_or(UNTOLD_PAUSE)),
            403 => Cause::by_text(&text).unwrap_or(Cause::Forbidden),
            500..600 => Cause::Server,
            _ => Cause::by_text(&text).unwrap_or(if code == 400 {
                Cause::BadRequest
            } else {
                Cause::Other
            }),
        }
    }

    fn by_text(text: &str) -> Option<Self> {
        TEXTS
            .iter()
            .find(|(known, _)| text.contains(known))
            .map(|(_, cause)| cause.clone())
    }
}

/// The seconds in "too many requests: retry after 17".
fn pause_in(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once("retry after ")?;
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts as the server sends them.
    #[rustfmt::skip]
    const REAL: &[(i32, &str, Cause)] = &[
        (403, "Forbidden: bot was blocked by the user", Cause::BotBlocked),
        (403, "Forbidden: user is deactivated", Cause::UserDeactivated),
        (403, "Forbidden: bot was kicked from the group chat", Cause::BotKicked),
        (403, "Forbidden: bot was kicked from the supergroup chat", Cause::BotKicked),
        (403, "Forbidden: bot was kicked from the channel chat", Cause::BotKicked),
        (403, "Forbidden: bot is not a member of the channel chat", Cause::BotNotAMember),
        (403, "Forbidden: bot is not a member of the supergroup chat", Cause::BotNotAMember),
        (403, "Forbidden: bot can't initiate conversation with a user", Cause::CantInitiateConversation),
        (403, "Forbidden: bot can't send messages to bots", Cause::CantInitiateConversation),
        (403, "Forbidden: the group chat was deleted", Cause::Forbidden),
        (403, "Forbidden: not enough rights to send text messages to the chat", Cause::NotEnoughRights),
        (400, "Bad Request: chat not found", Cause::ChatNotFound),
        (400, "Bad Request: user not found", Cause::UserNotFound),
        (400, "Bad Request: USER_ID_INVALID", Cause::UserNotFound),
        (400, "Bad Request: PEER_ID_INVALID", Cause::ChatNotFound),
        (400, "Bad Request: chat_id is empty", Cause::ChatNotFound),
        (400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message", Cause::MessageNotModified),
        (400, "Bad Request: message to edit not found", Cause::MessageToEditNotFound),
        (400, "Bad Request: message to delete not found", Cause::MessageToDeleteNotFound),
        (400, "Bad Request: message to be replied not found", Cause::MessageToReplyNotFound),
        (400, "Bad Request: message to forward not found", Cause::MessageToForwardNotFound),
        (400, "Bad Request: message to copy not found", Cause::MessageToForwardNotFound),
        (400, "Bad Request: there are no messages to forward", Cause::MessageToForwardNotFound),
        (400, "Bad Request: message to pin not found", Cause::MessageToPinNotFound),
        (400, "Bad Request: message can't be edited", Cause::MessageCantBeEdited),
        (400, "Bad Request: message can't be deleted", Cause::MessageCantBeDeleted),
        (400, "Bad Request: message can't be deleted for everyone", Cause::MessageCantBeDeleted),
        (400, "Bad Request: message is too long", Cause::MessageTooLong),
        (400, "Bad Request: MESSAGE_TOO_LONG", Cause::MessageTooLong),
        (400, "Bad Request: message caption is too long", Cause::MessageTooLong),
        (400, "Bad Request: message text is empty", Cause::MessageTextEmpty),
        (400, "Bad Request: text must be non-empty", Cause::MessageTextEmpty),
        (400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"", Cause::CantParseEntities),
        (400, "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'", Cause::CantParseEntities),
        (400, "Bad Request: BUTTON_DATA_INVALID", Cause::ButtonInvalid),
        (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Cause::QueryTooOld),
        (400, "Bad Request: QUERY_ID_INVALID", Cause::QueryTooOld),
        (400, "Bad Request: not enough rights to restrict/unrestrict chat member", Cause::NotEnoughRights),
        (400, "Bad Request: not enough rights to manage pinned messages in the chat", Cause::NotEnoughRights),
        (400, "Bad Request: have no rights to send a message", Cause::NotEnoughRights),
        (400, "Bad Request: CHAT_ADMIN_REQUIRED", Cause::NotEnoughRights),
        (400, "Bad Request: need administrator rights in the channel chat", Cause::NotEnoughRights),
        (400, "Bad Request: can't remove chat owner", Cause::NotEnoughRights),
        (400, "Bad Request: user is an administrator of the chat", Cause::NotEnoughRights),
        (400, "Bad Request: message thread not found", Cause::TopicNotFound),
        (400, "Bad Request: TOPIC_CLOSED", Cause::TopicClosed),
        (400, "Bad Request: file is too big", Cause::FileTooBig),
        (413, "Request Entity Too Large", Cause::FileTooBig),
        (400, "Bad Request: wrong file identifier/HTTP URL specified", Cause::WrongFileId),
        (400, "Bad Request: wrong remote file identifier specified: Wrong string length", Cause::WrongFileId),
        (400, "Bad Request: invalid file_id", Cause::WrongFileId),
        (400, "Bad Request: failed to get HTTP URL content", Cause::WrongFileUrl),
        (400, "Bad Request: wrong type of the web page content", Cause::WrongFileUrl),
        (400, "Bad Request: something new", Cause::BadRequest),
        (401, "Unauthorized", Cause::Unauthorized),
        (404, "Not Found", Cause::NotFound),
        (404, "Not Found: method not found", Cause::NotFound),
        (409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", Cause::Conflict),
        (409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", Cause::WebhookActive),
        (429, "Too Many Requests: retry after 35", Cause::RetryAfter(Duration::from_secs(35))),
        (429, "Too Many Requests", Cause::RetryAfter(Duration::from_secs(UNTOLD_PAUSE))),
        (429, "Too Many Requests: retry after 99999999999999999999999", Cause::RetryAfter(Duration::from_secs(UNTOLD_PAUSE))),
        (429, "Too Many Requests: retry after 9999999999999", Cause::RetryAfter(Duration::from_secs(LONGEST_PAUSE))),
        (500, "Internal Server Error: restart", Cause::Server),
        (502, "Bad Gateway", Cause::Server),
        (0, "", Cause::Other),
        (-7, "what?", Cause::Other),
    ];

    #[test]
    fn telegrams_texts_are_recognised() {
        for (code, text, cause) in REAL {
            assert_eq!(Cause::classify(*code, text), *cause, "{code} {text}");
            assert_eq!(
                Cause::classify(*code, &text.to_uppercase()),
                *cause,
                "{code} {text}"
            );
        }
    }

    #[test]
    fn no_known_text_is_hidden_by_an_earlier_one() {
        for (at, (text, cause)) in TEXTS.iter().enumerate() {
            assert_eq!(*text, text.to_lowercase());
            let hidden_by = TEXTS[..at]
                .iter()
                .find(|(earlier, _)| text.contains(earlier));
            assert!(
                hidden_by.is_none(),
                "{text} is never reached: {hidden_by:?}"
            );
            assert_eq!(Cause::by_text(text).as_ref(), Some(cause));
        }
    }
}
