//! Sending files: one message with a file. Albums and paid media are made of the same parts.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{ApiError, Area, Result, sending};
use crate::http::{Params, Upload};
use crate::rules::Rule;
use crate::text::url;
use crate::world::FileRecord;

/// A kind of message that is about a file. The name is both the parameter and the field of `Message`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Medium(pub(super) &'static str);

pub(super) const PHOTO: Medium = Medium("photo");
pub(super) const DOCUMENT: Medium = Medium("document");
pub(super) const AUDIO: Medium = Medium("audio");
pub(super) const VIDEO: Medium = Medium("video");
pub(super) const VOICE: Medium = Medium("voice");
pub(super) const ANIMATION: Medium = Medium("animation");
pub(super) const STICKER: Medium = Medium("sticker");
pub(super) const VIDEO_NOTE: Medium = Medium("video_note");
pub(super) const LIVE_PHOTO: Medium = Medium("live_photo");

pub(super) const METHODS: Area = &[
    ("sendPhoto", |cx| send(cx, PHOTO)),
    ("sendDocument", |cx| send(cx, DOCUMENT)),
    ("sendAudio", |cx| send(cx, AUDIO)),
    ("sendVideo", |cx| send(cx, VIDEO)),
    ("sendVoice", |cx| send(cx, VOICE)),
    ("sendAnimation", |cx| send(cx, ANIMATION)),
    ("sendSticker", |cx| send(cx, STICKER)),
    ("sendVideoNote", |cx| send(cx, VIDEO_NOTE)),
    ("sendLivePhoto", |cx| send(cx, LIVE_PHOTO)),
    ("getFile", |cx| get_file(cx)),
];

fn send(cx: &mut Context<'_>, medium: Medium) -> Result {
    let mut body = match medium {
        STICKER | VIDEO_NOTE => Map::new(),
        _ => sending::caption(cx, cx.params)?,
    };
    // A file is kept only when nothing else is wrong.
    cx.check_sending(
        cx.writable_chat()?,
        &Map::from_iter([(medium.0.to_owned(), Value::Null)]),
    )?;
    let source = cx.params.text(medium.0).unwrap_or_default();
    let file = file(cx, medium, medium.0, source)?;
    body.extend(fields(cx, medium, &file, cx.params));
    sending::send(cx, body)
}

/// The fields of one `InputMedia`.
pub(super) fn of_input_media(
    cx: &mut Context<'_>,
    item: &Value,
    known: &[Medium],
) -> Result<(Medium, Map<String, Value>)> {
    let bad = |what: &str| ApiError::of(Rule::MediaUnreadable, &[what]);
    let fields_of = item.as_object().ok_or_else(|| bad("expected an Object"))?;
    let kind = item["type"].as_str().unwrap_or_default();
    let medium = known.iter().copied().find(|medium| medium.0 == kind);
    let medium = medium.ok_or_else(|| bad("Field \"type\" must be of a known kind"))?;
    let own = Params::from_json(fields_of.clone());
    let mut body = sending::caption(cx, &own)?;
    let source = own.text("media").unwrap_or_default();
    let file = file(cx, medium, "media", source)?;
    body.extend(fields(cx, medium, &file, &own));
    Ok((medium, body))
}

/// The file that a call means: uploaded under this name, attached, sent before, or somewhere on the web.
pub(super) fn file(
    cx: &mut Context<'_>,
    medium: Medium,
    part: &str,
    source: &str,
) -> Result<FileRecord> {
    let attached = source.strip_prefix("attach://");
    if let Some(upload) = cx.params.file(attached.unwrap_or(part)) {
        return store(cx, medium, upload);
    }
    if source.is_empty() || attached.is_some() {
        let what = medium.0.replace('_', " ");
        return Err(ApiError::of(Rule::FileMissing, &[what]));
    }
    if source.starts_with("http://") || source.starts_with("https://") {
        let is_address = url::check(source).is_ok() || is_this_machine(source);
        cx.demand(is_address, Rule::FileUrlInvalid)?;
        // Nothing is fetched: the file exists, and is empty.
        let name = source.rsplit('/').next().unwrap_or_default();
        let empty = bytes::Bytes::new();
        return Ok(cx.world.files.add(medium.0, name, "", empty));
    }
    let known = cx.world.files.get(source).cloned();
    let known = known.ok_or(Rule::FileIdInvalid)?;
    let (is, wanted) = (spelled(known.kind), spelled(medium.0));
    cx.demand_of(is == wanted, Rule::FileWrongType, &[is, wanted])?;
    Ok(known)
}

