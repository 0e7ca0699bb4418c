#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::callback_query as _;
        }
    }
};
#[allow(clippy::unused_async)]
async fn start() {}
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
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "start", trigger : ::bot::__private::Trigger::Pattern { kind :
        ::bot::__private::UpdateType::CallbackQuery, pattern :
        ::core::option::Option::Some(r"^buy:(\d+)"), game : ::core::option::Option::None
        }, group : 0, block : ::core::option::Option::None, timeout :
        ::core::option::Option::None, description : "", filter : "private", at :
        ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler0:: < (), ::bot::kind::Matching <
        ::bot::kind::CallbackQuery >, < __Here as ::bot::__private::Here > ::App, _, _ >
        (start).filtered(::bot::filters::private()), }
    }
};
