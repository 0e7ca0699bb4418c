//! What `#[bot::test]` expands to calls of.

use super::{Play, PlayBuilder, TestResult};
use crate::app::App;
use std::any::{Any, TypeId, type_name};

/// A handler function that a test has named.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub(super) identity: TypeId,
    pub(super) name: &'static str,
}

/// Names a function.
#[must_use]
pub fn chosen<F: Any>(_: &F) -> Chosen {
    Chosen {
        identity: TypeId::of::<F>(),
        name: type_name::<F>(),
    }
}

/// The play of a test, with the handlers of these crates. An app that is the test's own says its module: what was
/// declared for the bot of that crate belongs to it.
pub fn play<A: App>(module: Option<&'static str>, link: &[&'static str]) -> PlayBuilder {
    let own = module.and_then(|module| module.split("::").next());
    Play::builder::<A>().link(link.iter().copied().chain(own))
}

/// Leaves only these handlers.
pub fn choose(play: PlayBuilder, functions: impl IntoIterator<Item = Chosen>) -> PlayBuilder {
    play.choose(functions.into_iter().collect())
}

/// What a test can take.
#[diagnostic::on_unimplemented(
    message = "a test of a bot cannot take `{Self}`",
    label = "not the play",
    note = "it takes `play: bot::testing::Play`, which makes people and chats: `let ann = play.user(\"Ann\")`"
)]
pub trait FromPlay {
    #[doc(hidden)]
    fn from_play(play: Play) -> Self;
}

impl FromPlay for Play {
    fn from_play(play: Play) -> Self {
        play
    }
}

/// Runs the test.
#[track_caller]
pub fn test1<P: FromPlay, R: TestResult, Fut, F>(play: PlayBuilder, test: F)
where
    F: FnOnce(P) -> Fut,
    Fut: Future<Output = R>,
{
    play.run(async |play| test(P::from_play(play)).await);
}
