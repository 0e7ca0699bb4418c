//! The people of a simulated world, as a test directs them, and the messages as they see them.

mod bot;
mod chat;
mod message;
mod user;

pub use bot::Bot;
pub use chat::Chat;
pub use message::{Button, Message};
pub use user::{Query, User};
