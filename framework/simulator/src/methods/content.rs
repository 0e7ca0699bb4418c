//! Messages that are neither text nor file: dice, polls, places.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{ApiError, Result, sending};

pub(super) fn send_dice(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let emoji = cx
        .params
        .text("emoji")
        .filter(|emoji| !emoji.is_empty())
        .unwrap_or("🎲");
    let faces = match emoji {
        "🎲" | "🎯" | "🎳" => 6,
        "🏀" | "⚽" | "⚽️" => 5,
        "🎰" => 64,
        _ => return Err(ApiError::bad_request("wrong dice emoji")),
    };
    let value = cx.world.throw_dice(faces);
    let body = one("dice", json!({ "emoji": emoji, "value": value }));
    let draft = sending::draft(cx, key, body)?;
    cx.post(key, draft)
}

pub(super) fn send_location(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let mut location = place(cx)?;
    for name in ["live_period", "heading", "proximity_alert_radius"] {
        if let Some(value) = cx.params.int(name) {
            location[name] = value.into();
        }
    }
    let draft = sending::draft(cx, key, one("location", location))?;
    cx.post(key, draft)
}

pub(super) fn send_venue(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let location = place(cx)?;
    let mut venue = texts(
        cx,
        &["title", "address"],
        &[
            "foursquare_id",
            "foursquare_type",
            "google_place_id",
            "google_place_type",
        ],
    )?;
    venue["location"] = location.clone();
    let mut body = one("venue", venue);
    // Old clients know venues as places; the API shows both.
    body.insert("location".to_owned(), location);
    let draft = sending::draft(cx, key, body)?;
    cx.post(key, draft)
}

pub(super) fn send_contact(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let contact = texts(cx, &["phone_number", "first_name"], &["last_name", "vcard"])?;
    let draft = sending::draft(cx, key, one("contact", contact))?;
    cx.post(key, draft)
}

/// `latitude` and `longitude`.
fn place(cx: &Context<'_>) -> Result<Value> {
    let degrees = |name: &str, limit: f64| {
        let text = cx.params.text(name).unwrap_or_default();
        let value = text.trim().parse::<f64>().ok();
        value
            .filter(|value| value.abs() <= limit)
            .ok_or_else(|| is_required(name))
    };
    Ok(json!({ "latitude": degrees("latitude", 90.0)?, "longitude": degrees("longitude", 180.0)? }))
}

/// An object of text parameters.
fn texts(cx: &Context<'_>, required: &[&str], optional: &[&str]) -> Result<Value> {
    let mut object = json!({});
    for name in required.iter().chain(optional) {
        match cx.params.text(name).filter(|text| !text.is_empty()) {
            Some(text) => object[*name] = text.into(),
            None if required.contains(name) => return Err(is_required(name)),
            None => {}
        }
    }
    Ok(object)
}

fn is_required(name: &str) -> ApiError {
    ApiError::bad_request(format!("parameter \"{name}\" is required"))
}

pub(super) fn send_poll(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let question = cx.params.text("question").unwrap_or_default().trim();
    match question.chars().count() {
        0 => return Err(ApiError::bad_request("poll question must be non-empty")),
        1..=300 => {}
        _ => {
            return Err(ApiError::bad_request(
                "poll question length must not exceed 300",
            ));
        }
    }
    let options = poll_options(cx)?;
    let kind = cx
        .params
        .text("type")
        .filter(|kind| !kind.is_empty())
        .unwrap_or("regular");
    let is_anonymous = cx.params.text("is_anonymous").is_none() || cx.params.flag("is_anonymous");
    let mut poll = json!({
        "id": cx.world.next_poll_id(),
        "question": question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": cx.params.flag("is_closed"),
        "is_anonymous": is_anonymous,
        "type": kind,
        "allows_multiple_answers": cx.params.flag("allows_multiple_answers"),
        "allows_revoting": cx.params.flag("allows_revoting"),
        "members_only": cx.params.flag("members_only"),
    });
    if let Some(correct) = cx
        .json("correct_option_ids", "correct option identifiers")?
        .filter(|_| kind == "quiz")
    {
        poll["correct_option_ids"] = correct;
    }
    let draft = sending::draft(cx, key, one("poll", poll))?;
    cx.post(key, draft)
}

/// Options are objects; plain strings are taken as well, as in older versions of the API.
fn poll_options(cx: &Context<'_>) -> Result<Vec<Value>> {
    let given = cx.json("options", "options JSON object")?;
    let given = given
        .as_ref()
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    match given.len() {
        0 | 1 => return Err(ApiError::bad_request("poll must have at least 2 option")),
        2..=12 => {}
        _ => {
            return Err(ApiError::bad_request(
                "poll can't have more than 12 options",
            ));
        }
    }
    let option = |(index, given): (usize, &Value)| {
        let text = given
            .as_str()
            .or_else(|| given.get("text")?.as_str())
            .unwrap_or_default()
            .trim();
        match text.chars().count() {
            0 => Err(ApiError::bad_request("poll options must be non-empty")),
            1..=100 => {
                Ok(json!({ "persistent_id": format!("{index}"), "text": text, "voter_count": 0 }))
            }
            _ => Err(ApiError::bad_request(
                "poll options length must not exceed 100",
            )),
        }
    };
    given.iter().enumerate().map(option).collect()
}

fn one(field: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(field.to_owned(), value)])
}
