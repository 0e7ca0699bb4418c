//! What the bot keeps: laid down before, looked at afterwards.

use crate::{Place, Visitor, failure};
use bot::{
    prelude::*,
    testing::{Play, minutes},
};

#[handler(command = "visit")]
async fn visit(
    mut visitor: UserData<Visitor>,
    mut place: ChatData<Place>,
    total: BotData<u64>,
    user: User,
) -> String {
    visitor.visits += 1;
    place.orders.push(user.first_name.clone());
    total.update(|total| *total += 1);
    format!("visit {}", visitor.visits)
}

#[handler(command = "hold")]
async fn hold(ctx: Context, mut visitor: UserData<Visitor>) {
    ctx.sleep(minutes(1)).await;
    visitor.visits += 100;
}

#[handler(command = "break")]
async fn breaks(mut visitor: UserData<Visitor>) -> bot::Result<()> {
    visitor.visits = 0;
    Err(bot::Error::new("broken"))
}

#[bot::test(handlers = [visit])]
async fn data_is_laid_down_and_looked_at(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    assert_eq!(play.user_data::<Visitor>(&ann), Visitor::default());
    play.set_user_data(&ann, Visitor { visits: 41 });
    play.set_bot_data(7_u64);
    let friends = play.group("Friends", [&ann, &bob]);
    let orders = vec!["before".to_owned()];
    play.set_chat_data(&friends, Place { orders });
    ann.at(&friends).sends("/visit@test_bot").await;
    ann.at(&friends).sees("visit 42");
    assert_eq!(play.user_data::<Visitor>(&ann).visits, 42);
    assert_eq!(play.user_data::<Visitor>(&bob).visits, 0);
    assert_eq!(play.chat_data::<Place>(&friends).orders, ["before", "Ann"]);
    assert_eq!(play.chat_data::<Place>(&ann), Place::default());
    assert_eq!(play.bot_data::<u64>(), 8);
}

#[bot::test(handlers = [visit, breaks])]
async fn what_fails_changes_nothing(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/visit").await;
    ann.sends("/break").await;
    play.expect_error("broken");
    assert_eq!(play.user_data::<Visitor>(&ann).visits, 1);
}

#[test]
fn other_types_are_told() {
    let said = failure((visit,), async |play| {
        let ann = play.user("Ann");
        let _ = play.user_data::<Place>(&ann);
    });
    assert!(
        said.contains("The bot keeps `kit::Visitor` as user data, not `kit::Place`."),
        "{said}"
    );
}

#[test]
fn data_that_is_held_is_not_replaced() {
    let said = failure((hold,), async |play| {
        let ann = play.user("Ann");
        ann.sends("/hold").await;
        play.set_user_data(&ann, Visitor { visits: 1 });
    });
    assert!(said.contains("is held by a handler that waits"), "{said}");
}

#[bot::test(handlers = [hold])]
async fn data_that_was_held_is_there_afterwards(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/hold").await;
    assert_eq!(play.user_data::<Visitor>(&ann).visits, 0);
    play.advance(minutes(1)).await;
    assert_eq!(play.user_data::<Visitor>(&ann).visits, 100);
}
