//! The chat page over HTTP: who may see it, what it shows, what people do with it.

use std::time::Duration;

use bot_simulator::{BotState, Page, Server, Wish};
use reqwest::header::{CONTENT_TYPE, HOST, ORIGIN};
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};

use crate::client::Client;
use crate::start;

async fn opened() -> (Server, Client, Page) {
    let (server, client) = start().await;
    let page = server.page().expect("it listens on this machine");
    (server, client, page)
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.expect("an answer").status().as_u16()
}

async fn act(client: &Client, page: &Page, action: Value) -> (u16, Value) {
    let request = client.http().post(format!("{}act", page.url()));
    let request = request.header(CONTENT_TYPE, "application/json");
    let answer = request.body(action.to_string()).send().await;
    let answer = answer.expect("an answer");
    let status = answer.status().as_u16();
    let text = answer.text().await.expect("text");
    (status, serde_json::from_str(&text).expect("JSON"))
}

/// The page's mirror of the world.
struct Mirror {
    stream: Response,
    text: String,
    things: serde_json::Map<String, Value>,
}

impl Mirror {
    async fn of(client: &Client, page: &Page) -> Self {
        let stream = client.http().get(format!("{}live", page.url())).send();
        let mut mirror = Self {
            stream: stream.await.expect("a stream"),
            text: String::new(),
            things: serde_json::Map::new(),
        };
        mirror.event().await;
        mirror
    }

    async fn event(&mut self) {
        let end = loop {
            if let Some(end) = self.text.find("\n\n") {
                break end;
            }
            let chunk = self.stream.chunk().await.expect("no error");
            self.text += std::str::from_utf8(&chunk.expect("not over")).expect("text");
        };
        let event: String = self.text.drain(..end + 2).collect();
        let Some((_, data)) = event.split_once("\ndata: ") else {
            return;
        };
        let mut news: Value = serde_json::from_str(data).expect("JSON");
        for gone in news["gone"].as_array().expect("a list") {
            self.things.remove(gone.as_str().expect("a name"));
        }
        let Value::Object(set) = news["set"].take() else {
            panic!("no object");
        };
        self.things.extend(set);
    }

    /// Follows until the thing of this name is such.
    async fn until(&mut self, name: &str, such: impl Fn(&Value) -> bool) -> Value {
        let found = async {
            loop {
                if let Some(thing) = self.things.get(name).filter(|thing| such(thing)) {
                    return thing.clone();
                }
                self.event().await;
            }
        };
        let found = tokio::time::timeout(Duration::from_secs(20), found).await;
        found.unwrap_or_else(|_| panic!("no such {name}"))
    }
}

#[tokio::test]
async fn only_who_knows_the_key_sees_the_page() {
    let (server, client) = start().await;
    let url = |key: &str| format!("{}/page/{key}/", server.url());
    assert_eq!(status(client.http().get(url(server.key()))).await, 404);
    let page = server.page().expect("it listens on this machine");
    assert_eq!(page.url(), url(server.key()));
    assert_eq!(status(client.http().get(page.url())).await, 200);
    for wrong in ["", "x", &server.key()[1..]] {
        for place in ["", "live", "assets/main.js"] {
            let url = format!("{}{place}", url(wrong));
            assert_eq!(status(client.http().get(url)).await, 404);
        }
    }
    assert!(!format!("{page:?}").contains(server.key()));
}

#[tokio::test]
async fn other_sites_are_refused_even_with_the_key() {
    let (_server, client, page) = opened().await;
    let send = |kind: &'static str| {
        let request = client.http().post(format!("{}act", page.url()));
        request.header(CONTENT_TYPE, kind).body(r#"{"do":"heal"}"#)
    };
    let act = || send("application/json");
    assert_eq!(status(act()).await, 200);
    assert_eq!(
        status(act().header(ORIGIN, "http://evil.example")).await,
        403
    );
    assert_eq!(status(act().header(ORIGIN, "null")).await, 403);
    assert_eq!(status(act().header(HOST, "evil.example")).await, 403);
    assert_eq!(
        status(act().header("sec-fetch-site", "cross-site")).await,
        403
    );
    assert_eq!(status(send("text/plain")).await, 415);
    let deleted = client.http().delete(page.url());
    assert_eq!(status(deleted).await, 405);
}

