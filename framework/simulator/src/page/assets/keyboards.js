// Inline keyboards under messages, and reply keyboards under the composer.

import * as world from './world.js';
import { el, toast } from './dom.js';
import { icon } from './icons.js';
import { alertBox, confirmBox } from './dialogs.js';
import { checkout } from './payment.js';
import { copy } from './text.js';

/** Presses that wait for the bot, by message and button. */
const waiting = new Set();

const CORNERS = { url: 'link', login_url: 'link', web_app: 'file', pay: 'card', copy_text: 'copy', switch_inline_query: 'forward',
  switch_inline_query_current_chat: 'edit', switch_inline_query_chosen_chat: 'forward', callback_game: 'dice' };

export function inlineKeyboard({ message }, place) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el('div.buttons', rows.map((row, y) => el('div.keys', row.map((button, x) => inlineButton(button, message, place, `${y}.${x}`)))));
}

function inlineButton(button, message, place, where) {
  const sign = Object.keys(CORNERS).find((field) => button[field] !== undefined);
  const corner = sign && icon(CORNERS[sign], 'corner');
  const style = button.style ?? '';
  const address = button.url ?? button.login_url?.url;
  if (address && /^(https?|tg):/iu.test(address)) {
    return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: style, title: address }, button.text, corner);
  }
  const name = `${place.key}/${message.message_id}/${where}`;
  const node = el('button', { type: 'button', class: `${style} ${waiting.has(name) ? 'waiting' : ''}` }, button.text, corner);
  node.addEventListener('click', () => press(button, message, place, node, name));
  return node;
}

async function press(button, message, place, node, name) {
  const { viewer, key, on } = place;
  if (button.callback_data !== undefined) {
    if (waiting.has(name)) return;
    waiting.add(name);
    node.classList.add('waiting');
    const asked = await world.act('click', { user: viewer, chat: key, message: message.message_id, data: button.callback_data });
    const answer = asked && await world.answerTo(asked.query);
    waiting.delete(name);
    node.classList.remove('waiting');
    if (asked && !answer) toast('The bot has not answered the button.');
    if (answer) show(answer);
  } else if (button.pay) {
    checkout(message, place);
  } else if (button.callback_game) {
    world.act('play', { user: viewer, chat: key, message: message.message_id });
  } else if (button.copy_text) {
    copy(button.copy_text.text);
  } else if (button.switch_inline_query_current_chat !== undefined) {
    on.inline(button.switch_inline_query_current_chat);
  } else if (button.switch_inline_query !== undefined || button.switch_inline_query_chosen_chat !== undefined) {
    on.inline(button.switch_inline_query ?? button.switch_inline_query_chosen_chat.query ?? '');
  } else if (button.web_app) {
    confirmBox('Web App', `It would open ${button.web_app.url}`);
  } else {
    toast('Nothing happens here when this is pressed.');
  }
}

/** The answer to a press: a word at the bottom, or a box. */
function show({ text, show_alert: alert, url }) {
  if (text && String(alert) === 'true') alertBox(text);
  else if (text) toast(text);
  else if (url) toast(`It would open ${url}`);
}

/** What a bot last asked people to see below their composer: `{ kind, message, markup }` of the newest that concerns the viewer. */
export function replyMarkupOf(messages, viewer, topic) {
  for (const { message, keyboard } of [...messages].reverse()) {
    if (!keyboard || (topic !== null && message.message_thread_id !== undefined && message.message_thread_id !== topic)) continue;
    if (keyboard.selective && !concerns(message, viewer)) continue;
    if (keyboard.remove_keyboard) return null;
    if (keyboard.keyboard) return { kind: 'keys', message, markup: keyboard };
    if (keyboard.force_reply) return { kind: 'reply', message, markup: keyboard };
  }
  return null;
}

function concerns(message, viewer) {
  if (message.reply_to_message?.from?.id === viewer) return true;
  const name = world.user(viewer)?.username;
  return (message.entities ?? []).some((entity) => entity.user?.id === viewer
    || (entity.type === 'mention' && name && message.text.slice(entity.offset + 1, entity.offset + entity.length) === name));
}

/** The keys; `press` gets the button that was pressed. */
export function replyKeyboard(markup, press) {
  return el('div.keyboard', markup.keyboard.map((row) => el('div.keys', row.map((button) => {
    const one = typeof button === 'string' ? { text: button } : button;
    return el('button', { type: 'button', class: one.style ?? '', onclick: () => press(one) }, one.text);
  }))));
}
