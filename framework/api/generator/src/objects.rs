//! Objects: structs.

use crate::code;
use crate::docs;
use crate::members::{Member, Presence, Ty, members};
use crate::model::{Api, Type};
use crate::names::type_name;
use crate::reach::Reach;

/// The code of an object.
pub(crate) fn object(api: &Api, reach: &Reach, ty: &Type) -> String {
    let name = type_name(&ty.name);
    let members = members(api, &ty.name, &ty.fields);
    let fields: String = members
        .iter()
        .filter(|member| member.is_field())
        .map(code::field)
        .collect();
    let mut code = format!(
        "/// {} of the Bot API.\n#[derive(Clone, Debug, Default, PartialEq)]\npub struct {name} {{\n{fields}}}\n\n",
        docs::link(&ty.name, &ty.anchor)
    );
    if reach.is_sent(&ty.name) {
        code += &constructor(name, &members);
    }
    if reach.has_files(&ty.name) {
        let detached = code::detached(&members, reach);
        code += &format!(
            "impl {name} {{\n/// Takes the uploads out.\npub(crate) fn detach(&mut self, files: &mut Attachments) {{\n{detached}}}\n}}\n\n"
        );
    }
    code += &filled(name, &members);
    code += &format!(
        "impl Serialize for {name} {{\nfn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {{\nser::object(to){}.end()\n}}\n}}\n\n",
        code::written(&members)
    );
    code
}

/// `new` and the setters.
fn constructor(name: &str, members: &[Member]) -> String {
    let what = match members.iter().any(Member::is_asked_for) {
        true => "One with what is required.",
        false => "An empty one.",
    };
    format!(
        "impl {name} {{\n/// {what}\n{}#[must_use]\npub fn new({}) -> Self {{\nSelf {{ {} }}\n}}\n\n{}}}\n\n",
        code::many_parameters(members),
        code::parameters(members),
        code::initialisers(members),
        code::setters(members)
    )
}

/// `Object`: which field goes where.
fn filled(name: &str, members: &[Member]) -> String {
    let fields: Vec<&Member> = members.iter().filter(|member| member.is_field()).collect();
    let wires: String = fields
        .iter()
        .map(|member| format!("{:?}, ", member.wire))
        .collect();
    let required: String = (fields.iter().enumerate())
        .filter(|(_, member)| member.presence == Presence::Required)
        .map(|(index, _)| format!("{index}, "))
        .collect();
    let last = fields.len().saturating_sub(1);
    let arm = |(index, member): (usize, &&Member)| {
        let pattern = if index == last {
            "_".to_owned()
        } else {
            index.to_string()
        };
        let read = match (&member.presence, &member.ty) {
            (Presence::Lenient, Ty::Boolean) => "value",
            (Presence::Lenient, _) => "value_or_blank",
            // The documentation's own example of an inline query has a number there.
            (Presence::Required, Ty::String) if member.wire == "id" => "id_text",
            _ => "value",
        };
        format!("{pattern} => de::{read}(&mut self.{}, map),\n", member.name)
    };
    let body = match fields.len() {
        0 => "de::no_field(field, map)".to_owned(),
        1 => format!(
            "let _only = field;\nde::value(&mut self.{}, map)",
            fields[0].name
        ),
        _ => format!(
            "match field {{\n{}}}",
            fields.iter().enumerate().map(arm).collect::<String>()
        ),
    };
    format!(
        "impl Object for {name} {{\nconst FIELDS: &'static [&'static str] = &[{wires}];\nconst REQUIRED: u128 = de::required(&[{required}]);\n\n\
         fn fill_field<'de, A: MapAccess<'de>>(&mut self, field: usize, map: &mut A) -> Result<(), A::Error> {{\n{body}\n}}\n}}\n\n"
    )
}
