//! What a bot's program says and does about its store from the command line, beside a running bot or without one.

use super::{Application, Builder, storage::StoreChoice};
use crate::error::{Error, Result};
#[cfg(feature = "postgres")]
use crate::store::postgres;
#[cfg(feature = "sqlite")]
use crate::store::sqlite;

/// `dead-letters …`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DeadLetters {
    List,
    Show(i64),
    /// `None`: all of them.
    Retry(Option<i64>),
    Drop(Option<i64>),
}

/// How it is used.
pub(super) const USAGE: &str = "usage: dead-letters list | show ID | retry ID|all | drop ID|all";

impl DeadLetters {
    /// From the words behind `dead-letters`.
    pub(super) fn parse(words: &[String]) -> Option<Self> {
        let id = |word: &str| word.parse().ok();
        let ids = |word: &str| {
            if word == "all" {
                Some(None)
            } else {
                id(word).map(Some)
            }
        };
        match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] | ["list"] => Some(Self::List),
            ["show", word] => id(word).map(Self::Show),
            ["retry", word] => ids(word).map(Self::Retry),
            ["drop", word] => ids(word).map(Self::Drop),
            _ => None,
        }
    }
}

/// Looks at the dead letters, or asks for something to be done about them.
#[cfg_attr(
    not(any(feature = "sqlite", feature = "postgres")),
    allow(unused_variables, reason = "there is nothing to look into")
)]
pub(super) fn dead_letters(builder: &Builder, request: &DeadLetters) -> Result<()> {
    match builder.store_choice() {
        StoreChoice::Memory => Err(Error::startup(
            "this bot keeps nothing on disk, so there are no dead letters: set BOT_STORE",
        )),
        #[cfg(feature = "sqlite")]
        StoreChoice::Sqlite(path) => {
            let admin = sqlite::Admin::open(path, builder.bot_id()?).map_err(kept::told)?;
            kept::dead_letters(&admin, request)
        }
        #[cfg(not(feature = "sqlite"))]
        StoreChoice::Sqlite(_) => Err(Error::startup("this build has no SQLite")),
        #[cfg(feature = "postgres")]
        StoreChoice::Postgres(server) => {
            match postgres::Admin::open(server, builder.bot_id()?).map_err(kept::told)? {
                Some(admin) => kept::dead_letters(&admin, request),
                None => Err(Error::startup(format!(
                    "{server} has no tables of a bot yet"
                ))),
            }
        }
    }
}

/// Reads every stored value as the bot would, and lets the store check itself. Returns what it has to say.
pub(super) fn check_store(builder: &Builder) -> Result<String> {
    match builder.store_choice() {
        StoreChoice::Memory => Ok("nothing is kept on disk".to_owned()),
        #[cfg(feature = "sqlite")]
        StoreChoice::Sqlite(path) if !path.exists() => Ok(format!(
            "{} will be made at the first start",
            path.display()
        )),
        #[cfg(feature = "sqlite")]
        StoreChoice::Sqlite(path) => {
            let admin = sqlite::Admin::open(path, builder.bot_id()?).map_err(kept::told)?;
            kept::check(&path.display().to_string(), &admin, builder)
        }
        #[cfg(not(feature = "sqlite"))]
        StoreChoice::Sqlite(_) => Err(Error::startup("this build has no SQLite")),
        #[cfg(feature = "postgres")]
        StoreChoice::Postgres(server) => {
            match postgres::Admin::open(server, builder.bot_id()?).map_err(kept::told)? {
                Some(admin) => kept::check(&server.to_string(), &admin, builder),
                None => Ok(format!("{server}: tables will be made at the first start")),
            }
        }
    }
}

