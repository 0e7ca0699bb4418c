//! The words between the parentheses, each with its place; nothing is decided yet.

use super::{
    filters::{self, Filter},
    kinds::{KINDS, WITH_PATTERN},
    menu::{self, ScopeWord, Translation},
    place::{self, States},
};
use crate::{
    args::{self, Given, Slot, once},
    errors::{Errors, nearest, unknown},
};
use proc_macro2::TokenStream;
use syn::{
    Error, Expr, Ident, LitStr, Path, Result, Token, Type, parenthesized, parse::ParseStream,
    token::Paren,
};

/// The arguments that are not a kind of update.
const KEYS: [&str; 22] = [
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
    "entry",
    "reentry",
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
    /// The conversation that it begins.
    pub(super) entry: Slot<Path>,
    pub(super) reentry: Slot<bool>,
    pub(super) state: Slot<States>,
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
    /// The time of a conversation is over.
    TimeOut,
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
        if let Ok(text) = input.parse::<LitStr>() {
            return Err(only_a_text(&text));
        }
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "command" => {
                let names = args::listed(
                    input,
                    &key,
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
            "args" => {
                let args = args::value(input, &key, ARGS)?;
                once(&mut self.options.args, key, args)
            }
            "prefix" => {
                let prefixes = args::listed(
                    input,
                    &key,
                    "a prefix is a text: write `prefix = \"!\"` or `prefix = [\"/\", \"!\"]`",
                    true,
                )?;
                once(&mut self.options.prefix, key, prefixes)
            }
            "hidden" => {
                let hidden = args::flag_or_word(input, &key)?;
                once(&mut self.options.hidden, key, hidden)
            }
            "scope" => {
                let scopes = args::listed(input, &key, menu::SCOPE, true)?;
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
                    &key,
                    "`on` is a list: write `on = [message, edited_message]`",
                    false,
                )?;
                once(&mut self.options.on, key, kinds)
            }
            "group" => {
                let group = args::expr(input, &key, GROUP)?;
                once(&mut self.group, key, group)
            }
            "block" => {
                let block = args::flag(input, &key)?;
                once(&mut self.block, key, block)
            }
            // Alone it is what happens, with a value how long the handler may take.
            "timeout" if args::ends(input) => self.trigger(key, What::TimeOut),
            "timeout" => {
                let timeout = args::text(input, &key, "30s")?;
                once(&mut self.timeout, key, timeout)
            }
            "filter" => {
                let filter = args::expr(
                    input,
                    &key,
                    "`filter` is an expression: write `filter = filters::text()`",
                )?;
                once(&mut self.filter, key, filter)
            }
            "only" => {
                let only = args::value(input, &key, "`only` is a guard: write `only = Admin`")?;
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
            "entry" => {
                let conversation = place::entry(&key, input)?;
                once(&mut self.entry, key, conversation)
            }
            "reentry" => {
                let reentry = args::flag_or_word(input, &key)?;
                once(&mut self.reentry, key, reentry)
            }
            "state" => {
                let states = States::read(&key, input)?;
                once(&mut self.state, key, states)
            }
            name if is_kind(name) => {
                let narrowing = narrowing(&key, input, errors)?;
                self.trigger(key, What::Kind(narrowing))
            }
            _ => {
                let is_trigger = self.triggers.is_empty() && errors.is_empty();
                Err(unknown_argument(&key, is_trigger, input))
            }
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

/// A text without a word that says what it is.
fn only_a_text(text: &LitStr) -> Error {
    let command = text.value();
    let command = command.trim_start_matches('/');
    let fault = format!(
        "what is this text? For a command write `command = {command:?}`, for words in a message `regex = ..`"
    );
    Error::new(text.span(), fault)
}

/// What stands alone and is no kind of update.
const WORDS: [&str; 5] = ["command", "any_message", "update", "hidden", "timeout"];

/// A word that is no argument of ours: one that is meant for the parentheses, one that others use, the name of a
/// command, or a misspelt one.
fn unknown_argument(key: &Ident, is_trigger: bool, input: ParseStream<'_>) -> Error {
    let word = key.to_string();
    let fault = if filters::is_known(&word) {
        match filters::in_place_of_equals(&word).filter(|_| input.peek(Token![=])) {
            Some(call) => format!("`{word}` is a filter: write `message({call})`"),
            None => format!("`{word}` is a filter: write `message({word})`"),
        }
    } else if matches!(word.as_str(), "cmd" | "commands") {
        format!("unknown argument `{word}`: write `command = \"start\"`, or a list of several")
    } else if matches!(word.as_str(), "callback_data" | "button" | "data") {
        format!(
            "unknown argument `{word}`: write `callback = MyType`, or `callback_query(regex = \"^buy:\")` for buttons without a type"
        )
    } else {
        let words: Vec<&str> = KEYS.iter().chain(&KINDS).copied().collect();
        let error = unknown("argument", key, &words);
        // A word that stands alone is a kind of update; with a value, it was to be some other argument.
        let is_near = |words: &[&str]| nearest(&word, words).is_some();
        let alone = is_trigger && args::ends(input);
        if !alone || is_near(&KINDS) || is_near(&WORDS) {
            return error;
        }
        format!("unknown argument `{word}`: for a command write `command = \"{word}\"`")
    };
    Error::new(key.span(), fault)
}

/// What may follow a kind's name: nothing, or filters and arguments in parentheses.
fn narrowing(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> Result<Narrowing> {
    let mut narrowing = Narrowing::default();
    if input.peek(Token![=]) {
        let inside = if WITH_PATTERN.contains(&key.to_string().as_str()) {
            "regex = \"^buy:\""
        } else if key.to_string().contains("message") {
            "text_is(\"yes\")"
        } else {
            "private"
        };
        return Err(Error::new(
            input.span(),
            format!("`{key}` takes no value: narrow it in parentheses, as in `{key}({inside})`"),
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
            name if filters::is_known(name) => {
                let call = filters::in_place_of_equals(name).unwrap_or_else(|| name.to_owned());
                let fault = format!("`{key}` is a filter, and takes no `=`: write `{call}`");
                Err(Error::new(key.span(), fault))
            }
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
