//! What a bot with `#[bot::main]` logs, unless the program sets up a subscriber of its own.

use super::environment::Environment;
use std::io::IsTerminal as _;
use tracing::{Dispatch, instrument::WithSubscriber as _};
use tracing_subscriber::{filter::Targets, fmt, layer::SubscriberExt as _};

/// A subscriber that writes to stderr what `RUST_LOG` asks for; not the program's yet.
pub(super) struct Log {
    subscriber: Dispatch,
    /// What is wrong with `RUST_LOG`.
    wrong: Option<String>,
}

impl Log {
    pub(super) fn new(environment: &Environment) -> Self {
        let text = environment.get("RUST_LOG").unwrap_or("info");
        let (filter, wrong) = match text.parse() {
            Ok(filter) => (filter, None),
            Err(error) => (
                Targets::new().with_default(tracing::Level::INFO),
                Some(format!("`{text}`: {error}")),
            ),
        };
        let mut layer = fmt::layer().with_writer(std::io::stderr);
        if !std::io::stderr().is_terminal() {
            layer = layer.with_ansi(false);
        }
        let subscriber = tracing_subscriber::registry().with(layer).with(filter);
        Self {
            subscriber: subscriber.into(),
            wrong,
        }
    }

    /// Listens while `main` runs, which may set up a subscriber of its own.
    pub(super) async fn during<F: Future>(&self, main: F) -> F::Output {
        main.with_subscriber(self.subscriber.clone()).await
    }

    /// Listens from now on, unless somebody else does.
    pub(super) fn install(self) {
        // An error means that the program has its own subscriber, which hears everything as it likes.
        let installed = tracing::dispatcher::set_global_default(self.subscriber).is_ok();
        if let Some(wrong) = self.wrong.filter(|_| installed) {
            tracing::warn!(
                target: "bot",
                "RUST_LOG makes no sense, so it is taken as `info`. It is a level, or a list such as `info,bot=debug`, and not {wrong}"
            );
        }
    }
}
