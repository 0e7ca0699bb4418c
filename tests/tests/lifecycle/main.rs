//! The life of a bot, seen from outside: what it calls and when, its hooks, its end, its process.

mod commands;
mod guards;
mod hooks;
mod process;
mod secrets;
mod sequence;
mod settings;
mod stop;
#[allow(
    dead_code,
    unused_imports,
    reason = "each test binary uses a part of it"
)]
mod support;

bot::app! { chat_data = u32 }
