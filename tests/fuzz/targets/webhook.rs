//! Whatever comes to the webhook's door: an answer of HTTP or none, and the bot goes on.
#![no_main]

use bot::{Application, Update, Webhook, WebhookService, prelude::*};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use libfuzzer_sys::fuzz_target;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

bot::app!(Listening);

#[handler(update, bot = Listening)]
async fn hear(update: Update) {
    let _ = update.kind();
}

struct Door {
    runtime: tokio::runtime::Runtime,
    application: Application,
    service: WebhookService,
}

impl Door {
    fn new() -> Self {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().expect("a runtime");
        let webhook = Webhook::new("https://bot.example.org/hook")
            .secret_token("secret")
            .mounted();
        let (application, service) = runtime.block_on(async {
            let builder = Application::builder::<Listening>().bot(cablegram_fuzz::bot());
            let application = builder.webhook(webhook).without_signals().build();
            let application = application.expect("a bot");
            application.initialize().await.expect("a start");
            application.start().await.expect("a start");
            let service = application.webhook_service().expect("it has one");
            (application, service)
        });
        Self {
            runtime,
            application,
            service,
        }
    }

    /// What somebody is answered who writes this and closes his side.
    fn answer(&self, said: &[u8]) -> Vec<u8> {
        self.runtime.block_on(async {
            let (mut client, server) = tokio::io::duplex(1 << 20);
            client.write_all(said).await.expect("there is room");
            client.shutdown().await.expect("it is open");
            let service = TowerToHyperService::new(self.service.clone());
            let serving = hyper::server::conn::http1::Builder::new()
                .half_close(true)
                .serve_connection(TokioIo::new(server), service);
            // What ends a connection is no matter of the bot's.
            let _ = serving.await;
            let mut answer = Vec::new();
            client.read_to_end(&mut answer).await.expect("it is open");
            self.application.handle().quiescent().await;
            answer
        })
    }
}

thread_local! {
    static DOOR: Door = Door::new();
}

fuzz_target!(|input: (bool, &[u8])| {
    let (is_whole, bytes) = input;
    let mut said = Vec::new();
    if !is_whole {
        let head = format!(
            "POST /hook HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: secret\r\ncontent-length: {}\r\n\r\n",
            bytes.len()
        );
        said.extend_from_slice(head.as_bytes());
    }
    said.extend_from_slice(bytes);
    let answer = DOOR.with(|door| door.answer(&said));
    assert!(
        answer.is_empty() || answer.starts_with(b"HTTP/1."),
        "{answer:?}"
    );
    if !is_whole {
        // Nothing that comes from Telegram is to come again.
        assert!(
            answer.starts_with(b"HTTP/1.1 200"),
            "{}",
            String::from_utf8_lossy(&answer)
        );
    }
});
