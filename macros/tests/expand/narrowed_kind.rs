#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{message as _, filter as _};
        }
    }
};
#[allow(clippy::unused_async)]
async fn r#match() {}
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
        "match", trigger : ::bot::__private::Trigger::Kinds(&
        [::bot::__private::UpdateType::Message]), group : 0, block :
        ::core::option::Option::None, timeout : ::core::option::Option::None, description
        : "", filter :
        "(text & !forwarded & (photo | video) ^ chat(ADMIN , - 100)) & | u : & Update | u . is_fun ()",
        at : ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler0:: < (), ::bot::kind::Message, < __Here as
        ::bot::__private::Here > ::App, _, _ > (r#match).filtered((::bot::filters::text()
        & ! ::bot::filters::forwarded() & (::bot::filters::photo() |
        ::bot::filters::video()) ^ ::bot::filters::chat(ADMIN, - 100)) &
        ::bot::filters::custom(| u : & Update | u.is_fun())), }
    }
};
