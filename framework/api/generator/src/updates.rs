//! The kinds of updates: one per field of `Update`.

use crate::members::{Member, Ty, members};
use crate::model::Api;
use crate::names::camel;

/// The code of `UpdateKind` and `UpdateType`.
pub(crate) fn updates(api: &Api) -> String {
    let fields = api
        .find("Update")
        .map(|update| update.fields.as_slice())
        .unwrap_or_default();
    let mut kinds = members(api, "Update", fields);
    kinds.retain(|member| matches!(member.ty, Ty::Object(_)));
    let each = |line: &dyn Fn(&str, &Member) -> String| -> String {
        kinds
            .iter()
            .map(|member| line(&camel(&member.wire), member))
            .collect()
    };
    let variants = each(&|variant, Member { wire, ty, .. }| {
        format!("/// `{wire}`.\n{variant}(Box<{}>),\n", ty.plain())
    });
    let types = each(&|variant, Member { wire, .. }| format!("/// `{wire}`.\n{variant},\n"));
    let all = each(&|variant, _| format!("Self::{variant}, "));
    let names = each(&|variant, Member { wire, .. }| format!("Self::{variant} => {wire:?},\n"));
    let found = each(&|variant, Member { wire, .. }| format!("{wire:?} => Self::{variant},\n"));
    let type_of = each(&|variant, _| format!("Self::{variant}(_) => UpdateType::{variant},\n"));
    let blank =
        each(&|variant, _| format!("UpdateType::{variant} => Self::{variant}(Box::default()),\n"));
    let fill = each(&|variant, _| format!("Self::{variant}(payload) => payload.fill(from),\n"));
    let written = each(&|variant, Member { wire, .. }| {
        format!("Self::{variant}(payload) => map.serialize_entry({wire:?}, payload),\n")
    });
    format!(
        "/// What an update is about: one case per field of [`Update`](https://core.telegram.org/bots/api#update).\n\
         #[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub enum UpdateKind {{\n{variants}\
         /// A kind that this version of the crate does not know.\nUnknown {{\n/// The field's name.\nname: String,\n/// Its value.\npayload: Value,\n}},\n}}\n\n\
         /// The name of an update's kind: what `allowed_updates` lists.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[non_exhaustive]\npub enum UpdateType {{\n{types}\
         /// A kind that this version of the crate does not know.\nUnknown,\n}}\n\n\
         impl UpdateType {{\n/// Every kind that has a name, in the order of the documentation.\npub const ALL: &'static [Self] = &[{all}];\n\n\
         /// The name in the Bot API; empty for [`Unknown`](Self::Unknown).\n#[must_use]\npub const fn as_str(self) -> &'static str {{\nmatch self {{\n{names}Self::Unknown => \"\",\n}}\n}}\n\n\
         /// The kind of that name, or [`Unknown`](Self::Unknown).\n#[must_use]\npub fn from_name(name: &str) -> Self {{\nmatch name {{\n{found}_ => Self::Unknown,\n}}\n}}\n}}\n\n\
         impl UpdateKind {{\n/// The name of the kind.\n#[must_use]\npub const fn update_type(&self) -> UpdateType {{\nmatch self {{\n{type_of}Self::Unknown {{ .. }} => UpdateType::Unknown,\n}}\n}}\n\n\
         /// A kind whose payload is still to be filled; `name` is that of an unknown one.\npub(crate) fn blank(ty: UpdateType, name: &str) -> Self {{\nmatch ty {{\n{blank}\
         UpdateType::Unknown => Self::Unknown {{ name: name.to_owned(), payload: Value::Null }},\n}}\n}}\n\n\
         /// Reads the payload.\npub(crate) fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {{\nmatch self {{\n{fill}\
         Self::Unknown {{ payload, .. }} => {{\n*payload = Value::deserialize(from)?;\nOk(())\n}}\n}}\n}}\n\n\
         /// Writes name and payload.\npub(crate) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {{\nmatch self {{\n{written}\
         Self::Unknown {{ name, .. }} if name.is_empty() => Ok(()),\nSelf::Unknown {{ name, payload }} => map.serialize_entry(name, payload),\n}}\n}}\n}}\n"
    )
}
