'use strict';

const { test } = require('node:test');
const { played, picture } = require('./playground.js');

test('an invoice is paid, and refused after three cups', () => played('payment', async ({ page, ann }) => {
  const buy = async () => {
    await ann.presses('Pay');
    await page.getByRole('dialog').getByText('Total').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /^Pay/u }).click();
  };
  await ann.starts();
  await ann.hears('A cup of coffee');
  for (const cup of [1, 2, 3]) {
    if (cup === 1) {
      await ann.presses('Pay');
      await picture(page, 'payment-checkout');
      await page.getByRole('button', { name: 'Cancel' }).click();
    }
    await buy();
    await ann.hears(`Here is cup number ${cup}.`);
    await ann.says('/coffee');
    await ann.hears('A cup of coffee');
  }
  await picture(page, 'payment');
  await buy();
  await page.locator('.toast.bad', { hasText: 'Three cups are enough for today.' }).waitFor();
  await ann.says('/cups');
  await ann.hears('You bought 3 cups so far.');
}));
