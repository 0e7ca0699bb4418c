//! A command's arguments, typed.

mod forms;
mod parts;
#[cfg(test)]
mod random;
mod read;
#[cfg(test)]
mod tests;
mod usage;
mod words;
mod wrong;

pub use forms::{Parsed, Rest};
pub(crate) use wrong::UsageText;
pub use wrong::{WrongArgs, WrongUsage};

use super::{Context, ExtractError, FromUpdate, Needs};
use crate::handler::{
    commands,
    kind::{self, HasArgs},
};
use bot_api::types::UpdateType;
use serde::de::DeserializeOwned;

/// The words behind a command, as the types that the handler wants.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "add")]
/// async fn add(Args((a, b)): Args<(i64, i64)>) -> String {
///     format!("{a} + {b} = {}", a.saturating_add(b))
/// }
/// ```
///
/// | `T` | takes |
/// |---|---|
/// | numbers, `bool` (`yes`, `no`, `on`, `off`, …), `char`, and every type that serde reads from these or from a text | one word each |
/// | `(A,)`, `(A, B)`, … | one after another; `Option`s at the end may be absent, a `Vec` or [`Rest`] at the end takes what is left |
/// | a struct with `#[derive(Deserialize)]` | its fields one after another, or by name: `/order tea count=2`; `Option` and `#[serde(default)]` fields may be absent |
/// | an enum with `#[derive(Deserialize)]` | the name of a variant in any case, then what it holds: `/list add milk` |
/// | `Vec<A>` | any number |
/// | `String` by itself | everything behind the command, as it was written |
/// | [`Parsed<A>`] | a word, read by the `FromStr` of `A` |
///
/// Words are what white space separates; one with spaces in it is put in quotation marks: `/add "green tea" 2`.
///
/// # Wrong arguments
/// A user who gives something else is told what is wrong and how the command is used, and the handler does not run: that
/// is no error. What the arguments are called is taken from the handler (`Args((a, b))` has `<a> <b>`) and from the
/// fields of structs; [`Builder::usage_text`](crate::Builder::usage_text) has it said in other words or languages. In
/// channels and as a guest, the bot says nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Args<T>(pub T);

/// A type that a command's arguments can be turned into: everything that serde can read.
#[diagnostic::on_unimplemented(
    message = "a command's arguments cannot become `{Self}`",
    label = "not a type of arguments",
    note = "derive `serde::Deserialize` for types of your own, or take `Parsed<T>` for one that implements `FromStr`"
)]
pub trait FromArgs: Sized {
    /// Reads the text behind the command, which has no white space at its ends. `names` are what the handler calls its
    /// arguments.
    ///
    /// # Errors
    /// When it does not fit; the user is then told what does.
    fn from_args(text: &str, names: &[&str]) -> Result<Self, WrongArgs>;

    /// What stands behind the command in a reminder of how it is used.
    fn usage(names: &[&str]) -> String;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromArgs for T {
    fn from_args(text: &str, names: &[&str]) -> Result<Self, WrongArgs> {
        read::read(text.trim(), names)
    }

    fn usage(names: &[&str]) -> String {
        usage::usage::<T>(names)
    }
}

impl<K: HasArgs, A, T: FromArgs + Send> FromUpdate<K, A> for Args<T> {
    fn needs(needs: &mut Needs) {
        needs.usage = Some(T::usage);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let text = kind::command_text(ctx.update()).unwrap_or_default();
        let names = ctx.invocation().function.arguments;
        T::from_args(text, names)
            .map(Self)
            .map_err(|wrong| reminder(ctx, &wrong, &T::usage(names)))
    }
}

/// Tells the user, where there is one who can be told.
fn reminder(ctx: &Context, problem: &WrongArgs, arguments: &str) -> ExtractError {
    let is_told = matches!(
        ctx.update().kind_type(),
        UpdateType::Message
            | UpdateType::EditedMessage
            | UpdateType::BusinessMessage
            | UpdateType::EditedBusinessMessage
    );
    if !is_told {
        tracing::debug!(target: "bot", handler = ctx.handler_name(), %problem, "wrong arguments, and nobody to tell");
        return ExtractError::Done;
    }
    let wrong = WrongUsage {
        problem,
        command: kind::call(ctx.update()).unwrap_or_default(),
        arguments,
        language: commands::language(ctx.update()),
    };
    ExtractError::Reply(match ctx.handle().service::<UsageText>() {
        Some(text) => (text.0)(&wrong),
        None => wrong.to_string(),
    })
}
