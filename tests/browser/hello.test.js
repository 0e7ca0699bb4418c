'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { played, picture } = require('./playground.js');

test('hello says hello and remembers its visitors', () => played('hello', async ({ page, ann }) => {
  await picture(page, 'hello-before');
  await ann.starts();
  await ann.hears('Hello Ann, visit 1');
  await ann.says('/start');
  await ann.hears('Hello Ann, visit 2');
  assert.equal(await ann.node.locator('.out .bubble').count(), 2);
  await picture(page, 'hello');
}));

test('a bot that is killed goes on where it was, and nothing is lost or done twice', () => played('hello', async ({ page, ann }) => {
  await ann.starts();
  await ann.hears('visit 1');
  for (const visit of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Kill -9' }).click();
    await ann.says('/start');
    await ann.hears(`visit ${visit}`);
  }
  await page.locator('[data-count="kills"]', { hasText: '3 kills' }).waitFor();
  assert.equal(await page.locator('[data-count="lost"]').innerText(), 'lost 0');
  assert.equal(await page.locator('[data-count="doubled"]').innerText(), 'doubled 0');
  await picture(page, 'hello-killed');
}));

test('two people talk to the bot side by side', () => played('hello', async ({ page, ann, side }) => {
  await page.getByRole('button', { name: 'Person' }).click();
  await page.getByRole('menuitem', { name: 'Bob' }).click();
  const bob = side(1);
  await ann.starts();
  await bob.starts();
  await ann.hears('Hello Ann, visit 1');
  await bob.hears('Hello Bob, visit 1');
  await ann.opens('Friends');
  await ann.says('Hi Bob!');
  await bob.node.locator('.list .badge', { hasText: '1' }).waitFor({ state: 'attached' });
  await bob.opens('Friends');
  await bob.hears('Hi Bob!');
  await bob.says('Hi Ann!');
  await ann.hears('Hi Ann!');
  await picture(page, 'side-by-side');
}));

test('the page can be dark, and is when the system is', () => played('hello', async ({ page, ann }) => {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'dark');
  await ann.starts();
  await ann.hears('visit 1');
  await picture(page, 'hello-dark');
  await page.getByRole('button', { name: 'Dark or light' }).click();
  assert.equal(await theme(), 'light');
  await page.reload();
  await page.locator('.pane').first().waitFor();
  assert.equal(await theme(), 'light');
}, { colorScheme: 'dark' }));

test('on a narrow screen there is either the list or the chat', () => played('hello', async ({ page, ann }) => {
  await ann.starts();
  await ann.hears('visit 1');
  await picture(page, 'hello-narrow');
  assert.equal(await ann.node.locator('.list').isVisible(), false);
  await ann.node.getByRole('button', { name: 'Back to the chats' }).click();
  await ann.node.locator('.list').waitFor();
  await picture(page, 'hello-narrow-list');
  await ann.opens('Friends');
  await ann.says('Anybody here?');
  await ann.bubble('Anybody here?').waitFor();
}, { width: 400, height: 780 }));
