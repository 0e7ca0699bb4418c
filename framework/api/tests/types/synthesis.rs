//! Makes JSON for any type from the Bot API's data.

use serde_json::{Map, Value, json};

/// The data that the types were generated from.
pub(crate) struct Data {
    types: Vec<Value>,
    methods: Vec<Value>,
}

/// How much of an object to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Extent {
    /// Required fields.
    Minimal,
    /// All fields; what is in them is minimal.
    Maximal,
}

impl Data {
    pub(crate) fn load() -> Self {
        let data: Value =
            serde_json::from_str(include_str!("../../bot_api.json")).expect("the data");
        let list = |name: &str| data[name].as_array().expect("a list").clone();
        Self {
            types: list("types"),
            methods: list("methods"),
        }
    }

    pub(crate) fn types(&self) -> impl Iterator<Item = &str> {
        self.types.iter().map(|ty| text(&ty["name"]))
    }

    pub(crate) fn methods(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(|method| text(&method["name"]))
    }

    pub(crate) fn find(&self, name: &str) -> &Value {
        self.types
            .iter()
            .find(|ty| ty["name"] == name)
            .unwrap_or_else(|| panic!("no type {name}"))
    }

    /// The fields of an object.
    pub(crate) fn fields(&self, name: &str) -> &[Value] {
        self.find(name)["fields"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// The members of a union, those that are objects.
    pub(crate) fn members(&self, name: &str) -> Vec<&str> {
        let members = self.find(name)["one_of"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        members
            .iter()
            .filter_map(Value::as_str)
            .filter(|name| *name != "String")
            .collect()
    }

    pub(crate) fn is_union(&self, name: &str) -> bool {
        self.find(name).get("one_of").is_some()
    }

    /// Values of a type: one for an object, one per member for a union.
    pub(crate) fn values(&self, name: &str, extent: Extent) -> Vec<Value> {
        match name {
            "InputFile" => vec![json!("attach://file0")],
            _ if self.is_union(name) => self
                .members(name)
                .into_iter()
                .flat_map(|member| self.values(member, extent))
                .collect(),
            _ => vec![self.object(name, extent)],
        }
    }

    /// The text of an object with its fields in the order of the documentation.
    pub(crate) fn ordered(&self, object: &Value, name: &str) -> String {
        let fields = object.as_object().expect("an object");
        let order = self.fields(name).iter().map(|field| text(&field["name"]));
        let lines: Vec<String> = order
            .filter_map(|name| fields.get_key_value(name))
            .map(|(name, value)| format!("{}:{value}", Value::from(name.as_str())))
            .collect();
        format!("{{{}}}", lines.join(","))
    }

    fn object(&self, name: &str, extent: Extent) -> Value {
        if name == "Update" {
            return json!({"update_id": 1, "poll": self.object("Poll", extent)});
        }
        let fields = self.fields(name).iter();
        let wanted = fields.filter(|field| extent == Extent::Maximal || field["required"] == true);
        let object: Map<_, _> = wanted
            .map(|field| (text(&field["name"]).to_owned(), self.field(field)))
            .collect();
        object.into()
    }

    /// A value for a field.
    pub(crate) fn field(&self, field: &Value) -> Value {
        if let Some(constant) = field.get("const") {
            return constant.clone();
        }
        if let Some(value) = field
            .get("values_mentioned")
            .and_then(|values| values.get(0))
        {
            return value.clone();
        }
        self.value(&field["type"])
    }

    fn value(&self, ty: &Value) -> Value {
        if let Some(element) = ty.get("array") {
            return json!([self.value(element), self.value(element)]);
        }
        if let Some(any) = ty.get("any") {
            return self.value(&any[0]);
        }
        match text(ty) {
            "Integer" => json!(5_000_000_000_i64),
            "Float" => json!(1.25),
            "Boolean" | "True" => json!(true),
            "String" => json!("te\"xt \u{1F600}"),
            "RichText" => json!("rich"),
            // The only type whose own values hold it again and again, through required fields.
            "RichBlock" => json!({"type": "divider"}),
            "InputRichBlock" => json!({"type": "divider"}),
            name => self.values(name, Extent::Minimal).swap_remove(0),
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}
