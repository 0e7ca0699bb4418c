//! Filters about money and documents of identity.

use super::{
    Expression, OneOrMany, custom,
    look::{filters, message},
};

filters! { message:
    /// An invoice: `INVOICE`.
    invoice = |message| message.invoice.is_some();
    /// Somebody paid: `SUCCESSFUL_PAYMENT`.
    successful_payment = |message| message.successful_payment.is_some();
    /// Documents from Telegram Passport: `PASSPORT_DATA`.
    passport_data = |message| message.passport_data.is_some();
}

/// Somebody paid an invoice with this payload, or one of these: `SuccessfulPayment(payloads)`.
#[must_use]
pub fn payment_payload(payloads: impl OneOrMany<Box<str>>) -> Expression {
    let payloads = payloads.into_vec();
    custom(move |update| {
        message(update)
            .and_then(|message| message.successful_payment.as_deref())
            .is_some_and(|payment| {
                payloads
                    .iter()
                    .any(|payload| **payload == payment.invoice_payload)
            })
    })
}
