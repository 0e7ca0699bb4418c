//! What most tests of one failure have in common.

use crate::{
    books::Verdict,
    crowd::Crowd,
    probe::{Home, Life, server},
    random::Random,
};
use bot_simulator::Server;

/// People talk, and after the mending everything has happened once.
pub(crate) struct Scene {
    pub(crate) server: Server,
    pub(crate) crowd: Crowd,
    pub(crate) home: Home,
    random: Random,
}

impl Scene {
    pub(crate) async fn new(what: &str) -> Self {
        let server = server().await;
        let home = Home::new(&server);
        Self::at(home, server, what)
    }

    /// In a place that is there already.
    pub(crate) fn at(home: Home, server: Server, what: &str) -> Self {
        Self {
            crowd: Crowd::new(&server),
            server,
            home,
            random: Random::seeded(what),
        }
    }

    pub(crate) fn people_talk(&mut self, count: usize) {
        (0..count).for_each(|_| self.crowd.chatter(&mut self.random));
    }

    /// The bot handles what there is, and ends.
    pub(crate) async fn settles(&self, life: Life) -> String {
        life.says(" ready").await;
        self.server.wait_until_confirmed().await;
        self.home.has_nothing_to_do().await;
        life.stop().await
    }

    pub(crate) fn nothing_was_lost(&self) {
        Verdict::of(&self.home, &self.crowd).is_clean();
    }
}
