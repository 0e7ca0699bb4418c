// The developer's panel: updates on their way, calls, and the levers of this world.

import * as world from './world.js';
import { clockText, el, reconcile, toast } from './dom.js';
import { jsonView, runView, step, tookText } from './trace.js';

const TABS = [['updates', 'Updates'], ['calls', 'Calls'], ['levers', 'World']];
/** Calls that bots make all the time. */
const NOISE = new Set(['getUpdates']);

export class Panel {
  constructor() {
    this.tab = 'updates';
    this.opened = new Set();
    this.sheet = el('div.sheet', { role: 'tabpanel' });
    this.tabs = el('div.tabs', { role: 'tablist' });
    this.node = el('aside.panel', { 'aria-label': 'Developer panel' }, this.tabs, this.sheet);
    this.levers = new Levers();
  }

  show(tab) {
    this.tab = tab;
    this.sheet.replaceChildren();
    this.draw();
  }

  draw() {
    if (this.node.hidden) return;
    const updates = world.updates();
    const calls = world.calls().filter(({ method }) => !NOISE.has(method));
    const counts = { updates: updates.length, calls: calls.length };
    reconcile(this.tabs, TABS.map(([id, name]) => ({
      key: id,
      sign: `${counts[id]} ${this.tab === id}`,
      make: () => el('button', { type: 'button', role: 'tab', 'aria-selected': String(this.tab === id), onclick: () => this.show(id) },
        name, counts[id] === undefined ? null : el('span.count', String(counts[id]))),
    })));
    if (this.tab === 'updates') this.list(updates.reverse().map((one) => this.update(one, calls)), 'Nothing has happened yet. Say something to the bot.');
    else if (this.tab === 'calls') this.list(calls.reverse().map((one) => this.call(one)), 'The bot has not called any method yet.');
    else this.levers.draw(this.sheet);
  }

  list(items, none) {
    reconcile(this.sheet, items.length ? items : [{ key: 'none', sign: none, make: () => el('div.none', none) }]);
  }

  /** A line that opens; it stays open while what it shows changes. */
  entry(key, sign, head, inside) {
    const make = () => {
      const node = el('details.entry', { open: this.opened.has(key) }, el('summary', head));
      const fill = () => node.append(el('div.inside', inside()));
      if (node.open) fill();
      node.addEventListener('toggle', () => {
        if (node.open) this.opened.add(key);
        else this.opened.delete(key);
        if (node.open && node.childElementCount === 1) fill();
      });
      return node;
    };
    return { key, sign, make };
  }

  update(one, calls) {
    const { update } = one;
    const kind = Object.keys(update ?? {}).find((field) => field !== 'update_id') ?? 'unreadable';
    const payload = update?.[kind];
    const last = one.runs.at(-1);
    const made = callsOf(kind, payload, one, calls);
    const [dot, state] = stateOf(one, last);
    const took = last?.done ? tookText(last.took) : state;
    const head = [el('span.dot', { class: dot, title: state }), el('span.kind', kind.replaceAll('_', ' ')),
      el('span.gist', gistOf(kind, payload)), el('span.took', took)];
    const sign = JSON.stringify([state, one.runs, made.map(({ number, outcome }) => [number, outcome]), this.opened.has(`update ${one.number}`)]);
    return this.entry(`update ${one.number}`, sign, head, () => [
      step('Update', el('div.one', el('span.grow', `#${update?.update_id} queued ${clockText(one.queued / 1000)}`), el('small', state))),
      step('Lane', laneOf(payload)),
      one.runs.flatMap((run, index) => runView(run, index + 1, one.runs.length)),
      made.length ? step('Calls', made.map((call) => this.small(call))) : null,
      step('JSON', jsonView(update)),
    ]);
  }

