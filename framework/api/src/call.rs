//! A request to the Bot API with its parameters written out: what hooks, limiters, outboxes and the
//! transport see of a method. It knows nothing of types, and nothing of tokens.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::ChatTarget;
use crate::error::{EncodeError, Error};
use crate::input_file::{Content, InputFile, Upload};
use crate::raw;

/// In seconds.
const LONGEST_POLL: u64 = 60 * 60;

/// A request: a method's name and its parameters.
///
/// ```
/// use bot_api::{Body, Method, methods::GetMe};
///
/// let call = GetMe::new().into_call()?;
/// assert_eq!(call.method, "getMe");
/// assert!(matches!(call.body, Body::Empty));
/// # Ok::<(), bot_api::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Call {
    /// The method's name in the documentation: `sendMessage`.
    pub method: &'static str,
    /// The chat that the call is about, where it has a `chat_id`.
    pub chat: Option<ChatTarget>,
    /// The parameters.
    pub body: Body,
    /// Whether it is rather not made at all than twice, which matters to who keeps calls and makes
    /// them later. A [`Bot`](crate::Bot) makes a call once, whatever this says.
    pub at_most_once: bool,
}

/// The parameters of a [`Call`].
#[derive(Clone, PartialEq)]
pub enum Body {
    /// None at all.
    Empty,
    /// One JSON object; no file comes along.
    Json(Bytes),
    /// Texts and files.
    Multipart(Multipart),
}

/// Parameters that come with files: sent as `multipart/form-data`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Multipart {
    /// Name and text of every parameter; what is not a string is written as JSON.
    pub fields: Vec<(String, String)>,
    /// The files, which parameters name as `attach://…`.
    pub files: Vec<Attachment>,
}

/// A file that goes with a [`Call`].
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// The name under which parameters refer to it: `file0` for `attach://file0`.
    pub name: String,
    /// What is sent.
    pub upload: Upload,
}

/// The files of one call, collected while its parameters are walked.
#[derive(Debug, Default)]
pub struct Attachments {
    files: Vec<Attachment>,
}

impl Attachments {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Moves an upload out of a parameter and leaves `attach://fileN` in its place. Files that the
    /// server knows already (by URL or id) stay where they are.
    pub fn attach(&mut self, file: &mut InputFile) {
        let name = format!("file{}", self.files.len());
        if let Some(upload) = file.detach(&name) {
            self.files.push(Attachment { name, upload });
        }
    }

    /// Whether nothing has to be uploaded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl Call {
    /// Whether it can be made more than once, or kept for later: not with a stream, which is read once.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        let is_stream = |file: &Attachment| matches!(file.upload.content, Content::Reader(_));
        match &self.body {
            Body::Multipart(form) => !form.files.iter().any(is_stream),
            Body::Empty | Body::Json(_) => true,
        }
    }

    /// A call with a body written by hand: for methods that this version of the crate has not heard
    /// of.
    ///
    /// ```
    /// use bot_api::{Body, Call};
    ///
    /// let call = Call::new("sendHologram", Body::Json(r#"{"chat_id":1}"#.into()));
    /// assert_eq!(call.chat, None);
    /// ```
    #[must_use]
    pub fn new(method: &'static str, body: Body) -> Self {
        Self {
            method,
            chat: None,
            body,
            at_most_once: false,
        }
    }

    /// Says which chat the call is about; limits and queues go by it. The parameters stay as they
    /// are.
    #[must_use]
    pub fn about(mut self, chat: impl Into<ChatTarget>) -> Self {
        self.chat = Some(chat.into());
        self
    }

    /// Writes out the parameters: as one JSON object, or with the files that were taken out of them.
    pub(crate) fn encode<T: Serialize>(
        method: &'static str,
        chat: Option<ChatTarget>,
        parameters: &T,
        files: Attachments,
    ) -> Result<Self, Error> {
        let json =
            serde_json::to_vec(parameters).map_err(|error| EncodeError::new(method, error))?;
        let body = if !files.is_empty() {
            let fields = split_fields(&json).map_err(|error| EncodeError::new(method, error))?;
            Body::Multipart(Multipart {
                fields,
                files: files.files,
            })
        } else if json == b"{}" {
            Body::Empty
        } else {
            Body::Json(json.into())
        };
        Ok(Self {
            chat,
            ..Self::new(method, body)
        })
    }

    /// How long the server may keep the call waiting on purpose: `timeout` of `getUpdates`. No
    /// server waits longer than a few minutes, whatever it is asked for.
    pub(crate) fn long_poll(&self) -> Duration {
        #[derive(Deserialize)]
        struct Wait {
            #[serde(default)]
            timeout: u64,
        }
        let Body::Json(json) = &self.body else {
            return Duration::ZERO;
        };
        if self.method != "getUpdates" {
            return Duration::ZERO;
        }
        serde_json::from_slice(json).map_or(Duration::ZERO, |Wait { timeout }| {
            Duration::from_secs(timeout.min(LONGEST_POLL))
        })
    }
}

