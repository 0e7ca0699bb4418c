//! Several bots in one program, each with its own data types and handlers.

use super::registration;
use bot::Application;

mod admin {
    bot::app!(pub(super) Admin, user_data = u8);

    // The same command in the same group as the shop's: another bot's command is another command.
    #[bot::handler(command = "order", bot = Admin)]
    pub(super) async fn order(_: bot::UserData<u8>) {}
}

mod shop {
    bot::app!(pub(super) Shop, chat_data = i8);

    #[bot::handler(command = "order", bot = Shop)]
    pub(super) async fn order(_: bot::ChatData<i8>) {}

    #[bot::error_handler(bot = Shop)]
    pub(super) async fn report(_: &bot::Error, _: Option<bot::ChatData<i8>>) {}

    #[bot::post_init(bot = Shop)]
    pub(super) async fn ready() {}
}

fn routes<A: bot::App>() -> String {
    Application::builder::<A>()
        .token("1:secret")
        .api_url("http://127.0.0.1:1")
        .build()
        .expect("it can be built")
        .routes()
}

#[test]
fn each_has_its_own_handlers() {
    assert_eq!(registration("several_bots::admin", "order").name, "order");
    let (admin, shop) = (routes::<admin::Admin>(), routes::<shop::Shop>());
    assert!(
        admin.contains("order") && !admin.contains("several_bots::shop"),
        "{admin}"
    );
    assert!(
        shop.contains("order") && !shop.contains("several_bots::admin"),
        "{shop}"
    );
}
