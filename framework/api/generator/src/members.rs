//! Fields and parameters as Rust sees them.

use crate::docs;
use crate::enumerations;
use crate::model::{Api, Field, TypeRef};
use crate::names;

/// What a value is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Ty {
    Integer,
    Float,
    Boolean,
    String,
    /// An identifier or a time: a number with a type of its own.
    Number(&'static str),
    /// An enumeration of strings.
    Enumeration(&'static str),
    /// A union, which is kept in place: its variants are small or boxed.
    Union(String),
    /// An object, which is boxed where it stands alone.
    Object(String),
    File,
    ChatTarget,
    Array(Box<Ty>),
}

/// How a value can be absent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Presence {
    Required,
    /// An `Option`.
    Optional,
    /// A `bool` that is `true` in JSON or not there.
    Flag,
    /// Not there in Rust; always this in JSON.
    Constant(String),
    /// There in Rust; blank when it is not there in JSON.
    Lenient,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// The name in JSON.
    pub(crate) wire: String,
    /// The name in Rust.
    pub(crate) name: String,
    pub(crate) ty: Ty,
    pub(crate) presence: Presence,
    pub(crate) docs: String,
}

/// The members of an object or method.
pub(crate) fn members(api: &Api, owner: &str, fields: &[Field]) -> Vec<Member> {
    fields
        .iter()
        .map(|field| {
            let ty = resolve(api, owner, field, &field.ty);
            Member {
                wire: field.name.clone(),
                name: names::field_name(&field.name).to_owned(),
                presence: presence(owner, field),
                docs: docs::member(field, &ty),
                ty,
            }
        })
        .collect()
}

/// Required fields that are not always there: other servers than Telegram's leave them out, and so
/// do the examples in its documentation. The same goes for every boolean.
const LEFT_OUT: &[&str] = &["chat_instance", "file_unique_id"];

fn presence(owner: &str, field: &Field) -> Presence {
    let is_method = owner.starts_with(char::is_lowercase);
    let is = |name| field.ty == TypeRef::named(name);
    match &field.constant {
        Some(constant) if is_tag(&field.name) => {
            return Presence::Constant(format!("{constant:?}"));
        }
        _ => {}
    }
    match field.required {
        true if is("True") => Presence::Constant("&true".to_owned()),
        false if is("True") => Presence::Flag,
        false => Presence::Optional,
        true if !is_method && (is("Boolean") || LEFT_OUT.contains(&field.name.as_str())) => {
            Presence::Lenient
        }
        true if (owner, field.name.as_str()) == ("Chat", "type") => Presence::Lenient,
        true => Presence::Required,
    }
}

/// Whether a constant field of that name tells the members of a union apart.
pub(crate) fn is_tag(name: &str) -> bool {
    matches!(name, "type" | "status" | "source")
}

fn resolve(api: &Api, owner: &str, field: &Field, ty: &TypeRef) -> Ty {
    match ty {
        TypeRef::Array { array } => Ty::Array(Box::new(resolve(api, owner, field, array))),
        TypeRef::Any { .. } => unreachable!("alternatives have names"),
        TypeRef::Named(name) => match name.as_str() {
            "Integer" => number(owner, field).map_or(Ty::Integer, Ty::Number),
            "Float" => Ty::Float,
            "Boolean" | "True" => Ty::Boolean,
            "String" if field.upload => Ty::File,
            "String" => enumerations::find(owner, field).map_or(Ty::String, Ty::Enumeration),
            "InputFile" => Ty::File,
            "ChatTarget" => Ty::ChatTarget,
            "MaybeInaccessibleMessage" => Ty::Union(name.clone()),
            _ => match api.find(name) {
                Some(found) if found.one_of.is_empty() => {
                    Ty::Object(names::type_name(name).to_owned())
                }
                Some(_) => Ty::Union(name.clone()),
                None => unreachable!("{owner}.{} has the unknown type {name}", field.name),
            },
        },
    }
}

/// Which identifier or time an integer is, if any.
fn number(owner: &str, field: &Field) -> Option<&'static str> {
    let name = field.name.as_str();
    if field.format.as_deref() == Some("unix-time") || name == "date" || name.ends_with("_date") {
        return Some("Timestamp");
    }
    Some(match (owner, name) {
        ("User", "id") => "UserId",
        ("Chat" | "ChatFullInfo", "id") => "ChatId",
        (_, "update_id") => "UpdateId",
        (_, "message_thread_id") => "ThreadId",
        (_, "message_id" | "message_ids" | "giveaway_message_id") => "MessageId",
        (_, "user_chat_id") => "ChatId",
        (_, "user_id" | "receiver_user_id" | "added_user_ids") => "UserId",
        (_, name) if name == "chat_id" || name.ends_with("_chat_id") => "ChatId",
        _ => return None,
    })
}

impl Ty {
    /// The type as an element of an array, or wherever it need not be boxed.
    pub(crate) fn plain(&self) -> String {
        match self {
            Self::Integer => "i64".to_owned(),
            Self::Float => "f64".to_owned(),
            Self::Boolean => "bool".to_owned(),
            Self::String => "String".to_owned(),
            Self::Number(name) | Self::Enumeration(name) => (*name).to_owned(),
            Self::Union(name) | Self::Object(name) => name.clone(),
            Self::File => "InputFile".to_owned(),
            Self::ChatTarget => "ChatTarget".to_owned(),
            Self::Array(element) => format!("Vec<{}>", element.plain()),
        }
    }

