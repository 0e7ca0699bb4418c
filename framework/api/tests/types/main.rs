//! The types: what is parsed is kept, what is written is what was parsed, and nothing that a server
//! sends can do harm.

mod depth;
mod documentation;
mod errors;
mod generated_list;
mod hand_made;
mod methods;
mod round_trips;
mod synthesis;
mod tolerance;
mod unknown;
mod updates;
