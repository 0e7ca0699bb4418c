//! What the patterns of `state = ..` may be, and where the types may stand.

use super::registration;
use bot::{Chat, Conversation, End, Next, Reply};

/// Nothing is there that is not named.
mod bare {
    #![no_implicit_prelude]

    #[derive(
        ::bot::Conversation, ::core::clone::Clone, ::serde::Serialize, ::serde::Deserialize,
    )]
    #[conversation(per = user, timeout = "10m")]
    pub(super) enum Bare {
        One,
        Two { what: ::std::string::String },
    }

    #[::bot::handler(command = "bare", entry = Bare, reentry)]
    async fn begins(_: ::core::option::Option<::bot::State<Bare>>) -> ::core::option::Option<Bare> {
        ::core::option::Option::None
    }

    #[::bot::handler(message, state = Bare::Two { what })]
    async fn two(what: ::std::string::String) -> (::bot::End, ::std::string::String) {
        (::bot::End, what)
    }

    #[::bot::handler(timeout, state = Bare::*)]
    async fn over() {}
}

mod deep {
    pub(super) mod talk {
        #[derive(bot::Conversation, Clone, serde::Serialize, serde::Deserialize)]
        #[allow(dead_code)]
        pub(crate) enum Order {
            Of {
                n: u8,
                pair: [u8; 2],
                inner: Box<Inner>,
            },
            In(Inner),
            Shared(std::sync::Arc<str>),
            Marked(Option<u8>, (u8, char), bool),
        }

        #[derive(Clone, serde::Serialize, serde::Deserialize)]
        #[allow(dead_code)]
        pub(crate) enum Inner {
            A,
            B { x: u8 },
            C(u8, Box<Inner>),
        }
    }
    pub(super) const LIMIT: u8 = 9;
}
use deep::talk::{self, Inner};
type Alias = talk::Order;
const MOST: u8 = 7;

#[bot::handler(command = "deep", entry = talk::Order)]
async fn deep_entry(chat: Chat) -> Alias {
    let _ = chat;
    Alias::In(Inner::A)
}

#[bot::handler(message, state = Alias::Of { n: u8::MAX | deep::LIMIT | MOST | 1..=2, .. })]
async fn constants() {}

#[bot::handler(message, state = talk::Order::Of { pair: [first, _], n: n @ 1..=5 })]
async fn bound(first: u8, n: u8) -> Next<talk::Order> {
    let _ = (first, n);
    Next::Stay
}

#[bot::handler(message, state = talk::Order::In(inner @ (Inner::A | Inner::B { x: 1.. })))]
async fn parts(inner: Inner) -> (talk::Order, Reply) {
    (talk::Order::In(inner), Reply::new(""))
}

#[bot::handler(message, state = talk::Order::In(Inner::B { x } | Inner::C(x, _)))]
async fn alternatives(x: u8) -> (End, String) {
    (End, x.to_string())
}

#[bot::handler(message, state = talk::Order::Shared(text))]
async fn shared(text: std::sync::Arc<str>) -> (End, String) {
    (End, text.to_string())
}

#[bot::handler(message, state = talk::Order::Marked(Some(mark), (_, letter), true))]
async fn marked(letter: char, mark: u8) -> bot::Result<Option<(End, String)>> {
    Ok(Some((End, format!("{letter}{mark}"))))
}

#[test]
fn a_state_knows_its_name() {
    assert_eq!(Alias::In(Inner::A).name(), "In");
    assert_eq!(bare::Bare::NAME, "Bare");
    assert_eq!(
        registration("conversations", "constants").filter,
        "state = Alias::Of { n: u8::MAX | deep::LIMIT | MOST | 1..=2, .. }"
    );
    let _ = bare::Bare::One;
}
