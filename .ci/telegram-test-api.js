// Runs example bots against `telegram-test-api`, a Bot API server that is no part of this project.
//
//     NODE_PATH=<where it is installed>/node_modules node .ci/telegram-test-api.js <folder of the built examples>
//
// That server has its own ideas of the protocol: it ignores offsets and time limits, answers at once with nothing,
// sends dates in milliseconds and results that are null. A bot has to work with it all the same.
'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const TelegramServer = require('telegram-test-api');

const TOKEN = '123456:a-token-of-no-secret';
/** For an answer that never comes: what fails then is the bot, not its speed. */
const PATIENCE = 20_000;

const transcript = [];
const note = (line) => transcript.push(line);

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A person who talks to the bot through the server's own two calls. */
class Person {
  constructor(url, id, name) {
    Object.assign(this, { url, id, name, heard: [] });
  }

  async post(call, body) {
    const answer = await fetch(`${this.url}/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(answer.ok, `${call}: ${answer.status} ${await answer.clone().text()}`);
    return answer.json();
  }

  async says(text, more = {}) {
    note(`${this.name}: ${text}`);
    await this.post('sendMessage', {
      botToken: TOKEN,
      date: Math.floor(Date.now() / 1000),
      from: { id: this.id, first_name: this.name, is_bot: false },
      chat: { id: this.id, first_name: this.name, title: this.name, type: 'private' },
      text,
      ...more,
    });
  }

  /** What the bot wrote to this person since the last look. */
  async news() {
    const { result } = await this.post('getUpdates', { token: TOKEN, chatId: this.id });
    const texts = result.map((update) => update.message.text);
    texts.forEach((text) => note(`      bot to ${this.name}: ${text}`));
    this.heard.push(...texts);
  }

  /** Waits until the bot has written as much as `expected`, and compares. */
  async hears(...expected) {
    const end = Date.now() + PATIENCE;
    while (this.heard.length < expected.length && Date.now() < end) {
      await this.news();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(this.heard.splice(0), expected, `what the bot wrote to ${this.name}`);
  }
}

const command = (length) => ({ entities: [{ type: 'bot_command', offset: 0, length }] });

const BOTS = {
  async hello(ann, bob) {
    await ann.says('/start', command(6));
    await ann.hears('Hello Ann, visit 1');
    // This server marks no commands by itself.
    await ann.says('/start');
    await ann.hears('Hello Ann, visit 2');
    await bob.says('/start', command(6));
    await bob.hears('Hello Bob, visit 1');
    await bob.says('This is no command.');
    await bob.says('/start');
    await bob.hears('Hello Bob, visit 2');
  },

  async echo(ann, bob) {
    await ann.says('/start', command(6));
    await ann.hears('Say something, and I say it too.');
    const texts = ['one', 'zwei äöü', '三 🎲', '<b>&amp;', 'five'];
    for (const text of texts) await ann.says(text);
    await bob.says('Hello from Bob');
    await ann.hears(...texts);
    await bob.hears('Hello from Bob');
  },
};

/** Starts a bot, lets people talk to it, and asks it to stop. */
async function play(name, folder) {
  note(`\n=== ${name}`);
  const port = await freePort();
  const server = new TelegramServer({ port, host: '127.0.0.1' });
  await server.start();
  const url = `http://127.0.0.1:${port}`;
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'telegram-test-api-'));
  const env = { BOT_TOKEN: TOKEN, BOT_API_URL: url, RUST_LOG: 'info' };
  const bot = spawn(path.resolve(folder, name), [], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (data) => { log += data; });
  const ended = new Promise((resolve) => {
    bot.once('error', (error) => resolve(String(error)));
    bot.once('exit', (code, signal) => resolve(signal ?? code));
  });
  try {
    const early = ended.then((status) => assert.fail(`the bot ended in the middle of it: ${status}`));
    const [ann, bob] = [new Person(url, 11, 'Ann'), new Person(url, 12, 'Bob')];
    await Promise.race([early, BOTS[name](ann, bob)]);
    early.catch(() => {});
    bot.kill('SIGTERM');
    assert.equal(await ended, 0, 'the exit status after SIGTERM');
    for (const person of [ann, bob]) {
      await person.news();
      assert.deepEqual(person.heard, [], `what the bot wrote to ${person.name} unasked`);
    }
    assert.ok(!log.includes(TOKEN), 'the token is in the log');
    // This server knows no menus of commands, which a bot does without.
    const complaints = log.split('\n').filter((line) => /ERROR|WARN/.test(line) && !line.includes('the menu of commands could not be set'));
    assert.deepEqual(complaints, [], 'the bot complained');
    note('      the bot ended well');
  } finally {
    bot.kill('SIGKILL');
    await ended;
    await server.stop();
    fs.rmSync(cwd, { recursive: true, force: true });
    if (log) note(`--- log of ${name}\n${log.trimEnd()}`);
  }
}

async function main() {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('usage: telegram-test-api.js <folder of the built examples>');
  for (const name of Object.keys(BOTS)) await play(name, folder);
}

main().then(
  () => {
    console.log(transcript.join('\n'));
    console.log('\ntelegram-test-api: all bots answered');
  },
  (error) => {
    console.error(transcript.join('\n'));
    console.error(`\ntelegram-test-api: FAILED: ${error.stack ?? error}`);
    process.exitCode = 1;
  },
);
