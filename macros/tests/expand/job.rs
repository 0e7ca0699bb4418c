#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::job::*;
            use self::{name as _, timeout as _};
        }
    }
};
#[allow(clippy::unused_async)]
/// Reminds somebody.
async fn remind(what: Reminder, chat: ChatId) -> String {}
#[allow(non_local_definitions, unexpected_cfgs, unused_imports)]
const _: () = {
    enum __Here {}
    const _: () = {
        use ::bot::__private::undeclared::*;
        const _: () = {
            use crate::*;
            impl ::bot::__private::Here for __Here {
                type App = __BotApp;
            }
        };
    };
    const _: ::core::time::Duration = ::bot::__private::duration("30s");
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "remind", trigger : ::bot::__private::Trigger::Job(::bot::__private::JobTrigger {
        name : "reminder", plan : ::core::option::Option::None, }), group : 0, block :
        ::core::option::Option::Some(true), timeout :
        ::core::option::Option::Some(::bot::__private::checked_duration("30s")),
        description : "Reminds somebody.", filter : "", at : ::bot::__private::Location {
        module : ::core::module_path!(), file : ::core::file!(), line : ::core::line!(),
        column : ::core::column!(), }, }, build : || ::bot::__private::job2:: < Reminder,
        ChatId, String, < __Here as ::bot::__private::Here > ::App, _, _ > (remind), }
    }
};
