//! The store of a whole bot: what is kept, how it is read later by other programs and by newer versions of the bot, and
//! what an administrator does about it.

mod events;
mod evolving;
mod keeping;
mod letters;
mod memory;
mod moving;
mod program;
mod support;
mod suspects;
mod unreadable;
