// The mirror of the server's world, kept up to date by its stream of differences, and the way back: what people do.

import { toast } from './dom.js';

const things = new Map();
/** chat key → message id → thing */
const messages = new Map();
const listeners = new Set();
/** Calls back with the set of changed names (all, after a reconnection), at most once per frame. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let changed = new Set();
let planned = false;

function announce(names) {
  names.forEach((name) => changed.add(name));
  if (planned) return;
  planned = true;
  // Not a frame: pages in the background have none, and go on all the same.
  setTimeout(() => {
    planned = false;
    const names = changed;
    changed = new Set();
    listeners.forEach((listener) => listener(names));
  }, 0);
}

function set(name, thing) {
  things.set(name, thing);
  if (!name.startsWith('message/')) return;
  const [, chat, id] = name.split('/');
  if (!messages.has(chat)) messages.set(chat, new Map());
  messages.get(chat).set(Number(id), thing);
}

function remove(name) {
  things.delete(name);
  if (!name.startsWith('message/')) return;
  const [, chat, id] = name.split('/');
  messages.get(chat)?.delete(Number(id));
}

function apply({ set: news, gone }) {
  for (const [name, thing] of Object.entries(news)) set(name, thing);
  gone.forEach(remove);
  announce([...Object.keys(news), ...gone]);
}

/** Begins to listen; `connected` is told whether there is anybody to listen to. */
export function connect(connected) {
  const source = new EventSource('live');
  source.addEventListener('world', (event) => {
    const all = [...things.keys()];
    things.clear();
    messages.clear();
    announce(all);
    apply(JSON.parse(event.data));
    connected(true);
  });
  source.addEventListener('change', (event) => apply(JSON.parse(event.data)));
  source.addEventListener('error', () => connected(false));
}

export const clock = () => things.get('clock') ?? {};

/** The time in this world, in seconds. */
export const now = () => (clock().frozen ?? Date.now() + (clock().ahead ?? 0) * 1000) / 1000;

export const thing = (name) => things.get(name);
export const books = () => things.get('books') ?? {};

function numbered(prefix) {
  const found = [];
  for (const [name, value] of things) if (name.startsWith(prefix)) found.push([name.slice(prefix.length), value]);
  return found;
}

export const users = () => numbered('user/').map(([, user]) => user);
export const bots = () => numbered('bot/').map(([, bot]) => bot);
export const calls = () => numbered('call/').map(([, call]) => call).sort((a, b) => a.number - b.number);
export const updates = () => numbered('update/')
  .map(([number, update]) => ({ number: Number(number), ...update }))
  .sort((a, b) => a.number - b.number);
export const user = (id) => things.get(`user/${id}`);
export const bot = (id) => things.get(`bot/${id}`);
export const chat = (key) => things.get(`chat/${key}`);
export const message = (key, id) => messages.get(key)?.get(id);

/** The messages of a chat as `{ message, author, keyboard, reactions }`, oldest first. */
export function messagesOf(key) {
  const all = messages.get(key);
  return all ? [...all.entries()].sort(([a], [b]) => a - b).map(([, one]) => one) : [];
}

/** The chats that a person sees, as `[key, chat]`. */
export function chatsOf(userId) {
  return numbered('chat/').filter(([, { members, user: owner, migrated_to: gone }]) => (
    owner === undefined ? members.includes(userId) && !gone : owner === userId));
}

/** Anybody's name. */
export function nameOf(id) {
  const person = user(id) ?? bot(id)?.bot;
  return person ? fullName(person) : 'Somebody';
}

export const fullName = ({ first_name: first, last_name: last }) => [first, last].filter(Boolean).join(' ');

/** What a person calls a chat. */
export function titleOf(one) {
  if (one.user !== undefined) return nameOf(one.bot);
  return one.chat.title ?? 'Chat';
}

