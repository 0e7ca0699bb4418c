//! Restraining and raising members: bans, restrictions, administrators.

use serde_json::Value;

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind, Flags, Member, Passage, Standing};

/// Shorter or longer than this means for ever, in seconds: 30 s to 366 days.
const RESTRAINT: std::ops::RangeInclusive<i64> = 30..=31_622_400;
const MAX_TITLE: usize = 16;

pub(super) const METHODS: Area = &[
    ("banChatMember", ban),
    ("unbanChatMember", unban),
    ("restrictChatMember", restrict),
    ("promoteChatMember", promote),
    ("setChatAdministratorCustomTitle", set_title),
    ("setChatMemberTag", set_tag),
    ("setChatPermissions", set_permissions),
];

fn ban(cx: &mut Context<'_>) -> Result {
    let (key, user) = restrainable(cx)?;
    let until = until(cx);
    let (bot, now) = (cx.bot, cx.now);
    cx.world.expel(key, user, bot, until, now);
    if cx.params.flag("revoke_messages") {
        let chat = cx.record_mut(key)?;
        chat.messages
            .retain(|_, message| message.sender.author() != user);
    }
    Ok(Value::Bool(true).into())
}

/// Who is in is put out, but may return; unless only the banned are meant.
fn unban(cx: &mut Context<'_>) -> Result {
    let (key, user) = restrainable(cx)?;
    let kind = cx.record(key)?.kind;
    cx.demand(kind != ChatKind::Group, Rule::SupergroupOrChannelOnly)?;
    let member = cx.record(key)?.member(user, cx.now);
    let is_banned = matches!(member.standing, Standing::Banned { .. });
    if is_banned || (member.is_in() && !cx.params.flag("only_if_banned")) {
        set(cx, key, user, Member::new(Standing::Left));
    }
    Ok(Value::Bool(true).into())
}

fn restrict(cx: &mut Context<'_>) -> Result {
    let permissions = permissions(cx)?;
    let (key, user) = restrainable(cx)?;
    let kind = cx.record(key)?.kind;
    cx.demand(kind == ChatKind::Supergroup, Rule::SupergroupOnly)?;
    let member = cx.record(key)?.member(user, cx.now);
    let is_member = member.is_in();
    let lacks_nothing = Flags::all_permissions().is_within(&permissions);
    let standing = match (lacks_nothing, is_member) {
        (true, true) => Standing::Member,
        (true, false) => Standing::Left,
        (false, is_member) => Standing::Restricted {
            permissions,
            is_member,
            until: until(cx),
        },
    };
    set(cx, key, user, Member { standing, ..member });
    Ok(Value::Bool(true).into())
}

/// All rights named false or not at all make an ordinary member again.
fn promote(cx: &mut Context<'_>) -> Result {
    let key = public_chat(cx)?;
    let user = cx.user()?;
    cx.demand(user != cx.bot, Rule::CannotPromoteSelf)?;
    let own = cx.own(key)?;
    let member = cx.record(key)?.member(user, cx.now);
    let is_owner = matches!(member.standing, Standing::Owner { .. });
    cx.demand(!is_owner, Rule::CannotRemoveOwner)?;
    cx.demand(own.has_right("can_promote_members"), Rule::NotEnoughRights)?;
    let is_others = matches!(member.standing, Standing::Administrator { by, .. } if by != cx.bot);
    cx.demand(!is_others, Rule::AdministratorRequired)?;
    let mut rights = Flags::default();
    for right in Flags::all_rights().names() {
        rights.set(right, cx.params.flag(right));
    }
    let lacking = rights
        .names()
        .any(|right| !own.has_right(right) && right != "is_anonymous");
    cx.demand(!lacking, Rule::RightForbidden)?;
    let standing = if rights.is_empty() {
        match member.is_in() {
            true => Standing::Member,
            false => Standing::Left,
        }
    } else {
        cx.demand(
            member.is_in() || cx.world.bots.contains_key(&user),
            Rule::UserNotParticipant,
        )?;
        // Every administrator may at least look.
        rights.set("can_manage_chat", true);
        let by = cx.bot;
        Standing::Administrator { rights, by }
    };
    set(cx, key, user, Member { standing, ..member });
    Ok(Value::Bool(true).into())
}

