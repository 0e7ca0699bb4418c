//! Commands as users meet them: Telegram's menu, `/help`, suggestions, arguments, links.

mod arguments;
mod help;
mod links;
mod menus;
mod suggestions;

use bot_simulator::{Server, User};
use serde_json::json;

bot::app!(Shop);

/// A user whose Telegram speaks a language.
fn speaker(server: &Server, language: &str) -> User {
    server.user_from(json!({"first_name": "Eva", "language_code": language}))
}
