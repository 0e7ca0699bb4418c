//! Calls that are rather not made at all than twice.

use super::{
    extract::Context,
    outcome::{IntoOutcome, Outcome},
};
use bot_api::{Call, Error, Method};

/// An answer that is rather not sent at all than twice.
///
/// What a handler returns and what it gives to [`ctx.outbox(..)`](crate::Context::outbox) is sent at least once: a call
/// that is on the wire while the process is killed is made again after the restart, since nobody knows whether it
/// arrived. This one is not made again, and the error handlers are told
/// ([`ErrorKind::Answer`](crate::ErrorKind::Answer)) that it may be missing. It costs a flush to disk before the call.
///
/// ```
/// use bot::{AtMostOnce, api::Bot, methods::SendGift, prelude::*};
///
/// /// A gift is paid for when it is sent: two would be dear.
/// #[handler(command = "gift")]
/// async fn gift(bot: Bot, user: User) -> AtMostOnce<SendGift<Bot>> {
///     AtMostOnce(bot.send_gift("5170145012310081615").user_id(user.id))
/// }
/// ```
///
/// Around something that holds several answers, it is about each of them. Where nothing is kept (the memory store), or in
/// a call that a handler awaits, it changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use = "it is sent when the handler returns it, or gives it to `ctx.outbox(..)`"]
pub struct AtMostOnce<T>(pub T);

impl<M: Method> Method for AtMostOnce<M> {
    const NAME: &'static str = M::NAME;
    type Output = M::Output;

    fn into_call(self) -> Result<Call, Error> {
        let mut call = self.0.into_call()?;
        call.at_most_once = true;
        Ok(call)
    }

    fn decode(body: &[u8]) -> Result<Self::Output, Error> {
        M::decode(body)
    }
}

impl<K, T: IntoOutcome<K>> IntoOutcome<K> for AtMostOnce<T> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        let mut outcome = self.0.into_outcome(ctx);
        for call in &mut outcome.answers {
            call.at_most_once = true;
        }
        outcome
    }
}