  small(call) {
    const key = `made ${call.number}`;
    const node = el('details', { open: this.opened.has(key), ontoggle: () => (node.open ? this.opened.add(key) : this.opened.delete(key)) },
      el('summary', el('span.dot', { class: dotOf(call) }), el('span.kind', call.method), el('span.gist', gistOfCall(call)), el('span.took', timeOf(call))),
      jsonView({ params: call.params, [call.outcome]: call.result }));
    return node;
  }

  call(call) {
    const head = [el('span.dot', { class: dotOf(call), title: call.outcome }), el('span.kind', call.method),
      el('span.gist', gistOfCall(call)), el('span.took', timeOf(call))];
    return this.entry(`call ${call.number}`, JSON.stringify([call.outcome, call.status]), head, () => [
      step('Call', `#${call.number} at ${clockText(call.at / 1000)}${call.status ? `, HTTP ${call.status}` : ''}`),
      call.notes.length ? step('Notes', call.notes.join(', ')) : null,
      step('Params', jsonView(call.params)),
      call.files.length ? step('Files', jsonView(call.files)) : null,
      step(call.outcome === 'ok' ? 'Result' : call.outcome, jsonView(call.result)),
    ]);
  }
}

const dotOf = ({ outcome }) => ({ ok: 'good', refused: 'bad', faulted: 'warn', abandoned: 'warn', running: 'busy' })[outcome] ?? '';
const timeOf = ({ at, answered }) => (answered === null || answered === undefined ? '…' : tookText(Math.max(answered - at, 0) * 1000));

/** One after another: the updates of a chat, else those of a person. */
function laneOf(payload) {
  const chat = payload?.chat ?? payload?.message?.chat;
  if (chat) return `chat ${chat.id} (${chat.title ?? world.fullName(chat)})`;
  const person = payload?.from ?? payload?.user;
  return person ? `person ${person.id} (${world.fullName(person)})` : 'none of its own';
}

function stateOf(one, last) {
  if (one.lost) return ['bad', 'lost'];
  if (last?.done) return ['good', 'done'];
  if (last) return ['busy', 'in the bot'];
  if (one.confirmed) return ['good', 'taken'];
  if (one.handed_out) return ['busy', 'handed out'];
  return ['', 'queued'];
}

function gistOf(kind, payload) {
  if (!payload) return '';
  const who = payload.from?.first_name ?? payload.user?.first_name ?? '';
  const what = payload.data ?? payload.query ?? payload.invoice_payload ?? (payload.message_id && payload.date ? world.gist(payload) : '')
    ?? '';
  return [who, what].filter(Boolean).join(': ');
}

function gistOfCall({ params, outcome, result }) {
  if (outcome === 'refused') return String(result);
  return params.text ?? params.caption ?? params.callback_query_id ?? params.action ?? params.question ?? params.url ?? '';
}

/** The calls that an update led to: those that name its question, and those to its chat until that has the next update. */
function callsOf(kind, payload, one, calls) {
  const chat = payload?.chat?.id ?? payload?.message?.chat?.id;
  const ends = world.updates().find((other) => other.number > one.number && chatOf(other) === chat)?.queued ?? Infinity;
  const asks = ['callback_query_id', 'inline_query_id', 'pre_checkout_query_id', 'shipping_query_id'];
  return calls.filter(({ params, at }) => {
    if (payload?.id !== undefined && asks.some((name) => params[name] === payload.id)) return true;
    return chat !== undefined && String(params.chat_id) === String(chat) && at >= one.queued && at < ends;
  });
}

function chatOf({ update }) {
  const payload = Object.entries(update ?? {}).find(([field]) => field !== 'update_id')?.[1];
  return payload?.chat?.id ?? payload?.message?.chat?.id;
}

