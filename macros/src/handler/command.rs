//! Commands: what Telegram takes as one, and what else a bot may look for at the start of a text.

use super::{
    menu::{Scope, Translation},
    on::On,
    parse::{self, Options},
};
use crate::{
    args::{Given, Slot},
    errors::Errors,
    function::Function,
};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Error, Expr, ExprLit, ExprRange, Ident, Lit, LitStr, Path, RangeLimits, Result};

/// The longest description that Telegram takes, in characters.
const MAX_DESCRIPTION: usize = 256;

/// A list that has to say something.
pub(super) const EMPTY_LIST: &str = "this list is empty: it would never fire";

/// What a message begins with, and how many words may follow.
pub(super) struct Command {
    pub(super) names: Vec<LitStr>,
    /// What stands before a name; empty where nothing was said: a slash.
    prefixes: Vec<LitStr>,
    args: Option<Count>,
    hidden: bool,
    scopes: Vec<Scope>,
    translations: Vec<Translation>,
    /// What the function calls its arguments.
    arguments: Vec<String>,
    pub(super) on: On,
}

/// The fewest and the most arguments, where there is such a number.
type Count = (usize, Option<usize>);

impl Command {
    pub(super) fn check(
        key: &Ident,
        names: Vec<LitStr>,
        options: Options,
        function: &Function,
        errors: &mut Errors,
    ) -> Self {
        let prefixes = prefixes(&options.prefix, errors);
        // Telegram knows of the slash only; what stands behind another prefix is nobody's business but the bot's.
        let slash = prefixes.is_empty() || prefixes.iter().any(|prefix| prefix.value() == "/");
        check_names(key, &names, slash, errors);
        let args = options
            .args
            .as_ref()
            .and_then(|args| errors.keep(count(&args.value)));
        Self {
            names,
            prefixes,
            args,
            // Menus show what Telegram knows.
            hidden: !slash || options.hidden.as_ref().is_some_and(|hidden| hidden.value),
            on: On::words(&options, errors),
            scopes: Scope::check(options.scope, errors),
            translations: Translation::check(options.translations, errors),
            arguments: function.arguments.clone(),
        }
    }

    /// Whether it is for every message that is the command.
    pub(super) fn is_plain(&self) -> bool {
        self.prefixes.is_empty() && self.args.is_none() && self.on.is_default()
    }

