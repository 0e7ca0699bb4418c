// Boxes that ask or tell something.

import * as world from './world.js';
import { el, toast } from './dom.js';
import { jsonView } from './trace.js';

/** Opens a dialog and resolves with the form's fields, or `null` when it is closed without an answer. */
export function ask(title, fields, submit = 'OK', about = null) {
  return new Promise((resolve) => {
    const form = el('form', { method: 'dialog' },
      el('h2', title), about && el('p', about), fields,
      el('div.buttons',
        el('button.button.quiet', { type: 'button', onclick: () => node.close() }, 'Cancel'),
        el('button.button', { type: 'submit' }, submit)));
    const node = el('dialog', form);
    let answer = null;
    form.addEventListener('submit', () => { answer = new FormData(form); });
    open(node, () => resolve(answer));
  });
}

function open(node, closed = () => {}) {
  node.addEventListener('close', () => {
    node.remove();
    closed();
  });
  node.addEventListener('click', (event) => {
    if (event.target === node) node.close();
  });
  document.body.append(node);
  node.showModal();
}

function box(content, kind = '') {
  const node = el('dialog', { class: kind });
  node.append(el('div.body', content, el('div.buttons', el('button.button', { type: 'button', onclick: () => node.close() }, 'OK'))));
  open(node);
}

/** What `answerCallbackQuery` shows with `show_alert`. */
export const alertBox = (text) => box(el('span', { role: 'alert', style: { whiteSpace: 'pre-wrap' } }, text));
export const confirmBox = (title, text) => box([el('h2', title), el('p', text)]);
export const inspect = (title, value) => box([el('h2', title), jsonView(value)], 'wide');

/** A picture by itself. */
export function lightbox(url) {
  const node = el('dialog.wide', { onclick: () => node.close() }, el('img', { src: url, alt: 'Photo', style: { width: '100%', display: 'block' } }));
  open(node);
}

export function field(label, name, more = {}) {
  return el('label.field', label, el('input', { name, autocomplete: 'off', ...more }));
}

export function select(label, name, options) {
  return el('label.field', label, el('select', { name }, options.map(([value, text]) => el('option', { value }, text))));
}

function checks(name, people, checked = () => false) {
  return el('div.checks', people.map(([id, text]) => el('label', el('input', { type: 'checkbox', name, value: id, checked: checked(id) }), text)));
}

const people = () => world.users().map((user) => [user.id, world.fullName(user)]);
const bots = () => world.bots().map(({ bot }) => [bot.id, `${bot.first_name} (bot)`]);

/** A new person; resolves with the id. */
export async function newPerson() {
  const form = await ask('New person', [
    field('First name', 'first_name', { required: true, maxlength: 64 }),
    field('Last name', 'last_name', { maxlength: 64 }),
    field('Username, without @', 'username', { pattern: '[A-Za-z][A-Za-z0-9_]{3,31}', title: '4 to 32 letters, digits and _' }),
    field('Language', 'language_code', { value: 'en', maxlength: 8 }),
  ], 'Create');
  if (!form) return null;
  const made = await world.act('new_user', Object.fromEntries(form));
  return made?.user ?? null;
}

/** A new group or channel; resolves with the chat's key. */
export async function newChat(viewer) {
  const form = await ask('New chat', [
    field('Title', 'title', { required: true, maxlength: 128 }),
    select('Kind', 'kind', [['group', 'Group'], ['supergroup', 'Supergroup'], ['forum', 'Forum (supergroup with topics)'], ['channel', 'Channel']]),
    checks('members', [...people(), ...bots()], () => true),
  ], 'Create');
  if (!form) return null;
  const members = form.getAll('members').map(Number);
  const made = await world.act('new_chat', {
    title: form.get('title'), kind: form.get('kind'), members, creator: viewer,
  });
  return made?.chat ?? null;
}

/** Somebody who is not in a chat yet; resolves with the id. */
export async function pickPerson(title, left) {
  if (!left.length) {
    toast('Everybody is there already.');
    return null;
  }
  const form = await ask(title, select('Who', 'who', left.map((id) => [id, world.nameOf(id)])));
  return form ? Number(form.get('who')) : null;
}

/** One of a person's chats; resolves with its key. */
export async function pickChat(title, viewer) {
  const form = await ask(title, select('Chat', 'chat', world.chatsOf(viewer).map(([key, chat]) => [key, world.titleOf(chat)])), 'Forward');
  return form ? form.get('chat') : null;
}

/** A poll as a person makes one: `{ question, options }`. */
export async function newPoll() {
  const form = await ask('New poll', [
    field('Question', 'question', { required: true, maxlength: 300 }),
    el('label.field', 'Options, one per line', el('textarea', { name: 'options', rows: 4, required: true })),
  ], 'Send');
  if (!form) return null;
  const options = form.get('options').split('\n').map((text) => text.trim()).filter(Boolean).slice(0, 12);
  if (options.length < 2) {
    toast('A poll needs two options or more.', 'bad');
    return null;
  }
  return { question: form.get('question'), options };
}

/** The name of a new topic. */
export async function newTopic() {
  const form = await ask('New topic', field('Name', 'name', { required: true, maxlength: 128 }), 'Create');
  return form ? form.get('name') : null;
}
