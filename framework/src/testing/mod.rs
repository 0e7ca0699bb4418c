//! Tests of bots: the real dispatcher on a simulated Bot API server in the same process, in virtual time.

mod builder;
mod describe;
mod durations;
mod expectation;
mod history;
mod idle;
mod listener;
mod local;
mod person;
mod play;
pub(crate) mod private;
mod room;
mod seen;
mod stage;
mod transcript;

pub use bot_simulator::{Call, Fault, Outcome};
pub use builder::{PlayBuilder, TestResult};
pub use durations::{days, hours, minutes, seconds};
pub use person::{InChat, Person};
pub use play::Play;
pub use room::Room;
pub use seen::{Button, Clicked, InlineAnswer, Seen};
