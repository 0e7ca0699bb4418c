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
