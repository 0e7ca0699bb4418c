//! Which conversations an update is part of, and in which states: asked before its handlers are, since that decides
//! which of them match.

use super::{
    dispatcher::Dispatcher,
    process::Pass,
    work::{PutAside, Work},
};
use crate::{
    data::{Keys, Talk},
    update::UnitName,
};
use std::sync::Arc;

impl Dispatcher {
    /// Opens the update's unit of work if some candidate is part of a conversation that the update can be part of: with
    /// everything locked that the unit may have to hold, in the one order of all locks, and with nothing read but the
    /// states. From here on to the unit's end nobody else moves these conversations.
    pub(super) async fn find_talks(self: &Arc<Self>, pass: &mut Pass<'_>) -> Result<(), PutAside> {
        let talks = pass.talks();
        if talks.is_empty() {
            return Ok(());
        }
        let keys = Keys {
            talks,
            ..pass.keys()
        };
        let unit = self.hold(&keys, pass.update).await?;
        pass.work = Some(Work::new(unit, UnitName::Blocking));
        Ok(())
    }
}

impl Pass<'_> {
    /// The conversations that the update is part of, as far as its candidates are, in the order of their locks.
    fn talks(&self) -> Vec<Talk> {
        let mut talks: Vec<Talk> = Vec::new();
        let places = self
            .candidates
            .clone()
            .filter_map(|route| route.built.place.as_ref());
        for place in places {
            let conversation = &place.conversation;
            let known = |talk: &Talk| talk.key.conversation == conversation.name;
            if !talks.iter().any(known) {
                talks.extend(conversation.talk(self.update));
            }
        }
        talks.sort_by(|one, other| one.key.cmp(&other.key));
        talks
    }
}
