#[doc(hidden)]
#[derive(Debug)]
pub(crate) enum __BotApp {}
impl ::bot::App for __BotApp {
    type UserData = ();
    type ChatData = ();
    type BotData = ();
    fn main_args() -> ::core::option::Option<::bot::__private::MainArgs> {
        ::core::option::Option::Some(__BOT_MAIN)
    }
    fn data_types() -> ::bot::__private::DataTypes {
        ::bot::__private::data_types::<(), (), ()>()
    }
}
impl<__Bot: ::bot::App> ::bot::__private::HostedBy<__Bot> for __BotApp {}
#[doc(hidden)]
#[allow(non_camel_case_types)]
pub(crate) type bot_main_stands_in_the_crate_root = __BotApp;
const _: fn(__BotApp) -> crate::bot_main_stands_in_the_crate_root = |app| app;
const __BOT_MAIN: ::bot::__private::MainArgs = ::bot::__private::MainArgs {
    package: ::core::env!("CARGO_PKG_NAME"),
    binary: ::core::option_env!("CARGO_BIN_NAME"),
    link: &[],
    store: ::core::option::Option::None,
    mode: ::core::option::Option::None,
    webhook_url: ::core::option::Option::None,
    webhook_listen: ::core::option::Option::None,
    webhook_path: ::core::option::Option::None,
    concurrency: ::core::option::Option::None,
    shutdown_grace: ::core::option::Option::None,
    timeout: ::core::option::Option::None,
    cli: true,
    commands: true,
    help: true,
};
fn main() -> ::std::process::ExitCode {
    #[allow(clippy::unused_async)]
    async fn main() {}
    ::bot::__private::main0::<__BotApp, (), _, _>(main, __BOT_MAIN)
}
