//! The whole way: a server that delivers to webhooks as Telegram does, and the bot's own server.

use crate::support::{PATH, builder};
use bot::{Application, Webhook, prelude::*};
use bot_simulator::{Clock, Fault, Server, User as Person};
use cablegram_tests::{Gate, Log, Running, texts};
use std::{net::TcpListener, path::PathBuf, sync::Arc, time::Duration};
use tokio::task::JoinHandle;

/// Answers questions.
#[handler(regex = r"^ask (.*)", group = 2)]
async fn answer(captures: Captures) -> String {
    format!("yes, {}", &captures[1])
}

/// A bot that is delivered to.
struct Delivered {
    app: Arc<Application>,
    log: Log,
    run: JoinHandle<bot::Result<()>>,
}

impl Delivered {
    /// A bot that listens at `localhost`, and that the server knows to be there.
    async fn start(
        server: &Server,
        listener: TcpListener,
        scheme: &str,
        more: impl FnOnce(Webhook) -> Webhook,
    ) -> Self {
        let (log, gate) = (Log::default(), Gate::default());
        let port = listener.local_addr().expect("an address").port();
        let webhook = Webhook::new(format!("{scheme}://localhost:{port}{PATH}"))
            .ip_address([127, 0, 0, 1].into())
            .listener(listener);
        let builder = Running::connected(server, builder(), &log, &gate).webhook(more(webhook));
        let app = Arc::new(builder.build().unwrap_or_else(|error| panic!("{error}")));
        let running = app.clone();
        let run = tokio::spawn(async move { running.run().await });
        let sets = server.calls_of("setWebhook").len();
        server.wait_for_calls("setWebhook", sets + 1).await;
        Self { app, log, run }
    }

    async fn stop(self) {
        self.app.handle().shutdown();
        let ended = self.run.await.expect("it does not panic");
        ended.expect("it ends well");
    }

    /// What was heard until the server had nothing left to deliver.
    async fn heard(&self, server: &Server) -> Vec<String> {
        server.wait_until_confirmed().await;
        self.app.handle().quiescent().await;
        let lines = self.log.take().into_iter();
        lines
            .filter_map(|line| Some(line.strip_prefix("heard ")?.to_owned()))
            .collect()
    }
}

fn free_port() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").expect("a free port")
}

fn numbered(person: &Person, name: &str, count: usize) -> Vec<String> {
    let texts: Vec<_> = (0..count)
        .map(|number| format!("ask {name}{number:02}"))
        .collect();
    for text in &texts {
        person.says(text);
    }
    texts
}

#[tokio::test]
async fn messages_are_heard_in_order_of_their_chats_and_answered() {
    let server = Server::start().await;
    let bot = Delivered::start(&server, free_port(), "http", |webhook| webhook).await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let mut expected = numbered(&ann, "a", 30);
    expected.extend(numbered(&bob, "b", 30));
    let mut heard = bot.heard(&server).await;
    // A stable sort: within a chat the order stays.
    heard.sort_by_key(|text| text.contains('b'));
    assert_eq!(heard, expected);
    let answers: Vec<_> = (0..30).map(|number| format!("yes, a{number:02}")).collect();
    assert_eq!(texts(&ann.chat()), answers);
    assert_eq!(texts(&bob.chat()).len(), 30);
    assert!(server.calls_of("getUpdates").is_empty());
    let refused = server.count_calls(|call| call.method == "webhook" && !call.is_ok());
    assert_eq!(refused, 0, "the secret is the one that the server was told");
    bot.stop().await;
}

#[tokio::test]
async fn a_certificate_of_its_own_is_told_to_the_server() {
    let server = Server::start().await;
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/webhook/tls");
    let tls = |webhook: Webhook| {
        webhook
            .certificate(folder.join("certificate.pem"))
            .private_key(folder.join("key.pem"))
            .upload_certificate(true)
    };
    let bot = Delivered::start(&server, free_port(), "https", tls).await;
    let ann = server.user("Ann");
    ann.says("ask in private");
    assert_eq!(bot.heard(&server).await, ["ask in private"]);
    assert_eq!(texts(&ann.chat()), ["yes, in private"]);
    assert!(server.bot().webhook().expect("set").certificate);
    bot.stop().await;
}

#[tokio::test]
async fn what_comes_twice_or_whose_answer_is_lost_is_heard_once() {
    let server = Server::start().await;
    let bot = Delivered::start(&server, free_port(), "http", |webhook| webhook).await;
    server.fail(Fault::on("webhook").duplicated().times(5));
    server.fail(Fault::on("webhook").after_effect().reset().times(5));
    let ann = server.user("Ann");
    let people: Vec<_> = (0..10)
        .map(|number| server.user(&number.to_string()))
        .collect();
    let mut expected: Vec<_> = people
        .iter()
        .flat_map(|person| numbered(person, &person.id().to_string(), 1))
        .collect();
    expected.extend(numbered(&ann, "a", 5));
    let mut heard = bot.heard(&server).await;
    heard.sort();
    expected.sort();
    assert_eq!(heard, expected);
    let tries = server.count_calls(|call| call.method == "webhook");
    assert_eq!(tries, 20, "five answers were lost");
    bot.stop().await;
}

#[tokio::test]
async fn what_is_said_while_the_bot_is_away_is_delivered_when_it_is_back() {
    let server = Server::start().await;
    let clock = server.clock().expect("one that can be moved").clone();
    clock.freeze();
    let listener = free_port();
    let address = listener.local_addr().expect("an address");
    let bot = Delivered::start(&server, listener, "http", |webhook| webhook).await;
    let ann = server.user("Ann");
    ann.says("ask one");
    assert_eq!(bot.heard(&server).await, ["ask one"]);
    bot.stop().await;
    assert!(
        server.bot().webhook().is_some(),
        "a bot that ends leaves its webhook"
    );
    let expected = numbered(&ann, "later", 5);
    let failed = |server: &Server| {
        server
            .bot()
            .next_webhook_try()
            .filter(|at| *at > clock.now())
    };
    server.wait_for(failed).await;
    let again = TcpListener::bind(address).expect("the port is free again");
    let bot = Delivered::start(&server, again, "http", |webhook| webhook).await;
    clock.advance(Duration::from_secs(120));
    assert_eq!(bot.heard(&server).await, expected);
    assert_eq!(texts(&ann.chat()).len(), 6);
    bot.stop().await;
}
