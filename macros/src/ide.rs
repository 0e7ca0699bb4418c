//! What only rust-analyzer sees: each argument's name once more, as an import from a documented module, so that it can be
//! completed and looked up while it is typed.

use crate::function::Function;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::Path;

/// Takes any tokens at all: while a word is being typed, the arguments are rarely well formed.
///
/// `of` is the module of `bot::__private::ide` that has the words of this attribute. The result has to stand before
/// the item: behind it, other names are offered.
pub(crate) fn words(
    krate: &Path,
    of: &str,
    args: &TokenStream,
    function: Option<&Function>,
) -> TokenStream {
    let words = first_words(args.clone());
    // Among methods there is no place for further items.
    if words.is_empty() || function.is_some_and(|function| function.is_method) {
        return TokenStream::new();
    }
    let of = format_ident!("{of}");
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            {
                mod words {
                    use #krate::__private::ide::#of::*;
                    use self::{ #(#words as _,)* };
                }
            }
        };
    }
}

/// The word that each argument begins with.
fn first_words(args: TokenStream) -> Vec<Ident> {
    let mut first = true;
    let mut words = Vec::new();
    for token in args {
        match &token {
            // `crate` cannot be imported by name.
            TokenTree::Ident(word) if first && word != "crate" => words.push(word.clone()),
            _ => {}
        }
        first = matches!(&token, TokenTree::Punct(comma) if comma.as_char() == ',');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_half_written_arguments() {
        let words =
            first_words(quote!(command = "a", gr, = , block = true false, crate = x, me(a, b)));
        assert_eq!(words, ["command", "gr", "block", "me"]);
    }
}
