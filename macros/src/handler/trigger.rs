//! What a handler is for: the trigger, checked together with its options.

use super::{
    command::Command,
    filters::Filter,
    kinds::{self, MESSAGES, WITH_PATTERN, camel, update_type},
    on::On,
    parse::{self, Narrowing, Options, What, refuse},
    regex,
};
use crate::{errors::Errors, function::Function};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Error, Ident, LitStr, Path, Type};

pub(super) enum Trigger {
    Command(Command),
    /// A kind of update by its name.
    Kind(String),
    /// Messages of all kinds, or of some.
    AnyMessage(On),
    /// All updates, or those of some kinds.
    Update(On),
    /// A text or caption that a pattern is found in.
    Regex {
        pattern: LitStr,
        on: On,
    },
    /// A kind whose one text begins with a pattern.
    Pattern {
        kind: String,
        pattern: Option<LitStr>,
        game: Option<LitStr>,
    },
    Callback(Type),
    Custom(Type),
    TimeOut,
}

impl Trigger {
    /// Chooses among the triggers given, and gives the filters of the chosen one. `None` has been told.
    pub(super) fn check(
        given: Vec<parse::Trigger>,
        options: Options,
        function: &Function,
        errors: &mut Errors,
    ) -> Option<(Self, Option<Filter>)> {
        let mut given = given.into_iter();
        let Some(first) = given.next() else {
            // What was meant as the trigger may be among the words that were told already.
            if errors.is_empty() {
                errors.add(nothing_yet(&function.name));
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
            refuse(&options.prefix, "is for commands", errors);
            refuse(&options.description, "is for commands", errors);
            refuse(&options.translations, "is for commands", errors);
        }
        let several = matches!(
            first.key.to_string().as_str(),
            "command" | "regex" | "any_message" | "update"
        );
        if !several {
            let only = "is for `command`, `regex`, `any_message` and `update`";
            refuse(&options.on, only, errors);
        }
        Some(match first.what {
            What::Command(names) => (
                Self::Command(Command::check(&first.key, names, options, function, errors)),
                None,
            ),
            What::Regex(pattern) => {
                errors.keep(regex::check(&pattern));
                (
                    Self::Regex {
                        pattern,
                        on: On::words(&options, errors),
                    },
                    None,
                )
            }
            What::Callback(ty) => (Self::Callback(ty), None),
            What::Custom(ty) => (Self::Custom(ty), None),
            What::TimeOut => (Self::TimeOut, None),
            What::Kind(narrowing) => {
                Self::kind(&first.key.to_string(), narrowing, &options, errors)
            }
        })
    }

    fn kind(
        kind: &str,
        narrowing: Narrowing,
        options: &Options,
        errors: &mut Errors,
    ) -> (Self, Option<Filter>) {
        let Narrowing {
            filter,
            regex,
            game,
        } = narrowing;
        if let Some(filter) = &filter {
            filter.check_for(kind, errors);
        }
        if let Some(regex) = &regex
            && !WITH_PATTERN.contains(&kind)
        {
            let instead = if kind.contains("message") || kind.contains("post") {
                format!("write `regex = {:?}` in its place", regex.value.value())
            } else {
                format!("{} has no text to look at", kinds::a(kind))
            };
            let fault = format!("`{kind}` takes no `regex`: {instead}");
            errors.add(Error::new(regex.key.span(), fault));
        }
        if kind != "callback_query" {
            refuse(&game, "is for `callback_query`", errors);
        }
        for pattern in [&regex, &game].into_iter().flatten() {
            errors.keep(regex::check(&pattern.value));
        }
        let trigger = match kind {
            "any_message" => Self::AnyMessage(On::kinds(kind, options, errors)),
            "update" => Self::Update(On::kinds(kind, options, errors)),
            _ if regex.is_some() || game.is_some() => Self::Pattern {
                kind: kind.to_owned(),
                pattern: regex.map(|regex| regex.value),
                game: game.map(|game| game.value),
            },
            _ => Self::Kind(kind.to_owned()),
        };
        (trigger, filter)
    }

    /// The value of the registration's field `trigger`.
    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        let trigger = quote!(#krate::__private::Trigger);
        match self {
            Self::Command(command) => command.expand(krate),
            Self::Kind(kind) => {
                let kind = update_type(krate, kind);
                quote!(#trigger::Kinds(&[#kind]))
            }
            Self::AnyMessage(on) => {
                let on = on.types(krate, &MESSAGES);
                quote!(#trigger::Kinds(#on))
            }
            Self::Update(On::Default) => quote!(#trigger::Everything),
            Self::Update(on) => {
                let on = on.types(krate, &[]);
                quote!(#trigger::Kinds(#on))
            }
            Self::Regex {
                pattern,
                on: On::String,
            } => quote!(#trigger::StringRegex { pattern: #pattern }),
            Self::Regex { pattern, on } => {
                let on = on.types(krate, &["message"]);
                quote!(#trigger::Regex { pattern: #pattern, on: #on })
            }
            Self::Pattern {
                kind,
                pattern,
                game,
            } => {
                let kind = update_type(krate, kind);
                let (pattern, game) = (optional(pattern.as_ref()), optional(game.as_ref()));
                quote!(#trigger::Pattern { kind: #kind, pattern: #pattern, game: #game })
            }
            Self::Callback(_) => quote!(#trigger::Callback),
            Self::Custom(_) => quote!(#trigger::Custom),
            Self::TimeOut => quote!(#trigger::TimeOut),
        }
    }

    /// The type that says which extractors there are.
    pub(super) fn kind_type(&self, krate: &Path) -> TokenStream {
        match self {
            Self::Command(Command { on: On::String, .. }) => quote!(#krate::kind::StringCommand),
            Self::Command(_) => quote!(#krate::kind::Command),
            Self::AnyMessage(_) => quote!(#krate::kind::AnyMessage),
            Self::Update(_) => quote!(#krate::kind::Update),
            Self::Kind(kind) => {
                let kind = camel(kind);
                quote!(#krate::kind::#kind)
            }
            Self::Regex { on: On::String, .. } => {
                quote!(#krate::kind::Matching<#krate::kind::Custom<::std::string::String>>)
            }
            Self::Regex { on, .. } if on.is_message() => {
                quote!(#krate::kind::Matching<#krate::kind::Message>)
            }
            Self::Regex { .. } => quote!(#krate::kind::Matching<#krate::kind::AnyMessage>),
            Self::Pattern { kind, .. } => {
                let kind = camel(kind);
                quote!(#krate::kind::Matching<#krate::kind::#kind>)
            }
            Self::Callback(ty) | Self::Custom(ty) => of_type(ty),
            Self::TimeOut => quote!(#krate::kind::TimeOut),
        }
    }

    /// The type of the events that it takes.
    pub(super) fn event(&self) -> Option<&Type> {
        match self {
            Self::Custom(ty) => Some(ty),
            _ => None,
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

fn optional(literal: Option<&LitStr>) -> TokenStream {
    match literal {
        Some(literal) => quote!(::core::option::Option::Some(#literal)),
        None => quote!(::core::option::Option::None),
    }
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
