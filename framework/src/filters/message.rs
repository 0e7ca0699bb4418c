//! Filters about how a message was sent.

use super::look::filters;

filters! { message:
    /// A message that cannot be forwarded or saved: `HAS_PROTECTED_CONTENT`.
    protected_content = |message| message.has_protected_content;
    /// A message with an effect: `EFFECT_ID`.
    effect = |message| message.effect_id.is_some();
    /// A message that was sent while its sender was away: greetings, scheduled messages; `IS_FROM_OFFLINE`.
    from_offline = |message| message.is_from_offline;
    /// A message whose sender boosted the chat: `SENDER_BOOST_COUNT`.
    sender_boost_count = |message| message.sender_boost_count.is_some_and(|boosts| boosts > 0);
    /// A suggested post in a channel's direct messages: `SUGGESTED_POST_INFO`.
    suggested_post = |message| message.suggested_post_info.is_some();
    /// A giveaway: `GIVEAWAY`. What happens to it later are [service messages](super::service()).
    giveaway = |message| message.giveaway.is_some();
    /// The winners of a giveaway that was public: `GIVEAWAY_WINNERS`.
    giveaway_winners = |message| message.giveaway_winners.is_some();
}
