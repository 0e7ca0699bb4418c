//! The arguments of `#[bot::test(..)]`.

use crate::{
    args::{self, Slot, once},
    errors::{Errors, unknown},
};
use proc_macro2::TokenStream;
use syn::{Path, Result, Type, parse::ParseStream};

const KEYS: [&str; 9] = [
    "handlers",
    "setup",
    "sqlite",
    "user_data",
    "chat_data",
    "bot_data",
    "link",
    "bot",
    "crate",
];

#[derive(Default)]
pub(super) struct Args {
    pub(super) handlers: Slot<Vec<Path>>,
    pub(super) setup: Slot<Path>,
    pub(super) sqlite: Slot<bool>,
    pub(super) user_data: Slot<Type>,
    pub(super) chat_data: Slot<Type>,
    pub(super) bot_data: Slot<Type>,
    pub(super) link: Slot<Vec<Path>>,
    pub(super) bot: Slot<Path>,
    pub(super) krate: Slot<Path>,
}

impl Args {
    pub(super) fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, _| read.argument(input));
        if let (Some(bot), Some(data)) = (&read.bot, read.data().into_iter().flatten().next()) {
            errors.at(
                &data.key,
                format!(
                    "`{}` is known from `{} = ..`: leave it out",
                    data.key, bot.key
                ),
            );
        }
        read
    }

    fn argument(&mut self, input: ParseStream<'_>) -> Result<()> {
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "handlers" => {
                let functions = args::listed(
                    input,
                    &key,
                    "`handlers` is a list of functions: write `handlers = [start, order]`",
                    false,
                )?;
                once(&mut self.handlers, key, functions)
            }
            "link" => {
                let crates = args::listed(
                    input,
                    &key,
                    "`link` is a list of crates: write `link = [my_handlers]`",
                    false,
                )?;
                once(&mut self.link, key, crates)
            }
            "setup" => {
                let function = args::path(input, &key, "set_up")?;
                once(&mut self.setup, key, function)
            }
            "sqlite" => {
                let sqlite = args::ends(input) || args::flag(input, &key)?;
                once(&mut self.sqlite, key, sqlite)
            }
            "bot" => {
                let path = args::path(input, &key, "MyBot")?;
                once(&mut self.bot, key, path)
            }
            "crate" => {
                let krate = args::path(input, &key, "my_crate::bot")?;
                once(&mut self.krate, key, krate)
            }
            data @ ("user_data" | "chat_data" | "bot_data") => {
                let ty = args::ty(input, &key)?;
                let slot = match data {
                    "user_data" => &mut self.user_data,
                    "chat_data" => &mut self.chat_data,
                    _ => &mut self.bot_data,
                };
                once(slot, key, ty)
            }
            _ => Err(unknown("argument", &key, &KEYS)),
        }
    }

    /// The data types that were given.
    pub(super) fn data(&self) -> [&Slot<Type>; 3] {
        [&self.user_data, &self.chat_data, &self.bot_data]
    }

    pub(super) fn link_paths(&self) -> &[Path] {
        self.link.as_ref().map_or(&[], |link| &link.value)
    }
}
