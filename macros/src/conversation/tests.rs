use super::derive;
use crate::snapshot::{check, messages};
use quote::quote;

#[test]
fn conversation() {
    check(
        "conversation",
        derive(quote! {
            #[conversation(per = [user, topic], name = "order", timeout = "10m")]
            enum r#Order {
                Size,
                Address { size: u8 },
                Pay(Payment),
            }
        }),
    );
}

#[test]
fn everything_wrong_is_told_in_our_words() {
    let told = |item| messages(&derive(item));
    assert_eq!(
        told(quote!(
            struct Order;
        )),
        [
            "a conversation is an enum: its variants are the states, their fields what was collected so far"
        ]
    );
    assert_eq!(
        told(quote!(
            enum Order {}
        )),
        ["a conversation has at least one state, and there is none"]
    );
    assert_eq!(
        told(quote!(
            #[conversation(per = usr, nam = "x")]
            #[conversation(name = "")]
            #[conversation(timeout = 10)]
            enum Order<T> {
                Size(T),
            }
        )),
        [
            "a conversation cannot be generic: its states are kept under one name",
            "unknown part `usr`; did you mean `user`?",
            "a name has at least one letter",
            "`timeout` is a text: write `timeout = \"10m\"`",
        ]
    );
    assert_eq!(
        told(quote!(
            #[conversation(per = [topic, message], crate = tg)]
            enum Order {
                Size,
            }
        )),
        ["a message is in one topic: `message` alone is enough"]
    );
    assert_eq!(
        told(quote!(
            #[conversation(per = [])]
            enum Order {
                Size,
            }
        )),
        [
            "`per` says whose it is: write `per = chat`, `per = [chat, user]`, with `user`, `chat`, `topic` or `message`"
        ]
    );
}
