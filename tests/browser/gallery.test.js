'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { deflateSync, crc32 } = require('node:zlib');
const { played, picture } = require('./playground.js');

/** A picture of one colour. */
function png(width, height, colour) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array(width).fill(Buffer.from(colour)))]);
  const rows = deflateSync(Buffer.concat(Array(height).fill(row)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const SIZES = [[640, 480], [300, 800], [800, 300]];

async function hangs(page, ann, count) {
  const files = Array.from({ length: count }, (_, index) => ({
    name: `${index}.png`, mimeType: 'image/png', buffer: png(...SIZES[index % 3], [60 * index % 256, 120, 200]),
  }));
  await ann.node.getByRole('button', { name: 'Attach' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Photo or video' }).click();
  await (await chooser).setFiles(files);
  await ann.hears('Two pictures');
}

const box = (locator) => locator.evaluate((node) => node.getBoundingClientRect().toJSON());

/** Whether the newest message is in view. */
const isAtEnd = (ann) => ann.node.locator('.scroll').evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight < 2);

test('an album fills its bubble, and the newest message stays in view', () => played('gallery', async ({ page, ann }) => {
  await ann.starts();
  await hangs(page, ann, 5);
  await ann.says('/show');
  const album = ann.bubble('5 pictures');
  await album.locator('.album img').nth(4).waitFor();
  const [outer, grid] = [await box(album), await box(album.locator('.album'))];
  assert.ok(Math.abs(outer.width - grid.width) < 1, `a bubble of ${outer.width} for pictures of ${grid.width}`);
  for (const one of await album.locator('.album .media').all()) {
    const { width, height } = await box(one);
    assert.ok(Math.abs(width - height) < 1, `a tile of ${width} × ${height}`);
  }
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  assert.ok(await isAtEnd(ann));
  await picture(page, 'gallery-album');
}));

test('votes are shown where they were given', () => played('gallery', async ({ page, ann }) => {
  await ann.starts();
  await hangs(page, ann, 2);
  await ann.says('/vote');
  const poll = ann.node.locator('.poll');
  await poll.getByRole('button', { name: 'Picture 2' }).click();
  await ann.hears('You voted for picture 2.');
  await poll.locator('.chosen', { hasText: '100%' }).waitFor();
  assert.equal(await poll.locator('.share').first().evaluate((node) => node.getClientRects().length), 1, 'a share on one line');
  await poll.getByText('1 vote').waitFor();
  await picture(page, 'gallery-poll');
}));

test('a forum is opened when it is made, and its topics are apart', () => played('gallery', async ({ page, ann }) => {
  await ann.node.getByRole('button', { name: 'New chat' }).click();
  await page.getByLabel('Title').fill('Neighbours');
  await page.getByLabel('Kind').selectOption('forum');
  await page.getByRole('button', { name: 'Create' }).click();
  await ann.node.locator('.head', { hasText: 'Neighbours' }).waitFor();
  const tab = (name) => ann.node.locator('.topics').getByRole('button', { name });
  const opens = async (name) => {
    await ann.node.locator('.head').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'New topic' }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Create' }).click();
    await tab(name).and(page.locator('[aria-pressed="true"]')).waitFor();
  };
  await opens('Cats');
  await ann.says('A cat');
  await ann.bubble('A cat').waitFor();
  await opens('Dogs');
  await ann.says('A dog');
  await ann.bubble('A dog').waitFor();
  assert.equal(await ann.bubble('A cat').count(), 0);
  await tab('All').click();
  await ann.bubble('A cat').locator('.within', { hasText: 'Cats' }).waitFor();
  await ann.bubble('A dog').locator('.within', { hasText: 'Dogs' }).waitFor();
  await picture(page, 'gallery-topics');
}));
