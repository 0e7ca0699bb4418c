//! Whatever comes where an update should: told as an error or read, never a panic, and read the same by both readers.
#![no_main]

use bot::{Update, api::Bot, types};
use cablegram_fuzz::unambiguous;
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static BOT: OnceLock<Bot> = OnceLock::new();

fuzz_target!(|text: &[u8]| {
    let bot = BOT.get_or_init(cablegram_fuzz::bot);
    let update = match Update::from_json(bot, text.to_vec()) {
        Ok(update) => update,
        Err(malformed) => return assert!(malformed.to_string().len() < 1_000),
    };
    let kind = match update.kind() {
        Ok(kind) => kind,
        Err(error) => return assert!(error.to_string().len() < 1_000),
    };
    assert_eq!(update.kind_type(), kind.update_type());
    // A key that comes twice may be read once here and once there; of kinds that nobody knows, the chat is guessed.
    let is_known = kind.update_type() != types::UpdateType::Unknown;
    if is_known && unambiguous(text) {
        // The first look may see more: a chat that stands where Telegram writes none.
        if let Some(chat) = kind.chat() {
            assert_eq!(update.chat_id(), Some(chat.id), "the chat");
        }
    }
    // What was read can be written, and read again as the same. (An object of no known sort is kept as it is but for a
    // user at its beginning, as members have it, which is read as one.)
    if let Ok(typed) = types::Update::decode(text) {
        let shown = format!("{typed:?}");
        let written = serde_json::to_vec(&typed).expect("it can be written");
        match types::Update::decode(&written) {
            _ if shown.contains("Unknown") => {}
            Ok(again) => assert_eq!(format!("{again:?}"), shown),
            Err(error) => panic!("{error}"),
        }
    }
});
