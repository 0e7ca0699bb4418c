//! Handlers: how functions become something the dispatcher can call.
//!
//! An attribute leaves a [`Registration`](registration::Registration) behind. Its types are erased by one function
//! per number of parameters ([`arity`]), which asks each parameter to be an [extractor](extract) for the handler's
//! [kind] of update and the result to be an [outcome]. Nothing here knows about lanes, groups or sources.

pub(crate) mod arity;
pub(crate) mod at_most_once;
pub(crate) mod commands;
pub mod extract;
pub(crate) mod hook;
pub(crate) mod job_arity;
pub mod kind;
pub(crate) mod outcome;
pub mod registration;
pub(crate) mod reply;
pub(crate) mod select;
pub(crate) mod typing;
pub(crate) mod update_hook;
