// Writing: the text field with all that belongs to it, from the commands menu to the files that are dropped on it.

import * as world from './world.js';
import { below, closeMenu, el, iconButton, menu, toast } from './dom.js';
import { icon } from './icons.js';
import { newPoll } from './dialogs.js';
import { InlineMode } from './inline.js';
import { replyKeyboard, replyMarkupOf } from './keyboards.js';

const DICE = ['🎲', '🎯', '🏀', '⚽', '🎳', '🎰'];

export class Composer {
  /** `place()` says where one writes: `{ key, chat, viewer, topic }`. */
  constructor(place) {
    this.place = place;
    this.reply = null;
    this.edited = null;
    this.keysHidden = false;
    this.field = el('textarea', {
      rows: 1, placeholder: 'Message', 'aria-label': 'Message', onkeydown: (event) => this.typed(event), oninput: () => this.changed(), onpaste: (event) => this.pasted(event),
    });
    this.about = el('div.about', { hidden: true });
    this.offers = el('div.offers', { hidden: true });
    this.keys = el('div', { hidden: true });
    this.menuButton = el('button.menu-button', { type: 'button', hidden: true, onclick: () => this.openMenu() }, icon('menu'), el('span', 'Menu'));
    this.keysButton = iconButton('button.round', 'keyboard', 'Show or hide the keyboard', () => this.toggleKeys(), { hidden: true });
    this.slashButton = iconButton('button.round', 'slash', 'Commands', () => this.openMenu(), { hidden: true });
    this.sendButton = iconButton('button.round.send', 'send', 'Send', () => this.send());
    const attach = iconButton('button.round', 'attach', 'Attach', (event) => this.openAttach(event.currentTarget));
    this.box = el('div.box', this.offers, this.about,
      el('div.row', this.menuButton, attach, this.field, this.slashButton, this.keysButton, this.sendButton), this.keys);
    this.closed = el('div.box', { hidden: true });
    this.node = el('div.compose', this.box, this.closed);
    this.inline = new InlineMode(this.offers, place, () => this.clear());
  }

  /** Another chat, or another person in it. */
  reset() {
    this.stopAbout();
    this.field.value = '';
    this.keysHidden = false;
    this.lastKeys = undefined;
    this.changed();
  }

  /** Draws what depends on the chat. */
  draw(things) {
    const { chat, viewer, topic } = this.place();
    const answer = closedReason(chat, viewer, things);
    this.box.hidden = Boolean(answer);
    this.closed.hidden = !answer;
    if (answer) {
      if (this.closed.dataset.text !== answer.text) {
        this.closed.replaceChildren(answer.run
          ? el('button.button.start', { type: 'button', onclick: () => answer.run(this.place()) }, answer.text)
          : el('div.closed', answer.text));
        this.closed.dataset.text = answer.text;
      }
      return;
    }
    const hasCommands = this.commands().length > 0;
    this.menuButton.hidden = !hasCommands || chat.user === undefined;
    this.slashButton.hidden = !hasCommands || chat.user !== undefined || this.field.value !== '';
    this.drawKeys(things, viewer, topic);
  }

  drawKeys(things, viewer, topic) {
    const asked = replyMarkupOf(things, viewer, topic);
    const id = asked ? `${asked.kind} ${asked.message.message_id}` : null;
    if (id !== this.lastKeys) {
      this.lastKeys = id;
      this.keysHidden = false;
      const placeholder = asked?.markup.input_field_placeholder;
      this.field.placeholder = placeholder || 'Message';
      if (asked?.kind === 'reply' && !this.answered(things, asked.message, viewer)) this.startReply(asked.message, false);
      this.keys.replaceChildren();
      if (asked?.kind === 'keys') this.keys.append(replyKeyboard(asked.markup, (button) => this.pressKey(button, asked)));
    }
    const shows = asked?.kind === 'keys';
    this.keysButton.hidden = !shows;
    this.keys.hidden = !shows || this.keysHidden;
  }

  answered(things, message, viewer) {
    return things.some((one) => one.author === viewer && one.message.reply_to_message?.message_id === message.message_id);
  }

  toggleKeys() {
    this.keysHidden = !this.keysHidden;
    this.keys.hidden = this.keysHidden;
  }

  pressKey(button, { markup, message }) {
    const { chat, viewer } = this.place();
    if (markup.one_time_keyboard) this.toggleKeys();
    const reply = chat.user === undefined ? message.message_id : undefined;
    if (button.request_contact) {
      const person = world.user(viewer);
      this.post({ contact: { phone_number: '+10005550100', first_name: person.first_name, last_name: person.last_name, user_id: viewer } }, message.message_id);
    } else if (button.request_location) {
      this.post({ location: { latitude: 48.2082, longitude: 16.3738 } }, message.message_id);
    } else if (button.request_poll) {
      this.sendPoll();
    } else if (button.web_app || button.request_users || button.request_chat || button.request_managed_bot) {
      toast('This page has no window for that button.');
    } else {
      this.say(button.text, reply);
    }
  }

