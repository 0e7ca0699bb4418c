//! A bot as a process of its own.

use super::until::within_patience;
use std::{collections::HashMap, panic::Location, path::Path, process::Stdio};
use tempfile::TempDir;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _},
    process::{Child, Command},
    sync::watch,
};

/// The program `life_probe`, about to be started in an empty directory, with none of this process's settings.
#[derive(Debug)]
pub(crate) struct Start {
    arguments: Vec<std::ffi::OsString>,
    variables: HashMap<String, std::ffi::OsString>,
    directory: TempDir,
}

/// Prepares it.
pub(crate) fn probe() -> Start {
    Start {
        arguments: Vec::new(),
        variables: HashMap::new(),
        directory: TempDir::new().expect("a directory"),
    }
}

impl Start {
    pub(crate) fn argument(mut self, argument: impl Into<std::ffi::OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    pub(crate) fn variable(mut self, name: &str, value: impl Into<std::ffi::OsString>) -> Self {
        self.variables.insert(name.to_owned(), value.into());
        self
    }

    /// With a token, against a server.
    pub(crate) fn against(self, url: &str, token: &str) -> Self {
        self.variable("BOT_API_URL", url)
            .variable("BOT_TOKEN", token)
    }

    /// On a clock on which short waits are over at once; nothing else of it may go by the clock then.
    pub(crate) fn hasty(self) -> Self {
        self.variable("PROBE_CLOCK", "hasty")
            .variable("BOT_STORE", "memory")
            .variable("BOT_SHUTDOWN_GRACE", "1h")
    }

    /// With a file in its working directory.
    pub(crate) fn file(self, name: &str, content: &str) -> Self {
        std::fs::write(self.directory.path().join(name), content)
            .expect("the directory can be written");
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.directory.path()
    }

    pub(crate) fn start(self) -> Probe {
        let inherited = std::env::vars_os().filter(|(name, _)| {
            let name = name.to_string_lossy();
            !name.starts_with("BOT_")
                && name != "RUST_LOG"
                && !name.to_ascii_uppercase().ends_with("_PROXY")
        });
        let mut child = Command::new(env!("CARGO_BIN_EXE_life_probe"))
            .args(&self.arguments)
            .env_clear()
            .envs(inherited)
            .envs(&self.variables)
            .current_dir(self.directory.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the probe starts");
        let out = Output::of(child.stdout.take().expect("it is piped"));
        let err = Output::of(child.stderr.take().expect("it is piped"));
        Probe {
            child,
            out,
            err,
            directory: self.directory,
        }
    }

    /// Starts it and waits for its end.
    #[track_caller]
    pub(crate) fn run(self) -> impl Future<Output = Ended> {
        let probe = self.start();
        probe.ended()
    }
}

/// The running program.
#[derive(Debug)]
pub(crate) struct Probe {
    child: Child,
    out: Output,
    err: Output,
    directory: TempDir,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Probe {
    /// Waits until this stands in its stderr.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> impl Future<Output = ()> + use<> {
        let mut so_far = self.err.so_far.subscribe();
        let (place, text) = (Location::caller(), text.to_owned());
        within_patience(format!("the probe says {text}"), async move {
            let heard = so_far
                .wait_for(|so_far| String::from_utf8_lossy(so_far).contains(&text))
                .await
                .map(drop);
            assert!(
                heard.is_ok(),
                "{place}: the probe ended without saying `{text}`"
            );
        })
    }

    /// Sends it a signal, by name.
    pub(crate) async fn signal(&self, name: &str) {
        let pid = self.child.id().expect("it runs").to_string();
        let killed = Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .await
            .expect("there is `kill`");
        assert!(killed.success());
    }

    /// Waits for its end.
    #[track_caller]
    pub(crate) fn ended(mut self) -> impl Future<Output = Ended> {
        within_patience("the end of the probe", async move {
            let status = self.child.wait().await.expect("it is our child");
            let ended = Ended {
                status: status.code(),
                out: self.out.whole().await,
                err: self.err.whole().await,
            };
            // Not before: the program may look into it whenever it likes.
            drop(self.directory);
            ended
        })
    }
}

/// What a stream of the program has brought so far.
#[derive(Debug)]
struct Output {
    so_far: watch::Sender<Vec<u8>>,
    reading: tokio::task::JoinHandle<()>,
}

impl Output {
    fn of(mut stream: impl AsyncRead + Unpin + Send + 'static) -> Self {
        let so_far = watch::Sender::new(Vec::new());
        let sender = so_far.clone();
        let reading = tokio::spawn(async move {
            let mut piece = vec![0; 16 * 1024];
            while let Ok(1..) = stream
                .read(&mut piece)
                .await
                .inspect(|count| sender.send_modify(|all| all.extend(&piece[..*count])))
            {
            }
        });
        Self { so_far, reading }
    }

    async fn whole(self) -> String {
        let _ = self.reading.await;
        String::from_utf8_lossy(&self.so_far.borrow()).into_owned()
    }
}
