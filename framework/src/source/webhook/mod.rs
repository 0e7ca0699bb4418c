//! Webhooks: Telegram posts each update, which is stored before Telegram is told that it arrived.
//!
//! A request passes four parts. The [server](Server) has the connections: TLS, limits, time. The
//! [service](WebhookService) judges a request by its head: method, content type, secret; it is all there is where the
//! program's own server stands in front. The [intake](Intake) makes batches of what comes at the same time and hands
//! them on. Nothing here knows handlers.

mod body;
mod connection;
mod health;
mod intake;
mod listener;
mod options;
mod plan;
mod secret;
mod server;
mod service;
mod tls;

pub(crate) use intake::Intake;
pub use listener::Listener;
pub use options::Webhook;
pub(crate) use plan::Plan;
pub(crate) use server::Server;
pub use service::WebhookService;
