"""Keyboard, echo and files with aiogram. The echo is returned: by webhook it is a method call in the HTTP response."""

import asyncio
import os

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

PORT = int(os.environ["BOT_PORT"])
SECRET = os.environ["BOT_SECRET"]

dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def start(message: Message) -> None:
    buttons = [
        InlineKeyboardButton(text="Yes", callback_data="yes"),
        InlineKeyboardButton(text="No", callback_data="no"),
    ]
    await message.answer("Choose:", reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]))


@dispatcher.callback_query()
async def choice(query: CallbackQuery) -> None:
    await query.answer(f"You chose {query.data}")
    await query.message.edit_text(f"Chosen: {query.data}")


@dispatcher.message(F.document)
async def reverse(message: Message, bot: Bot) -> None:
    content = (await bot.download(message.document)).read()
    file = BufferedInputFile(content[::-1], filename=f"reversed-{message.document.file_name}")
    await message.answer_document(file, caption=f"{len(content)} bytes")


@dispatcher.message(F.text)
async def echo(message: Message):
    return message.answer(f"You said: {message.text}")


async def set_webhook(bot: Bot) -> None:
    await bot.set_webhook(f"http://127.0.0.1:{PORT}/hook", secret_token=SECRET)


def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session=session)
    if os.environ["BOT_MODE"] == "webhook":
        dispatcher.startup.register(set_webhook)
        app = web.Application()
        handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
        handler.register(app, path="/hook")
        setup_application(app, dispatcher, bot=bot)
        web.run_app(app, host="127.0.0.1", port=PORT, print=None)
    else:
        asyncio.run(dispatcher.start_polling(bot))


if __name__ == "__main__":
    main()
