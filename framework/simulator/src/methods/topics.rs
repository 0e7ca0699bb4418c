//! The topics of forums.

use serde_json::{Value, json};

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, GENERAL, ICON_COLORS, Topic};

const MAX_NAME: usize = 128;

pub(super) const METHODS: Area = &[
    ("createForumTopic", create),
    ("editForumTopic", edit),
    ("closeForumTopic", |cx| close(cx, true)),
    ("reopenForumTopic", |cx| close(cx, false)),
    ("deleteForumTopic", delete),
    ("editGeneralForumTopic", edit_general),
    ("closeGeneralForumTopic", |cx| close_general(cx, true)),
    ("reopenGeneralForumTopic", |cx| close_general(cx, false)),
    ("hideGeneralForumTopic", |cx| hide_general(cx, true)),
    ("unhideGeneralForumTopic", |cx| hide_general(cx, false)),
];

fn create(cx: &mut Context<'_>) -> Result {
    let name = cx.required("name")?.trim().to_owned();
    let key = forum(cx, Rule::NotEnoughRightsToCreateTopic)?;
    check_name(cx, &name)?;
    let color = cx.params.int("icon_color").filter(|color| *color != 0);
    let color = color.unwrap_or(ICON_COLORS[0]);
    let is_known = ICON_COLORS.contains(&color);
    cx.demand(is_known, Rule::TopicIconColorInvalid)?;
    let icon = cx.params.text("icon_custom_emoji_id");
    let topic = Topic {
        icon_color: color,
        icon: icon.filter(|icon| !icon.is_empty()).map(str::to_owned),
        ..Topic::new(&name)
    };
    let mut drawn = topic.to_json();
    let (sender, now) = (cx.sender(key), cx.now);
    let id = cx.world.create_topic(key, sender, topic, now);
    drawn["message_thread_id"] = id.ok_or(Rule::NotAForum)?.into();
    Ok(drawn.into())
}

fn edit(cx: &mut Context<'_>) -> Result {
    let (key, id) = own_topic(cx)?;
    let name = cx.params.text("name").map(str::trim);
    let name = name.filter(|name| !name.is_empty()).map(str::to_owned);
    let icon = cx.params.text("icon_custom_emoji_id").map(str::to_owned);
    if let Some(name) = &name {
        check_name(cx, name)?;
    }
    let topic = cx.world.topic_mut(key, id).ok_or(Rule::TopicIdInvalid)?;
    let before = topic.clone();
    let mut notice = json!({});
    if let Some(name) = name.filter(|name| *name != before.name) {
        notice["name"] = name.as_str().into();
        topic.name = name;
    }
    let icon_after = icon.map(|icon| (!icon.is_empty()).then_some(icon));
    if let Some(icon) = icon_after.filter(|icon| *icon != before.icon) {
        notice["icon_custom_emoji_id"] = icon.clone().unwrap_or_default().into();
        topic.icon = icon;
    }
    finish_edit(cx, key, id, &notice)
}

fn edit_general(cx: &mut Context<'_>) -> Result {
    let name = cx.required("name")?.trim().to_owned();
    let key = forum(cx, Rule::NotEnoughRightsForTopics)?;
    check_name(cx, &name)?;
    let topic = cx.world.topic_mut(key, GENERAL).ok_or(Rule::NotAForum)?;
    let is_new = topic.name != name;
    topic.name.clone_from(&name);
    let notice = if is_new {
        json!({ "name": name })
    } else {
        json!({})
    };
    finish_edit(cx, key, GENERAL, &notice)
}

fn finish_edit(cx: &mut Context<'_>, key: ChatKey, id: i64, notice: &Value) -> Result {
    let is_new = notice.as_object().is_some_and(|fields| !fields.is_empty());
    cx.demand(is_new, Rule::TopicNotModified)?;
    let (sender, now) = (cx.sender(key), cx.now);
    let notice = json!({ "forum_topic_edited": notice });
    cx.world.note_in_topic(key, sender, id, notice, now);
    Ok(Value::Bool(true).into())
}

fn close(cx: &mut Context<'_>, closed: bool) -> Result {
    let (key, id) = own_topic(cx)?;
    set_closed(cx, key, id, closed)
}

fn close_general(cx: &mut Context<'_>, closed: bool) -> Result {
    let key = forum(cx, Rule::NotEnoughRightsForTopics)?;
    set_closed(cx, key, GENERAL, closed)
}

fn set_closed(cx: &mut Context<'_>, key: ChatKey, id: i64, closed: bool) -> Result {
    let (sender, now) = (cx.sender(key), cx.now);
    let changed = cx.world.close_topic(key, sender, id, closed, now);
    let changed = changed.ok_or(Rule::TopicIdInvalid)?;
    cx.demand(changed, Rule::TopicNotModified)?;
    Ok(Value::Bool(true).into())
}

/// Hiding closes as well.
fn hide_general(cx: &mut Context<'_>, hidden: bool) -> Result {
    let key = forum(cx, Rule::NotEnoughRightsForTopics)?;
    let topic = cx.world.topic_mut(key, GENERAL).ok_or(Rule::NotAForum)?;
    let is_new = topic.is_hidden != hidden;
    topic.is_hidden = hidden;
    topic.is_closed |= hidden;
    cx.demand(is_new, Rule::TopicNotModified)?;
    let notice = if hidden {
        json!({ "general_forum_topic_hidden": {} })
    } else {
        json!({ "general_forum_topic_unhidden": {} })
    };
    let (sender, now) = (cx.sender(key), cx.now);
    cx.world.note_in_topic(key, sender, GENERAL, notice, now);
    Ok(Value::Bool(true).into())
}

fn delete(cx: &mut Context<'_>) -> Result {
    let (key, id) = own_topic(cx)?;
    cx.need_right(key, "can_delete_messages", Rule::NotEnoughRightsForTopics)?;
    cx.world.delete_topic(key, id);
    Ok(Value::Bool(true).into())
}

fn check_name(cx: &Context<'_>, name: &str) -> Result<()> {
    let fits = (1..=MAX_NAME).contains(&name.chars().count());
    cx.demand(fits, Rule::TopicNameInvalid)
}

/// The call's chat, if it is a forum whose topics the bot manages.
fn forum(cx: &Context<'_>, rule: Rule) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    if key.is_private() || cx.record(key)?.topics.is_none() {
        return Err(Rule::NotAForum.into());
    }
    cx.need_right(key, "can_manage_topics", rule)?;
    Ok(key)
}

/// The forum and a topic that can be changed by its id: any but the general one.
fn own_topic(cx: &Context<'_>) -> Result<(ChatKey, i64)> {
    let key = forum(cx, Rule::NotEnoughRightsForTopics)?;
    let id = cx.params.int("message_thread_id").unwrap_or_default();
    let topics = cx.record(key)?.topics.as_ref();
    let is_there = topics.is_some_and(|topics| topics.get(id).is_some());
    if !is_there || id == GENERAL {
        return Err(Rule::TopicIdInvalid.into());
    }
    Ok((key, id))
}