  // Commands.

  /** The bots' commands here, as the viewer sees them. */
  commands() {
    const { chat, viewer } = this.place();
    return chat?.menus?.[viewer] ?? [];
  }

  openMenu() {
    this.field.focus();
    if (this.offers.hidden) this.offerCommands('');
    else this.hideOffers();
  }

  offerCommands(begun) {
    const found = this.commands().filter(({ command }) => command.startsWith(begun));
    if (!found.length) return this.hideOffers();
    const several = new Set(found.map(({ bot }) => bot)).size > 1;
    this.offers.replaceChildren(...found.map(({ command, description, bot }, index) => el('button', {
      type: 'button', 'aria-selected': String(index === 0), onclick: () => this.say(`/${command}${several ? `@${world.bot(bot).bot.username}` : ''}`),
    }, el('span.command', el('b', `/${command}`), el('span', description)))));
    this.offers.hidden = false;
    return undefined;
  }

  hideOffers() {
    this.offers.hidden = true;
    this.offers.replaceChildren();
  }

  selected() {
    return this.offers.hidden ? null : this.offers.querySelector('[aria-selected="true"]');
  }

  moveSelected(by) {
    const all = [...this.offers.querySelectorAll('button')];
    const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    all.forEach((one) => one.setAttribute('aria-selected', 'false'));
    const next = all[(at + by + all.length) % all.length];
    next?.setAttribute('aria-selected', 'true');
    next?.scrollIntoView({ block: 'nearest' });
  }

  // Typing.

  changed() {
    this.field.style.height = 'auto';
    // While it is not shown it has no height to go by.
    if (this.field.scrollHeight) this.field.style.height = `${Math.min(this.field.scrollHeight, 200)}px`;
    const text = this.field.value;
    this.sendButton.disabled = !text.trim();
    const { chat } = this.place();
    this.slashButton.hidden = text !== '' || chat?.user !== undefined || this.commands().length === 0;
    const command = /^\/(?<begun>[a-z0-9_]*)$/u.exec(text);
    if (this.inline.typed(text)) return;
    if (command) this.offerCommands(command.groups.begun);
    else this.hideOffers();
  }

  typed(event) {
    const selected = this.selected();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (selected) selected.click();
      else this.send();
    } else if (event.key === 'Tab' && selected && this.field.value.startsWith('/')) {
      event.preventDefault();
      this.put(`${selected.querySelector('b').textContent} `);
    } else if (selected && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.moveSelected(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      if (!this.offers.hidden) this.hideOffers();
      else this.stopAbout();
    } else if (event.key === 'ArrowUp' && this.field.value === '') {
      this.editLast();
    }
  }

  put(text) {
    this.field.value = text;
    this.field.focus();
    this.changed();
  }

  clear() {
    this.put('');
    this.stopAbout();
  }

  send() {
    const text = this.field.value.trim();
    if (!text) return;
    const { key, viewer } = this.place();
    if (this.edited) {
      world.act('edit', { user: viewer, chat: key, message: this.edited.message_id, text });
      this.clear();
    } else {
      this.say(text);
    }
  }

  async say(text, reply = undefined) {
    const { key, viewer, topic } = this.place();
    const answers = reply ?? this.reply?.message_id ?? null;
    this.clear();
    this.hideOffers();
    await world.act('say', { user: viewer, chat: key, text, reply_to: answers, topic });
  }

  post(content, reply = undefined) {
    const { key, viewer, topic } = this.place();
    const answers = reply ?? this.reply?.message_id ?? null;
    this.stopAbout();
    return world.act('post', { user: viewer, chat: key, content, reply_to: answers, topic });
  }

  // Answering and editing.

  startReply(message, focus = true) {
    this.edited = null;
    this.reply = message;
    this.showAbout('reply', `Reply to ${message.from ? world.fullName(message.from) : message.chat.title}`, world.gist(message));
    if (focus) this.field.focus();
  }

  startEdit(message) {
    this.reply = null;
    this.edited = message;
    this.showAbout('edit', 'Edit message', message.text);
    this.put(message.text);
  }

  showAbout(sign, title, text) {
    this.about.replaceChildren(icon(sign), el('span.quote', el('b', title), el('span', text)),
      iconButton('button.round', 'close', 'Cancel', () => {
        if (this.edited) this.put('');
        this.stopAbout();
      }));
    this.about.hidden = false;
  }

