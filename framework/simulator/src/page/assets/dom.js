// Making and updating elements. Text only ever becomes text nodes: nothing that people or bots write is parsed as HTML.

import { icon } from './icons.js';

/** An element: `el('button.round', { title: 'Send', onclick }, 'text', child, …)`. */
export function el(kind, ...rest) {
  const [tag, ...classes] = kind.split('.');
  const node = document.createElement(tag || 'div');
  if (classes.length) node.className = classes.join(' ');
  let children = rest;
  if (isProperties(rest[0])) {
    setProperties(node, rest[0]);
    children = rest.slice(1);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function isProperties(value) {
  return value !== null && typeof value === 'object' && !(value instanceof Node) && !Array.isArray(value);
}

function setProperties(node, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') value.split(' ').filter(Boolean).forEach((one) => node.classList.add(one));
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'style') Object.assign(node.style, value);
    else if (name === 'value' || name === 'checked' || name === 'muted') node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
}

/** A button that shows only an icon. */
export function iconButton(kind, name, title, onclick, more = {}) {
  return el(kind, { type: 'button', title, 'aria-label': title, onclick, ...more }, icon(name));
}

/**
 * Makes the children of `parent` those of `items`, `{ key, sign, make }`: an element stays as long as the sign of its
 * key does, so that what plays, is open or has the focus is left alone.
 */
export function reconcile(parent, items) {
  const before = new Map();
  for (const node of parent.children) before.set(node.dataset.key, node);
  let place = parent.firstElementChild;
  for (const { key, sign, make } of items) {
    let node = before.get(key);
    before.delete(key);
    if (!node || node.sign !== sign) {
      const made = make(node);
      made.dataset.key = key;
      made.sign = sign;
      if (node) {
        if (place === node) place = made;
        node.replaceWith(made);
      }
      node = made;
    }
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  for (const node of before.values()) node.remove();
}

const HUES = 7;

/** The colour of a person, bot or chat. */
export function hue(id) {
  return `hue-${Math.abs(Number(id)) % HUES}`;
}

/** A round picture with initials. */
export function avatar(id, name, size = '') {
  const words = name.split(/\s+/u).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : null]
    .filter(Boolean)
    .map((word) => [...word][0].toUpperCase())
    .join('');
  return el('span.avatar', { class: `${size} ${hue(id)}`, 'aria-hidden': 'true' }, initials || '?');
}

/** A short message at the bottom of the page. */
export function toast(text, kind = '') {
  let box = document.querySelector('.toasts');
  if (!box) {
    box = el('div.toasts', { role: 'status' });
    document.body.append(box);
  }
  const node = el('div.toast', { class: kind }, text);
  box.append(node);
  setTimeout(() => node.remove(), kind === 'bad' ? 6000 : 3500);
}

/** A menu at a point; `entries` are `{ icon, text, run, bad }`, `'line'`, or elements. */
export function menu(x, y, entries) {
  closeMenu();
  const node = el('div.menu', { role: 'menu' }, entries.filter(Boolean).map((entry) => {
    if (entry === 'line') return el('hr');
    if (entry instanceof Node) return entry;
    const run = () => {
      closeMenu();
      entry.run();
    };
    return el('button', { type: 'button', role: 'menuitem', class: entry.bad ? 'bad' : '', onclick: run },
      entry.icon && icon(entry.icon), el('span', entry.text));
  }));
  document.body.append(node);
  const { width, height } = node.getBoundingClientRect();
  node.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  node.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  node.querySelector('button')?.focus({ preventScroll: true });
  addEventListener('pointerdown', outside, true);
  addEventListener('keydown', escape, true);
  addEventListener('resize', closeMenu);
}

function outside(event) {
  if (!event.target.closest?.('.menu')) closeMenu();
}

function escape(event) {
  if (event.key === 'Escape') {
    event.stopPropagation();
    closeMenu();
  }
}

export function closeMenu() {
  document.querySelector('.menu')?.remove();
  removeEventListener('pointerdown', outside, true);
  removeEventListener('keydown', escape, true);
  removeEventListener('resize', closeMenu);
}

/** Below (or above) an element, for `menu`. */
export function below(node) {
  const box = node.getBoundingClientRect();
  return [box.left, box.bottom + 4];
}

const clock = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat([], { day: 'numeric', month: 'long' });
const short = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short' });

/** `14:05` of a Unix time in seconds. */
export const clockText = (seconds) => clock.format(seconds * 1000);
export const dayText = (seconds) => day.format(seconds * 1000);
export const isSameDay = (a, b) => new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString();
/** The time of today, the day of all others. */
export const whenText = (seconds, now) => (isSameDay(seconds, now) ? clockText(seconds) : short.format(seconds * 1000));

/** `1.2 MB`. */
export function sizeText(bytes = 0) {
  const units = ['B', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = bytes / 1024 ** power;
  return `${power && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

/** `2:07`. */
export function durationText(seconds = 0) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** `12.50 €` of an amount in the smallest unit of a currency. */
export function priceText(amount, currency) {
  if (currency === 'XTR') return `${amount} ⭐`;
  try {
    const format = new Intl.NumberFormat([], { style: 'currency', currency });
    return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
  } catch {
    return `${amount / 100} ${currency}`;
  }
}
