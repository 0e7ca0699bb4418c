//! The words between the parentheses, each with its place.

use crate::{
    args::{self, Slot, once},
    errors::{Errors, unknown},
};
use proc_macro2::TokenStream;
use syn::{Error, LitStr, Path, Result, parse::ParseStream};

const KEYS: [&str; 4] = ["name", "timeout", "bot", "crate"];

#[derive(Default)]
pub(super) struct Args {
    pub(super) name: Slot<LitStr>,
    pub(super) timeout: Slot<LitStr>,
    pub(super) bot: Slot<Path>,
    pub(super) krate: Slot<Path>,
}

impl Args {
    /// Reads on after a bad argument, so that every mistake is told at once.
    pub(super) fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, _| read.argument(input));
        read
    }

    fn argument(&mut self, input: ParseStream<'_>) -> Result<()> {
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "name" => {
                let name = args::text(input, &key, "reminder")?;
                if name.value().trim().is_empty() {
                    return Err(Error::new(
                        name.span(),
                        "a job needs a name by which the store can find it again",
                    ));
                }
                once(&mut self.name, key, name)
            }
            "timeout" => {
                let timeout = args::text(input, &key, "30s")?;
                once(&mut self.timeout, key, timeout)
            }
            "bot" => {
                let bot = args::path(input, &key, "MyBot")?;
                once(&mut self.bot, key, bot)
            }
            "crate" => {
                let krate = args::path(input, &key, "my_crate::bot")?;
                once(&mut self.krate, key, krate)
            }
            "group" => Err(Error::new(
                key.span(),
                "jobs have no groups: each run is of one function",
            )),
            "block" => Err(Error::new(
                key.span(),
                "nothing comes behind a job that could wait for it: leave out `block`",
            )),
            _ => Err(unknown("argument", &key, &KEYS)),
        }
    }
}
