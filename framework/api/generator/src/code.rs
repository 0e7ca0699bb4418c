//! Pieces of code that objects, unions and methods have in common.

use crate::members::{Member, Presence, Ty};
use crate::reach::Reach;

/// One field of a struct, with its documentation.
pub(crate) fn field(member: &Member) -> String {
    format!(
        "/// {}\npub {}: {},\n",
        member.docs,
        member.name,
        member.stored()
    )
}

/// The fields' part of `Serialize`.
pub(crate) fn written(members: &[Member]) -> String {
    let line = |member: &Member| {
        let Member { wire, name, .. } = member;
        match &member.presence {
            Presence::Required | Presence::Lenient => format!(".field({wire:?}, &self.{name})"),
            Presence::Optional => format!(".optional({wire:?}, self.{name}.as_ref())"),
            Presence::Flag => format!(".flag({wire:?}, self.{name})"),
            Presence::Constant(value) => format!(".field({wire:?}, {value})"),
        }
    };
    members.iter().map(line).collect()
}

/// The setters of everything that need not be given.
pub(crate) fn setters<'a>(members: impl IntoIterator<Item = &'a Member>) -> String {
    let mut code = String::new();
    for member in members {
        let Member { name, ty, docs, .. } = member;
        let value = match member.presence {
            Presence::Optional => format!("Some({})", ty.converted(name)),
            Presence::Flag => name.clone(),
            _ => continue,
        };
        let accepted = ty.accepted();
        code += &format!(
            "/// {docs}\n#[must_use]\npub fn {name}(mut self, {name}: {accepted}) -> Self {{\nself.{name} = {value};\nself\n}}\n\n"
        );
    }
    code
}

/// The parameters of a constructor.
pub(crate) fn parameters(members: &[Member]) -> String {
    let parameter = |member: &Member| format!("{}: {}, ", member.name, member.ty.accepted());
    members
        .iter()
        .filter(|member| member.is_asked_for())
        .map(parameter)
        .collect()
}

/// The fields of a struct expression, made from such parameters.
pub(crate) fn initialisers(members: &[Member]) -> String {
    let fields = members.iter().filter(|member| member.is_field());
    fields
        .map(
            |Member {
                 name, ty, presence, ..
             }| match presence {
                Presence::Optional => format!("{name}: None, "),
                Presence::Flag => format!("{name}: false, "),
                _ if ty.converted(name) == *name => format!("{name}, "),
                _ => format!("{name}: {}, ", ty.converted(name)),
            },
        )
        .collect()
}

/// Statements that take the uploads out of the fields.
pub(crate) fn detached(members: &[Member], reach: &Reach) -> String {
    let held = members
        .iter()
        .filter(|member| member.is_field() && reach.holds_files(&member.ty));
    held.map(
        |Member {
             name, ty, presence, ..
         }| match presence {
            Presence::Optional => {
                format!(
                    "if let Some({name}) = &mut self.{name} {{ {} }}\n",
                    detach_place(ty, name, name)
                )
            }
            _ => detach_place(ty, &format!("&mut self.{name}"), &format!("self.{name}")),
        },
    )
    .collect()
}

/// `reference` is the place as a `&mut`, `place` the place itself for a call on it.
fn detach_place(ty: &Ty, reference: &str, place: &str) -> String {
    match ty {
        Ty::File => format!("files.attach({reference});\n"),
        Ty::Array(element) => format!(
            "for item in {reference} {{ {} }}\n",
            detach_place(element, "item", "item")
        ),
        _ => format!("{place}.detach(files);\n"),
    }
}

/// `#[expect]` for a constructor with more parameters than clippy likes.
pub(crate) fn many_parameters(members: &[Member]) -> &'static str {
    match members
        .iter()
        .filter(|member| member.is_asked_for())
        .count()
    {
        0..=7 => "",
        _ => "#[expect(clippy::too_many_arguments, reason = \"the Bot API requires them all\")]\n",
    }
}

/// A macro that calls another one with a list of names. rustfmt leaves its inside alone.
pub(crate) fn list_macro(name: &str, about: &str, names: &[impl AsRef<str>]) -> String {
    const WIDTH: usize = 100;
    let mut lines = vec![String::new()];
    for name in names {
        let name = name.as_ref();
        if lines
            .last()
            .is_some_and(|line| line.len() + 13 + name.len() > WIDTH)
        {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            *line += &format!(" {name}");
        }
    }
    let list: String = lines
        .iter()
        .map(|line| format!("           {line}\n"))
        .collect();
    format!(
        "/// {about}\n#[doc(hidden)]\n#[macro_export]\nmacro_rules! {name} {{\n    ($mac:ident) => {{\n        $mac! {{\n{list}        }}\n    }};\n}}\n\n"
    )
}
