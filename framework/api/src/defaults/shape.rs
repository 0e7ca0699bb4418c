//! Which objects have parameters that defaults are for; the values are generated.

/// The parameters of a method, or the fields of an object, as far as defaults are concerned.
pub(crate) struct Shape {
    /// Texts with formatting.
    pub(crate) texts: &'static [Text],
    /// Booleans that have a default.
    pub(crate) flags: &'static [Flag],
    /// Whether there are `link_preview_options`.
    pub(crate) links: bool,
    /// Objects in it, or arrays of them, that have a shape of their own.
    pub(crate) parts: &'static [(&'static str, &'static Shape)],
}

impl Shape {
    /// Whether this is the parse mode of a text.
    pub(super) fn is_mode(&self, name: &str) -> bool {
        self.texts.iter().any(|text| text.parse_mode == name)
    }
}

/// A text whose formatting is marked, or listed.
pub(crate) struct Text {
    /// The text itself.
    pub(crate) text: &'static str,
    /// How it is marked.
    pub(crate) parse_mode: &'static str,
    /// The list, in which case nothing in the text is a mark.
    pub(crate) entities: &'static str,
}

/// A boolean that has a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flag {
    /// `disable_notification`
    DisableNotification,
    /// `protect_content`
    ProtectContent,
    /// `allow_sending_without_reply`
    AllowSendingWithoutReply,
}

impl Flag {
    /// Its name in JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::DisableNotification => "disable_notification",
            Self::ProtectContent => "protect_content",
            Self::AllowSendingWithoutReply => "allow_sending_without_reply",
        }
    }
}
