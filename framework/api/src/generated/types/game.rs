//! Games.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`Game`](https://core.telegram.org/bots/api#game) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Game {
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Photo.
    pub photo: Vec<PhotoSize>,
    /// Text, 0 to 4096 characters.
    pub text: Option<String>,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Animation.
    pub animation: Option<Box<Animation>>,
}

impl Object for Game {
    const FIELDS: &'static [&'static str] = &[
        "title",
        "description",
        "photo",
        "text",
        "text_entities",
        "animation",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.description, map),
            2 => de::value(&mut self.photo, map),
            3 => de::value(&mut self.text, map),
            4 => de::value(&mut self.text_entities, map),
            _ => de::value(&mut self.animation, map),
        }
    }
}

impl Serialize for Game {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("title", &self.title)
            .field("description", &self.description)
            .field("photo", &self.photo)
            .optional("text", self.text.as_ref())
            .optional("text_entities", self.text_entities.as_ref())
            .optional("animation", self.animation.as_ref())
            .end()
    }
}

/// [`CallbackGame`](https://core.telegram.org/bots/api#callbackgame) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallbackGame {}

impl CallbackGame {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for CallbackGame {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for CallbackGame {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`GameHighScore`](https://core.telegram.org/bots/api#gamehighscore) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GameHighScore {
    /// Position.
    pub position: i64,
    /// User.
    pub user: Box<User>,
    /// Score.
    pub score: i64,
}

impl Object for GameHighScore {
    const FIELDS: &'static [&'static str] = &["position", "user", "score"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.position, map),
            1 => de::value(&mut self.user, map),
            _ => de::value(&mut self.score, map),
        }
    }
}

impl Serialize for GameHighScore {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("position", &self.position)
            .field("user", &self.user)
            .field("score", &self.score)
            .end()
    }
}

de::deserialize_object!(Game, CallbackGame, GameHighScore,);
