//! What is wrong with arguments, and how the user is told.

use serde::de;
use std::fmt;

/// The arguments do not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongArgs {
    /// There are too few.
    Missing {
        /// What the missing one is called; empty where it has no name.
        name: String,
    },
    /// There are too many: this is the first that nobody wants.
    TooMany {
        /// The word.
        word: String,
    },
    /// A word is not what is wanted in its place.
    Unfit {
        /// The word.
        word: String,
        /// What is wanted, with its article: `a whole number`.
        wanted: String,
    },
    /// A number is beyond what is taken in its place.
    OutOfRange {
        /// The word.
        word: String,
        /// The smallest or the largest number that is taken, whichever is nearer.
        limit: String,
    },
    /// A word is refused by its type, which says why.
    Refused {
        /// The word.
        word: String,
        /// Why.
        why: String,
    },
    /// Anything else that the type says.
    Other(String),
}

impl WrongArgs {
    /// For a sentence that helps: `the end is before the start`.
    #[must_use]
    pub fn new(why: impl Into<String>) -> Self {
        Self::Other(why.into())
    }

    /// What a type said, with the word that it said it of.
    pub(super) fn about(self, word: &str) -> Self {
        let word = word.to_owned();
        match self {
            Self::Other(why) => Self::Refused { word, why },
            Self::Unfit { wanted, .. } => Self::Unfit { word, wanted },
            other => other,
        }
    }
}

impl fmt::Display for WrongArgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name } if name.is_empty() => f.write_str("Something is missing"),
            Self::Missing { name } => write!(f, "“{name}” is missing"),
            Self::TooMany { word } => write!(f, "“{word}” is too much"),
            Self::Unfit { word, wanted } => write!(f, "“{word}” is not {wanted}"),
            Self::OutOfRange { word, limit } if word.starts_with('-') => {
                write!(f, "“{word}” is too small: {limit} is the least")
            }
            Self::OutOfRange { word, limit } => {
                write!(f, "“{word}” is too large: {limit} is the most")
            }
            Self::Refused { word, why } => write!(f, "“{word}”: {why}"),
            Self::Other(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for WrongArgs {}

/// What types say while they are read.
impl de::Error for WrongArgs {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self::Other(why.to_string())
    }

    fn invalid_type(_: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self::unfit(wanted)
    }

    fn invalid_value(_: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self::unfit(wanted)
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::Unfit {
            word: word.to_owned(),
            wanted: one_of(known),
        }
    }

    fn missing_field(name: &'static str) -> Self {
        Self::Missing {
            name: name.to_owned(),
        }
    }
}

impl WrongArgs {
    fn unfit(wanted: &dyn de::Expected) -> Self {
        Self::Unfit {
            word: String::new(),
            wanted: wanted.to_string(),
        }
    }
}

/// `red, green or blue`
fn one_of(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| word.to_lowercase()).collect();
    match words.as_slice() {
        [] => "anything that is known".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Arguments that do not fit, with what the user needs to know. See
/// [`Builder::usage_text`](crate::Builder::usage_text).
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct WrongUsage<'a> {
    /// What is wrong.
    pub problem: &'a WrongArgs,
    /// The command as the user wrote it, as in `/add`.
    pub command: &'a str,
    /// How its arguments are written, as in `<who> [how many]`.
    pub arguments: &'a str,
    /// The user's language, as in `de` or `pt-br`; empty where Telegram does not say.
    pub language: &'a str,
}

/// In English.
impl fmt::Display for WrongUsage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            problem, command, ..
        } = self;
        write!(f, "{problem}. Usage: {command} {}", self.arguments)
    }
}

/// The builder's own words for it; a service like those of the user.
pub(crate) struct UsageText(pub(crate) Box<dyn Fn(&WrongUsage<'_>) -> String + Send + Sync>);
