//! Messages and updates as Telegram sends them, written by hand: one file each.

use std::path::{Path, PathBuf};

use bot_api::types::{Message, Update, UpdateKind};
use serde_json::Value;

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(folder);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.clone(), std::fs::read_to_string(path).expect("a file")))
        .collect();
    files.sort();
    files
}

#[test]
fn messages_survive() {
    let files = files("messages");
    assert!(files.len() >= 60, "{} files", files.len());
    for (path, text) in files {
        let wanted: Value = serde_json::from_str(&text).expect("JSON");
        let message: Message = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(
            !format!("{message:?}").contains("Unknown("),
            "{}: {message:#?}",
            path.display()
        );
        assert_eq!(
            serde_json::to_value(&message).expect("JSON"),
            wanted,
            "{}",
            path.display()
        );
    }
}

#[test]
fn updates_survive() {
    let files = files("updates");
    for (path, text) in &files {
        let wanted: Value = serde_json::from_str(text).expect("JSON");
        let update: Update = serde_json::from_str(text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(
            !matches!(update.kind, UpdateKind::Unknown { .. }),
            "{}",
            path.display()
        );
        assert_eq!(
            serde_json::to_value(&update).expect("JSON"),
            wanted,
            "{}",
            path.display()
        );
    }
    let mut kinds: Vec<_> = files
        .iter()
        .map(|(_, text)| {
            serde_json::from_str::<Update>(text)
                .expect("an update")
                .kind
                .update_type()
        })
        .collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, bot_api::UpdateType::ALL, "one of every kind");
}
