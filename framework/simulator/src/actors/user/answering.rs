//! How a person answers what bots show: buttons, keyboards, polls, inline results, invoices, web apps.

use std::sync::Arc;

use serde_json::{Value, json};

use super::User;
use crate::actors::{Chat, Message, Payment, Query};
use crate::clock::unix;
use crate::shared::State;
use crate::world::{Draft, Purpose, text_body};

impl User {
    /// Gives a message these reactions (emoji) instead of those before.
    pub fn reacts(&self, chat: &Chat, message: &Message, emoji: &[&str]) {
        let new: Vec<Value> = emoji
            .iter()
            .map(|emoji| json!({ "type": "emoji", "emoji": emoji }))
            .collect();
        self.shared.change(|state, now| {
            state
                .world
                .user_reacts(chat.key, message.id(), self.id, &new, unix(now));
        });
    }

    /// Presses a button with this `callback_data` under a message; its bot is asked.
    pub fn clicks(&self, message: &Message, data: &str) -> Query {
        self.asks(message, "data", data)
    }

    /// Presses the button with this text under a message. `None` if there is none that asks the bot.
    pub fn clicks_text(&self, message: &Message, text: &str) -> Option<Query> {
        let mut buttons = message.buttons().into_iter().flatten();
        let data = buttons.find(|button| button.text == text)?.data?;
        Some(self.clicks(message, &data))
    }

    /// Presses "Play" under a game.
    pub fn plays(&self, message: &Message, game_short_name: &str) -> Query {
        self.asks(message, "game_short_name", game_short_name)
    }

    fn asks(&self, message: &Message, field: &str, value: &str) -> Query {
        let id = self.shared.change(|state, now| {
            let (world, now) = (&mut state.world, unix(now));
            let via = message.json["via_bot"]["id"].as_i64();
            let bot = via.or_else(|| world.bot_behind(&message.json));
            let bot = bot.unwrap_or(self.bot);
            let id = world.queries.ask(bot, self.id, Purpose::Callback, "", now);
            let mut payload = json!({
                "id": id, "from": world.draw_user(self.id), field: value,
                "chat_instance": message.chat_id().wrapping_mul(7_919).to_string(),
            });
            let inline = message
                .key
                .and_then(|key| world.inline_messages.id_of(key, message.id()));
            match inline {
                Some(inline) => payload["inline_message_id"] = inline.into(),
                None => payload["message"] = message.json.clone(),
            }
            world.emit(bot, "callback_query", payload, now);
            id
        });
        self.query(id)
    }

    /// Presses a button of the keyboard that a bot shows in a chat: its text is sent, or what it asks for. `None` if
    /// no keyboard has such a button now.
    pub fn presses(&self, chat: &Chat, text: &str) -> Option<Message> {
        let keyboard = chat.keyboard()?;
        let rows = keyboard["keyboard"].as_array()?;
        let mut buttons = rows.iter().filter_map(Value::as_array).flatten();
        let named = |button: &&Value| *button == text || button["text"] == text;
        let button = buttons.find(named)?;
        let asks = |field: &str| button.get(field).is_some_and(|value| *value == true);
        let draft = if asks("request_contact") {
            Draft::of(json!({ "contact": {
                "phone_number": "+10005550100", "first_name": self.first_name(), "user_id": self.id,
            } }))
        } else if asks("request_location") {
            Draft::of(json!({ "location": { "latitude": 51.5238, "longitude": -0.1586 } }))
        } else {
            Draft::new(text_body(text))
        };
        Some(self.posts(chat, draft))
    }

    /// Votes in the poll of a message, by the numbers of the options from 0; no numbers take the vote back.
    /// Says whether the vote was taken: a closed poll takes none.
    pub fn votes(&self, message: &Message, options: &[usize]) -> bool {
        let Some(poll) = message.json["poll"]["id"].as_str() else {
            return false;
        };
        self.shared.change(|state, now| {
            let options = options.to_vec();
            state.world.vote(poll, self.id, options, unix(now))
        })
    }

    /// Types an inline query (`@bot text`).
    pub fn inline_query(&self, text: &str) -> Query {
        self.inline_query_at(text, "")
    }

    /// Scrolls on in the results of an inline query: the same text with the bot's `next_offset`.
    pub fn inline_query_at(&self, text: &str, offset: &str) -> Query {
        let id = self.shared.change(|state, now| {
            let (world, now) = (&mut state.world, unix(now));
            let id = world
                .queries
                .ask(self.bot, self.id, Purpose::Inline, text, now);
            let payload = json!({
                "id": id, "from": world.draw_user(self.id), "query": text, "offset": offset, "chat_type": "sender",
            });
            // Without inline mode there is nobody to ask.
            let bot = world.bots.get(&self.bot);
            if bot.is_some_and(|bot| bot.inline_mode) {
                world.emit(self.bot, "inline_query", payload, now);
            }
            id
        });
        self.query(id)
    }

    /// Sends one of the results of an inline query to a chat; the bot hears which. `None` unless the bot offered it.
    pub fn chooses(&self, query: &Query, result_id: &str, chat: &Chat) -> Option<Message> {
        self.shared.change(|state, now| {
            let world = &mut state.world;
            let id = world.choose_result(&query.id, result_id, chat.key, unix(now))?;
            Message::look(world, chat.key, id)
        })
    }

    /// Calls the bot into a chat that it is not in: it sees this one message (`guest_message`) and may answer it once, by
    /// `answerGuestQuery`.
    pub fn calls_guest(&self, chat: &Chat, text: &str) -> Query {
        let id = self.shared.change(|state, now| {
            let called = state
                .world
                .call_guest(self.bot, self.id, chat.key, text, unix(now));
            called.map(|(_, id)| id)
        });
        self.query(id.unwrap_or_default())
    }

    /// Opens a web app from the bot's menu or an inline keyboard: the app can answer with the query's id (`answerWebAppQuery`).
    pub fn opens_web_app(&self) -> Query {
        let id = self.shared.change(|state, now| {
            let queries = &mut state.world.queries;
            queries.ask(self.bot, self.id, Purpose::WebApp, "", unix(now))
        });
        self.query(id)
    }

    /// Begins to pay the invoice of a message. `None` if it shows none.
    pub fn pays(&self, message: &Message) -> Option<Payment> {
        let key = message.key?;
        let number = self.shared.change(|state, now| {
            let offer = state.world.payments.shown(key, message.id())?.clone();
            Some(state.world.begin_payment(offer, key, self.id, unix(now)))
        })?;
        Some(self.payment(number))
    }

    /// Begins to pay an invoice by its link (`createInvoiceLink`). `None` if the link leads nowhere.
    pub fn pays_link(&self, link: &str) -> Option<Payment> {
        let slug = link.rsplit_once('$')?.1;
        let number = self.shared.change(|state: &mut State, now| {
            let offer = state.world.payments.find(slug)?.clone();
            let key = state.world.private_chat(offer.bot, self.id);
            Some(state.world.begin_payment(offer, key, self.id, unix(now)))
        })?;
        Some(self.payment(number))
    }

    fn payment(&self, number: usize) -> Payment {
        Payment {
            shared: Arc::clone(&self.shared),
            number,
        }
    }
}
