// One person's Telegram: the chats, and the open one. Several stand side by side.

import * as world from './world.js';
import { avatar, below, el, iconButton, menu, reconcile } from './dom.js';
import { Chats, sort } from './chats.js';
import { Composer } from './composer.js';
import { History } from './history.js';
import { inspect, lightbox, newTopic, pickChat, pickPerson } from './dialogs.js';

export class Pane {
  /** `on` is `{ close(pane), changed() }`. */
  constructor(viewer, on) {
    this.viewer = viewer;
    this.on = on;
    this.key = null;
    this.topic = null;
    /** The newest message that was seen, by chat. */
    this.seen = new Map();
    this.chats = new Chats({
      open: (key) => this.open(key),
      become: (user) => this.become(user),
      close: on.close && (() => on.close(this)),
      viewer: () => this.viewer,
    });
    this.composer = new Composer(() => ({ key: this.key, chat: world.chat(this.key), viewer: this.viewer, topic: this.topic === GENERAL ? null : this.topic }));
    this.history = new History({
      reply: (message) => this.composer.startReply(message),
      edit: (message) => this.composer.startEdit(message),
      forward: (message) => this.forward(message),
      inspect: (message) => inspect('Message', message),
      open: lightbox,
      inline: (words) => this.startInline(words),
      command: (text) => this.composer.say(text),
      mention: (text) => this.composer.put(`${text} `),
    });
    this.head = el('div.head');
    this.pinned = el('button.pinned', { type: 'button', hidden: true });
    this.topics = el('div.topics', { hidden: true });
    this.welcome = el('div.welcome', { hidden: true });
    this.history.node.append(this.welcome);
    this.conversation = [this.head, this.pinned, this.topics, this.history.node, el('div.below', this.history.down, this.composer.node)];
    this.room = el('section.chat', { 'aria-label': 'Chat' });
    this.inside = el('div.pane-inner', this.chats.node, this.room);
    this.awaited = null;
    this.node = el('div.pane', this.inside);
    this.acceptFiles();
    this.showNobody();
  }

  become(user) {
    this.viewer = user;
    this.key = null;
    this.topic = null;
    this.awaited = null;
    this.seen.clear();
    this.composer.reset();
    this.inside.classList.remove('in-chat');
    this.showNobody();
    this.openFirst();
    this.on.changed();
    this.draw();
  }

  /** Where there is room for both, a chat is open from the beginning. */
  openFirst() {
    if (this.key !== null) return;
    const chats = world.chatsOf(this.viewer);
    for (const [key] of chats) this.seen.set(key, newest(key));
    const first = chats.find(([, chat]) => chat.user !== undefined) ?? chats[0];
    if (first) this.open(first[0]);
  }

  /** A chat that was made just now is opened when the page hears of it. */
  open(key) {
    this.awaited = world.chat(key) ? null : key;
    if (this.awaited !== null) return;
    this.key = key;
    this.topic = null;
    this.composer.reset();
    this.room.replaceChildren(...this.conversation);
    this.history.items.replaceChildren();
    this.history.newest = undefined;
    this.inside.classList.add('in-chat');
    this.fresh = true;
    this.draw();
    if (matchMedia('(hover: hover)').matches) this.composer.field.focus();
  }

  back() {
    this.inside.classList.remove('in-chat');
    this.draw();
  }

  showNobody() {
    this.room.replaceChildren(el('div.nobody', el('span.pill', 'Select a chat to start messaging')));
  }

  draw() {
    if (this.awaited !== null && world.chat(this.awaited)) {
      this.open(this.awaited);
      return;
    }
    const chat = this.key === null ? undefined : world.chat(this.key);
    if (this.key !== null && (!chat || chat.migrated_to)) {
      const next = chat?.migrated_to;
      this.key = null;
      if (next) this.open(next);
      else this.showNobody();
      return;
    }
    if (this.key === null) this.openFirst();
    if (this.key !== null && chat) this.drawChat(chat);
    this.chats.draw(this.viewer, this.key, (key) => this.unread(key));
  }

  drawChat(chat) {
    if (this.inside.classList.contains('in-chat') && !document.hidden) this.seen.set(this.key, newest(this.key));
    const all = world.messagesOf(this.key);
    this.drawTopics(chat);
    const things = this.topic === null ? all : all.filter(({ message }) => inTopic(message, this.topic));
    this.drawHead(chat);
    this.drawPinned(chat);
    this.history.mixed = this.topic === null;
    this.history.draw(this.key, chat, this.viewer, things, this.fresh);
    this.fresh = false;
    this.drawWelcome(chat, things);
    this.composer.draw(things);
  }

  drawHead(chat) {
    const title = world.titleOf(chat);
    const action = world.actionIn(this.key);
    const line = action ? `${action.text} …` : describe(chat);
    const sign = JSON.stringify([this.key, title, line]);
    if (this.head.sign === sign) return;
    this.head.sign = sign;
    this.head.replaceChildren(
      iconButton('button.round.back', 'back', 'Back to the chats', () => this.back()),
      avatar(chat.user === undefined ? chat.chat.id : chat.bot, title, 'small'),
      el('span.title', el('b', title, sort(chat)), el('small', { class: action ? 'typing' : '' }, line)),
      iconButton('button.round', 'more', 'Chat menu', (event) => this.openMenu(event.currentTarget)));
  }

  drawPinned(chat) {
    const pinned = chat.pinned.at(-1) && world.message(this.key, chat.pinned.at(-1))?.message;
    this.pinned.hidden = !pinned;
    if (!pinned) return;
    this.pinned.replaceChildren(el('span', el('b', 'Pinned message'), world.gist(pinned)));
    this.pinned.onclick = () => this.history.jump(pinned.message_id);
  }

