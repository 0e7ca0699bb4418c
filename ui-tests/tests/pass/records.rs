//! What the attributes leave behind.

use super::{error_registrations, hook_registrations, registration};
use bot::{
    registration::{ArgCount, CommandScope, CommandTrigger, Stage, Trigger},
    types::UpdateType,
};

/// Gives something away,
/// to whoever is named.
///
/// This is for readers of the source.
#[bot::handler(
    command = ["give", "send"], args = 2, hidden, scope = admins, on = [message, channel_post],
    group = GROUP + 1, block = false, timeout = "1m30s", filter = |_: &bot::Update| true,
)]
async fn give(bot::Args((_who, _what)): bot::Args<(String, u8)>) {}
const GROUP: i32 = 6;

#[bot::handler(any_message)]
async fn any(mut text: Option<bot::Text>) -> impl bot::IntoOutcome<bot::kind::AnyMessage> + use<> {
    text.take().map(|_| "text")
}

#[bot::handler(update, group = 9)]
async fn everything(_: bot::Update) -> bot::Flow {
    bot::Flow::Continue
}

#[bot::handler(regex = r"^(\d+)$", on = [edited_message])]
async fn number(_: bot::Captures, _: bot::Message) {}

#[bot::handler(inline_query(regex = "cats?"))]
async fn cats(_: bot::Captures, _: bot::InlineQuery) {}

#[bot::handler(callback_query(regex = "b", game = "g"))]
async fn game_or_button(_: bot::Captures, _: bot::CallbackQuery) {}

#[bot::handler(update, on = [chat_boost, removed_chat_boost])]
async fn some_kinds(_: bot::Chat) {}

#[bot::handler(any_message(text), on = [message, channel_post])]
async fn some_messages(_: bot::Message) {}

#[bot::handler(regex = r"\d", on = [string])]
async fn digits(_: bot::Captures, _: bot::Custom<String>) {}

#[bot::handler(command = ["ban", "Bann'"], prefix = ["!", "."], args = 1..=3)]
async fn ban(_: bot::Args<Vec<String>>, _: bot::Message) {}

#[bot::handler(command = "both", prefix = ["/", "!"], args = some)]
async fn both() {}

#[bot::handler(command = "quit", args = none, on = [string])]
async fn quit(_: bot::Args<Vec<String>>, _: bot::Custom<String>) {}

#[bot::handler(command = "spread", args = ..2)]
async fn spread() {}

#[bot::handler(command = "guarded", only = bot::Admin)]
async fn guarded(_: bot::Message) {}

// No second claim of the command: the first declines for most.
#[bot::handler(command = "guarded")]
async fn declined() {}

#[bot::handler(message(text), only = bot::ChatOwner, filter = bot::filters::all())]
async fn owned(_: Option<bot::Admin>) {}

#[bot::handler(custom = Tick)]
async fn tick(_: bot::Custom<Tick>) {}
struct Tick;

#[bot::error_handler(block = false)]
async fn report(error: &std::io::Error, bot: bot::Bot, user: Option<bot::User>) {
    drop((error.kind(), bot, user));
}

#[bot::post_init]
async fn ready(_: bot::Handle) -> Result<(), bot::Error> {
    Ok(())
}

#[test]
fn a_command_has_all_its_options() {
    let one = registration("records", "give");
    let expected = CommandTrigger {
        names: &["give", "send"],
        prefixes: &["/"],
        args: ArgCount::between(2, 2),
        hidden: true,
        scopes: &[CommandScope::Admins],
        translations: &[],
        arguments: &["who", "what"],
        on: &[UpdateType::Message, UpdateType::ChannelPost],
    };
    assert_eq!(one.trigger, Trigger::Command(expected));
    assert_eq!((one.group, one.block), (7, Some(false)));
    assert_eq!(one.timeout, Some(std::time::Duration::from_secs(90)));
    assert_eq!(
        one.description,
        "Gives something away, to whoever is named."
    );
    assert_eq!(one.filter, "|_: &bot::Update| true");
    assert_eq!(one.at.file, file!());
    assert_eq!(one.at.crate_name(), env!("CARGO_CRATE_NAME"));
}

#[test]
fn guards_stand_among_the_filters() {
    assert_eq!(registration("records", "guarded").filter, "only bot::Admin");
    assert_eq!(
        registration("records", "owned").filter,
        "(text) & bot::filters::all(), only bot::ChatOwner"
    );
}

