//! Splits what stands behind a command into words. Any text at all can be split.

use std::borrow::Cow;
#[cfg(test)]
use std::ops::Range;

/// Reads word after word. White space separates them; quotation marks keep a word together: `"two words"`, `“two
/// words”`, `„zwei Wörter“`, `«deux mots»`, also behind a name and `=`. Inside `".."`, `\"` and `\\` are `"` and `\`. A
/// mark that is not closed is a letter like any other.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// What it says, without quotation marks.
    pub(super) said: Cow<'a, str>,
    /// Where it stands in the text, marks included.
    #[cfg(test)]
    range: Range<usize>,
    /// How long the name is that it begins with: of `count=3`, 5.
    pub(super) name: Option<usize>,
}

/// Phones write typographic marks by themselves, in the way of the country.
const MARKS: [(char, &[char]); 4] = [
    ('"', &['"']),
    ('“', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
];

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// All that is left, as it was written.
    pub(super) fn rest(&mut self) -> &'a str {
        let rest = self.left().trim();
        self.at = self.text.len();
        rest
    }

    fn left(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// How far it has come.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn is_empty(&self) -> bool {
        self.left().trim_start().is_empty()
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        let word = self.left().trim_start();
        if word.is_empty() {
            return None;
        }
        let start = self.text.len() - word.len();
        let named = name(word);
        // Behind `name=`, or at the very start.
        let value = named.map_or(0, |name| name + 1);
        let (said, length) = match quoted(&word[value..]) {
            Some((said, length)) if named.is_some() => (
                Cow::Owned(format!("{}{said}", &word[..value])),
                value + length,
            ),
            Some((said, length)) => (said, length),
            None => {
                let length = word.find(char::is_whitespace).unwrap_or(word.len());
                (Cow::Borrowed(&word[..length]), length)
            }
        };
        self.at = start + length;
        Some(Word {
            said,
            #[cfg(test)]
            range: start..self.at,
            name: named,
        })
    }
}

/// The length of a name with `=` behind it.
fn name(word: &str) -> Option<usize> {
    let end = word.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    (end > 0 && word[end..].starts_with('=')).then_some(end)
}

/// What stands between marks at the start of a text, and how long that is with its marks. A word ends behind them.
fn quoted(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let open = text.chars().next()?;
    let (_, closing) = MARKS.iter().find(|(mark, _)| *mark == open)?;
    let start = open.len_utf8();
    let mut said = Cow::Borrowed("");
    let mut from = start;
    let mut letters = text[start..]
        .char_indices()
        .map(|(at, c)| (start + at, c))
        .peekable();
    while let Some((at, c)) = letters.next() {
        if c == '\\' && open == '"' && matches!(letters.peek(), Some((_, '"' | '\\'))) {
            said += &text[from..at];
            from = at + 1;
            letters.next();
        } else if closing.contains(&c) {
            let end = at + c.len_utf8();
            if text[end..].starts_with(|next: char| !next.is_whitespace()) {
                continue;
            }
            said += &text[from..at];
            return Some((said, end));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handler::extract::args::random::{Random, TEXTS};

    fn said(text: &str) -> Vec<String> {
        Words::new(text)
            .map(|word| word.said.into_owned())
            .collect()
    }

    #[test]
    fn white_space_of_any_kind_separates() {
        assert_eq!(
            said("  one two\tthree\n\u{a0}four "),
            ["one", "two", "three", "four"]
        );
        assert_eq!(said(" \n"), Vec::<String>::new());
    }

    #[test]
    fn quotation_marks_keep_words_together() {
        assert_eq!(said(r#""two words" three"#), ["two words", "three"]);
        assert_eq!(
            said("“two words” „zwei Wörter“ «deux mots»"),
            ["two words", "zwei Wörter", "deux mots"]
        );
        assert_eq!(said(r#""say \"no\" \\ \n" x"#), [r#"say "no" \ \n"#, "x"]);
        assert_eq!(
            said(r#"name="Ann Lee" "" end"#),
            ["name=Ann Lee", "", "end"]
        );
    }

    #[test]
    fn marks_that_are_no_quotation_are_letters() {
        assert_eq!(said(r#""open it"#), ["\"open", "it"]);
        assert_eq!(said(r#"5" pipe 6""#), ["5\"", "pipe", "6\""]);
        assert_eq!(said(r#"a"b c"d"#), ["a\"b", "c\"d"]);
        assert_eq!(said("don't 'stop now'"), ["don't", "'stop", "now'"]);
    }

    #[test]
    fn the_rest_is_as_it_was_written() {
        let mut words = Words::new("one  \"two\"   three \n");
        words.next();
        assert!(!words.is_empty());
        assert_eq!(words.rest(), "\"two\"   three");
        assert!(words.is_empty());
        assert_eq!(words.next(), None);
    }

    /// Whatever is written: every word is a part of the text, they stand in order, and nothing but white space is
    /// between them.
    #[test]
    fn any_text_is_split_without_loss() {
        let mut random = Random::new(1);
        for _ in 0..TEXTS {
            let text = random.text();
            let mut before = 0;
            for word in Words::new(&text) {
                assert!(text[before..word.range.start].trim().is_empty(), "{text:?}");
                assert!(!word.range.is_empty(), "{text:?}");
                before = word.range.end;
            }
            assert!(text[before..].trim().is_empty(), "{text:?}");
        }
    }

    /// Without quotation marks it is what PTB gives: the words between white space.
    #[test]
    fn without_marks_words_are_what_white_space_separates() {
        let mut random = Random::new(2);
        for _ in 0..TEXTS {
            let text = random.text().replace(['"', '“', '„', '«'], "");
            assert_eq!(
                said(&text),
                text.split_whitespace().collect::<Vec<_>>(),
                "{text:?}"
            );
        }
    }
}
