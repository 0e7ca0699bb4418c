//! The keeper of the page: the simulated server and its page live here, the bot in a process of its own that may be
//! killed at any moment.

use super::{ROLE, signals::Stops, store::Shelf, tether::Mooring};
use crate::{
    application::{entry::MainArgs, environment::Environment},
    error::{Error, Result},
};
use bot_simulator::{BotState, ClockMoves, Page, Server, VirtualClock, Wish};
use std::{
    process::{ExitStatus, Stdio},
    time::Duration,
};
use tokio::process::{Child, Command};

/// What may be said about the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::application) struct PageOptions {
    /// Whether a browser is opened with it.
    pub(super) open: bool,
    /// The port to listen on; 0 is any that is free.
    pub(super) port: u16,
}

/// So many calls and updates are kept for the panel.
const CALLS: usize = 2_000;
/// How long the bot may take to end when it is asked to, beyond its own grace period.
const GOODBYE: Duration = Duration::from_secs(15);

/// Serves the page and keeps the bot running until a signal.
pub(super) async fn keep(
    options: PageOptions,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    let clock = VirtualClock::running();
    let server = Server::builder()
        .clock(clock.clone())
        .address(([127, 0, 0, 1], options.port).into())
        .username("playground_bot")
        .throttle(false)
        .keep_calls(CALLS)
        .start()
        .await?;
    let Some(page) = server.page() else {
        return Err(Error::startup("the page needs this machine's own address"));
    };
    let mut keeper = Keeper {
        shelf: Shelf::new(environment)?,
        stops: Stops::listen()?,
        server,
        page,
        moves: clock.moves(),
        clock,
    };
    keeper.populate();
    keeper.greet(options, environment, args);
    keeper.run().await?;
    let Keeper { server, shelf, .. } = keeper;
    server.stop().await;
    shelf.clear();
    Ok(())
}

struct Keeper {
    server: Server,
    page: Page,
    /// Where the bot keeps its data.
    shelf: Shelf,
    stops: Stops,
    /// The clock of the world, which the bot's own follows, but that it never stands still.
    clock: VirtualClock,
    moves: ClockMoves,
}

/// What ends a turn of the bot.
enum Turn {
    Wish(Wish),
    Ended(ExitStatus),
    Stop,
}

impl Keeper {
    /// Somebody to be, and somewhere to be together.
    fn populate(&self) {
        let person = |first_name: &str, username: &str| {
            let fields = [
                ("first_name", first_name),
                ("username", username),
                ("language_code", "en"),
            ];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.into()));
            self.server
                .user_from(serde_json::Value::Object(fields.into_iter().collect()))
        };
        let (ann, bob) = (person("Ann", "ann_here"), person("Bob", "bob_here"));
        for user in [&ann, &bob] {
            let _ = user.chat();
        }
        let _ = self.server.group("Friends", [&ann, &bob]);
    }

    fn greet(&self, options: PageOptions, environment: &Environment, args: MainArgs) {
        let name = args.binary.unwrap_or(args.package);
        let why = if environment.token().is_some() {
            "As asked"
        } else {
            "No BOT_TOKEN"
        };
        let url = self.page.url();
        println!(
            "{why}: {name} talks to a built-in Bot API server. Chat with it at\n\n    {url}\n\nCtrl-C ends it."
        );
        if options.open
            && let Err(error) = open_browser(&url)
        {
            eprintln!("no browser could be opened: {error}");
        }
    }

    /// One process of the bot after another.
    async fn run(&mut self) -> Result<()> {
        loop {
            let (mut bot, mut mooring) = self.start().await?;
            match self.turn(&mut bot, &mut mooring).await {
                Turn::Stop => {
                    self.end(bot, mooring).await;
                    return Ok(());
                }
                Turn::Wish(Wish::Kill) => {
                    // That it has ended already is as good.
                    let _ = bot.kill().await;
                    self.page.show_bot(BotState::Killed);
                    mooring.drain(&self.page).await;
                }
                Turn::Wish(wish) => {
                    self.end(bot, mooring).await;
                    self.renew_after(wish)?;
                }
                Turn::Ended(status) => {
                    mooring.drain(&self.page).await;
                    let how = status.to_string();
                    println!("The bot has ended ({how}). The page can start it again.");
                    self.page.show_bot(BotState::Ended(how));
                    tokio::select! {
                        biased;
                        () = self.stops.next() => return Ok(()),
                        wish = self.page.next_wish() => self.renew_after(wish)?,
                    }
                }
            }
        }
    }

    fn renew_after(&self, wish: Wish) -> Result<()> {
        if wish == Wish::Reset {
            self.shelf.renew()?;
            self.server.reset();
            self.populate();
        }
        Ok(())
    }

    async fn start(&self) -> Result<(Child, Mooring)> {
        let ahead = self.clock.ahead();
        let mooring = Mooring::new(self.server.key(), ahead).await?;
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args(arguments())
            .env("BOT_TOKEN", self.server.token())
            .env("BOT_API_URL", self.server.url())
            .env("BOT_MODE", "polling")
            .env("BOT_STORE", self.shelf.setting())
            .env(ROLE, mooring.tether().to_text())
            .stdin(Stdio::null())
            .kill_on_drop(true);
        let bot = command.spawn()?;
        self.page.show_bot(BotState::Started { process: bot.id() });
        Ok((bot, mooring))
    }

    async fn turn(&mut self, bot: &mut Child, mooring: &mut Mooring) -> Turn {
        loop {
            tokio::select! {
                biased;
                () = self.stops.next() => return Turn::Stop,
                wish = self.page.next_wish() => return Turn::Wish(wish),
                record = mooring.next() => self.page.trace(&record),
                () = self.moves.next() => mooring.set_ahead(self.clock.ahead()),
                ended = bot.wait() => return match ended {
                    Ok(status) => Turn::Ended(status),
                    Err(_) => Turn::Wish(Wish::Kill),
                },
            }
        }
    }

    /// Lets the bot end gracefully; a further signal, or too long a wait, cuts it short.
    async fn end(&mut self, mut bot: Child, mut mooring: Mooring) {
        mooring.cast_off();
        tokio::select! {
            _ = bot.wait() => {}
            () = self.stops.next() => {}
            () = tokio::time::sleep(GOODBYE) => {}
        }
        let _ = bot.kill().await;
        mooring.drain(&self.page).await;
    }
}

/// The user's own arguments; `play` and its words were for the keeper.
fn arguments() -> impl Iterator<Item = std::ffi::OsString> {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let is_ours = words.first().is_some_and(|first| first == "play");
    words.into_iter().filter(move |_| !is_ours)
}

fn open_browser(url: &str) -> std::io::Result<()> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut command = std::process::Command::new(program);
    command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().map(drop)
}
