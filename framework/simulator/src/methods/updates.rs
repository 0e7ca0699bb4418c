//! Webhook settings, and answers to queries.

use serde_json::{Value, json};

use super::context::Context;
use super::{Answer, ApiError, Result};
use crate::delivery::Webhook;

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
/// The most connections of a webhook without `--local`.
const MAX_CONNECTIONS: i64 = 100;
const DEFAULT_CONNECTIONS: i64 = 40;

pub(super) fn set_webhook(cx: &mut Context<'_>) -> Result {
    let url = cx.params.text("url").unwrap_or_default().trim().to_owned();
    if url.is_empty() {
        return Ok(delete_webhook(cx));
    }
    check_url(&url)?;
    let secret = cx
        .params
        .text("secret_token")
        .filter(|secret| !secret.is_empty());
    if let Some(secret) = secret {
        check_secret(secret)?;
    }
    // A list that cannot be read changes nothing.
    let kinds = cx.params.json("allowed_updates").ok().flatten();
    if let Some(kinds) = kinds.and_then(|kinds| serde_json::from_value(kinds).ok()) {
        cx.delivery.choose_kinds(kinds);
    }
    let connections = cx
        .params
        .int("max_connections")
        .unwrap_or(DEFAULT_CONNECTIONS);
    let webhook = Webhook {
        ip_address: cx.params.text("ip_address").map(str::to_owned),
        max_connections: Some(connections.clamp(1, MAX_CONNECTIONS)),
        secret_token: secret.map(str::to_owned),
        certificate: cx.params.has("certificate"),
        url,
    };
    if cx.params.flag("drop_pending_updates") {
        cx.delivery.drop_pending();
    }
    cx.delivery
        .displace_poller("Conflict: terminated by setWebhook request");
    let before = std::mem::replace(&mut cx.delivery.webhook, webhook);
    Ok(Answer::told(if before.url == cx.delivery.webhook.url {
        "Webhook is already set"
    } else {
        "Webhook was set"
    }))
}

/// HTTPS, except to this very machine, where a local Bot API server takes HTTP too.
fn check_url(url: &str) -> Result<()> {
    let is_local = url.strip_prefix("http://").is_some_and(|rest| {
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let host = rest[..end]
            .rsplit_once(':')
            .map_or(&rest[..end], |(host, _)| host);
        matches!(host, "127.0.0.1" | "localhost" | "[::1]")
    });
    if url.starts_with("https://") || is_local {
        return Ok(());
    }
    Err(ApiError::bad_request(
        "bad webhook: An HTTPS URL must be provided for webhook",
    ))
}

fn check_secret(secret: &str) -> Result<()> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if secret.len() > 256 {
        return Err(ApiError::bad_request("secret token is too long"));
    }
    if !secret.chars().all(is_allowed) {
        return Err(ApiError::bad_request(
            "secret token contains unallowed characters",
        ));
    }
    Ok(())
}

pub(super) fn delete_webhook(cx: &mut Context<'_>) -> Answer {
    if cx.params.flag("drop_pending_updates") {
        cx.delivery.drop_pending();
    }
    let before = std::mem::take(&mut cx.delivery.webhook);
    Answer::told(if before.url.is_empty() {
        "Webhook is already deleted"
    } else {
        "Webhook was deleted"
    })
}

pub(super) fn get_webhook_info(cx: &mut Context<'_>) -> Answer {
    let mut info = json!({
        "url": cx.delivery.webhook.url,
        "has_custom_certificate": cx.delivery.webhook.certificate,
        "pending_update_count": cx.delivery.pending_count(cx.clock),
    });
    if let Some(max) = cx.delivery.webhook.max_connections {
        info["max_connections"] = max.into();
    }
    if let Some(ip) = &cx.delivery.webhook.ip_address {
        info["ip_address"] = ip.as_str().into();
    }
    if let Some(kinds) = cx.delivery.chosen_kinds() {
        info["allowed_updates"] = json!(kinds);
    }
    info.into()
}

pub(super) fn answer_callback_query(cx: &mut Context<'_>) -> Result {
    answer_query(cx, "callback_query_id")
}

pub(super) fn answer_inline_query(cx: &mut Context<'_>) -> Result {
    let results = cx.json("results", "inline query results JSON object")?;
    match results
        .as_ref()
        .map(|results| results.as_array().map(Vec::len))
    {
        None => return Err(ApiError::bad_request("results is empty")),
        Some(None) => {
            return Err(ApiError::bad_request(
                "can't parse inline query results: expected an Array",
            ));
        }
        Some(Some(51..)) => return Err(ApiError::bad_request("RESULTS_TOO_MUCH")),
        Some(Some(_)) => {}
    }
    answer_query(cx, "inline_query_id")
}

/// Takes the parameters as the answer to a query that is still open.
fn answer_query(cx: &mut Context<'_>, id_param: &str) -> Result {
    let id = cx.params.text(id_param).unwrap_or_default();
    let fields = cx.params.fields();
    let answer: Value = fields
        .map(|(name, text)| (name.to_owned(), Value::from(text)))
        .collect();
    if cx.world.queries.answer(cx.bot, id, answer, cx.now) {
        Ok(Value::Bool(true).into())
    } else {
        Err(ApiError::bad_request(TOO_OLD))
    }
}
