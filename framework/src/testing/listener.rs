//! Hears what the bot logs: its errors belong to the play, and the rest is printed, so that `cargo test` shows it with a
//! test that fails.

use super::history::History;
use std::{
    fmt::{self, Write as _},
    sync::Arc,
};
use tracing::{
    Dispatch, Event, Id, Level, Metadata, Subscriber,
    field::{Field, Visit},
    level_filters::LevelFilter,
    span::{Attributes, Record},
    subscriber::{Interest, NoSubscriber},
};

/// The framework's own log.
const BOT: &str = "bot";
/// Errors on their way to error handlers.
const ERRORS: &str = "bot::errors";

/// What listens while a test runs.
pub(super) struct Listener {
    history: Arc<History>,
    /// Who listened before: a subscriber of the user's own, which goes on to hear everything.
    before: Option<Dispatch>,
}

impl Listener {
    pub(super) fn new(history: Arc<History>) -> Self {
        let before = tracing::dispatcher::get_default(Clone::clone);
        Self {
            history,
            before: Some(before).filter(|before| !before.is::<NoSubscriber>()),
        }
    }
}

impl Subscriber for Listener {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::DEBUG)
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= Level::INFO
            || metadata.target() == ERRORS
            || self
                .before
                .as_ref()
                .is_some_and(|before| before.enabled(metadata))
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        match &self.before {
            Some(before) => before.new_span(attributes),
            None => Id::from_u64(1),
        }
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        if let Some(before) = &self.before {
            before.record(span, values);
        }
    }

    fn record_follows_from(&self, span: &Id, follows: &Id) {
        if let Some(before) = &self.before {
            before.record_follows_from(span, follows);
        }
    }

    fn enter(&self, span: &Id) {
        if let Some(before) = &self.before {
            before.enter(span);
        }
    }

    fn exit(&self, span: &Id) {
        if let Some(before) = &self.before {
            before.exit(span);
        }
    }

    fn clone_span(&self, span: &Id) -> Id {
        match &self.before {
            Some(before) => before.clone_span(span),
            None => span.clone(),
        }
    }

    fn try_close(&self, span: Id) -> bool {
        self.before
            .as_ref()
            .is_some_and(|before| before.try_close(span))
    }

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let mut said = Said::default();
        event.record(&mut said);
        if metadata.target() == ERRORS {
            self.history.failed(said.error.clone());
        } else if metadata.target() == BOT && *metadata.level() == Level::ERROR {
            self.history.unhandled(said.to_string());
        }
        match &self.before {
            Some(before) if before.enabled(metadata) => before.event(event),
            None if *metadata.level() <= Level::INFO => {
                println!("{} {}: {said}", metadata.level(), metadata.target());
            }
            _ => {}
        }
    }
}

/// What an event says, as text.
#[derive(Default)]
struct Said {
    message: String,
    error: String,
    rest: String,
}

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a string cannot fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            "error" => write!(self.error, "{value:?}"),
            name => write!(self.rest, " {name}={value:?}"),
        };
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if !self.error.is_empty() {
            let colon = if self.message.is_empty() { "" } else { ": " };
            write!(f, "{colon}{}", self.error)?;
        }
        f.write_str(&self.rest)
    }
}
