//! Selling: invoices, the questions on the way to a payment, and stars.

use serde_json::{Map, Value, json};

use super::content::one;
use super::context::Context;
use super::queries::{check_open, settle};
use super::{Area, Result, sending};
use crate::http::Params;
use crate::rules::Rule;
use crate::world::{Offer, Purpose};

/// The currency whose payments need no provider.
const STARS: &str = "XTR";
const MAX_TITLE: usize = 32;
const MAX_DESCRIPTION: usize = 255;
const MAX_PAYLOAD: usize = 128;

pub(super) const METHODS: Area = &[
    ("sendInvoice", send_invoice),
    ("createInvoiceLink", create_link),
    ("answerShippingQuery", answer_shipping),
    ("answerPreCheckoutQuery", answer_checkout),
    ("getMyStarBalance", |cx| {
        Ok(json!({ "amount": cx.world.payments.balance(cx.bot) }).into())
    }),
    ("getStarTransactions", |cx| transactions(cx)),
    ("refundStarPayment", refund),
];

fn send_invoice(cx: &mut Context<'_>) -> Result {
    let offer = offer(cx, cx.params)?;
    let body = invoice(&offer, cx.params);
    let answer = sending::send(cx, body)?;
    let id = answer.result["message_id"].as_i64().unwrap_or_default();
    let key = cx.chat()?;
    let slug = cx.world.payments.offer(offer);
    cx.world.payments.show(key, id, &slug);
    add_pay_button(cx, key, id);
    let drawn = cx.world.draw_message(key, id);
    Ok(drawn.unwrap_or_default().into())
}

/// Without a keyboard of its own an invoice has one button, to pay.
fn add_pay_button(cx: &mut Context<'_>, key: crate::world::ChatKey, id: i64) {
    if let Some(message) = cx.world.message_mut(key, id) {
        let text = format!("Pay {}", message.body["invoice"]["total_amount"]);
        message
            .markup
            .get_or_insert_with(|| json!({ "inline_keyboard": [[{ "text": text, "pay": true }]] }));
    }
}

fn create_link(cx: &mut Context<'_>) -> Result {
    let offer = offer(cx, cx.params)?;
    let slug = cx.world.payments.offer(offer);
    Ok(Value::from(format!("https://t.me/${slug}")).into())
}

/// `Invoice`.
pub(super) fn invoice(offer: &Offer, params: &Params) -> Map<String, Value> {
    let text = |name: &str| params.text(name).unwrap_or_default();
    one(
        "invoice",
        json!({
            "title": text("title"), "description": text("description"),
            "start_parameter": text("start_parameter"),
            "currency": offer.currency, "total_amount": offer.total,
        }),
    )
}

/// What is sold, checked.
pub(super) fn offer(cx: &Context<'_>, params: &Params) -> Result<Offer> {
    let text = |name: &str| params.text(name).unwrap_or_default();
    let fits = |name: &str, most: usize| (1..=most).contains(&text(name).chars().count());
    cx.demand(fits("title", MAX_TITLE), Rule::InvoiceTitleInvalid)?;
    let described = fits("description", MAX_DESCRIPTION);
    cx.demand(described, Rule::InvoiceDescriptionInvalid)?;
    let has_payload = (1..=MAX_PAYLOAD).contains(&text("payload").len());
    cx.demand(has_payload, Rule::InvoicePayloadInvalid)?;
    let currency = text("currency").to_ascii_uppercase();
    let is_currency = currency.len() == 3 && currency.chars().all(|c| c.is_ascii_alphabetic());
    cx.demand(is_currency, Rule::CurrencyInvalid)?;
    let prices = prices(cx, params)?;
    let total = prices
        .iter()
        .fold(0_i64, |sum, price| sum.saturating_add(*price));
    cx.demand(total > 0, Rule::AmountInvalid)?;
    if currency == STARS {
        cx.demand(prices.len() == 1, Rule::StarsInvoiceInvalid)?;
    } else {
        let has_provider = !text("provider_token").is_empty();
        cx.demand(has_provider, Rule::PaymentProviderInvalid)?;
    }
    let needs = [
        "need_name",
        "need_phone_number",
        "need_email",
        "need_shipping_address",
    ];
    Ok(Offer {
        bot: cx.bot,
        total,
        payload: text("payload").to_owned(),
        is_flexible: params.flag("is_flexible"),
        needs: needs.map(|name| params.flag(name)),
        currency,
    })
}

