#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{
                command as _, args as _, hidden as _, scope as _, on as _, bot as _,
                block as _,
            };
        }
    }
};
#[allow(clippy::unused_async)]
async fn give(Args((who, what)): Args<(String, String)>) -> impl IntoOutcome<Command> {}
#[allow(non_local_definitions, unexpected_cfgs, unused_imports)]
const _: () = {
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "give", trigger :
        ::bot::__private::Trigger::Command(::bot::__private::CommandTrigger { names : &
        ["give", "send"], prefixes : & ["/"], args :
        ::bot::__private::ArgCount::between(2usize, 2usize), hidden : true, scopes : &
        [::bot::__private::CommandScope::Admins], translations : & [], arguments : &
        ["who", "what"], on : & [::bot::__private::UpdateType::Message,
        ::bot::__private::UpdateType::EditedMessage], }), group : 0, block :
        ::core::option::Option::Some(false), timeout : ::core::option::Option::None,
        description : "", filter : "", at : ::bot::__private::Location { module :
        ::core::module_path!(), file : ::core::file!(), line : ::core::line!(), column :
        ::core::column!(), }, }, build : || ::bot::__private::handler1:: < Args <
        (String, String) >, _, ::bot::kind::Command, crate ::Admin, _, _ > (give), }
    }
};
