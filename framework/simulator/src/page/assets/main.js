// The page: the bar on top, the people side by side, the developer's panel.

import * as world from './world.js';
import { below, el, iconButton, menu, toast } from './dom.js';
import { icon } from './icons.js';
import { Pane } from './pane.js';
import { Panel } from './panel.js';
import { newPerson } from './dialogs.js';

const MOST_PANES = 4;
const KEPT = 'playground';

class Page {
  constructor() {
    this.kept = read();
    this.panes = [];
    this.connected = false;
    this.panel = new Panel();
    this.panel.node.hidden = !(this.kept.panel ?? innerWidth > 1250);
    this.stage = el('div.panes');
    this.bar = new Bar(this);
    const app = document.querySelector('#app');
    app.replaceChildren(this.bar.node, el('div.stage', this.stage, this.panel.node));
    this.setTheme(this.kept.theme ?? 'system');
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.setTheme(this.theme));
    world.onChange(() => this.draw());
    world.connect((connected) => {
      this.connected = connected;
      app.setAttribute('aria-busy', String(!connected));
      this.draw();
    });
    // What ends by itself: "typing", times of day, the clock.
    setInterval(() => this.draw(), 1000);
    document.addEventListener('visibilitychange', () => this.draw());
  }

  draw() {
    // A new world has a page of its own: nothing of this one is about anybody who is there.
    const { worlds } = world.books();
    if (worlds !== undefined && worlds !== (this.worlds ??= worlds)) {
      location.reload();
      return;
    }
    if (!this.panes.length) this.begin();
    this.panes.forEach((pane) => pane.draw());
    this.panel.draw();
    this.bar.draw();
  }

  begin() {
    const people = world.users().map(({ id }) => id);
    if (!people.length) return;
    const kept = (this.kept.people ?? []).filter((id) => people.includes(id)).slice(0, MOST_PANES);
    (kept.length ? kept : [people[0]]).forEach((id) => this.addPane(id));
  }

  addPane(viewer) {
    const pane = new Pane(viewer, { close: (one) => this.closePane(one), changed: () => this.keep() });
    this.panes.push(pane);
    this.stage.append(pane.node);
    this.keep();
    pane.draw();
  }

  closePane(pane) {
    if (this.panes.length < 2) return;
    this.panes = this.panes.filter((one) => one !== pane);
    pane.node.remove();
    this.keep();
  }

  /** Another person beside those that are there. */
  openBeside(button) {
    if (this.panes.length >= MOST_PANES) {
      toast('More do not fit side by side.');
      return;
    }
    const [x, y] = below(button);
    const shown = new Set(this.panes.map(({ viewer }) => viewer));
    menu(x - 100, y, [
      ...world.users().filter(({ id }) => !shown.has(id)).map((user) => ({ icon: 'person', text: world.fullName(user), run: () => this.addPane(user.id) })),
      {
        icon: 'plus',
        text: 'Somebody new',
        run: async () => {
          const id = await newPerson();
          if (id !== null) this.addPane(id);
        },
      },
    ]);
  }

  togglePanel() {
    this.panel.node.hidden = !this.panel.node.hidden;
    this.keep();
    this.draw();
  }

  setTheme(theme) {
    this.theme = theme;
    const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    this.dark = dark;
    this.keep();
    this.bar.draw();
  }

  keep() {
    try {
      const panel = this.panel.node.hidden;
      localStorage.setItem(KEPT, JSON.stringify({ theme: this.theme, panel: !panel, people: this.panes.map(({ viewer }) => viewer) }));
    } catch {
      // Private windows keep nothing, and nothing is lost.
    }
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

class Bar {
  constructor(page) {
    this.page = page;
    this.name = el('span', 'Playground');
    this.status = el('span.status');
    this.books = el('span.books', { title: 'Over all kills: updates that the bot took and never finished, and updates whose changes it made twice' });
    this.kill = el('button.tool.kill', { type: 'button', title: 'Kill the bot without a warning (SIGKILL) and start it again', onclick: () => world.act('kill') },
      icon('kill'), el('span', 'Kill -9'));
    this.theme = iconButton('button.tool', 'moon', 'Dark or light', () => page.setTheme(page.dark ? 'light' : 'dark'));
    this.dev = el('button.tool', { type: 'button', title: 'Developer panel', onclick: () => page.togglePanel() }, icon('code'), el('span', 'Inspect'));
    const beside = el('button.tool', { type: 'button', title: 'Be another person, side by side', onclick: (event) => page.openBeside(event.currentTarget) },
      icon('split'), el('span', 'Person'));
    this.node = el('header.bar',
      el('div.brand', el('img', { src: 'assets/icon.svg', alt: '' }), this.name), this.status,
      el('span.space'), this.books, this.kill, beside, this.dev, this.theme);
  }

  draw() {
    const [bot] = world.bots();
    const books = world.books();
    this.name.textContent = bot ? bot.bot.first_name : 'Playground';
    document.title = bot ? `${bot.bot.first_name} · playground` : 'Playground';
    const [kind, text, detail] = this.state(bot, books);
    this.status.className = `status ${kind}`;
    this.status.replaceChildren(text, el('span.detail', detail));
    this.kill.hidden = !books.runnable;
    this.books.hidden = !books.traced;
    this.books.replaceChildren(
      el('span', { class: books.lost ? 'bad' : '', data: { count: 'lost' } }, `lost ${books.lost ?? 0}`),
      el('span', { class: books.doubled ? 'bad' : '', data: { count: 'doubled' } }, `doubled ${books.doubled ?? 0}`),
      el('span.plain', { data: { count: 'kills' } }, `${books.kills ?? 0} kill${books.kills === 1 ? '' : 's'}`));
    this.dev.setAttribute('aria-pressed', String(!this.page.panel.node.hidden));
    this.theme.replaceChildren(icon(this.page.dark ? 'sun' : 'moon'));
  }

  state(bot, { process }) {
    if (!this.page.connected) return ['bad', 'The server is gone', ''];
    const number = process?.process ? ` · process ${process.process}` : '';
    if (process?.state === 'ended') return ['bad', `The bot ended: ${process.how}`, ''];
    if (process?.state === 'killed') return ['warn', 'Killed', ''];
    if (bot?.polling) return ['good', 'running', number];
    if (process?.state === 'started') return ['warn', 'starting', number];
    return ['', 'waiting for the bot', ''];
  }
}

new Page();
