//! Chapters that belong to no single type.

#[doc = include_str!("../docs/store.md")]
pub mod store {}
