//! Unions: enums, told apart by a tag, or by which fields are there.

use crate::docs;
use crate::members::{Member, Presence, Ty, is_tag, members};
use crate::model::{Api, Type, TypeRef};
use crate::names;
use crate::reach::Reach;

/// The bytes that a variant may take without being boxed: as much as a string, which leaves every
/// union at the size that `Unknown` needs anyway.
const LARGEST_INLINE: usize = 24;

/// A member of a union.
struct Variant<'a> {
    /// Its name in Rust.
    name: String,
    ty: &'a Type,
    members: Vec<Member>,
    boxed: bool,
}

/// How the members of a union are told apart.
pub(crate) enum Kind {
    /// By this field.
    Tagged(String),
    /// By this field; it can also be a string or an array.
    Text(String),
    /// By the fields that are there.
    Choice,
}

/// How the members of this union are told apart.
pub(crate) fn kind(api: &Api, ty: &Type) -> Kind {
    let variants = variants(api, ty);
    let Some(tag) = variants
        .first()
        .and_then(|variant| constant(variant))
        .map(|(name, _)| name)
    else {
        return Kind::Choice;
    };
    let mut values: Vec<_> = variants
        .iter()
        .filter_map(constant)
        .filter(|(name, _)| *name == tag)
        .collect();
    values.sort();
    values.dedup();
    match values.len() == variants.len() {
        true if ty.one_of.contains(&TypeRef::named("String")) => Kind::Text(tag),
        true => Kind::Tagged(tag),
        false => Kind::Choice,
    }
}

fn variants<'a>(api: &'a Api, ty: &Type) -> Vec<Variant<'a>> {
    let objects: Vec<&Type> = ty
        .one_of
        .iter()
        .filter_map(TypeRef::name)
        .filter_map(|name| api.find(name))
        .collect();
    let names = names::variants(
        &objects
            .iter()
            .map(|object| object.name.as_str())
            .collect::<Vec<_>>(),
    );
    let variant = |(name, ty): (String, &'a Type)| {
        let members = members(api, &ty.name, &ty.fields);
        let size: usize = members
            .iter()
            .filter(|member| member.is_field())
            .map(|member| member.ty.size())
            .sum();
        Variant {
            name,
            ty,
            members,
            boxed: size > LARGEST_INLINE,
        }
    };
    names.into_iter().zip(objects).map(variant).collect()
}

/// The name and the value of the field that tells this variant from others.
fn constant(variant: &Variant<'_>) -> Option<(String, String)> {
    variant
        .members
        .iter()
        .find_map(|member| match &member.presence {
            Presence::Constant(value) if is_tag(&member.wire) => {
                Some((member.wire.clone(), value.clone()))
            }
            _ => None,
        })
}

/// The code of a union.
pub(crate) fn union(api: &Api, reach: &Reach, ty: &Type) -> String {
    let variants = variants(api, ty);
    let kind = kind(api, ty);
    let name = &ty.name;
    let mut code = definition(name, &ty.anchor, &variants, &kind);
    for Variant {
        name: variant,
        ty,
        boxed,
        ..
    } in &variants
    {
        let payload = names::type_name(&ty.name);
        let value = if *boxed { "Box::new(value)" } else { "value" };
        code += &format!(
            "impl From<{payload}> for {name} {{\nfn from(value: {payload}) -> Self {{\nSelf::{variant}({value})\n}}\n}}\n\n"
        );
    }
    code += &match &kind {
        Kind::Tagged(tag) => tagged(name, tag, &variants, false),
        Kind::Text(tag) => tagged(name, tag, &variants, true),
        Kind::Choice => choice(name, &variants),
    };
    code += &serialize(name, &variants, &kind);
    if reach.has_files(name) {
        code += &detach(name, &variants, reach);
    }
    code
}

