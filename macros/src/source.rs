//! Tokens as the user wrote them, for texts that people read.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// The source of `tokens` on one line. Tokens that touch each other there do so here.
pub(crate) fn text(tokens: TokenStream) -> String {
    let mut text = Text::default();
    text.tokens(tokens);
    text.written
}

#[derive(Default)]
struct Text {
    written: String,
    /// Where the last token was.
    last: Option<Span>,
}

impl Text {
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => {
                            self.tokens(group.stream());
                            continue;
                        }
                    };
                    self.word(open, group.span_open());
                    self.tokens(group.stream());
                    self.word(close, group.span_close());
                }
                other => self.word(&other.to_string(), other.span()),
            }
        }
    }

    fn word(&mut self, word: &str, span: Span) {
        let apart = self
            .last
            .replace(span)
            .is_some_and(|last| !touch(last, span));
        // A group that was parsed and printed has one place: that of all of it.
        let inside = self.written.ends_with(['(', '[']) || matches!(word, ")" | "]");
        if apart && !inside {
            self.written.push(' ');
        }
        self.written.push_str(word);
    }
}

/// Nothing stands between the two. Outside of a compiler there are no places.
fn touch(left: Span, right: Span) -> bool {
    if !proc_macro::is_available() {
        return false;
    }
    let (end, start) = (left.unwrap().end(), right.unwrap().start());
    end.line() == start.line() && end.column() == start.column()
}

#[cfg(test)]
mod tests {
    use super::text;
    use quote::quote;

    #[test]
    fn without_places_all_tokens_are_apart() {
        assert_eq!(text(quote!(a::b([1]))), "a : : b ([1])");
    }
}
