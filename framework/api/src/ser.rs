//! How the types of this crate become JSON: an object is a list of fields, of which the absent ones
//! are left out.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Begins an object.
pub(crate) fn object<S: Serializer>(to: S) -> Fields<S> {
    Fields(to.serialize_map(None))
}

/// An object being written. The first error ends the writing; [`Fields::end`] returns it.
pub(crate) struct Fields<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Fields<S> {
    /// A field that is always there.
    pub(crate) fn field<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.0 = Err(error);
        }
        self
    }

    /// A field that may be absent.
    pub(crate) fn optional<T: Serialize>(self, name: &'static str, value: Option<&T>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// A field that is `true` or absent.
    pub(crate) fn flag(self, name: &'static str, value: bool) -> Self {
        if value { self.field(name, &true) } else { self }
    }

    /// Ends the object.
    pub(crate) fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
}
