//! Sticker sets.

use serde_json::{Value, json};

use super::World;

#[derive(Clone, Debug)]
pub(crate) struct StickerRecord {
    /// Of the file.
    pub(crate) file_id: String,
    pub(crate) format: String,
    pub(crate) emoji: Vec<String>,
    pub(crate) keywords: Vec<String>,
    pub(crate) mask_position: Option<Value>,
}

#[derive(Clone, Debug)]
pub(crate) struct StickerSet {
    /// The bot that made it.
    pub(crate) bot: i64,
    pub(crate) title: String,
    pub(crate) kind: String,
    pub(crate) stickers: Vec<StickerRecord>,
}

impl World {
    /// A `Sticker` object. `None` if its file is gone.
    pub(crate) fn draw_sticker(
        &self,
        set: Option<&str>,
        kind: &str,
        sticker: &StickerRecord,
    ) -> Option<Value> {
        let mut drawn = self.files.get(&sticker.file_id)?.to_json();
        drawn["type"] = kind.into();
        drawn["width"] = 512.into();
        drawn["height"] = 512.into();
        drawn["is_animated"] = (sticker.format == "animated").into();
        drawn["is_video"] = (sticker.format == "video").into();
        if let Some(emoji) = sticker.emoji.first() {
            drawn["emoji"] = emoji.as_str().into();
        }
        if let Some(set) = set {
            drawn["set_name"] = set.into();
        }
        if let Some(mask) = &sticker.mask_position {
            drawn["mask_position"] = mask.clone();
        }
        if kind == "custom_emoji" {
            drawn["custom_emoji_id"] = self.files.get(&sticker.file_id)?.custom_emoji_id().into();
        }
        Some(drawn)
    }

    /// A `StickerSet` object.
    pub(crate) fn draw_sticker_set(&self, name: &str) -> Option<Value> {
        let set = self.sticker_sets.get(name)?;
        let draw = |sticker| self.draw_sticker(Some(name), &set.kind, sticker);
        let stickers: Vec<Value> = set.stickers.iter().filter_map(draw).collect();
        Some(
            json!({ "name": name, "title": set.title, "sticker_type": set.kind, "stickers": stickers }),
        )
    }

    /// The set and place of a sticker of this bot's sets.
    pub(crate) fn find_sticker(&self, bot: i64, file_id: &str) -> Option<(String, usize)> {
        let own = self.sticker_sets.iter().filter(|(_, set)| set.bot == bot);
        own.filter_map(|(name, set)| {
            let place = set.stickers.iter().position(|s| s.file_id == file_id)?;
            Some((name.clone(), place))
        })
        .next()
    }
}
