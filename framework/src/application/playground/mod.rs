//! Trying a bot without a token: a page in the browser where everybody can be played, or a conversation that plays by
//! itself and is printed.

mod page;
mod script;
mod signals;
mod store;
mod tether;
mod watch;

pub(super) use page::PageOptions;

use super::{Builder, entry::MainArgs, environment::Environment};
use crate::error::{Error, Result};
use std::io::IsTerminal as _;
use tether::Tether;

/// Names what a process of a playground is for, where it is not a bot of its own.
const ROLE: &str = "BOT_PLAYGROUND";
/// The process that serves the page and runs the bot in another one.
const KEEPER: &str = "page";

/// How a bot is played with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Play {
    /// The page where somebody sits before a terminal, else the conversation.
    AsItFits,
    Page(PageOptions),
    Script,
}

impl Play {
    /// The words behind `play`.
    pub(super) fn parse(words: &[String]) -> Option<Self> {
        let mut options = PageOptions::default();
        let mut words = words.iter().map(String::as_str);
        match words.clone().next() {
            None => return Some(Self::AsItFits),
            Some("--script") if words.clone().count() == 1 => return Some(Self::Script),
            Some(_) => {}
        }
        while let Some(word) = words.next() {
            match word {
                "--page" => {}
                "--open" => options.open = true,
                "--port" => options.port = words.next()?.parse().ok()?,
                _ => return None,
            }
        }
        Some(Self::Page(options))
    }

    /// The page, if it is what fits.
    pub(super) fn page(self) -> Option<PageOptions> {
        match self {
            Self::AsItFits => std::io::stdout().is_terminal().then(PageOptions::default),
            Self::Page(options) => Some(options),
            Self::Script => None,
        }
    }
}

/// How `play` is used.
pub(super) const USAGE: &str = "usage: play [--page] [--open] [--port PORT]   a page in the browser
       play --script                          a printed conversation";

/// The page, if this process is the one that serves it: the bot's own `main` is for the bot's process.
pub(super) fn to_keep(environment: &Environment) -> Option<PageOptions> {
    (environment.get(ROLE) == Some(KEEPER)).then(PageOptions::default)
}

/// Whether this process is the bot of a page.
pub(super) fn is_kept(environment: &Environment) -> bool {
    tether(environment).is_some()
}

fn tether(environment: &Environment) -> Option<Tether> {
    environment.get(ROLE).and_then(Tether::from_text)
}

/// Serves the page and runs the bot, in a process of its own, until a signal.
pub(super) async fn keep(
    options: PageOptions,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    page::keep(options, environment, args).await
}

/// Plays with a bot that has no token, as it fits.
pub(super) async fn play(
    builder: Builder,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    let Some(options) = Play::AsItFits.page() else {
        return print(builder, environment, args).await;
    };
    drop(builder);
    become_keeper();
    keep(options, environment, args).await
}

/// Begins this process anew as the keeper: its `main` has run, and what that opened or took is for the bot's process.
/// Returns where a process cannot begin anew, which is as good but for what `main` holds.
fn become_keeper() {
    #[cfg(unix)]
    if let Ok(program) = std::env::current_exe() {
        use std::os::unix::process::CommandExt as _;
        let error = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(ROLE, KEEPER)
            .exec();
        tracing::debug!(target: "bot", %error, "the page is served by this process as it is");
    }
}

/// Plays a conversation with the bot of this builder, prints it, and ends.
pub(super) async fn print(
    builder: Builder,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    // Nothing of a conversation with the built-in server is worth keeping, unless it is asked for.
    let builder = if environment.get("BOT_STORE").is_none() {
        builder.store("memory")
    } else {
        builder
    };
    script::play(builder, args).await
}

/// Runs the bot of a page.
///
/// # Errors
/// As [`Application::run`](super::Application::run), and when the page is gone.
pub(super) async fn run_kept(builder: Builder, environment: &Environment) -> Result<()> {
    match tether(environment) {
        Some(tether) => tether::run(builder, environment, &tether).await,
        None => Err(Error::startup("this process belongs to no page")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn play_is_a_page_or_a_conversation() {
        let of = |words: &[&str]| {
            let words: Vec<_> = words.iter().map(ToString::to_string).collect();
            Play::parse(&words)
        };
        let page = |open, port| Some(Play::Page(PageOptions { open, port }));
        assert_eq!(of(&[]), Some(Play::AsItFits));
        assert_eq!(of(&["--script"]), Some(Play::Script));
        assert_eq!(of(&["--page"]), page(false, 0));
        assert_eq!(of(&["--open", "--port", "8090"]), page(true, 8090));
        for wrong in [
            &["--port"][..],
            &["--port", "x"],
            &["page"],
            &["--script", "--open"],
            &["--open", "--script"],
        ] {
            assert_eq!(of(wrong), None, "{wrong:?}");
        }
    }
}
