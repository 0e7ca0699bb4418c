//! Buttons under a message: what one carries is a typed value, and pressing it edits the message.

use bot::{
    methods::EditMessageText,
    prelude::*,
    types::{InlineKeyboardButton, InlineKeyboardMarkup},
};
use std::time::Duration;

/// Telegram allows 64 bytes; a type that could take more does not compile.
#[derive(CallbackData)]
enum Press {
    Sugar { lumps: u8 },
    Brew { lumps: u8 },
}

/// The buttons; what they offer depends on how much sugar there is already.
fn buttons(lumps: u8) -> InlineKeyboardMarkup {
    let button = |text: &str, press: Press| InlineKeyboardButton::new(text).callback_data(press);
    let less = lumps
        .checked_sub(1)
        .map(|lumps| button("Less", Press::Sugar { lumps }));
    let more = (lumps < 5).then(|| button("More", Press::Sugar { lumps: lumps + 1 }));
    let brew = button("Brew", Press::Brew { lumps });
    InlineKeyboardMarkup::new([less.into_iter().chain(more).collect(), vec![brew]])
}

/// Orders a coffee
#[handler(command = "coffee")]
async fn coffee() -> Reply {
    Reply::new("With sugar?").markup(buttons(0))
}

/// What a handler returns may be several answers; a `Toast` also ends the button's progress bar.
#[handler(callback = Press)]
async fn pressed(
    query: CallbackQuery,
    Callback(press): Callback<Press>,
    ctx: Context,
    chat: Chat,
) -> (EditMessageText<Bot>, Toast) {
    match press {
        Press::Sugar { lumps } => {
            let edit = query.edit_text(format!("With {lumps} × sugar?"));
            (edit.reply_markup(buttons(lumps)), Toast::default())
        }
        Press::Brew { lumps } => {
            let edit = query.edit_text(format!("Your coffee with {lumps} × sugar."));
            let later = ctx.clone();
            ctx.spawn(async move {
                later.sleep(Duration::from_secs(600)).await;
                chat.send("Your coffee is cold.").await?;
                Ok::<_, bot::Error>(())
            });
            (edit, Toast::alert("Careful, it is hot!"))
        }
    }
}

/// Buttons that an older version of this bot sent.
#[handler(callback_query)]
async fn forgotten() -> Toast {
    Toast::new("This button is out of date.")
}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::{Play, minutes};

    #[bot::test]
    async fn coffee_is_sweetened_and_brewed(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/coffee").await;
        assert_eq!(ann.sees("With sugar?").labels(), ["More", "Brew"]);
        ann.clicks("More").await;
        ann.clicks("More").await;
        ann.clicks("Less").await;
        let asked = ann.sees("With 1 × sugar?");
        let toast = asked.button("Brew").click().await;
        assert!(toast.is_alert());
        assert_eq!(toast.toast(), "Careful, it is hot!");
        play.chat(&ann).shows(
            "
            Ann       /coffee
            test_bot  Your coffee with 1 × sugar.
            ",
        );
        play.advance(minutes(10)).await;
        ann.sees("Your coffee is cold.");
    }

    #[bot::test]
    async fn five_lumps_are_enough(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/coffee").await;
        for _ in 0..5 {
            ann.clicks("More").await;
        }
        let labels = ann.sees("With 5 × sugar?").labels();
        assert_eq!(labels, ["Less", "Brew"]);
    }

    #[bot::test]
    async fn old_buttons_are_known_as_such(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/coffee").await;
        let asked = ann.sees("With sugar?");
        let old = ann
            .does("[an old button]", |user, _| {
                user.clicks(asked.message(), "an_older_version:1")
            })
            .await;
        let answer = old.answer().expect("an answer");
        assert_eq!(answer["text"], "This button is out of date.");
    }
}
