//! Patterns, looked at while the program is compiled.

use syn::{Error, LitStr, Result};

/// Checks the syntax only: what a `\p{..}` name means depends on the tables that the program is built with.
pub(super) fn check(literal: &LitStr) -> Result<()> {
    let pattern = literal.value();
    let Err(error) = regex_syntax::ast::parse::Parser::new().parse(&pattern) else {
        return Ok(());
    };
    let (start, end) = (error.span().start, error.span().end);
    let line = pattern.lines().nth(start.line - 1).unwrap_or_default();
    // A part of a literal has no span of its own: the message shows the place instead.
    let before = " ".repeat(start.column - 1);
    let marked = if start.line == end.line {
        end.column.saturating_sub(start.column)
    } else {
        1
    };
    let marks = "^".repeat(marked.max(1));
    let reason = error.kind();
    Err(Error::new(
        literal.span(),
        format!("not a regular expression: {reason}\n    {line}\n    {before}{marks}"),
    ))
}
