//! Puts the files in their place, formatted.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::files::File;

/// Runs rustfmt, with the workspace's settings, over one file's code.
pub(crate) fn format(root: &Path, code: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("rustfmt: {error}");
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // rustfmt reads everything before it writes anything, so that neither side waits for the other.
    if let Some(mut stdin) = rustfmt.stdin.take() {
        stdin.write_all(code.as_bytes()).map_err(failed)?;
    }
    let output = rustfmt.wait_with_output().map_err(failed)?;
    if !output.status.success() {
        return Err(format!("rustfmt refuses this code:\n{code}"));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// Writes what has changed and removes what is no longer generated.
pub(crate) fn write(folder: &Path, files: &[File]) -> Result<usize, String> {
    let stale = differences(folder, files)?;
    for path in &stale {
        let done = match files.iter().find(|(name, _)| folder.join(name) == *path) {
            Some((_, code)) => path
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(path, code)),
            None => fs::remove_file(path),
        };
        done.map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(stale.len())
}

/// The files that are missing, differ or should not be there.
pub(crate) fn differences(folder: &Path, files: &[File]) -> Result<Vec<PathBuf>, String> {
    let mut stale: Vec<PathBuf> = (files.iter())
        .filter(|(name, code)| fs::read_to_string(folder.join(name)).ok().as_ref() != Some(code))
        .map(|(name, _)| folder.join(name))
        .collect();
    let known: BTreeSet<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    stale.extend(
        existing(folder)?
            .into_iter()
            .filter(|path| !known.contains(path)),
    );
    Ok(stale)
}

fn existing(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        match path.is_dir() {
            true => found.extend(existing(&path)?),
            false => found.push(path),
        }
    }
    Ok(found)
}
