//! The arguments of `#[bot::main(..)]`.

use crate::{
    args::{self, Slot, once},
    errors::{Errors, unknown},
};
use proc_macro2::TokenStream;
use syn::{Error, LitStr, Path, Result, Type, parse::ParseStream};

const KEYS: [&str; 16] = [
    "user_data",
    "chat_data",
    "bot_data",
    "link",
    "store",
    "mode",
    "webhook_url",
    "webhook_listen",
    "webhook_path",
    "concurrency",
    "shutdown_grace",
    "timeout",
    "cli",
    "commands",
    "help",
    "crate",
];

#[derive(Default)]
pub(super) struct Args {
    pub(super) user_data: Slot<Type>,
    pub(super) chat_data: Slot<Type>,
    pub(super) bot_data: Slot<Type>,
    pub(super) link: Slot<Vec<Path>>,
    pub(super) store: Slot<LitStr>,
    pub(super) mode: Slot<LitStr>,
    pub(super) webhook_url: Slot<LitStr>,
    pub(super) webhook_listen: Slot<LitStr>,
    pub(super) webhook_path: Slot<LitStr>,
    pub(super) concurrency: Slot<LitStr>,
    pub(super) shutdown_grace: Slot<LitStr>,
    pub(super) timeout: Slot<LitStr>,
    pub(super) cli: Slot<bool>,
    pub(super) commands: Slot<bool>,
    pub(super) help: Slot<bool>,
    pub(super) krate: Slot<Path>,
}

impl Args {
    pub(super) fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, _| read.argument(input));
        read
    }

    fn argument(&mut self, input: ParseStream<'_>) -> Result<()> {
        let key = args::key(input)?;
        let (text, example) = match key.to_string().as_str() {
            "user_data" | "chat_data" | "bot_data" => {
                let ty = args::ty(input, &key)?;
                let slot = match key.to_string().as_str() {
                    "user_data" => &mut self.user_data,
                    "chat_data" => &mut self.chat_data,
                    _ => &mut self.bot_data,
                };
                return once(slot, key, ty);
            }
            "link" => {
                let crates = args::listed(
                    input,
                    &key,
                    "`link` is a list of crates: write `link = [my_handlers]`",
                    false,
                )?;
                return once(&mut self.link, key, crates);
            }
            "cli" | "commands" | "help" => {
                let flag = args::flag(input, &key)?;
                let slot = match key.to_string().as_str() {
                    "cli" => &mut self.cli,
                    "commands" => &mut self.commands,
                    _ => &mut self.help,
                };
                return once(slot, key, flag);
            }
            "crate" => {
                let krate = args::path(input, &key, "my_crate::bot")?;
                return once(&mut self.krate, key, krate);
            }
            "token" => {
                return Err(Error::new(
                    key.span(),
                    "a token does not belong in source code: set `BOT_TOKEN`",
                ));
            }
            "store" => (&mut self.store, "sqlite:bot.db"),
            "mode" => (&mut self.mode, "polling"),
            "webhook_url" => (&mut self.webhook_url, "https://bot.example.org/telegram"),
            "webhook_listen" => (&mut self.webhook_listen, "127.0.0.1:8443"),
            "webhook_path" => (&mut self.webhook_path, "/telegram"),
            "concurrency" => (&mut self.concurrency, "per_chat:64"),
            "shutdown_grace" => (&mut self.shutdown_grace, "10s"),
            "timeout" => (&mut self.timeout, "30s"),
            _ => return Err(unknown("argument", &key, &KEYS)),
        };
        let value = args::text(input, &key, example)?;
        once(text, key, value)
    }

    pub(super) fn link_paths(&self) -> Vec<Path> {
        self.link
            .as_ref()
            .map(|link| link.value.clone())
            .unwrap_or_default()
    }
}
