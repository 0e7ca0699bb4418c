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
    let answer = query.answer(customer.cups < 3);
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

#[cfg(test)]
mod tests {
    use bot::testing::{Person, Play};

    /// Asks for a coffee and pays it. Why the bot refused, if it did.
    async fn buys(ann: &Person) -> Option<String> {
        ann.sends("/coffee").await;
        let payment = ann.sees("A cup of coffee").pay().await;
        payment.refusal()
    }

    #[bot::test]
    async fn who_pays_gets_a_cup(play: Play) {
        let ann = play.user("Ann");
        assert_eq!(buys(&ann).await, None);
        ann.sees("Thank you! Here is cup number 1. ☕");
        ann.sends("/cups").await;
        ann.sees("You bought 1 cups so far.");
    }

    #[bot::test]
    async fn three_cups_are_enough(play: Play) {
        let ann = play.user("Ann");
        for _ in 0..3 {
            assert_eq!(buys(&ann).await, None);
        }
        let refusal = buys(&ann).await;
        assert_eq!(refusal.as_deref(), Some("Three cups are enough for today."));
        assert_eq!(play.user_data::<super::Customer>(&ann).cups, 3);
    }
}
