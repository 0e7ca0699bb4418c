//! Functions that run once at a point of the bot's life.

use super::{
    extract::{Needs, Shared, What},
    registration::{BoxFuture, HookBuilt, Owner},
};
use crate::{
    app::App,
    error::{BoxError, IntoHandlerError},
    runtime::Handle,
};
use bot_api::Bot;
use std::future::Future;

/// The erased body of a hook.
pub(crate) type HookFn =
    Box<dyn Fn(Handle) -> BoxFuture<'static, Result<(), BoxError>> + Send + Sync>;

/// A type that can be a parameter of a hook: [`Handle`], [`Bot`], [`Shared<T>`](Shared).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter of a hook",
    label = "there is no update here",
    note = "a hook takes `Handle`, `Bot` and `Shared<T>`"
)]
pub trait FromHandle: Sized + Send {
    /// Makes it.
    ///
    /// # Errors
    /// When the bot does not have it.
    fn from_handle(handle: &Handle) -> Result<Self, BoxError>;

    /// Declares what the bot must provide.
    fn needs(needs: &mut Needs) {
        let _ = needs;
    }
}

impl FromHandle for Handle {
    fn from_handle(handle: &Handle) -> Result<Self, BoxError> {
        Ok(handle.clone())
    }
}

impl FromHandle for Bot {
    fn from_handle(handle: &Handle) -> Result<Self, BoxError> {
        Ok(handle.bot().clone())
    }
}

impl<T: Send + Sync + 'static> FromHandle for Shared<T> {
    fn from_handle(handle: &Handle) -> Result<Self, BoxError> {
        handle.service::<T>().ok_or_else(|| {
            format!(
                "no `{}` was given to the builder",
                std::any::type_name::<T>()
            )
            .into()
        })
    }

    fn needs(needs: &mut Needs) {
        needs.add::<T>(What::Service);
    }
}

/// What a hook can return.
#[diagnostic::on_unimplemented(
    message = "a hook cannot return `{Self}`",
    label = "not something a hook can end with",
    note = "return `()` or `Result<(), E>`"
)]
pub trait IntoHookResult {
    /// Turns it into a result.
    ///
    /// # Errors
    /// The hook's own.
    fn into_hook_result(self) -> Result<(), BoxError>;
}

impl IntoHookResult for () {
    fn into_hook_result(self) -> Result<(), BoxError> {
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<E: IntoHandlerError> IntoHookResult for Result<(), E> {
    fn into_hook_result(self) -> Result<(), BoxError> {
        self.map_err(IntoHandlerError::into_handler_error)
    }
}

macro_rules! built {
    ($hook:ident $($t:ident)*) => {{
        #[allow(unused_mut)]
        let mut needs = Needs::default();
        $($t::needs(&mut needs);)*
        HookBuilt {
            owner: Owner::of::<A>(),
            needs,
            body: Box::new(move |_handle| {
                Box::pin(async move { $hook($($t::from_handle(&_handle)?),*).await.into_hook_result() })
            }),
        }
    }};
}

// The signatures are written out, because one made by a macro would add its own lines to every error of a user.

/// A hook with 0 parameters.
pub fn hook0<R: IntoHookResult + 'static, A: App, Fut, F>(hook: F) -> HookBuilt
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(hook)
}

/// A hook with 1 parameter.
pub fn hook1<T1: FromHandle + 'static, R: IntoHookResult + 'static, A: App, Fut, F>(
    hook: F,
) -> HookBuilt
where
    F: Fn(T1) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(hook T1)
}

/// A hook with 2 parameters.
pub fn hook2<
    T1: FromHandle + 'static,
    T2: FromHandle + 'static,
    R: IntoHookResult + 'static,
    A: App,
    Fut,
    F,
>(
    hook: F,
) -> HookBuilt
where
    F: Fn(T1, T2) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(hook T1 T2)
}

/// A hook with 3 parameters.
pub fn hook3<
    T1: FromHandle + 'static,
    T2: FromHandle + 'static,
    T3: FromHandle + 'static,
    R: IntoHookResult + 'static,
    A: App,
    Fut,
    F,
>(
    hook: F,
) -> HookBuilt
where
    F: Fn(T1, T2, T3) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(hook T1 T2 T3)
}

/// A hook with 4 parameters.
pub fn hook4<
    T1: FromHandle + 'static,
    T2: FromHandle + 'static,
    T3: FromHandle + 'static,
    T4: FromHandle + 'static,
    R: IntoHookResult + 'static,
    A: App,
    Fut,
    F,
>(
    hook: F,
) -> HookBuilt
where
    F: Fn(T1, T2, T3, T4) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = R> + Send + 'static,
{
    built!(hook T1 T2 T3 T4)
}
