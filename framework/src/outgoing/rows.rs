//! Calls as rows: how what a handler returned is kept until it was sent.

use crate::store::{Millis, OutboxKey, Queued};
use bot_api::{
    Attachment, Body, Call, Content, Method, Multipart, Upload,
    types::{ChatTarget, UpdateId},
};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

macro_rules! names {
    ($($method:ident)*) => { &[$(<bot_api::methods::$method as Method>::NAME),*] };
}

/// Every method's name.
const METHODS: &[&str] = bot_api::for_each_method!(names);

/// A call's body, as it stands in a row.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Row {
    Empty,
    Json(Box<serde_json::value::RawValue>),
    Form {
        fields: Vec<(String, String)>,
        files: Vec<FileRow>,
    },
}

#[derive(Serialize, Deserialize)]
struct FileRow {
    field: String,
    file_name: String,
    content: ContentRow,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ContentRow {
    Path(PathBuf),
    Base64(String),
}

/// What is said of a call that cannot wait.
pub(crate) const STREAM: &str = "a stream can be sent only by a direct call, since it is read once: give a path, bytes, a URL or a file id";

/// The row of a call.
pub(crate) fn queued(
    key: OutboxKey,
    call: &Call,
    update: Option<UpdateId>,
    at: Millis,
) -> Result<Queued, String> {
    let row = match &call.body {
        Body::Empty => Row::Empty,
        Body::Json(json) => {
            let text = std::str::from_utf8(json).map_err(|error| error.to_string())?;
            Row::Json(
                serde_json::value::RawValue::from_string(text.to_owned())
                    .map_err(|error| error.to_string())?,
            )
        }
        Body::Multipart(Multipart { fields, files }) => {
            let files = files.iter().map(file_row).collect::<Result<_, _>>()?;
            Row::Form {
                fields: fields.clone(),
                files,
            }
        }
    };
    let body = serde_json::to_string(&row).map_err(|error| error.to_string())?;
    let chat = call
        .chat
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    Ok(Queued {
        key,
        chat,
        method: call.method.to_owned(),
        body,
        update,
        at,
        at_most_once: call.at_most_once,
        begun: false,
    })
}

fn file_row(file: &Attachment) -> Result<FileRow, String> {
    let content = match &file.upload.content {
        Content::Path(path) => ContentRow::Path(path.clone()),
        Content::Bytes(bytes) => ContentRow::Base64(base64::Engine::encode(
            &base64::prelude::BASE64_STANDARD,
            bytes,
        )),
        _ => return Err("a stream cannot be kept until it is sent".to_owned()),
    };
    Ok(FileRow {
        field: file.name.clone(),
        file_name: file.upload.file_name.clone(),
        content,
    })
}

/// The call of a row.
pub(crate) fn call(queued: &Queued) -> Result<Call, String> {
    let known = METHODS.iter().find(|name| **name == queued.method);
    let method = known.ok_or_else(|| format!("there is no method `{}`", queued.method))?;
    let row: Row = serde_json::from_str(&queued.body).map_err(|error| error.to_string())?;
    let body = match row {
        Row::Empty => Body::Empty,
        Row::Json(json) => Body::Json(Bytes::from(Box::<str>::from(json).into_string())),
        Row::Form { fields, files } => {
            let files = files
                .into_iter()
                .map(attachment)
                .collect::<Result<_, _>>()?;
            Body::Multipart(Multipart { fields, files })
        }
    };
    let mut call = Call::new(method, body);
    call.at_most_once = queued.at_most_once;
    Ok(match queued.chat.parse::<i64>() {
        Ok(id) => call.about(id),
        Err(_) if queued.chat.is_empty() => call,
        Err(_) => call.about(ChatTarget::from(queued.chat.as_str())),
    })
}

fn attachment(row: FileRow) -> Result<Attachment, String> {
    let content = match row.content {
        ContentRow::Path(path) => Content::Path(path),
        ContentRow::Base64(text) => {
            let bytes = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, text)
                .map_err(|error| error.to_string())?;
            Content::Bytes(Bytes::from(bytes))
        }
    };
    Ok(Attachment {
        name: row.field,
        upload: Upload {
            file_name: row.file_name,
            content,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AtMostOnce;
    use bot_api::{
        InputFile,
        methods::{SendDocument, SendMessage},
    };

    fn round_trip(call: &Call) -> Call {
        let queued = queued(OutboxKey(1), call, None, Millis(0)).unwrap();
        super::call(&queued).unwrap()
    }

    #[test]
    fn calls_come_back_as_they_were() {
        let text = SendMessage::new(-5, "hi \"there\"").into_call().unwrap();
        assert_eq!(round_trip(&text), text);
        let named = SendMessage::new("@channel", "hi").into_call().unwrap();
        assert_eq!(round_trip(&named), named);
        let file = SendDocument::new(5, InputFile::bytes("a.bin", vec![0, 255, 7]))
            .caption("x")
            .into_call()
            .unwrap();
        assert_eq!(round_trip(&file), file);
        let path = SendDocument::new(5, InputFile::path("some/file.txt"))
            .into_call()
            .unwrap();
        assert_eq!(round_trip(&path), path);
        let once = AtMostOnce(SendMessage::new(5, "hi")).into_call().unwrap();
        assert!(once.at_most_once);
        assert_eq!(round_trip(&once), once);
    }

    #[test]
    fn a_stream_cannot_wait() {
        let stream = InputFile::reader("a.txt", tokio::io::empty());
        let call = SendDocument::new(5, stream).into_call().unwrap();
        assert!(!call.is_repeatable());
        assert!(queued(OutboxKey(1), &call, None, Millis(0)).is_err());
    }

    #[test]
    fn a_row_that_is_damaged_is_told() {
        let bad = Queued {
            key: OutboxKey(1),
            chat: String::new(),
            method: "sendMessage".into(),
            body: "{".into(),
            update: None,
            at: Millis(0),
            at_most_once: false,
            begun: false,
        };
        assert!(call(&bad).is_err());
        assert!(
            call(&Queued {
                method: "dropTables".into(),
                ..bad
            })
            .is_err()
        );
    }
}
