//! Filters about dice and the other emoji that Telegram throws.

use super::{
    Expression, OneOrMany, custom,
    look::{filters, message},
};
use bot_api::types::Dice;

filters! { message:
    /// Anything thrown, of whatever emoji: `Dice.ALL`.
    dice = |message| message.dice.is_some();
    /// A dart: 🎯, `Dice.DARTS`.
    darts = |message| throws(message.dice.as_deref(), "🎯");
    /// A basketball: 🏀, `Dice.BASKETBALL`.
    basketball = |message| throws(message.dice.as_deref(), "🏀");
    /// A football: ⚽, `Dice.FOOTBALL`.
    football = |message| throws(message.dice.as_deref(), "⚽");
    /// A slot machine: 🎰, `Dice.SLOT_MACHINE`.
    slot_machine = |message| throws(message.dice.as_deref(), "🎰");
    /// A bowling ball: 🎳, `Dice.BOWLING`.
    bowling = |message| throws(message.dice.as_deref(), "🎳");
}

/// Something thrown with this value, or one of these: `Dice.DARTS([6])` is `darts() & dice_value(6)`.
#[must_use]
pub fn dice_value(values: impl OneOrMany<i64>) -> Expression {
    let values = values.into_vec();
    custom(move |update| {
        message(update)
            .and_then(|message| message.dice.as_deref())
            .is_some_and(|dice| values.contains(&dice.value))
    })
}

/// Something thrown of this emoji, or one of these: `Dice.DICE` is `dice_emoji("🎲")`.
#[must_use]
pub fn dice_emoji(emoji: impl OneOrMany<Box<str>>) -> Expression {
    let emoji = emoji.into_vec();
    custom(move |update| {
        message(update)
            .and_then(|message| message.dice.as_deref())
            .is_some_and(|dice| emoji.iter().any(|emoji| throws(Some(dice), emoji)))
    })
}

fn throws(dice: Option<&Dice>, emoji: &str) -> bool {
    dice.is_some_and(|dice| plain(&dice.emoji) == plain(emoji))
}

/// Without the sign that asks for the coloured form, which some keyboards add and others do not.
fn plain(emoji: &str) -> &str {
    emoji.trim_end_matches('\u{fe0f}')
}
