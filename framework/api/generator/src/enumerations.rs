//! Which strings are enumerations, and what they are called.
//!
//! The data mentions values of string fields; whether these are all there is, and which fields mean
//! the same thing, it does not say.

use crate::model::{Api, Field};
use crate::names::camel;

/// An enumeration of strings.
pub(crate) struct Enumeration {
    pub(crate) name: &'static str,
    /// What it says, for its documentation.
    pub(crate) about: &'static str,
    /// The fields that have it: `Type.field` or `method.parameter`.
    pub(crate) fields: &'static [&'static str],
    /// The values, where the data has none or names that do not follow from them.
    pub(crate) values: &'static [(&'static str, &'static str)],
}

const fn table(
    name: &'static str,
    about: &'static str,
    fields: &'static [&'static str],
) -> Enumeration {
    Enumeration {
        name,
        about,
        fields,
        values: &[],
    }
}

/// Every enumeration.
pub(crate) const ENUMERATIONS: &[Enumeration] = &[
    table(
        "ChatType",
        "What sort of chat it is.",
        &["Chat.type", "ChatFullInfo.type"],
    ),
    table(
        "InlineQueryChatType",
        "In what sort of chat an inline query is typed.",
        &["InlineQuery.chat_type"],
    ),
    table(
        "MessageEntityKind",
        "What is special about a part of a text.",
        &["MessageEntity.type"],
    ),
    table(
        "PollKind",
        "Whether a poll has right answers.",
        &["Poll.type", "sendPoll.type"],
    ),
    table(
        "StickerKind",
        "What a sticker is used for.",
        &[
            "Sticker.type",
            "StickerSet.sticker_type",
            "createNewStickerSet.sticker_type",
        ],
    ),
    table(
        "StickerFormat",
        "What sort of file a sticker is.",
        &[
            "InputSticker.format",
            "uploadStickerFile.sticker_format",
            "setStickerSetThumbnail.format",
        ],
    ),
    table(
        "MaskPoint",
        "The part of the face that a mask covers.",
        &["MaskPosition.point"],
    ),
    table(
        "VideoCodec",
        "How a video is encoded.",
        &["VideoQuality.codec"],
    ),
    table(
        "ButtonStyle",
        "The colour of a button.",
        &["KeyboardButton.style", "InlineKeyboardButton.style"],
    ),
    table(
        "RichButtonStyle",
        "The look of a button in a rich message.",
        &["RichMessageButton.style"],
    ),
    table(
        "HorizontalAlignment",
        "Where something stands between left and right.",
        &[
            "RichBlockTableCell.align",
            "RichBlockButtons.align",
            "InputRichBlockButtons.align",
        ],
    ),
    table(
        "VerticalAlignment",
        "Where something stands between top and bottom.",
        &["RichBlockTableCell.valign"],
    ),
    Enumeration {
        name: "ListNumbering",
        about: "How the items of a list are numbered.",
        fields: &["RichBlockListItem.type", "InputRichBlockListItem.type"],
        values: &[
            ("Letters", "a"),
            ("CapitalLetters", "A"),
            ("Roman", "i"),
            ("CapitalRoman", "I"),
            ("Numbers", "1"),
        ],
    },
    table(
        "SubscriptionState",
        "What has become of a subscription.",
        &["BotSubscriptionUpdated.state"],
    ),
    table(
        "SuggestedPostState",
        "What has become of a suggested post.",
        &["SuggestedPostInfo.state"],
    ),
    table(
        "SuggestedPostRefundReason",
        "Why a suggested post was refunded.",
        &["SuggestedPostRefunded.reason"],
    ),
    table(
        "UniqueGiftRarity",
        "How rare a model of a unique gift is.",
        &["UniqueGiftModel.rarity"],
    ),
    table(
        "UniqueGiftOrigin",
        "How somebody came by a unique gift.",
        &["UniqueGiftInfo.origin"],
    ),
    table(
        "UserTransactionKind",
        "What a user paid for.",
        &["TransactionPartnerUser.transaction_type"],
    ),
    table(
        "PassportElementKind",
        "What a Telegram Passport element is.",
        &[
            "EncryptedPassportElement.type",
            "PassportElementErrorDataField.type",
            "PassportElementErrorFrontSide.type",
            "PassportElementErrorReverseSide.type",
            "PassportElementErrorSelfie.type",
            "PassportElementErrorFile.type",
            "PassportElementErrorFiles.type",
            "PassportElementErrorTranslationFile.type",
            "PassportElementErrorTranslationFiles.type",
            "PassportElementErrorUnspecified.type",
        ],
    ),
    table(
        "JoinRequestAnswer",
        "What to do with a request to join.",
        &["answerChatJoinRequestQuery.result"],
    ),
    Enumeration {
        name: "ChatAction",
        about: "What the bot seems to be doing.",
        fields: &["sendChatAction.action"],
        values: &[
            ("Typing", "typing"),
            ("UploadPhoto", "upload_photo"),
            ("RecordVideo", "record_video"),
            ("UploadVideo", "upload_video"),
            ("RecordVoice", "record_voice"),
            ("UploadVoice", "upload_voice"),
            ("UploadDocument", "upload_document"),
            ("ChooseSticker", "choose_sticker"),
            ("FindLocation", "find_location"),
            ("RecordVideoNote", "record_video_note"),
            ("UploadVideoNote", "upload_video_note"),
        ],
    },
    Enumeration {
        name: PARSE_MODE,
        about: "How formatting is marked in a text.",
        fields: &[],
        values: &[
            ("Html", "HTML"),
            ("MarkdownV2", "MarkdownV2"),
            ("Markdown", "Markdown"),
        ],
    },
];

