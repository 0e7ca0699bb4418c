#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::custom as _;
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
    use ::bot::kind::Custom as __Kind;
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "start", trigger : ::bot::__private::Trigger::Custom, group : 0, block :
        ::core::option::Option::None, timeout : ::core::option::Option::None, description
        : "", filter : "", at : ::bot::__private::Location { module :
        ::core::module_path!(), file : ::core::file!(), line : ::core::line!(), column :
        ::core::column!(), }, }, build : || { use ::bot::__private::NotKept as _;
        ::bot::__private::handler0:: < (), __Kind < Order < 'static > >, < __Here as
        ::bot::__private::Here > ::App, _, _ > (start).taking(::bot::__private::Kept:: <
        Order < 'static > > ::EVENT.map(| of | of())) }, }
    }
};
