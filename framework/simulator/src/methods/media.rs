//! Sending files: one message with a file, or an album.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{Answer, ApiError, Result, sending};
use crate::http::{Params, Upload};
use crate::world::{FileRecord, World};

/// The most messages of an album.
const MAX_ALBUM: usize = 10;

/// A kind of message that is about a file. The name is both the parameter and the field of `Message`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Medium(&'static str);

pub(super) const PHOTO: Medium = Medium("photo");
pub(super) const DOCUMENT: Medium = Medium("document");
pub(super) const AUDIO: Medium = Medium("audio");
pub(super) const VIDEO: Medium = Medium("video");
pub(super) const VOICE: Medium = Medium("voice");
pub(super) const ANIMATION: Medium = Medium("animation");
pub(super) const STICKER: Medium = Medium("sticker");
pub(super) const VIDEO_NOTE: Medium = Medium("video_note");

/// `sendPhoto` and its like.
pub(super) fn send(cx: &mut Context<'_>, medium: Medium) -> Result {
    let key = cx.writable_chat()?;
    let mut draft = sending::draft(cx, key, sending::caption(cx.params)?)?;
    let source = cx.params.text(medium.0).unwrap_or_default();
    let file = file(cx.world, cx.params, medium, medium.0, source)?;
    draft.body.extend(fields(medium, &file, cx.params));
    cx.post(key, draft)
}

/// `sendMediaGroup`.
pub(super) fn send_album(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let media = cx.json("media", "media JSON object")?;
    let Some(media) = media.as_ref().and_then(Value::as_array) else {
        return Err(ApiError::bad_request("parameter \"media\" is required"));
    };
    match media.len() {
        0 => return Err(ApiError::bad_request("there are no messages to send")),
        1..=MAX_ALBUM => {}
        _ => {
            return Err(ApiError::bad_request(
                "too many messages to send as an album",
            ));
        }
    }
    let common = sending::draft(cx, key, Map::new())?;
    let mut drafts = Vec::new();
    for item in media {
        let mut draft = common.clone();
        draft.body.extend(album_item(cx, item)?);
        drafts.push(draft);
    }
    let album = cx.world.next_album_id();
    let mut sent = Vec::new();
    for mut draft in drafts {
        draft
            .body
            .insert("media_group_id".to_owned(), album.as_str().into());
        sent.push(cx.post_drawn(key, draft)?);
    }
    Ok(Answer::from(Value::Array(sent)))
}

/// The fields of one `InputMedia` of an album.
fn album_item(cx: &mut Context<'_>, item: &Value) -> Result<Map<String, Value>> {
    let (medium, own) = input_media(item)?;
    let mut body = sending::caption(&own)?;
    let source = own.text("media").unwrap_or_default();
    let file = file(cx.world, cx.params, medium, "media", source)?;
    body.extend(fields(medium, &file, &own));
    Ok(body)
}

/// The fields of an `InputMedia`, read like the parameters of a call.
fn input_media(item: &Value) -> Result<(Medium, Params)> {
    let Some(fields) = item.as_object() else {
        return Err(ApiError::bad_request(
            "can't parse InputMedia: expected an Object",
        ));
    };
    let known = [PHOTO, VIDEO, DOCUMENT, AUDIO, ANIMATION];
    let kind = fields
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let medium = known.into_iter().find(|medium| medium.0 == kind);
    let medium = medium.ok_or_else(|| {
        ApiError::bad_request("can't parse InputMedia: Field \"type\" must be of a known kind")
    })?;
    Ok((medium, Params::from_json(fields.clone())))
}

/// The file that a call means: uploaded under this name, attached, sent before, or somewhere on the web.
pub(super) fn file(
    world: &mut World,
    params: &Params,
    medium: Medium,
    part: &str,
    source: &str,
) -> Result<FileRecord> {
    let attached = source.strip_prefix("attach://");
    if let Some(upload) = params.file(attached.unwrap_or(part)) {
        return store(world, medium, upload);
    }
    if source.is_empty() {
        let what = medium.0.replace('_', " ");
        return Err(ApiError::bad_request(format!(
            "there is no {what} in the request"
        )));
    }
    if source.starts_with("http://") || source.starts_with("https://") {
        // Nothing is fetched: the file exists, and is empty.
        let name = source.rsplit('/').next().unwrap_or_default();
        return Ok(world.files.add(medium.0, name, "", bytes::Bytes::new()));
    }
    let known = world.files.get(source).cloned();
    let known =
        known.ok_or_else(|| ApiError::bad_request("wrong file identifier/HTTP URL specified"))?;
    if known.kind != medium.0 {
        let (is, wanted) = (spelled(known.kind), spelled(medium.0));
        return Err(ApiError::bad_request(format!(
            "can't use file of type {is} as {wanted}"
        )));
    }
    Ok(known)
}

fn store(world: &mut World, medium: Medium, upload: &Upload) -> Result<FileRecord> {
    if upload.data.is_empty() {
        return Err(ApiError::bad_request("file must be non-empty"));
    }
    let name = upload
        .file_name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default();
    Ok(world
        .files
        .add(medium.0, name, &upload.content_type, upload.data.clone()))
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
fn fields(medium: Medium, file: &FileRecord, params: &Params) -> Map<String, Value> {
    let mut about = file.to_json();
    let number = |name: &str, default: i64| params.int(name).unwrap_or(default);
    match medium.0 {
        "photo" | "video" | "animation" => {
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
        "audio" | "video" | "voice" | "animation" | "video_note"
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
    let about = if medium == PHOTO {
        json!([about])
    } else {
        about
    };
    body.insert(medium.0.to_owned(), about);
    body
}

/// Replaces what the message shows by another file; answers the fields of the new content.
pub(super) fn replacement(cx: &mut Context<'_>) -> Result<Map<String, Value>> {
    let media = cx.json("media", "InputMedia JSON object")?;
    let media = media.ok_or_else(|| ApiError::bad_request("parameter \"media\" is required"))?;
    album_item(cx, &media)
}

/// `getFile`.
pub(super) fn get_file(cx: &Context<'_>) -> Result {
    /// The largest file that bots may download.
    const MAX_DOWNLOAD: usize = 20 * 1024 * 1024;
    let id = cx.params.text("file_id").unwrap_or_default();
    let file = cx
        .world
        .files
        .get(id)
        .ok_or_else(|| ApiError::bad_request("invalid file_id"))?;
    if file.data.len() > MAX_DOWNLOAD {
        return Err(ApiError::bad_request("file is too big"));
    }
    let mut answer = file.to_json();
    answer["file_path"] = file.path().into();
    Ok(answer.into())
}
