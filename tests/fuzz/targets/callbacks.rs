//! Whatever stands in a pressed button: a value that would make the same button, or nobody's.
#![no_main]

use bot::CallbackData;
use libfuzzer_sys::fuzz_target;

#[derive(CallbackData, Debug, PartialEq, Clone)]
struct Buy {
    product: u32,
    note: Option<i8>,
}

#[derive(CallbackData, Debug, PartialEq, Clone)]
enum Menu {
    Open,
    Page(u16),
    Pick { row: i64, last: bool },
}

fn check<C: CallbackData + std::fmt::Debug + PartialEq>(text: &str) {
    let Some(value) = C::decode(text) else { return };
    let written = value.encode();
    assert!(written.len() <= 64, "{written}");
    assert_eq!(C::decode(&written), Some(value), "{text:?} as {written:?}");
}

fuzz_target!(|text: &str| {
    check::<Buy>(text);
    check::<Menu>(text);
});
