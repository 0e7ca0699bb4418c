//! The bot's type, the crates that belong to it, and the program's `main`.

use super::parse::Args;
use crate::{args::Slot, expansion, function::Function};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{LitStr, Path, Type};

/// The crate's app, as `bot::app!` writes it. It knows what else [`main`] is told, where there is one.
pub(super) fn app(krate: &Path, args: &Args, has_main: bool) -> TokenStream {
    let main = has_main.then(|| {
        quote! {
            fn main_args() -> ::core::option::Option<#krate::__private::MainArgs> {
                ::core::option::Option::Some(__BOT_MAIN)
            }
        }
    });
    let data = [
        ("UserData", "HasUserData", &args.user_data),
        ("ChatData", "HasChatData", &args.chat_data),
        ("BotData", "HasBotData", &args.bot_data),
    ];
    let names = data.iter().map(|(name, ..)| format_ident!("{name}"));
    let types: Vec<TokenStream> = data.iter().map(|(.., given)| data_type(given)).collect();
    let checked = types.iter();
    // What this bot keeps, and what another has to keep to run its handlers.
    let (traits, given): (Vec<Ident>, Vec<&Type>) = data
        .iter()
        .filter_map(|(_, has, given)| {
            given
                .as_ref()
                .map(|given| (format_ident!("{has}"), &given.value))
        })
        .unzip();
    quote! {
        #[doc(hidden)]
        #[derive(Debug)]
        pub(crate) enum __BotApp {}
        impl #krate::App for __BotApp {
            #(type #names = #types;)*
            #main

            fn data_types() -> #krate::__private::DataTypes {
                #krate::__private::data_types::<#(#checked),*>()
            }
        }
        #(impl #krate::#traits<#given> for __BotApp {})*
        impl<__Bot: #krate::App #(+ #krate::#traits<#given>)*> #krate::__private::HostedBy<__Bot> for __BotApp {}
        // Handlers look for the app in the crate's root only: elsewhere, this name is told not to be there.
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        pub(crate) type bot_main_stands_in_the_crate_root = __BotApp;
        const _: fn(__BotApp) -> crate::bot_main_stands_in_the_crate_root = |app| app;
    }
}

fn data_type(given: &Slot<Type>) -> TokenStream {
    given.as_ref().map_or_else(
        || quote!(()),
        |given| {
            let ty = &given.value;
            quote!(#ty)
        },
    )
}

/// Names each crate, without which it would not be linked, and compares its data types with the bot's.
///
/// A crate that declares no app is found to have the one of the outer glob import, which takes every type.
pub(super) fn links(krate: &Path, paths: &[Path]) -> TokenStream {
    paths
        .iter()
        .map(|path| {
            let at = path
                .segments
                .last()
                .map_or_else(proc_macro2::Span::call_site, |segment| segment.ident.span());
            let theirs = quote_spanned!(at=> __BotApp);
            quote! {
                #[allow(unused_imports)]
                const _: () = {
                    use #krate::__private::undeclared::*;
                    const _: () = {
                        use #path::*;
                        #krate::__private::hosts::<crate::__BotApp, #theirs>()
                    };
                };
            }
        })
        .collect()
}

/// The user's function inside the real `main`.
pub(super) fn main(
    krate: &Path,
    args: &Args,
    function: &Function,
    item: &TokenStream,
) -> TokenStream {
    let Function {
        name,
        params,
        output,
        ..
    } = function;
    let run = format_ident!("main{}", params.len());
    let future = quote_spanned!(name.span()=> _);
    let link = args.link_paths();
    let link = link
        .iter()
        .filter_map(|path| path.segments.first())
        .map(|first| first.ident.to_string());
    let store = literal(krate, "store", &args.store);
    let mode = literal(krate, "mode", &args.mode);
    let webhook_url = text(&args.webhook_url);
    let webhook_listen = text(&args.webhook_listen);
    let webhook_path = text(&args.webhook_path);
    let concurrency = literal(krate, "concurrency", &args.concurrency);
    let shutdown_grace = literal(krate, "duration", &args.shutdown_grace);
    let timeout = literal(krate, "duration", &args.timeout);
    let flag = |slot: &Slot<bool>| slot.as_ref().is_none_or(|flag| flag.value);
    let (cli, commands, help) = (flag(&args.cli), flag(&args.commands), flag(&args.help));
    let item = expansion::untouched(item);
    quote! {
        // A const, so that mistakes in the texts are told while the program is compiled.
        const __BOT_MAIN: #krate::__private::MainArgs = #krate::__private::MainArgs {
                package: ::core::env!("CARGO_PKG_NAME"),
                binary: ::core::option_env!("CARGO_BIN_NAME"),
                link: &[#(#link),*],
                store: #store,
                mode: #mode,
                webhook_url: #webhook_url,
                webhook_listen: #webhook_listen,
                webhook_path: #webhook_path,
                concurrency: #concurrency,
                shutdown_grace: #shutdown_grace,
                timeout: #timeout,
                cli: #cli,
                commands: #commands,
                help: #help,
        };
        fn main() -> ::std::process::ExitCode {
            #item
            #krate::__private::#run::<__BotApp, #output, #future, _>(main, __BOT_MAIN)
        }
    }
}

/// A setting that is looked at when the bot is put together, with those that it has to fit.
fn text(given: &Slot<LitStr>) -> TokenStream {
    match given {
        Some(given) => {
            let value = &given.value;
            quote!(::core::option::Option::Some(#value))
        }
        None => quote!(::core::option::Option::None),
    }
}

/// A setting that the environment can give too: one parser of the framework reads both.
fn literal(krate: &Path, parser: &str, given: &Slot<LitStr>) -> TokenStream {
    match given {
        Some(given) => {
            let value = expansion::at_literal(krate, parser, &given.value);
            quote!(::core::option::Option::Some(#value))
        }
        None => quote!(::core::option::Option::None),
    }
}
