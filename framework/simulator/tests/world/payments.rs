//! Selling for money and for stars.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start};

fn invoice(chat: i64, more: &Value) -> Value {
    let mut invoice = json!({
        "chat_id": chat, "title": "Tea", "description": "A cup", "payload": "tea-1",
        "currency": "XTR", "prices": [{"label": "Tea", "amount": 5}],
    });
    for (name, value) in more.as_object().expect("an object") {
        invoice[name] = value.clone();
    }
    invoice
}

#[tokio::test]
async fn stars_are_paid_and_given_back() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    hear_everything(&client).await;
    let sent = client
        .call("sendInvoice", invoice(chat.id(), &json!({})))
        .await
        .ok();
    assert_eq!(
        (
            &sent["invoice"]["total_amount"],
            &sent["invoice"]["currency"]
        ),
        (&json!(5), &json!("XTR"))
    );
    assert_eq!(sent["reply_markup"]["inline_keyboard"][0][0]["pay"], true);
    let payment = ann.pays(&chat.sent()[0]).expect("an invoice");
    let query = only(&news(&client).await, "pre_checkout_query");
    assert_eq!(
        (&query["invoice_payload"], &query["total_amount"]),
        (&json!("tea-1"), &json!(5))
    );
    assert!(payment.receipt().is_none());
    let yes = json!({"pre_checkout_query_id": query["id"], "ok": true});
    client
        .call("answerPreCheckoutQuery", yes.clone())
        .await
        .ok();
    client.call("answerPreCheckoutQuery", yes).await.refused();
    let receipt = only(&news(&client).await, "message");
    let charge = receipt["successful_payment"]["telegram_payment_charge_id"].clone();
    assert_eq!(
        payment.receipt().expect("paid").json()["successful_payment"],
        receipt["successful_payment"]
    );
    assert_eq!(
        client.call("getMyStarBalance", json!({})).await.ok()["amount"],
        5
    );
    assert_eq!(server.bot().stars(), 5);

    let back = json!({"user_id": ann.id(), "telegram_payment_charge_id": charge});
    client.call("refundStarPayment", back.clone()).await.ok();
    let notice = only(&news(&client).await, "message");
    assert_eq!(notice["refunded_payment"]["total_amount"], 5);
    let refused = client.call("refundStarPayment", back).await.refused().1;
    assert_eq!(refused, "Bad Request: CHARGE_ALREADY_REFUNDED");
    let list = client.call("getStarTransactions", json!({})).await.ok();
    assert_eq!(list["transactions"].as_array().map(Vec::len), Some(2));
    assert_eq!(list["transactions"][0]["source"]["user"]["id"], ann.id());
    assert_eq!(server.bot().stars(), 0);
}

#[tokio::test]
async fn what_is_shipped_is_paid_in_steps() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    hear_everything(&client).await;
    let parcel = json!({"currency": "EUR", "provider_token": "t", "is_flexible": true, "need_name": true, "need_shipping_address": true});
    client
        .call("sendInvoice", invoice(chat.id(), &parcel))
        .await
        .ok();
    let payment = ann.pays(&chat.sent()[0]).expect("an invoice");
    let query = only(&news(&client).await, "shipping_query");
    assert_eq!(query["shipping_address"]["city"], "London");
    let none = json!({"shipping_query_id": query["id"], "ok": true});
    let refused = client.call("answerShippingQuery", none).await.refused().1;
    assert_eq!(refused, "Bad Request: shipping options are not specified");
    let options =
        json!([{"id": "post", "title": "Post", "prices": [{"label": "Post", "amount": 2}]}]);
    let answer = json!({"shipping_query_id": query["id"], "ok": true, "shipping_options": options});
    client.call("answerShippingQuery", answer).await.ok();
    assert_eq!(payment.shipping_options().map(Value::from), Some(options));
    payment.chooses_shipping("pigeon");
    assert!(news(&client).await.is_empty());
    payment.chooses_shipping("post");
    let query = only(&news(&client).await, "pre_checkout_query");
    assert_eq!(
        (&query["total_amount"], &query["shipping_option_id"]),
        (&json!(7), &json!("post"))
    );
    assert_eq!(query["order_info"]["name"], "Ann");
    let no = json!({"pre_checkout_query_id": query["id"], "ok": false});
    let refused = client
        .call("answerPreCheckoutQuery", no.clone())
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: error message is not specified");
    let mut no = no;
    no["error_message"] = "Sold out".into();
    client.call("answerPreCheckoutQuery", no).await.ok();
    assert_eq!(payment.refusal().as_deref(), Some("Sold out"));
    assert_eq!(server.bot().stars(), 0);
}

#[tokio::test]
async fn a_link_is_paid_and_late_answers_are_not_taken() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let _ = ann.chat();
    hear_everything(&client).await;
    let link = client
        .call("createInvoiceLink", invoice(0, &json!({})))
        .await
        .ok();
    let link = link.as_str().expect("a link");
    assert!(ann.pays_link("https://t.me/$nothing").is_none());
    let payment = ann.pays_link(link).expect("an invoice");
    let query = only(&news(&client).await, "pre_checkout_query");
    server
        .clock()
        .expect("movable")
        .advance(Duration::from_secs(11));
    let yes = json!({"pre_checkout_query_id": query["id"], "ok": true});
    let refused = client.call("answerPreCheckoutQuery", yes).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    );
    assert!(payment.receipt().is_none());
}

#[tokio::test]
async fn bad_invoices_are_refused() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    for (more, text) in [
        (json!({"title": ""}), "INVOICE_TITLE_INVALID"),
        (
            json!({"payload": "x".repeat(129)}),
            "INVOICE_PAYLOAD_INVALID",
        ),
        (json!({"currency": "EURO"}), "CURRENCY_INVALID"),
        (json!({"currency": "EUR"}), "PAYMENT_PROVIDER_INVALID"),
        (
            json!({"prices": []}),
            "can't parse prices: expected an Array of LabeledPrice",
        ),
        (
            json!({"prices": [{"label": "x", "amount": 0}]}),
            "CURRENCY_TOTAL_AMOUNT_INVALID",
        ),
        (
            json!({"prices": [{"label": "x", "amount": 1}, {"label": "y", "amount": 1}]}),
            "STARS_INVOICE_INVALID",
        ),
    ] {
        let refused = client
            .call("sendInvoice", invoice(chat, &more))
            .await
            .refused()
            .1;
        assert_eq!(refused, format!("Bad Request: {text}"), "{more}");
    }
    let stranger = json!({"user_id": chat, "telegram_payment_charge_id": "x"});
    let refused = client.call("refundStarPayment", stranger).await.refused().1;
    assert_eq!(refused, "Bad Request: CHARGE_NOT_FOUND");
}
