//! Filters about files.

use super::{
    Expression, OneOrMany, custom,
    look::{filters, message},
};

filters! { message:
    /// A file: `Document.ALL`. Animations come as one too.
    document = |message| message.document.is_some();
}

/// A file of this type, or one of these, as the sender's app calls it: `Document.MimeType`.
///
/// What ends in a slash is a whole category, as in `document_mime("image/")`: `Document.Category`.
#[must_use]
pub fn document_mime(types: impl OneOrMany<Box<str>>) -> Expression {
    let types = types.into_vec();
    custom(move |update| {
        message(update)
            .and_then(|message| message.document.as_deref()?.mime_type.as_deref())
            .is_some_and(|mime| types.iter().any(|wanted| is_mime(mime, wanted)))
    })
}

fn is_mime(mime: &str, wanted: &str) -> bool {
    if wanted.ends_with('/') {
        mime.split_at_checked(wanted.len())
            .is_some_and(|(category, _)| category.eq_ignore_ascii_case(wanted))
    } else {
        mime.eq_ignore_ascii_case(wanted)
    }
}

/// A file whose name has this extension, or one of these, in any case: `Document.FileExtension`.
///
/// `"pdf"`, `".pdf"` and `"tar.gz"` are extensions; `""` finds names without any.
#[must_use]
pub fn document_extension(extensions: impl OneOrMany<Box<str>>) -> Expression {
    extension(extensions, str::eq_ignore_ascii_case)
}

/// The same to the letter: `Document.FileExtension(case_sensitive=True)`.
#[must_use]
pub fn document_extension_exact(extensions: impl OneOrMany<Box<str>>) -> Expression {
    extension(extensions, str::eq)
}

fn extension(
    extensions: impl OneOrMany<Box<str>>,
    same: impl Fn(&str, &str) -> bool + Copy + Send + Sync + 'static,
) -> Expression {
    let extensions = extensions.into_vec();
    custom(move |update| {
        message(update)
            .and_then(|message| message.document.as_deref()?.file_name.as_deref())
            .is_some_and(|name| {
                let mut extensions = extensions.iter();
                extensions.any(|wanted| has_extension(name, wanted, same))
            })
    })
}

fn has_extension(name: &str, wanted: &str, same: impl Fn(&str, &str) -> bool) -> bool {
    let wanted = wanted.strip_prefix('.').unwrap_or(wanted);
    if wanted.is_empty() {
        return !name.contains('.');
    }
    let at = name.len().checked_sub(wanted.len());
    at.and_then(|at| name.split_at_checked(at))
        .is_some_and(|(stem, end)| stem.ends_with('.') && same(end, wanted))
}
