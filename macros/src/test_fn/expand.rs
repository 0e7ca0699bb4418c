//! The test that runs the user's function in a play.

use super::parse::Args;
use crate::{args::Given, expansion, function::Function};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, Type};

pub(super) fn test(
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
    let attributes = function.attributes();
    let (app_items, app) = app(krate, args);
    let links = links(krate, args.link_paths(), &app);
    let link = args.link_paths().iter();
    let link = link
        .filter_map(|path| path.segments.first())
        .map(|first| first.ident.to_string());
    let handlers = args.handlers.as_ref().map(|Given { value, .. }| {
        quote!(let __play = #krate::__private::choose(__play, [#(#krate::__private::chosen(&#value)),*]);)
    });
    let setup = args
        .setup
        .as_ref()
        .map(|Given { value, .. }| quote!(let __play = __play.set_up(#value);));
    let on_disk = args.sqlite.as_ref().is_some_and(|given| given.value);
    let sqlite = on_disk.then(|| quote!(let __play = __play.sqlite();));
    let module = if args.data().into_iter().any(Option::is_some) {
        quote!(::core::option::Option::Some(#krate::__private::module_path!()))
    } else {
        quote!(::core::option::Option::None)
    };
    let future = quote_spanned!(name.span()=> _);
    let item = expansion::untouched(&function.without_attributes(item));
    quote! {
        #(#attributes)*
        #[::core::prelude::v1::test]
        fn #name() {
            #app_items
            #links
            let __play = #krate::__private::play::<#app>(
                #module,
                &[#(#link),*],
            );
            #handlers
            #setup
            #sqlite
            #krate::__private::test1::<#(#params,)* #output, #future, _>(__play, {
                // In a block of its own: what the test names may be called like the test.
                #item
                #name
            })
        }
    }
}

/// The bot that is tested, and the items that find it: one of its own where data types are given, else that of the
/// crate's root, else that of the first linked crate that has one.
fn app(krate: &Path, args: &Args) -> (TokenStream, TokenStream) {
    if let Some(bot) = &args.bot {
        let path = &bot.value;
        return (TokenStream::new(), quote!(#path));
    }
    let given: Vec<(&Ident, &Type)> = args
        .data()
        .into_iter()
        .flatten()
        .map(|Given { key, value }| (key, value))
        .collect();
    if !given.is_empty() {
        let (keys, types): (Vec<_>, Vec<_>) = given.into_iter().unzip();
        let app = quote!(#krate::app!(__TestApp, #(#keys = #types),*););
        return (app, quote!(__TestApp));
    }
    // Inner glob imports win over outer ones, where they have the name at all.
    let found = quote! {
        use crate::*;
        impl #krate::__private::Here for __Here {
            type App = __BotApp;
        }
    };
    let found = args.link_paths().iter().fold(found, |inner, path| {
        quote! {
            use #path::*;
            const _: () = { #inner };
        }
    });
    let items = quote! {
        enum __Here {}
        #[allow(non_local_definitions, unused_imports)]
        const _: () = {
            use #krate::__private::undeclared::*;
            const _: () = { #found };
        };
    };
    (items, quote!(<__Here as #krate::__private::Here>::App))
}

/// Compares the data types of each linked crate with the bot's.
fn links(krate: &Path, paths: &[Path], app: &TokenStream) -> TokenStream {
    paths
        .iter()
        .map(|path| {
            let at = path
                .segments
                .last()
                .map_or_else(Span::call_site, |segment| segment.ident.span());
            let theirs = quote_spanned!(at=> __BotApp);
            quote! {
                #[allow(unused_imports)]
                const _: () = {
                    use #krate::__private::undeclared::*;
                    const _: () = {
                        use #path::*;
                        #krate::__private::hosts::<#app, #theirs>()
                    };
                };
            }
        })
        .collect()
}
