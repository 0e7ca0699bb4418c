use super::attribute;
use crate::snapshot::{check, messages, never_says_bot};
use proc_macro2::TokenStream;
use quote::quote;

#[allow(
    clippy::needless_pass_by_value,
    reason = "tests give what `quote!` has made"
)]
fn expand(args: TokenStream, item: TokenStream) -> TokenStream {
    attribute(&args, &item)
}

#[test]
fn job() {
    check(
        "job",
        expand(
            quote!(name = "reminder", timeout = "30s"),
            quote!(
                /// Reminds somebody.
                async fn remind(what: Reminder, chat: ChatId) -> String {}
            ),
        ),
    );
}

#[test]
fn job_with_a_schedule() {
    check(
        "job_with_a_schedule",
        expand(
            quote!(
                daily = "09:00",
                days = "MON-FRI",
                tz = "Europe/Berlin",
                grace = "1h",
                block = false
            ),
            quote!(
                async fn report(bot: Bot) {}
            ),
        ),
    );
}

#[test]
fn the_crate_may_have_another_name() {
    never_says_bot(&expand(
        quote!(crate = my::framework),
        quote!(
            async fn remind() {}
        ),
    ));
}

#[test]
fn mistakes_are_told() {
    let told = |args| {
        messages(&expand(
            args,
            quote!(
                async fn f() {}
            ),
        ))
    };
    assert_eq!(
        told(quote!(group = 1, nam = "x")),
        [
            "jobs have no groups: each run is of one function",
            "unknown argument `nam`; did you mean `name`?",
        ]
    );
    assert_eq!(
        told(quote!(every = "5m", cron = "* * * * *")),
        ["a job has one schedule, and this one has `every` already: write a function for each"]
    );
    assert_eq!(
        told(quote!(monthly = 32)),
        ["days of a month go from 1 to 31, and -1 is the last one"]
    );
    assert_eq!(
        told(quote!(monthly = -1)),
        ["at what time? write `monthly = 1, at = \"09:00\"`"]
    );
    assert_eq!(
        told(quote!(every = "5m", tz = "UTC", days = "MON")),
        [
            "`days` are those of a daily job: `daily = \"09:00\", days = \"MON-FRI\"`",
            "`tz` is the time zone of `daily`, `monthly` and `cron`; here no time of day is said",
        ]
    );
    assert_eq!(
        told(quote!(name = " ", block = "no")),
        [
            "a job needs a name by which the store can find it again",
            "`block` is `true` or `false`",
        ]
    );
}
