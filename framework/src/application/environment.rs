//! The settings that come from outside: environment variables and a `.env` file.

use crate::{
    error::{Error, Result},
    handler::commands::slips,
};
use bot_api::Token;
use std::{collections::HashMap, fmt, path::Path};

/// The variables that start with `BOT_`, from a `.env` file in the working directory and, winning over it, from the
/// process's environment.
#[derive(Clone, Default)]
pub struct Environment {
    variables: HashMap<String, String>,
    token: Option<Token>,
}

impl Environment {
    /// Reads them. `BOT_TOKEN_FILE` is followed.
    ///
    /// # Errors
    /// When `.env` or the token's file is there but cannot be read, a line of `.env` is none, or a value is not text.
    pub fn read() -> Result<Self> {
        let mut variables = HashMap::new();
        match std::fs::read_to_string(".env") {
            Ok(text) => variables.extend(parse(&text)?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(Error::startup(format!(
                    "the file .env cannot be read: {error}"
                )));
            }
        }
        // Not `vars`, which panics where any variable of the process, whoever needs it, is not text.
        let ours =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        let ours = ours
            .filter(|(name, _)| interesting(name))
            .map(|(name, value)| match value.into_string() {
                Ok(value) => Ok((name, value)),
                Err(_) => Err(Error::startup(format!(
                    "the value of {name} is not valid UTF-8"
                ))),
            })
            .collect::<Result<Vec<_>>>()?;
        let is_token = |name: &str| name == TOKEN || name == TOKEN_FILE;
        if ours
            .iter()
            .any(|(name, value)| is_token(name) && !value.is_empty())
        {
            // Whichever way the file gives another one.
            variables.retain(|name, _| !is_token(name));
        }
        variables.extend(ours);
        Self::of(variables)
    }

    /// From variables given by hand.
    ///
    /// # Errors
    /// When the file that `BOT_TOKEN_FILE` names cannot be read.
    pub fn of(variables: impl IntoIterator<Item = (String, String)>) -> Result<Self> {
        let mut variables: HashMap<_, _> = variables
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let token = match (variables.remove(TOKEN), variables.remove(TOKEN_FILE)) {
            (Some(token), _) => Some(Token::from(token.trim())),
            (None, Some(file)) => Some(token_from(Path::new(&file))?),
            (None, None) => None,
        };
        Ok(Self { variables, token })
    }

    /// The value of a variable; empty ones count as absent, and the token is not among them.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str)
    }

    /// Variables that mean nothing, and are one slip of the finger away from this one that does.
    pub(super) fn misspelt(&self) -> impl Iterator<Item = (&str, &'static str)> {
        let unknown = self.variables.keys().map(String::as_str);
        let known = || [TOKEN, TOKEN_FILE].into_iter().chain(SETTINGS);
        let unknown = unknown.filter(move |name| known().all(|known| known != *name));
        unknown.filter_map(move |name| {
            let meant = known().find(|known| slips(name, known) == 1)?;
            Some((name, meant))
        })
    }

    /// The token, if one was given.
    #[must_use]
    pub fn token(&self) -> Option<Token> {
        self.token.clone()
    }
}

/// What is read besides the token.
pub(super) const SETTINGS: [&str; 12] = [
    "BOT_API_URL",
    "BOT_STORE",
    "BOT_MODE",
    "BOT_WEBHOOK_URL",
    "BOT_WEBHOOK_LISTEN",
    "BOT_WEBHOOK_PATH",
    "BOT_WEBHOOK_SECRET",
    "BOT_WEBHOOK_CERT",
    "BOT_WEBHOOK_KEY",
    "BOT_CONCURRENCY",
    "BOT_SHUTDOWN_GRACE",
    "BOT_PLAYGROUND",
];
const TOKEN: &str = "BOT_TOKEN";
const TOKEN_FILE: &str = "BOT_TOKEN_FILE";

fn interesting(name: &str) -> bool {
    name.starts_with("BOT_") || name == "RUST_LOG"
}

fn token_from(file: &Path) -> Result<Token> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Token::from(text.trim())),
        Err(error) => Err(Error::startup(format!(
            "the file {} that BOT_TOKEN_FILE names cannot be read: {error}",
            file.display()
        ))),
    }
}

/// `NAME=value` lines, with comments, quotes and an optional `export`.
fn parse(text: &str) -> Result<Vec<(String, String)>> {
    let mut variables = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        let Some((name, value)) = line.split_once('=') else {
            return Err(Error::startup(format!(
                "line {number} of .env is not `NAME=value`"
            )));
        };
        let (name, value) = (name.trim(), value.trim());
        if interesting(name) {
            variables.push((name.to_owned(), unquoted(value).to_owned()));
        }
    }
    Ok(variables)
}

fn unquoted(value: &str) -> &str {
    for quote in ['"', '\''] {
        let quoted = value.strip_prefix(quote);
        if let Some((inside, behind)) = quoted.and_then(|rest| rest.rsplit_once(quote))
            && is_comment(behind)
        {
            return inside;
        }
    }
    // A comment begins behind white space; a `#` inside a word belongs to it.
    value
        .find(" #")
        .map_or(value, |comment| value[..comment].trim_end())
}

/// Whether nothing but a comment follows.
fn is_comment(text: &str) -> bool {
    text.is_empty() || (text.starts_with(char::is_whitespace) && text.trim_start().starts_with('#'))
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<_> = self.variables.keys().collect();
        names.sort();
        f.debug_struct("Environment")
            .field("variables", &names)
            .field("token", &self.token.is_some())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_variables() {
        let text = "# the bot\nexport BOT_TOKEN='1:a b'\nBOT_MODE = polling # for now\n\nPATH=/bin\nBOT_API_URL=\"http://x/#1\"\nBOT_STORE='memory' # here, too\nBOT_WEBHOOK_PATH=\"a\"b\n";
        let variables = parse(text).unwrap();
        let of = |name: &str| {
            variables
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        assert_eq!(of("BOT_TOKEN"), Some("1:a b"));
        assert_eq!(of("BOT_MODE"), Some("polling"));
        assert_eq!(of("BOT_API_URL"), Some("http://x/#1"));
        assert_eq!(of("BOT_STORE"), Some("memory"));
        assert_eq!(of("BOT_WEBHOOK_PATH"), Some("\"a\"b"));
        assert_eq!(of("PATH"), None);
        assert!(
            parse("BOT_TOKEN")
                .unwrap_err()
                .to_string()
                .contains("line 1")
        );
    }

    #[test]
    fn the_token_is_never_shown() {
        let environment =
            Environment::of([("BOT_TOKEN".to_owned(), "1:secret".to_owned())]).unwrap();
        assert!(environment.token().is_some());
        assert!(!format!("{environment:?}").contains("secret"));
        assert_eq!(environment.get("BOT_TOKEN"), None);
    }

    #[test]
    fn a_missing_token_file_is_told() {
        let error = Environment::of([("BOT_TOKEN_FILE".to_owned(), "/nowhere/token".to_owned())])
            .unwrap_err();
        assert!(error.to_string().contains("/nowhere/token"));
    }
}
