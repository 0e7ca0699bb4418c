//! What a job is given when it runs, and the functions that can be scheduled.

use crate::update::Update;
use serde::{Serialize, de::DeserializeOwned};
use std::future::Future;

/// A value that a job is scheduled with and given when it runs: the first parameter of its function.
///
/// It is kept as JSON meanwhile, so every type that serde can write and read is one. `()` is for jobs that need nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be what a job is scheduled with",
    label = "the first parameter of this job is the value that it is scheduled with",
    note = "that value is kept until the job runs: derive `serde::Serialize` and `serde::Deserialize` for it",
    note = "a job that needs none begins with `_: ()`, and its other parameters follow"
)]
pub trait JobPayload: Serialize + DeserializeOwned + Send + Sync + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned + Send + Sync + 'static> JobPayload for T {}

/// How the values of one type are read again.
#[derive(Clone, Copy, Debug)]
pub struct PayloadType {
    pub(crate) name: &'static str,
    pub(crate) check: fn(&str) -> serde_json::Result<()>,
}

impl PayloadType {
    /// That of `P`.
    #[must_use]
    pub fn of<P: JobPayload>() -> Self {
        Self {
            name: std::any::type_name::<P>(),
            check: |json| serde_json::from_str::<P>(json).map(drop),
        }
    }
}

/// A function that can be scheduled, as it was found among the bot's own.
#[derive(Clone, Debug)]
pub(crate) struct JobFunction {
    /// How rows call it.
    pub(crate) path: String,
    pub(crate) matches: fn(&Update) -> bool,
}

/// A function with `#[job]`: what [`Jobs`](crate::Jobs) can schedule, by the function itself.
///
/// Implemented for async functions; the first parameter is the value that the job is given.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be scheduled",
    label = "not a job",
    note = "a job is a function with `#[job]`, whose first parameter is the value that it is scheduled with"
)]
pub trait JobFn<Parameters>: Copy + Send + Sync + 'static {
    /// The type of the value that it is given.
    type Payload: JobPayload;
}

#[diagnostic::do_not_recommend]
impl<F, Fut> JobFn<()> for F
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future,
{
    type Payload = ();
}

macro_rules! functions {
    ($($($t:ident)*;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<F, Fut, P: JobPayload, $($t),*> JobFn<(P, $($t,)*)> for F
        where
            F: Fn(P, $($t),*) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future,
        {
            type Payload = P;
        }
    )* };
}
functions! {
    ;
    T2;
    T2 T3;
    T2 T3 T4;
    T2 T3 T4 T5;
    T2 T3 T4 T5 T6;
    T2 T3 T4 T5 T6 T7;
    T2 T3 T4 T5 T6 T7 T8;
    T2 T3 T4 T5 T6 T7 T8 T9;
    T2 T3 T4 T5 T6 T7 T8 T9 T10;
    T2 T3 T4 T5 T6 T7 T8 T9 T10 T11;
    T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12;
}