fn set_title(cx: &mut Context<'_>) -> Result {
    let key = public_chat(cx)?;
    let user = cx.user()?;
    let title = cx
        .params
        .text("custom_title")
        .unwrap_or_default()
        .to_owned();
    let kind = cx.record(key)?.kind;
    cx.demand(kind == ChatKind::Supergroup, Rule::SupergroupOnly)?;
    check_title(cx, &title)?;
    let member = cx.record(key)?.member(user, cx.now);
    let is_mine = matches!(member.standing, Standing::Administrator { by, .. } if by == cx.bot);
    cx.demand(member.is_administrator(), Rule::NotAnAdministrator)?;
    cx.demand(is_mine, Rule::NotEnoughRights)?;
    let title = (!title.is_empty()).then_some(title);
    set(cx, key, user, Member { title, ..member });
    Ok(Value::Bool(true).into())
}

/// A few words beside an ordinary member's name.
fn set_tag(cx: &mut Context<'_>) -> Result {
    let key = public_chat(cx)?;
    let user = cx.user()?;
    cx.need_right(key, "can_manage_tags", Rule::NotEnoughRights)?;
    let tag = cx.params.text("tag").unwrap_or_default().to_owned();
    check_title(cx, &tag)?;
    let member = cx.record(key)?.member(user, cx.now);
    cx.demand(member.is_in(), Rule::UserNotParticipant)?;
    let tag = (!tag.is_empty()).then_some(tag);
    set(cx, key, user, Member { tag, ..member });
    Ok(Value::Bool(true).into())
}

fn check_title(cx: &Context<'_>, title: &str) -> Result<()> {
    cx.demand(title.chars().count() <= MAX_TITLE, Rule::CustomTitleTooLong)?;
    // Pictures are made of characters beyond the first plane, or of a sign and what makes it one.
    let is_picture = |c: char| u32::from(c) > 0xFFFF || c == '\u{fe0f}';
    cx.demand(!title.chars().any(is_picture), Rule::CustomTitleEmoji)
}

fn set_permissions(cx: &mut Context<'_>) -> Result {
    let permissions = permissions(cx)?;
    let key = public_chat(cx)?;
    let is_group = cx.record(key)?.kind != ChatKind::Channel;
    cx.demand(is_group, Rule::GroupOnly)?;
    cx.need_right(key, "can_restrict_members", Rule::NotEnoughRights)?;
    cx.record_mut(key)?.permissions = permissions;
    Ok(Value::Bool(true).into())
}

/// `permissions`. Who may send anything but text may send text, unless each stands for itself.
fn permissions(cx: &Context<'_>) -> Result<Flags> {
    let given = cx.object("permissions", Rule::PermissionsUnreadable)?;
    let mut permissions = Flags::read(&given.unwrap_or_default());
    if !cx.params.flag("use_independent_chat_permissions") {
        let more = [
            "can_send_other_messages",
            "can_add_web_page_previews",
            "can_send_polls",
        ];
        if more.iter().any(|name| permissions.has(name)) {
            permissions.set("can_send_messages", true);
        }
        if permissions.has("can_send_other_messages")
            || permissions.has("can_add_web_page_previews")
        {
            for name in [
                "audios",
                "documents",
                "photos",
                "videos",
                "video_notes",
                "voice_notes",
            ] {
                permissions.set(&format!("can_send_{name}"), true);
            }
        }
    }
    Ok(permissions)
}

/// `until_date`; 0 is for ever.
fn until(cx: &Context<'_>) -> i64 {
    let until = cx.params.int("until_date").unwrap_or(0);
    if RESTRAINT.contains(&until.saturating_sub(cx.now)) {
        until
    } else {
        0
    }
}

fn public_chat(cx: &Context<'_>) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    if key.is_private() {
        return Err(Rule::PrivateChatMembers.into());
    }
    Ok(key)
}

/// The chat and somebody whom the bot may restrain there.
fn restrainable(cx: &Context<'_>) -> Result<(ChatKey, i64)> {
    let key = public_chat(cx)?;
    let user = cx.user()?;
    cx.demand(user != cx.bot, Rule::CannotRestrictSelf)?;
    let right = "can_restrict_members";
    cx.need_right(key, right, Rule::NotEnoughRightsToRestrict)?;
    let member = cx.record(key)?.member(user, cx.now);
    let is_owner = matches!(member.standing, Standing::Owner { .. });
    cx.demand(!is_owner, Rule::CannotRemoveOwner)?;
    cx.demand(!member.is_administrator(), Rule::UserIsAdministrator)?;
    Ok((key, user))
}

fn set(cx: &mut Context<'_>, key: ChatKey, user: i64, member: Member) {
    let (bot, now) = (cx.bot, cx.now);
    cx.world
        .set_member(key, user, member, &Passage::by(bot), now);
}
