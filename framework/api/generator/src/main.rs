//! Writes the typed Bot API from `bot_api.json`.
fn main() {}