  drawTopics(chat) {
    const topics = chat.topics ?? [];
    this.topics.hidden = topics.length === 0;
    if (!topics.length) {
      this.topic = null;
      return;
    }
    const tab = (id, name) => ({
      key: `${id}`,
      sign: JSON.stringify([name, this.topic === id]),
      make: () => el('button', { type: 'button', 'aria-pressed': String(this.topic === id), onclick: () => this.openTopic(id) }, name),
    });
    reconcile(this.topics, [tab(null, 'All'), ...topics.map(({ id, name, closed }) => tab(id, closed ? `🔒 ${name}` : name))]);
  }

  async createTopic() {
    const { key, viewer } = this;
    const name = await newTopic();
    const made = name && await world.act('new_topic', { user: viewer, chat: key, name });
    if (made && this.key === key) this.openTopic(made.topic);
  }

  openTopic(id) {
    this.topic = id;
    this.fresh = true;
    this.draw();
  }

  drawWelcome(chat, things) {
    this.welcome.hidden = things.length > 0;
    this.history.items.hidden = things.length === 0;
    const title = world.titleOf(chat);
    const text = chat.user === undefined ? 'Nobody has said anything here yet.' : 'Press Start, and the bot gets its first update.';
    if (this.welcome.dataset.of !== this.key) {
      this.welcome.dataset.of = this.key;
      this.welcome.replaceChildren(el('b', title), text);
    }
  }

  unread(key) {
    const seen = this.seen.get(key) ?? 0;
    return world.messagesOf(key).filter(({ message, author }) => message.message_id > seen && author !== this.viewer).length;
  }

  async forward(message) {
    const to = await pickChat('Forward to', this.viewer);
    if (to) await world.act('forward', { user: this.viewer, chat: to, from: this.key, message: message.message_id });
  }

  startInline(words) {
    const chat = world.chat(this.key);
    const bot = world.bots().find(({ bot: one }) => one.id === chat.bot) ?? world.bots()[0];
    if (bot) this.composer.put(`@${bot.bot.username} ${words}`);
  }

  openMenu(button) {
    const [x, y] = below(button);
    const chat = world.chat(this.key);
    const { key, viewer } = this;
    if (chat.user !== undefined) {
      menu(x - 150, y, [
        { icon: 'code', text: 'Show JSON', run: () => inspect('Chat', chat) },
        chat.blocked
          ? { icon: 'block', text: 'Unblock the bot', run: () => world.act('block', { user: viewer, bot: chat.bot, blocked: false }) }
          : { icon: 'block', text: 'Block the bot', bad: true, run: () => world.act('block', { user: viewer, bot: chat.bot, blocked: true }) },
      ]);
      return;
    }
    const outside = [...world.users().map(({ id }) => id), ...world.bots().map(({ bot }) => bot.id)].filter((id) => !chat.members.includes(id));
    const others = chat.members.filter((id) => id !== viewer);
    const isIn = chat.members.includes(viewer);
    menu(x - 150, y, [
      { icon: 'people', text: `${chat.members.length} members`, run: () => inspect('Members', chat.members.map((id) => `${world.nameOf(id)} (${id})`)) },
      isIn && { icon: 'plus', text: 'Add somebody', run: async () => add(await pickPerson('Add to the chat', outside), key, viewer) },
      isIn && chat.topics && { icon: 'topic', text: 'New topic', run: () => this.createTopic() },
      isIn && { icon: 'crown', text: 'Promote', run: async () => promote(await pickPerson('Make an administrator', others), key, viewer, true) },
      isIn && { icon: 'person', text: 'Demote', run: async () => promote(await pickPerson('Take the rights from', chat.admins?.filter((id) => id !== viewer) ?? []), key, viewer, false) },
      isIn && { icon: 'leave', text: 'Remove somebody', run: async () => remove(await pickPerson('Remove from the chat', others), key, viewer) },
      { icon: 'code', text: 'Show JSON', run: () => inspect('Chat', chat) },
      'line',
      isIn && { icon: 'leave', text: 'Leave', bad: true, run: () => world.act('leave', { user: viewer, chat: key }) },
    ]);
  }

  acceptFiles() {
    const hasFiles = (event) => this.key !== null && [...(event.dataTransfer?.types ?? [])].includes('Files');
    this.room.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.room.classList.add('dropping');
    });
    this.room.addEventListener('dragleave', () => this.room.classList.remove('dropping'));
    this.room.addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.room.classList.remove('dropping');
      this.composer.sendFiles([...event.dataTransfer.files], null);
    });
  }
}

const add = (id, chat, by) => id !== null && world.act('join', { user: id, chat, by });
const remove = (id, chat, by) => id !== null && world.act('leave', { user: id, chat, by });
const promote = (id, chat, by, rights) => id !== null && world.act('promote', { user: id, chat, by, rights });

const newest = (key) => world.messagesOf(key).at(-1)?.message.message_id ?? 0;

function describe(chat) {
  if (chat.user !== undefined) {
    const bot = world.bot(chat.bot);
    return chat.blocked ? 'blocked by you' : bot?.polling ? 'bot, listening' : 'bot';
  }
  const count = chat.members.length;
  if (chat.broadcast) return `${count} subscriber${count === 1 ? '' : 's'}`;
  return `${count} members: ${chat.members.map(world.nameOf).join(', ')}`;
}

/** The topic that every forum has; its messages carry no number. */
const GENERAL = 1;

const inTopic = (message, topic) => (message.message_thread_id ?? GENERAL) === topic || message.message_id === topic;
