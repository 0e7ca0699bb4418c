//! Refusals: answers with `"ok":false`.

use std::fmt;

use super::Cause;

/// The server's refusal of a call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The method that was called.
    pub method: &'static str,
    /// Why, as far as it can be told.
    pub cause: Cause,
    /// The server's `error_code`, or the HTTP status where it gave none.
    pub code: i32,
    /// The server's own words.
    pub description: String,
}

impl ApiError {
    /// A refusal as the server words it; the cause is read from code and description.
    ///
    /// ```
    /// use bot_api::error::{ApiError, Cause};
    ///
    /// let text = "Forbidden: bot was blocked by the user";
    /// assert_eq!(ApiError::new("sendMessage", 403, text).cause, Cause::BotBlocked);
    /// ```
    #[must_use]
    pub fn new(method: &'static str, code: i32, description: impl Into<String>) -> Self {
        let description = description.into();
        let cause = Cause::classify(code, &description);
        Self {
            method,
            cause,
            code,
            description,
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.method)?;
        if self.description.is_empty() {
            write!(f, "refused without a reason (error {})", self.code)?;
        } else {
            write!(f, "{} (error {})", self.description, self.code)?;
        }
        match &self.cause {
            Cause::ChatMigrated(chat) => write!(f, ", the chat is now {chat}"),
            Cause::Unauthorized => f.write_str("; check the bot's token"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for ApiError {}
