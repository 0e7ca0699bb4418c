mod narrowing;

use super::parse::ARGS;
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

fn start() -> TokenStream {
    quote!(
        async fn start() {}
    )
}

/// What the compiler is told about a handler with these arguments.
fn told(args: TokenStream) -> Vec<String> {
    messages(&attribute(args, start()))
}

#[test]
fn command() {
    check(
        "command",
        attribute(
            quote!(command = "start", group = -1, timeout = "30s"),
            quote! {
                /// Says hello
                /// to everybody.
                ///
                /// Not in the menu.
                pub async fn start(message: Message, mut user: UserData<Profile>) -> Result<(), Error> {
                    hello(message, user.name())
                }
            },
        ),
    );
}

#[test]
fn command_with_options() {
    check(
        "command_with_options",
        attribute(
            quote!(
                command = ["give", "send"],
                args = 2,
                hidden,
                scope = admins,
                on = [message, edited_message],
                bot = crate::Admin,
                block = false
            ),
            quote!(
                async fn give(
                    Args((who, what)): Args<(String, String)>,
                ) -> impl IntoOutcome<Command> {
                }
            ),
        ),
    );
}

#[test]
fn state() {
    check(
        "state",
        attribute(
            quote!(
                message(text),
                state = shop::Order::Address { size } | shop::Order::Paid(size)
            ),
            quote!(
                async fn address(text: Text, size: u8) -> Next<Order> {}
            ),
        ),
    );
}

#[test]
fn every_state() {
    check(
        "every_state",
        attribute(
            quote!(timeout, state = shop::Order::*, timeout = "1s"),
            quote!(
                async fn over() {}
            ),
        ),
    );
}

#[test]
fn entry() {
    check(
        "entry",
        attribute(
            quote!(callback = Buy, entry = Order, reentry),
            quote!(
                async fn order() -> Order {}
            ),
        ),
    );
}

#[test]
fn states_are_told_apart_from_everything_else() {
    let places = "a state stands with its conversation: write `state = Order::Size`, or `state = Order::*` for all of them";
    assert_eq!(told(quote!(message, state = Size)), [places]);
    assert_eq!(told(quote!(message, state = "Size")), [places]);
    assert_eq!(told(quote!(message, state = _)), [places]);
    assert_eq!(told(quote!(message, state = Order::Size | _)), [places]);
    assert_eq!(
        told(quote!(message, state = Order::Address { size }, group = 1)),
        ["`size` is no parameter of `start`: take it (`size: ..`), or write `size: _`"]
    );
    assert_eq!(
        told(quote!(message, entry = 7)),
        ["`entry` is the conversation that begins here: write `entry = Order`"]
    );
    assert!(told(quote!(message, state = Order::Address { size: 1..=9 })).is_empty());
    assert!(
        told(quote!(
            message,
            state = ::shop::Order::Pay(Payment::Card, ..)
        ))
        .is_empty()
    );
}

#[test]
fn narrowed_kind() {
    check(
        "narrowed_kind",
        attribute(
            quote!(
                message(text & !forwarded & (photo | video) ^ chat(ADMIN, -100)),
                filter = |u: &Update| u.is_fun()
            ),
            quote!(
                async fn r#match() {}
            ),
        ),
    );
}

#[test]
fn regex() {
    check(
        "regex",
        attribute(
            quote!(regex = r"^\d+$", on = [message, channel_post]),
            start(),
        ),
    );
}

#[test]
fn pattern() {
    check(
        "pattern",
        attribute(
            quote!(callback_query(regex = r"^buy:(\d+)", private)),
            start(),
        ),
    );
}

