use serde_json::{Value, json};

use super::Defaults;
use crate::call::{Body, Call};
use crate::input_file::InputFile;
use crate::method::Method;
use crate::methods::{
    AnswerInlineQuery, CopyMessage, EditMessageMedia, ForwardMessage, GetMe, SendGift,
    SendMediaGroup, SendMessage, SendPhoto, SendPoll, SetMyName,
};
use crate::types::{
    InlineQueryResultArticle, InlineQueryResultContact, InlineQueryResultPhoto, InputMediaPhoto,
    InputPollOption, InputTextMessageContent, LinkPreviewOptions, MessageEntity, ParseMode,
    ReplyParameters,
};

fn all() -> Defaults {
    Defaults::new()
        .parse_mode(ParseMode::Html)
        .disable_notification(true)
        .protect_content(true)
        .allow_sending_without_reply(true)
        .link_preview_options(
            LinkPreviewOptions::new()
                .is_disabled(true)
                .show_above_text(true),
        )
}

fn filled(defaults: &Defaults, method: impl Method) -> Call {
    let mut call = method.into_call().expect("a call");
    defaults.fill(&mut call);
    call
}

/// The parameters of a call, as the server reads them.
fn parameters(method: impl Method) -> Value {
    match filled(&all(), method).body {
        Body::Empty => json!({}),
        Body::Json(json) => serde_json::from_slice(&json).expect("JSON"),
        Body::Multipart(form) => {
            let fields = form.fields.into_iter().map(|(name, text)| {
                let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
                (name, value)
            });
            Value::Object(fields.collect())
        }
    }
}

/// R152
#[test]
fn what_a_call_does_not_say_is_put_in() {
    assert_eq!(
        parameters(SendMessage::new(1, "hi")),
        json!({
            "chat_id": 1, "text": "hi", "parse_mode": "HTML", "disable_notification": true, "protect_content": true,
            "link_preview_options": {"is_disabled": true, "show_above_text": true},
        })
    );
}

/// R152
#[test]
fn what_a_call_says_wins() {
    let said = SendMessage::new(1, "hi")
        .parse_mode(ParseMode::MarkdownV2)
        .disable_notification(false)
        .protect_content(false)
        .link_preview_options(LinkPreviewOptions::new().is_disabled(false));
    assert_eq!(
        parameters(said),
        json!({
            "chat_id": 1, "text": "hi", "parse_mode": "MarkdownV2", "disable_notification": false, "protect_content": false,
            "link_preview_options": {"is_disabled": false, "show_above_text": true},
        })
    );
    let none = parameters(
        SendMessage::new(1, "hi")
            .parse_mode(ParseMode::none())
            .link_preview_options(LinkPreviewOptions::standard()),
    );
    assert_eq!(none.get("parse_mode"), None);
    assert_eq!(none["link_preview_options"]["is_disabled"], false);
    assert_eq!(none["link_preview_options"]["show_above_text"], false);
}

/// The reference sends a parse mode along with entities, and to methods that have none (§1.5).
#[test]
fn only_what_the_server_looks_at_is_put_in() {
    let entity = MessageEntity::new("bold", 0, 2);
    let listed = parameters(SendMessage::new(1, "hi").entities([entity]));
    assert_eq!(listed.get("parse_mode"), None);
    let bare = parameters(SendPhoto::new(1, InputFile::file_id("x")));
    assert_eq!(bare.get("parse_mode"), None, "there is no caption");
    let copy = parameters(CopyMessage::new(1, 2, 3).caption("new"));
    assert_eq!(copy["parse_mode"], "HTML");
    assert_eq!(
        parameters(ForwardMessage::new(1, 2, 3)),
        json!({
            "chat_id": 1, "from_chat_id": 2, "message_id": 3, "disable_notification": true, "protect_content": true,
        })
    );
    assert_eq!(parameters(GetMe::new()), json!({}));
    assert_eq!(parameters(SetMyName::new().name("x")), json!({"name": "x"}));
}

/// R152
#[test]
fn each_text_has_a_parse_mode_of_its_own() {
    let poll = SendPoll::new(
        1,
        "q",
        [
            InputPollOption::new("a"),
            InputPollOption::new("b").text_parse_mode("MarkdownV2"),
        ],
    )
    .explanation("e");
    let poll = parameters(poll);
    assert_eq!(poll["question_parse_mode"], "HTML");
    assert_eq!(poll["explanation_parse_mode"], "HTML");
    assert_eq!(poll.get("description_parse_mode"), None);
    assert_eq!(
        poll["options"],
        json!([{"text": "a", "text_parse_mode": "HTML"}, {"text": "b", "text_parse_mode": "MarkdownV2"}])
    );
    let gift = parameters(SendGift::new("g").text("t"));
    assert_eq!(gift["text_parse_mode"], "HTML");
}

/// R152
#[test]
fn replies_get_theirs() {
    let to = ReplyParameters::new().message_id(5).quote("w");
    let reply = parameters(SendMessage::new(1, "hi").reply_parameters(to));
    assert_eq!(
        reply["reply_parameters"],
        json!({"message_id": 5, "quote": "w", "quote_parse_mode": "HTML", "allow_sending_without_reply": true})
    );
    let to = ReplyParameters::new()
        .message_id(5)
        .allow_sending_without_reply(false);
    let reply = parameters(SendMessage::new(1, "hi").reply_parameters(to));
    assert_eq!(
        reply["reply_parameters"],
        json!({"message_id": 5, "allow_sending_without_reply": false})
    );
}

