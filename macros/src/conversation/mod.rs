//! `#[derive(Conversation)]`: an enum whose variants are the states of a conversation.

mod expand;
mod model;
#[cfg(test)]
mod tests;

use crate::errors::Errors;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let model = errors
        .keep(syn::parse2::<DeriveInput>(item))
        .and_then(|input| model::Conversation::check(&input, &mut errors));
    let expansion = model
        .filter(|_| errors.is_empty())
        .map(|model| expand::impls(&model));
    let errors = errors.finish();
    quote!(#expansion #errors)
}
