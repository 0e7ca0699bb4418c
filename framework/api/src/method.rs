//! What every Bot API method is: a name, a way to become a [`Call`], and a way to read the answer.

use crate::call::Call;
use crate::error::Error;

/// A method of the Bot API, with its parameters.
///
/// Every struct in [`methods`](crate::methods) implements it; [`Bot::call`](crate::Bot::call) takes
/// any of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Bot API method",
    label = "not a method",
    note = "methods are the structs in `bot_api::methods`, such as `SendMessage`"
)]
pub trait Method {
    /// The name in the documentation: `sendMessage`.
    const NAME: &'static str;

    /// What the server answers with.
    type Output: Send + 'static;

    /// The request: parameters written out, files set apart.
    ///
    /// # Errors
    /// When a parameter cannot be written as JSON.
    fn into_call(self) -> Result<Call, Error>;

    /// Reads the whole body of an answer: `{"ok":true,"result":…}`.
    ///
    /// # Errors
    /// [`Error::Decode`] when it is not what the documentation says, [`Error::Api`] when it is a
    /// refusal.
    fn decode(body: &[u8]) -> Result<Self::Output, Error>;
}
