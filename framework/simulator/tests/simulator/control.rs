//! The control endpoints, as a test in another language uses them.

use std::time::{Duration, UNIX_EPOCH};

use bot_simulator::{Clock, Server, VirtualClock};
use serde_json::{Value, json};

use crate::client::{Answer, Client, answer};

/// Calls a control endpoint with the key of the server.
pub(crate) async fn control(server: &Server, path: &str, params: Option<Value>) -> Answer {
    let client = Client::new(server);
    let url = format!("{}/control/{path}", server.url());
    let request = match params {
        None => client.http().get(url),
        Some(params) => client
            .http()
            .post(url)
            .header("content-type", "application/json")
            .body(params.to_string()),
    };
    let request = request.header("x-simulator-key", server.key());
    answer(request).await.expect("an answer in JSON")
}

#[tokio::test]
async fn time_is_frozen_moved_and_let_go() {
    let server = Server::start().await;
    let ann = server.user("Ann");
    let frozen = control(
        &server,
        "time",
        Some(json!({"freeze": true, "advance": 3600.5})),
    )
    .await
    .ok();
    assert_eq!(frozen["frozen"], true);
    assert_eq!(control(&server, "time", None).await.ok(), frozen);
    let clock = server.clock().expect("one that can be moved");
    let now = clock.now().duration_since(UNIX_EPOCH).expect("after 1970");
    let told = frozen["now"].as_f64().expect("a number");
    assert!((told - now.as_secs_f64()).abs() < 0.001, "{told}");
    assert_eq!(ann.says("hi").json()["date"], now.as_secs());

    let resumed = control(&server, "time", Some(json!({"resume": true})))
        .await
        .ok();
    assert_eq!(resumed["frozen"], false);
    assert!(!clock.is_frozen());
}

#[tokio::test]
async fn the_clock_over_http_is_the_one_in_rust() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let before = clock.now();
    control(&server, "time", Some(json!({"advance": 2})))
        .await
        .ok();
    assert_eq!(clock.now(), before + Duration::from_secs(2));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_with_a_reason() {
    let server = Server::start().await;
    for advance in [
        json!(-1),
        json!("soon"),
        json!("NaN"),
        json!("inf"),
        json!(1e300),
    ] {
        let refused = control(
            &server,
            "time",
            Some(json!({"advance": advance, "freeze": true})),
        )
        .await;
        let (code, text) = refused.refused();
        assert_eq!(code, 400);
        assert!(
            text.contains("advance must be a number of seconds"),
            "{text}"
        );
    }
    assert!(
        !server.clock().expect("can be moved").is_frozen(),
        "nothing was done"
    );
    assert_eq!(control(&server, "weather", None).await.status, 404);
    let immovable = Server::builder()
        .clock(bot_simulator::RealClock)
        .start()
        .await
        .expect("a free port");
    let (code, text) = control(&immovable, "time", Some(json!({"advance": 1})))
        .await
        .refused();
    assert_eq!(code, 400);
    assert!(text.contains("cannot be moved"), "{text}");
}
