//! A conversation that plays by itself and is printed: what a bot shows to someone who has no token yet.
//!
//! ```no_run
//! # async fn example() -> std::io::Result<()> {
//! use bot_simulator::{Server, script::Script};
//!
//! let server = Server::start().await;
//! // … start the bot with server.url() and server.token() …
//! let script = Script::new()
//!     .user("Ann")
//!     .says("/start")
//!     .expects_answer()
//!     .says("How are you?")
//!     .expects_answer();
//! let report = script.run(&server, &mut std::io::stdout()).await?;
//! assert_eq!(report.unanswered, 0);
//! # Ok(())
//! # }
//! ```

mod transcript;

use std::io::{self, Write};
use std::time::Duration;

use crate::actors::{Chat, Message, Query, User};
use crate::server::Server;
use transcript::Transcript;

/// How long a bot may take to ask for its first update.
const START: Duration = Duration::from_secs(30);
/// How long an answer may take …
const ANSWER: Duration = Duration::from_secs(5);
/// … once the bot has confirmed the update that it would answer.
const ANSWER_AFTER_CONFIRMING: Duration = Duration::from_millis(700);
/// How many of a bot's commands the default conversation tries.
const COMMANDS: usize = 4;

/// What a person says to a bot, and where answers are waited for.
#[derive(Clone, Debug)]
pub struct Script {
    user: String,
    command: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
enum Step {
    Says(String),
    Presses(String),
    ExpectsAnswer,
}

/// How it went.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// What the person did.
    pub said: usize,
    /// Messages, edits and notices that came from the bot.
    pub answers: usize,
    /// Answers that were waited for in vain.
    pub unanswered: usize,
}

impl Default for Script {
    fn default() -> Self {
        Self::new()
    }
}

impl Script {
    /// An empty conversation with a person called Ann.
    #[must_use]
    pub fn new() -> Self {
        Self {
            user: "Ann".to_owned(),
            command: "cargo run".to_owned(),
            steps: Vec::new(),
        }
    }

    /// A short conversation that tries a bot's commands (with or without their `/`): `start` and `help` first where
    /// the bot has them, then a few others. A bot without commands hears a plain text.
    #[must_use]
    pub fn from_commands<C: AsRef<str>>(commands: impl IntoIterator<Item = C>) -> Self {
        let names = commands
            .into_iter()
            .map(|name| name.as_ref().trim_start_matches('/').to_owned());
        let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| match name.as_str() {
            "start" => 0,
            "help" => 1,
            _ => 2,
        });
        let script = names
            .iter()
            .take(COMMANDS)
            .fold(Self::new(), |script, name| {
                script.says(&format!("/{name}")).expects_answer()
            });
        if names.is_empty() {
            return script.says("Hello!").expects_answer();
        }
        script
    }

    /// The person's first name.
    #[must_use]
    pub fn user(mut self, first_name: &str) -> Self {
        self.user = first_name.to_owned();
        self
    }

    /// The command that the last lines advise for running the same bot with a token.
    #[must_use]
    pub fn command(mut self, command: &str) -> Self {
        self.command = command.to_owned();
        self
    }

    /// The person writes this.
    #[must_use]
    pub fn says(self, text: &str) -> Self {
        self.step(Step::Says(text.to_owned()))
    }

    /// The person presses the newest inline button with this text.
    #[must_use]
    pub fn presses(self, button: &str) -> Self {
        self.step(Step::Presses(button.to_owned()))
    }

    /// The person waits for the bot to answer; a bot that does not is noted, not blamed.
    #[must_use]
    pub fn expects_answer(self) -> Self {
        self.step(Step::ExpectsAnswer)
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Plays the conversation with the server's first bot and prints it, with a word at the end on how to do it for real.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub async fn run(&self, server: &Server, out: &mut (dyn Write + Send)) -> io::Result<Report> {
        let ann = server.user(&self.user);
        let mut play = Play {
            server,
            chat: ann.chat(),
            transcript: Transcript::new(&self.user, &server.bot().username()),
            ann,
            pressed: None,
            report: Report::default(),
        };
        writeln!(
            out,
            "A conversation on the built-in server: no token, no network.\n"
        )?;
        if play.bot_is_there().await {
            for step in &self.steps {
                play.step(step, out).await?;
                out.flush()?;
            }
            play.show_news(out)?;
        } else {
            writeln!(out, "  (the bot has not asked for updates)")?;
            play.report.unanswered += 1;
        }
        writeln!(
            out,
            "\nThat was a simulation. For the real thing ask @BotFather for a token and run\n\n    BOT_TOKEN=<token> {}\n",
            self.command
        )?;
        Ok(play.report)
    }
}

/// A conversation going on.
struct Play<'a> {
    server: &'a Server,
    ann: User,
    chat: Chat,
    transcript: Transcript,
    pressed: Option<Query>,
    report: Report,
}

impl Play<'_> {
    async fn bot_is_there(&self) -> bool {
        let asked = |server: &Server| (!server.calls_of("getUpdates").is_empty()).then_some(());
        self.server.wait_at_most(START, asked).await.is_some()
    }

    async fn step(&mut self, step: &Step, out: &mut (dyn Write + Send)) -> io::Result<()> {
        match step {
            Step::Says(text) => {
                self.show_news(out)?;
                self.transcript.person(text, out)?;
                self.report.said += 1;
                self.ann.sends(&self.chat, text);
            }
            Step::Presses(button) => {
                self.show_news(out)?;
                self.transcript.person(&format!("[{button}]"), out)?;
                self.report.said += 1;
                self.press(button);
            }
            Step::ExpectsAnswer => {
                self.wait().await;
                if self.show_news(out)? == 0 {
                    self.transcript.no_answer(out)?;
                    self.report.unanswered += 1;
                }
            }
        }
        Ok(())
    }

    fn press(&mut self, text: &str) {
        let messages = self.chat.messages();
        let data = |message: &Message| {
            let mut buttons = message.buttons().into_iter().flatten();
            buttons.find(|button| button.text == text)?.data
        };
        let found = messages
            .iter()
            .rev()
            .find_map(|message| Some((message, data(message)?)));
        if let Some((message, data)) = found {
            self.pressed = Some(self.ann.clicks(message, &data));
        }
    }

    /// Waits for something new from the bot; not for long once it has taken the update.
    async fn wait(&self) {
        let news = |_: &Server| self.has_news().then_some(());
        let taken = |server: &Server| {
            (self.has_news() || server.bot().pending_updates().is_empty()).then_some(())
        };
        if self.server.wait_at_most(ANSWER, taken).await.is_some() {
            self.server
                .wait_at_most(ANSWER_AFTER_CONFIRMING, news)
                .await;
        }
    }

    fn has_news(&self) -> bool {
        self.toast().is_some() || self.transcript.has_news(&self.chat.sent())
    }

    /// Prints what the bot did since the last time and says how much that was.
    fn show_news(&mut self, out: &mut (dyn Write + Send)) -> io::Result<usize> {
        let mut count = self.transcript.news(&self.chat.sent(), out)?;
        if let Some(toast) = self.toast() {
            self.pressed = None;
            if !toast.is_empty() {
                self.transcript.bot(&format!("({toast})"), out)?;
            }
            count += 1;
        }
        self.report.answers += count;
        Ok(count)
    }

    /// The answer to a pressed button, when there is one.
    fn toast(&self) -> Option<String> {
        let answer = self.pressed.as_ref()?.answer()?;
        Some(answer["text"].as_str().unwrap_or_default().to_owned())
    }
}
