#[allow(clippy::unused_async)]
async fn ready(handle: Handle) -> Result<(), Error> {}
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
        ::bot::__private::HookRegistration { stage : ::bot::__private::Stage::PostInit,
        name : "ready", at : ::bot::__private::Location { module :
        ::core::module_path!(), file : ::core::file!(), line : ::core::line!(), column :
        ::core::column!(), }, build : || ::bot::__private::hook1:: < Handle, Result < (),
        Error >, < __Here as ::bot::__private::Here > ::App, _, _ > (ready), }
    }
};
