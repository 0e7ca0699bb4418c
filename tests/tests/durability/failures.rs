//! Files that cannot be written, or read, or had: what the user is told, and that nothing is lost when it is mended.

use crate::{
    probe::{Home, Life, PROGRAM},
    scene::Scene,
};
use std::{fs, io::Write as _, os::unix::fs::PermissionsExt as _, path::Path, path::PathBuf};
use tokio::process::Command;

/// What the largest file of the process may have; a disk that is full, as far as the bot can tell.
async fn limit_files(life: &Life, bytes: &str) {
    let limit = format!("--fsize={bytes}:unlimited");
    let done = Command::new("prlimit")
        .args(["--pid", &life.pid().to_string(), &limit])
        .status()
        .await;
    assert!(
        done.is_ok_and(|status| status.success()),
        "prlimit, of util-linux"
    );
}

/// A signal that nobody handles would end the process before it saw the error.
fn careful(home: &Home) -> Life {
    Life::of(home.command_of("sh", &["-c", "trap '' XFSZ; exec \"$0\"", PROGRAM]))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_reported_and_when_there_is_room_again_everything_goes_on() {
    let mut scene = Scene::new("full disk").await;
    let life = careful(&scene.home);
    life.says(" ready").await;
    limit_files(&life, "4096").await;
    scene.people_talk(40);
    life.says("nothing can be written").await;
    life.says("error handler: Store: the store cannot write")
        .await;
    scene.people_talk(40);
    // Nothing is acknowledged meanwhile.
    assert_eq!(scene.server.bot().pending_updates().len(), 80);
    limit_files(&life, "unlimited").await;
    scene.settles(life).await;
    scene.nothing_was_lost();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_that_is_killed_while_the_disk_is_full_has_lost_nothing_either() {
    let mut scene = Scene::new("killed at a full disk").await;
    scene.people_talk(40);
    let life = careful(&scene.home);
    life.says(" ready").await;
    scene.server.wait_until_confirmed().await;
    limit_files(&life, "4096").await;
    scene.people_talk(40);
    life.says("nothing can be written").await;
    life.kill().await;
    scene.settles(scene.home.start()).await;
    scene.nothing_was_lost();
}

/// A file system of sixteen megabytes over a directory, as long as it is needed.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` for who may not mount anything.
    async fn over(directory: &Path) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"]);
        let done = mount.arg(directory).status().await;
        done.is_ok_and(|status| status.success())
            .then(|| Self(directory.to_owned()))
    }

    /// Takes all the room there is.
    fn fill(&self) -> PathBuf {
        let ballast = self.0.join("ballast");
        let mut file = fs::File::create(&ballast).expect("it is ours");
        while file.write_all(&[0; 1_024]).is_ok() {}
        ballast
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Whoever still has files open there keeps them.
        let _ = std::process::Command::new("umount")
            .arg("--lazy")
            .arg(&self.0)
            .status();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_without_room_is_reported_and_nothing_is_lost() {
    let mut scene = Scene::new("no space left on device").await;
    let directory = scene.home.file().parent().expect("it has one").to_owned();
    let Some(disk) = SmallDisk::over(&directory).await else {
        println!("left out: nothing can be mounted here");
        return;
    };
    let life = scene.home.start();
    life.says(" ready").await;
    scene.people_talk(20);
    scene.server.wait_until_confirmed().await;
    let ballast = disk.fill();
    scene.people_talk(40);
    life.says("error handler: Store: the store cannot write")
        .await;
    fs::remove_file(ballast).expect("it is ours");
    scene.settles(life).await;
    scene.nothing_was_lost();
}

#[ignore = "it takes the store a minute to give up"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_stays_full_ends_the_bot_and_it_does_not_look_like_a_graceful_end() {
    let mut scene = Scene::new("full for good").await;
    let life = careful(&scene.home);
    life.says(" ready").await;
    limit_files(&life, "4096").await;
    scene.people_talk(30);
    let ended = life.ended().await;
    assert_eq!(ended.status, Some(1), "{}", ended.said);
    assert!(
        ended.said.contains("error: ") && ended.said.contains("the store"),
        "{}",
        ended.said
    );
    assert_eq!(scene.server.bot().pending_updates().len(), 30);
    scene.settles(scene.home.start()).await;
    scene.nothing_was_lost();
}

/// Nobody's user: whoever may write everything, as root may, gives that up.
fn as_nobody(home: &Home) -> Life {
    let mut command = home.command();
    if is_root() {
        command.uid(65_534).gid(65_534);
    }
    Life::of(command)
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|about| std::os::unix::fs::MetadataExt::uid(&about) == 0)
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_may_only_be_read_is_refused_by_name() {
    let mut scene = Scene::new("read-only").await;
    if is_root() && !others_may_run(Path::new(PROGRAM)) {
        println!("left out: only root may run {PROGRAM}");
        return;
    }
    scene.people_talk(30);
    let life = scene.home.start();
    life.says(" ready").await;
    life.kill().await;
    let directory = scene.home.file().parent().expect("it has one").to_owned();
    for entry in fs::read_dir(&directory).expect("it is ours") {
        mode(&entry.expect("it is ours").path(), 0o444);
    }
    mode(&directory, 0o555);
    let ended = as_nobody(&scene.home).ended().await;
    assert_eq!(ended.status, Some(1), "{}", ended.said);
    assert!(
        ended.said.contains("error: ") && ended.said.contains("bot.db"),
        "{}",
        ended.said
    );
    println!("read-only: {}", ended.said);
    mode(&directory, 0o755);
    for entry in fs::read_dir(&directory).expect("it is ours") {
        mode(&entry.expect("it is ours").path(), 0o644);
    }
    scene.settles(scene.home.start()).await;
    scene.nothing_was_lost();
}

/// Whether somebody who is nobody can get at a program.
fn others_may_run(program: &Path) -> bool {
    program
        .ancestors()
        .all(|part| fs::metadata(part).is_ok_and(|about| about.permissions().mode() & 0o001 != 0))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_process_waits_and_is_refused() {
    let mut scene = Scene::new("second process").await;
    let first = scene.home.start();
    first.says(" ready").await;
    let mut command = scene.home.command();
    command.env("PROBE_CLOCK", "hasty");
    let second = Life::of(command);
    second
        .says("another process has the store; waiting for it to end")
        .await;
    let ended = second.ended().await;
    assert_eq!(ended.status, Some(1), "{}", ended.said);
    assert!(
        ended
            .said
            .contains("is used by another process: one bot process has one file"),
        "{}",
        ended.said
    );
    scene.people_talk(30);
    scene.settles(first).await;
    scene.nothing_was_lost();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_process_takes_over_when_the_first_ends() {
    let mut scene = Scene::new("rolling deployment").await;
    let first = scene.home.start();
    first.says(" ready").await;
    scene.people_talk(30);
    let second = scene.home.start();
    second
        .says("another process has the store; waiting for it to end")
        .await;
    first.stop().await;
    scene.people_talk(30);
    scene.settles(second).await;
    scene.nothing_was_lost();
}

/// How a file can be damaged.
type Damage = fn(&mut Vec<u8>);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_file_is_refused_by_name() {
    let mut scene = Scene::new("damaged").await;
    scene.people_talk(30);
    scene.settles(scene.home.start()).await;
    let file = scene.home.file();
    // When the bot has ended everything is in this one file.
    let good = fs::read(&file).expect("it is there");
    let damages: [Damage; 3] = [
        |bytes| bytes[..64].fill(b'x'),
        |bytes| bytes.truncate(5_000),
        |bytes| bytes[4_096..].fill(0xAA),
    ];
    for damage in damages {
        let mut bad = good.clone();
        damage(&mut bad);
        remove_beside(&file);
        fs::write(&file, &bad).expect("it is ours");
        let ended = scene.home.start().ended().await;
        assert_eq!(ended.status, Some(1), "{}", ended.said);
        assert!(
            ended.said.contains("error: ") && ended.said.contains("bot.db"),
            "{}",
            ended.said
        );
        println!("damaged: {}", ended.said);
    }
    remove_beside(&file);
    fs::write(&file, &good).expect("it is ours");
    scene.people_talk(30);
    scene.settles(scene.home.start()).await;
    scene.nothing_was_lost();
}

/// A copy of the one file is a backup: what SQLite keeps beside it belongs to the damaged one.
fn remove_beside(file: &Path) {
    for end in ["-wal", "-shm"] {
        let beside = format!("{}{end}", file.display());
        // It need not be there.
        let _ = fs::remove_file(beside);
    }
}
