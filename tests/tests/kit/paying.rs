//! Paying, and knocking at a group's door.

use bot::{
    Bound,
    methods::{
        AnswerPreCheckoutQuery, AnswerShippingQuery, ApproveChatJoinRequest,
        DeclineChatJoinRequest, SendInvoice,
    },
    prelude::*,
    testing::Play,
    types::{ChatJoinRequest, LabeledPrice, PreCheckoutQuery, ShippingOption, ShippingQuery},
};

bot::app!(pub Bakery);

#[handler(command = "cake", bot = Bakery)]
async fn cake(bot: Bot, chat: Chat) -> SendInvoice<Bot> {
    let price = [LabeledPrice::new("Cake", 2_000)];
    bot.send_invoice(chat.id, "Cake", "Sweet", "cake", "EUR", price)
        .provider_token("bank")
        .is_flexible(true)
        .need_shipping_address(true)
}

#[handler(command = "bread", bot = Bakery)]
async fn bread(bot: Bot, chat: Chat) -> SendInvoice<Bot> {
    let price = [LabeledPrice::new("Bread", 5)];
    bot.send_invoice(chat.id, "Bread", "Dark", "bread", "XTR", price)
}

#[handler(shipping_query, bot = Bakery)]
async fn ship(query: Bound<ShippingQuery>) -> AnswerShippingQuery<Bot> {
    let price = |euros| [LabeledPrice::new("Transport", euros)];
    query.answer(true).shipping_options([
        ShippingOption::new("bike", "By bike", price(300)),
        ShippingOption::new("van", "By van", price(900)),
    ])
}

#[handler(pre_checkout_query, bot = Bakery)]
async fn last_word(query: Bound<PreCheckoutQuery>) -> AnswerPreCheckoutQuery<Bot> {
    let by_van = query.shipping_option_id.as_deref() == Some("van");
    query.answer(!by_van).error_message("The van is broken.")
}

#[handler(message(successful_payment), bot = Bakery)]
async fn thanks() -> &'static str {
    "Thank you!"
}

#[handler(chat_join_request(from(4242)), bot = Bakery)]
async fn welcome(request: Bound<ChatJoinRequest>) -> ApproveChatJoinRequest<Bot> {
    request.approve()
}

#[handler(chat_join_request, bot = Bakery)]
async fn keep_out(request: Bound<ChatJoinRequest>) -> DeclineChatJoinRequest<Bot> {
    request.decline()
}

#[bot::test(bot = Bakery)]
async fn an_invoice_is_paid(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/bread").await;
    let payment = ann.sees("Bread").pay().await;
    assert!(payment.is_paid());
    assert!(payment.shipping().is_empty());
    let receipt = payment.receipt().expect("it is paid");
    assert_eq!(receipt.json()["successful_payment"]["total_amount"], 5);
    ann.sees("Thank you!");
}

#[bot::test(bot = Bakery)]
async fn how_it_is_sent_is_chosen(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/cake").await;
    let invoice = ann.sees("Cake");
    let payment = invoice.pay().await;
    assert!(!payment.is_paid());
    assert_eq!(payment.shipping(), ["By bike", "By van"]);
    payment.choose_shipping("By van").await;
    assert_eq!(payment.refusal().as_deref(), Some("The van is broken."));
    let again = invoice.pay().await;
    again.choose_shipping("By bike").await;
    assert!(again.is_paid());
    ann.sees("Thank you!");
}

#[test]
#[should_panic(expected = "There is nothing to pay: \"Thank you!\"")]
fn only_invoices_are_paid() {
    Play::builder::<Bakery>().run(async |play| {
        let ann = play.user("Ann");
        ann.sends("/bread").await;
        ann.sees("Bread").pay().await;
        ann.sees("Thank you!").pay().await;
    });
}

#[bot::test(bot = Bakery)]
async fn who_knocks_is_let_in_or_not(play: Play) {
    let ann = play.user("Ann");
    let friend = play.user_from(serde_json::json!({"id": 4242, "first_name": "Friend"}));
    let bakers = play.supergroup("Bakers", [&ann]);
    ann.does("(promotes the bot)", |user, _| {
        let bot = user.bot().expect("there is one");
        user.promotes(bakers.chat(), &bot, &["can_invite_users"]);
    })
    .await;
    for (who, status) in [(&friend, "member"), (&play.user("Stranger"), "left")] {
        who.asks_to_join(&bakers).await;
        let bot = play.application().bot();
        let member = bot.get_chat_member(bakers.id(), who.id()).await;
        let member = serde_json::to_value(member.expect("they are known")).expect("JSON");
        assert_eq!(member["status"], status, "{}", who.name());
    }
}
