//! The files of the generated code: what each consists of.

use std::collections::BTreeMap;

use crate::chapters::{self, Chapter};
use crate::code;
use crate::defaults;
use crate::docs;
use crate::enumerations::ENUMERATIONS;
use crate::methods;
use crate::model::{Api, Method, Type};
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
        ("defaults.rs".to_owned(), defaults::shapes(api, &reach)?),
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
        files.push((
            format!("methods/{}.rs", chapter.file),
            methods_file(api, &reach, chapter, methods),
        ));
    }
    let list = modules("Methods.", chapters::METHODS) + &methods::lists(api);
    files.push(("methods/mod.rs".to_owned(), list));
    Ok(files)
}

fn root(api: &Api) -> String {
    format!(
        "//! Bot API {}: written by `cablegram-api-generator` from `bot_api.json`. Changes made here are lost.\n\n\
         pub(crate) mod defaults;\npub(crate) mod enumerations;\npub(crate) mod methods;\npub(crate) mod types;\npub(crate) mod updates;\n\n\
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

fn methods_file(api: &Api, reach: &Reach, chapter: &Chapter, methods: &[Method]) -> String {
    const OWN: &[(&str, &str)] = &[
        ("Bot ", "use crate::bot::Bot;"),
        ("&mut Attachments", "use crate::call::Attachments;"),
        ("envelope::", "use crate::client::envelope;"),
        ("method!", "use crate::methods::method;"),
        (", truth)", "use crate::methods::truth;"),
        ("ser::", "use crate::ser;"),
    ];
    let body: String = methods
        .iter()
        .map(|method| methods::method(api, reach, method))
        .collect();
    format!(
        "//! {}\n\nuse serde::{{Serialize, Serializer}};\n\n{}use crate::types::*;\n\n{body}",
        chapter.about,
        needed(&body, OWN)
    )
}

fn types_file(api: &Api, reach: &Reach, chapter: &Chapter, types: &[Type]) -> String {
    const FOREIGN: &[(&str, &str)] = &[
        ("MapAccess<", "use serde::de::MapAccess;"),
        ("impl Serialize", "use serde::{Serialize, Serializer};"),
        (" &Map<", "use serde_json::Map;"),
        ("Unknown(Value)", "use serde_json::Value;"),
    ];
    const OWN: &[(&str, &str)] = &[
        ("&mut Attachments", "use crate::call::Attachments;"),
        ("de::", "use crate::de;"),
        ("impl Object for", "use crate::de::Object;"),
        ("impl Tagged for", "use crate::de::Tagged;"),
        ("impl Text for", "use crate::de::Text;"),
        ("impl Choice for", "use crate::de::Choice;"),
        ("ser::", "use crate::ser;"),
    ];
    let by_hand = |ty: &&Type| names::WRITTEN_BY_HAND.contains(&ty.name.as_str());
    let types: Vec<&Type> = types.iter().filter(|ty| !by_hand(ty)).collect();
    let mut body = String::new();
    for ty in &types {
        body += &match ty.one_of.is_empty() {
            true => objects::object(api, reach, ty),
            false => unions::union(api, reach, ty),
        };
    }
    body += &deserialized(api, &types);
    format!(
        "//! {}\n\n{}\n{}use crate::types::*;\n\n{body}",
        chapter.about,
        needed(&body, FOREIGN),
        needed(&body, OWN)
    )
}

/// Calls of the macros that give types `Deserialize`.
fn deserialized(api: &Api, types: &[&Type]) -> String {
    let by = |ty: &Type| match ty.one_of.is_empty() {
        true => "deserialize_object",
        false => match unions::kind(api, ty) {
            Kind::Tagged(_) => "deserialize_tagged",
            Kind::Text(_) => "deserialize_text",
            Kind::Choice => "deserialize_choice",
        },
    };
    let mut lists: BTreeMap<&str, String> = BTreeMap::new();
    for ty in types {
        *lists.entry(by(ty)).or_default() += &format!("{}, ", names::type_name(&ty.name));
    }
    lists
        .iter()
        .map(|(name, types)| format!("de::{name}!({types});\n"))
        .collect()
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
