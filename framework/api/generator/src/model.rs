//! The data as it stands in `bot_api.json`, read and made uniform.

use serde::Deserialize;

use crate::names;

/// The whole Bot API.
#[derive(Deserialize)]
pub(crate) struct Api {
    pub(crate) version: String,
    pub(crate) types: Vec<Type>,
    pub(crate) methods: Vec<Method>,
}

/// An object or a union.
#[derive(Deserialize)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) anchor: String,
    #[serde(default)]
    pub(crate) fields: Vec<Field>,
    /// A union's members.
    #[serde(default)]
    pub(crate) one_of: Vec<TypeRef>,
}

#[derive(Deserialize)]
pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) anchor: String,
    #[serde(default)]
    pub(crate) params: Vec<Field>,
    pub(crate) returns: TypeRef,
}

/// A field of an object, or a parameter of a method.
#[derive(Clone, Deserialize)]
pub(crate) struct Field {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) ty: TypeRef,
    #[serde(default)]
    pub(crate) required: bool,
    /// The only value it can have.
    #[serde(rename = "const")]
    pub(crate) constant: Option<String>,
    #[serde(default)]
    pub(crate) values_mentioned: Vec<String>,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) unit: Option<String>,
    pub(crate) default: Option<String>,
    pub(crate) format: Option<String>,
    #[serde(default)]
    pub(crate) upload: bool,
}

/// A type as fields name it.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum TypeRef {
    Named(String),
    Array { array: Box<TypeRef> },
    Any { any: Vec<TypeRef> },
}

impl TypeRef {
    pub(crate) fn named(name: &str) -> Self {
        Self::Named(name.to_owned())
    }

    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }
}

#[cfg(test)]
impl Field {
    /// A field of which no more than the type is known.
    pub(crate) fn of_type(ty: TypeRef) -> Self {
        Self {
            name: "field".to_owned(),
            ty,
            required: false,
            constant: None,
            values_mentioned: Vec::new(),
            min: None,
            max: None,
            unit: None,
            default: None,
            format: None,
            upload: false,
        }
    }
}

impl Api {
    /// Reads the data and gives every alternative (`any`) a type with a name.
    pub(crate) fn load(json: &str) -> Result<Self, String> {
        let mut api: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let fields = api.types.iter_mut().flat_map(|ty| &mut ty.fields);
        for field in fields.chain(api.methods.iter_mut().flat_map(|method| &mut method.params)) {
            name_alternatives(&mut field.ty)
                .map_err(|any| format!("{}: no name for {any:?}", field.name))?;
        }
        for method in &mut api.methods {
            name_alternatives(&mut method.returns)
                .map_err(|any| format!("{}: no name for {any:?}", method.name))?;
        }
        for (name, members, _) in names::ALTERNATIVES
            .iter()
            .filter(|(.., written)| *written == names::Written::Here)
        {
            api.types.push(Type {
                name: (*name).to_owned(),
                anchor: names::anchor_of_alternative(name).to_owned(),
                fields: Vec::new(),
                one_of: members
                    .iter()
                    .map(|member| TypeRef::named(member))
                    .collect(),
            });
        }
        Ok(api)
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|ty| ty.name == name)
    }
}

/// Replaces `any` by the name of such an alternative, also inside arrays.
fn name_alternatives(ty: &mut TypeRef) -> Result<(), Vec<TypeRef>> {
    match ty {
        TypeRef::Named(_) => Ok(()),
        TypeRef::Array { array } => name_alternatives(array),
        TypeRef::Any { any } => {
            let wanted: Vec<_> = any.iter().filter_map(TypeRef::name).collect();
            let found = names::ALTERNATIVES
                .iter()
                .find(|(_, members, _)| *members == wanted.as_slice());
            let (name, ..) = found.ok_or_else(|| any.clone())?;
            *ty = TypeRef::named(name);
            Ok(())
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The data of this version.
    pub(crate) fn api() -> Api {
        Api::load(include_str!("../../bot_api.json")).expect("the data")
    }

    #[test]
    fn alternatives_get_names() {
        let api = api();
        let send = api
            .methods
            .iter()
            .find(|method| method.name == "sendMediaGroup")
            .expect("a method");
        let media = send
            .params
            .iter()
            .find(|param| param.name == "media")
            .expect("a parameter");
        assert_eq!(
            media.ty,
            TypeRef::Array {
                array: Box::new(TypeRef::named("MediaGroupItem"))
            }
        );
        assert_eq!(api.find("MediaGroupItem").expect("a type").one_of.len(), 5);
    }

    #[test]
    fn an_alternative_without_a_name_is_an_error() {
        let json = r#"{"version": "1", "types": [], "methods": [
            {"name": "m", "anchor": "m", "returns": {"any": ["Integer", "Float"]}}]}"#;
        assert!(
            Api::load(json)
                .err()
                .expect("an error")
                .starts_with("m: no name for")
        );
    }
}
