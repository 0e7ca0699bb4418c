'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { played, picture } = require('./playground.js');

test('buttons change their message and show what the bot answers', () => played('keyboard', async ({ page, ann }) => {
  await ann.starts();
  await ann.says('/coffee');
  await ann.hears('With sugar?');
  await ann.presses('More');
  await ann.hears('With 1 × sugar?');
  await ann.presses('More');
  await ann.hears('With 2 × sugar?');
  await ann.bubble('With 2 × sugar?').getByText('edited').waitFor();
  await picture(page, 'keyboard');
  await ann.presses('Brew');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.equal(await alert.innerText(), 'Careful, it is hot!');
  await picture(page, 'keyboard-alert');
  await page.getByRole('button', { name: 'OK' }).click();
  await ann.hears('Your coffee with 2 × sugar.');
  assert.equal(await ann.node.locator('.buttons').count(), 0);
  await page.getByRole('tab', { name: 'World' }).click();
  await page.getByRole('button', { name: '+1 h' }).click();
  await ann.hears('Your coffee is cold.');
}));
