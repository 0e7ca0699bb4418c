// Keyboard, echo and files with grammY. By webhook, messages are sent as method calls in the HTTP response.
'use strict';

const http = require('node:http');
const { Bot, InlineKeyboard, InputFile, webhookCallback } = require('grammy');

const { BOT_TOKEN, BOT_API_URL, BOT_MODE, BOT_PORT, BOT_SECRET } = process.env;
const isWebhook = BOT_MODE === 'webhook';

const client = { apiRoot: BOT_API_URL };
if (isWebhook) client.canUseWebhookReply = (method) => method === 'sendMessage';
const bot = new Bot(BOT_TOKEN, { client });

bot.command('start', (ctx) =>
  ctx.reply('Choose:', { reply_markup: new InlineKeyboard().text('Yes', 'yes').text('No', 'no') }));

bot.on('callback_query:data', async (ctx) => {
  await ctx.answerCallbackQuery({ text: `You chose ${ctx.callbackQuery.data}` });
  await ctx.editMessageText(`Chosen: ${ctx.callbackQuery.data}`);
});

bot.on('message:document', async (ctx) => {
  const file = await ctx.getFile();
  const response = await fetch(`${BOT_API_URL}/file/bot${BOT_TOKEN}/${file.file_path}`);
  const content = Buffer.from(await response.arrayBuffer());
  const name = `reversed-${ctx.message.document.file_name}`;
  const reversed = new InputFile(Buffer.from(content).reverse(), name);
  await ctx.replyWithDocument(reversed, { caption: `${content.length} bytes` });
});

bot.on('message:text', (ctx) => ctx.reply(`You said: ${ctx.message.text}`));

async function main() {
  if (!isWebhook) {
    process.once('SIGTERM', () => bot.stop());
    await bot.start();
    return;
  }
  await bot.init();
  const server = http.createServer(webhookCallback(bot, 'http', { secretToken: BOT_SECRET }));
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
  });
  server.listen(BOT_PORT, '127.0.0.1', () => {
    bot.api.setWebhook(`http://127.0.0.1:${BOT_PORT}/hook`, { secret_token: BOT_SECRET });
  });
}

main();
