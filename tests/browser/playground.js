// A bot's playground with a browser in front of it, for the tests beside this file.
//
// EXAMPLES is the folder of the built example bots, CHROMIUM a browser that Playwright can drive. With SCREENSHOTS set
// to a folder, `picture` leaves pictures there to be looked at.
'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

const { EXAMPLES, CHROMIUM = '/usr/bin/chromium', SCREENSHOTS } = process.env;
assert.ok(EXAMPLES, 'EXAMPLES has to name the folder of the built example bots');

/** For what never comes: what fails then is the page, not its speed. */
const PATIENCE = 30_000;

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** A program that serves its page, until `end`. */
class Program {
  static async start(name) {
    const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'browser-test-'));
    const env = { PATH: process.env.PATH, RUST_LOG: 'warn', TMPDIR: cwd };
    const keeper = spawn(path.resolve(EXAMPLES, name), ['play', '--page'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const program = Object.assign(new Program(), { keeper, cwd });
    program.ended = new Promise((resolve) => keeper.once('exit', (code, signal) => resolve(signal ?? code)));
    program.url = await new Promise((resolve, reject) => {
      let out = '';
      keeper.stdout.on('data', (data) => {
        out += data;
        const found = /http:\/\/\S+\/page\/\S+/u.exec(out);
        if (found && out.endsWith('\n')) resolve(found[0]);
      });
      keeper.once('error', reject);
      program.ended.then((status) => reject(new Error(`${name} ended with ${status} and said: ${out}`)));
    });
    return program;
  }

  async end() {
    this.keeper.kill('SIGINT');
    assert.equal(await this.ended, 0, 'the exit status after Ctrl-C');
    assert.deepEqual(fs.readdirSync(this.cwd), [], 'files that were left behind');
    fs.rmdirSync(this.cwd);
  }
}

/** What one person sees and does. */
class Side {
  constructor(page, number) {
    this.page = page;
    this.node = page.locator('.pane').nth(number);
  }

  async opens(title) {
    const back = this.node.getByRole('button', { name: 'Back to the chats' });
    if (await back.isVisible()) await back.click();
    await this.node.locator('.list button', { hasText: title }).click();
  }

  async starts() {
    await this.node.getByRole('button', { name: 'Start' }).click();
  }

  async says(text) {
    await this.node.getByLabel('Message', { exact: true }).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The newest bubble of somebody else has this text. */
  async hears(text) {
    await this.node.locator('.in .bubble').last().filter({ hasText: text }).waitFor();
  }

  bubble(text) {
    return this.node.locator('.bubble', { hasText: text }).last();
  }

  async presses(button) {
    await this.node.locator('.buttons').last().getByRole('button', { name: button }).click();
  }
}

/** Runs `test` with a program and a page on it; whatever the page complains about fails the test. */
async function played(name, test, { width = 1280, height = 800, colorScheme = 'light' } = {}) {
  const program = await Program.start(name);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.stack));
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(`${line.text()} (${line.location().url})`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(program.url).origin && protocol !== 'blob:') complaints.push(`the page asked for ${request.url()}`);
    });
    await page.goto(program.url);
    await page.locator('.pane').first().waitFor();
    await page.locator('.status.good').waitFor({ state: 'attached' });
    await test({ page, program, ann: new Side(page, 0), side: (number) => new Side(page, number) });
    assert.deepEqual(complaints, []);
  } catch (error) {
    await picture(browser, `failed-${name}`);
    // Else the program would be waited for, too.
    await program.end().catch(() => program.keeper.kill('SIGKILL'));
    throw error;
  } finally {
    await browser.close();
  }
  await program.end();
}

/** Leaves a picture of what is on the screen, where pictures are wanted. */
async function picture(of, name) {
  if (!SCREENSHOTS) return;
  const page = of.screenshot ? of : of.contexts()[0]?.pages()[0];
  await page?.waitForTimeout(400);
  await page?.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

module.exports = { played, picture };