fn definition(name: &str, anchor: &str, variants: &[Variant<'_>], kind: &Kind) -> String {
    let told_apart = match kind {
        Kind::Tagged(tag) | Kind::Text(tag) => format!("by `{tag}`"),
        Kind::Choice => "by its fields".to_owned(),
    };
    let text = match kind {
        Kind::Text(_) => {
            "/// Text without any formatting.\nPlain(String),\n/// Texts one after another.\nSequence(Vec<Self>),\n"
        }
        _ => "",
    };
    let line = |Variant {
                    name,
                    ty,
                    members,
                    boxed,
                }: &Variant<'_>| {
        let payload = names::type_name(&ty.name);
        let stored = if *boxed {
            format!("Box<{payload}>")
        } else {
            payload.to_owned()
        };
        let tag = members.iter().find_map(|member| match &member.presence {
            Presence::Constant(value) if is_tag(&member.wire) => {
                Some(format!(": `{}`", value.trim_matches('"')))
            }
            _ => None,
        });
        format!(
            "/// {}{}.\n{name}({stored}),\n",
            docs::link(&ty.name, &ty.anchor),
            tag.unwrap_or_default()
        )
    };
    let lines: String = variants.iter().map(line).collect();
    format!(
        "/// {} of the Bot API, told apart {told_apart}.\n#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub enum {name} {{\n{text}{lines}\
         /// Something that this version of the crate does not know, as it came.\nUnknown(Value),\n}}\n\n\
         /// Nothing known: what a blank structure has until it is filled.\nimpl Default for {name} {{\nfn default() -> Self {{\nSelf::Unknown(Value::Null)\n}}\n}}\n\n",
        docs::link(name, anchor)
    )
}

