//! The attributes of `bot`. No logic here: each macro hands its tokens to a module of its own.
//!
//! Every module follows one pipeline: arguments are parsed (`parse`), checked into a model that cannot be wrong
//! (`model`), and written out (`expand`). All stages are functions from tokens to tokens, so unit tests call them. The
//! documentation for users is in `docs/`; its examples are tests of `ui-tests`, where there is a `bot`.

mod args;
mod callback_data;
mod conversation;
mod error_handler;
mod errors;
mod expansion;
mod from_update;
mod function;
mod handler;
mod hook;
mod ide;
mod job;
mod main_fn;
#[cfg(test)]
mod snapshot;
mod source;
mod test_fn;

use proc_macro::TokenStream;

#[doc = include_str!("../docs/handler.md")]
#[proc_macro_attribute]
pub fn handler(args: TokenStream, item: TokenStream) -> TokenStream {
    handler::attribute(&args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/error_handler.md")]
#[proc_macro_attribute]
pub fn error_handler(args: TokenStream, item: TokenStream) -> TokenStream {
    error_handler::attribute(&args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/job.md")]
#[proc_macro_attribute]
pub fn job(args: TokenStream, item: TokenStream) -> TokenStream {
    job::attribute(&args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/main.md")]
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream {
    main_fn::attribute(&args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/hook.md")]
#[proc_macro_attribute]
pub fn post_init(args: TokenStream, item: TokenStream) -> TokenStream {
    hook::attribute("PostInit", &args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/hook.md")]
#[proc_macro_attribute]
pub fn post_stop(args: TokenStream, item: TokenStream) -> TokenStream {
    hook::attribute("PostStop", &args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/hook.md")]
#[proc_macro_attribute]
pub fn post_shutdown(args: TokenStream, item: TokenStream) -> TokenStream {
    hook::attribute("PostShutdown", &args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/test.md")]
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream {
    test_fn::attribute(&args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/callback_data.md")]
#[proc_macro_derive(CallbackData, attributes(callback))]
pub fn callback_data(item: TokenStream) -> TokenStream {
    callback_data::derive(item.into()).into()
}

#[doc = include_str!("../docs/conversation.md")]
#[proc_macro_derive(Conversation, attributes(conversation))]
pub fn conversation(item: TokenStream) -> TokenStream {
    conversation::derive(item.into()).into()
}

#[doc = include_str!("../docs/from_update.md")]
#[proc_macro_derive(FromUpdate, attributes(bot))]
pub fn from_update(item: TokenStream) -> TokenStream {
    from_update::derive(item.into()).into()
}
