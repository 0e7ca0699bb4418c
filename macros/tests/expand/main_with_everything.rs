#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::main::*;
            use self::{
                user_data as _, bot_data as _, link as _, store as _, mode as _,
                webhook_url as _, webhook_listen as _, webhook_path as _,
                concurrency as _, shutdown_grace as _, timeout as _, cli as _,
            };
        }
    }
};
#[doc(hidden)]
#[derive(Debug)]
pub(crate) enum __BotApp {}
impl ::bot::App for __BotApp {
    type UserData = Profile;
    type ChatData = ();
    type BotData = Vec<u8>;
    fn main_args() -> ::core::option::Option<::bot::__private::MainArgs> {
        ::core::option::Option::Some(__BOT_MAIN)
    }
    fn data_types() -> ::bot::__private::DataTypes {
        ::bot::__private::data_types::<Profile, (), Vec<u8>>()
    }
}
impl ::bot::HasUserData<Profile> for __BotApp {}
impl ::bot::HasBotData<Vec<u8>> for __BotApp {}
impl<
    __Bot: ::bot::App + ::bot::HasUserData<Profile> + ::bot::HasBotData<Vec<u8>>,
> ::bot::__private::HostedBy<__Bot> for __BotApp {}
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub(crate) type bot_main_stands_in_the_crate_root = __BotApp;
const _: fn(__BotApp) -> crate::bot_main_stands_in_the_crate_root = |app| app;
#[allow(unused_imports)]
const _: () = {
    use ::bot::__private::undeclared::*;
    const _: () = {
        use handlers::*;
        ::bot::__private::hosts::<crate::__BotApp, __BotApp>()
    };
};
#[allow(unused_imports)]
const _: () = {
    use ::bot::__private::undeclared::*;
    const _: () = {
        use more::admin::*;
        ::bot::__private::hosts::<crate::__BotApp, __BotApp>()
    };
};
const __BOT_MAIN: ::bot::__private::MainArgs = ::bot::__private::MainArgs {
    package: ::core::env!("CARGO_PKG_NAME"),
    binary: ::core::option_env!("CARGO_BIN_NAME"),
    link: &["handlers", "more"],
    store: ::core::option::Option::Some(::bot::__private::store("sqlite:x.db")),
    mode: ::core::option::Option::Some(::bot::__private::mode("webhook")),
    webhook_url: ::core::option::Option::Some("https://example.org/hook"),
    webhook_listen: ::core::option::Option::Some("unix:bot.sock"),
    webhook_path: ::core::option::Option::Some("/hook"),
    concurrency: ::core::option::Option::Some(
        ::bot::__private::concurrency("per_chat:64"),
    ),
    shutdown_grace: ::core::option::Option::Some(::bot::__private::duration("10s")),
    timeout: ::core::option::Option::Some(::bot::__private::duration("30s")),
    cli: false,
    commands: true,
    help: true,
};
fn main() -> ::std::process::ExitCode {
    #[allow(clippy::unused_async)]
    async fn main(builder: Builder) -> bot::Result<Builder> {
        Ok(builder)
    }
    ::bot::__private::main1::<__BotApp, bot::Result<Builder>, _, _>(main, __BOT_MAIN)
}
