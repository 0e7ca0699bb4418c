//! The server over real HTTP: delivery, methods, refusals, faults, hostile requests.

mod client;
mod control;
mod delivery;
mod faults;
mod hook;
mod in_process;
mod limits;
mod methods;
mod page;
mod program;
mod refusals;
mod requests;
mod script;
mod security;
mod webhook;
mod webhook_trouble;
mod world;

use bot_simulator::Server;
use client::Client;

/// A server whose repeated polls are not slowed down, and a client for its bot.
async fn start() -> (Server, Client) {
    let server = Server::builder()
        .throttle(false)
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    (server, client)
}
