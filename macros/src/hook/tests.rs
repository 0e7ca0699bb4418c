use crate::snapshot::{check, messages, never_says_bot};
use proc_macro2::TokenStream;
use quote::quote;

#[allow(
    clippy::needless_pass_by_value,
    reason = "tests give what `quote!` has made"
)]
fn attribute(stage: &str, args: TokenStream, item: TokenStream) -> TokenStream {
    super::attribute(stage, &args, &item)
}

#[test]
fn hook() {
    check(
        "hook",
        attribute(
            "PostInit",
            quote!(),
            quote!(
                async fn ready(handle: Handle) -> Result<(), Error> {}
            ),
        ),
    );
}

#[test]
fn mistakes_are_told() {
    let told = |args, item| messages(&attribute("PostStop", args, item));
    assert_eq!(
        told(
            quote!(group = 1),
            quote!(
                async fn f() {}
            )
        ),
        ["unknown argument `group`; expected one of `bot`, `crate`"]
    );
    assert_eq!(
        told(
            quote!(),
            quote!(
                fn f() {}
            )
        ),
        ["a hook is an `async fn`: write `async` here"]
    );
    assert_eq!(
        told(
            quote!(),
            quote!(
                async fn f(a: A, b: B, c: C, d: D, e: E) {}
            )
        ),
        ["a hook has at most 4 parameters: take `Handle`, it leads to the rest"]
    );
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    never_says_bot(&attribute(
        "PostInit",
        quote!(crate = tg),
        quote!(
            async fn f(a: A) {}
        ),
    ));
}
