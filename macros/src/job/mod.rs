//! `#[job(..)]`: a function that runs later, scheduled from code or by the attribute.

#[cfg(test)]
mod tests;

mod expand;
mod parse;
mod zone;

use crate::{
    errors::Errors,
    expansion,
    function::{Function, Role},
    ide,
};
use parse::Args;
use proc_macro2::TokenStream;
use quote::quote;

const ROLE: Role = Role {
    what: "a job",
    max_params: 12,
    too_many: "group some in a struct with `#[derive(FromUpdate)]`",
    takes_error: false,
};

pub(crate) fn attribute(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = Args::read(args, &mut errors);
    let krate = expansion::krate(&arguments.krate);
    let function = Function::read(item, &ROLE, &mut errors);
    let words = ide::words(&krate, "job", args, function.as_ref());
    let registration = function
        .filter(|_| errors.is_empty())
        .map(|function| expand::registration(&krate, &arguments, &function));
    let errors = errors.finish();
    let item = expansion::untouched(item);
    quote!(#words #item #registration #errors)
}
