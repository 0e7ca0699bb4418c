//! A library of handlers, for the cases about bots of several crates. The cases themselves are in `tests/`.

#[cfg(doctest)]
mod docs;
pub mod strict;

bot::app! { user_data = String }

/// Greets by name.
#[bot::handler(command = "hello")]
pub async fn hello(name: bot::UserData<String>) -> String {
    format!("Hello {}", *name)
}
