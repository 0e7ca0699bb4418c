//! Files that someone sent, found again by their id or their download path.

use std::collections::{BTreeMap, VecDeque};

use bytes::Bytes;
use serde_json::{Value, json};

use super::World;

#[derive(Clone, Debug)]
pub(crate) struct FileRecord {
    number: u64,
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) mime: String,
    pub(crate) data: Bytes,
}

impl FileRecord {
    /// Opaque like Telegram's, unique in this world.
    pub(crate) fn id(&self) -> String {
        format!("SIMFILE-{}-{:08}", self.kind, self.number)
    }

    fn unique_id(&self) -> String {
        format!("SIMU{:08}", self.number)
    }

    /// The id of the custom emoji that this picture is.
    pub(crate) fn custom_emoji_id(&self) -> String {
        (5_300_000_000_000_000_000 + self.number).to_string()
    }

    /// Where `getFile` says it can be downloaded.
    pub(crate) fn path(&self) -> String {
        let extension = self.name.rsplit_once('.').map(|(_, extension)| extension);
        let extension =
            extension.filter(|e| !e.is_empty() && e.chars().all(|c| c.is_ascii_alphanumeric()));
        let folder = match self.kind {
            "photo" => "photos",
            "video" => "videos",
            "voice" => "voice",
            "audio" => "music",
            "animation" => "animations",
            "sticker" => "stickers",
            "video_note" => "video_notes",
            "profile_photo" => "profile_photos",
            _ => "documents",
        };
        match extension {
            Some(extension) => format!("{folder}/file_{}.{extension}", self.number),
            None => format!("{folder}/file_{}", self.number),
        }
    }

    /// The fields that every file object has.
    pub(crate) fn to_json(&self) -> Value {
        json!({ "file_id": self.id(), "file_unique_id": self.unique_id(), "file_size": self.data.len() })
    }
}

impl World {
    /// A `PhotoSize` of a small version of a picture: the same file whenever the picture is sent.
    pub(crate) fn thumbnail(&mut self, file: &FileRecord) -> Value {
        let known = self.files.thumbnails.get(&file.number);
        let known = known.and_then(|id| self.files.by_id.get(id)).cloned();
        let small = known.unwrap_or_else(|| {
            let (kind, data) = (file.kind, file.data.clone());
            let small = self.files.add(kind, &file.name, &file.mime, data);
            self.files.thumbnails.insert(file.number, small.id());
            small
        });
        let mut drawn = small.to_json();
        drawn["width"] = 90.into();
        drawn["height"] = 68.into();
        drawn
    }
}

/// How many bytes of files a world keeps.
const CAPACITY: usize = 1024 * 1024 * 1024;

/// What was sent, as long as there is room; then the oldest files are forgotten, as Telegram forgets those that nobody asks
/// for.
#[derive(Debug)]
pub(crate) struct Files {
    /// Small versions, by the number of the picture.
    thumbnails: BTreeMap<u64, String>,
    by_id: BTreeMap<String, FileRecord>,
    id_by_path: BTreeMap<String, String>,
    /// Their ids, oldest first.
    by_age: VecDeque<String>,
    count: u64,
    size: usize,
    pub(crate) capacity: usize,
}

impl Default for Files {
    fn default() -> Self {
        Self {
            thumbnails: BTreeMap::new(),
            by_id: BTreeMap::new(),
            id_by_path: BTreeMap::new(),
            by_age: VecDeque::new(),
            count: 0,
            size: 0,
            capacity: CAPACITY,
        }
    }
}

impl Files {
    pub(crate) fn add(
        &mut self,
        kind: &'static str,
        name: &str,
        mime: &str,
        data: Bytes,
    ) -> FileRecord {
        let number = self.count;
        self.count += 1;
        self.make_room(data.len());
        let file = FileRecord {
            number,
            kind,
            name: name.to_owned(),
            mime: mime.to_owned(),
            data,
        };
        self.id_by_path.insert(file.path(), file.id());
        self.by_age.push_back(file.id());
        self.by_id.insert(file.id(), file.clone());
        file
    }

    fn make_room(&mut self, size: usize) {
        self.size = self.size.saturating_add(size);
        while self.size > self.capacity {
            let Some(oldest) = self.by_age.pop_front() else {
                return;
            };
            if let Some(file) = self.by_id.remove(&oldest) {
                self.size = self.size.saturating_sub(file.data.len());
                self.id_by_path.remove(&file.path());
                self.thumbnails.remove(&file.number);
            }
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&FileRecord> {
        self.by_id.get(id)
    }

    /// Only paths that were handed out exist; nothing touches a file system.
    pub(crate) fn by_path(&self, path: &str) -> Option<&FileRecord> {
        self.by_id.get(self.id_by_path.get(path)?)
    }
}
