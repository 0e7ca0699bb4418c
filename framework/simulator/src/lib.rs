//! A Bot API server for tests and for trying a bot without a token.
//!
//! [`Server::start`] gives a server on a free local port with one bot and an empty world. People are made by
//! [`Server::user`], and what they do reaches the bot as updates; what the bot does is seen in
//! [`Server::sent`] and [`Server::calls`]. [`Server::fail`] lets things go wrong on demand.
//!
//! What Telegram refuses is refused in its own words; each refusal is a [`Rule`] that can be switched off ([`Rules`]).
//! `COVERAGE.md` lists every method with what it does here, and every rule.
//!
//! [`script::Script`] plays a conversation and prints it. [`Server::page`] is a page in the browser, to play everybody by hand.
//!
//! Inside, `world` is what is true, `delivery` how updates reach a bot, `postman` who carries them to webhooks, `methods`
//! what calls do, `limits` how many there may be, `faults` what goes wrong, `log` what happened, `engine` the way of one
//! call through these, `http` their face to the network, and `control` what tests in other languages may do over it.
//!
#![doc = include_str!("../docs/http.md")]

mod actors;
mod clock;
mod control;
mod delivery;
mod engine;
mod faults;
mod http;
mod limits;
mod log;
mod methods;
mod page;
mod postman;
mod quiescence;
#[cfg(test)]
mod random;
mod rules;
mod schema;
pub mod script;
mod server;
mod shared;
mod text;
mod world;

pub use actors::{Account, Bot, Button, Chat, Media, Message, Payment, Query, User};
pub use clock::{Clock, ClockMoves, RealClock, Sleep, VirtualClock};
pub use delivery::Webhook;
pub use faults::{Fault, Gate};
pub use limits::{Rate, RateLimits};
pub use log::{Call, Outcome, SentFile};
pub use page::{BotState, Page, Wish};
pub use rules::{Rule, Rules};
pub use server::{Answer, Builder, Server};
