//! Tests of bots: the real application on a simulated Bot API server in the same process, in virtual time.
//!
//! A test is a [`Play`]: people do things, and see what the bot does. Nothing of it is a mock: updates go through the
//! lanes, handlers run with their data locked, answers are sent, and the server behaves, and refuses, as Telegram does.
//! No token, no network, no waiting; a test takes milliseconds, and each has a world of its own, so that they run side
//! by side.
//!
//! ```toml
//! [dev-dependencies]
//! cablegram = { version = "0.1", features = ["testing"] }
//! ```
//!
//! # A test
//!
//! ```
//! use bot::{prelude::*, types::{InlineKeyboardButton, InlineKeyboardMarkup}};
//!
//! /// Greets
//! #[handler(command = "start")]
//! async fn start() -> Reply {
//!     let order = InlineKeyboardButton::new("Order").callback_data("order");
//!     Reply::new("Welcome!").markup(InlineKeyboardMarkup::new([[order]]))
//! }
//!
//! #[handler(callback_query)]
//! async fn ordered(ctx: Context, query: CallbackQuery, chat: Chat) -> Result<(), bot::api::Error> {
//!     query.answer().text("Ordered").await?;
//!     ctx.sleep(std::time::Duration::from_secs(3600)).await;
//!     chat.send("Your order is late").await?;
//!     Ok(())
//! }
//! # bot::app! {}
//!
//! # /*
//! #[cfg(test)]
//! mod tests {
//!     use bot::testing::*;
//!
//!     #[bot::test]
//!     async fn ordering_works(play: Play) {
//! # */
//! # fn main() { use bot::testing::*; Play::builder::<__BotApp>().run(async |play| {
//!         let ann = play.user("Ann");
//!         ann.sends("/start").await;
//!         let clicked = ann.sees("Welcome").button("Order").click().await;
//!         assert_eq!(clicked.toast(), "Ordered");
//!         play.advance(hours(2)).await;
//!         ann.sees("Your order is late");
//! # }); }
//! # /*
//!     }
//! }
//! # */
//! ```
//!
//! [`#[bot::test]`](macro@crate::test) gives the bot of this crate: the handlers, data types and settings of
//! `#[bot::main]` or [`app!`](crate::app!). In `tests/` of a library it is `#[bot::test(link = [my_library])]`. By hand
//! the same is [`Play::builder`].
//!
//! # When a step is over
//!
//! Whatever is awaited of a play returns when the bot is quiet: the update was handled, answers have arrived, handlers
//! with `block = false` and tasks have ended, or all that is left only waits for the clock. Real work (a file, a
//! database, another thread) is waited for as long as it takes. Two people who are to do something at once do it in
//! `tokio::join!(ann.sends("a"), bob.sends("b"))`.
//!
//! What a bot waits for by [`ctx.sleep`](crate::Context::sleep) or [`handle.sleep`](crate::Handle::sleep), time limits
//! of handlers, pauses that Telegram asks for, and servers that are [slow](Fault::slow): all of that goes by the play's
//! clock, which stands still until [`Play::advance`] moves it from one timer to the next. Timers of tokio's own run in
//! real time; a bot that uses them makes its tests wait. A handler that does not come to rest in ten seconds of real
//! time fails the test; for handlers that wait for what other handlers do in a later step there is
//! [`secluded`](PlayBuilder::secluded).
//!
//! # Who does what
//!
//! ```
//! # use bot::testing::*;
//! # async fn example(play: Play) {
//! let (ann, bob) = (play.user("Ann"), play.user("Bob"));
//! let friends = play.group("Friends", [&ann, &bob]);
//! ann.sends("/start").await;                          // in private
//! ann.at(&friends).sends("/start@test_bot").await;    // in the group
//! bob.at(&friends).sees("Welcome");
//! ann.sends_document("report.csv", "a;b\n").await;
//! bob.blocks_bot().await;
//! # }
//! ```
//!
//! What [`sees`](Person::sees) looks at is what the bot wrote, or edited, since this person's last step in this chat:
//! an old message does not stand in for an answer that never came. [`Person::does`] does whatever the simulator's
//! [`User`](bot_simulator::User) can and is not here.
//!
//! # Data
//!
//! ```
//! # use bot::testing::*;
//! # #[derive(Clone, Default, serde::Serialize, serde::Deserialize)] struct Profile { visits: u32 }
//! # async fn example(play: Play, ann: Person) {
//! play.set_user_data(&ann, Profile { visits: 41 });
//! ann.sends("/start").await;
//! assert_eq!(play.user_data::<Profile>(&ann).visits, 42);
//! # }
//! ```
//!
//! The same for [`chat_data`](Play::chat_data) and [`bot_data`](Play::bot_data). All of it is in memory, unless
//! `#[bot::test(sqlite)]` says that it is in a file, as it is when the bot runs for itself: then
//! [`restart`](Play::restart) and [`kill`](Play::kill) show what outlasts them.
//!
//! ```
//! # use bot::testing::*;
//! # async fn example(play: Play, ann: Person) -> Result<(), bot::Error> {
//! ann.sends("/tea").await; // its handler waits for three minutes
//! play.kill().await;
//! play.start().await?;
//! play.advance(minutes(3)).await;
//! ann.sees("Your tea is ready"); // it began again
//! # Ok(())
//! # }
//! ```
//!
//! # Trouble
//!
//! ```
//! # use bot::testing::*;
//! # async fn example(play: Play, ann: Person) {
//! play.fails_next("sendMessage", 403, "Forbidden: bot was blocked by the user");
//! ann.sends("/start").await;
//! play.expect_error("blocked by the user");
//!
//! play.fails(Fault::on("sendMessage").times(2).retry_after(30));
//! ann.sends("/start").await;
//! ann.sees_nothing_new();
//! play.advance(minutes(2)).await;
//! ann.sees("Welcome");
//! # }
//! ```
//!
//! An error that no error handler takes fails the test, unless [`expect_error`](Play::expect_error) takes it (or
//! [`ignore_errors`](PlayBuilder::ignore_errors) says that none matters). Panics of handlers are errors like any other.
//!
//! # Snapshots
//!
//! [`Room::shows`] compares a chat as it is now with a text, [`Room::snapshot`] gives that text to any library for
//! snapshots, [`Play::transcript`] is all that happened, and [`Play::calls`] every call with its parameters and what
//! became of it.
//!
//! ```
//! # use bot::testing::*;
//! # fn example(play: Play, ann: Person) {
//! play.chat(&ann).shows("
//!     Ann       /start
//!     test_bot  Welcome!
//!               [Order]
//! ");
//! # }
//! ```
//!
//! # When it fails
//!
//! The message says what was wanted, what there is instead, what of it comes nearest, and shows the whole play:
//!
//! ```text
//! Ann does not see "Wellcome".
//!
//! What the bot has shown Ann since "/start":
//!     Welcome! <- the nearest
//!     [Order]
//!
//! The play so far:
//! Ann       /start
//! test_bot  Welcome!
//!           [Order]
//! ```
//!
//! What the bot logs is printed, so that `cargo test` shows it with a test that fails.
//!
//! # Only some handlers
//!
//! `#[bot::test(handlers = [start, ordered])]` leaves all others out, `setup = set_up` calls an
//! `async fn set_up(builder: Builder) -> Builder` that shares what handlers take as [`Shared`](crate::Shared), as the
//! body of `main` would: a function that both call is the simplest.

mod builder;
mod describe;
mod durations;
mod expectation;
mod history;
mod idle;
mod listener;
mod local;
mod payment;
mod person;
mod play;
pub(crate) mod private;
mod room;
mod seen;
mod stage;
mod talking;
mod transcript;

pub use bot_simulator::{Call, Fault, Outcome as CallOutcome};
pub use builder::{PlayBuilder, TestResult};
pub use durations::{days, hours, minutes, seconds};
pub use payment::Payment;
pub use person::{Person, Place};
pub use play::Play;
pub use room::Room;
pub use seen::{Button, Clicked, InlineAnswer, Seen};
