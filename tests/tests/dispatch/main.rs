//! How updates find their handlers: groups, errors, stops, lanes, tasks and answers, seen from the outside.
//!
//! Every module has bots of its own (`bot::app!`), so that it has its own error handlers.

mod answers;
mod background;
mod commands;
mod error_handlers;
mod failures;
mod filters;
mod groups;
mod lanes;
mod limits;
mod queue;
mod runtime_changes;
mod tasks;
mod timeouts;
mod triggers;
mod typed_errors;
