//! The HTTP face: connections, requests, bodies. What a call means is decided in `engine`.

mod connection;
mod form;
mod guard;
mod intake;
mod multipart;
mod params;
mod reply;
mod request;
mod wire;

pub(crate) use connection::accept;
pub(crate) use guard::{Guard, Key};
pub(crate) use intake::{Intake, Limits, Taken};
pub(crate) use params::{BadRequest, Params, Upload};
pub(crate) use reply::Reply;
pub(crate) use request::local;
