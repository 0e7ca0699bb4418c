//! Invite links and the people who ask to be let in.

use serde_json::Value;

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind, InviteLink};

const MAX_NAME: usize = 32;
const MAX_MEMBERS: i64 = 99_999;

pub(super) const METHODS: Area = &[
    ("exportChatInviteLink", export),
    ("createChatInviteLink", create),
    ("editChatInviteLink", edit),
    ("createChatSubscriptionInviteLink", create_subscription),
    ("editChatSubscriptionInviteLink", edit_subscription),
    ("revokeChatInviteLink", revoke),
    ("approveChatJoinRequest", |cx| settle(cx, true)),
    ("declineChatJoinRequest", |cx| settle(cx, false)),
];

/// A new primary link; the one before leads nowhere from now on.
fn export(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    let link = replace_primary(cx, key)?;
    Ok(Value::from(link.url).into())
}

fn replace_primary(cx: &mut Context<'_>, key: ChatKey) -> Result<InviteLink> {
    let bot = cx.bot;
    if let Some(before) = cx.record_mut(key)?.invites.primary_mut(bot) {
        before.is_revoked = true;
    }
    let link = InviteLink {
        is_primary: true,
        ..blank(bot)
    };
    let added = cx.world.add_invite_link(key, link);
    added.ok_or_else(|| Rule::ChatNotFound.into())
}

fn create(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    let mut link = blank(cx.bot);
    settings(cx, &mut link)?;
    add(cx, key, link)
}

fn create_subscription(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    let kind = cx.record(key)?.kind;
    cx.demand(kind == ChatKind::Channel, Rule::SupergroupOrChannelOnly)?;
    let number = |name: &str| cx.params.int(name).unwrap_or_default();
    let mut link = blank(cx.bot);
    link.subscription = Some((number("subscription_period"), number("subscription_price")));
    link.name = name(cx)?;
    add(cx, key, link)
}

fn add(cx: &mut Context<'_>, key: ChatKey, link: InviteLink) -> Result {
    let link = cx.world.add_invite_link(key, link);
    let link = link.ok_or(Rule::ChatNotFound)?;
    Ok(cx.world.draw_invite_link(key, &link, cx.now, cx.bot).into())
}

fn edit(cx: &mut Context<'_>) -> Result {
    let (key, mut link) = own_link(cx)?;
    settings(cx, &mut link)?;
    replace(cx, key, link)
}

fn edit_subscription(cx: &mut Context<'_>) -> Result {
    let (key, mut link) = own_link(cx)?;
    link.name = name(cx)?;
    replace(cx, key, link)
}

/// A primary link is followed by a new one.
fn revoke(cx: &mut Context<'_>) -> Result {
    let (key, mut link) = own_link(cx)?;
    link.is_revoked = true;
    let was_primary = link.is_primary;
    let answer = replace(cx, key, link)?;
    if was_primary {
        replace_primary(cx, key)?;
    }
    Ok(answer)
}

fn replace(cx: &mut Context<'_>, key: ChatKey, link: InviteLink) -> Result {
    let drawn = cx.world.draw_invite_link(key, &link, cx.now, cx.bot);
    if let Some(kept) = cx.record_mut(key)?.invites.find_mut(&link.url) {
        *kept = link;
    }
    Ok(drawn.into())
}

fn settle(cx: &mut Context<'_>, let_in: bool) -> Result {
    let key = allowed_chat(cx)?;
    let user = cx.user()?;
    let chat = cx.record(key)?;
    cx.demand(!chat.has(user), Rule::AlreadyParticipant)?;
    let (bot, now) = (cx.bot, cx.now);
    let settled = cx.world.settle_request(key, user, bot, let_in, now);
    cx.demand(settled.is_some(), Rule::JoinRequestMissing)?;
    Ok(Value::Bool(true).into())
}

fn blank(creator: i64) -> InviteLink {
    InviteLink {
        url: String::new(),
        creator,
        name: None,
        expires: None,
        member_limit: None,
        asks_first: false,
        is_primary: false,
        is_revoked: false,
        subscription: None,
        used: 0,
    }
}

fn name(cx: &Context<'_>) -> Result<Option<String>> {
    let name = cx.params.text("name").unwrap_or_default();
    let fits = name.chars().count() <= MAX_NAME;
    cx.demand(fits, Rule::InviteLinkNameTooLong)?;
    Ok((!name.is_empty()).then(|| name.to_owned()))
}

/// `name`, `expire_date`, `member_limit`, `creates_join_request`.
fn settings(cx: &Context<'_>, link: &mut InviteLink) -> Result<()> {
    link.name = name(cx)?;
    let number = |name: &str| cx.params.int(name).filter(|number| *number != 0);
    link.expires = number("expire_date");
    let is_ahead = link.expires.is_none_or(|at| at > cx.now);
    cx.demand(is_ahead, Rule::InviteLinkExpires)?;
    link.member_limit = number("member_limit");
    let is_possible = link
        .member_limit
        .is_none_or(|n| (1..=MAX_MEMBERS).contains(&n));
    cx.demand(is_possible, Rule::InviteLinkLimit)?;
    link.asks_first = cx.params.flag("creates_join_request");
    let conflict = link.asks_first && link.member_limit.is_some();
    cx.demand(!conflict, Rule::InviteLinkConflict)
}

fn own_link(cx: &Context<'_>) -> Result<(ChatKey, InviteLink)> {
    let key = allowed_chat(cx)?;
    let url = cx.required("invite_link")?;
    let link = cx.record(key)?.invites.find(url);
    let link = link.filter(|link| link.creator == cx.bot && !link.is_revoked);
    let link = link.cloned().ok_or(Rule::InviteLinkInvalid)?;
    Ok((key, link))
}

/// The call's chat, if the bot may let people in.
fn allowed_chat(cx: &Context<'_>) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    if key.is_private() {
        return Err(Rule::GroupOnly.into());
    }
    cx.need_right(key, "can_invite_users", Rule::NotEnoughRightsToInvite)?;
    Ok(key)
}
