//! Filters about what a message carries besides words.

use super::{
    Expression,
    look::{self, filters},
};
use bot_api::types::{Message, UpdateKind};

filters! { message:
    /// A message with anything besides words, from a picture to a payment: `ATTACHMENT`.
    attachment = |message| has_attachment(message);
    /// An animation: `ANIMATION`. Telegram sends such a message as a [`document`](super::document()) too.
    animation = |message| message.animation.is_some();
    /// A piece of music: `AUDIO`.
    audio = |message| message.audio.is_some();
    /// A contact: `CONTACT`.
    contact = |message| message.contact.is_some();
    /// A picture: `PHOTO`.
    photo = |message| message.photo.is_some();
    /// A video: `VIDEO`.
    video = |message| message.video.is_some();
    /// A round video: `VIDEO_NOTE`.
    video_note = |message| message.video_note.is_some();
    /// A voice message: `VOICE`.
    voice = |message| message.voice.is_some();
    /// A live photo: `LIVE_PHOTO`.
    live_photo = |message| message.live_photo.is_some();
    /// A venue: `VENUE`.
    venue = |message| message.venue.is_some();
    /// A message with a poll: `POLL`.
    poll = |message| message.poll.is_some();
    /// A game: `GAME`.
    game = |message| message.game.is_some();
    /// A forwarded story: `STORY`.
    story = |message| message.story.is_some();
    /// Media that have to be paid for: `PAID_MEDIA`.
    paid_media = |message| message.paid_media.is_some();
    /// A checklist: `CHECKLIST`.
    checklist = |message| message.checklist.is_some();
    /// Media hidden until they are tapped: `HAS_MEDIA_SPOILER`.
    media_spoiler = |message| message.has_media_spoiler;

    /// A sticker of any sort: `Sticker.ALL`.
    sticker = |message| message.sticker.is_some();
    /// An animated sticker: `Sticker.ANIMATED`.
    animated_sticker = |message| message.sticker.as_deref().is_some_and(|sticker| sticker.is_animated);
    /// A sticker that does not move: `Sticker.STATIC`.
    static_sticker = |message| {
        message.sticker.as_deref().is_some_and(|sticker| !sticker.is_animated && !sticker.is_video)
    };
    /// A video sticker: `Sticker.VIDEO`.
    video_sticker = |message| message.sticker.as_deref().is_some_and(|sticker| sticker.is_video);
    /// A premium sticker: `Sticker.PREMIUM`, the field `premium_animation`.
    premium_sticker = |message| {
        message.sticker.as_deref().is_some_and(|sticker| sticker.premium_animation.is_some())
    };
}

/// A place on the map: `LOCATION`. That of a venue counts as well, and so does the place of who types an inline query
/// or chose a result of one.
#[must_use]
pub fn location() -> Expression {
    Expression::plain(|update| match update.kind() {
        Ok(UpdateKind::InlineQuery(query)) => query.location.is_some(),
        Ok(UpdateKind::ChosenInlineResult(result)) => result.location.is_some(),
        _ => look::message(update).is_some_and(|message| message.location.is_some()),
    })
}

fn has_attachment(message: &Message) -> bool {
    let file = message.photo.is_some()
        || message.video.is_some()
        || message.document.is_some()
        || message.sticker.is_some()
        || message.voice.is_some()
        || message.audio.is_some()
        || message.animation.is_some()
        || message.video_note.is_some()
        || message.live_photo.is_some()
        || message.paid_media.is_some();
    let content = message.location.is_some()
        || message.venue.is_some()
        || message.contact.is_some()
        || message.poll.is_some()
        || message.dice.is_some()
        || message.game.is_some()
        || message.story.is_some()
        || message.checklist.is_some();
    let business = message.invoice.is_some()
        || message.successful_payment.is_some()
        || message.passport_data.is_some();
    file || content || business
}