/// Arms that fill the variant at hand.
fn fill_rest(variants: &[Variant<'_>], others: &str) -> String {
    let arms: String = variants
        .iter()
        .map(|variant| {
            format!(
                "Self::{}(value) => de::fields({}, given, map),\n",
                variant.name,
                deref(variant)
            )
        })
        .collect();
    format!(
        "fn fill_rest<'de, A: MapAccess<'de>>(&mut self, given: Option<&str>, map: &mut A) -> Result<(), A::Error> {{\nmatch self {{\n{arms}{others} => Ok(()),\n}}\n}}\n"
    )
}

fn deref(variant: &Variant<'_>) -> &'static str {
    if variant.boxed {
        "&mut **value"
    } else {
        "value"
    }
}

fn tagged(name: &str, tag: &str, variants: &[Variant<'_>], is_text: bool) -> String {
    let arm = |variant: &Variant<'_>| {
        let value = constant(variant)
            .map(|(_, value)| value)
            .unwrap_or_default();
        format!("{value} => Self::{}(Default::default()),\n", variant.name)
    };
    let arms: String = variants.iter().map(arm).collect();
    let others = if is_text {
        "Self::Plain(_) | Self::Sequence(_) | Self::Unknown(_)"
    } else {
        "Self::Unknown(_)"
    };
    let mut code = format!(
        "impl Tagged for {name} {{\nconst TAG: &'static str = {tag:?};\n{}\n\
         fn with_tag(tag: &str) -> Option<Self> {{\nSome(match tag {{\n{arms}_ => return None,\n}})\n}}\n\n\
         fn unknown(object: Value) -> Self {{\nSelf::Unknown(object)\n}}\n\n{}}}\n\n",
        leading_user(variants),
        fill_rest(variants, others)
    );
    if is_text {
        code += &format!(
            "impl Text for {name} {{\nfn plain(text: String) -> Self {{\nSelf::Plain(text)\n}}\n\nfn sequence(parts: Vec<Self>) -> Self {{\nSelf::Sequence(parts)\n}}\n}}\n\n\
             impl From<String> for {name} {{\nfn from(text: String) -> Self {{\nSelf::Plain(text)\n}}\n}}\n\n\
             impl From<&str> for {name} {{\nfn from(text: &str) -> Self {{\nSelf::Plain(text.to_owned())\n}}\n}}\n\n\
             impl From<Vec<Self>> for {name} {{\nfn from(parts: Vec<Self>) -> Self {{\nSelf::Sequence(parts)\n}}\n}}\n\n"
        );
    }
    code
}

/// The user that every variant has: Telegram writes it before the tag.
fn leading_user(variants: &[Variant<'_>]) -> String {
    let is_user = |member: &Member| {
        member.wire == "user"
            && member.ty == Ty::Object("User".to_owned())
            && member.presence == Presence::Required
    };
    if !variants
        .iter()
        .all(|variant| variant.members.iter().any(is_user))
    {
        return String::new();
    }
    let arms: String = (variants.iter())
        .map(|variant| format!("Self::{}(value) => &mut value.user,\n", variant.name))
        .collect();
    format!(
        "const LEADING_USER: Option<&'static str> = Some(\"user\");\n\n\
         fn leading_user(&mut self) -> Option<&mut User> {{\nSome(match self {{\n{arms}Self::Unknown(_) => return None,\n}})\n}}\n"
    )
}

fn choice(name: &str, variants: &[Variant<'_>]) -> String {
    let mut ordered: Vec<(&Variant<'_>, Vec<String>)> = variants
        .iter()
        .map(|variant| (variant, required_fields(variant)))
        .collect();
    // The more a variant asks for, the more it says that all of it is there.
    ordered.sort_by_key(|(_, required)| std::cmp::Reverse(required.len()));
    let test = |(variant, required): &(&Variant<'_>, Vec<String>)| {
        let constants = constant(variant)
            .map(|(name, value)| format!("({name:?}, {value})"))
            .unwrap_or_default();
        let required: String = required.iter().map(|name| format!("{name:?}, ")).collect();
        format!(
            "if de::has(object, &[{constants}], &[{required}]) {{\nreturn Some(Self::{}(Default::default()));\n}}\n",
            variant.name
        )
    };
    let tests: String = ordered.iter().map(test).collect();
    format!(
        "impl Choice for {name} {{\nfn choose(object: &Map<String, Value>) -> Option<Self> {{\n{tests}None\n}}\n\n\
         fn unknown(object: Value) -> Self {{\nSelf::Unknown(object)\n}}\n\n{}}}\n\n",
        fill_rest(variants, "Self::Unknown(_)")
    )
}

/// The fields that an object of this variant always has, the tag aside.
fn required_fields(variant: &Variant<'_>) -> Vec<String> {
    let always = |member: &&Member| match &member.presence {
        Presence::Required => true,
        Presence::Constant(_) => !is_tag(&member.wire),
        _ => false,
    };
    variant
        .members
        .iter()
        .filter(always)
        .map(|member| member.wire.clone())
        .collect()
}

fn serialize(name: &str, variants: &[Variant<'_>], kind: &Kind) -> String {
    let line = |name: &str| format!("Self::{name}(value) => value.serialize(to),\n");
    let text = if matches!(kind, Kind::Text(_)) {
        line("Plain") + &line("Sequence")
    } else {
        String::new()
    };
    let arms: String = variants.iter().map(|variant| line(&variant.name)).collect();
    format!(
        "impl Serialize for {name} {{\nfn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {{\nmatch self {{\n{text}{arms}{}}}\n}}\n}}\n\n",
        line("Unknown")
    )
}

fn detach(name: &str, variants: &[Variant<'_>], reach: &Reach) -> String {
    let (with, without): (Vec<_>, Vec<_>) = variants
        .iter()
        .partition(|variant| reach.has_files(&variant.ty.name));
    let arms: String = with
        .iter()
        .map(|variant| format!("Self::{}(value) => value.detach(files),\n", variant.name))
        .collect();
    let others: String = without
        .iter()
        .map(|variant| format!("Self::{}(_) | ", variant.name))
        .collect();
    format!(
        "impl {name} {{\n/// Takes the uploads out.\npub(crate) fn detach(&mut self, files: &mut Attachments) {{\nmatch self {{\n{arms}{others}Self::Unknown(_) => {{}}\n}}\n}}\n}}\n\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests::api;

    #[test]
    fn unions_are_told_apart_by_what_differs() {
        let api = api();
        let of = |name: &str| match kind(&api, api.find(name).expect("a type")) {
            Kind::Tagged(tag) => tag,
            Kind::Text(tag) => format!("{tag} or text"),
            Kind::Choice => "fields".to_owned(),
        };
        assert_eq!(of("MessageOrigin"), "type");
        assert_eq!(of("ChatMember"), "status");
        assert_eq!(of("PassportElementError"), "source");
        assert_eq!(of("RichText"), "type or text");
        // Two of its members share each tag.
        assert_eq!(of("InlineQueryResult"), "fields");
        assert_eq!(of("InputMessageContent"), "fields");
        assert_eq!(of("ReplyMarkup"), "fields");
    }

    #[test]
    fn large_variants_are_boxed() {
        let api = api();
        let boxed = |union: &str, name: &str| {
            let variants = variants(&api, api.find(union).expect("a type"));
            variants
                .iter()
                .find(|variant| variant.name == name)
                .expect("a variant")
                .boxed
        };
        assert!(!boxed("ReactionType", "Emoji"));
        assert!(!boxed("ReactionType", "Paid"));
        assert!(boxed("MessageOrigin", "Channel"));
        assert!(boxed("RichText", "Bold"));
    }
}
