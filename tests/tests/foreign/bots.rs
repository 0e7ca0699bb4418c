//! Finding and starting the foreign bots.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use bot_simulator::Server;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

pub(crate) const SECRET: &str = "a-secret_1";

/// A bot in a file under `tests/foreign`.
#[derive(Clone, Copy)]
pub(crate) struct Program {
    pub(crate) language: Language,
    pub(crate) file: &'static str,
    /// Whether its answers to a webhook are calls.
    pub(crate) answers_in_webhooks: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Language {
    Python,
    Js,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    Polling,
    Webhook,
}

/// A bot that runs; killed when it is dropped.
pub(crate) struct Running {
    child: Child,
}

/// Where `tests/foreign/install` puts the libraries.
fn cache() -> PathBuf {
    let set = |name| std::env::var_os(name).map(PathBuf::from);
    set("FOREIGN_CLIENTS_DIR").unwrap_or_else(|| {
        let home = || set("HOME").unwrap_or_default().join(".cache");
        let cache = set("XDG_CACHE_HOME").unwrap_or_else(home);
        cache.join("cablegram/foreign-clients")
    })
}

impl Program {
    /// The bot as a command, or why it cannot be run here.
    fn command(self) -> Result<Command, String> {
        let cache = cache();
        if !cache.join("installed").exists() {
            return Err(format!("the libraries are not in {}", cache.display()));
        }
        let program = match self.language {
            Language::Python => cache.join("python/bin/python"),
            Language::Js => PathBuf::from("node"),
        };
        let mut command = Command::new(program);
        command
            .arg(
                Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join("foreign")
                    .join(self.file),
            )
            .env("NODE_PATH", cache.join("node_modules"));
        Ok(command)
    }

    /// Starts the bot and waits until it takes updates. `None`, with a message, where that is not possible and need not be.
    pub(crate) async fn start(self, server: &Server, mode: Mode) -> Option<Running> {
        let port = free_port();
        let started = self.command().and_then(|mut command| {
            command
                .env("BOT_API_URL", server.url())
                .env("BOT_TOKEN", server.token())
                .env(
                    "BOT_MODE",
                    if mode == Mode::Webhook {
                        "webhook"
                    } else {
                        "polling"
                    },
                )
                .env("BOT_PORT", port.to_string())
                .env("BOT_SECRET", SECRET)
                .env("NO_PROXY", "127.0.0.1")
                .env("no_proxy", "127.0.0.1")
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .kill_on_drop(true);
            command
                .spawn()
                .map_err(|error| format!("{:?}: {error}", command.as_std().get_program()))
        });
        let child = match started {
            Ok(child) => child,
            Err(why) => {
                let what = format!(
                    "{} was not run: {why}; run tests/foreign/install first",
                    self.file
                );
                let is_required =
                    std::env::var("FOREIGN_CLIENTS").is_ok_and(|value| value == "required");
                assert!(!is_required, "{what}");
                println!("SKIPPED: {what}");
                return None;
            }
        };
        let mut running = Running { child };
        running.takes_updates(server, mode, port).await;
        Some(running)
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("bound").port()
}

impl Running {
    async fn takes_updates(&mut self, server: &Server, mode: Mode, port: u16) {
        let ready = async {
            match mode {
                Mode::Polling => {
                    server
                        .wait_for(|server| server.bot().is_polling().then_some(()))
                        .await;
                }
                Mode::Webhook => {
                    server.wait_for(|server| server.bot().webhook()).await;
                    // Some set the webhook before they listen.
                    while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
                        .await
                        .is_err()
                    {
                        tokio::task::yield_now().await;
                    }
                }
            }
        };
        tokio::select! {
            () = ready => {}
            status = self.child.wait() => panic!("the bot ended before it took updates: {status:?}"),
        }
    }

    /// Asks the bot to end, and waits until it has.
    pub(crate) async fn ends_well(mut self) {
        let pid = self.child.id().expect("it runs").to_string();
        let kill = Command::new("kill").args(["-TERM", &pid]).status().await;
        assert!(kill.is_ok_and(|status| status.success()));
        let status = self.child.wait().await.expect("its status");
        assert!(status.success(), "{status:?}");
    }
}