  stopAbout() {
    this.reply = null;
    this.edited = null;
    this.about.hidden = true;
  }

  editLast() {
    const { key, viewer } = this.place();
    const last = world.messagesOf(key).reverse().find(({ author, message }) => author === viewer && message.text !== undefined);
    if (last) this.startEdit(last.message);
  }

  // Files and the like.

  openAttach(button) {
    const [x, y] = below(button);
    const pick = (accept, kind) => () => {
      const input = el('input', { type: 'file', multiple: true, accept, onchange: () => this.sendFiles([...input.files], kind) });
      input.click();
    };
    menu(x, y - 380, [
      { icon: 'photo', text: 'Photo or video', run: pick('image/*,video/*', null) },
      { icon: 'file', text: 'File', run: pick('', 'document') },
      { icon: 'music', text: 'Audio', run: pick('audio/*', 'audio') },
      { icon: 'mic', text: 'Voice message', run: pick('audio/*', 'voice') },
      'line',
      { icon: 'location', text: 'Location', run: () => this.post({ location: { latitude: 48.2082, longitude: 16.3738 } }) },
      { icon: 'person', text: 'Contact', run: () => this.sendContact() },
      { icon: 'poll', text: 'Poll', run: () => this.sendPoll() },
      el('div.emoji-row', DICE.map((emoji) => el('button', { type: 'button', title: `Throw ${emoji}`, onclick: () => this.throwDice(emoji) }, emoji))),
    ]);
  }

  throwDice(emoji) {
    closeMenu();
    const { key, viewer, topic } = this.place();
    world.act('dice', { user: viewer, chat: key, emoji, topic });
  }

  sendContact() {
    const { viewer } = this.place();
    const person = world.user(viewer);
    this.post({ contact: { phone_number: '+10005550100', first_name: person.first_name, user_id: viewer } });
  }

  async sendPoll() {
    const { key, viewer, topic } = this.place();
    const poll = await newPoll();
    if (poll) await world.act('poll', { user: viewer, chat: key, topic, ...poll });
  }

  pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.sendFiles(files, null);
  }

  /** Sends files, several pictures as an album; what is in the field becomes the caption. */
  async sendFiles(files, kind) {
    const { key, viewer, topic } = this.place();
    const caption = this.field.value.trim();
    const reply = this.reply?.message_id;
    const kinds = files.map((file) => kind ?? kindOf(file));
    const album = files.length > 1 && kinds.every((one) => one === 'photo' || one === 'video') ? `album-${Date.now()}` : null;
    this.clear();
    for (const [index, file] of files.entries()) {
      const size = await measure(file, kinds[index]);
      await world.upload(file, {
        user: viewer, chat: key, kind: kinds[index], name: file.name, album, topic, ...size,
        caption: index === 0 && caption ? caption : null, reply_to: index === 0 ? reply : null,
      });
    }
  }
}

function kindOf(file) {
  if (/^image\/(png|jpeg|webp|avif)$/u.test(file.type)) return 'photo';
  if (file.type === 'image/gif') return 'animation';
  if (file.type.startsWith('video/')) return 'video';
  if (file.type.startsWith('audio/')) return 'audio';
  return 'document';
}

/** Width, height and duration, as far as the browser can tell. */
function measure(file, kind) {
  const tag = { photo: 'img', animation: 'img', video: 'video', audio: 'audio', voice: 'audio' }[kind];
  if (!tag) return {};
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file);
    const node = document.createElement(tag);
    const done = () => {
      URL.revokeObjectURL(url);
      resolve({
        width: node.naturalWidth || node.videoWidth || null,
        height: node.naturalHeight || node.videoHeight || null,
        duration: Number.isFinite(node.duration) ? Math.round(node.duration) : null,
      });
    };
    ['load', 'loadedmetadata', 'error'].forEach((name) => node.addEventListener(name, done, { once: true }));
    node.src = url;
  });
}

/** Why nobody writes here, and what can be done about it. */
function closedReason(chat, viewer, things) {
  if (chat.user !== undefined) {
    if (chat.blocked) {
      return { text: 'Unblock', run: ({ chat: one, viewer: who }) => world.act('block', { user: who, bot: one.bot, blocked: false }) };
    }
    if (!things.some(({ author }) => author === viewer)) {
      return { text: 'Start', run: ({ key, viewer: who }) => world.act('say', { user: who, chat: key, text: '/start' }) };
    }
    return null;
  }
  if (!chat.members.includes(viewer)) {
    return { text: 'Join', run: ({ key, viewer: who }) => world.act('join', { user: who, chat: key }) };
  }
  return null;
}
