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

macro_rules! hooks {
    ($($function:ident: $($t:ident)*;)*) => { $(
        /// A hook with this many parameters.
        pub fn $function<$($t: FromHandle + 'static,)* R: IntoHookResult + 'static, A: App, Fut, F>(hook: F) -> HookBuilt
        where
            F: Fn($($t),*) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future<Output = R> + Send + 'static,
        {
            #[allow(unused_mut)]
            let mut needs = Needs::default();
            $($t::needs(&mut needs);)*
            HookBuilt {
                owner: Owner::of::<A>(),
                needs,
                body: Box::new(move |_handle| Box::pin(async move { hook($($t::from_handle(&_handle)?),*).await.into_hook_result() })),
            }
        }
    )* };
}
hooks! {
    hook0: ;
    hook1: T1;
    hook2: T1 T2;
    hook3: T1 T2 T3;
    hook4: T1 T2 T3 T4;
}
