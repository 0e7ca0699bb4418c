// What a message shows beside its text: pictures, files, sounds, places, polls.

import { act } from './world.js';
import { avatar, durationText, el, priceText, sizeText } from './dom.js';
import { icon } from './icons.js';

/** Where a file of this world is found. */
export const fileUrl = (id) => `file/${encodeURIComponent(id)}`;

const LARGEST = { width: 400, height: 420 };
const SMALLEST = 120;

function frame({ width = 400, height = 300 }) {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height, 1.5);
  return {
    width: `${Math.max(SMALLEST, Math.round(width * scale))}px`,
    aspectRatio: `${Math.max(width, 1)} / ${Math.max(height, 1)}`,
    maxWidth: '100%',
  };
}

function missing(what, about) {
  return el('span.missing', icon('photo'), `${what} without a picture to show`, about.file_size ? sizeText(about.file_size) : null);
}

function veil(node, veiled) {
  if (!veiled) return node;
  node.classList.add('veiled');
  node.title = 'Press to show';
  node.addEventListener('click', (event) => {
    event.preventDefault();
    node.classList.remove('veiled');
    node.title = '';
  }, { once: true });
  return node;
}

function picture(message, onopen) {
  const best = message.photo.at(-1);
  const image = el('img', { src: fileUrl(best.file_id), alt: 'Photo', loading: 'lazy' });
  const node = el('button.media', { type: 'button', style: frame(best), onclick: () => !node.classList.contains('veiled') && onopen(image.src) }, image);
  image.addEventListener('error', () => image.replaceWith(missing('Photo', best)));
  return veil(node, message.has_media_spoiler);
}

function film(about, message, properties) {
  const video = el('video', { src: fileUrl(about.file_id), preload: 'metadata', playsinline: true, ...properties });
  const node = el('span.media', { style: frame(about) }, video);
  video.addEventListener('error', () => video.replaceWith(missing('Video', about)));
  return veil(node, message.has_media_spoiler);
}

function file(about) {
  const kind = about.file_name?.split('.').slice(1).at(-1)?.toUpperCase();
  return el('a.file', { href: fileUrl(about.file_id), download: about.file_name ?? 'file' },
    el('span.sign', icon('file')),
    el('span', el('b', about.file_name ?? 'File'), el('small', [sizeText(about.file_size), kind].filter(Boolean).join(' · '))));
}

function sound(about, title) {
  return el('span.sound', title, el('audio', { src: fileUrl(about.file_id), controls: true, preload: 'metadata' }));
}

function audio({ audio: about }) {
  const title = about.title ?? about.file_name ?? 'Audio';
  const line = [about.performer, durationText(about.duration), sizeText(about.file_size)].filter(Boolean).join(' · ');
  return sound(about, el('span.file', el('span.sign', icon('music')), el('span', el('b', title), el('small', line))));
}

function sticker({ sticker: about }) {
  const image = el('img.sticker', { src: fileUrl(about.file_id), alt: about.emoji ?? 'Sticker', loading: 'lazy' });
  image.addEventListener('error', () => image.replaceWith(el('span.big-emoji', about.emoji ?? '🖼')));
  return image;
}

function place({ latitude, longitude }, more) {
  const url = `https://www.openstreetmap.org/?mlat=${Number(latitude)}&mlon=${Number(longitude)}&zoom=15`;
  const pin = icon('location');
  return el('span',
    el('a.map', { href: url, target: '_blank', rel: 'noopener noreferrer', title: `${latitude}, ${longitude}` }, pin),
    more ?? el('small.unknown', `${Number(latitude).toFixed(4)}, ${Number(longitude).toFixed(4)}`));
}

function contact({ contact: about }) {
  const name = [about.first_name, about.last_name].filter(Boolean).join(' ');
  return el('span.file', avatar(about.user_id ?? 3, name), el('span', el('b', name), el('small', about.phone_number)));
}

