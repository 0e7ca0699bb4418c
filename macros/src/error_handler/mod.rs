//! `#[error_handler(..)]`: a function whose first parameter says which errors it is for.

#[cfg(test)]
mod tests;

use crate::{
    args::{self, Slot, once},
    errors::{Errors, unknown},
    expansion,
    function::{Function, Role, bare},
    ide,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, Error, Path, Type, ext::IdentExt};

const ROLE: Role = Role {
    what: "an error handler",
    max_params: 12,
    too_many: "group some in a struct with `#[derive(FromUpdate)]`",
    takes_error: true,
};

#[derive(Default)]
struct Args {
    block: Slot<bool>,
    bot: Slot<Path>,
    krate: Slot<Path>,
}

/// An error handler that makes sense.
struct ErrorHandler {
    krate: Path,
    name: Ident,
    /// What the first parameter refers to.
    error: Type,
    params: Vec<Type>,
    output: Type,
    block: Option<bool>,
    bot: Slot<Path>,
    conditions: Vec<Attribute>,
}

pub(crate) fn attribute(args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = Args::read(args, &mut errors);
    let krate = expansion::krate(&arguments.krate);
    let function = Function::read(item, &ROLE, &mut errors);
    let words = ide::words(&krate, "error_handler", args, function.as_ref());
    let handler =
        function.and_then(|function| ErrorHandler::check(arguments, function, krate, &mut errors));
    let registration = handler
        .filter(|_| errors.is_empty())
        .map(|handler| handler.registration());
    let errors = errors.finish();
    let item = expansion::untouched(item);
    quote!(#words #item #registration #errors)
}

impl Args {
    fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, _| {
            let key = args::key(input)?;
            match key.to_string().as_str() {
                "block" => {
                    let block = args::flag(input, &key)?;
                    once(&mut read.block, key, block)
                }
                "bot" => {
                    let bot = args::path(input, &key, "MyBot")?;
                    once(&mut read.bot, key, bot)
                }
                "crate" => {
                    let krate = args::path(input, &key, "my_crate::bot")?;
                    once(&mut read.krate, key, krate)
                }
                "group" => Err(Error::new(
                    key.span(),
                    "error handlers have no groups: they run in the order of the source",
                )),
                _ => Err(unknown("argument", &key, &["block", "bot", "crate"])),
            }
        });
        read
    }
}

impl ErrorHandler {
    fn check(args: Args, function: Function, krate: Path, errors: &mut Errors) -> Option<Self> {
        const FIRST: &str =
            "the first parameter is the error: `&bot::Error`, or `&MyError` for those that are one";
        let conditions = function.conditions().cloned().collect();
        let mut params = function.params.into_iter();
        let Some(first) = params.next() else {
            if errors.is_empty() {
                errors.at(&function.name, FIRST);
            }
            return None;
        };
        let Type::Reference(reference) = bare(&first) else {
            errors.at(&first, FIRST);
            return None;
        };
        if let Some(mutability) = &reference.mutability {
            errors.at(
                mutability,
                "an error is shared between its handlers: leave out `mut`",
            );
        }
        Some(Self {
            krate,
            name: function.name,
            error: Type::clone(&reference.elem),
            params: params.collect(),
            output: function.output,
            block: args.block.map(|block| block.value),
            bot: args.bot,
            conditions,
        })
    }

    fn registration(&self) -> TokenStream {
        let Self {
            krate,
            name,
            error,
            params,
            output,
            block,
            bot,
            conditions,
        } = self;
        let (here, app) = expansion::app(krate, bot);
        let at = expansion::location(krate);
        let block = expansion::option(*block);
        let name_text = name.unraw().to_string();
        let build = format_ident!("error_handler{}", params.len());
        let values: Vec<Ident> = (0..=params.len())
            .map(|index| format_ident!("value{index}", span = Span::mixed_site()))
            .collect();
        // A future that cannot be sent is blamed here: at the function's name.
        let arguments = quote_spanned!(name.span()=> (#(#values),*));
        let record = quote! {
            #krate::__private::ErrorRegistration {
                name: #name_text,
                block: #block,
                at: #at,
                build: || #krate::__private::#build::<#error, #(#params,)* #output, #app>(
                    |#(#values),*| #krate::__private::boxed(#name #arguments)
                ),
            }
        };
        expansion::submit(krate, conditions.iter(), &quote!(#here), &record)
    }
}
