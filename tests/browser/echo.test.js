'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { played, picture } = require('./playground.js');

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('what is sent comes back: files, edits, markup that is only text', () => played('echo', async ({ page, ann }) => {
  await ann.starts();
  await ann.hears('Say something, and I say it too.');
  const nasty = '<img src=x onerror="document.title=1"> & <script>alert(1)</script>';
  await ann.says(nasty);
  await ann.hears(nasty);
  assert.equal(await ann.node.locator('.items img, .items script').count(), 0);
  const chooser = page.waitForEvent('filechooser');
  await ann.node.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: 'Photo or video' }).click();
  await (await chooser).setFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PIXEL });
  await ann.node.locator('.in .bubble').last().locator('img').waitFor();
  await ann.says('teh');
  await ann.hears('teh');
  await ann.node.getByLabel('Message', { exact: true }).press('ArrowUp');
  await ann.says('the');
  await ann.hears('Oh, you mean: the');
  await ann.bubble('the').click({ button: 'right' });
  await page.locator('.emoji-row').getByText('🔥').click();
  await ann.node.locator('.reactions', { hasText: '🔥' }).waitFor();
  await picture(page, 'echo');
  const before = await ann.node.locator('.message').count();
  await ann.node.locator('.out .bubble').last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.message').length === count, before - 1);
}));
