// Inline mode: `@bot words` in the field asks the bot, and its results stand above it.

import * as world from './world.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { fileUrl } from './media.js';

/** People type faster than bots need to be asked. */
const PAUSE = 250;
const PICTURES = new Set(['photo', 'gif', 'mpeg4_gif', 'sticker']);

export class InlineMode {
  constructor(offers, place, chosen) {
    Object.assign(this, { offers, place, chosen });
  }

  /** Whether what was typed is an inline query. */
  typed(text) {
    clearTimeout(this.timer);
    this.asked = null;
    const found = /^@(?<name>\w{3,32}) (?<words>[^]*)$/u.exec(text);
    const bot = found && world.bots().find((one) => one.bot.username.toLowerCase() === found.groups.name.toLowerCase());
    if (!bot) return false;
    const words = found.groups.words;
    this.timer = setTimeout(() => this.ask(bot.bot.id, words), PAUSE);
    return true;
  }

  async ask(bot, text) {
    const mine = Symbol('query');
    this.asked = mine;
    const { viewer } = this.place();
    const asked = await world.act('inline_query', { user: viewer, bot, text });
    if (!asked || this.asked !== mine) return;
    const answer = await world.answerTo(asked.query);
    if (this.asked !== mine) return;
    if (answer) this.show(asked.query, parsed(answer));
    else this.hint('The bot has not answered.');
  }

  hint(text) {
    this.offers.replaceChildren(el('div.hint', text));
    this.offers.hidden = false;
  }

  show(query, { results, button }) {
    const top = button && el('button', { type: 'button', onclick: () => this.hint('This page cannot leave the chat.') }, el('b', button.text));
    if (!results.length && !top) return this.hint('No results.');
    const gallery = results.length > 0 && results.every(({ type }) => PICTURES.has(type));
    const list = results.map((result, index) => this.result(query, result, gallery, index));
    this.offers.replaceChildren(...[top, gallery ? el('div.gallery', list) : list].filter(Boolean).flat());
    this.offers.hidden = false;
    return undefined;
  }

  result(query, result, gallery, index) {
    const choose = async () => {
      const { viewer, key } = this.place();
      this.asked = null;
      this.offers.hidden = true;
      this.chosen();
      await world.act('choose', { user: viewer, chat: key, query, result: result.id });
    };
    const file = result.photo_file_id ?? result.gif_file_id ?? result.mpeg4_file_id ?? result.sticker_file_id;
    const picture = file ? el('img', { src: fileUrl(file), alt: result.title ?? '' }) : el('span.avatar.small.hue-5', icon(file ? 'photo' : 'file'));
    const properties = { type: 'button', onclick: choose, 'aria-selected': String(index === 0), title: result.title ?? result.type };
    if (gallery) return el('button.result', properties, picture);
    const title = result.title ?? result.caption ?? result.first_name ?? result.type;
    const text = result.description ?? result.address ?? result.phone_number ?? result.input_message_content?.message_text ?? '';
    return el('button.result', properties, picture, el('span', el('b', title), el('small', text)));
  }
}

/** Answers come as text, however the bot sent them. */
function parsed(answer) {
  const value = (field) => {
    const given = answer[field];
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given);
    } catch {
      return undefined;
    }
  };
  return { results: value('results') ?? [], button: value('button') };
}
