//! What Telegram takes as a command.

use crate::{errors::Errors, function::Function};
use syn::{Error, Ident, LitStr, Result};

/// The longest description that Telegram takes, in characters.
const MAX_DESCRIPTION: usize = 256;

/// A list that has to say something.
pub(super) const EMPTY_LIST: &str = "this list is empty: it would never fire";

/// The names of one handler's commands.
pub(super) fn check_names(key: &Ident, names: &[LitStr], errors: &mut Errors) {
    if names.is_empty() {
        errors.at(key, EMPTY_LIST);
    }
    for (index, name) in names.iter().enumerate() {
        if names[..index]
            .iter()
            .any(|earlier| earlier.value() == name.value())
        {
            errors.at(name, format!("`{}` is given twice", name.value()));
        } else {
            errors.keep(check_name(name));
        }
    }
}

fn check_name(literal: &LitStr) -> Result<()> {
    let name = literal.value();
    let fault = if let Some(bare) = name.strip_prefix('/') {
        format!("leave out the slash: `{bare}`")
    } else if name.is_empty() || name.chars().count() > 32 {
        format!(
            "a command has 1 to 32 characters, this has {}",
            name.chars().count()
        )
    } else if let Some(upper) = name.chars().find(char::is_ascii_uppercase) {
        let lower = name.to_ascii_lowercase();
        format!("a command has no capitals like `{upper}`: write `{lower}`, users may type either")
    } else if let Some(bad) = name
        .chars()
        .find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '_'))
    {
        format!("a command has only `a`-`z`, `0`-`9` and `_`, not {bad:?}")
    } else {
        return Ok(());
    };
    Err(Error::new(literal.span(), fault))
}

/// What Telegram's menu shows: the first paragraph of the function's doc comment.
pub(super) fn description(function: &Function, errors: &mut Errors) -> String {
    let Some((attr, summary)) = function.summary() else {
        return String::new();
    };
    let length = summary.chars().count();
    if length > MAX_DESCRIPTION {
        errors.at(
            attr,
            format!(
                "Telegram shows at most {MAX_DESCRIPTION} characters as a command's description, and this has {length}: \
                 end the first paragraph earlier, with an empty line"
            ),
        );
    }
    summary
}
