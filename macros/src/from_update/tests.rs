use super::derive;
use crate::snapshot::{check, messages, words};
use quote::quote;

#[test]
fn from_update() {
    check(
        "from_update",
        derive(quote!(
            pub struct Visitor {
                chat: Chat,
                profile: UserData<Profile>,
            }
        )),
    );
    check(
        "from_update_generic",
        derive(quote!(
            struct Pair<A, const N: usize = 1>(A, Option<User>)
            where
                A: Clone;
        )),
    );
    check(
        "from_update_unit",
        derive(quote!(
            struct Nothing;
        )),
    );
}

#[test]
fn mistakes_are_told() {
    let told = |item| messages(&derive(item));
    assert_eq!(
        told(quote!(
            enum E {
                A,
            }
        )),
        ["`FromUpdate` is derived for structs whose fields are extractors, not for an `enum`"]
    );
    assert_eq!(
        told(quote!(
            struct S<'a>(&'a u8);
        )),
        ["an extractor owns what it holds: leave out the lifetime"]
    );
    assert_eq!(
        told(quote!(
            #[bot(krate = x)]
            struct S;
        )),
        ["unknown argument; expected `crate = path`"]
    );
}

#[test]
fn a_renamed_framework_is_never_looked_for_under_its_own_name() {
    let expansion = derive(quote!(
        #[bot(crate = tg)]
        struct S {
            chat: tg::Chat,
        }
    ));
    assert!(!words(expansion).contains(&"bot".to_owned()));
}
