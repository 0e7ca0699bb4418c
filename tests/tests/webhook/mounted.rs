//! The service in a web server of the program's own.

use crate::support::{Request, SECRET, message};
use bot::{Application, Webhook, WebhookService, prelude::*};
use bot_simulator::{Bot, Server};
use cablegram_tests::Log;
use std::{net::SocketAddr, sync::Arc};
use tokio::task::JoinHandle;

bot::app!(pub Shop);
bot::app!(pub Support);

#[handler(message, bot = Shop)]
async fn sell(text: Text, log: Shared<Log>) {
    log.note(format!("shop {text}"));
}

#[handler(message, bot = Support)]
async fn help(text: Text, log: Shared<Log>) {
    log.note(format!("support {text}"));
}

struct Mounted {
    app: Arc<Application>,
    service: WebhookService,
    run: JoinHandle<bot::Result<()>>,
}

impl Mounted {
    async fn start<A: bot::App>(
        server: &Server,
        bot: &Bot,
        path: &str,
        secret: &str,
        log: &Log,
    ) -> Self {
        let webhook = Webhook::new(format!("https://bot.example.org{path}"))
            .secret_token(secret)
            .mounted();
        let app = Application::builder::<A>()
            .token(bot.token())
            .api_url(server.url())
            .without_signals()
            .share(log.clone())
            .webhook(webhook)
            .build()
            .expect("a bot");
        let app = Arc::new(app);
        let service = app.webhook_service().expect("it has one");
        assert!(!service.is_ready());
        let run = tokio::spawn({
            let app = app.clone();
            async move { app.run().await }
        });
        server.wait_for(|_| service.is_ready().then_some(())).await;
        Self { app, service, run }
    }

    async fn stop(self) {
        self.app.handle().shutdown();
        self.run.await.expect("no panic").expect("it ends well");
        assert!(!self.service.is_ready());
    }
}

/// axum, with a route for each.
async fn serve(routes: &[(&str, &WebhookService)]) -> SocketAddr {
    let router = routes
        .iter()
        .fold(axum::Router::new(), |router, (path, service)| {
            router.route_service(path, (*service).clone())
        });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

#[tokio::test]
async fn several_bots_stand_behind_one_server_of_the_programs_own() {
    let server = Server::start().await;
    let log = Log::default();
    let other = server.add_bot("support_bot");
    let shop = Mounted::start::<Shop>(&server, server.bot(), "/shop", SECRET, &log).await;
    let support = Mounted::start::<Support>(&server, &other, "/support", "another", &log).await;
    let address = serve(&[("/shop", &shop.service), ("/support", &support.service)]).await;
    let to_shop = |id| Request::post(message(id, "hello")).path("/shop");
    let to_support = |id| {
        to_shop(id)
            .path("/support")
            .header("x-telegram-bot-api-secret-token", "another")
    };
    assert_eq!(to_shop(1).to(address).await.status, 200);
    assert_eq!(to_support(1).to(address).await.status, 200);
    log.wait_for("shop hello", 1).await;
    log.wait_for("support hello", 1).await;
    // One bot's secret is not the other's.
    assert_eq!(to_shop(2).path("/support").to(address).await.status, 403);
    assert_eq!(to_shop(2).method("GET").to(address).await.status, 405);
    shop.stop().await;
    let away = to_shop(3).to(address).await;
    assert_eq!((away.status, away.retry_after()), (503, Some(1)));
    assert_eq!(to_support(3).to(address).await.status, 200);
    support.stop().await;
    assert_eq!(log.lines().len(), 3);
}

#[tokio::test]
async fn it_takes_updates_for_a_bot_that_is_started_by_hand_also_twice() {
    let server = Server::start().await;
    let log = Log::default();
    let app = Application::builder::<Shop>()
        .token(server.token())
        .api_url(server.url())
        .share(log.clone())
        .webhook(
            Webhook::new("https://bot.example.org")
                .secret_token(SECRET)
                .mounted(),
        )
        .build()
        .expect("a bot");
    let service = app.webhook_service().expect("it has one");
    let address = serve(&[("/", &service)]).await;
    app.initialize().await.expect("it can be asked");
    for life in 1..=2 {
        app.start().await.expect("it starts");
        let update = Request::post(message(life, &life.to_string())).path("/");
        assert_eq!(update.to(address).await.status, 200);
        app.stop().await.expect("it runs");
        assert_eq!(update.to(address).await.status, 503);
    }
    app.shutdown().await.expect("it ends well");
    assert_eq!(log.lines(), ["shop 1", "shop 2"]);
}
