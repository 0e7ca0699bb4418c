//! Files that people send.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::text::Parsed;
use crate::world::World;

/// A file to send, with what belongs to it.
///
/// ```
/// use bot_simulator::Media;
///
/// let cat = Media::photo(&b"..."[..]).caption("My cat");
/// let song = Media::audio(&b"..."[..]).named("song.mp3");
/// ```
#[derive(Clone, Debug)]
pub struct Media {
    kind: &'static str,
    name: String,
    data: Bytes,
    caption: String,
}

impl Media {
    fn new(kind: &'static str, name: &str, data: impl Into<Bytes>) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            data: data.into(),
            caption: String::new(),
        }
    }

    /// A picture.
    #[must_use]
    pub fn photo(data: impl Into<Bytes>) -> Self {
        Self::new("photo", "photo.jpg", data)
    }

    /// Any file.
    #[must_use]
    pub fn document(data: impl Into<Bytes>) -> Self {
        Self::new("document", "file.bin", data)
    }

    /// A video.
    #[must_use]
    pub fn video(data: impl Into<Bytes>) -> Self {
        Self::new("video", "video.mp4", data)
    }

    /// A short video without sound.
    #[must_use]
    pub fn animation(data: impl Into<Bytes>) -> Self {
        Self::new("animation", "animation.mp4", data)
    }

    /// Music.
    #[must_use]
    pub fn audio(data: impl Into<Bytes>) -> Self {
        Self::new("audio", "music.mp3", data)
    }

    /// A spoken message.
    #[must_use]
    pub fn voice(data: impl Into<Bytes>) -> Self {
        Self::new("voice", "voice.ogg", data)
    }

    /// A round video.
    #[must_use]
    pub fn video_note(data: impl Into<Bytes>) -> Self {
        Self::new("video_note", "note.mp4", data)
    }

    /// A sticker.
    #[must_use]
    pub fn sticker(data: impl Into<Bytes>) -> Self {
        Self::new("sticker", "sticker.webp", data)
    }

    /// The text below it.
    #[must_use]
    pub fn caption(mut self, caption: &str) -> Self {
        caption.clone_into(&mut self.caption);
        self
    }

    /// The file's name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// The fields of a message that shows it.
    pub(super) fn body(self, world: &mut World) -> Map<String, Value> {
        let mime = mime(&self.name);
        let file = world.files.add(self.kind, &self.name, mime, self.data);
        let mut about = file.to_json();
        match self.kind {
            "photo" | "video" | "animation" => {
                about["width"] = 800.into();
                about["height"] = 600.into();
            }
            "sticker" => {
                about["type"] = "regular".into();
                about["width"] = 512.into();
                about["height"] = 512.into();
                about["is_animated"] = false.into();
                about["is_video"] = false.into();
            }
            "video_note" => about["length"] = 240.into(),
            _ => {}
        }
        if !matches!(self.kind, "photo" | "sticker" | "document") {
            about["duration"] = 1.into();
        }
        if !matches!(self.kind, "photo" | "sticker" | "voice" | "video_note") {
            about["file_name"] = self.name.into();
        }
        if !mime.is_empty() && !matches!(self.kind, "photo" | "sticker" | "video_note") {
            about["mime_type"] = mime.into();
        }
        let mut body = Map::new();
        if self.kind == "animation" {
            // Old clients know animations as documents; the API shows both.
            body.insert("document".to_owned(), file.to_json());
        }
        let about = match self.kind {
            "photo" => json!([world.thumbnail(&file), about]),
            _ => about,
        };
        body.insert(self.kind.to_owned(), about);
        if !self.caption.is_empty() {
            let caption = Parsed::plain(&self.caption);
            body.insert("caption".to_owned(), caption.text.into());
            if !caption.entities.is_empty() {
                body.insert("caption_entities".to_owned(), caption.entities.into());
            }
        }
        body
    }
}

/// What apps say of a file with such a name; empty where they would guess.
fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        "zip" => "application/zip",
        _ => "",
    }
}
