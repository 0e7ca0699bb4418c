//! From the model to tokens. Whatever can be an ordinary generic function lives in `bot::__private`.

use super::model::Handler;
use crate::{expansion, source};
use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Expr, ext::IdentExt, spanned::Spanned};

pub(super) fn registration(handler: &Handler) -> TokenStream {
    let Handler {
        krate, description, ..
    } = handler;
    let claims = claims(handler);
    let (here, app) = expansion::app(krate, &handler.bot);
    let name = handler.function.name.unraw().to_string();
    let trigger = handler.trigger.expand(krate);
    let group = handler
        .group
        .as_ref()
        .map_or_else(|| quote!(0), ToTokens::to_token_stream);
    let (check, timeout) = expansion::duration(krate, handler.timeout.as_ref());
    let filter = filter_text(handler);
    let at = expansion::location(krate);
    let block = expansion::option(handler.block);
    let build = build(handler, &app);
    let record = quote! {
        #krate::__private::Registration {
            handler: #krate::__private::Declaration {
                name: #name,
                trigger: #trigger,
                group: #group,
                block: #block,
                timeout: #timeout,
                description: #description,
                filter: #filter,
                at: #at,
            },
            build: || #build,
        }
    };
    let kind = handler.trigger.kind_import(krate);
    let place = handler.place.as_ref().map(|place| place.items(krate));
    let conditions = handler.function.conditions();
    expansion::submit(
        krate,
        conditions,
        &quote!(#claims #here #kind #place #check),
        &record,
    )
}

/// The call: every type that the user wrote stands in it once, with its own span.
fn build(handler: &Handler, app: &TokenStream) -> TokenStream {
    let Handler {
        krate, function, ..
    } = handler;
    let (name, output) = (&function.name, &function.output);
    let outside = handler.trigger.kind_type(krate);
    let place = handler.place.as_ref();
    let kind = place.map_or_else(|| outside.clone(), |place| place.kind(krate, &outside));
    let call = place.and_then(|place| place.call(krate, function));
    let collects = call.is_some();
    let (params, call) = call.unwrap_or_else(|| {
        let params = function.params.iter().map(ToTokens::to_token_stream);
        (params.collect(), name.to_token_stream())
    });
    let build = format_ident!("handler{}", params.len());
    // The future's type has no name; its `_` stands where the function's name does, to be blamed there.
    let future = quote_spanned!(name.span()=> _);
    let built =
        quote!(#krate::__private::#build::<#(#params,)* #output, #kind, #app, #future, _>(#call));
    let built = match filter(handler) {
        Some(filter) => quote!(#built.filtered(#filter)),
        None => built,
    };
    let built = match &handler.only {
        Some(guard) => quote!(#built.only::<#guard, #kind, #app>()),
        None => built,
    };
    let built = if collects {
        quote!(#built.of(#name))
    } else {
        built
    };
    let built = match place {
        Some(place) => place.built(&built, &outside),
        None => built,
    };
    match handler.trigger.event() {
        Some(ty) => {
            let kept = quote!(#krate::__private::Kept::<#ty>::EVENT);
            quote!({
                use #krate::__private::NotKept as _;
                #built.taking(#kept.map(|of| of()))
            })
        }
        None => built,
    }
}

/// Both filters as one expression.
fn filter(handler: &Handler) -> Option<TokenStream> {
    let krate = &handler.krate;
    let narrowing = handler
        .narrowing
        .as_ref()
        .map(|filter| filter.expand(krate));
    let own = handler.filter.as_ref().map(|filter| match filter {
        // Its parameter has a type by where it stands, and what is wrong with it is blamed on all of it.
        Expr::Closure(_) => {
            let custom = expansion::at(filter.span(), quote!(#krate::filters::custom));
            let argument = quote_spanned!(filter.span()=> (#filter));
            quote!(#custom #argument)
        }
        _ => quote!(#krate::filters::of(#filter)),
    });
    match (narrowing, own) {
        (Some(narrowing), Some(own)) => Some(quote!((#narrowing) & #own)),
        (one, other) => one.or(other),
    }
}

/// The place in a conversation, both filters and the guard as the user wrote them, for the table of routes.
fn filter_text(handler: &Handler) -> String {
    let place = handler.place.as_ref().map(|place| place.text().to_owned());
    let filters = Some(filters_text(handler)).filter(|text| !text.is_empty());
    let guard = handler.only.as_ref();
    let guard = guard.map(|guard| format!("only {}", source::text(guard.to_token_stream())));
    let all: Vec<_> = [place, filters, guard].into_iter().flatten().collect();
    all.join(", ")
}

fn filters_text(handler: &Handler) -> String {
    let own = handler
        .filter
        .as_ref()
        .map(|filter| source::text(filter.to_token_stream()));
    match (handler.narrowing.as_ref().map(ToString::to_string), own) {
        (Some(narrowing), Some(own)) => format!("({narrowing}) & {own}"),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

/// Exported macros are the one kind of item whose names are the crate's, whichever module they are in: a second handler
/// of the same command is a second definition of the same name, at the literal.
fn claims(handler: &Handler) -> TokenStream {
    handler
        .claims()
        .into_iter()
        .map(|name| {
            let claim = quote_spanned!(name.span()=> macro_rules! #name { () => {} });
            quote!(#[doc(hidden)] #[macro_export] #claim)
        })
        .collect()
}
