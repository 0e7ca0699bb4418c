// The messages of the open chat: grouped by day and author, kept in place while they change, scrolled as one expects.

import * as world from './world.js';
import { dayText, el, iconButton, isSameDay, reconcile } from './dom.js';
import { messageRow, noticeOf } from './message.js';

/** Messages of one author closer than this stand together. */
const TOGETHER_SECONDS = 300;
/** So close to the end, new messages keep the end in view. */
const NEAR = 120;

export class History {
  /** `on` is what messages can ask for: reply, edit, forward, jump, … */
  constructor(on) {
    this.on = { ...on, jump: (id) => this.jump(id) };
    this.items = el('div.items');
    this.node = el('div.scroll', { tabindex: '-1', onscroll: () => this.scrolled() }, this.items);
    this.badge = el('span.badge', { hidden: true });
    this.down = iconButton('button.round.down', 'down', 'To the newest message', () => this.toEnd('smooth'), { hidden: true });
    this.down.append(this.badge);
    this.seen = 0;
    /** Whether messages of all topics are shown, so that each has to say its own. */
    this.mixed = true;
    /** Whether the end stays in view, whatever comes or grows. */
    this.follows = true;
    const kept = new ResizeObserver(() => this.follows && this.toEnd());
    [this.node, this.items].forEach((node) => kept.observe(node));
  }

  /** Draws the messages `things` of a chat for a viewer; `fresh` begins at the end. */
  draw(key, chat, viewer, things, fresh) {
    const mine = this.newest !== undefined
      && things.some(({ author, message }) => author === viewer && message.message_id > this.newest);
    this.follows ||= fresh || mine;
    reconcile(this.items, this.rows(key, chat, viewer, things));
    this.newest = things.at(-1)?.message.message_id;
    if (this.follows) this.toEnd();
    if (this.isNearEnd()) this.seen = this.newest ?? 0;
    this.mark(things, viewer);
  }

  rows(key, chat, viewer, things) {
    const rows = [];
    const groups = albums(things);
    const grouped = chat.user === undefined;
    groups.forEach((group, index) => {
      const [{ message }] = group;
      const [before, after] = [groups[index - 1], groups[index + 1]];
      if (!before || !isSameDay(before[0].message.date, message.date)) {
        const text = isSameDay(message.date, world.now()) ? 'Today' : dayText(message.date);
        rows.push({ key: `day ${message.message_id}`, sign: text, make: () => el('div.notice.day', text) });
      }
      const notice = noticeOf(message);
      if (notice) {
        rows.push({ key: `${message.message_id}`, sign: notice, make: () => el('div.notice', { data: { id: message.message_id } }, notice) });
        return;
      }
      const out = group[0].author === viewer && !message.sender_chat;
      const within = this.mixed ? chat.topics?.find(({ id }) => id === message.message_thread_id)?.name : undefined;
      const place = { key, chat, viewer, out, grouped, within, on: this.on, first: !together(before, group), last: !together(group, after) };
      const sign = JSON.stringify([group, out, within, place.first, place.last, viewer]);
      rows.push({ key: `${message.message_id}`, sign, make: () => messageRow(group, place) });
    });
    return rows;
  }

  isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  toEnd(behavior = 'instant') {
    this.node.scrollTo({ top: this.node.scrollHeight, behavior });
  }

  scrolled() {
    const near = this.isNearEnd();
    this.follows = near;
    this.down.hidden = near;
    if (near) {
      this.seen = this.newest ?? 0;
      this.badge.hidden = true;
    }
  }

  mark(things, viewer) {
    const count = things.filter(({ message, author }) => message.message_id > this.seen && author !== viewer).length;
    this.badge.hidden = count === 0;
    this.badge.textContent = String(count);
    this.down.hidden = this.isNearEnd();
  }

  jump(id) {
    const bubble = this.items.querySelector(`.bubble[data-id="${Number(id)}"]`);
    if (!bubble) return;
    bubble.scrollIntoView({ block: 'center', behavior: 'smooth' });
    bubble.classList.remove('flash');
    requestAnimationFrame(() => bubble.classList.add('flash'));
  }
}

/** Messages that were sent as one album, together. */
function albums(things) {
  const groups = [];
  for (const one of things) {
    const album = one.message.media_group_id;
    const last = groups.at(-1);
    if (album && last?.[0].message.media_group_id === album && last[0].author === one.author) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function together(earlier, later) {
  if (!earlier || !later) return false;
  const [a, b] = [earlier.at(-1), later[0]];
  return a.author === b.author && a.message.sender_chat?.id === b.message.sender_chat?.id
    && a.message.message_thread_id === b.message.message_thread_id
    && b.message.date - a.message.date < TOGETHER_SECONDS
    && isSameDay(a.message.date, b.message.date) && !noticeOf(a.message) && !noticeOf(b.message);
}
