//! Writes the typed Bot API from `bot_api.json`:
//!
//! ```text
//! cargo run -p cablegram-api-generator             writes framework/api/src/generated
//! cargo run -p cablegram-api-generator -- --check  fails when that would change anything
//! ```
//!
//! The data says nearly everything. What it cannot say is in three tables: which strings are
//! enumerations ([`enumerations`]), what nameless alternatives are called ([`names`]), and which
//! file holds what ([`chapters`]).
//!
//! The way of a type: [`model`] reads it, [`members`] says what each of its fields is in Rust,
//! [`objects`] or [`unions`] write the code ([`methods`] and [`updates`] for the rest), [`files`] puts
//! it into a file, [`write`](mod@write) formats and saves that.

mod chapters;
mod code;
mod defaults;
mod docs;
mod enumerations;
mod files;
mod members;
mod methods;
mod model;
mod names;
mod objects;
mod reach;
mod unions;
mod updates;
mod write;

use std::path::Path;
use std::process::ExitCode;

use model::Api;

fn main() -> ExitCode {
    let check = std::env::args()
        .skip(1)
        .any(|argument| argument == "--check");
    match run(check) {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<String, String> {
    let api_crate = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .ok_or("no crate around the generator")?;
    let workspace = api_crate
        .ancestors()
        .nth(2)
        .ok_or("no workspace around the crate")?;
    let data = api_crate.join("bot_api.json");
    let json =
        std::fs::read_to_string(&data).map_err(|error| format!("{}: {error}", data.display()))?;
    let api = Api::load(&json)?;
    let problems = enumerations::problems(&api);
    if !problems.is_empty() {
        return Err(format!(
            "the table of enumerations does not fit the data:\n{}",
            problems.join("\n")
        ));
    }
    let mut files = files::all(&api)?;
    for (_, code) in &mut files {
        *code = write::format(workspace, code)?;
    }
    let folder = api_crate.join("src/generated");
    if check {
        return match write::differences(&folder, &files)?.as_slice() {
            [] => Ok(format!("{} files are up to date", files.len())),
            stale => Err(format!(
                "not up to date, run `cargo run -p cablegram-api-generator`: {stale:#?}"
            )),
        };
    }
    let written = write::write(&folder, &files)?;
    Ok(format!(
        "{} files, {written} of them new or changed",
        files.len()
    ))
}
