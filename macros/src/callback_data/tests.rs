use super::derive;
use crate::snapshot::{check, messages, never_says_bot};
use quote::quote;

#[test]
fn callback_struct() {
    check(
        "callback_struct",
        derive(quote!(
            #[callback(prefix = "buy")]
            struct Buy {
                product: u32,
                #[callback(max = 20)]
                coupon: Option<String>,
            }
        )),
    );
}

#[test]
fn callback_enum() {
    check(
        "callback_enum",
        derive(quote!(
            enum Action {
                #[callback(name = "d")]
                Delete(MessageId, bool),
                Cancel,
            }
        )),
    );
    check(
        "callback_plain_enum",
        derive(quote!(
            enum Side {
                Left,
                Right,
            }
        )),
    );
}

#[test]
fn mistakes_are_told() {
    let told = |item| messages(&derive(item));
    assert_eq!(
        told(quote!(union U { a: u8 })),
        ["`CallbackData` is derived for structs and enums"]
    );
    assert_eq!(
        told(quote!(
            enum E {}
        )),
        ["a button has to carry one of these, and there is none"]
    );
    assert_eq!(
        told(quote!(
            struct S<T>(T);
        )),
        ["callback data cannot be generic: its size has to be known"]
    );
    assert_eq!(
        told(quote!(
            #[callback(prefix = "a:b")]
            struct S;
        )),
        ["a prefix is one or more of the letters `a`-`z` and `A`-`Z`, digits, `_`, `-` and `.`"]
    );
    assert_eq!(
        told(quote!(
            #[callback(prefx = "a")]
            struct S;
        )),
        ["unknown argument `prefx`; did you mean `prefix`?"]
    );
    assert_eq!(
        told(quote!(
            #[callback(prefix = "a", prefix = "b")]
            struct S;
        )),
        ["`prefix` is given twice"]
    );
    assert_eq!(
        told(quote!(
            struct S {
                #[callback(max = "3")]
                a: String,
            }
        )),
        ["the bound is a number of bytes: write `max = 20`"]
    );
    assert_eq!(
        told(quote!(
            enum E {
                A,
                #[callback(name = "A")]
                B,
            }
        )),
        ["`A` already stands for `A`"]
    );
    assert_eq!(
        told(quote!(
            enum E {
                #[callback(name = "~")]
                A(#[callback(mx = 1)] u8),
            }
        )),
        [
            "a variant's name is one or more of the letters `a`-`z` and `A`-`Z`, digits, `_`, `-` and `.`",
            "unknown argument `mx`; did you mean `max`?"
        ]
    );
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    never_says_bot(&derive(quote!(
        #[callback(crate = tg)]
        enum E {
            A,
            B,
        }
    )));
    never_says_bot(&derive(quote!(
        #[callback(crate = tg)]
        struct S {
            #[callback(max = 1)]
            a: String,
            b: u8,
        }
    )));
}
