#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::error_handler::*;
            use self::block as _;
        }
    }
};
#[allow(clippy::unused_async)]
async fn report(error: &bot::Error, user: Option<User>, bot: Bot) -> Flow {}
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
    ::bot::__private::inventory::submit! {
        ::bot::__private::ErrorRegistration { name : "report", block :
        ::core::option::Option::Some(false), at : ::bot::__private::Location { module :
        ::core::module_path!(), file : ::core::file!(), line : ::core::line!(), column :
        ::core::column!(), }, build : || ::bot::__private::error_handler2:: < bot::Error,
        Option < User >, Bot, Flow, < __Here as ::bot::__private::Here > ::App > (|
        value0, value1, value2 | ::bot::__private::boxed(report(value0, value1,
        value2))), }
    }
};
