// The way of one update, drawn: lane → handlers tried → state changes → calls, and values as JSON.

import { el } from './dom.js';

/** A value as coloured JSON. */
export function jsonView(value) {
  const text = JSON.stringify(value, null, 2) ?? 'nothing';
  const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu;
  const out = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    out.push(text.slice(at, match.index));
    const [whole, string, colon, word] = match;
    if (string && colon) out.push(el('span.k', string), colon);
    else out.push(el(string ? 'span.s' : word ? 'span.c' : 'span.n', whole));
    at = match.index + whole.length;
  }
  out.push(text.slice(at));
  return el('pre.json', out);
}

/** `0.42 ms`, `1.3 s`. */
export function tookText(micros) {
  if (micros === undefined || micros === null) return '';
  if (micros < 1000) return `${Math.round(micros)} µs`;
  if (micros < 1_000_000) return `${(micros / 1000).toFixed(micros < 10_000 ? 2 : 0)} ms`;
  return `${(micros / 1_000_000).toFixed(1)} s`;
}

export function step(name, rows) {
  return el('div.step', el('span.name', name), el('div.rows', rows));
}

const DOTS = { ran: 'good', failed: 'bad', stopped: 'warn', passed: '', apart: 'good', running: 'busy' };

/** One run of an update through the bot, as the bot itself told it. */
export function runView(run, number, of) {
  const rows = [];
  if (of > 1) rows.push(step('Run', `${number} of ${of}${run.done ? '' : ', not finished'}`));
  if (run.handlers?.length) rows.push(step('Handlers', handlers(run.handlers)));
  else if (run.done) rows.push(step('Handlers', el('span.verdict', 'no handler is for this')));
  if (run.changes?.length) rows.push(step('State', run.changes.map(change)));
  const end = run.done ? `committed after ${tookText(run.took)}` : run.staged ? 'being written' : 'under way';
  rows.push(step('Outcome', el('div.one', el('span.dot', { class: run.done ? 'good' : 'busy' }), el('span.grow', end))));
  return rows;
}

function handlers(tried) {
  let group;
  return tried.flatMap((one) => {
    const head = one.group !== undefined && one.group !== group ? [el('span.group', `group ${one.group}`)] : [];
    group = one.group;
    return [...head, el('div.one',
      el('span.dot', { class: DOTS[one.verdict] ?? '' }),
      el('span.grow', { title: one.place ?? '' }, el('b', one.name), ' ', el('span.verdict', verdictText(one)),
        one.error ? el('div.error', one.error) : null),
      el('small', tookText(one.took)))];
  });
}

function verdictText({ verdict, trigger }) {
  const words = { ran: 'ran', failed: 'failed', stopped: 'ran and stopped the update', passed: 'is not for this', apart: 'runs beside, nobody waits', running: 'is running' };
  return [words[verdict] ?? verdict, trigger && `(${trigger})`].filter(Boolean).join(' ');
}

function change(one) {
  return el('div.one', el('span.grow', el('b', one.what), one.value === undefined ? null : jsonView(one.value)));
}
