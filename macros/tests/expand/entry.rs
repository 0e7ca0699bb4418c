#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{callback as _, entry as _, reentry as _};
        }
    }
};
#[allow(clippy::unused_async)]
async fn order() -> Order {}
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
    use ::bot::kind::Button as __Kind;
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "order", trigger : ::bot::__private::Trigger::Callback, group : 0, block :
        ::core::option::Option::None, timeout : ::core::option::Option::None, description
        : "", filter : "entry = Order, reentry", at : ::bot::__private::Location { module
        : ::core::module_path!(), file : ::core::file!(), line : ::core::line!(), column
        : ::core::column!(), }, }, build : || ::bot::__private::handler0:: < Order,
        ::bot::kind::In < __Kind < Buy >, Order >, < __Here as ::bot::__private::Here >
        ::App, _, _ > (order).entry:: < Order, __Kind < Buy > > (true), }
    }
};
