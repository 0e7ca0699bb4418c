// Formatted text: entities (in UTF-16 units, like JavaScript's strings) become elements.

import { el, toast } from './dom.js';

/** Entities from the outermost to the innermost. */
function ordered(entities = []) {
  return entities
    .filter(({ length }) => length > 0)
    .map((entity, index) => ({ ...entity, index, end: entity.offset + entity.length }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end || a.index - b.index);
}

/**
 * The nodes of a text. `on` says what a press does: `{ command, mention, hashtag }`.
 * Entities that overlap without nesting are cut at the border of the outer one, as Telegram's own are.
 */
export function formatted(text, entities, on = {}) {
  return nodes(text, ordered(entities), 0, text.length, on);
}

function nodes(text, entities, from, to, on) {
  const out = [];
  let at = from;
  let left = entities;
  while (left.length) {
    const [entity] = left;
    left = left.slice(1);
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.end, to);
    if (start >= end) continue;
    if (start > at) out.push(text.slice(at, start));
    const inner = left.filter((other) => other.offset < end);
    left = left.filter((other) => other.end > end || other.offset >= end);
    out.push(element(entity, text.slice(start, end), () => nodes(text, inner, start, end, on), on));
    at = end;
  }
  if (at < to) out.push(text.slice(at, to));
  return out;
}

function element(entity, text, inner, on) {
  switch (entity.type) {
    case 'bold': return el('b', inner());
    case 'italic': return el('i', inner());
    case 'underline': return el('u', inner());
    case 'strikethrough': return el('s', inner());
    case 'spoiler': return spoiler(inner());
    case 'code': return el('code', { title: 'Press to copy', onclick: () => copy(text) }, text);
    case 'pre': return el('pre', { data: entity.language ? { language: entity.language } : {} }, el('span', text));
    case 'blockquote': return el('blockquote', inner());
    case 'expandable_blockquote': return expandable(inner());
    case 'text_link': return link(entity.url, inner());
    case 'url': return link(/^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`, inner());
    case 'email': return link(`mailto:${text}`, inner());
    case 'phone_number': return link(`tel:${text.replace(/[^+\d]/gu, '')}`, inner());
    case 'bot_command': return press(inner(), () => on.command?.(text));
    case 'mention': return press(inner(), () => on.mention?.(text));
    case 'text_mention': return press(inner(), () => on.person?.(entity.user));
    case 'hashtag':
    case 'cashtag': return press(inner(), () => on.hashtag?.(text));
    case 'custom_emoji': return el('span', { title: `Custom emoji ${entity.custom_emoji_id}` }, text);
    default: return el('span', { title: entity.type }, inner());
  }
}

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:', 'ton:']);

/** A link that opens elsewhere; other schemes (`javascript:`, `data:`) are no links. */
export function link(url, ...content) {
  let address;
  try {
    address = new URL(url);
  } catch {
    return el('span', content);
  }
  if (!SAFE.has(address.protocol)) return el('span', content);
  return el('a', { href: address.href, target: '_blank', rel: 'noopener noreferrer', title: address.href }, content);
}

function press(content, run) {
  return el('button.link', { type: 'button', onclick: run }, content);
}

function spoiler(content) {
  return el('span.spoiler', {
    role: 'button',
    title: 'Press to show',
    onclick: (event) => {
      const closed = !event.currentTarget.classList.contains('open');
      if (closed) {
        event.preventDefault();
        event.stopPropagation();
      }
      event.currentTarget.classList.add('open');
    },
  }, content);
}

function expandable(content) {
  return el('blockquote.expandable', { onclick: (event) => event.currentTarget.classList.toggle('open') }, content);
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied');
  } catch {
    toast('The browser does not let this page copy.', 'bad');
  }
}

/** Whether a text is one to three emoji and nothing else, which is shown large. */
export function isBigEmoji(text) {
  if (text.length > 40 || !/\p{Extended_Pictographic}/u.test(text)) return false;
  const marks = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const parts = [...marks.segment(text.trim())];
  return parts.length <= 3 && parts.every(({ segment }) => /^\p{Extended_Pictographic}|^\p{Regional_Indicator}/u.test(segment));
}
