//! Handlers written by `macro_rules!`: fragments arrive in invisible groups.

use super::{registration, registrations};

macro_rules! make {
    ($name:ident, $command:expr, $group:expr, $block:expr, $ty:ty, $ret:ty) => {
        #[bot::handler(command = $command, group = $group, block = $block)]
        async fn $name(_: $ty) -> $ret {
            Ok(())
        }
    };
}
make!(one, "one", 1, false, bot::Message, Result<(), bot::Error>);
make!(two, "two", -2, true, Option<bot::Message>, Result<(), bot::Error>);

macro_rules! literals {
    ($($name:ident $command:literal $pattern:literal $timeout:literal $filter:expr;)*) => { $(
        #[bot::handler(command = $command, timeout = $timeout)]
        async fn $name() {}

        mod $name {
            #[bot::handler(regex = $pattern, filter = $filter)]
            pub(super) async fn matched(_: bot::Captures) {}
        }
    )* };
}
literals! {
    zeta "zeta" r"z(\d)" "5s" |_: &bot::Update| true;
    alpha "alpha" "a" "500ms" bot::filters::custom(|_| false);
}

macro_rules! typed {
    ($name:ident, $data:ty, $bot:path) => {
        #[bot::handler(callback = $data, bot = $bot)]
        async fn $name(_: bot::Callback<$data>) {}
    };
}
#[derive(bot::CallbackData)]
struct Pick(u8);
typed!(pick, Pick, super::__BotApp);

macro_rules! talks {
    ($name:ident, $ty:ty, $path:path, $entry:ident, $size:ident: $of:ty, $sized:ident) => {
        #[derive(bot::Conversation, Clone, serde::Serialize, serde::Deserialize)]
        enum $name {
            Size,
            Address { $size: $of },
        }

        #[bot::handler(command = "macro_order", entry = $path)]
        async fn $entry() -> $ty {
            <$ty>::Size
        }

        #[bot::handler(message, state = $name::Address { $size })]
        async fn $sized($size: $of) -> $ty {
            $name::Address { $size }
        }
    };
}
talks!(Order, Order, Order, macro_order, size: u8, sized);

macro_rules! in_state {
    ($fun:ident $state:path) => {
        #[bot::handler(message, state = $state)]
        async fn $fun() -> bot::End {
            bot::End
        }
    };
    ($fun:ident pat $state:pat) => {
        #[bot::handler(message, state = $state)]
        async fn $fun() -> bot::End {
            bot::End
        }
    };
}
in_state!(in_size Order::Size);
in_state!(in_either pat Order::Size | Order::Address { .. });

#[test]
fn fragments_mean_what_was_written() {
    assert_eq!(
        (
            registration("macro_made", "one").group,
            registration("macro_made", "one").block
        ),
        (1, Some(false))
    );
    assert_eq!(
        (
            registration("macro_made", "two").group,
            registration("macro_made", "two").block
        ),
        (-2, Some(true))
    );
    assert_eq!(
        registration("macro_made", "alpha").timeout,
        Some(std::time::Duration::from_millis(500))
    );
    assert_eq!(
        registration("macro_made::zeta", "matched").filter,
        "|_: &bot::Update| true"
    );
    assert_eq!(registration("macro_made", "pick").name, "pick");
}

#[test]
fn handlers_of_one_call_share_its_place() {
    let places: Vec<_> = registrations()
        .filter(|one| {
            one.at.module.ends_with("macro_made") && ["zeta", "alpha"].contains(&one.name)
        })
        .map(|one| (one.at.line, one.at.column))
        .collect();
    assert_eq!(places.len(), 2);
    assert_eq!(places[0], places[1]);
}
