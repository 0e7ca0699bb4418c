//! Where defaults go.

use crate::defaults::shape::{Flag, Shape, Text};

/// What a method has of parameters with defaults.
pub(crate) fn shape_of(method: &str) -> Option<&'static Shape> {
    Some(match method {
        "sendMessage" => &SEND_MESSAGE,
        "forwardMessage" | "forwardMessages" | "copyMessages" => &FORWARD_MESSAGE,
        "copyMessage" | "sendPhoto" | "sendLivePhoto" | "sendAudio" | "sendDocument"
        | "sendVideo" | "sendAnimation" | "sendVoice" | "sendPaidMedia" => &COPY_MESSAGE,
        "sendVideoNote" | "sendLocation" | "sendVenue" | "sendContact" | "sendDice"
        | "sendSticker" | "sendInvoice" | "sendGame" => &SEND_VIDEO_NOTE,
        "sendMediaGroup" => &SEND_MEDIA_GROUP,
        "sendPoll" => &SEND_POLL,
        "sendChecklist" => &SEND_CHECKLIST,
        "sendMessageDraft" => &SEND_MESSAGE_DRAFT,
        "pinChatMessage" => &PIN_CHAT_MESSAGE,
        "answerGuestQuery" | "answerWebAppQuery" | "savePreparedInlineMessage" => {
            &ANSWER_GUEST_QUERY
        }
        "sendGift" | "giftPremiumSubscription" => &SEND_GIFT,
        "postStory" => &POST_STORY,
        "repostStory" => &REPOST_STORY,
        "editStory" | "editMessageCaption" | "editEphemeralMessageCaption" => &EDIT_STORY,
        "editMessageText" | "editEphemeralMessageText" => &EDIT_MESSAGE_TEXT,
        "editMessageMedia" | "editEphemeralMessageMedia" => &EDIT_MESSAGE_MEDIA,
        "editMessageChecklist" => &EDIT_MESSAGE_CHECKLIST,
        "sendRichMessage" => &SEND_RICH_MESSAGE,
        "sendRichMessageDraft" => &SEND_RICH_MESSAGE_DRAFT,
        "answerInlineQuery" => &ANSWER_INLINE_QUERY,
        _ => return None,
    })
}

static SEND_MESSAGE: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "parse_mode",
        entities: "entities",
    }],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: true,
    parts: &[("reply_parameters", &REPLY_PARAMETERS)],
};

static FORWARD_MESSAGE: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[],
};

static COPY_MESSAGE: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[("reply_parameters", &REPLY_PARAMETERS)],
};

static SEND_VIDEO_NOTE: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[("reply_parameters", &REPLY_PARAMETERS)],
};

static SEND_MEDIA_GROUP: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[
        ("media", &MEDIA_GROUP_ITEM),
        ("reply_parameters", &REPLY_PARAMETERS),
    ],
};

static SEND_POLL: Shape = Shape {
    texts: &[
        Text {
            text: "question",
            parse_mode: "question_parse_mode",
            entities: "question_entities",
        },
        Text {
            text: "explanation",
            parse_mode: "explanation_parse_mode",
            entities: "explanation_entities",
        },
        Text {
            text: "description",
            parse_mode: "description_parse_mode",
            entities: "description_entities",
        },
    ],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[
        ("options", &INPUT_POLL_OPTION),
        ("explanation_media", &INPUT_POLL_MEDIA),
        ("media", &INPUT_POLL_MEDIA),
        ("reply_parameters", &REPLY_PARAMETERS),
    ],
};

static SEND_CHECKLIST: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[
        ("checklist", &INPUT_CHECKLIST),
        ("reply_parameters", &REPLY_PARAMETERS),
    ],
};

static SEND_MESSAGE_DRAFT: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "parse_mode",
        entities: "entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static PIN_CHAT_MESSAGE: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification],
    links: false,
    parts: &[],
};

static ANSWER_GUEST_QUERY: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("result", &INLINE_QUERY_RESULT)],
};

static SEND_GIFT: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "text_parse_mode",
        entities: "text_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static POST_STORY: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[Flag::ProtectContent],
    links: false,
    parts: &[],
};

