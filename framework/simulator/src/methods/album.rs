//! Several media at once: albums, and media that cost stars.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::markup::Markup;
use super::media::{ANIMATION, AUDIO, DOCUMENT, LIVE_PHOTO, Medium, PHOTO, VIDEO, of_input_media};
use super::{Answer, Area, Result, sending};
use crate::rules::Rule;

/// The most messages of an album.
const MAX_ALBUM: usize = 10;
/// The most stars that media cost.
const MAX_STARS: i64 = 25_000;

pub(super) const METHODS: Area = &[
    ("sendMediaGroup", send_album),
    ("sendPaidMedia", send_paid_media),
];

fn send_album(cx: &mut Context<'_>) -> Result {
    let media = cx.list("media", Rule::MediaUnreadable)?.unwrap_or_default();
    cx.demand(!media.is_empty(), Rule::AlbumEmpty)?;
    cx.demand(media.len() <= MAX_ALBUM, Rule::AlbumTooBig)?;
    cx.demand(media.len() != 1, Rule::AlbumTooSmall)?;
    let key = cx.writable_chat()?;
    let common = sending::draft(cx, key, Map::new(), Markup::default())?;
    let mut kinds = Vec::new();
    let mut drafts = Vec::new();
    for item in &media {
        let known = [PHOTO, VIDEO, DOCUMENT, AUDIO, ANIMATION, LIVE_PHOTO];
        let (kind, body) = of_input_media(cx, item, &known)?;
        cx.check_sending(key, &body)?;
        kinds.push(kind);
        let mut draft = common.clone();
        draft.body.extend(body);
        drafts.push(draft);
    }
    cx.demand(go_together(&kinds), Rule::AlbumMixed)?;
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

/// Pictures and videos mix; documents and music keep to themselves; animations are for nobody.
fn go_together(kinds: &[Medium]) -> bool {
    let visual = |kind: &Medium| [PHOTO, VIDEO, LIVE_PHOTO].contains(kind);
    let all = |wanted: Medium| kinds.iter().all(|kind| *kind == wanted);
    kinds.iter().all(visual) || all(DOCUMENT) || all(AUDIO)
}

fn send_paid_media(cx: &mut Context<'_>) -> Result {
    let stars = cx.params.int("star_count").unwrap_or_default();
    cx.demand((1..=MAX_STARS).contains(&stars), Rule::StarCountInvalid)?;
    let media = cx.list("media", Rule::MediaUnreadable)?.unwrap_or_default();
    cx.demand(!media.is_empty(), Rule::AlbumEmpty)?;
    cx.demand(media.len() <= MAX_ALBUM, Rule::AlbumTooBig)?;
    let mut paid = Vec::new();
    for item in &media {
        let (kind, mut body) = of_input_media(cx, item, &[PHOTO, VIDEO, LIVE_PHOTO])?;
        let shown = body.remove(kind.0).unwrap_or_default();
        paid.push(json!({ "type": kind.0, kind.0: shown }));
    }
    let mut body = sending::caption(cx, cx.params)?;
    let info = json!({ "star_count": stars, "paid_media": paid });
    body.insert("paid_media".to_owned(), info);
    sending::send(cx, body)
}
