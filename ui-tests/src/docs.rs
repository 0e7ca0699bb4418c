//! The examples in the documentation of the attributes.

#[doc = include_str!("../../macros/docs/handler.md")]
struct Handler;

#[doc = include_str!("../../macros/docs/error_handler.md")]
struct ErrorHandler;

#[doc = include_str!("../../macros/docs/main.md")]
struct Main;

#[doc = include_str!("../../macros/docs/hook.md")]
struct Hook;

#[doc = include_str!("../../macros/docs/callback_data.md")]
struct CallbackData;

#[doc = include_str!("../../macros/docs/from_update.md")]
struct FromUpdate;

#[doc = include_str!("../../macros/docs/job.md")]
struct Job;

#[doc = include_str!("../../macros/docs/conversation.md")]
struct Conversation;
