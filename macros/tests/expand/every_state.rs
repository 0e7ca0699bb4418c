#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{timeout as _, state as _, timeout as _};
        }
    }
};
#[allow(clippy::unused_async)]
async fn over() {}
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
    const _: ::core::time::Duration = ::bot::__private::duration("1s");
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "over", trigger : ::bot::__private::Trigger::TimeOut, group : 0, block :
        ::core::option::Option::None, timeout :
        ::core::option::Option::Some(::bot::__private::checked_duration("1s")),
        description : "", filter : "state = shop : : Order::*", at :
        ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler0:: < (), ::bot::kind::In < ::bot::kind::TimeOut,
        shop::Order >, < __Here as ::bot::__private::Here > ::App, _, _ > (over)
        .any_state:: < shop::Order, ::bot::kind::TimeOut > (), }
    }
};
