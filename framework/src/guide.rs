//! Chapters that belong to no single type.

#[doc = include_str!("../docs/store.md")]
pub mod store {}

#[cfg(feature = "webhook")]
#[doc = include_str!("../docs/webhook.md")]
pub mod webhook {}

#[doc = include_str!("../docs/telegram-ext.md")]
pub mod telegram_ext {}
