// One message (or album) as a bubble.

import * as world from './world.js';
import { avatar, clockText, closeMenu, el, hue, iconButton, menu } from './dom.js';
import { inlineKeyboard } from './keyboards.js';
import { isBare, isPicture, mediaOf } from './media.js';
import { copy, formatted, isBigEmoji } from './text.js';

const QUICK = ['👍', '❤', '🔥', '🎉', '😁', '😢', '👎'];

/** What happened in the chat rather than was said; `null` for messages that were said. */
export function noticeOf(message) {
  const who = message.from ? world.fullName(message.from) : 'Somebody';
  const names = (people) => people.map(world.fullName).join(', ');
  const told = {
    new_chat_members: (people) => (people.length === 1 && people[0].id === message.from?.id
      ? `${who} joined the group` : `${who} added ${names(people)}`),
    left_chat_member: (person) => (person.id === message.from?.id ? `${who} left the group` : `${who} removed ${world.fullName(person)}`),
    new_chat_title: (title) => `${who} changed the name to “${title}”`,
    new_chat_photo: () => `${who} changed the picture`,
    delete_chat_photo: () => `${who} removed the picture`,
    group_chat_created: () => `${who} created the group`,
    supergroup_chat_created: () => 'The group was created',
    channel_chat_created: () => 'The channel was created',
    migrate_to_chat_id: () => 'The group was upgraded to a supergroup',
    migrate_from_chat_id: () => 'This supergroup was a group before',
    pinned_message: (pinned) => `${who} pinned “${world.gist(pinned).slice(0, 40)}”`,
    forum_topic_created: ({ name }) => `The topic “${name}” was created`,
    forum_topic_edited: ({ name }) => (name ? `The topic is now called “${name}”` : 'The topic was changed'),
    forum_topic_closed: () => 'The topic was closed',
    forum_topic_reopened: () => 'The topic was opened again',
    successful_payment: () => 'Payment went through',
    refunded_payment: () => 'The payment was refunded',
    users_shared: () => `${who} shared people`,
    chat_shared: () => `${who} shared a chat`,
    write_access_allowed: () => 'The bot may write messages',
    web_app_data: ({ button_text: text }) => `Data of “${text}” was sent to the bot`,
    boost_added: () => `${who} boosted the chat`,
    message_auto_delete_timer_changed: () => `${who} changed when messages vanish`,
    video_chat_started: () => 'A video chat began',
    video_chat_ended: () => 'The video chat ended',
  };
  const field = Object.keys(told).find((name) => message[name] !== undefined);
  return field ? told[field](message[field]) : null;
}

/**
 * The row of a message: `things` are one message or the messages of an album, `place` says where it stands:
 * `{ key, chat, viewer, out, first, last, grouped, within, on }`.
 */
export function messageRow(things, place) {
  const [{ message }] = things;
  const { out, first, last, grouped, on } = place;
  const side = el('div.message', {
    class: `${out ? 'out' : 'in'} ${first ? 'first' : ''} ${last ? 'last' : ''}`,
    data: { id: message.message_id },
    oncontextmenu: (event) => {
      if (event.target.closest('a, audio, video') || String(getSelection())) return;
      event.preventDefault();
      openMenu(event.clientX, event.clientY, things, place);
    },
    ondblclick: (event) => {
      if (event.target.closest('.bubble') && on.reply) on.reply(message);
    },
  });
  const speaker = speakerOf(message);
  if (!out && grouped) side.append(last ? avatar(speaker.id, speaker.name, 'small') : el('span.gap'));
  const keyboard = inlineKeyboard(things.at(-1), place);
  side.append(el('div.column', bubble(things, place, speaker), keyboard));
  side.append(iconButton('button.round.more', 'more', 'Message menu', (event) => openMenu(event.clientX, event.clientY, things, place)));
  return side;
}

function speakerOf(message) {
  const { sender_chat: chat, from } = message;
  if (chat) return { id: chat.id, name: chat.title ?? 'Chat', bot: false };
  return { id: from?.id ?? 0, name: from ? world.fullName(from) : 'Somebody', bot: from?.is_bot };
}

function bubble(things, place, speaker) {
  const [{ message }] = things;
  const { out, first, grouped, viewer, key, within, on } = place;
  const votes = things[0].votes?.find(({ by }) => by === viewer)?.options;
  const about = { viewer, chat: key, id: message.message_id, onopen: on.open };
  const pictures = things.every((one) => isPicture(one.message));
  const stacked = things.length > 1 && !pictures;
  let media;
  if (stacked) media = el('span.stack', things.map((one) => el('span', mediaOf(one.message, about), captionOf(one.message, on))));
  else if (things.length > 1) media = el('span.album', { data: { count: things.length } }, things.map((one) => mediaOf(one.message, about)));
  else media = mediaOf(votes ? { ...message, own_votes: votes } : message, about);
  const head = [
    grouped && !out && first && authorLine(message, speaker),
    within && first && el('span.within', within),
    message.forward_origin && originLine(message.forward_origin),
    message.via_bot && el('span.origin', 'via ', el('b', `@${message.via_bot.username}`)),
    quoteOf(message, on),
  ].filter(Boolean);
  const said = stacked ? null : textOf(message, things, on);
  const bare = (isBare(message) || (message.text && !head.length && !media && isBigEmoji(message.text) && !(message.entities?.length)))
    && !message.caption;
  const over = !bare && media && pictures;
  const meta = metaOf(things);
  const reactions = reactionsOf(things[0], place);
  const node = el('div.bubble', { class: `${bare ? 'bare' : ''} ${over && !head.length ? 'over' : ''}`, data: { id: message.message_id } });
  node.append(...head);
  const above = message.show_caption_above_media;
  const caption = said && el('div', { class: over ? 'caption' : '' }, said, meta);
  if (caption && above) node.append(caption);
  if (media) node.append(media);
  if (caption && !above) node.append(caption);
  if (!caption) node.append(meta);
  if (reactions) node.append(reactions);
  return node;
}

