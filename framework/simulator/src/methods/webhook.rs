//! `setWebhook`, `deleteWebhook`, `getWebhookInfo`.

use std::collections::BTreeSet;
use std::net::IpAddr;

use bytes::Bytes;
use hyper::Uri;
use serde_json::{Value, json};

use super::context::Context;
use super::{Answer, Area, Result};
use crate::clock::unix;
use crate::delivery::Webhook;
use crate::rules::Rule;

/// The most connections of a webhook without `--local`.
const MAX_CONNECTIONS: i64 = 100;
const DEFAULT_CONNECTIONS: i64 = 40;
/// Where Telegram takes webhooks.
const PORTS: [u16; 4] = [80, 88, 443, 8443];
const MAX_SECRET: usize = 256;
const MAX_CERTIFICATE: usize = 3 * 1024 * 1024;

pub(super) const METHODS: Area = &[
    ("setWebhook", set),
    ("deleteWebhook", |cx| Ok(delete(cx))),
    ("getWebhookInfo", |cx| Ok(info(cx))),
];

fn set(cx: &mut Context<'_>) -> Result {
    let url = cx.params.text("url").unwrap_or_default().trim().to_owned();
    if url.is_empty() {
        return Ok(delete(cx));
    }
    check_url(cx, &url)?;
    let secret = cx.params.text("secret_token");
    let secret = secret.filter(|secret| !secret.is_empty());
    check_secret(cx, secret.unwrap_or_default())?;
    let ip_address = cx.params.text("ip_address").filter(|ip| !ip.is_empty());
    let is_address = ip_address.is_none_or(|ip| ip.parse::<IpAddr>().is_ok());
    cx.demand(is_address, Rule::WebhookAddressInvalid)?;
    let certificate = certificate(cx);
    let size = certificate.as_ref().map_or(0, Bytes::len);
    cx.demand_of(
        size <= MAX_CERTIFICATE,
        Rule::CertificateTooBig,
        &[size.to_string()],
    )?;
    let connections = cx.params.int("max_connections").filter(|count| *count != 0);
    let connections = connections.unwrap_or(DEFAULT_CONNECTIONS);
    let settings = Webhook {
        ip_address: ip_address.map(str::to_owned),
        max_connections: Some(connections.clamp(1, MAX_CONNECTIONS)),
        secret_token: secret.map(str::to_owned),
        certificate: certificate.is_some(),
        url,
    };
    if let Some(kinds) = allowed_updates(cx) {
        cx.delivery.choose_kinds(kinds);
    }
    if cx.params.flag("drop_pending_updates") {
        cx.delivery.drop_pending();
    }
    let is_new = cx.delivery.set_webhook(settings, certificate);
    Ok(Answer::told(if is_new {
        "Webhook was set"
    } else {
        "Webhook is already set"
    }))
}

/// The file that came as the certificate, or that it names with `attach://`. Any other text is none.
fn certificate(cx: &Context<'_>) -> Option<Bytes> {
    let text = cx.params.text("certificate").unwrap_or_default();
    let part = text.strip_prefix("attach://").unwrap_or("certificate");
    cx.params.file(part).map(|file| file.data.clone())
}

/// A list that cannot be read changes nothing.
fn allowed_updates(cx: &Context<'_>) -> Option<BTreeSet<String>> {
    let kinds = cx.params.json("allowed_updates").ok().flatten()?;
    serde_json::from_value(kinds).ok()
}

/// HTTPS on Telegram's ports, except to this very machine, where a local Bot API server takes HTTP and any port, too.
fn check_url(cx: &Context<'_>, url: &str) -> Result<()> {
    broken_rule(url).map_or(Ok(()), |rule| cx.demand(false, rule))
}

fn broken_rule(url: &str) -> Option<Rule> {
    let Some((uri, host)) = parse(url) else {
        return Some(Rule::WebhookUrlInvalid);
    };
    if is_loopback(&host) {
        return None;
    }
    if uri.scheme_str() != Some("https") {
        return Some(Rule::WebhookNotHttps);
    }
    let is_taken = uri.port_u16().is_none_or(|port| PORTS.contains(&port));
    (!is_taken).then_some(Rule::WebhookPortForbidden)
}

fn parse(url: &str) -> Option<(Uri, String)> {
    let uri: Uri = url.parse().ok()?;
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    let host = uri.host().filter(|host| is_web && !host.is_empty())?;
    // A port past 65535 is none to `Uri`.
    let says_port = !uri.authority()?.as_str().ends_with(host);
    if says_port && uri.port_u16().is_none() {
        return None;
    }
    let host = host.trim_matches(['[', ']']).to_owned();
    Some((uri, host))
}

fn is_loopback(host: &str) -> bool {
    let address: Option<IpAddr> = host.parse().ok();
    host.eq_ignore_ascii_case("localhost") || address.is_some_and(|address| address.is_loopback())
}

fn check_secret(cx: &Context<'_>, secret: &str) -> Result<()> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    cx.demand(secret.len() <= MAX_SECRET, Rule::SecretTokenTooLong)?;
    cx.demand(secret.chars().all(is_allowed), Rule::SecretTokenInvalid)
}

fn delete(cx: &mut Context<'_>) -> Answer {
    if cx.params.flag("drop_pending_updates") {
        cx.delivery.drop_pending();
    }
    Answer::told(if cx.delivery.delete_webhook() {
        "Webhook was deleted"
    } else {
        "Webhook is already deleted"
    })
}

fn info(cx: &mut Context<'_>) -> Answer {
    let mut info = json!({
        "url": "", "has_custom_certificate": false,
        "pending_update_count": cx.delivery.pending_count(cx.clock),
    });
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            info[name] = value;
        }
    };
    if let Some(webhook) = cx.delivery.webhook() {
        let settings = &webhook.settings;
        put("url", Some(settings.url.as_str().into()));
        put("has_custom_certificate", Some(settings.certificate.into()));
        put("max_connections", settings.max_connections.map(Value::from));
        put(
            "ip_address",
            settings.ip_address.as_deref().map(Value::from),
        );
        let failure = webhook.last_failure.as_ref();
        put(
            "last_error_date",
            failure.map(|failure| unix(failure.at).into()),
        );
        put(
            "last_error_message",
            failure.map(|failure| failure.message.as_str().into()),
        );
    }
    put(
        "allowed_updates",
        cx.delivery.chosen_kinds().map(|kinds| json!(kinds)),
    );
    info.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_as_telegram_takes_them() {
        for url in [
            "https://example.org/hook",
            "https://example.org:8443/hook?a=b",
            "https://[2001:db8::1]:88/",
            "https://user:word@example.org/",
            "http://127.0.0.1:5000/x",
            "http://localhost/x",
            "http://[::1]:1/",
            "https://127.0.0.2:5000",
        ] {
            assert_eq!(broken_rule(url), None, "{url}");
        }
        for url in [
            "http://example.org/",
            "http://127.0.0.1.example.org/",
            "http://localhost@example.org/",
        ] {
            assert_eq!(broken_rule(url), Some(Rule::WebhookNotHttps), "{url}");
        }
        let url = "https://example.org:5000/";
        assert_eq!(broken_rule(url), Some(Rule::WebhookPortForbidden));
        for url in [
            "ftp://example.org/",
            "https:///x",
            "/hook",
            "https://a b/",
            "https://example.org:99999/",
        ] {
            assert_eq!(broken_rule(url), Some(Rule::WebhookUrlInvalid), "{url}");
        }
    }
}