/// R152: also where the parameters go as a form, since a file comes along.
#[test]
fn media_get_theirs() {
    let media = [
        InputMediaPhoto::new(InputFile::bytes("a.jpg", "A")).caption("one"),
        InputMediaPhoto::new(InputFile::file_id("b")),
    ];
    let album = parameters(SendMediaGroup::new(1, media));
    assert_eq!(
        album["media"],
        json!([
            {"type": "photo", "media": "attach://file0", "caption": "one", "parse_mode": "HTML"},
            {"type": "photo", "media": "b"},
        ])
    );
    assert_eq!(album["disable_notification"], true);
    assert_eq!(album.get("parse_mode"), None);
    let photo = SendPhoto::new(1, InputFile::bytes("a.jpg", "A"))
        .caption("<i>c</i>")
        .parse_mode(ParseMode::none());
    let photo = parameters(photo);
    assert_eq!(
        (photo.get("parse_mode"), &photo["protect_content"]),
        (None, &json!(true))
    );
    let edit = EditMessageMedia::new(InputMediaPhoto::new("x").caption("c"));
    assert_eq!(parameters(edit)["media"]["parse_mode"], "HTML");
}

/// R152
#[test]
fn inline_results_and_their_contents_get_theirs() {
    let photo = InlineQueryResultPhoto::new("1", "u", "t").caption("c");
    let article = InlineQueryResultArticle::new("2", "t", InputTextMessageContent::new("m"));
    let contact = InlineQueryResultContact::new("3", "p", "f");
    let answer = AnswerInlineQuery::new(
        "q",
        [
            crate::types::InlineQueryResult::from(photo),
            article.into(),
            contact.into(),
        ],
    );
    let results = &parameters(answer)["results"];
    assert_eq!(results[0]["parse_mode"], "HTML");
    assert_eq!(
        results[1]["input_message_content"],
        json!({
            "message_text": "m", "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true, "show_above_text": true},
        })
    );
    assert_eq!(results[1].get("parse_mode"), None);
    assert_eq!(results[2].get("parse_mode"), None);
}

#[test]
fn calls_written_by_hand_get_them_and_broken_ones_stay_as_they_are() {
    let fill = |json: &'static str| {
        let mut call = Call::new("sendMessage", Body::Json(json.into()));
        Defaults::new().parse_mode("HTML").fill(&mut call);
        call.body
    };
    assert_eq!(
        fill(r#" {"text":"\"x\"","n":12345678901234567890} "#),
        Body::Json(r#"{"text":"\"x\"","n":12345678901234567890,"parse_mode":"HTML"}"#.into())
    );
    for broken in ["", "{", "null", "[1", r#"{"text":"x"}}"#, r#"{"text"}"#] {
        assert_eq!(fill(broken), Body::Json(broken.into()), "{broken}");
    }
    // Nothing to add: the very same text.
    let said = r#"{"text":"x",  "parse_mode":null}"#;
    assert_eq!(fill(said), Body::Json(said.into()));
}

/// Every parameter of the Bot API that a default is for, by a look at its description that knows nothing of the tables.
#[test]
fn no_parameter_is_forgotten() {
    let api: Value = serde_json::from_str(include_str!("../../bot_api.json")).expect("the data");
    let methods = api["methods"].as_array().expect("methods");
    let mut seen = 0;
    for method in methods {
        let name = method["name"].as_str().expect("a name").to_owned();
        let params = method["params"].as_array().cloned().unwrap_or_default();
        let names: Vec<_> = params
            .iter()
            .filter_map(|param| param["name"].as_str())
            .collect();
        let texts = names.iter().map(|name| format!("{name:?}:\"x\""));
        let given = names.iter().any(|name| {
            name.ends_with("parse_mode")
                || matches!(
                    *name,
                    "disable_notification" | "protect_content" | "link_preview_options"
                )
        });
        // All texts and none of the rest.
        let texts: Vec<_> = texts
            .zip(&names)
            .filter(|(_, name)| {
                matches!(
                    **name,
                    "text" | "caption" | "question" | "explanation" | "description"
                )
            })
            .map(|(text, _)| text)
            .collect();
        let body = format!("{{{}}}", texts.join(","));
        let mut call = Call::new(
            Box::leak(name.clone().into_boxed_str()),
            Body::Json(body.into()),
        );
        all().fill(&mut call);
        let Body::Json(json) = &call.body else {
            panic!("{call:?}")
        };
        let json: Value = serde_json::from_slice(json).expect("JSON");
        for param in &names {
            let expected = param.ends_with("parse_mode")
                || matches!(
                    *param,
                    "disable_notification" | "protect_content" | "link_preview_options"
                );
            if expected {
                seen += 1;
                assert!(!json[*param].is_null(), "{name}: {param}");
            }
        }
        if !given {
            assert_eq!(
                json.as_object().map(serde_json::Map::len),
                Some(texts.len()),
                "{name} got what it has not"
            );
        }
    }
    assert!(seen > 70, "{seen}");
}
