//! Expansions as committed files: `UPDATE_EXPECT=1 cargo test -p cablegram-macros` writes them anew.

use expect_test::expect_file;
use proc_macro2::{TokenStream, TokenTree};

/// Compares an expansion with `tests/expand/<name>.rs`.
pub(crate) fn check(name: &str, expansion: TokenStream) {
    let file = syn::parse2(expansion).expect("an expansion is a list of items");
    let text = prettyplease::unparse(&file);
    expect_file![format!(
        "{}/tests/expand/{name}.rs",
        env!("CARGO_MANIFEST_DIR")
    )]
    .assert_eq(&text);
}

/// The words of an expansion, at any depth.
pub(crate) fn words(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(word) => words.push(word.to_string()),
            TokenTree::Group(group) => words.extend(self::words(group.stream())),
            _ => {}
        }
    }
    words
}

/// With `crate = path`, nothing may be looked for under the framework's own name.
pub(crate) fn never_says_bot(expansion: &TokenStream) {
    assert!(
        !words(expansion.clone()).contains(&"bot".to_owned()),
        "{expansion}"
    );
}

/// What an expansion tells the compiler.
pub(crate) fn messages(expansion: &TokenStream) -> Vec<String> {
    let file = match syn::parse2::<syn::File>(expansion.clone()) {
        Ok(file) => file,
        Err(error) => return vec![format!("{error}: {expansion}")],
    };
    let messages = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.segments.last()?.ident == "compile_error" => item
            .mac
            .parse_body::<syn::LitStr>()
            .ok()
            .map(|message| message.value()),
        _ => None,
    });
    messages.collect()
}
