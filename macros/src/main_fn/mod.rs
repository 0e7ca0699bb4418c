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
    let function = function(item, &mut errors);
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

/// Reads the function; `None` if it is none, or not called `main`. A runtime of somebody else's is told, whether its
/// attribute comes later or was there before and has made the function what it is.
fn function(item: &TokenStream, errors: &mut Errors) -> Option<Function> {
    const RUNTIME: &str =
        "`#[bot::main]` brings the runtime: leave out `#[tokio::main]` and the like";
    let mut mistakes = Errors::default();
    let function = Function::read(item, &ROLE, &mut mistakes);
    let mistakes = mistakes.take();
    let Some(function) = function else {
        mistakes.into_iter().for_each(|mistake| errors.add(mistake));
        return None;
    };
    let another = function.attributes().iter().find(|attr| {
        let last = attr.path().segments.last();
        last.is_some_and(|last| last.ident == "main")
    });
    if item.to_string().contains("runtime :: Builder") {
        errors.at(&function.name, RUNTIME);
    } else if let Some(mistakes) = mistakes {
        errors.add(mistakes);
    }
    if let Some(another) = another {
        errors.at(another, RUNTIME);
    }
    if function.name != "main" {
        errors.at(
            &function.name,
            "`#[bot::main]` makes the program's `main`: call this `async fn main`",
        );
        return None;
    }
    Some(function)
}
