//! Conversations: whose they are, which handlers run in which state, where they go, and that nothing of it is lost.
//!
//! Every module has bots of its own (`bot::app!`).

mod abroad;
mod addressing;
mod doubts;
mod evolving;
mod going;
mod keeping;
mod kills;
mod matching;
mod meanwhile;
mod moving;
mod names;
mod nested;
mod stopping;
mod strangers;
mod time;
mod waiting;
mod whose;
