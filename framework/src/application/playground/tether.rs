//! The line between the keeper of a page and its bot: the bot tells what it does, a record per line; when the line is
//! cut from above, the bot ends gracefully.

use super::watch::Watch;
use crate::{
    application::{Builder, environment::Environment, settings::Mode},
    clock::Clock,
    error::Result,
};
use bot_simulator::Page;
use serde_json::Value;
use std::{
    convert::Infallible,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::{mpsc, watch},
    task::JoinHandle,
};

/// How many records may wait to be shown.
const RECORDS: usize = 1_024;
/// How long a record that was sent before a kill may take to arrive.
const LAST_RECORDS: Duration = Duration::from_secs(1);

/// Where the line is fastened, and the word that shows who comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tether {
    address: SocketAddr,
    word: String,
    /// How far the bot's clock is ahead of the machine's when it starts.
    ahead: Duration,
}

impl Tether {
    pub(super) fn to_text(&self) -> String {
        format!("{}/{}/{}", self.address, self.word, self.ahead.as_millis())
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let tether = Self {
            address: parts.next()?.parse().ok()?,
            word: parts.next()?.to_owned(),
            ahead: Duration::from_millis(parts.next()?.parse().ok()?),
        };
        parts.next().is_none().then_some(tether)
    }
}

/// Runs the bot at the end of a line.
pub(super) async fn run(
    mut builder: Builder,
    environment: &Environment,
    tether: &Tether,
) -> Result<()> {
    let stream = TcpStream::connect(tether.address).await?;
    let (from_keeper, mut to_keeper) = stream.into_split();
    to_keeper
        .write_all(format!("{}\n", tether.word).as_bytes())
        .await?;
    // What `main` set by itself does not count here: this bot has one server to talk to, and one place for its data.
    let token = environment.token().unwrap_or_else(|| "0:none".into());
    let url = environment.get("BOT_API_URL").unwrap_or_default();
    let store = environment.get("BOT_STORE").unwrap_or("memory");
    builder.settings_mut().mode = Some(Mode::Polling);
    let (hand, ahead) = watch::channel(tether.ahead);
    let application = builder
        .on_server(token, url)
        .store(store)
        .clock(Clock::ahead(ahead))
        .build()?;
    let bot = application.bot().token_id().map_or(0, |id| id.0);
    let _ = application
        .runtime
        .observer
        .set(Arc::new(Watch::new(bot, to_keeper)));
    let handle = application.handle();
    let released = async {
        let mut lines = BufReader::new(from_keeper).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            let Ok(millis) = line.parse() else { continue };
            let by = Duration::from_millis(millis);
            hand.send_if_modified(|ahead| by > std::mem::replace(ahead, by.max(*ahead)));
        }
        handle.shutdown();
        std::future::pending::<Infallible>().await
    };
    tokio::select! {
        ended = application.run() => ended,
        never = released => match never {},
    }
}

/// The keeper's end of a line.
#[derive(Debug)]
pub(super) struct Mooring {
    tether: Tether,
    records: mpsc::Receiver<Value>,
    /// How far the bot's clock is to be ahead; dropped to tell the bot to end.
    line: Option<watch::Sender<Duration>>,
    task: JoinHandle<()>,
}

impl Mooring {
    /// Waits, in a task of its own, for a bot that says `word` and has a clock so far ahead of the machine's.
    ///
    /// # Errors
    /// When nothing can be listened on.
    pub(super) async fn new(word: &str, ahead: Duration) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let tether = Tether {
            address: listener.local_addr()?,
            word: word.to_owned(),
            ahead,
        };
        let (sender, records) = mpsc::channel(RECORDS);
        let (line, clock) = watch::channel(ahead);
        let task = tokio::spawn(hold(listener, tether.word.clone(), sender, clock));
        Ok(Self {
            tether,
            records,
            line: Some(line),
            task,
        })
    }

    pub(super) fn tether(&self) -> &Tether {
        &self.tether
    }

    /// The next record; waits for ever when the line is cut. Cancelling it loses nothing.
    pub(super) async fn next(&mut self) -> Value {
        match self.records.recv().await {
            Some(record) => record,
            None => std::future::pending().await,
        }
    }

    /// Puts the bot's clock forward.
    pub(super) fn set_ahead(&self, by: Duration) {
        if let Some(line) = &self.line {
            line.send_replace(by);
        }
    }

    /// Tells the bot to end.
    pub(super) fn cast_off(&mut self) {
        self.line = None;
    }

    /// Passes on what the bot sent before it ended.
    pub(super) async fn drain(&mut self, page: &Page) {
        let rest = async {
            while let Some(record) = self.records.recv().await {
                page.trace(&record);
            }
        };
        let _ = tokio::time::timeout(LAST_RECORDS, rest).await;
    }
}

impl Drop for Mooring {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Waits for the bot, turning away whoever else comes, and passes on what it says until it has said all. It is told what
/// its clock shows.
async fn hold(
    listener: TcpListener,
    word: String,
    records: mpsc::Sender<Value>,
    mut clock: watch::Receiver<Duration>,
) {
    let (mut lines, mut writing) = loop {
        let Ok((stream, _)) = listener.accept().await else {
            return;
        };
        let (reading, writing) = stream.into_split();
        let mut lines = BufReader::new(reading).lines();
        let said = tokio::time::timeout(LAST_RECORDS, lines.next_line()).await;
        if matches!(said, Ok(Ok(Some(said))) if said == word) {
            break (lines, writing);
        }
    };
    let mut is_cut = false;
    loop {
        tokio::select! {
            moved = clock.changed(), if !is_cut => {
                // A bot that is gone already needs no clock and no goodbye.
                if moved.is_ok() {
                    let ahead = clock.borrow_and_update().as_millis();
                    let _ = writing.write_all(format!("{ahead}\n").as_bytes()).await;
                } else {
                    is_cut = true;
                    let _ = writing.shutdown().await;
                }
            }
            line = lines.next_line() => match line {
                Ok(Some(line)) => {
                    if let Ok(record) = serde_json::from_str(&line)
                        && records.send(record).await.is_err()
                    {
                        return;
                    }
                }
                Ok(None) | Err(_) => return,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tether_is_read_back() {
        let tether = Tether {
            address: ([127, 0, 0, 1], 4321).into(),
            word: "0af3".to_owned(),
            ahead: Duration::from_secs(3600),
        };
        assert_eq!(Tether::from_text(&tether.to_text()), Some(tether));
        assert_eq!(Tether::from_text("page"), None);
    }
}
