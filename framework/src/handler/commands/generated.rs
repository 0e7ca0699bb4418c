//! Handlers that nobody wrote: `/help`, and the answer to commands that nobody knows.

use super::{
    listing::{Entry, Listing},
    policy::Policy,
    shown::Commands,
    suggest,
};
use crate::{
    app::Undeclared,
    handler::{
        extract::{Context, Needs},
        outcome::Outcome,
        registration::{BoxFuture, Built, CommandScope, Owner},
        reply,
    },
};
use std::{any::TypeId, borrow::Cow};

/// How much one message takes, in UTF-16 units.
const MESSAGE: usize = 4096;

/// The listing's own entry, and the handler behind it; `None` where there is nothing to be helped with.
pub(crate) fn help(listing: &Listing, policy: &Policy) -> Option<(Entry, Built)> {
    let is_said = listing.entries().iter().any(|entry| entry.is_said);
    if !policy.help || !is_said {
        return None;
    }
    // Wherever there are commands, there is help; not where the menu would be this alone.
    let scopes = listing
        .entries()
        .iter()
        .flat_map(|entry| entry.scopes.iter());
    let mut scopes: Vec<CommandScope> = scopes.copied().collect();
    scopes.sort_unstable();
    scopes.dedup();
    let entry = Entry {
        name: "help",
        description: policy.help_description,
        translations: policy.help_translations,
        scopes: Cow::Owned(scopes),
        usage: String::new(),
        is_said: true,
    };
    enum Help {}
    let body = |ctx: Context| -> BoxFuture<'static, Outcome> {
        Box::pin(async move {
            let lines = Commands::of(&ctx).await;
            let lines: Vec<_> = lines.iter().filter(|one| one.name() != "help").collect();
            let texts = messages(lines.iter().map(ToString::to_string));
            let replies = texts
                .into_iter()
                .map(|text| reply::text(ctx.update(), text));
            replies.fold(Outcome::done(), Outcome::and)
        })
    };
    Some((entry, built::<Help>(body)))
}

/// What answers commands that nobody knows.
pub(crate) fn suggestion(policy: &Policy) -> Built {
    enum Suggest {}
    let text = policy.suggestion.clone();
    built::<Suggest>(move |ctx: Context| -> BoxFuture<'static, Outcome> {
        let text = text.clone();
        // Inside the future, as the bot's own words may panic.
        Box::pin(async move {
            let answer = suggest::answer(&ctx, &text);
            let outcome = answer.map(|text| reply::text(ctx.update(), text));
            outcome.unwrap_or_default()
        })
    })
}

fn built<Identity: 'static>(
    body: impl Fn(Context) -> BoxFuture<'static, Outcome> + Send + Sync + 'static,
) -> Built {
    Built {
        owner: Owner::of::<Undeclared>(),
        identity: TypeId::of::<Identity>(),
        needs: Needs::default(),
        matches: |_| true,
        filter: None,
        button: None,
        event: None,
        payload: None,
        place: None,
        body: Box::new(body),
    }
}

/// Lines, in as few messages as take them.
fn messages(lines: impl Iterator<Item = String>) -> Vec<String> {
    let length = |text: &str| text.encode_utf16().count();
    let mut texts: Vec<String> = Vec::new();
    for line in lines {
        match texts.last_mut() {
            Some(text) if length(text) + 1 + length(&line) <= MESSAGE => {
                text.push('\n');
                text.push_str(&line);
            }
            _ => texts.push(line),
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_several_messages() {
        let lines = vec!["é".repeat(1000); 9];
        let texts = messages(lines.into_iter());
        let lengths: Vec<_> = texts.iter().map(|text| text.chars().count()).collect();
        assert_eq!(lengths, [4003, 4003, 1000]);
        assert_eq!(messages(std::iter::empty()), Vec::<String>::new());
    }
}
