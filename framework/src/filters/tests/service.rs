//! Service messages.

use super::{Filter, Row, check_rows, message, rows};
use crate::filters;
use serde_json::json;

#[test]
fn each_sort_of_service_message_has_its_filter() {
    check_rows(rows());
}

#[test]
fn service_is_any_of_them_and_nothing_else() {
    let service = filters::service();
    for row in rows() {
        assert!(service.check(&message(&row.yes)), "{}", row.name);
    }
    for row in super::messages::rows() {
        let expected = row.name == "successful_payment";
        assert_eq!(service.check(&message(&row.yes)), expected, "{}", row.name);
    }
}

pub(super) fn rows() -> Vec<Row> {
    let mut rows = about_the_chat();
    rows.extend(about_more());
    rows
}

fn about_the_chat() -> Vec<Row> {
    let user = super::user(9);
    let photo = json!([{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]);
    let community = json!({"community": {"id": 1, "name": "A"}});
    rows! {
        service: {"group_chat_created": true};
        boost_added: {"boost_added": {"boost_count": 1}};
        chat_background_set: {"chat_background_set": {
            "type": {"type": "chat_theme", "theme_name": "A"},
        }};
        chat_created: {"supergroup_chat_created": true}, {"migrate_to_chat_id": -6};
        chat_owner_changed: {"chat_owner_changed": {"new_owner": user}}, {"chat_owner_left": {}};
        chat_owner_left: {"chat_owner_left": {}}, {"left_chat_member": user};
        community_chat_added: {"community_chat_added": community}, {"community_chat_joined": community};
        community_chat_joined: {"community_chat_joined": community}, {"community_chat_added": community};
        community_chat_removed: {"community_chat_removed": {}}, {"community_chat_added": community};
        delete_chat_photo: {"delete_chat_photo": true}, {"new_chat_photo": photo};
        forum_topic_closed: {"forum_topic_closed": {}}, {"forum_topic_reopened": {}};
        forum_topic_created: {"forum_topic_created": {"name": "A", "icon_color": 1}},
            {"forum_topic_edited": {"name": "A"}};
        forum_topic_edited: {"forum_topic_edited": {"name": "A"}}, {"forum_topic_closed": {}};
        forum_topic_reopened: {"forum_topic_reopened": {}}, {"forum_topic_closed": {}};
        general_forum_topic_hidden: {"general_forum_topic_hidden": {}},
            {"general_forum_topic_unhidden": {}};
        general_forum_topic_unhidden: {"general_forum_topic_unhidden": {}},
            {"general_forum_topic_hidden": {}};
        left_chat_member: {"left_chat_member": user}, {"new_chat_members": [user]};
        message_auto_delete_timer_changed: {"message_auto_delete_timer_changed": {
            "message_auto_delete_time": 1,
        }};
        migrate: {"migrate_to_chat_id": -6}, {"supergroup_chat_created": true};
        new_chat_members: {"new_chat_members": [user]}, {"left_chat_member": user};
        new_chat_photo: {"new_chat_photo": photo}, {"photo": photo};
        new_chat_title: {"new_chat_title": "A"};
        pinned_message: {"pinned_message": super::message_with(&json!({"text": "A"}))};
        proximity_alert_triggered: {"proximity_alert_triggered": {
            "traveler": user, "watcher": user, "distance": 1,
        }};
        video_chat_ended: {"video_chat_ended": {"duration": 1}}, {"video_chat_started": {}};
        video_chat_participants_invited: {"video_chat_participants_invited": {"users": [user]}};
        video_chat_scheduled: {"video_chat_scheduled": {"start_date": 1}}, {"video_chat_started": {}};
        video_chat_started: {"video_chat_started": {}}, {"video_chat_ended": {"duration": 1}};
    }
}

fn about_more() -> Vec<Row> {
    let user = super::user(9);
    let sticker = json!({
        "file_id": "1", "file_unique_id": "1", "type": "regular", "width": 1, "height": 1,
        "is_animated": false, "is_video": false,
    });
    let gift = json!({"gift": {"id": "1", "sticker": sticker, "star_count": 1}});
    let unique = json!({"origin": "upgrade", "gift": {
        "gift_id": "1", "base_name": "A", "name": "A-1", "number": 1,
        "model": {"name": "A", "sticker": sticker, "rarity_per_mille": 1},
        "symbol": {"name": "A", "sticker": sticker, "rarity_per_mille": 1},
        "backdrop": {"name": "A", "rarity_per_mille": 1, "colors": {
            "center_color": 1, "edge_color": 1, "symbol_color": 1, "text_color": 1,
        }},
    }});
    let option = json!({"option_persistent_id": "1", "option_text": "A"});
    let mut paid_back = super::arguments::payment("x");
    paid_back
        .as_object_mut()
        .unwrap()
        .remove("provider_payment_charge_id");
    rows! {
        chat_shared: {"chat_shared": {"request_id": 1, "chat_id": -6}};
        checklist_tasks_added: {"checklist_tasks_added": {"tasks": []}}, {"checklist_tasks_done": {}};
        checklist_tasks_done: {"checklist_tasks_done": {}}, {"checklist_tasks_added": {"tasks": []}};
        connected_website: {"connected_website": "example.org"};
        direct_message_price_changed: {"direct_message_price_changed": {
            "are_direct_messages_enabled": true,
        }}, {"paid_message_price_changed": {"paid_message_star_count": 1}};
        gift: {"gift": gift}, {"gift_upgrade_sent": gift};
        gift_upgrade_sent: {"gift_upgrade_sent": gift}, {"gift": gift};
        giveaway_completed: {"giveaway_completed": {"winner_count": 1}}, {"giveaway_created": {}};
        giveaway_created: {"giveaway_created": {}}, {"giveaway_completed": {"winner_count": 1}};
        managed_bot_created: {"managed_bot_created": {"bot": user}};
        paid_message_price_changed: {"paid_message_price_changed": {"paid_message_star_count": 1}},
            {"direct_message_price_changed": {"are_direct_messages_enabled": true}};
        poll_option_added: {"poll_option_added": option}, {"poll_option_deleted": option};
        poll_option_deleted: {"poll_option_deleted": option}, {"poll_option_added": option};
        refunded_payment: {"refunded_payment": paid_back};
        suggested_post_approval_failed: {"suggested_post_approval_failed": {
            "price": {"currency": "XTR", "amount": 1},
        }}, {"suggested_post_approved": {"send_date": 1}};
        suggested_post_approved: {"suggested_post_approved": {"send_date": 1}},
            {"suggested_post_declined": {}};
        suggested_post_declined: {"suggested_post_declined": {}},
            {"suggested_post_approved": {"send_date": 1}};
        suggested_post_paid: {"suggested_post_paid": {"currency": "XTR"}},
            {"suggested_post_refunded": {"reason": "post_deleted"}};
        suggested_post_refunded: {"suggested_post_refunded": {"reason": "post_deleted"}},
            {"suggested_post_paid": {"currency": "XTR"}};
        unique_gift: {"unique_gift": unique}, {"gift": gift};
        users_shared: {"users_shared": {"request_id": 1, "users": [{"user_id": 9}]}};
        web_app_data: {"web_app_data": {"data": "x", "button_text": "A"}};
        write_access_allowed: {"write_access_allowed": {"from_request": true}};
    }
}

#[test]
fn every_way_in_which_a_chat_is_made_or_moves() {
    for member in [
        "group_chat_created",
        "supergroup_chat_created",
        "channel_chat_created",
    ] {
        super::wants(&filters::chat_created(), &message(&json!({member: true})));
    }
    for member in ["migrate_to_chat_id", "migrate_from_chat_id"] {
        super::wants(&filters::migrate(), &message(&json!({member: -6})));
    }
}
