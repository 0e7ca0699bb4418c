//! Methods: a struct each, and a function of `Bot`.

use crate::code;
use crate::docs;
use crate::members::{Member, Presence, Ty, members};
use crate::model::{Api, Method, TypeRef};
use crate::names::{self, snake, upper_first};
use crate::reach::Reach;

/// The code of a method.
pub(crate) fn method(api: &Api, reach: &Reach, method: &Method) -> String {
    let name = upper_first(&method.name);
    let function = snake(&method.name);
    let members = members(api, &method.name, &method.params);
    let link = docs::link(&method.name, &method.anchor);
    let (output, decode) = answer(&method.returns);
    let fields: String = members.iter().map(code::field).collect();
    let moved: String = members
        .iter()
        .map(|member| format!("{0}: self.{0}, ", member.name))
        .collect();
    let asked: Vec<&Member> = members
        .iter()
        .filter(|member| member.is_asked_for())
        .collect();
    let (default, what) = if asked.is_empty() {
        ("Default, ", "")
    } else {
        ("", " with what is required")
    };
    let arguments: String = asked
        .iter()
        .map(|member| format!("{}, ", member.name))
        .collect();
    let (parameters, many) = (code::parameters(&members), code::many_parameters(&members));
    let files = members.iter().any(|member| reach.holds_files(&member.ty));
    let detached = if files {
        code::detached(&members, reach)
    } else {
        "let _none = files;\n".to_owned()
    };
    format!(
        "/// {link}, answered with {answered}.\n\
         #[derive(Clone, Debug, {default}PartialEq)]\n#[must_use = \"a call does nothing until it is awaited or sent\"]\n\
         pub struct {name}<B = ()> {{\npub(crate) bot: B,\n{fields}}}\n\n\
         impl {name} {{\n/// The call{what}.\n{many}pub fn new({parameters}) -> Self {{\nSelf {{ bot: (), {initialisers} }}\n}}\n}}\n\n\
         impl<B> {name}<B> {{\n{setters}\
         fn with_bot<C>(self, bot: C) -> {name}<C> {{\n{name} {{ bot, {moved} }}\n}}\n\n\
         fn target(&self) -> Option<ChatTarget> {{\n{target}\n}}\n\n\
         fn detach(&mut self, files: &mut Attachments) {{\n{detached}}}\n}}\n\n\
         impl<B> Serialize for {name}<B> {{\nfn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {{\nser::object(to){written}.end()\n}}\n}}\n\n\
         impl Bot {{\n/// {link}, answered with {answered}.\n{many}pub fn {function}(&self, {parameters}) -> {name}<Self> {{\n{name}::new({arguments}).bind(self)\n}}\n}}\n\n\
         method!({name}, {wire:?}, {output}, {decode});\n\n",
        answered = answered(&method.returns),
        initialisers = code::initialisers(&members),
        setters = method_setters(&members),
        target = target(&members),
        written = code::written(&members),
        wire = method.name,
    )
}

/// Setters, without `#[must_use]`: the struct has it already.
fn method_setters(members: &[Member]) -> String {
    code::setters(members).replace("#[must_use]\n", "")
}

/// The type that a method answers with, and the function that reads it.
fn answer(returns: &TypeRef) -> (String, String) {
    match returns {
        TypeRef::Named(name) if name == "Boolean" => ("bool".to_owned(), "truth".to_owned()),
        other => {
            let ty = rust(other);
            let decode = format!("envelope::decode::<{ty}>");
            (ty, decode)
        }
    }
}

fn rust(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Array { array } => format!("Vec<{}>", rust(array)),
        TypeRef::Named(name) if name == "Integer" => "i64".to_owned(),
        other => names::type_name(other.name().unwrap_or_default()).to_owned(),
    }
}

/// The same in words.
fn answered(returns: &TypeRef) -> String {
    match returns {
        TypeRef::Named(name) if name == "Boolean" => "`true`".to_owned(),
        TypeRef::Named(name) if name == "Integer" => "a number".to_owned(),
        TypeRef::Named(name) if name == "String" => "a string".to_owned(),
        TypeRef::Array { array } => format!("an array of [`{}`]", rust(array)),
        other => format!("[`{}`]", rust(other)),
    }
}

/// The chat that a call is about.
fn target(members: &[Member]) -> &'static str {
    let Some(member) = members.iter().find(|member| member.wire == "chat_id") else {
        return "None";
    };
    match (&member.ty, &member.presence) {
        (Ty::ChatTarget, Presence::Optional) => "self.chat_id.clone()",
        (Ty::ChatTarget, _) => "Some(self.chat_id.clone())",
        (_, Presence::Optional) => "self.chat_id.map(Into::into)",
        _ => "Some(self.chat_id.into())",
    }
}

/// Whether a method can be the answer to an update: everything that does something in a chat or to
/// the bot, and nothing that asks a question or changes how updates come.
pub(crate) fn is_sending(name: &str) -> bool {
    let asks = name.starts_with("get");
    !asks && !matches!(name, "logOut" | "close" | "setWebhook" | "deleteWebhook")
}

/// The macros that list methods.
pub(crate) fn lists(api: &Api) -> String {
    let list = |keep: &dyn Fn(&str) -> bool| -> Vec<String> {
        let names = api.methods.iter().map(|method| method.name.as_str());
        names.filter(|name| keep(name)).map(upper_first).collect()
    };
    code::list_macro(
        "for_each_sending_method",
        "Calls a macro with the name of every method that can be the answer to an update.",
        &list(&is_sending),
    ) + &code::list_macro(
        "for_each_method",
        "Calls a macro with the name of every method.",
        &list(&|_| true),
    )
}
