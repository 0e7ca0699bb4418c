//! The smallest bot: a command, typed data, an error handler.

use bot::prelude::*;
use serde::{Deserialize, Serialize};

/// What the bot remembers about a user.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Profile {
    visits: u32,
}

/// Says hello
#[handler(command = "start")]
async fn start(user: User, mut profile: UserData<Profile>) -> String {
    profile.visits += 1;
    format!("Hello {}, visit {}", user.first_name, profile.visits)
}

#[error_handler]
async fn report(error: &bot::Error) {
    tracing::error!(%error, "failed");
}

#[bot::main(user_data = Profile)]
async fn main() {}
