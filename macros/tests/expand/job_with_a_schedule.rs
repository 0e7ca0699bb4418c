#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::job::*;
            use self::{daily as _, days as _, tz as _, grace as _, block as _};
        }
    }
};
#[allow(clippy::unused_async)]
async fn report(bot: Bot) {}
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
    const _: ::bot::TimeOfDay = ::bot::__private::time_of_day("09:00");
    const _: ::bot::__private::Days = ::bot::__private::days("MON-FRI");
    const _: ::core::time::Duration = ::bot::__private::duration("1h");
    ::bot::__private::inventory::submit! {
        ::bot::__private::Registration { handler : ::bot::__private::Declaration { name :
        "report", trigger : ::bot::__private::Trigger::Job(::bot::__private::JobTrigger {
        name : "", plan : ::core::option::Option::Some(::bot::__private::Plan { rhythm :
        ::bot::__private::Rhythm::Daily(::bot::__private::checked_time_of_day("09:00"),
        ::bot::__private::checked_days("MON-FRI")), zone :
        ::core::option::Option::Some("Europe/Berlin"), first :
        ::core::option::Option::None, grace :
        ::core::option::Option::Some(::bot::__private::checked_duration("1h")), }), }),
        group : 0, block : ::core::option::Option::Some(false), timeout :
        ::core::option::Option::None, description : "", filter : "", at :
        ::bot::__private::Location { module : ::core::module_path!(), file :
        ::core::file!(), line : ::core::line!(), column : ::core::column!(), }, }, build
        : || ::bot::__private::handler1:: < Bot, (), ::bot::kind::ScheduledJob, < __Here
        as ::bot::__private::Here > ::App, _, _ > (report), }
    }
};
