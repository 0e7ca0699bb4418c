//! Conversations that texts are part of: one that collects numbers, and one whose time runs out.

use crate::{Book, parse};
use bot::{BoxError, Next, prelude::*};
use serde::{Deserialize, Serialize};
use std::time::{Duration, SystemTime};

/// How many numbers are collected.
const NUMBERS: usize = 4;

/// What a chat has of its conversations.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Heard {
    /// Who said what, from the beginning of a conversation to its end.
    said: Vec<(i64, Vec<u64>)>,
    /// Watches that somebody relieved.
    relieved: Vec<u64>,
    /// Watches whose time ran out.
    over: Vec<u64>,
    /// Those of them that had time left.
    early: Vec<u64>,
    /// By the error handler.
    pub(crate) balked: Vec<u64>,
}

/// All that was said since it began.
#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Talk {
    Said(Vec<u64>),
}

#[handler(regex = "^talk ", group = 6, entry = Talk)]
async fn begin(text: Text) -> Result<Talk, BoxError> {
    Ok(Talk::Said(vec![parse(&text)?.1]))
}

#[handler(regex = "^talk ", group = 6, state = Talk::Said(said))]
async fn go_on(
    said: Vec<u64>,
    text: Text,
    user: User,
    mut of_chat: ChatData<Book>,
) -> Result<Next<Talk>, BoxError> {
    let number = parse(&text)?.1;
    let mut said = said;
    said.push(number);
    Ok(if said.len() < NUMBERS {
        Next::To(Talk::Said(said))
    } else {
        of_chat.talks.said.push((user.id.0, said));
        Next::End
    })
}

/// Nothing that it does is kept: the conversation goes on where it was.
#[handler(regex = "^balk ", group = 6, state = Talk::Said(said))]
async fn balk(said: Vec<u64>, user: User, mut of_chat: ChatData<Book>) -> Result<End, BoxError> {
    of_chat.talks.said.push((user.id.0, said));
    Err("as it was told to".into())
}

/// Somebody keeps watch until the next takes over, or the time is over.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(timeout = "40ms")]
enum Watch {
    Since { number: u64, at: SystemTime },
}

impl Watch {
    fn begun(text: &str, ctx: &Context) -> Result<Self, BoxError> {
        let (number, at) = (parse(text)?.1, ctx.now());
        Ok(Self::Since { number, at })
    }
}

#[handler(regex = "^watch ", group = 7, entry = Watch)]
async fn keep_watch(text: Text, ctx: Context) -> Result<Watch, BoxError> {
    Watch::begun(&text, &ctx)
}

#[handler(regex = "^watch ", group = 7, state = Watch::Since { number })]
async fn relieve(
    number: u64,
    text: Text,
    ctx: Context,
    mut of_chat: ChatData<Book>,
) -> Result<Watch, BoxError> {
    of_chat.talks.relieved.push(number);
    Watch::begun(&text, &ctx)
}

#[handler(timeout, state = Watch::Since { number, at })]
async fn run_out(
    number: u64,
    at: SystemTime,
    ctx: Context,
    mut of_chat: ChatData<Book>,
) -> Result<String, BoxError> {
    let heard = &mut of_chat.talks;
    heard.over.push(number);
    if ctx.now().duration_since(at)? < Duration::from_millis(40) {
        heard.early.push(number);
    }
    Ok(format!("over {number}"))
}
