// The list of a person's chats.

import * as world from './world.js';
import { avatar, below, el, iconButton, menu, reconcile, whenText } from './dom.js';
import { newChat, newPerson } from './dialogs.js';

export class Chats {
  /** `on` is `{ open(key), become(user), close() }`. */
  constructor(on) {
    this.on = on;
    this.list = el('div.list', { role: 'list' });
    this.person = el('button.person', { type: 'button', title: 'Be somebody else', onclick: (event) => this.openPeople(event.currentTarget) });
    this.node = el('div.chats',
      el('div.who', this.person,
        iconButton('button.round', 'plus', 'New chat', () => this.create()),
        on.close && iconButton('button.round.close-side', 'close', 'Close this side', () => on.close())),
      this.list);
  }

  draw(viewer, open, unread) {
    const person = world.user(viewer);
    const name = person ? world.fullName(person) : 'Nobody';
    if (this.person.dataset.name !== name) {
      this.person.dataset.name = name;
      this.person.replaceChildren(avatar(viewer, name, 'small'),
        el('span', el('b', name), el('small', person?.username ? `@${person.username}` : 'that is you')));
    }
    const rows = world.chatsOf(viewer).map(([key, chat]) => this.row(key, chat, viewer, open === key, unread(key)));
    rows.sort((a, b) => b.date - a.date);
    reconcile(this.list, rows.length ? rows : [{ key: 'none', sign: 'none', make: () => el('div.empty', 'No chats yet.') }]);
  }

  row(key, chat, viewer, isOpen, unread) {
    const last = world.messagesOf(key).at(-1);
    const title = world.titleOf(chat);
    const action = world.actionIn(key);
    const text = world.gist(last?.message);
    const date = last?.message.date ?? 0;
    const by = last && chat.user === undefined && last.author !== viewer ? `${(last.message.from?.first_name ?? '')}` : '';
    const own = last?.author === viewer;
    const when = last ? whenText(date, world.now()) : '';
    const sign = JSON.stringify([title, text, when, isOpen, unread, action?.text, own, by]);
    const make = () => el('button', { type: 'button', role: 'listitem', 'aria-current': String(isOpen), onclick: () => this.on.open(key) },
      avatar(chat.user === undefined ? chat.chat.id : chat.bot, title),
      el('span.lines',
        el('span.line', el('b', title), chat.broadcast ? sort(chat) : null, el('time', when)),
        el('span.line',
          el('span.last', action ? el('span.typing', `${action.text} …`) : [own ? el('em', 'You: ') : by ? el('em', `${by}: `) : null, text || 'No messages yet']),
          unread > 0 && el('span.badge', String(unread)))));
    return { key, sign, make, date };
  }

  openPeople(button) {
    const [x, y] = below(button);
    const people = world.users().map((user) => ({ icon: 'person', text: world.fullName(user), run: () => this.on.become(user.id) }));
    menu(x, y, [...people, 'line', {
      icon: 'plus',
      text: 'Somebody new',
      run: async () => {
        const id = await newPerson();
        if (id !== null) this.on.become(id);
      },
    }]);
  }

  async create() {
    const key = await newChat(this.on.viewer());
    if (key !== null) this.on.open(key);
  }
}

/** What kind of chat it is, where the title does not say. */
export function sort(chat) {
  if (chat.user !== undefined) return el('span.tag', 'BOT');
  if (chat.broadcast) return el('span.tag', 'CHANNEL');
  return null;
}
