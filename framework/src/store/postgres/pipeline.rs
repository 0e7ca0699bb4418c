//! Statements that are sent one behind another, without waiting for the answers in between.

use futures_util::future::{LocalBoxFuture, MaybeDone, maybe_done};
use std::{
    future::{Future, poll_fn},
    pin::Pin,
    task::Poll,
};
use tokio_postgres::Error;

/// Sends the beginning of a transaction, what decides whether it is right, and its statements, in this order. Returns what
/// the second says, when all have come to their ends.
///
/// # Errors
/// The first one: those behind it only say that there was one.
pub(super) async fn pipeline<'a>(
    begin: impl Future<Output = Result<u64, Error>> + 'a,
    decisive: impl Future<Output = Result<u64, Error>> + 'a,
    others: impl Iterator<Item = impl Future<Output = Result<u64, Error>> + 'a>,
) -> Result<u64, Error> {
    let first: [LocalBoxFuture<'a, _>; 2] = [Box::pin(begin), Box::pin(decisive)];
    let others = others.map(|other| Box::pin(other) as LocalBoxFuture<'a, _>);
    let mut all: Vec<MaybeDone<_>> = first.into_iter().chain(others).map(maybe_done).collect();
    // A statement is sent when it is first asked how far it is, which happens in order.
    poll_fn(|context| {
        let mut waits = false;
        for one in &mut all {
            waits |= Pin::new(one).poll(context).is_pending();
        }
        if waits {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
    let answers = all.iter_mut().filter_map(|one| Pin::new(one).take_output());
    let answers = answers.collect::<Result<Vec<u64>, Error>>()?;
    Ok(answers.get(1).copied().unwrap_or_default())
}
