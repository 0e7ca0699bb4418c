//! One function for each number of parameters: where a handler's types are erased.
//!
//! The attribute names every type that the user wrote as a generic argument of its own, so the compiler blames exactly
//! that type, and only once. The signatures are written out, because one made by a macro would add its own lines to
//! every error of a user; the bodies are shared.

#![allow(
    clippy::type_complexity,
    reason = "so many parameters are what these functions are for"
)]

use super::{
    extract::{Context, ExtractError, FromUpdate, Needs},
    kind::{Failure, Kind},
    outcome::{IntoOutcome, Outcome},
    registration::{BoxFuture, Built, ErrorBuilt, Owner},
    reply,
};
use crate::{app::App, error::Error, update::Update};
use std::{any::TypeId, error::Error as StdError, future::Future};

/// What the handler would have ended with, had its parameter been made.
pub(crate) fn unmade(error: ExtractError, update: &Update) -> Outcome {
    match error {
        ExtractError::Failed(error) => Outcome::failed(error),
        ExtractError::Reply(text) => reply::text(update, text),
        ExtractError::Done => Outcome::done(),
        ExtractError::Absent => Outcome::failed(
            "a parameter was found absent when it was made: say so in `matches`, or add a guard in `needs`",
        ),
    }
}

macro_rules! built {
    ($handler:ident $($t:ident)*) => {{
        #[allow(unused_mut)]
        let mut needs = Needs::default();
        $(<$t as FromUpdate<K, A>>::needs(&mut needs);)*
        Built {
            owner: Owner::of::<A>(),
            identity: TypeId::of::<F>(),
            needs,
            button: K::button(),
            matches: |update| K::accepts(update) $(&& <$t as FromUpdate<K, A>>::matches(update))*,
            filter: None,
            event: None,
            payload: None,
            place: None,
            body: Box::new(move |ctx: Context| Box::pin(async move {
                $(
                    #[allow(non_snake_case)]
                    let $t = match <$t as FromUpdate<K, A>>::extract(&ctx).await {
                        Ok(value) => value,
                        Err(error) => return unmade(error, ctx.update()),
                    };
                )*
                $handler($($t),*).await.into_outcome(&ctx)
            })),
        }
    }};
}

/// An error handler's call, made by the attribute.
type Reported<'e, R> = BoxFuture<'e, R>;

/// Erases an error handler's future. A function of its own, so that one that is not `Send` is blamed where the user's
/// function is named.
pub fn boxed<'e, Fut: Future + Send + 'e>(future: Fut) -> Reported<'e, Fut::Output> {
    Box::pin(future)
}

/// An error's own type, or the framework's error itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error that an error handler can be about",
    label = "not an error",
    note = "the first parameter is `&bot::Error` for all errors, also boxed and `anyhow` ones, or `&MyError` for those that are one"
)]
pub trait Reportable: Sync + 'static {
    /// The error as this type, if it is one.
    fn find(error: &Error) -> Option<&Self>;
}

#[diagnostic::do_not_recommend]
impl<E: StdError + Sync + 'static> Reportable for E {
    fn find(error: &Error) -> Option<&Self> {
        match (error as &dyn StdError).downcast_ref() {
            Some(itself) => Some(itself),
            None => error.downcast_ref(),
        }
    }
}

macro_rules! error_built {
    ($handler:ident $($t:ident)*) => {{
        #[allow(unused_mut)]
        let mut needs = Needs::default();
        $(<$t as FromUpdate<Failure, A>>::needs(&mut needs);)*
        ErrorBuilt {
            owner: Owner::of::<A>(),
            identity: None,
            needs,
            matches: |_update| true $(&& <$t as FromUpdate<Failure, A>>::matches(_update))*,
            body: Box::new(move |error: &Error, ctx: Context| {
                let error = E::find(error)?;
                Some(Box::pin(async move {
                    $(
                        #[allow(non_snake_case)]
                        let $t = match <$t as FromUpdate<Failure, A>>::extract(&ctx).await {
                            Ok(value) => value,
                            Err(error) => return $crate::handler::arity::unmade(error, ctx.update()),
                        };
                    )*
                    $handler(error $(, $t)*).await.into_outcome(&ctx)
                }))
            }),
        }
    }};
}
pub(crate) use error_built;

/// A handler with 0 parameters.
pub fn handler0<R: IntoOutcome<K> + 'static, K: Kind, A: App, Fut, F>(handler: F) -> Built
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler)
}

/// A handler with 1 parameter.
pub fn handler1<
    T1: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1)
}

