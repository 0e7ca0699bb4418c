//! Which bot a handler belongs to, and which types that bot keeps its data in.
//!
//! An [`App`] is a type without values: it names a bot at compile time. `#[bot::main]` and [`app!`](crate::app!)
//! declare it; `#[handler]` finds it by name in the root of the crate. That is how a handler asking for data of another
//! type is a compile error, also across crates. Nothing here exists at run time.

use crate::{
    application::MainArgs,
    data::{DataTypes, data_types},
};
use serde::{Serialize, de::DeserializeOwned};

/// The data types of one bot.
///
/// Declared by `#[bot::main(user_data = .., chat_data = .., bot_data = ..)]` or by [`app!`](crate::app!); a type that
/// is not given is `()`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a bot",
    label = "expected a bot, declared with `bot::app!`",
    note = "`bot::app!(pub {Self}, user_data = ..)` declares one"
)]
pub trait App: Sized + Send + Sync + 'static {
    /// What the bot keeps about each user.
    type UserData: 'static;
    /// What the bot keeps about each chat.
    type ChatData: 'static;
    /// What the bot keeps once, for all chats and users.
    type BotData: 'static;

    /// What `#[bot::main]` says besides, for tests of the same bot.
    #[doc(hidden)]
    #[must_use]
    fn main_args() -> Option<MainArgs> {
        None
    }

    /// The same types, as the framework handles them. They are checked to be [`Data`] where this is written, by name:
    /// bounds above would tell every part of it that a type lacks as an error of its own.
    #[doc(hidden)]
    fn data_types() -> DataTypes;
}

/// A type that a bot can keep data in. Implemented for everything that meets the bounds.
#[diagnostic::on_unimplemented(
    message = "a bot cannot keep its data in `{Self}`",
    label = "not a type that can be kept",
    note = "what is kept is made, copied and stored: `#[derive(Clone, Default, serde::Serialize, serde::Deserialize)]`"
)]
pub trait Data: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static> Data for T {}

/// The bot keeps `T` about each user.
#[diagnostic::on_unimplemented(
    message = "`{T}` is not this bot's user data",
    label = "this bot keeps another type as user data",
    note = "the type is chosen once per bot, in `#[bot::main(user_data = ..)]`"
)]
pub trait HasUserData<T>: App {}

/// The bot keeps `T` about each chat.
#[diagnostic::on_unimplemented(
    message = "`{T}` is not this bot's chat data",
    label = "this bot keeps another type as chat data",
    note = "the type is chosen once per bot, in `#[bot::main(chat_data = ..)]`"
)]
pub trait HasChatData<T>: App {}

/// The bot keeps `T` once, for all chats and users.
#[diagnostic::on_unimplemented(
    message = "`{T}` is not this bot's bot data",
    label = "this bot keeps another type as bot data",
    note = "the type is chosen once per bot, in `#[bot::main(bot_data = ..)]`"
)]
pub trait HasBotData<T>: App {}

/// The handlers declared for this app can run in `Bot`: it keeps the data they ask for.
#[diagnostic::on_unimplemented(
    message = "the handlers of `{Self}` cannot run in the bot `{Bot}`",
    label = "not a crate of handlers for this bot"
)]
pub trait HostedBy<Bot> {}

/// Compiles where `Bot` keeps all the data that the handlers of `Part` ask for.
pub const fn hosts<Bot: App, Part: HostedBy<Bot>>() {}

/// Carries the app that a registration found out of the scope where it was looked for.
pub trait Here {
    /// The app.
    type App;
}

/// The app of a crate that declares none: every type of data compiles, and the start of the bot checks it instead.
#[derive(Debug)]
pub enum Undeclared {}

#[diagnostic::do_not_recommend]
impl App for Undeclared {
    type UserData = ();
    type ChatData = ();
    type BotData = ();

    fn data_types() -> DataTypes {
        data_types::<(), (), ()>()
    }
}
impl<T> HasUserData<T> for Undeclared {}
impl<T> HasChatData<T> for Undeclared {}
impl<T> HasBotData<T> for Undeclared {}
#[diagnostic::do_not_recommend]
impl<Bot: App> HostedBy<Bot> for Undeclared {}

/// What a glob import of a crate's root is shadowed over: the app of crates that declare none.
pub mod undeclared {
    /// Found where the crate has no app of its own.
    pub type __BotApp = super::Undeclared;
}

