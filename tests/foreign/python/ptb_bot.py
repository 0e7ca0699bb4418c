"""Keyboard, echo and files with python-telegram-bot."""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

API = os.environ["BOT_API_URL"]
PORT = int(os.environ["BOT_PORT"])


async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    buttons = [[InlineKeyboardButton("Yes", callback_data="yes"), InlineKeyboardButton("No", callback_data="no")]]
    await update.effective_message.reply_text("Choose:", reply_markup=InlineKeyboardMarkup(buttons))


async def choice(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    await query.answer(text=f"You chose {query.data}")
    await query.edit_message_text(f"Chosen: {query.data}")


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    await update.effective_message.reply_text(f"You said: {update.effective_message.text}")


async def reverse(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    document = update.effective_message.document
    file = await document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.effective_message.reply_document(
        content[::-1], filename=f"reversed-{document.file_name}", caption=f"{len(content)} bytes"
    )


def main() -> None:
    builder = Application.builder().token(os.environ["BOT_TOKEN"])
    app = builder.base_url(f"{API}/bot").base_file_url(f"{API}/file/bot").build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(choice))
    app.add_handler(MessageHandler(filters.Document.ALL, reverse))
    app.add_handler(MessageHandler(filters.TEXT, echo))
    if os.environ["BOT_MODE"] == "webhook":
        app.run_webhook(
            listen="127.0.0.1",
            port=PORT,
            url_path="hook",
            webhook_url=f"http://127.0.0.1:{PORT}/hook",
            secret_token=os.environ["BOT_SECRET"],
        )
    else:
        app.run_polling()


if __name__ == "__main__":
    main()