/** A short text of what a message is about. */
export function gist(message) {
  if (!message) return '';
  const caption = message.caption ? ` ${message.caption}` : '';
  const named = {
    text: () => message.text,
    photo: () => `🖼${caption || ' Photo'}`,
    video: () => `🎬${caption || ' Video'}`,
    animation: () => `🎬${caption || ' GIF'}`,
    sticker: () => `${message.sticker.emoji ?? ''} Sticker`.trim(),
    voice: () => '🎤 Voice message',
    video_note: () => '🎥 Video message',
    audio: () => `🎵 ${message.audio.title ?? message.audio.file_name ?? 'Audio'}`,
    document: () => `📎 ${message.document.file_name ?? 'File'}${caption}`,
    dice: () => message.dice.emoji,
    poll: () => `📊 ${message.poll.question}`,
    venue: () => `📍 ${message.venue.title}`,
    location: () => '📍 Location',
    contact: () => `👤 ${message.contact.first_name}`,
    invoice: () => `🧾 ${message.invoice.title}`,
    successful_payment: () => 'Payment received',
    new_chat_members: () => `${message.new_chat_members.map(fullName).join(', ')} joined`,
    left_chat_member: () => `${fullName(message.left_chat_member)} left`,
    pinned_message: () => 'Pinned a message',
    new_chat_title: () => `Now called “${message.new_chat_title}”`,
    forum_topic_created: () => `Topic “${message.forum_topic_created.name}”`,
    forum_topic_edited: () => 'Changed the topic',
    forum_topic_closed: () => 'Closed the topic',
    forum_topic_reopened: () => 'Opened the topic again',
    game: () => `🎮 ${message.game.title}`,
    story: () => 'Story',
  };
  const kind = Object.keys(named).find((field) => message[field] !== undefined);
  return kind ? named[kind]() : 'Message';
}

/** The last `sendChatAction` of a bot in a chat, for as long as Telegram shows it. */
const ACTION_SECONDS = 5;
const ACTIONS = {
  typing: 'typing', upload_photo: 'sending a photo', record_video: 'recording a video', upload_video: 'sending a video',
  record_voice: 'recording a voice message', upload_voice: 'sending a voice message', upload_document: 'sending a file',
  choose_sticker: 'choosing a sticker', find_location: 'finding a place', record_video_note: 'recording a video',
  upload_video_note: 'sending a video',
};

export function actionIn(key) {
  const { chat: { id } = {} } = chat(key) ?? {};
  const recent = calls().reverse().find((call) => call.outcome === 'ok' && String(call.params.chat_id) === String(id)
    && (call.method === 'sendChatAction' || call.method.startsWith('send')));
  if (recent?.method !== 'sendChatAction') return null;
  const left = ACTION_SECONDS - (now() - recent.at / 1000);
  return left > 0 ? { text: ACTIONS[recent.params.action] ?? 'typing', left } : null;
}

/** Does something; what the server refuses is shown and becomes `null`. */
export async function act(action, more = {}) {
  return post('act', JSON.stringify({ do: action, ...more }), 'application/json');
}

/** Sends a file; `about` says who, where, what. */
export async function upload(file, about) {
  const query = new URLSearchParams(Object.entries(about).filter(([, value]) => value !== null && value !== undefined));
  return post(`upload?${query}`, file, file.type || 'application/octet-stream');
}

async function post(where, body, type) {
  try {
    const answer = await fetch(where, { method: 'POST', headers: { 'content-type': type }, body });
    const told = await answer.json();
    if (answer.ok) return told;
    toast(told.error ?? `The server says ${answer.status}.`, 'bad');
  } catch {
    toast('The server does not answer.', 'bad');
  }
  return null;
}

/** Waits until a thing is such; `null` when that takes too long. */
export function until(name, such, limit) {
  return new Promise((resolve) => {
    const done = (value) => {
      clearTimeout(timer);
      stop();
      resolve(value);
    };
    const look = () => {
      const known = things.get(name);
      if (known && such(known)) done(known);
    };
    const timer = setTimeout(() => done(null), limit);
    const stop = onChange(look);
    look();
  });
}

/** Waits for the answer to a question that was asked through `act`. */
export async function answerTo(queryId, limit = 30_000) {
  const known = await until(`query/${queryId}`, ({ answer }) => Boolean(answer), limit);
  return known?.answer ?? null;
}