#[tokio::test]
async fn nothing_on_the_page_comes_from_elsewhere_and_nothing_that_was_sent_runs() {
    let (server, client, page) = opened().await;
    let ann = server.user("Ann");
    for (name, kind) in [
        ("", "text/html; charset=utf-8"),
        ("assets/main.js", "text/javascript; charset=utf-8"),
        ("assets/base.css", "text/css; charset=utf-8"),
        ("live", "text/event-stream"),
    ] {
        let answer = client.http().get(format!("{}{name}", page.url())).send();
        let answer = answer.await.expect("an answer");
        let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(header("content-type"), kind);
        assert!(
            header("content-security-policy").starts_with("default-src 'none'; script-src 'self'")
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "no-referrer");
    }
    let chat = format!("p{}:{}", server.bot().id(), ann.id());
    for (kind, data, shown) in [
        (
            "text/html",
            "<script>alert(1)</script>",
            "application/octet-stream",
        ),
        (
            "image/svg+xml",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "application/octet-stream",
        ),
        ("image/png", "\u{89}PNG", "image/png"),
    ] {
        let query = [
            ("user", ann.id().to_string()),
            ("chat", chat.clone()),
            ("kind", "document".to_owned()),
            ("name", "x".to_owned()),
        ];
        let _ = ann.chat();
        let pairs: Vec<_> = query
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = client
            .http()
            .post(format!("{}upload?{}", page.url(), pairs.join("&")));
        let sent = request
            .header(CONTENT_TYPE, kind)
            .body(data)
            .send()
            .await
            .expect("an answer");
        assert_eq!(sent.status(), 200);
        let messages = ann.chat().messages();
        let id = messages.last().expect("a message").json()["document"]["file_id"].clone();
        let file = client
            .http()
            .get(format!(
                "{}file/{}",
                page.url(),
                id.as_str().expect("an id")
            ))
            .send();
        let file = file.await.expect("an answer");
        assert_eq!(file.headers()["content-type"], shown);
        assert!(
            file.headers()["content-security-policy"]
                .to_str()
                .expect("text")
                .contains("sandbox")
        );
        assert_eq!(
            file.headers().contains_key("content-disposition"),
            shown == "application/octet-stream"
        );
        assert_eq!(file.text().await.expect("text"), data);
    }
    for path in [
        "file/../../etc/passwd",
        "file/%2e%2e%2fx",
        "assets/../mod.rs",
        "assets/nothing.js",
    ] {
        assert_eq!(
            status(client.http().get(format!("{}{path}", page.url()))).await,
            404,
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_people_do_reaches_the_bot_and_what_it_does_reaches_the_page() {
    let (server, client, page) = opened().await;
    let ann = server.user("Ann");
    let chat = format!("p{}:{}", server.bot().id(), ann.id());
    let _ = ann.chat();
    let mut mirror = Mirror::of(&client, &page).await;
    let said = json!({ "do": "say", "user": ann.id(), "chat": chat, "text": "/start" });
    let (status, told) = act(&client, &page, said).await;
    assert_eq!((status, &told["message"]), (200, &json!(1)));
    let queued = mirror.until("update/1", |_| true).await;
    assert_eq!(
        (&queued["handed_out"], &queued["confirmed"]),
        (&json!(0), &json!(false))
    );
    let updates = client.call("getUpdates", json!({})).await.ok();
    assert_eq!(updates[0], queued["update"]);
    mirror
        .until("update/1", |update| update["handed_out"] == 1)
        .await;
    let next = updates[0]["update_id"].as_i64().expect("an id") + 1;
    client
        .call("getUpdates", json!({ "offset": next }))
        .await
        .ok();
    mirror
        .until("update/1", |update| update["confirmed"] == true)
        .await;
    let keyboard =
        json!({ "inline_keyboard": [[{ "text": "Press", "callback_data": "pressed" }]] });
    let sent = json!({ "chat_id": ann.id(), "text": "Hello", "reply_markup": keyboard });
    let sent = client.call("sendMessage", sent).await.ok();
    let name = format!("message/{chat}/{}", sent["message_id"]);
    let seen = mirror.until(&name, |_| true).await;
    assert_eq!(seen["message"], sent);
    assert_eq!(seen["author"], server.bot().id());

    let click = json!({ "do": "click", "user": ann.id(), "chat": chat, "message": sent["message_id"], "data": "pressed" });
    let (_, asked) = act(&client, &page, click).await;
    let query = asked["query"].as_str().expect("a query").to_owned();
    mirror
        .until(&format!("query/{query}"), |query| query["answer"].is_null())
        .await;
    let answer = json!({ "callback_query_id": query, "text": "Well done", "show_alert": true });
    client.call("answerCallbackQuery", answer).await.ok();
    let answered = mirror
        .until(&format!("query/{query}"), |query| {
            query["answer"].is_object()
        })
        .await;
    assert_eq!(answered["answer"]["text"], "Well done");

    let delete = json!({ "chat_id": ann.id(), "message_id": sent["message_id"] });
    client.call("deleteMessage", delete).await.ok();
    while mirror.things.contains_key(&name) {
        mirror.event().await;
    }
}

#[tokio::test]
async fn what_cannot_be_done_is_told() {
    let (server, client, page) = opened().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = server.group("Friends", [&ann]);
    let chat = format!("s{}", group.id());
    let nobody = json!({ "do": "say", "user": bob.id(), "chat": chat, "text": "Let me in" });
    for wrong in [
        json!({}),
        json!({ "do": "dance" }),
        json!({ "do": "say", "user": ann.id(), "chat": "nowhere", "text": "x" }),
        json!({ "do": "say", "user": ann.id(), "chat": chat, "text": " " }),
        json!({ "do": "say", "user": 1, "chat": chat, "text": "x" }),
        json!({ "do": "advance", "seconds": -1 }),
        json!({ "do": "new_user", "first_name": " " }),
        nobody,
    ] {
        let (status, told) = act(&client, &page, wrong.clone()).await;
        assert_eq!(status, 400, "{wrong}");
        assert!(!told["error"].as_str().expect("a reason").is_empty());
    }
    assert!(group.messages().is_empty());
}

#[tokio::test]
async fn too_much_is_refused() {
    let server = Server::builder()
        .max_body(1_000)
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let page = server.page().expect("it listens on this machine");
    let ann = server.user("Ann");
    let url = format!(
        "{}upload?user={}&chat=p{}:{}&kind=document",
        page.url(),
        ann.id(),
        server.bot().id(),
        ann.id()
    );
    assert_eq!(
        status(client.http().post(url).body(vec![b'x'; 1_001])).await,
        413
    );
}

#[tokio::test]
async fn wishes_reach_whoever_runs_the_bot() {
    let (_server, client, mut page) = opened().await;
    page.show_bot(BotState::Started { process: Some(7) });
    let mut mirror = Mirror::of(&client, &page).await;
    let books = mirror
        .until("books", |books| books["runnable"] == true)
        .await;
    assert_eq!(
        books["process"],
        json!({ "state": "started", "process": 7 })
    );
    for (action, wish) in [
        ("kill", Wish::Kill),
        ("restart", Wish::Restart),
        ("reset", Wish::Reset),
    ] {
        assert_eq!(act(&client, &page, json!({ "do": action })).await.0, 200);
        assert_eq!(page.next_wish().await, wish);
    }
    page.show_bot(BotState::Killed);
    mirror.until("books", |books| books["kills"] == 1).await;
}

#[tokio::test]
async fn a_new_world_has_the_same_bot_and_nothing_else() {
    let (server, client, page) = opened().await;
    let ann = server.user("Ann");
    ann.says("/start");
    let mut mirror = Mirror::of(&client, &page).await;
    mirror.until("update/1", |_| true).await;
    server.reset();
    while mirror
        .things
        .keys()
        .any(|name| name.starts_with("update/") || name.starts_with("user/"))
    {
        mirror.event().await;
    }
    let me = client.call("getMe", json!({})).await.ok();
    assert_eq!(me["id"], server.bot().id());
    assert_eq!(client.call("getUpdates", json!({})).await.ok(), json!([]));
}

#[tokio::test]
async fn the_stream_ends_with_the_server() {
    let (server, client, page) = opened().await;
    let mut mirror = Mirror::of(&client, &page).await;
    server.stop().await;
    let ended = async { while let Ok(Some(_)) = mirror.stream.chunk().await {} };
    let ended = tokio::time::timeout(Duration::from_secs(20), ended).await;
    assert!(ended.is_ok());
}