/// Declares a bot's data types where there is no `#[bot::main]` to do it: in the root of a library of handlers, or for a
/// bot built by hand.
///
/// ```
/// #[derive(Clone, Default, serde::Serialize, serde::Deserialize)]
/// pub struct Profile {
///     name: String,
/// }
///
/// mod shop {
///     // A bot with a name of its own; its handlers say `bot = crate::shop::Shop`.
///     bot::app!(pub Shop, user_data = super::Profile, bot_data = u64);
/// }
/// # fn main() { fn keeps<A: bot::HasUserData<Profile>>() {} keeps::<shop::Shop>(); }
/// ```
///
/// Without a name, `bot::app! { user_data = Profile }` stands in the root of a crate and is found by all its handlers.
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the user's crate is meant")]
macro_rules! app {
    ($vis:vis $name:ident $(, $($key:ident = $type:ty),* $(,)?)?) => {
        $crate::__app! {
            [/// A bot: its data types have a name.
            $vis $name] [] [] []
            $($($key = $type,)*)?
        }
    };
    ($($key:ident = $type:ty),* $(,)?) => {
        $crate::__app! { [#[doc(hidden)] pub __BotApp] [] [] [] $($key = $type,)* }
        // Handlers look for the app in the crate's root only: elsewhere, this name is told not to be there.
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        pub type bot_app_stands_in_the_crate_root = __BotApp;
        const _: fn(__BotApp) -> crate::bot_app_stands_in_the_crate_root = |app| app;
    };
}

/// Puts each key into its slot, then writes the items.
#[doc(hidden)]
#[macro_export]
macro_rules! __app {
    ($head:tt [] $chat:tt $bot:tt user_data = $type:ty, $($rest:tt)*) => {
        $crate::__app! { $head [$type] $chat $bot $($rest)* }
    };
    ($head:tt $user:tt [] $bot:tt chat_data = $type:ty, $($rest:tt)*) => {
        $crate::__app! { $head $user [$type] $bot $($rest)* }
    };
    ($head:tt $user:tt $chat:tt [] bot_data = $type:ty, $($rest:tt)*) => {
        $crate::__app! { $head $user $chat [$type] $($rest)* }
    };
    ([$(#[$meta:meta])* $vis:vis $name:ident] [$($user:ty)?] [$($chat:ty)?] [$($bot:ty)?]) => {
        $(#[$meta])*
        #[derive(Debug)]
        $vis enum $name {}
        // `(T)` is `T`, and `()` is what a bot keeps that keeps nothing.
        #[allow(unused_parens)]
        impl $crate::App for $name {
            type UserData = ($($user)?);
            type ChatData = ($($chat)?);
            type BotData = ($($bot)?);

            fn data_types() -> $crate::__private::DataTypes {
                $crate::__private::data_types::<($($user)?), ($($chat)?), ($($bot)?)>()
            }
        }
        $(impl $crate::HasUserData<$user> for $name {})?
        $(impl $crate::HasChatData<$chat> for $name {})?
        $(impl $crate::HasBotData<$bot> for $name {})?
        impl<Bot: $crate::App $(+ $crate::HasUserData<$user>)? $(+ $crate::HasChatData<$chat>)? $(+ $crate::HasBotData<$bot>)?>
            $crate::__private::HostedBy<Bot> for $name {}
    };
    ($head:tt $user:tt $chat:tt $bot:tt $key:ident = $($rest:tt)*) => {
        ::core::compile_error!(::core::concat!(
            "`", ::core::stringify!($key), "` cannot stand here: a bot has `user_data`, `chat_data` and `bot_data`, each at most once"
        ));
    };
}

#[cfg(test)]
mod tests {
    use super::{App, HasBotData, HasChatData, HasUserData, HostedBy, Undeclared, hosts};

    crate::app!(Shop, bot_data = u8, user_data = String,);
    crate::app!(Bare);
    crate::app!(Reader, user_data = String);

    fn has<A: HasUserData<String> + HasBotData<u8>>() {}
    fn any<A: HasUserData<()> + HasChatData<String> + HasBotData<Vec<u8>>>() {}

    #[test]
    fn keys_stand_in_any_order_and_default_to_nothing() {
        has::<Shop>();
        let _: <Shop as App>::ChatData = ();
        let _: <Bare as App>::UserData = ();
        let _: <Shop as App>::UserData = String::new();
    }

    #[test]
    fn an_undeclared_crate_takes_every_type() {
        any::<Undeclared>();
    }

    #[test]
    fn a_bot_hosts_parts_that_ask_for_less() {
        hosts::<Shop, Reader>();
        hosts::<Shop, Bare>();
        hosts::<Bare, Undeclared>();
        fn hosted<B: App, P: HostedBy<B>>() {}
        hosted::<Shop, Shop>();
    }
}
