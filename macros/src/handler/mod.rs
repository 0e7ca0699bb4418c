//! `#[handler(..)]`: parse the arguments, check them into a model, write the registration.

mod command;
mod expand;
mod filters;
mod kinds;
mod menu;
mod model;
mod on;
mod parse;
mod place;
mod regex;
mod trigger;

#[cfg(test)]
mod tests;

use crate::{
    errors::Errors,
    expansion,
    function::{Function, Role},
    ide,
};
use proc_macro2::TokenStream;
use quote::quote;

const ROLE: Role = Role {
    what: "a handler",
    max_params: 12,
    too_many: "group some in a struct with `#[derive(FromUpdate)]`",
    takes_error: false,
};

pub(crate) fn attribute(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = parse::Args::read(args, &mut errors);
    let krate = expansion::krate(&arguments.krate);
    let function = Function::read(item, &ROLE, &mut errors);
    let words = ide::words(&krate, "handler", args, function.as_ref());
    let handler = function
        .and_then(|function| model::Handler::check(arguments, function, krate, &mut errors));
    let registration = handler
        .filter(|_| errors.is_empty())
        .map(|handler| expand::registration(&handler));
    let errors = errors.finish();
    let item = expansion::untouched(item);
    quote!(#words #item #registration #errors)
}
