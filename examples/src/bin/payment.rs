//! Selling something for Telegram's stars: an invoice, a last word before the money moves, a receipt.

use bot::{
    Bound,
    methods::{AnswerPreCheckoutQuery, SendInvoice},
    prelude::*,
    types::{LabeledPrice, PreCheckoutQuery},
};
use serde::{Deserialize, Serialize};

/// In stars.
const PRICE: i64 = 15;
/// What the invoice is for, as it comes back with each step of the payment.
const COFFEE: &str = "coffee";

#[derive(Clone, Default, Serialize, Deserialize)]
struct Customer {
    cups: u32,
}

/// Sells you a coffee
#[handler(command = ["start", "coffee"])]
async fn coffee(bot: Bot, chat: Chat) -> SendInvoice<Bot> {
    let prices = [LabeledPrice::new("One cup", PRICE)];
    bot.send_invoice(
        chat.id,
        "A cup of coffee",
        "Black and hot",
        COFFEE,
        "XTR",
        prices,
    )
}

/// Says how much you drank
#[handler(command = "cups")]
async fn cups(customer: UserData<Customer>) -> String {
    format!("You bought {} cups so far.", customer.cups)
}

/// Telegram waits ten seconds for this answer; without a yes nothing is paid.
#[handler(pre_checkout_query)]
async fn last_word(
    query: Bound<PreCheckoutQuery>,
    customer: UserData<Customer>,
) -> AnswerPreCheckoutQuery<Bot> {
    let answer = query
        .bot()
        .answer_pre_checkout_query(&query.id, customer.cups < 3);
    answer.error_message("Three cups are enough for today.")
}

/// The money is there: what was bought is counted in the same step in which the receipt is marked as done, so that it
/// counts once, whatever happens.
#[handler(message(successful_payment))]
async fn paid(mut customer: UserData<Customer>) -> String {
    customer.cups += 1;
    format!("Thank you! Here is cup number {}. ☕", customer.cups)
}

#[bot::main(user_data = Customer)]
async fn main() {}
