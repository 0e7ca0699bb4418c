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
fn main_alone() {
    check(
        "main_alone",
        attribute(
            quote!(),
            quote!(
                async fn main() {}
            ),
        ),
    );
}

#[test]
fn main_with_everything() {
    check(
        "main_with_everything",
        attribute(
            quote!(
                user_data = Profile,
                bot_data = Vec<u8>,
                link = [handlers, more::admin],
                store = "sqlite:x.db",
                mode = "webhook",
                webhook_url = "https://example.org/hook",
                webhook_listen = "unix:bot.sock",
                webhook_path = "/hook",
                concurrency = "per_chat:64",
                shutdown_grace = "10s",
                timeout = "30s",
                cli = false
            ),
            quote!(
                async fn main(builder: Builder) -> bot::Result<Builder> {
                    Ok(builder)
                }
            ),
        ),
    );
}

#[test]
fn mistakes_keep_the_function_and_the_bot() {
    let expansion = attribute(
        quote!(user_data = Profile, tokn = "x"),
        quote!(
            async fn main() {}
        ),
    );
    let text = expansion.to_string();
    assert!(
        text.contains("fn main () { # [allow (dead_code)] async fn main () { } }"),
        "{text}"
    );
    assert!(
        text.contains("HasUserData < Profile > for __BotApp"),
        "{text}"
    );
    assert!(messages(&expansion)[0].starts_with("unknown argument `tokn`"));
}

#[test]
fn mistakes_are_told() {
    let told = |args| {
        messages(&attribute(
            args,
            quote!(
                async fn main() {}
            ),
        ))
    };
    assert_eq!(
        told(quote!(token = "1:x")),
        ["a token does not belong in source code: set `BOT_TOKEN`"]
    );
    assert_eq!(
        told(quote!(link = handlers)),
        ["`link` is a list of crates: write `link = [my_handlers]`"]
    );
    assert_eq!(told(quote!(cli = no)), ["`cli` is `true` or `false`"]);
    assert_eq!(
        told(quote!(store = 1)),
        ["`store` is a text: write `store = \"sqlite:bot.db\"`"]
    );
    assert_eq!(
        told(quote!(user = X)),
        [
            "unknown argument `user`; expected one of `user_data`, `chat_data`, `bot_data`, `link`, `store`, `mode`, `webhook_url`, `webhook_listen`, `webhook_path`, `concurrency`, `shutdown_grace`, `timeout`, `cli`, `commands`, `help`, `crate`"
        ]
    );
    let told = |item| messages(&attribute(quote!(), item));
    assert_eq!(
        told(quote!(
            async fn run() {}
        )),
        ["`#[bot::main]` makes the program's `main`: call this `async fn main`"]
    );
    assert_eq!(
        told(quote!(
            fn main() {}
        )),
        ["the main function of a bot is an `async fn`: write `async` here"]
    );
    assert_eq!(
        told(quote!(
            async fn main(a: A, b: B) {}
        )),
        ["the main function of a bot has at most 1 parameter: it takes the builder or nothing"]
    );
}

#[test]
fn a_runtime_of_somebody_else_is_told_once() {
    const RUNTIME: &str =
        "`#[bot::main]` brings the runtime: leave out `#[tokio::main]` and the like";
    let below = quote!(
        #[tokio::main]
        async fn main() {}
    );
    assert_eq!(messages(&attribute(quote!(), below)), [RUNTIME]);
    // What the other attribute has made of it, where it came first.
    let above = quote!(
        fn main() {
            tokio::runtime::Builder::new_multi_thread()
                .build()
                .unwrap()
                .block_on(async {})
        }
    );
    assert_eq!(messages(&attribute(quote!(), above)), [RUNTIME]);
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    never_says_bot(&attribute(
        quote!(
            crate = tg,
            user_data = U,
            link = [handlers],
            timeout = "1s",
            mode = "polling"
        ),
        quote!(
            async fn main(builder: tg::Builder) {}
        ),
    ));
}
