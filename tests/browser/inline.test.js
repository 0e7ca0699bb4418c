'use strict';

const { test } = require('node:test');
const { played, picture } = require('./playground.js');

test('results of inline queries are offered while one types, and are sent in the name of who chose', () => played('inline', async ({ page, ann }) => {
  await ann.starts();
  await ann.hears('Type my name and some words, in any chat.');
  await ann.presses('Try it here');
  await ann.node.locator('.offers', { hasText: 'GOOD MORNING' }).waitFor();
  await picture(page, 'inline');
  await ann.opens('Friends');
  await ann.node.getByLabel('Message', { exact: true }).fill('@playground_bot good night');
  await ann.node.locator('.offers button', { hasText: 'Backwards' }).click();
  const sent = ann.bubble('thgin doog');
  await sent.waitFor();
  await sent.getByText('via @playground_bot').waitFor();
}));
