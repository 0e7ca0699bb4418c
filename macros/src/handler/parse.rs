//! The words between the parentheses, each with its place; nothing is decided yet.

use super::{
    filters::{self, Filter},
    kinds::KINDS,
    menu::{self, ScopeWord, Translation},
};
use crate::{
    args::{self, Given, Slot, once},
    errors::{Errors, unknown},
};
use proc_macro2::TokenStream;
use syn::{
    Error, Expr, Ident, LitStr, Path, Result, Token, Type, parenthesized, parse::ParseStream,
    token::Paren,
};

/// The arguments that are not a kind of update.
const KEYS: [&str; 20] = [
    "command",
    "regex",
    "callback",
    "custom",
    "any_message",
    "update",
    "args",
    "prefix",
    "hidden",
    "scope",
    "description",
    "on",
    "group",
    "block",
    "timeout",
    "filter",
    "only",
    "bot",
    "crate",
    "state",
];

pub(super) const ARGS: &str = "`args` is how many words follow the command: write `args = 1`, `args = 1..=3`, `args = some` or `args = none`";
const GROUP: &str = "`group` is a number (`i32`): write `group = 1` or `group = -1`";

#[derive(Default)]
pub(super) struct Args {
    /// In the order in which they were given; one is right.
    pub(super) triggers: Vec<Trigger>,
    pub(super) options: Options,
    pub(super) group: Slot<Expr>,
    pub(super) block: Slot<bool>,
    pub(super) timeout: Slot<LitStr>,
    pub(super) filter: Slot<Expr>,
    pub(super) only: Slot<Type>,
    pub(super) bot: Slot<Path>,
    pub(super) krate: Slot<Path>,
}

/// What is said about a trigger, beside it.
#[derive(Default)]
pub(super) struct Options {
    pub(super) args: Slot<Expr>,
    pub(super) prefix: Slot<Vec<LitStr>>,
    pub(super) hidden: Slot<bool>,
    pub(super) scope: Slot<Vec<ScopeWord>>,
    /// In place of the doc comment's first paragraph.
    pub(super) description: Slot<LitStr>,
    pub(super) translations: Slot<Vec<Translation>>,
    pub(super) on: Slot<Vec<Ident>>,
}

pub(super) struct Trigger {
    pub(super) key: Ident,
    pub(super) what: What,
}

pub(super) enum What {
    Command(Vec<LitStr>),
    Regex(LitStr),
    Callback(Type),
    Custom(Type),
    /// A kind of update, `any_message` or `update`.
    Kind(Narrowing),
}

/// What stands in the parentheses after a kind.
#[derive(Default)]
pub(super) struct Narrowing {
    pub(super) filter: Option<Filter>,
    pub(super) regex: Slot<LitStr>,
    /// The same for the games of callback queries.
    pub(super) game: Slot<LitStr>,
}

