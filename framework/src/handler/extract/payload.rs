//! The parts of an update as parameters.

use super::{Context, ExtractError, FromUpdate};
use crate::{
    callback::CallbackData,
    handler::kind::{self, Carries, HasButton, HasEvent},
    update::{Bound, Update},
};
use bot_api::Bot;
use std::{any::Any, marker::PhantomData, ops::Deref, sync::Arc};

impl<K: Carries<T>, A, T: Send + Sync + 'static> FromUpdate<K, A> for Bound<T> {
    fn matches(update: &Update) -> bool {
        update.kind().is_ok_and(|kind| K::get(kind).is_some())
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Self::of(ctx.update(), K::get).ok_or_else(|| absent::<T>())
    }
}

/// Reached only when `extract` is called without `matches`.
pub(super) fn absent<T>() -> ExtractError {
    let name = std::any::type_name::<T>();
    ExtractError::Failed(format!("the update has no `{name}`").into())
}

impl<K, A> FromUpdate<K, A> for Update {
    /// Error handlers run for errors outside of any update too.
    fn matches(update: &Update) -> bool {
        !update.is_nothing()
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Ok(ctx.update().clone())
    }
}

impl<K, A> FromUpdate<K, A> for Context {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Ok(ctx.clone())
    }
}

impl<K, A> FromUpdate<K, A> for Bot {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Ok(ctx.bot().clone())
    }
}

/// What a pressed button means: the value it was made from.
///
/// ```
/// use bot::prelude::*;
///
/// #[derive(CallbackData)]
/// struct Buy {
///     product: u32,
/// }
///
/// #[handler(callback = Buy)]
/// async fn buy(Callback(Buy { product }): Callback<Buy>) -> Toast {
///     Toast::new(format!("product {product} is yours"))
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Callback<C>(pub C);

impl<K: HasButton<C>, A, C: CallbackData> FromUpdate<K, A> for Callback<C> {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        kind::button_data(ctx.update())
            .and_then(C::decode)
            .map(Self)
            .ok_or_else(absent::<C>)
    }
}

/// A value of your own type from the application's queue, in a handler with `custom = T`.
///
/// ```
/// use bot::prelude::*;
///
/// struct PriceChanged {
///     euros: u32,
/// }
///
/// #[handler(custom = PriceChanged)]
/// async fn tell(event: Custom<PriceChanged>, bot: Bot) -> Result<(), bot::Error> {
///     bot.send_message("@prices", format!("now {} euros", event.euros)).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug)]
pub struct Custom<T> {
    value: Arc<dyn Any + Send + Sync>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Custom<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            of: PhantomData,
        }
    }
}

impl<T: 'static> Deref for Custom<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self.value.downcast_ref() {
            Some(value) => value,
            None => unreachable!("the type was looked at when this was made"),
        }
    }
}

impl<T: 'static> Custom<T> {
    fn of(ctx: &Context) -> Result<Self, ExtractError> {
        let value = ctx.update().custom_value().filter(|value| value.is::<T>());
        value
            .map(|value| Self {
                value: value.clone(),
                of: PhantomData,
            })
            .ok_or_else(absent::<T>)
    }
}

impl<K: HasEvent<T>, A, T: Send + Sync + 'static> FromUpdate<K, A> for Custom<T> {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Self::of(ctx)
    }
}
