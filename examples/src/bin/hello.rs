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

#[cfg(test)]
mod tests {
    use super::Profile;
    use bot::testing::Play;

    #[bot::test]
    async fn visits_are_counted_for_each_user(play: Play) {
        let (ann, bob) = (play.user("Ann"), play.user("Bob"));
        ann.sends("/start").await;
        ann.sees("Hello Ann, visit 1");
        ann.sends("/start").await;
        ann.sees("Hello Ann, visit 2");
        bob.sends("/start").await;
        bob.sees("Hello Bob, visit 1");
        assert_eq!(play.user_data::<Profile>(&ann).visits, 2);
        play.chat(&ann).shows(
            "
            Ann       /start
            test_bot  Hello Ann, visit 1
            Ann       /start
            test_bot  Hello Ann, visit 2
            ",
        );
    }
}