/// Telegram cannot reach it, a test's own server can be anywhere.
fn is_this_machine(source: &str) -> bool {
    ["http://127.0.0.1", "http://localhost"]
        .iter()
        .any(|start| source.starts_with(start))
}

fn store(cx: &mut Context<'_>, medium: Medium, upload: &Upload) -> Result<FileRecord> {
    cx.demand(!upload.data.is_empty(), Rule::FileEmpty)?;
    let name = upload
        .file_name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default();
    let (kind, data) = (upload.content_type.as_str(), upload.data.clone());
    Ok(cx.world.files.add(medium.0, name, kind, data))
}

/// `video_note` → `VideoNote`, as refusals name kinds of files.
fn spelled(kind: &str) -> String {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars
            .next()
            .map(|first| first.to_ascii_uppercase())
            .into_iter()
            .chain(chars)
            .collect::<String>()
    };
    kind.split('_').map(capital).collect()
}

/// What a message about this file has in it. Sizes and durations are as given; nothing is decoded.
pub(super) fn fields(
    cx: &mut Context<'_>,
    medium: Medium,
    file: &FileRecord,
    params: &Params,
) -> Map<String, Value> {
    let mut about = file.to_json();
    let number = |name: &str, default: i64| params.int(name).unwrap_or(default);
    match medium.0 {
        "photo" | "video" | "animation" | "live_photo" => {
            about["width"] = number("width", 800).into();
            about["height"] = number("height", 600).into();
        }
        "sticker" => {
            about["type"] = "regular".into();
            about["width"] = 512.into();
            about["height"] = 512.into();
            about["is_animated"] = false.into();
            about["is_video"] = false.into();
        }
        "video_note" => about["length"] = number("length", 240).into(),
        _ => {}
    }
    if matches!(
        medium.0,
        "audio" | "video" | "voice" | "animation" | "video_note" | "live_photo"
    ) {
        about["duration"] = number("duration", 0).into();
    }
    if matches!(medium.0, "audio" | "video" | "document" | "animation") && !file.name.is_empty() {
        about["file_name"] = file.name.as_str().into();
    }
    if !matches!(medium.0, "photo" | "sticker" | "video_note") && !file.mime.is_empty() {
        about["mime_type"] = file.mime.as_str().into();
    }
    for name in ["performer", "title"] {
        if let Some(text) = params.text(name).filter(|_| medium == AUDIO) {
            about[name] = text.into();
        }
    }
    let mut body = Map::new();
    if params.flag("has_spoiler") {
        body.insert("has_media_spoiler".to_owned(), true.into());
    }
    if medium == ANIMATION {
        // Old clients know animations as documents; the API shows both.
        body.insert("document".to_owned(), file.to_json());
    }
    if medium == STICKER {
        add_sticker_set(cx, file, params, &mut about);
    }
    let about = if medium == PHOTO {
        json!([cx.world.thumbnail(file), about])
    } else {
        about
    };
    body.insert(medium.0.to_owned(), about);
    body
}

/// What is known of a sticker that is in a set.
fn add_sticker_set(cx: &Context<'_>, file: &FileRecord, params: &Params, about: &mut Value) {
    let known = cx.world.sticker_sets.iter().find_map(|(name, set)| {
        Some((name, set.stickers.iter().find(|s| s.file_id == file.id())?))
    });
    let emoji = match known {
        Some((name, sticker)) => {
            about["set_name"] = name.as_str().into();
            sticker.emoji.first().map(String::as_str)
        }
        None => params.text("emoji"),
    };
    if let Some(emoji) = emoji {
        about["emoji"] = emoji.into();
    }
}

/// `getFile`.
fn get_file(cx: &Context<'_>) -> Result {
    /// The largest file that bots may download.
    const MAX_DOWNLOAD: usize = 20 * 1024 * 1024;
    let id = cx.params.text("file_id").unwrap_or_default();
    let file = cx.world.files.get(id).ok_or(Rule::GetFileIdInvalid)?;
    cx.demand(file.data.len() <= MAX_DOWNLOAD, Rule::FileTooBig)?;
    let mut answer = file.to_json();
    answer["file_path"] = file.path().into();
    Ok(answer.into())
}