#[test]
fn callback_and_custom() {
    check("callback", attribute(quote!(callback = Buy), start()));
    check(
        "custom",
        attribute(quote!(custom = Order<'static>), start()),
    );
}

#[test]
fn many_kinds() {
    check("any_message", attribute(quote!(any_message), start()));
    check(
        "everything",
        attribute(quote!(update, group = FIRST - 1), start()),
    );
}

#[test]
fn half_written_body_is_kept_as_it_is() {
    let expansion = attribute(
        quote!(command = "start"),
        quote!(async fn start() { let x = bot:: }),
    )
    .to_string();
    assert!(
        expansion.contains("async fn start () { let x = bot :: }"),
        "{expansion}"
    );
    assert!(
        expansion.contains("submit !") && !expansion.contains("compile_error"),
        "{expansion}"
    );
}

#[test]
fn half_written_arguments_keep_the_function() {
    for args in [
        quote!(comm),
        quote!(command =),
        quote!(command = , group),
        quote!(message(), = = =),
        quote!(,,),
    ] {
        let expansion = attribute(args, start());
        assert!(
            expansion.to_string().contains("async fn start () { }"),
            "{expansion}"
        );
        assert!(!messages(&expansion).is_empty());
    }
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    never_says_bot(&attribute(
        quote!(command = "start", crate = tg, timeout = "1s", filter = x),
        quote!(
            async fn start(a: tg::Chat) {}
        ),
    ));
    never_says_bot(&attribute(quote!(message(text), crate = tg), start()));
    never_says_bot(&attribute(quote!(callback = Buy, crate = tg), start()));
    never_says_bot(&attribute(
        quote!(callback_query(regex = "x"), crate = tg),
        start(),
    ));
    never_says_bot(&attribute(quote!(regex = "x", crate = tg), start()));
}

#[test]
fn what_is_left_out_is_not_registered() {
    let item = quote!(
        #[cfg(feature = "admin")]
        async fn start() {}
    );
    let expansion = attribute(quote!(message), item).to_string();
    assert_eq!(
        expansion.matches("# [cfg (feature = \"admin\")]").count(),
        2,
        "{expansion}"
    );
}

#[test]
fn the_expansion_stays_small() {
    let expansion = attribute(quote!(command = "start"), start()).to_string();
    assert!(expansion.len() < 1800, "{} bytes", expansion.len());
}

#[test]
fn every_mistake_is_told_once() {
    assert_eq!(
        told(quote!(
            comand = "start",
            group = "1",
            block = maybe,
            timeout = 3,
            wrong,
            group = 2,
            grup = 3
        )),
        [
            "unknown argument `comand`; did you mean `command`?",
            "`block` is `true` or `false`",
            "`timeout` is a text: write `timeout = \"30s\"`",
            "unknown argument `wrong`",
            "`group` is given twice",
            "unknown argument `grup`; did you mean `group`?",
            "a group is a number (`i32`): write `group = 1` or `group = -1`",
        ]
    );
}

#[test]
fn one_trigger_is_needed() {
    assert_eq!(
        told(quote!(group = 1)),
        ["`start` handles nothing yet: say what, as in `command = \"start\"` or `message(text)`"]
    );
    assert_eq!(
        told(quote!(command = "a", message, callback = B)),
        [
            "`message` is a second trigger; a handler has one",
            "`callback` is a second trigger; a handler has one"
        ]
    );
}

#[test]
fn commands_are_telegrams() {
    assert_eq!(
        told(quote!(command = "/start")),
        ["leave out the slash: `start`"]
    );
    assert_eq!(
        told(quote!(command = "")),
        ["a command has 1 to 32 characters, this has 0"]
    );
    assert_eq!(
        told(quote!(command = "Start")),
        ["a command has no capitals like `S`: write `start`, users may type either"]
    );
    assert_eq!(
        told(quote!(command = "a-b")),
        ["a command has only `a`-`z`, `0`-`9` and `_`, not '-'"]
    );
    assert_eq!(told(quote!(command = ["a", "a"])), ["`a` is given twice"]);
    assert_eq!(
        told(quote!(command = [])),
        ["this list is empty: it would never fire"]
    );
    assert_eq!(
        told(quote!(command = start)),
        ["a command is a text: write `command = \"start\"`"]
    );
    let long = "a".repeat(33);
    assert_eq!(
        told(quote!(command = #long)),
        ["a command has 1 to 32 characters, this has 33"]
    );
}

#[test]
fn options_go_with_their_triggers() {
    assert_eq!(
        told(quote!(message, args = 1, hidden, on = [message])),
        [
            "`args` is for commands",
            "`hidden` is for commands",
            "`on` is for `command`, `regex`, `any_message` and `update`"
        ]
    );
    assert_eq!(
        told(quote!(command = "a", scope = privat)),
        ["unknown scope `privat`; did you mean `private`?"]
    );
    assert_eq!(
        told(quote!(command = "a", on = [mesage])),
        ["unknown kind of message `mesage`; did you mean `message`?"]
    );
    assert_eq!(
        told(quote!(command = "a", on = [poll])),
        ["a `poll` has no text of a message to look at"]
    );
    assert_eq!(
        told(quote!(command = "a", on = [])),
        ["this list is empty: it would never fire"]
    );
    assert_eq!(
        told(quote!(command = "a", on = message)),
        ["`on` is a list: write `on = [message, edited_message]`"]
    );
    assert_eq!(told(quote!(command = "a", args = -1)), [ARGS]);
    assert_eq!(told(quote!(command = "a", args = many)), [ARGS]);
}

#[test]
fn filters_have_names_and_operators() {
    assert_eq!(
        told(quote!(message(txt))),
        ["unknown filter `txt`; did you mean `text`?"]
    );
    assert_eq!(
        told(quote!(text)),
        ["`text` is a filter: write `message(text)`"]
    );
    assert_eq!(
        told(quote!(message(chat))),
        ["`chat` needs to be told more: write `chat(..)`"]
    );
    assert_eq!(
        told(quote!(message(text(1)))),
        ["`text` takes nothing in parentheses: write `text`, or `text_is(..)`"]
    );
    assert_eq!(
        told(quote!(message(text && photo))),
        ["filters are joined by a single `&`"]
    );
    assert_eq!(
        told(quote!(message(text photo))),
        ["expected `&`, `|` or `^` between two filters"]
    );
    assert_eq!(
        told(quote!(message(text, photo))),
        ["a second filter: join them with `&`, as in `text & private`"]
    );
    assert_eq!(
        told(quote!(message(text &))),
        ["expected a filter, as in `text & !forwarded`"]
    );
    assert_eq!(told(quote!(message(txt | foto))).len(), 2);
    assert_eq!(
        told(quote!(message(text, group = 1))),
        ["`group` is said of the whole handler: write it behind the parentheses"]
    );
    assert_eq!(
        told(quote!(message = "x")),
        ["`message` takes no value: narrow it in parentheses, as in `message(text_is(\"yes\"))`"]
    );
}

#[test]
fn patterns_are_regular_expressions() {
    let broken = "unclosed group\n    a(b\n     ^";
    assert_eq!(
        told(quote!(regex = "a(b")),
        [format!("not a regular expression: {broken}")]
    );
    assert_eq!(
        told(quote!(callback_query(regex = "a(b"))),
        [format!("not a regular expression: {broken}")]
    );
    assert_eq!(
        told(quote!(message(regex("a(b")))),
        [format!("not a regular expression: {broken}")]
    );
    assert_eq!(told(quote!(regex = "(?x)\n  a\n  [b")).len(), 1);
    assert_eq!(
        told(quote!(message(regex = "x"))),
        ["`message` takes no `regex`: write `regex = \"x\"` in its place"]
    );
    assert_eq!(
        told(quote!(poll(regex = "x"))),
        ["`poll` takes no `regex`: a `poll` has no text to look at"]
    );
}

#[test]
fn functions_are_free_async_and_plain() {
    let told = |item| messages(&attribute(quote!(message), item));
    assert_eq!(
        told(quote!(
            fn f() {}
        )),
        ["a handler is an `async fn`: write `async` here"]
    );
    assert_eq!(
        told(quote!(
            struct F;
        )),
        ["a handler is an `async fn`, not `struct`"]
    );
    assert_eq!(
        told(quote!(
            async fn f<T>(&self, x: T) {}
        )),
        [
            "a handler cannot be generic: one registration is one function",
            "a handler is a free function: leave out `self`, take parameters"
        ]
    );
    assert_eq!(
        told(quote!(
            async unsafe extern "C" fn f() {}
        )),
        [
            "a handler is called by the framework: it cannot be `unsafe`",
            "a handler is an ordinary function: leave out `extern`"
        ]
    );
    assert_eq!(
        told(quote!(
            async fn f(a: Option<impl Any>) {}
        )),
        ["a parameter needs a type with a name: `impl Trait` has none"]
    );
    assert_eq!(
        told(quote!(
            async fn f(a: &Chat) {}
        )),
        ["a handler owns its parameters: leave out the `&`"]
    );
    assert_eq!(
        told(quote!(
            async fn f(#[cfg(x)] a: Chat) {}
        )),
        ["a parameter of a handler cannot depend on `cfg`: write one function for each case"]
    );
    let thirteen = (0..13).map(|_| quote!(_: Chat));
    assert_eq!(
        told(quote!(async fn f(#(#thirteen),*) {})),
        [
            "a handler has at most 12 parameters: group some in a struct with `#[derive(FromUpdate)]`"
        ]
    );
}

#[test]
fn descriptions_fit_the_menu() {
    let long = "x".repeat(257);
    let item = quote!(#[doc = #long] async fn f() {});
    assert_eq!(
        messages(&attribute(quote!(message), item.clone())),
        Vec::<String>::new()
    );
    let told = messages(&attribute(quote!(command = "f"), item));
    assert!(
        told[0].starts_with("Telegram shows at most 256 characters"),
        "{told:?}"
    );
}

#[test]
fn fragments_of_macros_arrive_in_invisible_groups() {
    use proc_macro2::{Delimiter, Group};
    let fragment = |tokens| Group::new(Delimiter::None, tokens);
    let (name, group, filter) = (
        fragment(quote!("start")),
        fragment(quote!(-2)),
        fragment(quote!(text | photo)),
    );
    let expansion = attribute(quote!(command = #name, group = #group), start()).to_string();
    assert!(
        expansion.contains("command_start_in_group_minus_2"),
        "{expansion}"
    );
    let expansion = attribute(quote!(message(!#filter & private)), start()).to_string();
    assert!(
        expansion.contains("filter : \"!(text | photo) & private\""),
        "{expansion}"
    );
}
