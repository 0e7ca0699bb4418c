//! The page that says what this world does of each method: written from the tables, compared with the file in the
//! repository.

use std::fmt::Write as _;

use super::AREAS;
use crate::rules::Rule;
use crate::schema;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/COVERAGE.md");

/// In the order of the documentation.
fn page() -> String {
    let area_of = |method: &str| {
        let has = |area: &super::Area| area.iter().any(|(name, _)| *name == method);
        let found = AREAS.iter().find(|(_, area)| has(area));
        match method {
            "getUpdates" => Some("Webhook and polling"),
            _ => found.map(|(name, _)| *name),
        }
    };
    let methods = schema::all_methods();
    let modelled = methods
        .iter()
        .filter(|name| area_of(name).is_some())
        .count();
    let mut page = format!(
        "# What the simulator does\n\n\
         Written by a test from the tables in `src/methods` and `src/rules`; `COVERAGE=overwrite cargo test -p \
         cablegram-simulator --lib` writes it anew.\n\n\
         ## Methods\n\n{modelled} of {} methods really happen in the simulated world. The others check their \
         parameters against the documentation's data and answer something of the documented type; the call log says \
         \"not modelled\", and with `Rule::NotModelled` on they are refused.\n\n| method | what it is about |\n|---|---|\n",
        methods.len()
    );
    for name in methods {
        let about = area_of(name).unwrap_or("*not modelled*");
        let _ = writeln!(page, "| `{name}` | {about} |");
    }
    let _ = write!(
        page,
        "\n## Rules\n\nEach can be switched off (`Builder::rules`, `Server::set_rule`). `{{}}` stands for what depends on \
         the call.\n\n| rule | code | Telegram's words |\n|---|---|---|\n"
    );
    for rule in Rule::ALL {
        let _ = writeln!(page, "| `{rule}` | {} | {} |", rule.code(), rule.text());
    }
    page
}

#[test]
fn the_page_says_what_is_true() {
    let page = page();
    if std::env::var_os("COVERAGE").is_some_and(|wish| wish == "overwrite") {
        std::fs::write(PAGE, &page).expect("written");
    }
    let kept = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(
        kept == page,
        "COVERAGE.md is not up to date: COVERAGE=overwrite cargo test -p cablegram-simulator --lib"
    );
}

#[test]
fn every_method_of_the_tables_exists_once() {
    let named = AREAS.iter().flat_map(|(_, area)| area.iter());
    let mut names: Vec<&str> = named.map(|(name, _)| *name).collect();
    let all = schema::all_methods();
    assert!(names.iter().all(|name| all.contains(name)));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
