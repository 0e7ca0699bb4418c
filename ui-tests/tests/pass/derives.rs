//! Derived callback data and extractors at work.

use bot::CallbackData;

#[derive(CallbackData, Debug, PartialEq)]
#[callback(prefix = "buy")]
struct Buy {
    product: u32,
    side: Side,
    #[callback(max = 20)]
    coupon: Option<String>,
}

#[derive(CallbackData, Clone, Copy, Debug, PartialEq)]
enum Side {
    Left,
    #[callback(name = "r")]
    Right,
}

#[derive(CallbackData, Debug, PartialEq)]
#[callback(prefix = "do")]
enum Action {
    Rename(u64, #[callback(max = 30)] String),
    Move { to: i16 },
    Cancel,
}

#[derive(CallbackData, Debug, PartialEq)]
#[callback(prefix = "unit")]
struct Unit;

/// Otherwise Telegram would refuse the button, or, worse, take a part of it.
#[test]
fn the_bound_of_a_field_is_kept() {
    let rename = |name: &str| Action::Rename(1, name.to_owned());
    assert_eq!(rename("x").try_encode().as_deref(), Ok("do:Rename:1:x"));
    let error = rename(&"x".repeat(31)).try_encode().unwrap_err();
    assert_eq!(
        error.to_string(),
        "field `1` of `Action::Rename` takes 31 bytes of callback data, and `max` says 30: shorten it, or raise `max`"
    );
    let panic = std::panic::catch_unwind(|| rename(&"x".repeat(31)).encode());
    assert!(
        panic.is_err(),
        "`encode` is for values that are known to be short"
    );
}

/// Those that always fit need no `encode`.
#[test]
fn values_are_texts() {
    let side = bot::types::InlineKeyboardButton::new("Left").callback_data(Side::Left);
    assert_eq!(side.callback_data, Some(Side::Left.encode()));
    assert_eq!(String::from(Unit), "unit");
}

#[test]
fn values_come_back() {
    fn round<T: CallbackData + PartialEq + std::fmt::Debug>(value: T, data: &str) {
        assert_eq!(value.encode(), data);
        assert!(data.len() <= T::MAX, "{data}");
        assert_eq!(T::decode(data), Some(value));
    }
    round(
        Buy {
            product: 7,
            side: Side::Right,
            coupon: Some("a:b".into()),
        },
        "buy:7:r:+a~.b",
    );
    round(
        Buy {
            product: 0,
            side: Side::Left,
            coupon: None,
        },
        "buy:0:Left:",
    );
    round(Action::Rename(1, "x~".into()), "do:Rename:1:x~~");
    round(Action::Move { to: -3 }, "do:Move:-3");
    round(Action::Cancel, "do:Cancel");
    round(Unit, "unit");
}

#[test]
fn anything_else_is_nothing() {
    for data in [
        "",
        "buy",
        "buy:7:r",
        "buy:7:r::",
        "buy:x:r:",
        "bu:7:r:",
        "do:Cancel:",
        "do:",
        "do:cancel",
        "unit:",
    ] {
        assert_eq!(Buy::decode(data), None, "{data}");
        assert_eq!(Action::decode(data), None, "{data}");
        assert_eq!(Unit::decode(data), None, "{data}");
    }
}

#[test]
fn the_largest_size_is_known() {
    assert_eq!(Buy::MAX, "buy".len() + 1 + 10 + 1 + 4 + 1 + 20);
    assert_eq!(Action::MAX, "do:Rename".len() + 1 + 20 + 1 + 30);
    assert_eq!(Unit::MAX, 4);
}

#[test]
fn default_prefixes_never_change() {
    // Buttons in old messages carry them.
    assert_eq!(Side::PREFIX, "Cdj1");
}

#[derive(bot::FromUpdate)]
struct Visitor<T: bot::Data, const N: usize = 1> {
    chat: bot::Chat,
    data: bot::UserData<T>,
    nested: Nested,
    nothing: Nothing,
}

#[derive(bot::FromUpdate)]
struct Nested(Option<bot::User>, bot::Context);

#[derive(bot::FromUpdate)]
struct Nothing;

#[bot::handler(message)]
async fn visit(visitor: Visitor<String, 2>) {
    let Visitor {
        chat,
        data,
        nested: Nested(user, ctx),
        nothing: Nothing,
    } = visitor;
    drop((chat, data, user, ctx));
}

#[test]
fn structs_of_extractors_are_extractors() {
    assert_eq!(super::registration("derives", "visit").name, "visit");
}