/// Takes a JSON object apart into the fields of a form: strings as they are, the rest as JSON.
fn split_fields(json: &[u8]) -> serde_json::Result<Vec<(String, String)>> {
    let fields = raw::members(json)?.into_iter().map(|(name, value)| {
        let text = match value.get() {
            json if json.starts_with('"') => serde_json::from_str(json)?,
            json => json.to_owned(),
        };
        Ok((name, text))
    });
    fields.collect()
}

/// Shows sizes only: parameters are what users wrote, and bodies can be large.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Body::Empty => f.write_str("Empty"),
            Body::Json(json) => write!(f, "Json({} bytes)", json.len()),
            Body::Multipart(form) => {
                let names: Vec<_> = form.fields.iter().map(|(name, _)| name).collect();
                f.debug_struct("Multipart")
                    .field("fields", &names)
                    .field("files", &form.files)
                    .finish()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Album {
        chat_id: i64,
        caption: &'static str,
        media: Vec<InputFile>,
        #[serde(skip_serializing_if = "Option::is_none")]
        quiet: Option<bool>,
    }

    fn encode(mut album: Album) -> Result<Call, Error> {
        let mut files = Attachments::new();
        for file in &mut album.media {
            files.attach(file);
        }
        Call::encode("sendMediaGroup", None, &album, files)
    }

    fn album(media: Vec<InputFile>) -> Album {
        Album {
            chat_id: 7,
            caption: "a \"b\" \u{1F600}\n",
            media,
            quiet: None,
        }
    }

    #[test]
    fn without_uploads_it_is_one_json_object() {
        let call = encode(album(vec![
            InputFile::url("https://h/a"),
            InputFile::file_id("id"),
        ]))
        .expect("a call");
        let Body::Json(json) = call.body else {
            panic!("{call:?}")
        };
        let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        assert_eq!(json["media"], serde_json::json!(["https://h/a", "id"]));
    }

    #[test]
    fn uploads_leave_the_parameters() {
        let media = vec![
            InputFile::bytes("a.txt", "A"),
            InputFile::file_id("known"),
            InputFile::path("/somewhere/b.txt"),
        ];
        let call = encode(album(media)).expect("a call");
        let Body::Multipart(form) = &call.body else {
            panic!("{call:?}")
        };
        let field = |name: &str| {
            form.fields
                .iter()
                .find(|field| field.0 == name)
                .map(|field| &*field.1)
        };
        assert_eq!(field("chat_id"), Some("7"));
        assert_eq!(field("caption"), Some("a \"b\" \u{1F600}\n"));
        assert_eq!(
            field("media"),
            Some(r#"["attach://file0","known","attach://file1"]"#)
        );
        assert_eq!(field("quiet"), None);
        let files: Vec<_> = form
            .files
            .iter()
            .map(|file| (&*file.name, &*file.upload.file_name))
            .collect();
        assert_eq!(files, [("file0", "a.txt"), ("file1", "b.txt")]);
        assert!(
            !format!("{call:?}").contains("known"),
            "parameters stay out of Debug: {call:?}"
        );
    }

    #[test]
    fn an_upload_that_nobody_took_out_is_an_error() {
        let album = album(vec![InputFile::bytes("a.txt", "A")]);
        let error = Call::encode("m", None, &album, Attachments::new()).expect_err("no call");
        assert!(
            matches!(&error, Error::Encode(_)) && error.to_string().contains("a.txt"),
            "{error}"
        );
    }

    #[test]
    fn only_get_updates_is_a_long_poll() {
        let call =
            |method, body: &'static str| Call::new(method, Body::Json(body.into())).long_poll();
        assert_eq!(
            call("getUpdates", r#"{"offset":1,"timeout":50}"#),
            Duration::from_secs(50)
        );
        assert_eq!(call("getUpdates", r#"{"offset":1}"#), Duration::ZERO);
        assert_eq!(call("getUpdates", r#"{"timeout":-1}"#), Duration::ZERO);
        let longest = Duration::from_secs(LONGEST_POLL);
        assert_eq!(
            call("getUpdates", r#"{"timeout":18446744073709551615}"#),
            longest
        );
        assert_eq!(call("sendMessage", r#"{"timeout":50}"#), Duration::ZERO);
    }
}
