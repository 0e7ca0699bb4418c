//! Values of any type that one update's handlers leave for each other.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// At most one value of each type, kept for as long as the update is being handled: what an earlier group finds out,
/// later groups can use. Reached through [`Context::extensions`](crate::Context::extensions).
#[derive(Debug, Default)]
pub struct Extensions(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Extensions {
    /// Leaves a value, in place of an earlier one of the same type.
    pub fn insert<T: Any + Send + Sync>(&self, value: T) {
        let mut values = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        values.insert(TypeId::of::<T>(), Arc::new(value));
    }

    /// The value of this type, if one was left.
    #[must_use]
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let values = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        values
            .get(&TypeId::of::<T>())
            .cloned()
            .and_then(|value| value.downcast().ok())
    }
}
