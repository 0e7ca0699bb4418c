use crate::snapshot::{check, messages, never_says_bot};
use proc_macro2::TokenStream;
use quote::quote;

#[allow(
    clippy::needless_pass_by_value,
    reason = "tests give what `quote!` has made"
)]
fn attribute(args: TokenStream, item: TokenStream) -> TokenStream {
    super::attribute(&args, &item)
}

#[test]
fn error_handler() {
    check(
        "error_handler",
        attribute(
            quote!(block = false),
            quote!(
                async fn report(error: &bot::Error, user: Option<User>, bot: Bot) -> Flow {}
            ),
        ),
    );
}

#[test]
fn the_first_parameter_is_a_reference() {
    let told = |item| messages(&attribute(quote!(), item));
    let first =
        "the first parameter is the error: `&bot::Error`, or `&MyError` for those that are one";
    assert_eq!(
        told(quote!(
            async fn f() {}
        )),
        [first]
    );
    assert_eq!(
        told(quote!(
            async fn f(e: Error) {}
        )),
        [first]
    );
    assert_eq!(
        told(quote!(
            async fn f(e: &mut Error) {}
        )),
        ["an error is shared between its handlers: leave out `mut`"]
    );
    assert_eq!(
        told(quote!(
            async fn f(e: &Error, user: &User) {}
        )),
        ["an error handler owns its parameters: leave out the `&`"]
    );
}

#[test]
fn arguments_are_few() {
    let told = |args| {
        messages(&attribute(
            args,
            quote!(
                async fn f(e: &Error) {}
            ),
        ))
    };
    assert_eq!(
        told(quote!(group = 1)),
        ["error handlers have no groups: they run in the order of the source"]
    );
    assert_eq!(
        told(quote!(blok = true)),
        ["unknown argument `blok`; did you mean `block`?"]
    );
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    never_says_bot(&attribute(
        quote!(crate = tg),
        quote!(
            async fn f(e: &tg::Error, a: A) {}
        ),
    ));
}
