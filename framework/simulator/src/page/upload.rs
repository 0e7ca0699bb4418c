//! Files that people send from the page, and which kinds of file a browser may show.

use std::sync::Arc;

use bytes::Bytes;
use hyper::StatusCode;
use serde_json::{Map, Value, json};

use super::actions::{Refused, posts};
use super::view;
use crate::http::Params;
use crate::shared::Shared;
use crate::world::{FileRecord, text_body};

/// Kinds of file that are shown in the page; everything else is saved.
const SHOWN: [&str; 15] = [
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/avif",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "audio/mp4",
    "audio/webm",
    "audio/flac",
    "video/mp4",
    "video/webm",
    "video/ogg",
    "video/quicktime",
];

/// The type under which a browser may show a file; `None` if it had better save it.
pub(super) fn shown_type(file: &FileRecord) -> Option<&'static str> {
    let mime = file.mime.split(';').next().unwrap_or_default().trim();
    if let Some(known) = SHOWN
        .into_iter()
        .find(|kind| kind.eq_ignore_ascii_case(mime))
    {
        return Some(known);
    }
    // Bots need not say what they send; what it is stands at its beginning.
    let begins = |with: &[u8]| file.data.starts_with(with);
    match file.data.get(..12)? {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ if begins(b"\x89PNG\r\n") => Some("image/png"),
        _ if begins(b"GIF8") => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => Some("image/webp"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E'] => Some("audio/wav"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("video/mp4"),
        _ if begins(b"OggS") => Some("audio/ogg"),
        _ if begins(b"ID3") || begins(&[0xff, 0xfb]) => Some("audio/mpeg"),
        _ if begins(&[0x1a, 0x45, 0xdf, 0xa3]) => Some("video/webm"),
        _ => None,
    }
}

/// Somebody sends a file: `POST upload?user=…&chat=…&kind=…&name=…[&caption=…][&album=…]`, the file as the body.
pub(super) fn send(
    shared: &Arc<Shared>,
    query: &str,
    content_type: &str,
    data: &Bytes,
) -> Result<Value, Refused> {
    let bad = |why: &str| Refused(StatusCode::BAD_REQUEST, why.to_owned());
    let params = Params::parse(query, "", &Bytes::new()).map_err(|error| bad(error.text()))?;
    if data.is_empty() {
        return Err(bad("the file is empty"));
    }
    let user = params.int("user").ok_or_else(|| bad("who sends it?"))?;
    let chat = params.text("chat").and_then(view::parse_key);
    let chat = chat.ok_or_else(|| bad("there is no such chat"))?;
    let kind =
        kind(params.text("kind").unwrap_or_default()).ok_or_else(|| bad("no such kind of file"))?;
    let name = params.text("name").unwrap_or_default();
    let mut body = shared.change(|state, _| {
        let file = state
            .world
            .files
            .add(kind, name, content_type, data.clone());
        content(kind, &file, &params)
    });
    if let Some(caption) = params.text("caption").filter(|text| !text.is_empty()) {
        let mut text = text_body(caption);
        for (from, to) in [("text", "caption"), ("entities", "caption_entities")] {
            if let Some(value) = text.remove(from) {
                body.insert(to.to_owned(), value);
            }
        }
    }
    if let Some(album) = params.text("album").filter(|text| !text.is_empty()) {
        body.insert("media_group_id".to_owned(), album.into());
    }
    let (topic, reply_to) = (params.int("topic"), params.int("reply_to"));
    posts(shared, user, chat, topic, reply_to, body)
}

fn kind(name: &str) -> Option<&'static str> {
    const KINDS: [&str; 7] = [
        "photo",
        "document",
        "audio",
        "video",
        "voice",
        "animation",
        "video_note",
    ];
    KINDS.into_iter().find(|kind| *kind == name)
}

/// The fields of a message about a file, sized as the browser measured it.
fn content(kind: &'static str, file: &FileRecord, params: &Params) -> Map<String, Value> {
    let number = |name: &str, default: i64| params.int(name).filter(|n| *n > 0).unwrap_or(default);
    let mut about = file.to_json();
    if matches!(kind, "photo" | "video" | "animation") {
        about["width"] = number("width", 800).into();
        about["height"] = number("height", 600).into();
    }
    if kind == "video_note" {
        about["length"] = number("width", 240).into();
    }
    if matches!(
        kind,
        "audio" | "video" | "voice" | "animation" | "video_note"
    ) {
        about["duration"] = number("duration", 1).into();
    }
    if kind == "photo" {
        about = json!([about]);
    } else {
        if kind != "video_note" {
            about["mime_type"] = file.mime.as_str().into();
        }
        if !matches!(kind, "voice" | "video_note") && !file.name.is_empty() {
            about["file_name"] = file.name.as_str().into();
        }
    }
    Map::from_iter([(kind.to_owned(), about)])
}
