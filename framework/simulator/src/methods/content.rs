//! Messages that are neither text nor file: dice, places, contacts.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{ApiError, Area, Result, sending};
use crate::http::Params;
use crate::rules::Rule;

pub(super) const METHODS: Area = &[
    ("sendDice", send_dice),
    ("sendLocation", |cx| {
        let body = location(cx.params)?;
        sending::send(cx, body)
    }),
    ("sendVenue", |cx| {
        let body = venue(cx.params)?;
        sending::send(cx, body)
    }),
    ("sendContact", |cx| {
        let body = contact(cx.params)?;
        sending::send(cx, body)
    }),
];

fn send_dice(cx: &mut Context<'_>) -> Result {
    let emoji = cx.params.text("emoji").filter(|emoji| !emoji.is_empty());
    let emoji = emoji.unwrap_or("🎲").trim_end_matches('\u{fe0f}');
    let faces = match emoji {
        "🎲" | "🎯" | "🎳" => 6,
        "🏀" | "⚽" => 5,
        "🎰" => 64,
        _ => {
            cx.demand(false, Rule::DiceEmojiInvalid)?;
            6
        }
    };
    // Nothing is thrown in a chat where the bot may not write.
    cx.writable_chat()?;
    let value = cx.world.throw_dice(faces);
    let body = one("dice", json!({ "emoji": emoji, "value": value }));
    sending::send(cx, body)
}

/// `sendLocation`, and locations as results of inline queries.
pub(super) fn location(params: &Params) -> Result<Map<String, Value>> {
    let mut location = place(params)?;
    for name in ["live_period", "heading", "proximity_alert_radius"] {
        if let Some(value) = params.int(name) {
            location[name] = value.into();
        }
    }
    if let Some(accuracy) = number(params, "horizontal_accuracy") {
        location["horizontal_accuracy"] = accuracy.into();
    }
    Ok(one("location", location))
}

pub(super) fn venue(params: &Params) -> Result<Map<String, Value>> {
    let location = place(params)?;
    let mut venue = texts(
        params,
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
    Ok(body)
}

pub(super) fn contact(params: &Params) -> Result<Map<String, Value>> {
    let optional = ["last_name", "vcard"];
    let contact = texts(params, &["phone_number", "first_name"], &optional)?;
    Ok(one("contact", contact))
}

fn number(params: &Params, name: &str) -> Option<f64> {
    let number = params.text(name)?.trim().parse::<f64>().ok();
    number.filter(|number| number.is_finite())
}

/// `latitude` and `longitude`.
pub(super) fn place(params: &Params) -> Result<Value> {
    let degrees = |name: &str, limit: f64| {
        if !params.has(name) {
            return Err(ApiError::of(Rule::ParameterRequired, &[name]));
        }
        let value = number(params, name).filter(|value| value.abs() <= limit);
        value.ok_or_else(|| ApiError::of(Rule::LocationInvalid, &[name]))
    };
    Ok(json!({ "latitude": degrees("latitude", 90.0)?, "longitude": degrees("longitude", 180.0)? }))
}

/// An object of text parameters.
fn texts(params: &Params, required: &[&str], optional: &[&str]) -> Result<Value> {
    let mut object = json!({});
    for name in required.iter().chain(optional) {
        match params.text(name).filter(|text| !text.is_empty()) {
            Some(text) => object[*name] = text.into(),
            None if required.contains(name) => {
                return Err(ApiError::of(Rule::ParameterRequired, &[*name]));
            }
            None => {}
        }
    }
    Ok(object)
}

pub(super) fn one(field: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(field.to_owned(), value)])
}
