//! `#[bot::main(..)]`: names the crate's bot and its data types, and starts it.

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
    what: "the main function of a bot",
    max_params: 1,
    too_many: "it takes the builder or nothing",
    takes_error: false,
};

pub(crate) fn attribute(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = parse::Args::read(args, &mut errors);
    let krate = expansion::krate(&arguments.krate);
    let function = Function::read(item, &ROLE, &mut errors).filter(|function| {
        let is_main = function.name == "main";
        if !is_main {
            errors.at(
                &function.name,
                "`#[bot::main]` makes the program's `main`: call this `async fn main`",
            );
        }
        is_main
    });
    let words = ide::words(&krate, "main", args, None);
    let app = expand::app(&krate, &arguments, function.is_some() && errors.is_empty());
    let links = errors
        .is_empty()
        .then(|| expand::links(&krate, &arguments.link_paths()));
    // With mistakes there still is a bot and a `main`: else the compiler would miss them too.
    let main = match function {
        Some(function) if errors.is_empty() => expand::main(&krate, &arguments, &function, item),
        Some(_) => quote!(#[allow(dead_code)] fn main() { #[allow(dead_code)] #item }),
        None => quote!(#[allow(dead_code)] #item #[allow(dead_code)] fn main() {}),
    };
    let errors = errors.finish();
    quote!(#words #app #links #main #errors)
}
