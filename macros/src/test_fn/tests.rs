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
fn test_alone() {
    check(
        "test_alone",
        attribute(
            quote!(),
            quote!(
                async fn greets(play: Play) {
                    play.user("Ann").sends("/start").await;
                }
            ),
        ),
    );
}

#[test]
fn test_with_everything() {
    check(
        "test_with_everything",
        attribute(
            quote!(
                handlers = [start, shop::order],
                setup = crate::set_up,
                user_data = Profile,
                bot_data = Vec<u8>,
                link = [shop, more::admin]
            ),
            quote!(
                /// It works.
                #[ignore]
                #[should_panic(expected = "no")]
                pub(crate) async fn works(mut play: Play) -> Result<(), MyError> {
                    Ok(())
                }
            ),
        ),
    );
}

#[test]
fn with_a_path_to_the_framework_nothing_is_looked_for_under_its_name() {
    never_says_bot(&attribute(
        quote!(crate = telegram, link = [shop], handlers = [start]),
        quote!(
            async fn works(play: Play) {}
        ),
    ));
}

#[test]
fn mistakes_are_told() {
    let told = |args| {
        messages(&attribute(
            args,
            quote!(
                async fn works(play: Play) {}
            ),
        ))
    };
    assert_eq!(
        told(quote!(handlers = start)),
        ["`handlers` is a list of functions: write `handlers = [start, order]`"]
    );
    assert_eq!(
        told(quote!(handler = [start])),
        ["unknown argument `handler`; did you mean `handlers`?"]
    );
    assert_eq!(
        told(quote!(bot = Shop, user_data = Profile)),
        ["`user_data` is known from `bot = ..`: leave it out"]
    );
    let told = |item| messages(&attribute(quote!(), item));
    assert_eq!(
        told(quote!(
            fn works(play: Play) {}
        )),
        ["a test of a bot is an `async fn`: write `async` here"]
    );
    assert_eq!(
        told(quote!(
            async fn works() {}
        )),
        ["a test of a bot takes the play: `play: Play`; without a bot, `#[test]` will do"]
    );
    assert_eq!(
        told(quote!(
            async fn works(play: Play, ann: Person) {}
        )),
        ["a test of a bot has at most 1 parameter: everything is reached by `play: Play`"]
    );
}