impl Args {
    /// Reads on after a bad argument, so that every mistake is told at once.
    pub(super) fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, errors| read.argument(input, errors));
        read
    }

    fn argument(&mut self, input: ParseStream<'_>, errors: &mut Errors) -> Result<()> {
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "command" => {
                let names = args::listed(
                    input,
                    "a command is a text: write `command = \"start\"`",
                    true,
                )?;
                self.trigger(key, What::Command(names))
            }
            "regex" => {
                let pattern = args::text(input, &key, "^hello")?;
                self.trigger(key, What::Regex(pattern))
            }
            "callback" => {
                let ty = args::ty(input, &key)?;
                self.trigger(key, What::Callback(ty))
            }
            "custom" => {
                let ty = args::ty(input, &key)?;
                self.trigger(key, What::Custom(ty))
            }
            "args" => once(&mut self.options.args, key, args::value(input, ARGS)?),
            "prefix" => {
                let prefixes = args::listed(
                    input,
                    "a prefix is a text: write `prefix = \"!\"` or `prefix = [\"/\", \"!\"]`",
                    true,
                )?;
                once(&mut self.options.prefix, key, prefixes)
            }
            "hidden" => {
                let hidden = if input.peek(Token![=]) {
                    args::flag(input, &key)?
                } else {
                    true
                };
                once(&mut self.options.hidden, key, hidden)
            }
            "scope" => {
                let scopes = args::listed(input, menu::SCOPE, true)?;
                once(&mut self.options.scope, key, scopes)
            }
            "description" if input.peek(Paren) => {
                let translations = menu::translations(input, errors)?;
                once(&mut self.options.translations, key, translations)
            }
            "description" => {
                let text = args::text(input, &key, "Says hello")?;
                once(&mut self.options.description, key, text)
            }
            "on" => {
                let kinds = args::listed(
                    input,
                    "`on` is a list: write `on = [message, edited_message]`",
                    false,
                )?;
                once(&mut self.options.on, key, kinds)
            }
            "group" => once(&mut self.group, key, args::expr(input, GROUP)?),
            "block" => {
                let block = args::flag(input, &key)?;
                once(&mut self.block, key, block)
            }
            "timeout" => {
                let timeout = args::text(input, &key, "30s")?;
                once(&mut self.timeout, key, timeout)
            }
            "filter" => {
                let filter = args::expr(
                    input,
                    "`filter` is an expression: write `filter = filters::text()`",
                )?;
                once(&mut self.filter, key, filter)
            }
            "only" => {
                let only = args::value(input, "`only` is a guard: write `only = Admin`")?;
                once(&mut self.only, key, only)
            }
            "bot" => {
                let bot = args::path(input, &key, "MyBot")?;
                once(&mut self.bot, key, bot)
            }
            "crate" => {
                let krate = args::path(input, &key, "my_crate::bot")?;
                once(&mut self.krate, key, krate)
            }
            "state" => Err(Error::new(
                key.span(),
                "conversations have no states yet: leave out `state`",
            )),
            name if is_kind(name) => {
                let narrowing = narrowing(&key, input, errors)?;
                self.trigger(key, What::Kind(narrowing))
            }
            _ => Err(unknown_argument(&key)),
        }
    }

    fn trigger(&mut self, key: Ident, what: What) -> Result<()> {
        self.triggers.push(Trigger { key, what });
        Ok(())
    }
}

fn is_kind(name: &str) -> bool {
    KINDS.contains(&name) || matches!(name, "any_message" | "update")
}

fn unknown_argument(key: &Ident) -> Error {
    if filters::is_known(&key.to_string()) {
        return Error::new(
            key.span(),
            format!("`{key}` is a filter: write `message({key})`"),
        );
    }
    let words: Vec<&str> = KEYS.iter().chain(&KINDS).copied().collect();
    unknown("argument", key, &words)
}

/// What may follow a kind's name: nothing, or filters and arguments in parentheses.
fn narrowing(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> Result<Narrowing> {
    let mut narrowing = Narrowing::default();
    if input.peek(Token![=]) {
        return Err(Error::new(
            input.span(),
            format!("`{key}` takes no value: narrow it in parentheses, as in `{key}(private)`"),
        ));
    }
    if input.peek(Paren) {
        let inside;
        parenthesized!(inside in input);
        args::list(&inside, errors, |inside, errors| {
            narrowing.argument(inside, errors)
        })?;
    }
    Ok(narrowing)
}

impl Narrowing {
    fn argument(&mut self, input: ParseStream<'_>, errors: &mut Errors) -> Result<()> {
        if !(input.peek(Ident) && input.peek2(Token![=])) {
            let at = input.span();
            let filter = Filter::parse(input, errors)?;
            if self.filter.replace(filter).is_some() {
                return Err(Error::new(
                    at,
                    "a second filter: join them with `&`, as in `text & private`",
                ));
            }
            return Ok(());
        }
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "regex" => {
                let pattern = args::text(input, &key, "^buy:")?;
                once(&mut self.regex, key, pattern)
            }
            "game" => {
                let pattern = args::text(input, &key, "^chess")?;
                once(&mut self.game, key, pattern)
            }
            name if KEYS.contains(&name) => Err(Error::new(
                key.span(),
                format!("`{key}` is said of the whole handler: write it behind the parentheses"),
            )),
            _ => Err(unknown("argument", &key, &["regex", "game"])),
        }
    }
}

/// An option that does not go with the trigger.
pub(super) fn refuse<T>(slot: &Slot<T>, why: &str, errors: &mut Errors) {
    if let Some(Given { key, .. }) = slot {
        errors.add(Error::new(key.span(), format!("`{key}` {why}")));
    }
}
