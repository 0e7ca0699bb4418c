//! Filters without arguments about messages.

use super::{Row, check_rows, message, rows, wants};
use crate::filters;
use serde_json::json;

#[test]
fn filters_about_messages_look_at_messages_of_every_kind_and_at_nothing_else() {
    check_rows(rows());
}

/// All that are not about service messages.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = words();
    rows.extend(media());
    rows.extend(others());
    rows
}

fn words() -> Vec<Row> {
    rows! {
        text: {"text": "hello"}, {"caption": "hello"};
        caption: {"caption": "hello"};
        rich_message: {"rich_message": {"blocks": []}};
        command: {"text": "/go", "entities": [{"type": "bot_command", "offset": 0, "length": 3}]},
            {"text": "/go", "entities": [{"type": "bold", "offset": 0, "length": 3}]};
    }
}

fn media() -> Vec<Row> {
    let file = |more: serde_json::Value| {
        let mut file = json!({
            "file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "duration": 1, "length": 1,
            "type": "regular",
        });
        for (name, value) in more.as_object().unwrap() {
            file[name] = value.clone();
        }
        file
    };
    let photo = json!([file(json!({}))]);
    let plain = file(json!({}));
    let still = file(json!({"is_animated": false, "is_video": false}));
    let animated = file(json!({"is_animated": true, "is_video": false}));
    let video = file(json!({"is_animated": false, "is_video": true}));
    let premium = file(json!({"premium_animation": {"file_id": "1", "file_unique_id": "1"}}));
    let place = json!({"latitude": 1.0, "longitude": 1.0});
    rows! {
        attachment: {"photo": photo};
        animation: {"animation": plain}, {"video": plain};
        audio: {"audio": plain}, {"voice": plain};
        contact: {"contact": {"phone_number": "1", "first_name": "A"}};
        photo: {"photo": photo}, {"new_chat_photo": photo};
        video: {"video": plain}, {"video_note": plain};
        video_note: {"video_note": plain}, {"video": plain};
        voice: {"voice": plain}, {"audio": plain};
        live_photo: {"live_photo": plain}, {"photo": photo};
        location: {"location": place};
        venue: {"venue": {"location": place, "title": "A", "address": "B"}}, {"location": place};
        poll: {"poll": {
            "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false,
            "is_anonymous": true, "type": "regular", "allows_multiple_answers": false,
            "allows_revoting": false, "members_only": false,
        }};
        game: {"game": {"title": "A", "description": "B", "photo": photo}};
        story: {"story": {"chat": {"id": 1, "type": "private"}, "id": 1}};
        paid_media: {"paid_media": {"star_count": 1, "paid_media": []}};
        checklist: {"checklist": {"title": "A", "tasks": []}};
        media_spoiler: {"photo": photo, "has_media_spoiler": true}, {"photo": photo};
        document: {"document": plain}, {"video": plain};
        sticker: {"sticker": still};
        animated_sticker: {"sticker": animated}, {"sticker": video};
        static_sticker: {"sticker": still}, {"sticker": animated};
        video_sticker: {"sticker": video}, {"sticker": still};
        premium_sticker: {"sticker": premium}, {"sticker": still};
        dice: {"dice": {"emoji": "🎲", "value": 1}};
        darts: {"dice": {"emoji": "🎯", "value": 1}}, {"dice": {"emoji": "🎲", "value": 1}};
        basketball: {"dice": {"emoji": "🏀", "value": 1}}, {"dice": {"emoji": "⚽", "value": 1}};
        football: {"dice": {"emoji": "⚽", "value": 1}}, {"dice": {"emoji": "🏀", "value": 1}};
        slot_machine: {"dice": {"emoji": "🎰", "value": 1}}, {"dice": {"emoji": "🎳", "value": 1}};
        bowling: {"dice": {"emoji": "🎳", "value": 1}}, {"dice": {"emoji": "🎰", "value": 1}};
    }
}

fn others() -> Vec<Row> {
    let origin = json!({"type": "hidden_user", "date": 1, "sender_user_name": "A"});
    let answered = super::message_with(&json!({"text": "?"}));
    let topic =
        super::message_with(&json!({"forum_topic_created": {"name": "A", "icon_color": 1}}));
    let user = super::user(9);
    let chat = json!({"id": -5, "type": "group"});
    rows! {
        forwarded: {"forward_origin": origin};
        automatic_forward: {"forward_origin": origin, "is_automatic_forward": true},
            {"forward_origin": origin};
        via_bot: {"via_bot": user};
        reply: {"reply_to_message": answered},
            {"reply_to_message": topic, "is_topic_message": true, "message_thread_id": 1};
        reply_to_story: {"reply_to_story": {"chat": chat, "id": 1}}, {"reply_to_message": answered};
        topic_message: {"is_topic_message": true, "message_thread_id": 1}, {"message_thread_id": 1};
        protected_content: {"has_protected_content": true};
        effect: {"effect_id": "1"};
        from_offline: {"is_from_offline": true};
        sender_boost_count: {"sender_boost_count": 1}, {"sender_boost_count": 0};
        suggested_post: {"suggested_post_info": {"state": "pending"}};
        giveaway: {"giveaway": {"chats": [chat], "winners_selection_date": 1, "winner_count": 1}};
        giveaway_winners: {"giveaway_winners": {
            "chat": chat, "giveaway_message_id": 1, "winners_selection_date": 1, "winner_count": 1,
            "winners": [user],
        }};
        invoice: {"invoice": {
            "title": "A", "description": "B", "start_parameter": "", "currency": "XTR", "total_amount": 1,
        }};
        successful_payment: {"successful_payment": super::arguments::payment("x")};
        passport_data: {"passport_data": {
            "data": [], "credentials": {"data": "", "hash": "", "secret": ""},
        }};
    }
}

#[test]
fn a_command_that_a_server_does_not_mark_counts_as_routing_counts_it() {
    wants(&filters::command(), &message(&json!({"text": "/go"})));
    super::refuses(&filters::command(), &message(&json!({"text": "go /go"})));
    super::refuses(&filters::command(), &message(&json!({"caption": "/go"})));
}

/// What a message may carry, without the words: each is an attachment.
#[test]
fn everything_besides_words_is_an_attachment() {
    const CARRIED: [&str; 22] = [
        "animation",
        "audio",
        "contact",
        "photo",
        "video",
        "video_note",
        "voice",
        "live_photo",
        "location",
        "venue",
        "poll",
        "game",
        "story",
        "paid_media",
        "checklist",
        "document",
        "sticker",
        "dice",
        "invoice",
        "successful_payment",
        "passport_data",
        "attachment",
    ];
    for row in rows() {
        let is_one = filters::attachment();
        let expected = CARRIED.contains(&row.name)
            || row.yes.as_object().is_some_and(|members| {
                members
                    .keys()
                    .any(|member| CARRIED.contains(&member.as_str()))
            });
        let found = super::Filter::check(&is_one, &message(&row.yes));
        assert_eq!(found, expected, "{} with {}", row.name, row.yes);
    }
}

#[test]
fn a_reply_to_somebody_in_a_topic_is_one() {
    let answered = super::message_with(&json!({"text": "?", "is_topic_message": true}));
    let answer = json!({"reply_to_message": answered, "is_topic_message": true});
    wants(&filters::reply(), &message(&answer));
}