/// The amounts of a list of `LabeledPrice`s.
fn prices(cx: &Context<'_>, params: &Params) -> Result<Vec<i64>> {
    let given = params.json("prices").ok().flatten();
    let given = given.as_ref().and_then(Value::as_array);
    let given = given.map(Vec::as_slice).unwrap_or_default();
    let bad = |holds: bool, what: &str| cx.demand_of(holds, Rule::PricesInvalid, &[what]);
    bad(!given.is_empty(), "expected an Array of LabeledPrice")?;
    let mut amounts = Vec::new();
    for price in given {
        let label = price["label"].as_str();
        bad(
            label.is_some_and(|label| !label.is_empty()),
            "Can't find field \"label\"",
        )?;
        let amount = price["amount"].as_i64();
        let amount = amount.or_else(|| price["amount"].as_str()?.parse().ok());
        bad(amount.is_some(), "Can't find field \"amount\"")?;
        amounts.push(amount.unwrap_or_default());
    }
    Ok(amounts)
}

fn answer_shipping(cx: &mut Context<'_>) -> Result {
    let id = cx.params.text("shipping_query_id").unwrap_or_default();
    let answer = if cx.params.flag("ok") {
        let options = cx.list("shipping_options", Rule::ShippingOptionsMissing)?;
        let options = options.unwrap_or_default();
        let is_option = |option: &Value| option["id"].is_string() && option["prices"].is_array();
        let whole = !options.is_empty() && options.iter().all(is_option);
        cx.demand(whole, Rule::ShippingOptionsMissing)?;
        Ok(options)
    } else {
        Err(reason(cx)?)
    };
    check_open(cx, id, Purpose::Shipping)?;
    if let Some(number) = cx.world.payments.by_query(id) {
        cx.world.settle_shipping(number, answer);
    }
    settle(cx, id, Vec::new())
}

fn answer_checkout(cx: &mut Context<'_>) -> Result {
    let id = cx.params.text("pre_checkout_query_id").unwrap_or_default();
    let answer = if cx.params.flag("ok") {
        Ok(())
    } else {
        Err(reason(cx)?)
    };
    check_open(cx, id, Purpose::PreCheckout)?;
    let number = cx.world.payments.by_query(id);
    let answered = settle(cx, id, Vec::new());
    if let Some(number) = number {
        let now = cx.now;
        cx.world.settle_checkout(number, answer, now);
    }
    answered
}

/// `error_message`: who says no says why.
fn reason(cx: &Context<'_>) -> Result<String> {
    let reason = cx.params.text("error_message").unwrap_or_default();
    cx.demand(!reason.is_empty(), Rule::PaymentErrorMissing)?;
    Ok(reason.to_owned())
}

fn transactions(cx: &Context<'_>) -> Result {
    let number = |name: &str| cx.params.int(name).and_then(|n| usize::try_from(n).ok());
    let limit = number("limit").filter(|n| *n > 0).unwrap_or(100).min(100);
    let all = cx.world.star_transactions(cx.bot).into_iter();
    let shown = all.skip(number("offset").unwrap_or(0)).take(limit);
    Ok(json!({ "transactions": shown.collect::<Vec<_>>() }).into())
}

fn refund(cx: &mut Context<'_>) -> Result {
    let user = cx.user()?;
    let charge = cx.required("telegram_payment_charge_id")?;
    let (bot, now) = (cx.bot, cx.now);
    match cx.world.refund(bot, user, charge, now) {
        Some(true) => Ok(Value::Bool(true).into()),
        Some(false) => Err(Rule::ChargeAlreadyRefunded.into()),
        None => Err(Rule::ChargeNotFound.into()),
    }
}