static REPOST_STORY: Shape = Shape {
    texts: &[],
    flags: &[Flag::ProtectContent],
    links: false,
    parts: &[],
};

static EDIT_STORY: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static EDIT_MESSAGE_TEXT: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "parse_mode",
        entities: "entities",
    }],
    flags: &[],
    links: true,
    parts: &[("rich_message", &INPUT_RICH_MESSAGE)],
};

static EDIT_MESSAGE_MEDIA: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("media", &INPUT_MEDIA)],
};

static EDIT_MESSAGE_CHECKLIST: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("checklist", &INPUT_CHECKLIST)],
};

static SEND_RICH_MESSAGE: Shape = Shape {
    texts: &[],
    flags: &[Flag::DisableNotification, Flag::ProtectContent],
    links: false,
    parts: &[
        ("rich_message", &INPUT_RICH_MESSAGE),
        ("reply_parameters", &REPLY_PARAMETERS),
    ],
};

static SEND_RICH_MESSAGE_DRAFT: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("rich_message", &INPUT_RICH_MESSAGE)],
};

static ANSWER_INLINE_QUERY: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("results", &INLINE_QUERY_RESULT)],
};

static INLINE_QUERY_RESULT: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[("input_message_content", &INPUT_MESSAGE_CONTENT)],
};

static INPUT_CHECKLIST: Shape = Shape {
    texts: &[Text {
        text: "title",
        parse_mode: "parse_mode",
        entities: "title_entities",
    }],
    flags: &[],
    links: false,
    parts: &[("tasks", &INPUT_CHECKLIST_TASK)],
};

static INPUT_CHECKLIST_TASK: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "parse_mode",
        entities: "text_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_ANIMATION: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_AUDIO: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_DOCUMENT: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_PHOTO: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_VIDEO: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MEDIA_VOICE_NOTE: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_MESSAGE_CONTENT: Shape = Shape {
    texts: &[Text {
        text: "message_text",
        parse_mode: "parse_mode",
        entities: "entities",
    }],
    flags: &[],
    links: true,
    parts: &[("rich_message", &INPUT_RICH_MESSAGE)],
};

static INPUT_POLL_MEDIA: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_POLL_OPTION: Shape = Shape {
    texts: &[Text {
        text: "text",
        parse_mode: "text_parse_mode",
        entities: "text_entities",
    }],
    flags: &[],
    links: false,
    parts: &[("media", &INPUT_POLL_OPTION_MEDIA)],
};

static INPUT_POLL_OPTION_MEDIA: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_RICH_BLOCK: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[
        ("items", &INPUT_RICH_BLOCK_LIST_ITEM),
        ("blocks", &INPUT_RICH_BLOCK),
        ("animation", &INPUT_MEDIA_ANIMATION),
        ("audio", &INPUT_MEDIA_AUDIO),
        ("document", &INPUT_MEDIA_DOCUMENT),
        ("photo", &INPUT_MEDIA_PHOTO),
        ("video", &INPUT_MEDIA_VIDEO),
        ("voice_note", &INPUT_MEDIA_VOICE_NOTE),
    ],
};

static INPUT_RICH_BLOCK_LIST_ITEM: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("blocks", &INPUT_RICH_BLOCK)],
};

static INPUT_RICH_MEDIA: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static INPUT_RICH_MESSAGE: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[
        ("blocks", &INPUT_RICH_BLOCK),
        ("media", &INPUT_RICH_MESSAGE_MEDIA),
    ],
};

static INPUT_RICH_MESSAGE_MEDIA: Shape = Shape {
    texts: &[],
    flags: &[],
    links: false,
    parts: &[("media", &INPUT_RICH_MEDIA)],
};

static MEDIA_GROUP_ITEM: Shape = Shape {
    texts: &[Text {
        text: "caption",
        parse_mode: "parse_mode",
        entities: "caption_entities",
    }],
    flags: &[],
    links: false,
    parts: &[],
};

static REPLY_PARAMETERS: Shape = Shape {
    texts: &[Text {
        text: "quote",
        parse_mode: "quote_parse_mode",
        entities: "quote_entities",
    }],
    flags: &[Flag::AllowSendingWithoutReply],
    links: false,
    parts: &[],
};
