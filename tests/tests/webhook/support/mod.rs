//! A bot with a webhook, and a client that says whatever the test wants.

mod bot_under_test;
mod client;
pub(crate) mod tls;

pub(crate) use bot_under_test::{Hooked, PATH, SECRET, builder, message, message_in, note};
pub(crate) use client::{Answer, Connection, Request};
