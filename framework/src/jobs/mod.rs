//! Jobs: functions that run later, once or again and again.
//!
//! A function with `#[job]` is scheduled from code, with a value that it is given when it runs; one with a schedule in its
//! attribute runs by itself. What is scheduled is kept with the changes of the handler that did it, survives restarts, and
//! comes into the inbox when its time has come, where it is handled like an update: in the lane of its chat, with that
//! chat's and user's data, in a unit of work of its own.
//!
//! The framework's own affairs that are to come later are rows of another kind: put into a unit of work with
//! [`Unit::schedule`](crate::data::Unit::schedule), replaced and removed by their names, and read like everything in the
//! inbox, by their kind, as a [`Run`].
//!
//! Nothing here hands jobs to functions: the dispatcher takes what is due from the [`Agenda`] and reads it as a [`Run`].

mod agenda;
mod declared;
mod job;
mod new_job;
mod payload;
mod run;
pub(crate) mod schedule;
mod scheduling;
mod seen;
mod when;

pub(crate) use agenda::{Agenda, Next, UnderWay};
pub use declared::Plan;
pub(crate) use declared::reconcile;
pub use job::{Job, JobId};
pub use new_job::NewJob;
pub(crate) use payload::JobFunction;
pub use payload::{JobFn, JobPayload, PayloadType};
pub(crate) use run::Run;
pub use schedule::{TimeOfDay, Weekday};
pub use scheduling::Jobs;
pub use when::When;

/// How the inbox calls runs of jobs, where updates have their kind.
pub(crate) const KIND: &str = "job";
