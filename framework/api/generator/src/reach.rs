//! Which types a bot builds itself, and which of them can hold files.

use std::collections::BTreeSet;

use crate::members::{Ty, members};
use crate::model::{Api, Field, TypeRef};

/// Facts about types that follow from which types contain which.
pub(crate) struct Reach {
    /// Parts of some method's parameters.
    sent: BTreeSet<String>,
    /// Types in which a file can be, at any depth.
    with_files: BTreeSet<String>,
}

/// Types that occur in parameters, but that a bot only ever passes on.
const RECEIVED: &[&str] = &["User"];

impl Reach {
    pub(crate) fn of(api: &Api) -> Self {
        let mut sent = BTreeSet::new();
        for param in api.methods.iter().flat_map(|method| &method.params) {
            add_sent(api, &param.ty, &mut sent);
        }
        let mut with_files = BTreeSet::new();
        // Each round finds the types that contain one found before.
        loop {
            let before = with_files.len();
            for ty in &api.types {
                let of_fields = members(api, &ty.name, &ty.fields)
                    .iter()
                    .any(|member| holds_files(&member.ty, &with_files));
                let of_members = ty
                    .one_of
                    .iter()
                    .filter_map(TypeRef::name)
                    .any(|name| with_files.contains(name));
                if of_fields || of_members {
                    with_files.insert(ty.name.clone());
                }
            }
            if with_files.len() == before {
                return Self { sent, with_files };
            }
        }
    }

    /// Whether a bot builds values of this type.
    pub(crate) fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether values of this type can hold files.
    pub(crate) fn has_files(&self, name: &str) -> bool {
        self.with_files.contains(name)
    }

    /// Whether a field of this type can hold files.
    pub(crate) fn holds_files(&self, ty: &Ty) -> bool {
        holds_files(ty, &self.with_files)
    }
}

fn add_sent(api: &Api, ty: &TypeRef, sent: &mut BTreeSet<String>) {
    match ty {
        TypeRef::Array { array } => add_sent(api, array, sent),
        TypeRef::Any { any } => any.iter().for_each(|ty| add_sent(api, ty, sent)),
        TypeRef::Named(name) => {
            let Some(found) = api.find(name) else { return };
            if RECEIVED.contains(&name.as_str()) || !sent.insert(name.clone()) {
                return;
            }
            let of_fields = found.fields.iter().map(|Field { ty, .. }| ty);
            of_fields
                .chain(&found.one_of)
                .for_each(|ty| add_sent(api, ty, sent));
        }
    }
}

fn holds_files(ty: &Ty, with_files: &BTreeSet<String>) -> bool {
    match ty {
        Ty::File => true,
        Ty::Object(name) | Ty::Union(name) => with_files.contains(name),
        Ty::Array(element) => holds_files(element, with_files),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests::api;

    #[test]
    fn types_know_where_they_go_and_what_they_hold() {
        let reach = Reach::of(&api());
        for (name, sent, files) in [
            ("InputMediaPhoto", true, true),
            ("InputMedia", true, true),
            ("MediaGroupItem", true, true),
            ("InlineKeyboardButton", true, false),
            ("Message", false, false),
            ("User", false, false),
        ] {
            assert_eq!(
                (reach.is_sent(name), reach.has_files(name)),
                (sent, files),
                "{name}"
            );
        }
    }
}
