//! Refusals that no other test of this world meets, word by word.

use serde_json::{Value, json};

use crate::client::{Client, answer};
use crate::{start, supergroup};

/// Parameters with a chat.
fn at(chat: i64, mut params: Value) -> Value {
    params["chat_id"] = chat.into();
    params
}

async fn are_refused(client: &Client, cases: impl IntoIterator<Item = (&str, Value, &str)>) {
    for (method, params, text) in cases {
        let refused = client.call(method, params.clone()).await.refused();
        assert_eq!(
            refused,
            (400, format!("Bad Request: {text}")),
            "{method} {params}"
        );
    }
}

#[tokio::test]
async fn of_messages() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let (chat, group) = (ann.chat().id(), group.id());
    let hers = ann.says("hers").id();
    let dice = client.call("sendDice", at(chat, json!({}))).await.ok();
    let many: Vec<i64> = (1..=101).collect();
    let markup = |markup: Value| at(chat, json!({"text": "x", "reply_markup": markup}));
    let thumbs = json!([{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "👎"}]);
    let with_keyboard =
        json!({"message_id": dice["message_id"], "reply_markup": {"keyboard": [["x"]]}});
    let photo = json!({"type": "photo", "media": "https://example.org/a.jpg"});
    are_refused(
        &client,
        [
            (
                "deleteMessages",
                at(chat, json!({"message_ids": many})),
                "too many message identifiers specified",
            ),
            (
                "sendMessage",
                at(chat, json!({"text": "x", "reply_parameters": []})),
                "can't parse reply parameters: expected an Object",
            ),
            (
                "editMessageMedia",
                at(
                    chat,
                    json!({"message_id": dice["message_id"], "media": photo}),
                ),
                "there is no media in the message to edit",
            ),
            (
                "unpinChatMessage",
                at(chat, json!({})),
                "message to unpin not found",
            ),
            (
                "setMessageReaction",
                at(chat, json!({"message_id": hers, "reaction": thumbs})),
                "REACTIONS_TOO_MANY",
            ),
            (
                "sendMessage",
                markup(json!({"keyboard": ["x"]})),
                "field \"keyboard\" of the ReplyKeyboardMarkup should be an Array of Arrays",
            ),
            (
                "sendMessage",
                markup(json!({"keyboard": [[5]]})),
                "can't parse keyboard button: KeyboardButton must be an Object",
            ),
            (
                "editMessageReplyMarkup",
                at(chat, with_keyboard),
                "inline keyboard expected",
            ),
            (
                "sendDice",
                at(chat, json!({"emoji": "🧊"})),
                "wrong dice emoji",
            ),
            (
                "setGameScore",
                at(
                    chat,
                    json!({"user_id": ann.id(), "score": 1, "message_id": dice["message_id"]}),
                ),
                "message is not a game",
            ),
            (
                "stopPoll",
                at(chat, json!({"message_id": 99})),
                "message with poll to stop not found",
            ),
            (
                "stopPoll",
                at(chat, json!({"message_id": hers})),
                "message is not a poll",
            ),
            (
                "getChatAdministrators",
                at(chat, json!({})),
                "there are no administrators in the private chat",
            ),
            (
                "leaveChat",
                at(chat, json!({})),
                "chat member status can't be changed in private chats",
            ),
            (
                "createChatInviteLink",
                at(chat, json!({})),
                "method is available only for groups and supergroups",
            ),
            (
                "sendPoll",
                at(
                    group,
                    json!({"question": "?", "options": ["a", "b"], "open_period": 4}),
                ),
                "poll can't be open for 4 seconds",
            ),
        ],
    )
    .await;
    let theirs = ann.sends_poll(&ann.chat(), "?", &["a", "b"]).id();
    let quiz = json!({"question": "?", "options": ["a", "b"], "type": "quiz", "correct_option_ids": [0], "explanation": "x".repeat(201)});
    are_refused(
        &client,
        [
            (
                "stopPoll",
                at(chat, json!({"message_id": theirs})),
                "poll can't be stopped",
            ),
            ("sendPoll", at(chat, quiz), "poll explanation is too long"),
        ],
    )
    .await;
}

#[tokio::test]
async fn of_answers_and_files() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat().id();
    let message = ann.says("x");
    let click = || json!({"callback_query_id": ann.clicks(&message, "x").id()});
    let with = |mut answer: Value, field: &str, value: Value| {
        answer[field] = value;
        answer
    };
    let inline = json!({"inline_query_id": ann.inline_query("x").id()});
    let offset = with(inline.clone(), "next_offset", "x".repeat(65).into());
    let photo = |media: Value| at(chat, json!({"star_count": 1, "media": [media]}));
    are_refused(
        &client,
        [
            ("answerCallbackQuery", with(click(), "text", "x".repeat(201).into()), "MESSAGE_TOO_LONG"),
            ("answerCallbackQuery", with(click(), "url", "https://example.org".into()), "URL_INVALID"),
            ("answerInlineQuery", inline, "results is empty"),
            ("answerInlineQuery", with(offset, "results", json!([])), "NEXT_OFFSET_INVALID"),
            ("sendPhoto", at(chat, json!({"photo": "http://no-host"})), "wrong HTTP URL specified"),
            ("sendPaidMedia", photo(json!({"type": "song", "media": "x"})), "can't parse InputMedia: Field \"type\" must be of a known kind"),
            ("sendPaidMedia", at(chat, json!({"star_count": 0, "media": []})), "STARS_AMOUNT_INVALID"),
            ("createInvoiceLink", json!({"title": "t", "description": "", "payload": "p", "currency": "XTR", "prices": []}), "INVOICE_DESCRIPTION_INVALID"),
            ("getUserProfilePhotos", json!({}), "invalid user_id specified"),
            ("getUserProfilePhotos", json!({"user_id": 5}), "user not found"),
            ("setStickerEmojiList", json!({"sticker": "x", "emoji_list": []}), "invalid sticker emojis"),
            ("deleteStickerFromSet", json!({"sticker": "x"}), "STICKER_INVALID"),
        ],
    )
    .await;
    let upload = |size: usize| {
        let part = reqwest::multipart::Part::bytes(vec![b'x'; size]).file_name("a.bin");
        let form = reqwest::multipart::Form::new().text("chat_id", chat.to_string());
        let request = client.http().post(client.method_url("sendDocument"));
        answer(request.multipart(form.part("document", part)))
    };
    let refused = upload(0).await.expect("an answer").refused().1;
    assert_eq!(refused, "Bad Request: file must be non-empty");
    let big = upload(20 * 1024 * 1024 + 1).await.expect("an answer").ok();
    let file = json!({"file_id": big["document"]["file_id"]});
    are_refused(&client, [("getFile", file, "file is too big")]).await;
}

