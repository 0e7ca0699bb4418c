//! Services: values that the program makes once and handlers use.

use super::{Context, ExtractError, FromUpdate, Needs};
use std::{
    any::{Any, TypeId},
    collections::HashMap,
    fmt,
    ops::Deref,
    sync::Arc,
};

/// A value that was given to the builder, shared by all handlers: a database pool, a client, a configuration.
///
/// A bot whose handlers take a service that nobody gave does not start, and says which.
///
/// ```no_run
/// use bot::prelude::*;
///
/// struct Prices;
///
/// #[handler(command = "price")]
/// async fn price(prices: Shared<Prices>) -> &'static str {
///     let _: &Prices = &prices;
///     "12 euros"
/// }
///
/// #[bot::main]
/// async fn main(builder: Builder) -> bot::Result<Builder> {
///     Ok(builder.share(Prices))
/// }
/// ```
#[derive(Debug)]
pub struct Shared<T: ?Sized>(Arc<T>);

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> Shared<T> {
    pub(crate) fn new(value: Arc<T>) -> Self {
        Self(value)
    }

    /// The shared pointer itself.
    #[must_use]
    pub fn into_inner(self) -> Arc<T> {
        self.0
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<K, A, T: Send + Sync + 'static> FromUpdate<K, A> for Shared<T> {
    fn needs(needs: &mut Needs) {
        needs.service::<T>();
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let service = ctx.handle().service::<T>();
        service.ok_or_else(|| ExtractError::Failed(missing::<T>().into()))
    }
}

fn missing<T>() -> String {
    let name = std::any::type_name::<T>();
    format!("no `{name}` was given to the builder: `builder.share(..)`")
}

/// All that was given to the builder, one value of each type.
#[derive(Default)]
pub(crate) struct Services(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Services {
    pub(crate) fn insert<T: Send + Sync + 'static>(&mut self, value: Arc<T>) {
        self.0.insert(TypeId::of::<T>(), value);
    }

    pub(crate) fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.0
            .get(&TypeId::of::<T>())
            .cloned()
            .and_then(|value| value.downcast().ok())
    }

    pub(crate) fn has(&self, type_id: TypeId) -> bool {
        self.0.contains_key(&type_id)
    }
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Services({})", self.0.len())
    }
}
