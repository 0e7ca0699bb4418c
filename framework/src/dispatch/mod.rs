//! From an update to the handlers that want it: lanes give each chat its order, routes find the handlers, a unit of
//! work keeps what they change together.
//!
//! The way of one update: [`Lanes`](lanes::Lanes) decide when its turn is, [`process`] takes it through the groups
//! of the [`RouteTable`](routes::RouteTable), [`failure`] gives errors to the error handlers, and the [`outbox`]
//! sends what they returned. What comes in goes through the [`inbox`], which keeps it until all is done.

mod background;
mod candidates;
mod dispatcher;
mod events;
mod failure;
mod generated;
mod inbox;
mod jobs;
mod lanes;
mod migration;
mod outbox;
mod process;
mod reports;
mod route;
mod routes;
mod run;
mod talks;
mod tasks;
mod work;

pub(crate) use dispatcher::Dispatcher;
pub(crate) use generated::is_generated;
pub(crate) use lanes::{LaneOf, Lanes, Order};
pub(crate) use migration::Moved;
pub(crate) use route::{ErrorRoute, Route};
pub(crate) use routes::RouteTable;