/// A handler with 2 parameters.
pub fn handler2<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2)
}

/// A handler with 3 parameters.
pub fn handler3<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3)
}

/// A handler with 4 parameters.
pub fn handler4<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4)
}

/// A handler with 5 parameters.
pub fn handler5<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5)
}

/// A handler with 6 parameters.
pub fn handler6<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6)
}

/// A handler with 7 parameters.
pub fn handler7<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7)
}

/// A handler with 8 parameters.
pub fn handler8<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    T8: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7, T8) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7 T8)
}

/// A handler with 9 parameters.
pub fn handler9<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    T8: FromUpdate<K, A> + 'static,
    T9: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7, T8, T9) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9)
}

/// A handler with 10 parameters.
pub fn handler10<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    T8: FromUpdate<K, A> + 'static,
    T9: FromUpdate<K, A> + 'static,
    T10: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9 T10)
}

/// A handler with 11 parameters.
pub fn handler11<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    T8: FromUpdate<K, A> + 'static,
    T9: FromUpdate<K, A> + 'static,
    T10: FromUpdate<K, A> + 'static,
    T11: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11)
}

/// A handler with 12 parameters.
pub fn handler12<
    T1: FromUpdate<K, A> + 'static,
    T2: FromUpdate<K, A> + 'static,
    T3: FromUpdate<K, A> + 'static,
    T4: FromUpdate<K, A> + 'static,
    T5: FromUpdate<K, A> + 'static,
    T6: FromUpdate<K, A> + 'static,
    T7: FromUpdate<K, A> + 'static,
    T8: FromUpdate<K, A> + 'static,
    T9: FromUpdate<K, A> + 'static,
    T10: FromUpdate<K, A> + 'static,
    T11: FromUpdate<K, A> + 'static,
    T12: FromUpdate<K, A> + 'static,
    R: IntoOutcome<K> + 'static,
    K: Kind,
    A: App,
    Fut,
    F,
>(
    handler: F,
) -> Built
where
    F: Fn(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12)
}

/// An error handler with 0 parameters behind the error.
pub fn error_handler0<E: Reportable, R: IntoOutcome<Failure> + 'static, A: App>(
    handler: for<'e> fn(&'e E) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler)
}

/// An error handler with 1 parameter behind the error.
pub fn error_handler1<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1)
}

/// An error handler with 2 parameters behind the error.
pub fn error_handler2<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2)
}

/// An error handler with 3 parameters behind the error.
pub fn error_handler3<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3)
}

/// An error handler with 4 parameters behind the error.
pub fn error_handler4<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4)
}

/// An error handler with 5 parameters behind the error.
pub fn error_handler5<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5)
}

/// An error handler with 6 parameters behind the error.
pub fn error_handler6<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6)
}

/// An error handler with 7 parameters behind the error.
pub fn error_handler7<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    T7: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6, T7) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6 T7)
}

/// An error handler with 8 parameters behind the error.
pub fn error_handler8<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    T7: FromUpdate<Failure, A> + 'static,
    T8: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6, T7, T8) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6 T7 T8)
}

/// An error handler with 9 parameters behind the error.
pub fn error_handler9<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    T7: FromUpdate<Failure, A> + 'static,
    T8: FromUpdate<Failure, A> + 'static,
    T9: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6, T7, T8, T9) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9)
}

/// An error handler with 10 parameters behind the error.
pub fn error_handler10<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    T7: FromUpdate<Failure, A> + 'static,
    T8: FromUpdate<Failure, A> + 'static,
    T9: FromUpdate<Failure, A> + 'static,
    T10: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9 T10)
}

/// An error handler with 11 parameters behind the error.
pub fn error_handler11<
    E: Reportable,
    T1: FromUpdate<Failure, A> + 'static,
    T2: FromUpdate<Failure, A> + 'static,
    T3: FromUpdate<Failure, A> + 'static,
    T4: FromUpdate<Failure, A> + 'static,
    T5: FromUpdate<Failure, A> + 'static,
    T6: FromUpdate<Failure, A> + 'static,
    T7: FromUpdate<Failure, A> + 'static,
    T8: FromUpdate<Failure, A> + 'static,
    T9: FromUpdate<Failure, A> + 'static,
    T10: FromUpdate<Failure, A> + 'static,
    T11: FromUpdate<Failure, A> + 'static,
    R: IntoOutcome<Failure> + 'static,
    A: App,
>(
    handler: for<'e> fn(&'e E, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11) -> Reported<'e, R>,
) -> ErrorBuilt {
    error_built!(handler T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11)
}
