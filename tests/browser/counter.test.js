'use strict';

const { test } = require('node:test');
const { played, picture } = require('./playground.js');

test('typed data is counted for each person, each chat and the bot, over a kill and into a new world', () => played('counter', async ({ page, ann }) => {
  await ann.starts();
  await ann.hears('Your message 1; 1 in this chat, after nobody; 1 in all.');
  await ann.says('two');
  await ann.hears('Your message 2; 2 in this chat, after Ann; 2 in all.');
  await page.getByRole('button', { name: 'Kill -9' }).click();
  await page.locator('[data-count="kills"]', { hasText: '1 kill' }).waitFor();
  await ann.says('three');
  await ann.hears('Your message 3; 3 in this chat, after Ann; 3 in all.');
  await ann.says('/forget');
  await ann.hears('I forgot 3 messages of yours.');
  await page.locator('.panel').getByRole('tab', { name: 'World' }).click();
  await picture(page, 'counter-world');
  await page.getByRole('button', { name: 'Begin a new world' }).click();
  await page.locator('[data-count="kills"]', { hasText: '0 kills' }).waitFor();
  await ann.starts();
  await ann.hears('Your message 1; 1 in this chat, after nobody; 1 in all.');
}, { width: 1400 }));
