//! Which methods and objects have parameters that `Defaults` are for: the tables that the client fills calls by.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Api, Field, TypeRef};
use crate::reach::Reach;

/// Booleans with a default, and the name of each in the client.
const FLAGS: &[(&str, &str)] = &[
    ("disable_notification", "Flag::DisableNotification"),
    ("protect_content", "Flag::ProtectContent"),
    (
        "allow_sending_without_reply",
        "Flag::AllowSendingWithoutReply",
    ),
];

const LINKS: &str = "link_preview_options";

/// What a method or an object has.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
struct Shape {
    /// Names of a text, of its parse mode and of its entities.
    texts: Vec<[String; 3]>,
    flags: Vec<&'static str>,
    links: bool,
    /// Fields whose type has a shape, and that type.
    parts: Vec<(String, String)>,
}

impl Shape {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What any member of a union has, the union has.
    fn merge(&mut self, other: &Self) {
        fn add<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
            for one in from {
                if !to.contains(one) {
                    to.push(one.clone());
                }
            }
        }
        add(&mut self.texts, &other.texts);
        add(&mut self.flags, &other.flags);
        add(&mut self.parts, &other.parts);
        self.links |= other.links;
    }

    fn code(&self) -> String {
        let texts: String = (self.texts.iter())
            .map(|[text, mode, entities]| {
                format!("Text {{ text: {text:?}, parse_mode: {mode:?}, entities: {entities:?} }}, ")
            })
            .collect();
        let parts: String = (self.parts.iter())
            .map(|(field, ty)| format!("({field:?}, &{}), ", constant(ty)))
            .collect();
        format!(
            "Shape {{ texts: &[{texts}], flags: &[{}], links: {}, parts: &[{parts}] }}",
            self.flags.join(", "),
            self.links
        )
    }
}

/// `InputMediaPhoto` is `INPUT_MEDIA_PHOTO`.
fn constant(ty: &str) -> String {
    crate::names::snake(ty).to_uppercase()
}

/// The file with all of them.
pub(crate) fn shapes(api: &Api, reach: &Reach) -> Result<String, String> {
    let objects = objects(api, reach)?;
    let mut methods: Vec<(Shape, Vec<&str>)> = Vec::new();
    for method in &api.methods {
        let shape = of_fields(&method.name, &method.params, &objects)?;
        if shape.is_empty() {
            continue;
        }
        match methods.iter_mut().find(|(known, _)| *known == shape) {
            Some((_, names)) => names.push(&method.name),
            None => methods.push((shape, vec![&method.name])),
        }
    }
    let mut used = BTreeSet::new();
    methods
        .iter()
        .for_each(|(shape, _)| add_used(shape, &objects, &mut used));
    let arms: String = (methods.iter())
        .map(|(_, names)| {
            let all: Vec<_> = names.iter().map(|name| format!("{name:?}")).collect();
            format!("{} => &{},\n", all.join(" | "), constant(names[0]))
        })
        .collect();
    let of_methods = methods.iter().map(|(shape, names)| (names[0], shape));
    let of_objects = used.iter().map(|name| (name.as_str(), &objects[name]));
    let statics: String = of_methods
        .chain(of_objects)
        .map(|(name, shape)| format!("static {}: Shape = {};\n\n", constant(name), shape.code()))
        .collect();
    Ok(format!(
        "//! Where defaults go.\n\nuse crate::defaults::shape::{{Flag, Shape, Text}};\n\n\
         /// What a method has of parameters with defaults.\n\
         pub(crate) fn shape_of(method: &str) -> Option<&'static Shape> {{\n\
         Some(match method {{\n{arms}_ => return None,\n}})\n}}\n\n{statics}"
    ))
}

/// The types that are parts of a shape, at any depth.
fn add_used(shape: &Shape, objects: &BTreeMap<String, Shape>, used: &mut BTreeSet<String>) {
    for (_, part) in &shape.parts {
        if used.insert(part.clone()) {
            add_used(&objects[part], objects, used);
        }
    }
}

