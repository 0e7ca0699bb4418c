//! A PostgreSQL server of the tests' own, in a temporary directory and on a Unix socket, which ends with the process that
//! started it, however that ends.
//!
//! The framework's own tests have this file, too.

use std::{
    ffi::OsStr,
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

/// Where Debian's packages put the programs.
const INSTALLED: &str = "/usr/lib/postgresql";
/// Says that tests have to find a server: `required`.
const WANTED: &str = "POSTGRES";
/// How long a start may take; nothing depends on its speed.
const PATIENCE: Duration = Duration::from_secs(120);
/// Waits for the end of the process that holds the other end of its standard input, and clears up.
const WATCH: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"
while [ -e "$1/data/postmaster.pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
rm -rf "$1"
"#;

/// A server, with nothing in it.
#[derive(Debug)]
pub struct Postgres {
    programs: PathBuf,
    directory: PathBuf,
    databases: AtomicU32,
    watch: Child,
}

impl Postgres {
    /// Starts one. `None`, with a line that says so, where PostgreSQL is not installed.
    ///
    /// # Panics
    /// When it does not start, or is not there although `POSTGRES=required` says that it has to be.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            let required = std::env::var_os(WANTED).is_some_and(|wanted| wanted == "required");
            assert!(
                !required,
                "{WANTED}=required, and no PostgreSQL in {INSTALLED} or on the PATH"
            );
            println!(
                "skipped: no PostgreSQL in {INSTALLED} or on the PATH; Debian's package is `postgresql`"
            );
            return None;
        };
        let directory = new_directory();
        let watch = Command::new("sh")
            .args(["-c", WATCH, "sh"])
            .arg(&directory)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("there is `sh`");
        let server = Self {
            programs,
            directory,
            databases: AtomicU32::new(0),
            watch,
        };
        if is_root() {
            done(Command::new("chown").arg(OWNER).arg(&server.directory));
        }
        let data = server.data();
        let mut init = server.program("initdb");
        init.args(["--auth=trust", "--username=bot", "--encoding=UTF8"])
            .args(["--locale=C", "--no-sync", "--pgdata"]);
        done(init.arg(&data));
        server.up();
        Some(server)
    }

    /// Starts it after it was killed.
    ///
    /// # Panics
    /// When it does not come.
    pub fn up(&self) {
        let settings = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off -c max_connections=200",
            self.directory.display()
        );
        let begun = Instant::now();
        loop {
            let mut start = self.program("pg_ctl");
            start.args(["start", "--wait", "--silent", "--options", &settings]);
            start.arg("--log").arg(self.directory.join("log"));
            start.arg("--pgdata").arg(self.data());
            let started = start
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .expect("there is `pg_ctl`");
            if started.success() {
                return;
            }
            // The last one's children may take a moment to notice that it is gone.
            let log = fs::read_to_string(self.directory.join("log")).unwrap_or_default();
            assert!(begun.elapsed() < PATIENCE, "it does not start: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Kills it, as nobody can prevent.
    ///
    /// # Panics
    /// When it does not run.
    pub fn kill(&self) {
        let file = fs::read_to_string(self.data().join("postmaster.pid")).expect("it runs");
        let pid = file.lines().next().expect("its number");
        done(Command::new("kill").args(["-KILL", pid]));
    }

    /// Makes a database, and returns its address.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn database(&self) -> String {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let name = format!("bot_{number}");
        self.sql("postgres", &format!("CREATE DATABASE {name}"));
        self.url(&name)
    }

    /// The address of a database.
    pub fn url(&self, database: &str) -> String {
        let host = self.directory.display().to_string().replace('/', "%2F");
        format!("postgres://bot@{host}/{database}")
    }

    /// What `psql` says to a statement, one line for each row, its columns separated by `|`.
    ///
    /// # Panics
    /// When the statement fails.
    pub fn sql(&self, database: &str, sql: &str) -> String {
        let output = done(self.psql(database).args(["--command", sql]));
        String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned()
    }

    /// Another program, in the midst of a transaction that began with this statement; it ends with its standard input.
    ///
    /// # Panics
    /// When the statement fails.
    pub fn hold(&self, database: &str, sql: &str) -> Child {
        let mut psql = self.psql(database);
        psql.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = psql.spawn().expect("there is `psql`");
        let input = child.stdin.as_mut().expect("it is piped");
        writeln!(input, "BEGIN; {sql}; SELECT 'held';").expect("it listens");
        let output = child.stdout.as_mut().expect("it is piped");
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .expect("it is text");
        assert_eq!(line, "held\n");
        child
    }

    fn psql(&self, database: &str) -> Command {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.env_clear()
            .env(
                "PGOPTIONS",
                "-c search_path=cablegram,public -c client_min_messages=warning",
            )
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"])
            .args(["--set", "ON_ERROR_STOP=1", "--username", "bot"])
            .arg("--host")
            .arg(&self.directory)
            .args(["--dbname", database]);
        psql
    }

    /// Where it listens.
    pub fn socket(&self) -> PathBuf {
        self.directory.join(".s.PGSQL.5432")
    }

    fn data(&self) -> PathBuf {
        self.directory.join("data")
    }

    /// As somebody who may: the server refuses to be root.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid", OWNER, "--regid", GROUP, "--clear-groups", "--"])
                .arg(program);
            command
        } else {
            Command::new(program)
        };
        command.env_clear().current_dir("/").stdin(Stdio::null());
        command
    }
}

/// Whoever may do nothing else.
const OWNER: &str = "nobody";
const GROUP: &str = "nogroup";

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
    }
}

/// The folder of the programs: that of Debian's newest version, or one of the `PATH`.
fn programs() -> Option<PathBuf> {
    let whole = |programs: &PathBuf| {
        let mut names = ["initdb", "pg_ctl", "psql"].iter();
        names.all(|name| programs.join(name).exists())
    };
    let versions = fs::read_dir(INSTALLED).into_iter().flatten();
    let versions = versions.filter_map(|version| {
        let version = version.ok()?;
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        let programs = version.path().join("bin");
        whole(&programs).then_some((number, programs))
    });
    let newest = versions.max().map(|(_, programs)| programs);
    newest.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(whole)
    })
}

/// A name that fits into the address of a socket.
fn new_directory() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("bot-postgres-{}-{number}", std::process::id());
    let directory = Path::new("/tmp").join(name);
    fs::create_dir(&directory).expect("a directory of that name is new");
    directory
}

fn is_root() -> bool {
    let id = done(Command::new("id").arg("-u"));
    id.stdout.starts_with(b"0\n")
}

/// Runs a program that has to succeed.
fn done(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}", Path::new(command.get_program()).display()));
    assert!(
        output.status.success(),
        "{:?} {}: {}",
        command.get_program(),
        command
            .get_args()
            .map(OsStr::to_string_lossy)
            .collect::<Vec<_>>()
            .join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