    /// The type of a field.
    pub(crate) fn stored(&self) -> String {
        match self {
            Self::Object(name) => format!("Box<{name}>"),
            other => other.plain(),
        }
    }

    /// The bytes that a field takes.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Integer | Self::Float | Self::Number(_) | Self::Object(_) => 8,
            Self::Boolean => 1,
            Self::Enumeration(_) => 16,
            Self::String | Self::ChatTarget | Self::Array(_) => 24,
            Self::Union(_) => 32,
            Self::File => 64,
        }
    }

    /// The type of a parameter from which a field is made.
    pub(crate) fn accepted(&self) -> String {
        match self {
            Self::Integer | Self::Float | Self::Boolean => self.plain(),
            Self::Array(element) => match element.accepted() {
                wide if wide.starts_with("impl") => format!("impl IntoIterator<Item = {wide}>"),
                exact => format!("impl IntoIterator<Item = {exact}>"),
            },
            other => format!("impl Into<{}>", other.plain()),
        }
    }

    /// The expression that makes a field from such a parameter.
    pub(crate) fn converted(&self, name: &str) -> String {
        match self {
            Self::Integer | Self::Float | Self::Boolean => name.to_owned(),
            Self::Object(_) => format!("Box::new({name}.into())"),
            Self::Array(element) => match &**element {
                Self::Integer | Self::Float | Self::Boolean => {
                    format!("{name}.into_iter().collect()")
                }
                Self::Array(inner) => {
                    let inner = Self::Array(inner.clone()).converted("row");
                    format!("{name}.into_iter().map(|row| {inner}).collect()")
                }
                _ => format!("{name}.into_iter().map(Into::into).collect()"),
            },
            _ => format!("{name}.into()"),
        }
    }
}

impl Member {
    /// Whether it is a field in Rust.
    pub(crate) fn is_field(&self) -> bool {
        !matches!(self.presence, Presence::Constant(_))
    }

    /// Whether a constructor asks for it.
    pub(crate) fn is_asked_for(&self) -> bool {
        matches!(self.presence, Presence::Required | Presence::Lenient)
    }

    /// The type of the field.
    pub(crate) fn stored(&self) -> String {
        match self.presence {
            Presence::Optional => format!("Option<{}>", self.ty.stored()),
            _ => self.ty.stored(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests::api;

    fn member(owner: &str, name: &str) -> Member {
        let api = api();
        let fields = match api.methods.iter().find(|method| method.name == owner) {
            Some(method) => &method.params,
            None => &api.find(owner).expect("a type").fields,
        };
        let members = members(&api, owner, fields);
        members
            .into_iter()
            .find(|member| member.wire == name)
            .expect("a member")
    }

    #[test]
    fn fields_get_their_types() {
        for (owner, name, stored) in [
            ("Message", "message_id", "MessageId"),
            ("Message", "date", "Timestamp"),
            ("Message", "chat", "Box<Chat>"),
            ("Message", "text", "Option<String>"),
            ("Message", "entities", "Option<Vec<MessageEntity>>"),
            ("Message", "forward_origin", "Option<MessageOrigin>"),
            ("Message", "is_topic_message", "bool"),
            ("User", "can_join_groups", "Option<bool>"),
            ("Chat", "type", "ChatType"),
            (
                "InlineKeyboardMarkup",
                "inline_keyboard",
                "Vec<Vec<InlineKeyboardButton>>",
            ),
            ("InputMediaPhoto", "media", "InputFile"),
            ("sendMessage", "chat_id", "ChatTarget"),
            ("sendMessage", "parse_mode", "Option<ParseMode>"),
            ("banChatMember", "until_date", "Option<Timestamp>"),
        ] {
            assert_eq!(member(owner, name).stored(), stored, "{owner}.{name}");
        }
    }

    #[test]
    fn parameters_take_what_can_become_them() {
        let accepted = |owner: &str, name: &str| member(owner, name).ty.accepted();
        assert_eq!(accepted("sendMessage", "text"), "impl Into<String>");
        assert_eq!(
            accepted("sendMessage", "reply_parameters"),
            "impl Into<ReplyParameters>"
        );
        assert_eq!(
            accepted("deleteMessages", "message_ids"),
            "impl IntoIterator<Item = impl Into<MessageId>>"
        );
        assert_eq!(
            accepted("InlineKeyboardMarkup", "inline_keyboard"),
            "impl IntoIterator<Item = impl IntoIterator<Item = impl Into<InlineKeyboardButton>>>"
        );
        assert_eq!(
            accepted("sendPoll", "correct_option_ids"),
            "impl IntoIterator<Item = i64>"
        );
    }

    #[test]
    fn fields_can_be_absent_in_their_own_ways() {
        assert_eq!(
            member("ReactionTypeEmoji", "type").presence,
            Presence::Constant("\"emoji\"".to_owned())
        );
        assert_eq!(
            member("ForceReply", "force_reply").presence,
            Presence::Constant("&true".to_owned())
        );
        assert_eq!(
            member("Message", "is_topic_message").presence,
            Presence::Flag
        );
        assert_eq!(member("User", "is_bot").presence, Presence::Lenient);
        assert_eq!(
            member("answerShippingQuery", "ok").presence,
            Presence::Required
        );
        // A constant that tells nothing apart is a field like any other.
        assert_eq!(
            member("RefundedPayment", "currency").presence,
            Presence::Required
        );
    }
}
