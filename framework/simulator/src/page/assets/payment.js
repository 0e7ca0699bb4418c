// The checkout of an invoice: what it costs, how it is shipped, the bot's last word.

import * as world from './world.js';
import { el, priceText, toast } from './dom.js';
import { ask, select } from './dialogs.js';

/** Longer than a bot may take for its last word. */
const PATIENCE = 15_000;

/** Goes through the checkout of an invoice message as the viewer. */
export async function checkout(message, { viewer, key }) {
  const { invoice } = message;
  const total = priceText(invoice.total_amount, invoice.currency);
  const agreed = await ask('Checkout', [
    el('div', el('b', invoice.title), el('p', invoice.description)),
    el('div.total', el('span', 'Total'), el('b', total)),
    el('p', 'Nothing is charged: this is a playground, and the card is made of pixels.'),
  ], `Pay ${total}`);
  if (!agreed) return;
  const begun = await world.act('pay', { user: viewer, chat: key, message: message.message_id });
  if (begun) await follow(begun.payment, invoice);
}

async function follow(payment, invoice) {
  const name = `payment/${payment}`;
  let state = await world.until(name, ({ stage }) => stage !== 'shipping' && stage !== 'checkout', PATIENCE);
  if (state?.stage === 'choosing') {
    const option = await shipping(state.options, invoice.currency);
    if (option === null) return;
    await world.act('ship', { payment, option });
    state = await world.until(name, ({ stage }) => stage === 'refused' || stage === 'paid', PATIENCE);
  }
  if (state?.stage === 'paid') toast('Paid. Thank you!');
  else if (state?.stage === 'refused') toast(state.reason || 'The bot refused the payment.', 'bad');
  else toast('The bot did not answer in time: nothing is paid.', 'bad');
}

async function shipping(options, currency) {
  const cost = ({ prices }) => prices.reduce((sum, { amount }) => sum + amount, 0);
  const form = await ask('Shipping', select('How', 'option',
    options.map((option) => [option.id, `${option.title} (${priceText(cost(option), currency)})`])), 'Continue');
  return form ? form.get('option') : null;
}
