//! From the arguments to tokens.

use super::parse::Args;
use crate::{expansion, function::Function};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, ext::IdentExt};

pub(super) fn registration(krate: &Path, args: &Args, function: &Function) -> TokenStream {
    let (here, app) = expansion::app(krate, &args.bot);
    let name = function.name.unraw().to_string();
    let row_name = args.name.as_ref().map(|name| name.value.value());
    let row_name = row_name.unwrap_or_default();
    let timeout = args.timeout.as_ref().map(|timeout| &timeout.value);
    let (check, timeout) = expansion::duration(krate, timeout);
    let description = function.summary().map(|(_, summary)| summary);
    let description = description.unwrap_or_default();
    let at = expansion::location(krate);
    let build = build(krate, function, &app);
    let record = quote! {
        #krate::__private::Registration {
            handler: #krate::__private::Declaration {
                name: #name,
                trigger: #krate::__private::Trigger::Job(#krate::__private::JobTrigger { name: #row_name }),
                group: 0,
                block: ::core::option::Option::Some(true),
                timeout: #timeout,
                description: #description,
                filter: "",
                at: #at,
            },
            build: || #build,
        }
    };
    expansion::submit(krate, function.conditions(), &quote!(#here #check), &record)
}

/// The call: every type that the user wrote stands in it once, with its own span.
fn build(krate: &Path, function: &Function, app: &TokenStream) -> TokenStream {
    let Function {
        name,
        params,
        output,
        ..
    } = function;
    let build = format_ident!("job{}", params.len());
    // The future's type has no name; its `_` stands where the function's name does, to be blamed there.
    let future = quote_spanned!(name.span()=> _);
    quote!(#krate::__private::#build::<#(#params,)* #output, #app, #future, _>(#name))
}