impl Application {
    /// Reads every scheduled job as the bot would when it is due. Returns what there is to say.
    ///
    /// # Errors
    /// When some could not run.
    pub(super) fn check_jobs(&self) -> Result<String> {
        #[cfg(any(feature = "sqlite", feature = "postgres"))]
        let bot = self.runtime.bot.token_id().map_or(0, |id| id.0);
        match &self.settings.store {
            #[cfg(feature = "sqlite")]
            StoreChoice::Sqlite(path) if path.exists() => {
                let admin = sqlite::Admin::open(path, bot).map_err(kept::told)?;
                kept::check_jobs(&admin, |job| self.dispatcher.check_job(job))
            }
            #[cfg(feature = "postgres")]
            StoreChoice::Postgres(server) => {
                match postgres::Admin::open(server, bot).map_err(kept::told)? {
                    Some(admin) => kept::check_jobs(&admin, |job| self.dispatcher.check_job(job)),
                    None => Ok(String::new()),
                }
            }
            _ => Ok(String::new()),
        }
    }
}

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod kept {
    use super::DeadLetters;
    use crate::{
        application::Builder,
        error::{Error, ErrorKind, Result},
        store::{Inspect, StoreError, StoredJob},
    };
    use std::collections::BTreeMap;

    pub(super) fn told(error: StoreError) -> Error {
        Error::of(ErrorKind::Store, error)
    }

    pub(super) fn dead_letters(admin: &dyn Inspect, request: &DeadLetters) -> Result<()> {
        match request {
            DeadLetters::List => {
                for letter in admin.letters().map_err(told)? {
                    let update = letter
                        .update_id
                        .map_or_else(|| "-".to_owned(), |id| id.to_string());
                    println!(
                        "{}\tupdate {update}\t{}\t{}\t{}",
                        letter.id,
                        letter.kind,
                        letter.at(),
                        letter.reason
                    );
                }
                Ok(())
            }
            DeadLetters::Show(id) => {
                let letters = admin.letters().map_err(told)?;
                let letter = letters.into_iter().find(|letter| letter.id == *id);
                let letter = letter
                    .ok_or_else(|| Error::startup(format!("there is no dead letter {id}")))?;
                println!("{}", letter.reason);
                println!("{}", String::from_utf8_lossy(&letter.body));
                Ok(())
            }
            DeadLetters::Retry(id) => ask(admin, "retry", *id),
            DeadLetters::Drop(id) => ask(admin, "drop", *id),
        }
    }

    fn ask(admin: &dyn Inspect, command: &str, id: Option<i64>) -> Result<()> {
        let asked = admin.ask(command, id).map_err(told)?;
        println!(
            "{asked} dead letters: {command} asked for; a running bot does it within seconds, another one when it starts"
        );
        Ok(())
    }

    pub(super) fn check_jobs(
        admin: &dyn Inspect,
        check: impl Fn(&StoredJob) -> std::result::Result<(), String>,
    ) -> Result<String> {
        let jobs = admin.jobs(crate::jobs::KIND).map_err(told)?;
        let wrong = |job: &StoredJob| {
            let (id, function) = (job.key.0, &job.function);
            check(job)
                .err()
                .map(|error| format!("- job {id} of `{function}`: {error}"))
        };
        let bad: Vec<_> = jobs.iter().filter_map(wrong).collect();
        if bad.is_empty() {
            return Ok(match jobs.len() {
                0 => String::new(),
                count => format!(", {count} scheduled jobs"),
            });
        }
        let text = format!(
            "{} of {} scheduled jobs cannot run:\n{}",
            bad.len(),
            jobs.len(),
            bad.join("\n")
        );
        Err(Error::of(ErrorKind::Data, text))
    }

    /// What is told of conversations under way whose type is gone.
    fn stranger((name, count): (&String, &u64)) -> String {
        format!(
            ", and {count} of the conversation `{name}`, which this bot does not have \
             (one that was renamed keeps them with `#[conversation(name = \"{name}\")]`)"
        )
    }

    pub(super) fn check(what: &str, admin: &dyn Inspect, builder: &Builder) -> Result<String> {
        admin.integrity().map_err(told)?;
        let (mut read, mut bad) = (0_u64, Vec::new());
        let walked = admin.values(&mut |key, stored| {
            read += 1;
            bad.extend(builder.decode(key, &stored).err());
        });
        walked.map_err(told)?;
        let conversations = builder.conversations();
        let mut strangers: BTreeMap<String, u64> = BTreeMap::new();
        let walked = admin.states(&mut |key, stored| {
            let mut known = conversations.iter();
            match known.find(|known| known.name == key.conversation) {
                Some(of) => {
                    read += 1;
                    bad.extend(builder.decode_state(of, key, &stored).err());
                }
                None => *strangers.entry(key.conversation.into_owned()).or_default() += 1,
            }
        });
        walked.map_err(told)?;
        if bad.is_empty() {
            let strangers: String = strangers.iter().map(stranger).collect();
            return Ok(format!(
                "{what}: {read} stored values, all readable{strangers}"
            ));
        }
        let list: Vec<_> = bad.iter().map(|error| format!("- {error}")).collect();
        let text = format!(
            "{} of {read} stored values cannot be read:\n{}",
            bad.len(),
            list.join("\n")
        );
        Err(Error::of(ErrorKind::Data, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_requests() {
        let of = |words: &str| {
            DeadLetters::parse(
                &words
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(of(""), Some(DeadLetters::List));
        assert_eq!(of("show 7"), Some(DeadLetters::Show(7)));
        assert_eq!(of("retry all"), Some(DeadLetters::Retry(None)));
        assert_eq!(of("drop 3"), Some(DeadLetters::Drop(Some(3))));
        for wrong in ["show", "show x", "retry", "drop", "burn 3", "list 3"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
