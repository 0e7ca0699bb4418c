//! The people of a simulated world, as a test directs them, and the messages as they see them.

mod account;
mod bot;
mod chat;
mod media;
mod message;
mod query;
mod user;

pub use account::Account;
pub use bot::Bot;
pub use chat::Chat;
pub use media::Media;
pub use message::{Button, Message};
pub use query::{Payment, Query};
pub use user::User;
