//! From the arguments to tokens.

use super::parse::{Args, Rhythm};
use crate::{args::Slot, expansion, function::Function};
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{LitStr, Path, ext::IdentExt};

pub(super) fn registration(krate: &Path, args: &Args, function: &Function) -> TokenStream {
    let (here, app) = expansion::app(krate, &args.bot);
    let name = function.name.unraw().to_string();
    let row_name = args.name.as_ref().map(|name| name.value.value());
    let row_name = row_name.unwrap_or_default();
    let mut checks = TokenStream::new();
    let timeout = duration(krate, &args.timeout, &mut checks);
    let plan = expansion::option(plan(krate, args, &mut checks));
    let description = function.summary().map(|(_, summary)| summary);
    let description = description.unwrap_or_default();
    let block = args.block.as_ref().is_none_or(|block| block.value);
    let at = expansion::location(krate);
    let build = build(krate, args, function, &app);
    let record = quote! {
        #krate::__private::Registration {
            handler: #krate::__private::Declaration {
                name: #name,
                trigger: #krate::__private::Trigger::Job(#krate::__private::JobTrigger {
                    name: #row_name,
                    plan: #plan,
                }),
                group: 0,
                block: ::core::option::Option::Some(#block),
                timeout: #timeout,
                description: #description,
                filter: "",
                at: #at,
            },
            build: || #build,
        }
    };
    expansion::submit(
        krate,
        function.conditions(),
        &quote!(#here #checks),
        &record,
    )
}

fn duration(krate: &Path, slot: &Slot<LitStr>, checks: &mut TokenStream) -> TokenStream {
    let literal = slot.as_ref().map(|given| &given.value);
    let (check, value) = expansion::duration(krate, literal);
    checks.extend(check);
    value
}

/// When it runs, if it does so by itself.
fn plan(krate: &Path, args: &Args, checks: &mut TokenStream) -> Option<TokenStream> {
    let rhythm = args.rhythms.first()?;
    let mut read = |function: &str, ty: TokenStream, literal: &LitStr| {
        let check = expansion::at_literal(krate, function, literal);
        checks.extend(quote!(const _: #ty = #check;));
        expansion::checked_literal(krate, function, literal)
    };
    let rhythm = match &rhythm.value {
        Rhythm::Every(interval) => {
            let interval = read("interval", quote!(::core::time::Duration), interval);
            quote!(Every(#interval))
        }
        Rhythm::Cron(expression) => {
            let cron = read("cron", quote!(#krate::__private::Cron), expression);
            quote!(Cron(#cron))
        }
        Rhythm::Daily(time) => {
            let time = read("time_of_day", quote!(#krate::TimeOfDay), time);
            let days = match &args.days {
                Some(days) => read("days", quote!(#krate::__private::Days), &days.value),
                None => quote!(#krate::__private::checked_days("*")),
            };
            quote!(Daily(#time, #days))
        }
        Rhythm::Monthly(day) => {
            let at = args.at.as_ref()?;
            let time = read("time_of_day", quote!(#krate::TimeOfDay), &at.value);
            let day = day.map_or_else(|| quote!(Last), |day| quote!(Day(#day)));
            quote!(Monthly(#krate::__private::DayOfMonth::#day, #time))
        }
    };
    let zone = expansion::option(args.tz.as_ref().map(|tz| &tz.value));
    let first = duration(krate, &args.first, checks);
    let grace = duration(krate, &args.grace, checks);
    Some(quote! {
        #krate::__private::Plan {
            rhythm: #krate::__private::Rhythm::#rhythm,
            zone: #zone,
            first: #first,
            grace: #grace,
        }
    })
}

/// The call: every type that the user wrote stands in it once, with its own span.
fn build(krate: &Path, args: &Args, function: &Function, app: &TokenStream) -> TokenStream {
    let Function {
        name,
        params,
        output,
        ..
    } = function;
    // The future's type has no name; its `_` stands where the function's name does, to be blamed there.
    let future = quote_spanned!(name.span()=> _);
    if args.rhythms.is_empty() {
        let build = format_ident!("job{}", params.len());
        quote!(#krate::__private::#build::<#(#params,)* #output, #app, #future, _>(#name))
    } else {
        let build = format_ident!("handler{}", params.len());
        let kind = quote!(#krate::kind::ScheduledJob);
        quote!(#krate::__private::#build::<#(#params,)* #output, #kind, #app, #future, _>(#name))
    }
}