/// The types that a bot sends and that have something; those with nothing but parts that have something are found by
/// going round until no more are.
fn objects(api: &Api, reach: &Reach) -> Result<BTreeMap<String, Shape>, String> {
    let mut found: BTreeMap<String, Shape> = BTreeMap::new();
    loop {
        let mut next = BTreeMap::new();
        for ty in api.types.iter().filter(|ty| reach.is_sent(&ty.name)) {
            let mut shape = of_fields(&ty.name, &ty.fields, &found)?;
            for member in ty.one_of.iter().filter_map(TypeRef::name) {
                if let Some(member) = found.get(member) {
                    shape.merge(member);
                }
            }
            if !shape.is_empty() {
                next.insert(ty.name.clone(), shape);
            }
        }
        if next == found {
            return Ok(found);
        }
        found = next;
    }
}

fn of_fields(
    owner: &str,
    fields: &[Field],
    objects: &BTreeMap<String, Shape>,
) -> Result<Shape, String> {
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let mut shape = Shape {
        links: names.contains(&LINKS),
        ..Shape::default()
    };
    for mode in names.iter().filter(|name| name.ends_with("parse_mode")) {
        shape
            .texts
            .push(text(mode, &names).ok_or_else(|| format!("{owner}.{mode}: for which text?"))?);
    }
    for (flag, name) in FLAGS {
        if names.contains(flag) {
            shape.flags.push(name);
        }
    }
    for field in fields {
        if let Some(ty) = element(&field.ty).filter(|ty| objects.contains_key(*ty)) {
            shape.parts.push((field.name.clone(), ty.to_owned()));
        }
    }
    Ok(shape)
}

/// The text that a parse mode is for, the parse mode, and the entities of that text: `question`,
/// `question_parse_mode`, `question_entities`; a bare `parse_mode` is for the one text whose entities have no parse
/// mode by their name.
fn text(mode: &str, names: &[&str]) -> Option<[String; 3]> {
    let own = mode.trim_end_matches("parse_mode");
    let stem = if own.is_empty() {
        let mut stems = (names.iter())
            .filter_map(|name| name.strip_suffix("entities"))
            .filter(|stem| stem.is_empty() || !names.contains(&&*format!("{stem}parse_mode")));
        let only = stems.next()?;
        if stems.next().is_some() {
            return None;
        }
        only
    } else {
        own
    };
    let candidates = [stem.trim_end_matches('_'), "text", "message_text"];
    let text = (candidates.iter()).find(|text| names.contains(text))?;
    Some([
        (*text).to_owned(),
        mode.to_owned(),
        format!("{stem}entities"),
    ])
}

/// The type of a field, or of its elements.
fn element(ty: &TypeRef) -> Option<&str> {
    match ty {
        TypeRef::Array { array } => element(array),
        other => other.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests::api;

    #[test]
    fn everything_with_a_default_is_found() {
        let api = api();
        let objects = objects(&api, &Reach::of(&api)).expect("shapes");
        let texts = |name: &str| -> Vec<String> {
            let shape = &objects[name];
            shape.texts.iter().map(|names| names.join(" ")).collect()
        };
        assert_eq!(texts("InputMedia"), ["caption parse_mode caption_entities"]);
        assert_eq!(
            texts("InputPollOption"),
            ["text text_parse_mode text_entities"]
        );
        assert_eq!(
            texts("InputTextMessageContent"),
            ["message_text parse_mode entities"]
        );
        assert_eq!(texts("InputChecklist"), ["title parse_mode title_entities"]);
        assert_eq!(
            texts("ReplyParameters"),
            ["quote quote_parse_mode quote_entities"]
        );
        assert_eq!(
            objects["ReplyParameters"].flags,
            ["Flag::AllowSendingWithoutReply"]
        );
        assert!(objects["InlineQueryResult"].parts.contains(&(
            "input_message_content".to_owned(),
            "InputMessageContent".to_owned()
        )));
        assert!(!objects.contains_key("Message") && !objects.contains_key("InlineKeyboardMarkup"));
    }

    #[test]
    fn a_text_that_cannot_be_found_is_told() {
        assert_eq!(text("parse_mode", &["a", "parse_mode", "b_entities"]), None);
        assert_eq!(
            text("parse_mode", &["a", "a_entities", "c", "c_entities"]),
            None
        );
    }
}
