//! Handlers inside of functions, as in tests.

use super::registration;

#[test]
#[deny(warnings)]
fn a_handler_can_be_local() {
    #[bot::handler(command = "local")]
    async fn local(_: bot::Message) {}

    #[bot::handler(message)]
    async fn any(_: bot::UserData<String>) {}

    assert_eq!(registration("inside_functions", "local").group, 0);
    assert_eq!(registration("inside_functions", "any").name, "any");
}

#[test]
fn so_can_the_types_it_takes() {
    #[derive(bot::CallbackData)]
    #[callback(prefix = "vote")]
    struct Vote(u8);

    #[bot::handler(callback = Vote)]
    async fn vote(bot::Callback(Vote(_)): bot::Callback<Vote>) {}

    assert_eq!(registration("inside_functions", "vote").name, "vote");
    assert_eq!(bot::CallbackData::encode(&Vote(3)), "vote:3");
}

#[test]
fn so_can_conversations() {
    #[derive(bot::Conversation, Clone, serde::Serialize, serde::Deserialize)]
    enum Local {
        One { of: u8 },
    }

    #[bot::handler(command = "begin", entry = Local)]
    async fn begin() -> Local {
        Local::One { of: 1 }
    }

    #[bot::handler(message, state = Local::One { of })]
    async fn one(of: u8) -> (bot::End, String) {
        (bot::End, of.to_string())
    }

    assert_eq!(
        registration("inside_functions", "one").filter,
        "state = Local::One { of }"
    );
}
