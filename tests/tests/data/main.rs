//! Typed data: who sees what when, what a failure leaves, who may hold what at once.
//!
//! Every module has bots of its own (`bot::app!`), so that it has its own types and error handlers.

mod absence;
mod any_mix;
mod bot_data;
mod exclusive;
mod guards;
mod savepoints;
mod start;
mod values;