function dice({ dice: { emoji, value } }) {
  return el('span.dice', { title: `${emoji} ${value}` }, emoji, el('small', String(value)));
}

function poll(message, { viewer, chat, id }) {
  const { poll: about } = message;
  const votes = about.options.map((option) => option.voter_count);
  const total = about.total_voter_count;
  const own = new Set(message.own_votes ?? []);
  const correct = new Set(about.correct_option_ids ?? (about.correct_option_id === undefined ? [] : [about.correct_option_id]));
  const shows = own.size > 0 || about.is_closed;
  const many = about.allows_multiple_answers;
  const kind = about.is_closed ? 'Final results' : `${about.is_anonymous ? 'Anonymous ' : ''}${about.type === 'quiz' ? 'quiz' : 'poll'}`;
  const vote = (index) => {
    if (about.is_closed || (about.type === 'quiz' && own.size)) return;
    let options;
    if (own.has(index)) options = [...own].filter((other) => other !== index);
    else options = many ? [...own, index] : [index];
    act('vote', { user: viewer, chat, message: id, options });
  };
  const option = (one, index) => {
    const share = total ? Math.round((votes[index] / total) * 100) : 0;
    const bar = el('i');
    bar.style.width = `${share}%`;
    const verdict = about.type === 'quiz' && shows ? (correct.has(index) ? 'right' : own.has(index) ? 'wrong' : '') : '';
    const sign = verdict === 'wrong' ? ' ✗' : verdict === 'right' || (shows && own.has(index)) ? ' ✓' : null;
    return el('button', {
      type: 'button', class: `${own.has(index) ? 'chosen' : ''} ${verdict}`, onclick: () => vote(index), 'aria-pressed': String(own.has(index)),
    },
    shows ? el('span.share', `${share}%`) : el('span.mark'),
    el('span', one.text, sign && el('span.sign', sign)),
    shows && el('span.line', bar));
  };
  return el('span.poll',
    el('b', about.question),
    el('span.kind', kind.replace(/^./u, (first) => first.toUpperCase())),
    el('span', { class: many ? 'many' : '' }, about.options.map(option)),
    shows && about.explanation ? el('span.kind', about.explanation) : null,
    el('span.total', total ? `${total} vote${total === 1 ? '' : 's'}` : 'No votes yet'));
}

function invoice(message) {
  const { invoice: about } = message;
  const picture = about.photo_url ?? null;
  return el('span.invoice',
    el('b', about.title), el('span', about.description),
    picture && el('small.unknown', picture),
    el('span.sum', `${priceText(about.total_amount, about.currency)}${about.is_test ? ' · test invoice' : ''}`));
}

/** Kinds that stand without a bubble. */
export const isBare = (message) => Boolean(message.sticker || message.dice || message.video_note);
/** Kinds whose picture fills the bubble. */
export const isPicture = (message) => Boolean(message.photo || message.video || message.animation);

/** The element for what a message shows beside its text, if it shows anything; `about` is `{ viewer, chat, id, onopen }`. */
export function mediaOf(message, about) {
  if (message.photo) return picture(message, about.onopen);
  if (message.animation) return film(message.animation, message, { autoplay: true, loop: true, muted: true });
  if (message.video) return film(message.video, message, { controls: true });
  if (message.video_note) {
    const { file_id: id } = message.video_note;
    return el('video.round-video', { src: fileUrl(id), controls: true, preload: 'metadata' });
  }
  if (message.voice) return sound(message.voice, el('small.unknown', `Voice message, ${durationText(message.voice.duration)}`));
  if (message.audio) return audio(message);
  if (message.sticker) return sticker(message);
  if (message.document) return file(message.document);
  if (message.dice) return dice(message);
  if (message.venue) {
    const { title, address, location } = message.venue;
    return place(location, el('span', el('b', title), el('br'), address));
  }
  if (message.location) return place(message.location);
  if (message.contact) return contact(message);
  if (message.poll) return poll(message, about);
  if (message.invoice) return invoice(message);
  return null;
}
