//! The arguments of the attributes, as editors show them: under `cfg(rust_analyzer)` each argument is an import from here.

#![allow(non_upper_case_globals)]

/// The arguments of `#[handler(..)]`.
pub mod handler {
    /// `command = "start"`: messages that are this command. Several: `command = ["start", "help"]`.
    pub const command: &str = "";
    /// `regex = r"^\d+$"`: messages in whose text or caption the pattern is found.
    pub const regex: &str = "";
    /// `callback = Buy`: buttons made from a type with `#[derive(CallbackData)]`.
    pub const callback: () = ();
    /// `custom = Order`: values of your own type put on the application's queue.
    pub const custom: () = ();
    /// `args = 1`: the command has to have this many words behind it; `1..=3`, `some` and `none` say it as well.
    pub const args: usize = 0;
    /// `prefix = "!"`: what stands before the command in place of the slash. Several: `prefix = ["/", "!"]`.
    pub const prefix: &str = "";
    /// `hidden`: the command is in no menu and not in `/help`.
    pub const hidden: bool = true;
    /// `scope = private`: who sees the command in the menu: `default`, `private`, `group`, `admins`, `chat(ID)`,
    /// `chat_admins(ID)`, `member(CHAT, USER)`, or a list of them.
    pub const scope: () = ();
    /// `description(de = "Sagt hallo")`: the command's description in other languages; `description = "Says hello"` in
    /// place of the doc comment.
    pub const description: &str = "";
    /// `on = [message, edited_message]`: the kinds of update that are looked at; `on = [string]`: texts on the queue.
    pub const on: () = ();
    /// `group = -1`: groups run in the order of their numbers, one handler in each.
    pub const group: i32 = 0;
    /// `block = false`: does not keep the next group from running.
    pub const block: bool = true;
    /// `timeout = "30s"`: a handler that takes longer has failed.
    pub const timeout: &str = "";
    /// `filter = filters::chat(ID)`: any filter, beside those in the parentheses of the kind.
    pub const filter: () = ();
    /// `only = Admin`: only for administrators of the chat; `ChatOwner` and guards of your own stand here as well.
    pub const only: () = ();
    /// `entry = Order`: begins this conversation.
    pub const entry: () = ();
    /// `reentry`: the entry is also for those who are in the midst of the conversation.
    pub const reentry: bool = true;
    /// `state = Order::Size`: only in this state of the conversation; `Order::*` is every state.
    pub const state: () = ();
    /// `bot = Admin`: which of several bots this is for.
    pub const bot: () = ();

    macro_rules! kinds {
        ($($kind:ident: $what:literal;)*) => { $(
            #[doc = concat!("`", stringify!($kind), "` or `", stringify!($kind), "(filters)`: ", $what, ".")]
            pub const $kind: () = ();
        )* };
    }
    kinds! {
        message: "new messages";
        edited_message: "new versions of messages";
        channel_post: "new posts in channels";
        edited_channel_post: "new versions of posts in channels";
        any_message: "messages of every kind, new and edited";
        business_connection: "connections to business accounts";
        business_message: "messages in business accounts";
        edited_business_message: "new versions of messages in business accounts";
        deleted_business_messages: "messages deleted in business accounts";
        guest_message: "messages from chats that the bot is not in";
        message_reaction: "reactions of users";
        message_reaction_count: "counts of anonymous reactions";
        inline_query: "what is typed behind the bot's name";
        chosen_inline_result: "inline results that were chosen";
        callback_query: "pressed buttons";
        shipping_query: "shipping queries of invoices";
        pre_checkout_query: "the last question before a payment";
        purchased_paid_media: "paid media that was bought";
        poll: "states of polls";
        poll_answer: "answers to polls that are not anonymous";
        my_chat_member: "changes of the bot's own membership";
        chat_member: "changes of members";
        chat_join_request: "requests to join";
        chat_boost: "boosts added or changed";
        removed_chat_boost: "boosts removed";
        managed_bot: "managed bots created or changed";
        subscription: "subscriptions to the bot";
        stopped_message_generation: "generations of messages that a user stopped";
        update: "every update";
    }
}

