//! What a handler is for: the trigger, checked together with its options.

use super::{
    command::{self, EMPTY_LIST},
    filters::Filter,
    kinds::{self, MESSAGES, WITH_PATTERN, camel, update_type},
    parse::{self, Narrowing, Options, What, refuse},
    regex,
};
use crate::errors::{Errors, unknown};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Error, Ident, LitStr, Path, Type};

pub(super) enum Trigger {
    Command(Command),
    /// Kinds of update by their names; all of them in `any_message`.
    Kind(String),
    Everything,
    /// A text or caption that a pattern is found in.
    Regex {
        pattern: LitStr,
        on: Vec<String>,
    },
    /// A kind whose one text begins with a pattern.
    Pattern {
        kind: String,
        pattern: LitStr,
    },
    Callback(Type),
    Custom(Type),
}

pub(super) struct Command {
    pub(super) names: Vec<LitStr>,
    pub(super) args: Option<usize>,
    hidden: bool,
    scope: &'static str,
    /// Empty where nothing was said: new messages.
    pub(super) on: Vec<String>,
}

/// Words of `scope = ..` and the variants of `CommandScope`.
const SCOPES: [(&str, &str); 4] = [
    ("default", "Default"),
    ("private", "Private"),
    ("group", "Group"),
    ("admins", "Admins"),
];

impl Trigger {
    /// Chooses among the triggers given, and gives the filters of the chosen one. `None` has been told.
    pub(super) fn check(
        given: Vec<parse::Trigger>,
        options: &Options,
        name: &Ident,
        errors: &mut Errors,
    ) -> Option<(Self, Option<Filter>)> {
        let mut given = given.into_iter();
        let Some(first) = given.next() else {
            // What was meant as the trigger may be among the words that were told already.
            if errors.is_empty() {
                errors.add(nothing_yet(name));
            }
            return None;
        };
        for parse::Trigger { key, .. } in given {
            errors.add(Error::new(
                key.span(),
                format!("`{key}` is a second trigger; a handler has one"),
            ));
        }
        if !matches!(first.what, What::Command(_)) {
            refuse(&options.args, "is for commands", errors);
            refuse(&options.hidden, "is for commands", errors);
            refuse(&options.scope, "is for commands", errors);
        }
        if !matches!(first.what, What::Command(_) | What::Regex(_)) {
            refuse(&options.on, "is for `command` and `regex`", errors);
        }
        Some(match first.what {
            What::Command(names) => (
                Self::Command(Command::check(&first.key, names, options, errors)),
                None,
            ),
            What::Regex(pattern) => {
                errors.keep(regex::check(&pattern));
                (
                    Self::Regex {
                        pattern,
                        on: on(options, errors),
                    },
                    None,
                )
            }
            What::Callback(ty) => (Self::Callback(ty), None),
            What::Custom(ty) => (Self::Custom(ty), None),
            What::Kind(narrowing) => Self::kind(&first.key.to_string(), narrowing, errors),
        })
    }

    fn kind(
        kind: &str,
        Narrowing { filter, regex }: Narrowing,
        errors: &mut Errors,
    ) -> (Self, Option<Filter>) {
        let kind = kind.to_owned();
        let trigger = match regex {
            Some(regex) if WITH_PATTERN.contains(&kind.as_str()) => {
                errors.keep(regex::check(&regex.value));
                Self::Pattern {
                    kind,
                    pattern: regex.value,
                }
            }
            Some(regex) => {
                let instead = if kind.contains("message") || kind.contains("post") {
                    format!("write `regex = {:?}` in its place", regex.value.value())
                } else {
                    format!("a `{kind}` has no text to look at")
                };
                errors.add(Error::new(
                    regex.key.span(),
                    format!("`{kind}` takes no `regex`: {instead}"),
                ));
                Self::Kind(kind)
            }
            None if kind == "update" => Self::Everything,
            None => Self::Kind(kind),
        };
        (trigger, filter)
    }

