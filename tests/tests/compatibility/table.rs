//! The table itself.

use std::{collections::BTreeMap, fs, path::Path};

/// A rule's row: what is said of it, and the tests that show it.
struct Row {
    verdict: String,
    tests: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rows() -> BTreeMap<u32, Row> {
    let table = fs::read_to_string(root().join("COMPATIBILITY.md")).expect("the table is there");
    let mut rows = BTreeMap::new();
    for line in table.lines().filter(|line| line.starts_with("| R")) {
        let columns: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [rule, _, verdict, tests] = columns[..] else {
            panic!("four columns: {line}")
        };
        let number = rule[1..].parse().expect("R and a number");
        let tests = tests.split('`').filter(|test| test.contains("::"));
        let row = Row {
            verdict: verdict.to_owned(),
            tests: tests.map(str::to_owned).collect(),
        };
        assert!(
            rows.insert(number, row).is_none(),
            "{rule} stands there twice"
        );
    }
    rows
}

#[test]
fn no_rule_is_left_out() {
    let rows = rows();
    let there: Vec<_> = rows.keys().copied().collect();
    let wanted: Vec<_> = (1..=146).chain(150..=153).collect();
    assert_eq!(there, wanted);
}

#[test]
fn every_rule_has_a_test_or_a_reason() {
    for (rule, Row { verdict, tests }) in rows() {
        let told = |word: &str| {
            verdict
                .strip_prefix(word)
                .is_some_and(|more| more.len() > 3)
        };
        if told("n/a") {
            continue;
        }
        assert!(
            verdict.starts_with("same") || told("ours"),
            "R{rule}: {verdict}"
        );
        assert!(!tests.is_empty(), "R{rule} has no test");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    for (rule, Row { tests, .. }) in rows() {
        for test in tests {
            let (module, function) = test.rsplit_once("::").expect("a path");
            let path = module.replace("::", "/");
            let file = match path.split_once('/') {
                Some(("api", rest)) => format!("../framework/api/tests/{rest}.rs"),
                Some(("framework", rest)) if rest.starts_with("api/") => {
                    format!("../framework/api/src/{}.rs", &rest[4..])
                }
                Some(("framework", rest)) => format!("../framework/src/{rest}.rs"),
                _ => format!("tests/{path}.rs"),
            };
            let text = fs::read_to_string(root().join(&file))
                .unwrap_or_else(|error| panic!("R{rule}: {test}: {file}: {error}"));
            assert!(
                text.contains(&format!("fn {function}(")),
                "R{rule}: there is no {function} in {file}"
            );
        }
    }
}
