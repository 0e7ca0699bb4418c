//! A command's arguments, typed.

use super::{Context, ExtractError, FromUpdate};
use crate::handler::kind::{self, HasArgs};
use std::{fmt, str::FromStr};

/// The words behind a command, as the types that the handler wants.
///
/// A user who gives something else is told how the command is used, and the handler does not run: that is no error.
///
/// | `T` | takes |
/// |---|---|
/// | `(A,)`, `(A, B)`, … up to six | exactly that many words, each parsed by its `FromStr` |
/// | `Vec<A>` | any number of words |
/// | `String` | everything behind the command, as it was written |
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "add")]
/// async fn add(Args((a, b)): Args<(i64, i64)>) -> String {
///     format!("{a} + {b} = {}", a.saturating_add(b))
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Args<T>(pub T);

/// A type that a command's arguments can be turned into.
#[diagnostic::on_unimplemented(
    message = "a command's arguments cannot become `{Self}`",
    label = "not a type of arguments",
    note = "take a tuple of types that implement `FromStr`, such as `Args<(i64, String)>`, a `Vec` of one, or `String`"
)]
pub trait FromArgs: Sized {
    /// Reads the text behind the command, which has no white space at its ends.
    ///
    /// # Errors
    /// When it does not fit; the user is then told what does.
    fn from_args(text: &str) -> Result<Self, WrongArgs>;

    /// What stands behind the command in a reminder of how it is used.
    fn usage() -> String;
}

/// The arguments do not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongArgs {
    why: String,
}

impl WrongArgs {
    /// For a sentence that helps: `` `abc` is not a number ``.
    #[must_use]
    pub fn new(why: impl Into<String>) -> Self {
        Self { why: why.into() }
    }
}

impl fmt::Display for WrongArgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl std::error::Error for WrongArgs {}

impl FromArgs for String {
    fn from_args(text: &str) -> Result<Self, WrongArgs> {
        Ok(text.to_owned())
    }

    fn usage() -> String {
        "[text]".to_owned()
    }
}

impl<T: FromStr> FromArgs for Vec<T> {
    fn from_args(text: &str) -> Result<Self, WrongArgs> {
        text.split_whitespace().map(word).collect()
    }

    fn usage() -> String {
        format!("[{} …]", name::<T>())
    }
}

fn word<T: FromStr>(word: &str) -> Result<T, WrongArgs> {
    word.parse()
        .map_err(|_| WrongArgs::new(format!("“{word}” is not {}", article(&name::<T>()))))
}

/// What a user calls a type.
fn name<T>() -> String {
    let path = std::any::type_name::<T>();
    let name = path
        .split('<')
        .next()
        .and_then(|path| path.rsplit("::").next())
        .unwrap_or(path);
    match name {
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128"
        | "usize" => "whole number".to_owned(),
        "f32" | "f64" => "number".to_owned(),
        "bool" => "true or false".to_owned(),
        "String" | "char" => "word".to_owned(),
        other => other.to_lowercase(),
    }
}

fn article(name: &str) -> String {
    match name {
        "true or false" => name.to_owned(),
        _ if name.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

macro_rules! tuples {
    ($($count:literal: $($name:ident)*;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<$($name: FromStr),*> FromArgs for ($($name,)*) {
            fn from_args(text: &str) -> Result<Self, WrongArgs> {
                let found = text.split_whitespace().count();
                if found != $count {
                    return Err(WrongArgs::new(match found {
                        0 => "something is missing".to_owned(),
                        found => format!("{found} given, {} wanted", $count),
                    }));
                }
                let mut words = text.split_whitespace();
                Ok(($(word::<$name>(words.next().unwrap_or_default())?,)*))
            }

            fn usage() -> String {
                [$(format!("<{}>", name::<$name>())),*].join(" ")
            }
        }
    )* };
}
tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
}

impl<K: HasArgs, A, T: FromArgs + Send> FromUpdate<K, A> for Args<T> {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let text = kind::command_text(ctx.update()).unwrap_or_default();
        T::from_args(text).map(Self).map_err(|wrong| {
            let call = kind::call(ctx.update()).unwrap_or_default();
            ExtractError::Reply(format!("{wrong}. Usage: {call} {}", T::usage()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuples_take_exactly_their_words() {
        assert_eq!(
            <(i64, String)>::from_args("7  seven"),
            Ok((7, "seven".to_owned()))
        );
        assert_eq!(
            <(i64,)>::from_args("seven").unwrap_err().to_string(),
            "“seven” is not a whole number"
        );
        assert_eq!(
            <(i64, i64)>::from_args("1").unwrap_err().to_string(),
            "1 given, 2 wanted"
        );
        assert_eq!(
            <(i64, f64, String)>::usage(),
            "<whole number> <number> <word>"
        );
    }

    #[test]
    fn lists_and_texts_take_what_there_is() {
        assert_eq!(Vec::<u8>::from_args("1 2  3"), Ok(vec![1, 2, 3]));
        assert_eq!(Vec::<u8>::from_args(""), Ok(vec![]));
        assert!(Vec::<u8>::from_args("1 256").is_err());
        assert_eq!(String::from_args("as  it\nis"), Ok("as  it\nis".to_owned()));
    }
}
