//! What does not fit together is told when the bot is put together, all at once.

use crate::support::tls::file;
use bot::{Builder, Environment, Webhook};
use cablegram_tests::{Gate, Log};
use std::time::Duration;

fn builder() -> Builder {
    let builder = crate::support::builder();
    builder.share(Log::default()).share(Gate::default())
}

fn error_of(builder: Builder) -> String {
    match builder.token("1:x").build() {
        Ok(_) => panic!("it can be built"),
        Err(error) => error.to_string(),
    }
}

fn environment(variables: &[(&str, &str)]) -> Builder {
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    builder().environment(&Environment::of(variables).expect("an environment"))
}

const URL: &str = "https://bot.example.org/hook";

#[test]
fn r94_a_webhook_without_an_address_is_told_how_to_get_one() {
    for builder in [
        environment(&[("BOT_MODE", "webhook")]),
        environment(&[
            ("BOT_MODE", "webhook"),
            ("BOT_WEBHOOK_LISTEN", "unix:/tmp/bot.sock"),
        ]),
    ] {
        let error = error_of(builder);
        assert!(error.contains("BOT_WEBHOOK_URL"), "{error}");
    }
}

#[test]
fn r94_one_place_to_listen_at_is_enough() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let both = Webhook::new(URL)
        .listen("unix:/tmp/bot.sock")
        .listener(listener);
    let error = error_of(builder().webhook(both));
    assert!(
        error.contains("one or the other") && error.contains("unix:/tmp/bot.sock"),
        "{error}"
    );
    let error = error_of(builder().webhook(Webhook::new(URL).mounted().listen("127.0.0.1:1")));
    assert!(error.contains("`listen`"), "{error}");
}

#[test]
fn r93_a_certificate_and_a_key_that_do_not_belong_together_are_told() {
    let (certificate, key) = (file("certificate.pem"), file("other_key.pem"));
    let error =
        error_of(builder().webhook(Webhook::new(URL).certificate(certificate).private_key(key)));
    assert!(
        error.contains("certificate.pem")
            && error.contains("other_key.pem")
            && error.contains("cannot be used together"),
        "{error}"
    );
    let error = error_of(builder().webhook(Webhook::new(URL).private_key(file("key.pem"))));
    assert!(error.contains("BOT_WEBHOOK_CERT"), "{error}");
    for (certificate, key, named) in [
        (file("nowhere.pem"), file("key.pem"), "nowhere.pem"),
        (
            file("key.pem"),
            file("key.pem"),
            "there is no certificate in",
        ),
        (
            file("certificate.pem"),
            file("certificate.pem"),
            "no private key",
        ),
    ] {
        let error = error_of(
            builder().webhook(Webhook::new(URL).certificate(certificate).private_key(key)),
        );
        assert!(error.contains(named), "{error}");
    }
    // Also where it is only given to Telegram.
    let error = error_of(builder().webhook(Webhook::new(URL).certificate(file("key.pem"))));
    assert!(error.contains("there is no certificate in"), "{error}");
}

#[test]
fn limits_that_let_nothing_in_are_told() {
    let nothing = Webhook::new(URL)
        .request_timeout(Duration::ZERO)
        .body_limit(0)
        .connection_limit(0);
    let error = error_of(builder().webhook(nothing));
    for part in [
        "time for a request",
        "request's body",
        "limit of connections",
    ] {
        assert!(error.contains(part), "{error}");
    }
}

#[test]
fn addresses_that_telegram_would_not_take_are_told() {
    for (url, word) in [
        ("http://bot.example.org/hook", "https://"),
        ("bot.example.org", "https://"),
        ("ftp://bot.example.org", "https://"),
        ("https://bot.example.org:8080/hook", "8443"),
        ("https://", "no URL"),
        ("", "no URL"),
    ] {
        let error = error_of(builder().webhook(Webhook::new(url)));
        assert!(error.contains(word), "{url}: {error}");
    }
    for url in [
        "https://bot.example.org:88",
        "https://203.0.113.7:8443/x",
        "https://bot.example.org",
    ] {
        builder()
            .token("1:x")
            .webhook(Webhook::new(url))
            .build()
            .expect("it can be built");
    }
    // A server of one's own takes more.
    let own = builder().token("1:x").api_url("http://127.0.0.1:8081");
    own.webhook(Webhook::new("http://127.0.0.1:8080").max_connections(5_000))
        .build()
        .expect("it can be built");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let wrong = environment(&[
        ("BOT_MODE", "webhook"),
        ("BOT_WEBHOOK_URL", "http://bot.example.org"),
        ("BOT_WEBHOOK_LISTEN", "8443"),
        ("BOT_WEBHOOK_PATH", "/healthz"),
        ("BOT_WEBHOOK_SECRET", "not a secret of mine!"),
        ("BOT_WEBHOOK_KEY", "/nowhere/key.pem"),
        ("BOT_CONCURRENCY", "many"),
    ]);
    let error =
        error_of(wrong.webhook(Webhook::default().max_connections(101).connection_limit(0)));
    for word in [
        "https://",
        "unix:PATH",
        "/healthz",
        "BOT_WEBHOOK_SECRET",
        "BOT_WEBHOOK_CERT",
        "BOT_CONCURRENCY",
        "101",
        "connections is 0",
    ] {
        assert!(error.contains(word), "{word}: {error}");
    }
    assert!(!error.contains("of mine"), "{error}");
}

#[test]
fn the_mode_is_one_of_two_and_variables_of_the_other_are_no_accident() {
    let error = error_of(environment(&[("BOT_MODE", "carrier pigeon")]));
    for word in ["BOT_MODE", "`polling`", "`webhook`", "carrier pigeon"] {
        assert!(error.contains(word), "{error}");
    }
    let error = error_of(environment(&[("BOT_WEBHOOK_URL", URL)]));
    assert!(
        error.contains("BOT_WEBHOOK_URL") && error.contains("BOT_MODE=webhook"),
        "{error}"
    );
    for polls in [
        environment(&[("BOT_WEBHOOK_URL", URL), ("BOT_MODE", "polling")]),
        environment(&[("BOT_MODE", "polling")]).webhook(Webhook::new(URL)),
        builder(),
    ] {
        let error = polls
            .token("1:x")
            .build()
            .expect("a bot that polls")
            .webhook_service()
            .unwrap_err();
        assert!(error.to_string().contains("polls"), "{error}");
    }
    for hooked in [
        environment(&[("BOT_WEBHOOK_URL", URL), ("BOT_MODE", "webhook")]),
        environment(&[("BOT_WEBHOOK_URL", URL)]).webhook(Webhook::default()),
        builder().webhook(Webhook::new(URL)),
    ] {
        let app = hooked.token("1:x").build().expect("a bot with a webhook");
        assert!(!app.webhook_service().expect("a service").is_ready());
    }
}

#[test]
fn what_is_set_is_not_shown_where_it_is_secret() {
    let webhook = Webhook::new(URL).secret_token("hush_hush");
    assert!(!format!("{webhook:?}").contains("hush"));
    let app = builder()
        .token("1:x")
        .webhook(webhook)
        .build()
        .expect("a bot");
    let service = app.webhook_service().expect("a service");
    assert!(!format!("{app:?} {service:?}").contains("hush"));
}