    /// The first of the languages in which it is described.
    pub(super) fn first_language(&self) -> Option<&Ident> {
        self.translations
            .first()
            .map(|translation| &translation.language)
    }

    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        let Self {
            names,
            hidden,
            translations,
            arguments,
            ..
        } = self;
        let private = quote!(#krate::__private);
        let prefixes = if self.prefixes.is_empty() {
            quote!("/")
        } else {
            let prefixes = &self.prefixes;
            quote!(#(#prefixes),*)
        };
        let args = match self.args {
            None => quote!(#private::ArgCount::ANY),
            Some((least, None)) => quote!(#private::ArgCount::at_least(#least)),
            Some((least, Some(most))) => quote!(#private::ArgCount::between(#least, #most)),
        };
        let scopes = self.scopes.iter().map(|scope| scope.expand(krate));
        let trigger = Ident::new(
            match self.on {
                On::String => "StringCommand",
                _ => "Command",
            },
            Span::call_site(),
        );
        let on = self.on.types(krate, &["message"]);
        quote! {
            #private::Trigger::#trigger(#private::CommandTrigger {
                names: &[#(#names),*],
                prefixes: &[#prefixes],
                args: #args,
                hidden: #hidden,
                scopes: &[#(#scopes),*],
                translations: &[#(#translations),*],
                arguments: &[#(#arguments),*],
                on: #on,
            })
        }
    }
}

/// `args = 2`, `args = 1..`, `args = 1..=3`, `args = some`, `args = none`.
fn count(expr: &Expr) -> Result<Count> {
    let wrong = || Error::new_spanned(expr, parse::ARGS);
    match expr {
        Expr::Group(group) => count(&group.expr),
        Expr::Paren(paren) => count(&paren.expr),
        Expr::Path(path) if path.path.is_ident("none") => Ok((0, Some(0))),
        Expr::Path(path) if path.path.is_ident("some") => Ok((1, None)),
        Expr::Range(ExprRange {
            start, end, limits, ..
        }) => {
            let least = start
                .as_deref()
                .map_or(Ok(0), |start| number(start, &wrong))?;
            let Some(end) = end else {
                return Ok((least, None));
            };
            let end = number(end, &wrong)?;
            let most = match limits {
                RangeLimits::Closed(_) => Some(end),
                RangeLimits::HalfOpen(_) => end.checked_sub(1),
            };
            match most.filter(|most| least <= *most) {
                Some(most) => Ok((least, Some(most))),
                None => Err(Error::new_spanned(expr, "no number is in this range")),
            }
        }
        _ => number(expr, &wrong).map(|exactly| (exactly, Some(exactly))),
    }
}

fn number(expr: &Expr, wrong: &impl Fn() -> Error) -> Result<usize> {
    match expr {
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => number.base10_parse().map_err(|_| wrong()),
        Expr::Group(group) => number(&group.expr, wrong),
        _ => Err(wrong()),
    }
}

/// What may stand in place of the slash.
fn prefixes(given: &Slot<Vec<LitStr>>, errors: &mut Errors) -> Vec<LitStr> {
    let Some(given) = given else {
        return Vec::new();
    };
    if given.value.is_empty() {
        errors.at(&given.key, EMPTY_LIST);
    }
    for prefix in &given.value {
        let text = prefix.value();
        if text.is_empty() || text.contains(char::is_whitespace) {
            errors.at(
                prefix,
                "a prefix is one or more characters without white space",
            );
        } else if text.starts_with('/') && text != "/" {
            errors.at(
                prefix,
                "what begins with a slash is a command of Telegram's: write `\"/\"`",
            );
        }
    }
    given.value.clone()
}

/// The names of one handler's commands.
fn check_names(key: &Ident, names: &[LitStr], slash: bool, errors: &mut Errors) {
    if names.is_empty() {
        errors.at(key, EMPTY_LIST);
    }
    for (index, name) in names.iter().enumerate() {
        if names[..index]
            .iter()
            .any(|earlier| earlier.value() == name.value())
        {
            errors.at(name, format!("`{}` is given twice", name.value()));
        } else {
            errors.keep(if slash {
                check_name(name)
            } else {
                check_word(name)
            });
        }
    }
}

/// What may stand behind a prefix of the bot's own.
fn check_word(literal: &LitStr) -> Result<()> {
    let name = literal.value();
    if name.is_empty() || name.contains(char::is_whitespace) {
        let fault = "a command is one or more characters without white space";
        return Err(Error::new(literal.span(), fault));
    }
    Ok(())
}

fn check_name(literal: &LitStr) -> Result<()> {
    let name = literal.value();
    let fault = if let Some(bare) = name.strip_prefix('/') {
        format!("leave out the slash: `{bare}`")
    } else if name.is_empty() || name.chars().count() > 32 {
        format!(
            "a command has 1 to 32 characters, this has {}",
            name.chars().count()
        )
    } else if let Some(upper) = name.chars().find(char::is_ascii_uppercase) {
        let lower = name.to_ascii_lowercase();
        format!("a command has no capitals like `{upper}`: write `{lower}`, users may type either")
    } else if let Some(bad) = name
        .chars()
        .find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '_'))
    {
        format!("a command has only `a`-`z`, `0`-`9` and `_`, not {bad:?}")
    } else {
        return Ok(());
    };
    Err(Error::new(literal.span(), fault))
}

/// What Telegram's menu shows: what is said, or the first paragraph of the function's doc comment. `elsewhere` is the
/// first of the languages in which there is a description too.
pub(super) fn description(
    function: &Function,
    said: Slot<LitStr>,
    elsewhere: Option<&Ident>,
    errors: &mut Errors,
) -> String {
    if let Some(Given { value, .. }) = said {
        check_description(&value, errors);
        return value.value();
    }
    let Some((attr, summary)) = function.summary() else {
        if let Some(language) = elsewhere {
            errors.at(
                language,
                "a description in one language needs one for all others: a doc comment, or `description = \"..\"` beside this",
            );
        }
        return String::new();
    };
    let length = summary.chars().count();
    if length > MAX_DESCRIPTION {
        errors.at(
            attr,
            format!(
                "Telegram shows at most {MAX_DESCRIPTION} characters as a command's description, and this has {length}: \
                 end the first paragraph earlier, with an empty line, or write `description = \"..\"`"
            ),
        );
    }
    summary
}

/// A description that was written as an argument.
pub(super) fn check_description(text: &LitStr, errors: &mut Errors) {
    let length = text.value().trim().chars().count();
    if !(1..=MAX_DESCRIPTION).contains(&length) {
        errors.at(
            text,
            format!(
                "a command's description has 1 to {MAX_DESCRIPTION} characters, this has {length}"
            ),
        );
    }
}