function authorLine(message, speaker) {
  const role = message.sender_chat ? 'anonymous' : speaker.bot ? 'bot' : message.sender_tag ?? message.author_signature;
  return el('span.author', { class: hue(speaker.id) }, role && el('small', role), speaker.name);
}

function originLine(origin) {
  const name = origin.sender_user ? world.fullName(origin.sender_user)
    : origin.sender_user_name ?? origin.chat?.title ?? origin.sender_chat?.title ?? 'Somebody';
  return el('span.origin', 'Forwarded from ', el('b', name));
}

/** The bar with what a message answers. */
function quoteOf(message, on) {
  const answered = message.reply_to_message;
  if (answered && answered.forum_topic_created) return null;
  if (!answered && !message.external_reply && !message.quote) return null;
  const name = answered ? speakerOf(answered).name : 'Another chat';
  const text = message.quote?.text ?? world.gist(answered);
  return el('button.quote', { type: 'button', onclick: () => answered && on.jump(answered.message_id) }, el('b', name), el('span', text || 'Message'));
}

function textOf(message, things, on) {
  if (message.text !== undefined) {
    const big = isBigEmoji(message.text) && !message.entities?.length;
    return el('span.text', { class: big ? 'big-emoji' : '' }, formatted(message.text, message.entities, on));
  }
  const captioned = things.map((one) => one.message).find((one) => one.caption);
  if (captioned) return captionOf(captioned, on);
  const known = mediaOf(message, { onopen() {} });
  return known ? null : el('span.unknown', `${unknownKind(message)} (not drawn on this page)`);
}

const captionOf = ({ caption, caption_entities: entities }, on) => (caption ? el('span.text', formatted(caption, entities, on)) : null);

const COMMON = new Set(['message_id', 'date', 'chat', 'from', 'sender_chat', 'edit_date', 'reply_to_message', 'reply_markup', 'message_thread_id',
  'is_topic_message', 'forward_origin', 'via_bot', 'has_protected_content', 'effect_id', 'author_signature', 'media_group_id']);

function unknownKind(message) {
  const kind = Object.keys(message).find((field) => !COMMON.has(field)) ?? 'message';
  return kind.replaceAll('_', ' ');
}

function metaOf(things) {
  const { message } = things.at(-1);
  const views = message.chat.type === 'channel' && message.author_signature ? `${message.author_signature}, ` : '';
  return el('span.meta', { title: new Date(message.date * 1000).toLocaleString() },
    views, message.edit_date ? 'edited ' : null, clockText(message.date));
}

function reactionsOf({ message, reactions = [] }, { viewer, key }) {
  if (!reactions.length) return null;
  const counted = new Map();
  for (const { by, reaction } of reactions) {
    const sign = reaction.emoji ?? '⭐';
    if (!counted.has(sign)) counted.set(sign, []);
    counted.get(sign).push(by);
  }
  const own = reactions.filter(({ by }) => by === viewer).map(({ reaction }) => reaction.emoji);
  const press = (emoji) => world.act('react', {
    user: viewer, chat: key, message: message.message_id, emoji: own.includes(emoji) ? [] : [emoji],
  });
  return el('div.reactions', [...counted].map(([emoji, people]) => el('button', {
    type: 'button', class: people.includes(viewer) ? 'own' : '', title: people.map(world.nameOf).join(', '), onclick: () => press(emoji),
  }, emoji, el('span', String(people.length)))));
}

function openMenu(x, y, things, place) {
  const [{ message, author, reactions = [] }] = things;
  const { viewer, key, on } = place;
  const own = author === viewer;
  const text = message.text ?? message.caption;
  const mine = reactions.filter(({ by }) => by === viewer).map(({ reaction }) => reaction.emoji);
  const react = (emoji) => {
    closeMenu();
    world.act('react', { user: viewer, chat: key, message: message.message_id, emoji: mine.includes(emoji) ? [] : [emoji] });
  };
  const row = el('div.emoji-row', QUICK.map((emoji) => el('button', { type: 'button', title: `React with ${emoji}`, onclick: () => react(emoji) }, emoji)));
  menu(x, y, [
    row,
    on.reply && { icon: 'reply', text: 'Reply', run: () => on.reply(message) },
    own && message.text !== undefined && on.edit && { icon: 'edit', text: 'Edit', run: () => on.edit(message) },
    text && { icon: 'copy', text: 'Copy text', run: () => copy(text) },
    { icon: 'forward', text: 'Forward', run: () => on.forward(message) },
    { icon: 'pin', text: 'Pin', run: () => world.act('pin', { user: viewer, chat: key, message: message.message_id }) },
    { icon: 'code', text: 'Show JSON', run: () => on.inspect(message) },
    'line',
    { icon: 'trash', text: 'Delete', bad: true, run: () => things.forEach((one) => world.act('delete', { chat: key, message: one.message.message_id, user: viewer })) },
  ]);
}
