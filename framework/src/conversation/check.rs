//! What can only be seen when all handlers are together: conversations that cannot be told apart, states that nobody
//! handles, conversations that nobody begins.

use super::{ConversationType, Place, When};
use std::collections::BTreeMap;

/// What looks like a mistake in conversations of which these are all the handlers' places. Told, not refused: a state may
/// be meant to wait for its end.
pub(crate) fn doubts<'p>(places: impl Iterator<Item = &'p Place>) -> Vec<String> {
    let mut conversations: BTreeMap<&str, (ConversationType, Vec<&Place>)> = BTreeMap::new();
    for place in places {
        let conversation = place.conversation;
        let of = conversations.entry(conversation.name);
        of.or_insert((conversation, Vec::new())).1.push(place);
    }
    let all = conversations.into_values();
    all.flat_map(|(conversation, places)| doubts_of(conversation, &places))
        .collect()
}

fn doubts_of(conversation: ConversationType, places: &[&Place]) -> Vec<String> {
    let ConversationType { at, states, of, .. } = conversation;
    // As it stands in attributes.
    let name = of.name.rsplit("::").next().unwrap_or(of.name);
    let mut doubts = Vec::new();
    if !places
        .iter()
        .any(|place| matches!(place.when, When::Entry { .. }))
    {
        doubts.push(format!(
            "nothing begins the conversation `{name}` ({at}): no handler has `entry = {name}`"
        ));
    }
    if conversation.timeout.is_none() && places.iter().any(|place| place.is_time_out) {
        doubts.push(format!(
            "`{name}` ({at}) never times out, and handlers wait for that: say `#[conversation(timeout = \"10m\")]`"
        ));
    }
    let takes = |place: &&&Place| !place.is_time_out;
    let handled = |state: &&str| {
        let mut taking = places.iter().filter(takes);
        taking.any(|place| place.names.contains(state))
    };
    for state in states.iter().filter(|state| !handled(state)) {
        let others = if places
            .iter()
            .filter(takes)
            .any(|place| matches!(place.when, When::Any))
        {
            "only handlers of all states run in it"
        } else {
            "who gets there stays there"
        };
        doubts.push(format!(
            "no handler has `state = {name}::{state}` ({at}): {others}"
        ));
    }
    doubts
}
