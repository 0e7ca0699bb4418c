#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{message as _, state as _};
        }
    }
};
#[allow(clippy::unused_async)]
async fn address(text: Text, size: u8) -> Next<Order> {}
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
    enum __Collected1 {}
    impl ::bot::__private::Collect for __Collected1 {
        type State = shop::Order;
        type Value = u8;
        #[allow(unused_variables, unreachable_patterns)]
        fn collect(state: &Self::State) -> ::core::option::Option<Self::Value> {
            match state {
                shop::Order::Address { size, .. } | shop::Order::Paid(size) => {
                    ::bot::__private::collected::<u8>(size)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "address", trigger : ::bot::__private::Trigger::Kinds(&
        [::bot::__private::UpdateType::Message]), group : 0, block :
        ::core::option::Option::None, timeout : ::core::option::Option::None, description
        : "", filter :
        "state = shop : : Order : : Address { size } | shop : : Order : : Paid (size), text",
        at : ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler2:: < Text, ::bot::__private::Collected <
        __Collected1 >, Next < Order >, ::bot::kind::In < ::bot::kind::Message,
        shop::Order >, < __Here as ::bot::__private::Here > ::App, _, _ > (| param0,
        param1 | address(param0, param1.0)).filtered(::bot::filters::text()).of(address)
        .states:: < shop::Order, ::bot::kind::Message > (#[allow(unused_variables,
        unreachable_patterns)] | state | match state { shop::Order::Address { size, .. }
        | shop::Order::Paid(size) => true, _ => false, }, & ["Address", "Paid"],), }
    }
};
