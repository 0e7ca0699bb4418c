//! `#[post_init]`, `#[post_stop]`, `#[post_shutdown]`: functions that run once at a point of the bot's life.

#[cfg(test)]
mod tests;

use crate::{
    args::{self, Slot, once},
    errors::{Errors, unknown},
    expansion,
    function::{Function, Role},
};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, ext::IdentExt};

const ROLE: Role = Role {
    what: "a hook",
    max_params: 4,
    too_many: "take `Handle`, it leads to the rest",
    takes_error: false,
};

/// `stage` is the variant of the framework's `Stage`.
pub(crate) fn attribute(stage: &str, args: &TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let (mut bot, mut krate): (Slot<Path>, Slot<Path>) = (None, None);
    args::read(args, &mut errors, |input, _| {
        let key = args::key(input)?;
        match key.to_string().as_str() {
            "bot" => {
                let path = args::path(input, &key, "MyBot")?;
                once(&mut bot, key, path)
            }
            "crate" => {
                let path = args::path(input, &key, "my_crate::bot")?;
                once(&mut krate, key, path)
            }
            _ => Err(unknown("argument", &key, &["bot", "crate"])),
        }
    });
    let krate = expansion::krate(&krate);
    let function = Function::read(item, &ROLE, &mut errors);
    let registration = function
        .filter(|_| errors.is_empty())
        .map(|function| registration(stage, &krate, &bot, &function));
    let errors = errors.finish();
    let item = expansion::untouched(item);
    quote!(#item #registration #errors)
}

fn registration(stage: &str, krate: &Path, bot: &Slot<Path>, function: &Function) -> TokenStream {
    let Function {
        name,
        params,
        output,
        ..
    } = function;
    let (here, app) = expansion::app(krate, bot);
    let at = expansion::location(krate);
    let name_text = name.unraw().to_string();
    let stage = format_ident!("{stage}");
    let build = format_ident!("hook{}", params.len());
    // The future's type has no name; its `_` stands where the function's name does, to be blamed there.
    let future = quote_spanned!(name.span()=> _);
    let record = quote! {
        #krate::__private::HookRegistration {
            stage: #krate::__private::Stage::#stage,
            name: #name_text,
            at: #at,
            build: || #krate::__private::#build::<#(#params,)* #output, #app, #future, _>(#name),
        }
    };
    expansion::submit(krate, function.conditions(), &quote!(#here), &record)
}
