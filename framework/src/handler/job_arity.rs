//! One function for each number of parameters of a job, as [`arity`](super::arity) has them for handlers: the first
//! parameter is what the job is scheduled with, the others are extractors.

#![allow(
    clippy::type_complexity,
    reason = "so many parameters are what these functions are for"
)]

use super::{
    arity::{handler0, unmade},
    extract::{Context, FromUpdate, Needs},
    kind,
    outcome::{IntoOutcome, Outcome},
    registration::{Built, Owner},
};
use crate::{
    app::App,
    jobs::{JobPayload, PayloadType},
    update::Update,
};
use std::{any::TypeId, future::Future};

/// What the job was scheduled with.
fn payload<P: JobPayload>(update: &Update) -> Result<P, String> {
    let run = update.job().ok_or("this is no job")?;
    serde_json::from_str(run.payload.get()).map_err(|error| {
        let name = std::any::type_name::<P>();
        format!("what the job was scheduled with is no `{name}`: {error}")
    })
}

macro_rules! built {
    ($job:ident $($t:ident)*) => {{
        #[allow(unused_mut)]
        let mut needs = Needs::default();
        $(<$t as FromUpdate<kind::Job, A>>::needs(&mut needs);)*
        Built {
            owner: Owner::of::<A>(),
            identity: TypeId::of::<F>(),
            needs,
            button: None,
            matches: |_update| true $(&& <$t as FromUpdate<kind::Job, A>>::matches(_update))*,
            filter: None,
            event: None,
            place: None,
            payload: Some(PayloadType::of::<P>()),
            body: Box::new(move |ctx: Context| Box::pin(async move {
                let payload = match payload::<P>(ctx.update()) {
                    Ok(payload) => payload,
                    Err(error) => return Outcome::failed(error),
                };
                $(
                    #[allow(non_snake_case)]
                    let $t = match <$t as FromUpdate<kind::Job, A>>::extract(&ctx).await {
                        Ok(value) => value,
                        Err(error) => return unmade(error, ctx.update()),
                    };
                )*
                $job(payload $(, $t)*).await.into_outcome(&ctx)
            })),
        }
    }};
}

/// A job without parameters.
pub fn job0<R: IntoOutcome<kind::Job> + 'static, A: App, Fut, F>(job: F) -> Built
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    Built {
        payload: Some(PayloadType::of::<()>()),
        ..handler0::<R, kind::Job, A, Fut, F>(job)
    }
}

/// A job with 1 parameter, the first of which it is scheduled with.
pub fn job1<P: JobPayload, R: IntoOutcome<kind::Job> + 'static, A: App, Fut, F>(job: F) -> Built
where
    F: Fn(P) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job)
}

/// A job with 2 parameters, the first of which it is scheduled with.
pub fn job2<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2)
}

/// A job with 3 parameters, the first of which it is scheduled with.
pub fn job3<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3)
}

/// A job with 4 parameters, the first of which it is scheduled with.
pub fn job4<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4)
}

/// A job with 5 parameters, the first of which it is scheduled with.
pub fn job5<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5)
}

/// A job with 6 parameters, the first of which it is scheduled with.
pub fn job6<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6)
}

/// A job with 7 parameters, the first of which it is scheduled with.
pub fn job7<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7)
}

/// A job with 8 parameters, the first of which it is scheduled with.
pub fn job8<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    T8: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7, T8) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7 T8)
}

/// A job with 9 parameters, the first of which it is scheduled with.
pub fn job9<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    T8: FromUpdate<kind::Job, A> + 'static,
    T9: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7, T8, T9) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7 T8 T9)
}

/// A job with 10 parameters, the first of which it is scheduled with.
pub fn job10<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    T8: FromUpdate<kind::Job, A> + 'static,
    T9: FromUpdate<kind::Job, A> + 'static,
    T10: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7, T8, T9, T10) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7 T8 T9 T10)
}

/// A job with 11 parameters, the first of which it is scheduled with.
pub fn job11<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    T8: FromUpdate<kind::Job, A> + 'static,
    T9: FromUpdate<kind::Job, A> + 'static,
    T10: FromUpdate<kind::Job, A> + 'static,
    T11: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7 T8 T9 T10 T11)
}

/// A job with 12 parameters, the first of which it is scheduled with.
pub fn job12<
    P: JobPayload,
    T2: FromUpdate<kind::Job, A> + 'static,
    T3: FromUpdate<kind::Job, A> + 'static,
    T4: FromUpdate<kind::Job, A> + 'static,
    T5: FromUpdate<kind::Job, A> + 'static,
    T6: FromUpdate<kind::Job, A> + 'static,
    T7: FromUpdate<kind::Job, A> + 'static,
    T8: FromUpdate<kind::Job, A> + 'static,
    T9: FromUpdate<kind::Job, A> + 'static,
    T10: FromUpdate<kind::Job, A> + 'static,
    T11: FromUpdate<kind::Job, A> + 'static,
    T12: FromUpdate<kind::Job, A> + 'static,
    R: IntoOutcome<kind::Job> + 'static,
    A: App,
    Fut,
    F,
>(
    job: F,
) -> Built
where
    F: Fn(P, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(job T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12)
}