/// The arguments of `#[error_handler(..)]`.
pub mod error_handler {
    /// `block = false`: does not keep the next error handler from running.
    pub const block: bool = true;
    /// `bot = Admin`: which of several bots this is for.
    pub const bot: () = ();
}

/// The arguments of `#[bot::test(..)]`.
pub mod test {
    /// `handlers = [start, order]`: only these handlers.
    pub const handlers: () = ();
    /// `setup = set_up`: an `async fn(Builder) -> Builder` that gives what handlers share.
    pub const setup: () = ();
    /// `user_data = Profile`: what is kept about each user.
    pub const user_data: () = ();
    /// `chat_data = Settings`: what is kept about each chat.
    pub const chat_data: () = ();
    /// `bot_data = Statistics`: what is kept once for the whole bot.
    pub const bot_data: () = ();
    /// `link = [my_handlers]`: crates whose handlers belong to the bot.
    pub const link: () = ();
    /// `bot = Admin`: which of several bots is tested.
    pub const bot: () = ();
}

/// The arguments of `#[bot::main(..)]`.
pub mod main {
    /// `user_data = Profile`: what is kept about each user.
    pub const user_data: () = ();
    /// `chat_data = Settings`: what is kept about each chat.
    pub const chat_data: () = ();
    /// `bot_data = Statistics`: what is kept once for the whole bot.
    pub const bot_data: () = ();
    /// `link = [my_handlers]`: crates whose handlers belong to this bot.
    pub const link: () = ();
    /// `store = "sqlite:bot.db"`: where data is kept; `BOT_STORE` overrides it.
    pub const store: &str = "";
    /// `mode = "polling"`: how updates come in; `BOT_MODE` overrides it.
    pub const mode: &str = "";
    /// `concurrency = "per_chat:64"`, `per_topic:N`, `sequential` or `unordered:N`: how many updates run at once; `BOT_CONCURRENCY` overrides it.
    pub const concurrency: &str = "";
    /// `shutdown_grace = "10s"`: how long running handlers may finish; `BOT_SHUTDOWN_GRACE` overrides it.
    pub const shutdown_grace: &str = "";
    /// `timeout = "30s"`: how long a handler may take that does not say so itself.
    pub const timeout: &str = "";
    /// `cli = false`: the program's arguments are left alone.
    pub const cli: bool = true;
    /// `commands = false`: Telegram's menus of commands are left alone.
    pub const commands: bool = true;
    /// `help = false`: no `/help` but the bot's own.
    pub const help: bool = true;
}

/// The arguments of `#[job(..)]`.
pub mod job {
    /// `every = "5m"`: runs after each interval.
    pub const every: &str = "";
    /// `cron = "0 9 * * MON-FRI"`: minute, hour, day of the month, month, day of the week.
    pub const cron: &str = "";
    /// `daily = "09:00"`: runs at this time of every day.
    pub const daily: &str = "";
    /// `monthly = 1, at = "09:00"`: runs on this day of each month; -1 is the last one.
    pub const monthly: i8 = 1;
    /// `at = "09:00"`: the time of a monthly job.
    pub const at: &str = "";
    /// `days = "MON-FRI"`: the days of the week of a daily job.
    pub const days: &str = "";
    /// `tz = "Europe/Berlin"`: the time zone, by its name in the IANA database.
    pub const tz: &str = "";
    /// `first = "0s"`: when a job with an interval runs first, from when it is first seen.
    pub const first: &str = "";
    /// `grace = "10m"`: a run that would be later than this is left out.
    pub const grace: &str = "";
    /// `name = "reminder"`: how the store calls the function, in place of its path.
    pub const name: &str = "";
    /// `block = false`: what comes in its chat does not wait for a run.
    pub const block: bool = true;
    /// `timeout = "30s"`: a run that takes longer has failed.
    pub const timeout: &str = "";
    /// `bot = Admin`: which of several bots this is for.
    pub const bot: () = ();
}
