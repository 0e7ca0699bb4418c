//! `#[bot::test(..)]`: an async function with a `Play` becomes a test.

mod expand;
mod parse;
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
    what: "a test of a bot",
    max_params: 1,
    too_many: "everything is reached by `play: Play`",
    takes_error: false,
};

pub(crate) fn attribute(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = parse::Args::read(args, &mut errors);
    let krate = expansion::krate(&arguments.krate);
    let function = Function::read(item, &ROLE, &mut errors);
    if let Some(function) = &function
        && function.params.is_empty()
        && errors.is_empty()
    {
        errors.at(
            &function.name,
            "a test of a bot takes the play: `play: Play`; without a bot, `#[test]` will do",
        );
    }
    let words = ide::words(&krate, "test", args, None);
    let test = match function {
        Some(function) if errors.is_empty() => expand::test(&krate, &arguments, &function, item),
        // With mistakes the function stays, for what else is wrong with it.
        _ => quote!(#[allow(dead_code)] #item),
    };
    let errors = errors.finish();
    quote!(#words #test #errors)
}