/// What every field has whose name ends in `parse_mode`.
const PARSE_MODE: &str = "ParseMode";

/// Fields whose mentioned values are examples, or the names of something else.
const NOT_ENUMERATIONS: &[&str] = &[
    "foursquare_type",
    "thumbnail_mime_type",
    "mime_type",
    "text_parse_mode",
    "data",
];

/// The enumeration that a string field has, if it is one.
pub(crate) fn find(owner: &str, field: &Field) -> Option<&'static str> {
    if field.name.ends_with("parse_mode") {
        return Some(PARSE_MODE);
    }
    let path = format!("{owner}.{}", field.name);
    ENUMERATIONS
        .iter()
        .find(|known| known.fields.contains(&path.as_str()))
        .map(|known| known.name)
}

impl Enumeration {
    /// Names and strings of the values.
    pub(crate) fn variants(&self, api: &Api) -> Vec<(String, String)> {
        if !self.values.is_empty() {
            return self
                .values
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect();
        }
        let mut variants: Vec<(String, String)> = Vec::new();
        for path in self.fields {
            let values = field(api, path)
                .map(|field| field.values_mentioned.as_slice())
                .unwrap_or_default();
            for text in values {
                if !variants.iter().any(|(_, known)| known == text) {
                    variants.push((camel(text), text.clone()));
                }
            }
        }
        variants
    }
}

fn field<'a>(api: &'a Api, path: &str) -> Option<&'a Field> {
    let (owner, name) = path.split_once('.')?;
    let fields = match api.methods.iter().find(|method| method.name == owner) {
        Some(method) => &method.params,
        None => &api.find(owner)?.fields,
    };
    fields.iter().find(|field| field.name == name)
}

/// What is wrong with the table: fields that do not exist, values that it passes over.
pub(crate) fn problems(api: &Api) -> Vec<String> {
    let missing = ENUMERATIONS
        .iter()
        .flat_map(|known| known.fields)
        .filter(|path| field(api, path).is_none());
    let mut problems: Vec<String> = missing
        .map(|path| format!("{path} does not exist"))
        .collect();
    let types = api.types.iter().map(|ty| (&ty.name, &ty.fields));
    let methods = api
        .methods
        .iter()
        .map(|method| (&method.name, &method.params));
    for (owner, fields) in types.chain(methods) {
        for field in fields {
            let passed_over = !field.values_mentioned.is_empty()
                && find(owner, field).is_none()
                && !NOT_ENUMERATIONS.contains(&field.name.as_str());
            if passed_over {
                problems.push(format!(
                    "{owner}.{} mentions {:?}",
                    field.name, field.values_mentioned
                ));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests::api;

    #[test]
    fn the_table_fits_the_data() {
        assert_eq!(problems(&api()), Vec::<String>::new());
    }

    #[test]
    fn values_that_are_passed_over_are_told() {
        let mut api = api();
        api.types[1].fields[0].values_mentioned = vec!["new".to_owned()];
        assert_eq!(problems(&api), [r#"WebhookInfo.url mentions ["new"]"#]);
    }

    #[test]
    fn values_are_gathered_from_all_fields() {
        let api = api();
        let of = |name: &str| {
            let known = ENUMERATIONS
                .iter()
                .find(|known| known.name == name)
                .expect("an enumeration");
            known.variants(&api)
        };
        assert_eq!(of("PollKind").len(), 2);
        assert_eq!(of("PassportElementKind").len(), 13);
        assert_eq!(of("VideoCodec")[2], ("Av01".to_owned(), "av01".to_owned()));
    }
}
