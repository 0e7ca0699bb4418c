//! Every mistake of one invocation, told in one go, each at the user's own token.

use proc_macro2::TokenStream;
use quote::ToTokens;
use std::fmt::Display;
use syn::{Error, Ident, ext::IdentExt};

/// Collects mistakes. Has to be [finished](Errors::finish), so that none is forgotten.
#[must_use]
#[derive(Default)]
pub(crate) struct Errors(Option<Error>);

impl Errors {
    pub(crate) fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            none => *none = Some(error),
        }
    }

    /// A mistake that is all of `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.add(Error::new_spanned(tokens, message));
    }

    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The mistakes so far, to be told elsewhere.
    pub(crate) fn take(&mut self) -> Option<Error> {
        self.0.take()
    }

    /// What tells the compiler.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.0
            .take()
            .map_or_else(TokenStream::new, |error| error.to_compile_error())
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(
            self.0.is_none() || std::thread::panicking(),
            "mistakes that nobody is told"
        );
    }
}

/// "unknown …; did you mean …?", or the words there are when none is near.
pub(crate) fn unknown(what: &str, word: &Ident, known: &[&str]) -> Error {
    let name = word.unraw().to_string();
    let message = match nearest(&name, known) {
        Some(near) => format!("unknown {what} `{name}`; did you mean `{near}`?"),
        None if known.len() <= 16 => {
            format!(
                "unknown {what} `{name}`; expected one of `{}`",
                known.join("`, `")
            )
        }
        None => format!("unknown {what} `{name}`"),
    };
    Error::new(word.span(), message)
}

/// The known word that this one was most likely meant to be.
pub(crate) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = |known: &&'k str| {
        let distance = distance(name, known);
        (distance <= 1 + known.len() / 4).then_some((distance, *known))
    };
    known.iter().filter_map(near).min().map(|(_, near)| near)
}

/// How many letters to add, drop, change or swap to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::Span;

    #[test]
    fn distances_are_counted_in_typing_mistakes() {
        assert_eq!(distance("comand", "command"), 1);
        assert_eq!(distance("comamnd", "command"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn only_near_words_are_suggested() {
        assert_eq!(nearest("grup", &["group", "block"]), Some("group"));
        assert_eq!(nearest("zebra", &["group", "block"]), None);
        assert_eq!(nearest("x", &["on", "args"]), None);
    }

    #[test]
    fn a_word_far_from_all_gets_the_list() {
        let word = Ident::new("zebra", Span::call_site());
        let message = unknown("argument", &word, &["group", "block"]).to_string();
        assert_eq!(
            message,
            "unknown argument `zebra`; expected one of `group`, `block`"
        );
    }
}
