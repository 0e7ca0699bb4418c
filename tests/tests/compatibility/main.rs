//! What `COMPATIBILITY.md` says of the reference's rules is kept true: the table is complete, the tests that it names
//! are there, and the rules that belong to no other test binary are tested here.

mod rules;
mod table;