    /// The value of the registration's field `trigger`.
    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        let trigger = quote!(#krate::__private::Trigger);
        match self {
            Self::Command(command) => command.expand(krate),
            Self::Kind(kind) if kind == "any_message" => {
                let kinds = MESSAGES.iter().map(|kind| update_type(krate, kind));
                quote!(#trigger::Kinds(&[#(#kinds),*]))
            }
            Self::Kind(kind) => {
                let kind = update_type(krate, kind);
                quote!(#trigger::Kinds(&[#kind]))
            }
            Self::Everything => quote!(#trigger::Everything),
            Self::Regex { pattern, on } => {
                let on = on_types(krate, on);
                quote!(#trigger::Regex { pattern: #pattern, on: #on })
            }
            Self::Pattern { kind, pattern } => {
                let kind = update_type(krate, kind);
                quote!(#trigger::Pattern { kind: #kind, pattern: #pattern })
            }
            Self::Callback(_) => quote!(#trigger::Callback),
            Self::Custom(_) => quote!(#trigger::Custom),
        }
    }

    /// The type that says which extractors there are.
    pub(super) fn kind_type(&self, krate: &Path) -> TokenStream {
        match self {
            Self::Command(_) => quote!(#krate::kind::Command),
            Self::Kind(kind) => {
                let kind = camel(kind);
                quote!(#krate::kind::#kind)
            }
            Self::Everything => quote!(#krate::kind::Update),
            Self::Regex { on, .. } if on.is_empty() || *on == ["message"] => {
                quote!(#krate::kind::Matching<#krate::kind::Message>)
            }
            Self::Regex { .. } => quote!(#krate::kind::Matching<#krate::kind::AnyMessage>),
            Self::Pattern { kind, .. } => {
                let kind = camel(kind);
                quote!(#krate::kind::Matching<#krate::kind::#kind>)
            }
            Self::Callback(ty) | Self::Custom(ty) => of_type(ty),
        }
    }

    /// A kind with a type of the user's is imported under one word, so that it can stand in the place of that type.
    pub(super) fn kind_import(&self, krate: &Path) -> Option<TokenStream> {
        match self {
            Self::Callback(_) => Some(quote!(use #krate::kind::Button as __Kind;)),
            Self::Custom(_) => Some(quote!(use #krate::kind::Custom as __Kind;)),
            _ => None,
        }
    }
}

impl Command {
    fn check(key: &Ident, names: Vec<LitStr>, options: &Options, errors: &mut Errors) -> Self {
        command::check_names(key, &names, errors);
        let args = options.args.as_ref().and_then(|args| {
            errors.keep(
                args.value
                    .base10_parse()
                    .map_err(|_| Error::new(args.value.span(), parse::ARGS)),
            )
        });
        let scope = options
            .scope
            .as_ref()
            .and_then(|scope| errors.keep(check_scope(&scope.value)));
        Self {
            names,
            args,
            hidden: options.hidden.as_ref().is_some_and(|hidden| hidden.value),
            scope: scope.unwrap_or("Default"),
            on: on(options, errors),
        }
    }

    fn expand(&self, krate: &Path) -> TokenStream {
        let Self { names, hidden, .. } = self;
        let private = quote!(#krate::__private);
        let args = match self.args {
            Some(args) => quote!(::core::option::Option::Some(#args)),
            None => quote!(::core::option::Option::None),
        };
        let scope = Ident::new(self.scope, Span::call_site());
        let on = on_types(krate, &self.on);
        quote! {
            #private::Trigger::Command(#private::CommandTrigger {
                names: &[#(#names),*],
                args: #args,
                hidden: #hidden,
                scope: #private::CommandScope::#scope,
                on: #on,
            })
        }
    }
}

fn check_scope(word: &Ident) -> syn::Result<&'static str> {
    let words = SCOPES.map(|(word, _)| word);
    let found = SCOPES.iter().find(|(known, _)| word == known);
    // Telegram's own word is the plural.
    let found = found.or_else(|| (word == "groups").then_some(&SCOPES[2]));
    found
        .map(|(_, variant)| *variant)
        .ok_or_else(|| unknown("scope", word, &words))
}

/// The kinds of message that are looked at; empty where nothing was said.
fn on(options: &Options, errors: &mut Errors) -> Vec<String> {
    let Some(on) = &options.on else {
        return Vec::new();
    };
    if on.value.is_empty() {
        errors.at(&on.key, EMPTY_LIST);
    }
    for word in &on.value {
        errors.keep(kinds::check_message_kind(word));
    }
    on.value.iter().map(ToString::to_string).collect()
}

fn on_types(krate: &Path, on: &[String]) -> TokenStream {
    let default = ["message".to_owned()];
    let kinds = if on.is_empty() { &default } else { on };
    let kinds = kinds.iter().map(|kind| update_type(krate, kind));
    quote!(&[#(#kinds),*])
}

/// `__Kind<Type>`, all of it where `Type` stands: what is wrong with it is blamed on the whole type.
fn of_type(ty: &Type) -> TokenStream {
    let mut spans = ty.to_token_stream().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    let last = spans.last().unwrap_or(first);
    let open = quote_spanned!(first=> __Kind<);
    let close = quote_spanned!(last=> >);
    quote!(#open #ty #close)
}

fn nothing_yet(name: &Ident) -> Error {
    Error::new(
        Span::call_site(),
        format!(
            "`{name}` handles nothing yet: say what, as in `command = \"{name}\"` or `message(text)`"
        ),
    )
}