/** Clock, faults, and the end of the world. */
class Levers {
  draw(sheet) {
    if (!this.node) this.make();
    if (this.node.parentNode !== sheet) sheet.replaceChildren(this.node);
    const books = world.books();
    reconcile(this.figures, [
      figure('updates', books.updates ?? 0), figure('finished', books.finished ?? 0),
      figure('open', books.open ?? 0), figure('kills', books.kills ?? 0), figure('lost', books.lost ?? 0, books.lost ? 'bad' : 'good'),
      figure('twice', books.doubled ?? 0, books.doubled ? 'bad' : 'good'),
    ]);
    const { frozen, ahead = 0, moves } = world.clock();
    const shift = ahead ? `, ${ahead > 0 ? '+' : '−'}${spanText(Math.abs(ahead))}` : '';
    this.time.textContent = `${new Date(world.now() * 1000).toLocaleString()}${frozen ? ', standing still' : ''}${shift}`;
    this.freeze.textContent = frozen ? 'Let it run' : 'Stop it';
    this.freeze.onclick = () => world.act(frozen ? 'resume' : 'freeze');
    this.clockButtons.hidden = !moves;
    const faults = world.thing('faults') ?? 0;
    this.heal.disabled = faults === 0;
    this.heal.textContent = faults ? `Heal (${faults > 1e9 ? '∞' : faults} to come)` : 'Nothing is broken';
    for (const button of this.process) button.disabled = !books.runnable;
  }

  make() {
    const jump = (text, seconds) => el('button.chip', { type: 'button', onclick: () => world.act('advance', { seconds }) }, text);
    this.time = el('p');
    this.freeze = el('button.chip', { type: 'button' });
    this.clockButtons = el('div.row', jump('+1 min', 60), jump('+1 h', 3600), jump('+1 day', 86_400), this.freeze);
    this.figures = el('div.figures');
    this.heal = el('button.chip', { type: 'button', onclick: () => world.act('heal') });
    const method = el('input', { type: 'text', value: 'sendMessage', 'aria-label': 'Method', title: 'A method, or * for all', spellcheck: 'false' });
    const kind = el('select', { 'aria-label': 'What goes wrong' }, [['flood', '429, wait 3 s'], ['error', '500'], ['bad_gateway', '502'], ['reset', 'Connection cut'], ['slow', '3 s late']]
      .map(([value, text]) => el('option', { value }, text)));
    const when = el('select', { 'aria-label': 'When' }, el('option', { value: 'before' }, 'before it took effect'), el('option', { value: 'after' }, 'after it took effect'));
    const times = el('input', { type: 'number', min: 1, max: 1000, value: 1, 'aria-label': 'How often', style: { width: '64px' } });
    const breakIt = async () => {
      const done = await world.act('fault', { method: method.value, kind: kind.value, times: Number(times.value) || 1, after_effect: when.value === 'after' });
      if (done) toast(`The next ${method.value} goes wrong.`);
    };
    const lever = (text, action, bad) => el('button.chip', { type: 'button', class: bad ? 'bad' : '', onclick: () => world.act(action) }, text);
    this.process = [lever('Kill -9', 'kill', true), lever('Restart', 'restart'), lever('Begin a new world', 'reset', true)];
    this.node = el('div.cards',
      el('div.card', el('h3', 'Books'), this.figures,
        el('p', '“Open” are updates that the bot took and has not finished; “twice” those whose changes it made more than once.')),
      el('div.card', el('h3', 'Bot process'), el('div.row', this.process),
        el('p', 'A kill gives the bot no time for anything. A new world forgets all people, chats, updates and data.')),
      el('div.card', el('h3', 'Clock of this world'), this.time, this.clockButtons,
        el('p', 'Dates, lifetimes of updates, deadlines of queries and the clock of the bot that is played with follow it; only the bot’s clock never stands still.')),
      el('div.card', el('h3', 'Faults'), el('div.row', method, kind), el('div.row', when, times, el('button.chip.bad', { type: 'button', onclick: breakIt }, 'Break it'), this.heal)));
  }
}

function spanText(seconds) {
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 86_400) return `${(seconds / 3600).toFixed(1)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}

function figure(name, value, kind = '') {
  return { key: name, sign: `${value} ${kind}`, make: () => el('div', { class: kind }, el('b', String(value)), el('small', name)) };
}