#[test]
fn triggers_say_which_updates() {
    let trigger = |name| registration("records", name).trigger;
    assert!(matches!(trigger("any"), Trigger::Kinds(kinds) if kinds.len() == 7));
    assert_eq!(trigger("everything"), Trigger::Everything);
    assert_eq!(
        trigger("number"),
        Trigger::Regex {
            pattern: r"^(\d+)$",
            on: &[UpdateType::EditedMessage]
        }
    );
    assert_eq!(
        trigger("cats"),
        Trigger::Pattern {
            kind: UpdateType::InlineQuery,
            pattern: Some("cats?"),
            game: None
        }
    );
    assert_eq!(trigger("tick"), Trigger::Custom);
    assert_eq!(
        trigger("game_or_button"),
        Trigger::Pattern {
            kind: UpdateType::CallbackQuery,
            pattern: Some("b"),
            game: Some("g")
        }
    );
    assert_eq!(
        trigger("some_kinds"),
        Trigger::Kinds(&[UpdateType::ChatBoost, UpdateType::RemovedChatBoost])
    );
    assert_eq!(
        trigger("some_messages"),
        Trigger::Kinds(&[UpdateType::Message, UpdateType::ChannelPost])
    );
    assert_eq!(trigger("digits"), Trigger::StringRegex { pattern: r"\d" });
}

#[test]
fn commands_may_have_prefixes_of_their_own_and_any_number_of_arguments() {
    let command = |name| match registration("records", name).trigger {
        Trigger::Command(command) | Trigger::StringCommand(command) => command,
        other => panic!("{other:?}"),
    };
    let ban = command("ban");
    assert_eq!(ban.prefixes, ["!", "."]);
    assert_eq!(
        ban.calls().collect::<Vec<_>>(),
        ["!ban", "!Bann'", ".ban", ".Bann'"]
    );
    assert!(ban.hidden, "no menu shows what Telegram does not know");
    let both = command("both");
    assert!(both.has_slash() && !both.hidden);
    assert_eq!(both.args, ArgCount::at_least(1));
    assert_eq!(command("quit").args, ArgCount::between(0, 0));
    for (name, fewest, most) in [("ban", 1, 3), ("spread", 0, 1), ("quit", 0, 0)] {
        let args = command(name).args;
        assert_eq!(args, ArgCount::between(fewest, most), "{name}");
        assert!(args.allows(fewest) && args.allows(most) && !args.allows(most + 1));
    }
}

#[test]
fn error_handlers_and_hooks_are_there() {
    let one = error_registrations()
        .find(|one| one.at.module.ends_with("records"))
        .unwrap();
    assert_eq!(one.block, Some(false));
    assert_eq!(one.name, "report");
    let one = hook_registrations()
        .find(|one| one.at.module.ends_with("records"))
        .unwrap();
    assert_eq!((one.name, one.stage), ("ready", Stage::PostInit));
}

macro_rules! kinds {
    ($($kind:ident $type:ident;)*) => {
        mod kinds { $(
            #[bot::handler($kind)]
            pub(super) async fn $kind() {}
        )* }

        #[test]
        fn every_kind_of_update_is_a_trigger() {
            $(
                let one = registration("records::kinds", stringify!($kind));
                assert_eq!(one.trigger, Trigger::Kinds(&[UpdateType::$type]));
            )*
        }
    };
}
kinds! {
    message Message;
    edited_message EditedMessage;
    channel_post ChannelPost;
    edited_channel_post EditedChannelPost;
    business_connection BusinessConnection;
    business_message BusinessMessage;
    edited_business_message EditedBusinessMessage;
    deleted_business_messages DeletedBusinessMessages;
    guest_message GuestMessage;
    message_reaction MessageReaction;
    message_reaction_count MessageReactionCount;
    inline_query InlineQuery;
    chosen_inline_result ChosenInlineResult;
    callback_query CallbackQuery;
    shipping_query ShippingQuery;
    pre_checkout_query PreCheckoutQuery;
    purchased_paid_media PurchasedPaidMedia;
    poll Poll;
    poll_answer PollAnswer;
    my_chat_member MyChatMember;
    chat_member ChatMember;
    chat_join_request ChatJoinRequest;
    chat_boost ChatBoost;
    removed_chat_boost RemovedChatBoost;
    managed_bot ManagedBot;
    subscription Subscription;
    stopped_message_generation StoppedMessageGeneration;
}
