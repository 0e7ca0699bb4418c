//! The bot's life: set up, hooks, the end.

use bot::{
    Builder,
    prelude::*,
    testing::{Play, minutes},
};

struct Prices {
    soup: u32,
}

bot::app!(pub Shop);

async fn set_up(builder: Builder) -> bot::Result<Builder> {
    Ok(builder.share(Prices { soup: 9 }))
}

#[handler(command = "price", bot = Shop)]
async fn price(prices: Shared<Prices>) -> String {
    format!("{} euros", prices.soup)
}

#[handler(command = "close", bot = Shop)]
async fn close(ctx: Context) -> &'static str {
    ctx.shutdown();
    "Closing"
}

#[handler(command = "wait", bot = Shop)]
async fn wait(ctx: Context) -> &'static str {
    ctx.sleep(minutes(60)).await;
    "never said"
}

const OWNER: i64 = 4242;

#[bot::post_init(bot = Shop)]
async fn opens(handle: Handle) -> bot::Result<()> {
    handle.sleep(minutes(1)).await;
    handle.bot().set_my_name().name("Shop").await?;
    Ok(())
}

#[bot::post_stop(bot = Shop)]
async fn closes(bot: Bot) -> bot::Result<()> {
    bot.send_message(OWNER, "Closed").await?;
    Ok(())
}

#[bot::test(bot = Shop, setup = set_up)]
async fn handlers_have_what_was_set_up(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/price").await;
    ann.sees("9 euros");
    assert!(play.calls_of("setMyName")[0].is_ok(), "the hook ran before");
}

#[bot::test(bot = Shop, setup = set_up)]
async fn a_bot_may_end_itself(play: Play) {
    let owner = play.user_from(serde_json::json!({"id": OWNER, "first_name": "Olga"}));
    owner.sends("/close").await;
    owner.sees("Closing");
    owner.sees("Closed");
    assert!(!play.application().is_running());
    owner.sends("/price").await;
    owner.sees_nothing_new();
}

#[bot::test(bot = Shop, setup = set_up)]
async fn a_stop_gives_handlers_the_grace_period(play: Play) {
    let owner = play.user_from(serde_json::json!({"id": OWNER, "first_name": "Olga"}));
    owner.sends("/wait").await;
    let before = play.now();
    play.stop().await.expect("it ends");
    assert_eq!(
        play.now().duration_since(before).expect("later").as_secs(),
        10
    );
    owner.sees("Closed");
    owner.does_not_see("never said");
}

#[bot::test(bot = Shop, setup = set_up)]
async fn a_bot_that_starts_again_takes_what_was_said_meanwhile(play: Play) {
    let owner = play.user_from(serde_json::json!({"id": OWNER, "first_name": "Olga"}));
    play.stop().await.expect("it ends");
    owner.sends("/price").await;
    owner.sees_nothing_new();
    play.start().await.expect("it starts");
    owner.sees("9 euros");
    assert!(play.start().await.is_err(), "it runs already");
}

#[test]
fn a_bot_that_cannot_start_is_told() {
    let run = || Play::builder::<Shop>().run(async |_| ());
    let said = std::panic::catch_unwind(run).expect_err("no prices");
    let said = said.downcast::<String>().expect("a text");
    assert!(
        said.contains("no `kit::life::Prices` was given to the builder"),
        "{said}"
    );
}
