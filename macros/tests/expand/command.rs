#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::handler::*;
            use self::{command as _, group as _, timeout as _};
        }
    }
};
#[allow(clippy::unused_async)]
/// Says hello
/// to everybody.
///
/// Not in the menu.
pub async fn start(message: Message, mut user: UserData<Profile>) -> Result<(), Error> {
    hello(message, user.name())
}
#[allow(non_local_definitions, unexpected_cfgs, unused_imports)]
const _: () = {
    #[doc(hidden)]
    #[macro_export]
    macro_rules! command_start_in_group_minus_1 {
        () => {};
    }
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
        "start", trigger :
        ::bot::__private::Trigger::Command(::bot::__private::CommandTrigger { names : &
        ["start"], prefixes : & ["/"], args : ::bot::__private::ArgCount::ANY, hidden :
        false, scopes : & [], translations : & [], arguments : & [], on : &
        [::bot::__private::UpdateType::Message], }), group : - 1, block :
        ::core::option::Option::None, timeout :
        ::core::option::Option::Some(::bot::__private::checked_duration("30s")),
        description : "Says hello to everybody.", filter : "", at :
        ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler2:: < Message, UserData < Profile >, Result < (),
        Error >, ::bot::kind::Command, < __Here as ::bot::__private::Here > ::App, _, _ >
        (start), }
    }
};
