//! A bot's program that talks to a simulated Bot API server.

use bot_simulator::{Message, Server, User};
use std::{path::Path, process::Stdio};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// A running example, and Ann, who talks to it.
pub(crate) struct Stage {
    pub(crate) server: Server,
    pub(crate) ann: User,
    program: &'static str,
    /// Killed when it is dropped.
    bot: Child,
    directory: TempDir,
}

impl Stage {
    /// Starts an example (`env!("CARGO_BIN_EXE_..")`) and waits until it asks for updates.
    pub(crate) async fn with(program: &'static str) -> Self {
        let server = Server::start().await;
        let directory = tempfile::tempdir().expect("a temporary directory");
        let mut bot = bot_of(&server, directory.path(), program);
        tokio::select! {
            () = server.wait_for(|server| server.bot().is_polling().then_some(())) => {}
            ended = bot.wait() => panic!("{program} ended at once: {ended:?}"),
        }
        let ann = server.user("Ann");
        Self {
            server,
            ann,
            program,
            bot,
            directory,
        }
    }

    /// Kills the bot, which gets no time to do anything about it, and starts it again where it was.
    pub(crate) async fn kill_and_restart(&mut self) {
        self.bot.kill().await.expect("the bot can be killed");
        self.bot = bot_of(&self.server, self.directory.path(), self.program);
    }

    /// Ann writes to the bot; its next message to her.
    pub(crate) async fn ask(&self, text: &str) -> Message {
        let before = self.server.sent(&self.ann.chat()).len();
        self.ann.says(text);
        self.answer_after(before).await
    }

    /// What the bot answers to Ann's text, as text.
    pub(crate) async fn say(&self, text: &str) -> String {
        self.ask(text).await.text().to_owned()
    }

    /// The bot's message to Ann behind the first `count`.
    pub(crate) async fn answer_after(&self, count: usize) -> Message {
        let sent = self.server.wait_for_sent(&self.ann.chat(), count + 1).await;
        sent[count].clone()
    }

    /// Whether the bot is still there.
    pub(crate) fn is_alive(&mut self) -> bool {
        matches!(self.bot.try_wait(), Ok(None))
    }
}

/// A bot of this server.
fn bot_of(server: &Server, directory: &Path, program: &str) -> Child {
    program_in(directory, program)
        .env("BOT_TOKEN", server.token())
        .env("BOT_API_URL", server.url())
        .spawn()
        .expect("the example starts")
}

/// A program with nothing of this machine's settings, in a directory without a `.env` file.
pub(crate) fn program_in(directory: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(directory)
        .env_clear()
        .env("RUST_LOG", "off")
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}