#[tokio::test]
async fn of_chats_and_their_members() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let (bob, eve) = (server.user("Bob"), server.user("Eve"));
    bob.joins(&group);
    group.make_forum();
    let basic = server.group("Basic", [&ann, &bob]);
    basic.make_administrator(server.bot());
    let channel = server.channel("News", [&ann]);
    let (group_id, basic, channel) = (group.id(), basic.id(), channel.id());
    let about = |user: i64, mut params: Value| {
        params["user_id"] = user.into();
        at(group_id, params)
    };
    let title = |length: usize| at(group_id, json!({"title": "x".repeat(length)}));
    let on = |chat: i64| at(chat, json!({"user_id": bob.id(), "permissions": {}}));
    are_refused(
        &client,
        [
            (
                "promoteChatMember",
                about(eve.id(), json!({"can_pin_messages": true})),
                "USER_NOT_PARTICIPANT",
            ),
            (
                "promoteChatMember",
                about(server.bot().id(), json!({})),
                "can't promote self",
            ),
            (
                "restrictChatMember",
                on(basic),
                "method is available only for supergroups",
            ),
            (
                "restrictChatMember",
                about(bob.id(), json!({"permissions": 5})),
                "can't parse permissions: expected an Object",
            ),
            (
                "unbanChatMember",
                on(basic),
                "method is available for supergroup and channel chats only",
            ),
            (
                "setChatPermissions",
                on(channel),
                "method is available only for groups and supergroups",
            ),
            (
                "setChatAdministratorCustomTitle",
                about(bob.id(), json!({"custom_title": "x".repeat(17)})),
                "ADMIN_RANK_INVALID",
            ),
            (
                "setChatAdministratorCustomTitle",
                about(bob.id(), json!({"custom_title": "x"})),
                "user is not an administrator",
            ),
            ("setChatTitle", title(129), "CHAT_TITLE_INVALID"),
            (
                "setChatTitle",
                at(group_id, json!({"title": "Group"})),
                "CHAT_NOT_MODIFIED",
            ),
            (
                "setChatDescription",
                at(group_id, json!({"description": "x".repeat(256)})),
                "CHAT_ABOUT_TOO_LONG",
            ),
            (
                "createChatInviteLink",
                at(group_id, json!({"name": "x".repeat(33)})),
                "invite link name is too long",
            ),
            (
                "createChatInviteLink",
                at(group_id, json!({"member_limit": 100_000})),
                "USAGE_LIMIT_INVALID",
            ),
            (
                "createForumTopic",
                at(group_id, json!({"name": "x".repeat(129)})),
                "TOPIC_TITLE_EMPTY",
            ),
            (
                "createForumTopic",
                at(group_id, json!({"name": "x", "icon_color": 7})),
                "invalid icon color specified",
            ),
            (
                "closeForumTopic",
                at(group_id, json!({"message_thread_id": 99})),
                "TOPIC_ID_INVALID",
            ),
        ],
    )
    .await;
    ann.promotes_fully(&group, &bob);
    ann.promotes(
        &group,
        server.bot(),
        &["can_promote_members", "can_pin_messages"],
    );
    eve.joins(&group);
    are_refused(
        &client,
        [
            (
                "promoteChatMember",
                about(bob.id(), json!({})),
                "CHAT_ADMIN_REQUIRED",
            ),
            (
                "promoteChatMember",
                about(eve.id(), json!({"can_delete_messages": true})),
                "RIGHT_FORBIDDEN",
            ),
            (
                "createForumTopic",
                at(group_id, json!({"name": "x"})),
                "not enough rights to create a topic",
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn of_what_bots_say_of_themselves() {
    let (_server, client) = start().await;
    let command = json!({"command": "a", "description": "b"});
    let menu = |button: Value| json!({"menu_button": button});
    are_refused(
        &client,
        [
            (
                "setMyCommands",
                json!({"commands": {}}),
                "can't parse commands: expected an Array",
            ),
            (
                "setMyCommands",
                json!({"commands": vec![command; 101]}),
                "BOT_COMMANDS_TOO_MUCH",
            ),
            (
                "setMyName",
                json!({"name": "x".repeat(65)}),
                "BOT_TITLE_INVALID",
            ),
            (
                "setMyDescription",
                json!({"description": "x".repeat(513)}),
                "BOT_DESCRIPTION_INVALID",
            ),
            (
                "setChatMenuButton",
                menu(json!({"type": "door"})),
                "can't parse menu button: MenuButton has unsupported type",
            ),
            (
                "setMyDefaultAdministratorRights",
                json!({"rights": 5}),
                "can't parse bot administrator rights: expected an Object",
            ),
        ],
    )
    .await;
}
