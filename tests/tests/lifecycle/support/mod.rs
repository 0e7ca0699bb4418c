//! A bot whose hooks and handlers do what the test says, on a clock that the test moves.

mod life;
mod probe;
mod script;
mod until;
mod wire;

pub(crate) use life::{Life, Run, builder, connected, server, virtual_time, waits};
pub(crate) use probe::{Ended, Probe, probe};
pub(crate) use script::{Script, act, aside};
pub(crate) use until::{until, within_patience};
pub(crate) use wire::{Answer, TOKEN, Wire, updates};
