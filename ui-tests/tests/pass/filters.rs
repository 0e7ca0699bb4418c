//! The filters that the attribute knows by name, all of which have to exist.

use super::registration;
use bot::types::{ChatType, InlineQueryChatType, MessageEntityKind, UpdateType};

macro_rules! plain {
    ($($name:ident)*) => {
        mod plain { $(
            #[bot::handler(update($name))]
            pub(super) async fn $name() {}
        )* }

        const PLAIN: &[&str] = &[$(stringify!($name)),*];
    };
}
plain! {
    all text command caption user forwarded automatic_forward via_bot premium_user user_attachment animation
    attachment audio contact photo video video_note voice live_photo location venue poll game story paid_media
    checklist sticker animated_sticker static_sticker video_sticker premium_sticker dice darts basketball
    football slot_machine bowling document media_spoiler protected_content effect from_offline boost_added
    sender_boost_count giveaway giveaway_winners suggested_post reply reply_to_story invoice
    successful_payment passport_data rich_message private group supergroup groups channel forum topic_message
    direct_messages edited anonymous_admin from_bot service community_chat_added community_chat_joined
    community_chat_removed chat_background_set chat_created chat_owner_changed chat_owner_left chat_shared
    checklist_tasks_added checklist_tasks_done connected_website delete_chat_photo
    direct_message_price_changed forum_topic_closed forum_topic_created forum_topic_edited
    forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden gift gift_upgrade_sent
    giveaway_created giveaway_completed left_chat_member managed_bot_created message_auto_delete_timer_changed
    migrate new_chat_members new_chat_photo new_chat_title paid_message_price_changed pinned_message
    poll_option_added poll_option_deleted proximity_alert_triggered refunded_payment
    suggested_post_approval_failed suggested_post_approved suggested_post_declined suggested_post_paid
    suggested_post_refunded unique_gift users_shared video_chat_scheduled video_chat_started video_chat_ended
    video_chat_participants_invited web_app_data write_access_allowed messages channel_posts business_messages
}

macro_rules! with_arguments {
    ($($name:ident($($args:tt)*))*) => {
        mod with_arguments {
            use super::*;
            $(
                #[bot::handler(update($name($($args)*) & !text))]
                pub(super) async fn $name() {}
            )*
        }

        const WITH_ARGUMENTS: &[&str] = &[$(stringify!($name)),*];
    };
}
with_arguments! {
    chat(-100) user_id(1) from([1, 2]) username("ann") text_is("yes") text_contains(["a", "b"]) starts_with("a")
    regex(r"\d") caption_regex("c") language("de") entity(MessageEntityKind::Url) mention("ann") document_mime("image/")
    document_extension("pdf") dice_value(6) sender_chat(-1) via(1) forwarded_from(1) command_is("start")
    update_type(UpdateType::Message) chat_type(ChatType::Private) custom(|_| true) caption_is("x")
    caption_entity(MessageEntityKind::Url) dice_emoji("🎲") sender_chat_type(ChatType::Channel) payment_payload("p")
    inline_chat_type(InlineQueryChatType::Sender) managed("@my_bot") document_extension_exact("PDF")
    custom_message(|message| message.text.is_some())
}

/// The words of the Bot API's enumerations, each of which has to stand for a value.
mod words {
    #[bot::handler(update(entity([
        mention, hashtag, cashtag, bot_command, url, email, phone_number, bold, italic, underline, strikethrough,
        spoiler, blockquote, expandable_blockquote, code, pre, text_link, text_mention, custom_emoji, date_time,
    ]) | caption_entity(url)))]
    pub(super) async fn entities() {}

    #[bot::handler(update(chat_type([private, group, supergroup, channel]) | sender_chat_type(channel)))]
    pub(super) async fn chat_types() {}

    #[bot::handler(inline_query(inline_chat_type([sender, private, group, supergroup, channel])))]
    pub(super) async fn inline_chat_types() {}

    #[bot::handler(update(update_type([message, chat_member, subscription]) | update_type(poll)))]
    pub(super) async fn update_types() {}
}

/// Changes of membership, in every form.
mod transitions {
    #[bot::handler(chat_member(out -> member))]
    pub(super) async fn plain() {}

    #[bot::handler(my_chat_member(_ -> (left | banned) & !private | (!admin) -> admin))]
    pub(super) async fn among_filters() {}

    #[bot::handler(update(!(restricted -> in) ^ (owner | administrator) -> _), on = [chat_member, my_chat_member])]
    pub(super) async fn of_several_kinds() {}
}

#[test]
fn transitions_are_shown_as_they_were_written() {
    let filter = |name| registration("filters::transitions", name).filter;
    assert_eq!(filter("plain"), "out -> member");
    assert_eq!(
        filter("among_filters"),
        "_ -> (left | banned) & !private | (!admin) -> admin"
    );
    assert_eq!(
        filter("of_several_kinds"),
        "!(restricted -> in) ^ (owner | administrator) -> _"
    );
}

/// The words of a list in the macro's source.
fn known(list: &str) -> Vec<&'static str> {
    const SOURCE: &str = include_str!("../../../macros/src/handler/filters/names.rs");
    let (_, rest) = SOURCE
        .split_once(&format!("const {list}: "))
        .expect("the list is there");
    let (_, rest) = rest.split_once("= [").expect("it begins");
    let (words, _) = rest.split_once("];").expect("it ends");
    words.split('"').skip(1).step_by(2).collect()
}

#[test]
fn every_name_that_the_attribute_knows_exists() {
    assert_eq!(PLAIN, known("NAMES"));
    assert_eq!(WITH_ARGUMENTS, known("CALLS"));
}

#[test]
fn they_are_shown_as_they_were_written() {
    assert_eq!(registration("filters::plain", "photo").filter, "photo");
    #[bot::handler(message(text & !(photo|video) ^ chat(-100), ), filter = bot::filters::chat([1, 2]) & !bot::filters::all())]
    async fn many() {}
    assert_eq!(
        registration("filters", "many").filter,
        "(text & !(photo | video) ^ chat(-100)) & bot::filters::chat([1, 2]) & !bot::filters::all()"
    );
}
