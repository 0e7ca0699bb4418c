//! The files of the generated code: what each consists of.

use crate::chapters::{self, Chapter};
use crate::code;
use crate::docs;
use crate::enumerations::ENUMERATIONS;
use crate::methods;
use crate::model::{Api, Type};
use crate::names::{self, upper_first};
use crate::objects;
use crate::reach::Reach;
use crate::unions::{self, Kind};
use crate::updates;

/// A file: its path below `generated/`, and its code, unformatted.
pub(crate) type File = (String, String);

/// All files.
pub(crate) fn all(api: &Api) -> Result<Vec<File>, String> {
    let reach = Reach::of(api);
    let mut files = vec![
        ("mod.rs".to_owned(), root(api)),
        ("enumerations.rs".to_owned(), enumerations(api)),
        ("updates.rs".to_owned(), updates_file(api)),
    ];
    let types = chapters::split(chapters::TYPES, &api.types, |ty| ty.name.as_str())?;
    for (chapter, types) in &types {
        files.push((
            format!("types/{}.rs", chapter.file),
            types_file(api, &reach, chapter, types),
        ));
    }
    let names: Vec<&str> = (api.types.iter())
        .map(|ty| names::type_name(&ty.name))
        .collect();
    let list = code::list_macro(
        "for_each_type",
        "Calls a macro with the name of every type.",
        &names,
    );
    files.push((
        "types/mod.rs".to_owned(),
        modules("Objects and unions.", chapters::TYPES) + &list,
    ));
    for (chapter, methods) in chapters::split(chapters::METHODS, &api.methods, |method| {
        method.name.as_str()
    })? {
        let body: String = methods
            .iter()
            .map(|method| methods::method(api, &reach, method))
            .collect();
        let imports = [
            ("&mut Attachments", "use crate::call::Attachments;"),
            ("envelope::", "use crate::client::envelope;"),
            (", truth)", "use crate::methods::truth;"),
        ];
        let head = format!(
            "//! {}\n\nuse serde::{{Serialize, Serializer}};\n\n{}use crate::bot::Bot;\n\
             use crate::methods::method;\nuse crate::ser;\nuse crate::types::*;\n\n",
            chapter.about,
            needed(&body, &imports)
        );
        files.push((format!("methods/{}.rs", chapter.file), head + &body));
    }
    let list = modules("Methods.", chapters::METHODS) + &methods::lists(api);
    files.push(("methods/mod.rs".to_owned(), list));
    Ok(files)
}

fn root(api: &Api) -> String {
    format!(
        "//! Bot API {}: written by `cablegram-api-generator` from `bot_api.json`. Changes made here are lost.\n\n\
         pub(crate) mod enumerations;\npub(crate) mod methods;\npub(crate) mod types;\npub(crate) mod updates;\n\n\
         /// The version of the Bot API that this crate speaks.\npub const BOT_API_VERSION: &str = {:?};\n",
        api.version, api.version
    )
}

fn modules(about: &str, chapters: &[Chapter]) -> String {
    let modules: String = chapters
        .iter()
        .map(|chapter| format!("mod {};\n", chapter.file))
        .collect();
    let names: String = chapters
        .iter()
        .map(|chapter| format!("pub use {}::*;\n", chapter.file))
        .collect();
    format!("//! {about}\n\n{modules}\n{names}\n")
}

/// The lines among `imports` whose sign of use occurs in the code.
fn needed(code: &str, imports: &[(&str, &str)]) -> String {
    imports
        .iter()
        .filter(|(sign, _)| code.contains(sign))
        .map(|(_, line)| format!("{line}\n"))
        .collect()
}

fn types_file(api: &Api, reach: &Reach, chapter: &Chapter, types: &[Type]) -> String {
    let mut body = String::new();
    let mut deserialized = [
        ("deserialize_object", String::new()),
        ("deserialize_tagged", String::new()),
        ("deserialize_text", String::new()),
        ("deserialize_choice", String::new()),
    ];
    for ty in types
        .iter()
        .filter(|ty| !names::WRITTEN_BY_HAND.contains(&ty.name.as_str()))
    {
        let list = if ty.one_of.is_empty() {
            body += &objects::object(api, reach, ty);
            0
        } else {
            body += &unions::union(api, reach, ty);
            match unions::kind(api, ty) {
                Kind::Tagged(_) => 1,
                Kind::Text(_) => 2,
                Kind::Choice => 3,
            }
        };
        deserialized[list].1 += &format!("{}, ", names::type_name(&ty.name));
    }
    for (name, types) in deserialized.iter().filter(|(_, types)| !types.is_empty()) {
        body += &format!("de::{name}!({types});\n");
    }
    let imports = [
        ("MapAccess<", "use serde::de::MapAccess;"),
        (" &Map<", "use serde_json::Map;"),
        ("Unknown(Value)", "use serde_json::Value;"),
        ("&mut Attachments", "use crate::call::Attachments;"),
        ("ser::", "use crate::ser;"),
        ("impl Object for", "use crate::de::Object;"),
        ("impl Tagged for", "use crate::de::Tagged;"),
        ("impl Text for", "use crate::de::Text;"),
        ("impl Choice for", "use crate::de::Choice;"),
    ];
    format!(
        "//! {}\n\nuse serde::{{Serialize, Serializer}};\n\nuse crate::de;\n{}use crate::types::*;\n\n{body}",
        chapter.about,
        needed(&body, &imports)
    )
}

fn enumerations(api: &Api) -> String {
    let mut code = "//! Enumerations of strings.\n\nuse crate::de::string_enum;\n\n".to_owned();
    for known in ENUMERATIONS {
        let variants: String = (known.variants(api).iter())
            .map(|(name, text)| {
                format!("    /// `{text}`.\n    {} = {text:?},\n", upper_first(name))
            })
            .collect();
        code += &format!(
            "string_enum! {{\n    /// {}\n    pub enum {} {{\n{}    }}\n}}\n\n",
            known.about,
            known.name,
            indent(&variants)
        );
    }
    code
}

/// rustfmt leaves the inside of macros alone.
fn indent(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}\n")).collect()
}

fn updates_file(api: &Api) -> String {
    format!(
        "//! The kinds of {}.\n\nuse serde::ser::SerializeMap;\nuse serde::{{Deserialize, Deserializer}};\nuse serde_json::Value;\n\nuse crate::de::Fill;\nuse crate::types::*;\n\n{}",
        docs::link("updates", "update"),
        updates::updates(api)
    )
}
