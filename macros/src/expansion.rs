//! What several macros expand to.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, LitStr, Path, parse_quote};

use crate::args::Slot;

/// Where everything of the framework is found: `crate = path`, else `::bot`.
pub(crate) fn krate(given: &Slot<Path>) -> Path {
    given
        .as_ref()
        .map_or_else(|| parse_quote!(::bot), |given| given.value.clone())
}

/// The user's item, untouched. A handler that awaits nothing is as good as any.
pub(crate) fn untouched(item: &TokenStream) -> TokenStream {
    quote!(#[allow(clippy::unused_async)] #item)
}

/// The place of the registration in the user's source.
pub(crate) fn location(krate: &Path) -> TokenStream {
    quote! {
        #krate::__private::Location {
            module: ::core::module_path!(),
            file: ::core::file!(),
            line: ::core::line!(),
            column: ::core::column!(),
        }
    }
}

/// Which app a function is registered for, and the items that find it.
///
/// Without `bot = ..` it is the crate's own: a name in the crate's root, and where there is none, the outer glob import
/// supplies the app of crates that declare nothing. The type in between keeps the globs away from the user's names.
pub(crate) fn app(krate: &Path, bot: &Slot<Path>) -> (Option<TokenStream>, TokenStream) {
    if let Some(bot) = bot {
        let path = &bot.value;
        return (None, quote!(#path));
    }
    let here = quote! {
        enum __Here {}
        const _: () = {
            use #krate::__private::undeclared::*;
            const _: () = {
                use crate::*;
                impl #krate::__private::Here for __Here {
                    type App = __BotApp;
                }
            };
        };
    };
    (Some(here), quote!(<__Here as #krate::__private::Here>::App))
}

/// A value that may be absent, as an `Option`.
pub(crate) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// Items that leave `record` behind for the bot to find, where the function exists. Nothing in here is a name that the user sees.
pub(crate) fn submit<'f>(
    krate: &Path,
    conditions: impl Iterator<Item = &'f Attribute>,
    items: &TokenStream,
    record: &TokenStream,
) -> TokenStream {
    quote! {
        #(#conditions)*
        #[allow(non_local_definitions, unexpected_cfgs, unused_imports)]
        const _: () = {
            #items
            #krate::__private::inventory::submit! { #record }
        };
    }
}

/// A literal read by a `const fn` of the framework, which is `#[track_caller]`: its mistakes are told at the literal.
pub(crate) fn at_literal(krate: &Path, function: &str, literal: &LitStr) -> TokenStream {
    let function = format_ident!("{function}");
    at(
        literal.span(),
        quote!(#krate::__private::#function(#literal)),
    )
}

/// A literal that was [checked](at_literal) elsewhere, so that its mistakes are told once.
pub(crate) fn checked_literal(krate: &Path, function: &str, literal: &LitStr) -> TokenStream {
    let function = format_ident!("checked_{function}");
    quote!(#krate::__private::#function(#literal))
}

/// A duration that may be absent: how it is checked, and its value. Parsed by the framework while the program is compiled: a mistake is one at the literal. The check and the value are
/// apart, since a static with a mistake is told once more where it is registered.
pub(crate) fn duration(
    krate: &Path,
    literal: Option<&LitStr>,
) -> (Option<TokenStream>, TokenStream) {
    let Some(literal) = literal else {
        return (None, quote!(::core::option::Option::None));
    };
    let check = at_literal(krate, "duration", literal);
    let value = checked_literal(krate, "duration", literal);
    (
        Some(quote!(const _: ::core::time::Duration = #check;)),
        quote!(::core::option::Option::Some(#value)),
    )
}

/// The same tokens, all of them in the place of `span`: for calls whose mistakes are blamed on the whole call.
pub(crate) fn at(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                token = Group::new(group.delimiter(), at(span, group.stream())).into();
            }
            // `$crate` still means what it meant where it was written.
            let is_name_of_crate = matches!(&token, TokenTree::Ident(word) if word == "$crate");
            token.set_span(if is_name_of_crate {
                token.span().located_at(span)
            } else {
                span
            });
            token
        })
        .collect()
}
