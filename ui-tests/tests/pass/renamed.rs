//! The framework under another name, as in crates that export it again.

use super::registration;

mod again {
    pub(super) mod telegram {
        pub(crate) use ::bot::*;
    }
}

#[tg::handler(command = "renamed", crate = tg, timeout = "1s", filter = |_: &tg::Update| true)]
async fn renamed(_: tg::Chat, _: tg::UserData<String>) {}

#[tg::handler(callback = Pick, crate = again::telegram)]
async fn pick(_: tg::Callback<Pick>, _: Visitor) {}

#[tg::error_handler(crate = tg)]
async fn report(_: &tg::Error) {}

#[tg::post_shutdown(crate = again::telegram)]
async fn gone() {}

#[derive(tg::CallbackData)]
#[callback(crate = tg)]
enum Pick {
    Left,
    Right(u8),
}

#[derive(tg::FromUpdate)]
#[bot(crate = tg)]
struct Visitor {
    chat: tg::Chat,
}

#[derive(tg::Conversation, Clone, serde::Serialize, serde::Deserialize)]
#[conversation(crate = again::telegram, timeout = "1h")]
enum Order {
    Size,
    Address { size: u8 },
}

#[tg::handler(command = "rename", entry = Order, crate = tg)]
async fn order() -> Order {
    Order::Size
}

#[tg::handler(message, state = Order::Address { size }, crate = again::telegram)]
async fn address(size: u8) -> tg::Next<Order> {
    tg::Next::To(Order::Address { size })
}

macro_rules! exported {
    () => {
        #[tg::handler(message, crate = $crate::tg)]
        async fn by_dollar_crate(visitor: Visitor) {
            drop(visitor.chat);
        }
    };
}
exported!();

#[test]
fn everything_is_found_by_the_path_given() {
    assert_eq!(registration("renamed", "renamed").name, "renamed");
    assert_eq!(
        registration("renamed", "by_dollar_crate").name,
        "by_dollar_crate"
    );
    assert_eq!(registration("renamed", "pick").name, "pick");
    assert_eq!(
        tg::CallbackData::encode(&Pick::Right(1))
            .split_once(':')
            .unwrap()
            .1,
        "Right:1"
    );
    assert!(matches!(
        tg::CallbackData::decode(&tg::CallbackData::encode(&Pick::Left)),
        Some(Pick::Left)
    ));
}
