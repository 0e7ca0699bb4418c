//! What is kept, and when it becomes visible.

use bot::{Application, Handle, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};
use serde::{Deserialize, Serialize};

bot::app!(Keeping, user_data = Profile, chat_data = Vec<String>, bot_data = u64);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Profile {
    visits: u32,
    language: String,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            visits: 0,
            language: "en".to_owned(),
        }
    }
}

async fn visits(handle: &Handle, user: i64) -> Option<u32> {
    let profile = handle.peek::<UserData<Profile>>(user).await;
    Some(profile.expect("readable")?.visits)
}

async fn names(handle: &Handle, chat: i64) -> Option<Vec<String>> {
    let names = handle.peek::<ChatData<Vec<String>>>(chat).await;
    names.expect("readable").as_deref().cloned()
}

#[handler(command = "visit", bot = Keeping)]
async fn visit(
    mut profile: UserData<Profile>,
    mut chat: ChatData<Vec<String>>,
    user: User,
) -> String {
    profile.visits += 1;
    chat.push(user.first_name.clone());
    format!("{} {}", profile.visits, profile.language)
}

#[tokio::test]
async fn values_last_from_update_to_update_each_under_its_own_key() {
    let bot = Running::start(Application::builder::<Keeping>().only((visit,))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    let group = bot.server.group("Group", [&ann, &bob]);
    ann.says("/visit");
    bot.settle().await;
    ann.sends(&group, "/visit");
    bot.settle().await;
    bob.sends(&group, "/visit");
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["1 en"]);
    assert_eq!(texts(&group), ["2 en", "1 en"]);
    let handle = bot.handle();
    assert_eq!(visits(&handle, ann.id()).await, Some(2));
    assert_eq!(visits(&handle, bob.id()).await, Some(1));
    assert_eq!(
        names(&handle, group.id()).await,
        Some(vec!["Ann".into(), "Bob".into()])
    );
    assert_eq!(names(&handle, ann.id()).await, Some(vec!["Ann".into()]));
    assert_eq!(names(&handle, bob.id()).await, None);
}

#[handler(command = "look", bot = Keeping)]
async fn look(profile: UserData<Profile>, chat: ChatData<Vec<String>>) -> String {
    format!("{} {}", profile.language, chat.len())
}

#[handler(command = "touch", bot = Keeping)]
async fn touch(mut profile: UserData<Profile>) {
    let _: &mut Profile = &mut profile;
}

/// R101, better: only what is written to is kept.
#[tokio::test]
async fn a_default_that_was_only_read_is_not_kept() {
    let bot = Running::start(Application::builder::<Keeping>().only((look, touch))).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/look").await;
    assert_eq!(texts(&ann.chat()), ["en 0"]);
    let handle = bot.handle();
    assert!(
        handle
            .peek::<UserData<Profile>>(ann.id())
            .await
            .unwrap()
            .is_none()
    );
    assert!(names(&handle, ann.id()).await.is_none());
    bot.hears(&ann, "/touch").await;
    let kept = handle.peek::<UserData<Profile>>(ann.id()).await.unwrap();
    assert_eq!(kept.as_deref(), Some(&Profile::default()));
}

#[handler(command = "visit", group = 1, bot = Keeping)]
async fn sees(profile: UserData<Profile>, ctx: Context, user: User, log: Shared<Log>) {
    let others_see = visits(ctx.handle(), user.id.0).await;
    log.note(format!("{} {others_see:?}", profile.visits));
}

#[handler(command = "visit", group = 2, bot = Keeping)]
async fn waits(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("waits");
    gate.pass().await;
}

/// DESIGN, rule 1 and section 4.6
#[tokio::test]
async fn later_groups_see_changes_at_once_and_everybody_else_when_the_update_is_done() {
    let bot = Running::start(Application::builder::<Keeping>().only((visit, sees, waits))).await;
    let ann = bot.server.user("Ann");
    ann.says("/visit");
    bot.log.wait_for("waits", 1).await;
    let handle = bot.handle();
    assert_eq!(visits(&handle, ann.id()).await, None);
    assert_eq!(texts(&ann.chat()), [""; 0]);
    bot.gate.open();
    bot.settle().await;
    assert_eq!(visits(&handle, ann.id()).await, Some(1));
    bot.hears(&ann, "/visit").await;
    assert_eq!(bot.hears(&ann, "/visit").await, ["3 Some(2)", "waits"]);
}

#[handler(command = "visits_of", bot = Keeping)]
async fn visits_of(ctx: Context, Args((user,)): Args<(i64,)>) -> bot::Result<String> {
    let profile = ctx.peek::<UserData<Profile>>(user).await?;
    Ok(match profile {
        Some(profile) => profile.visits.to_string(),
        None => "never seen".to_owned(),
    })
}

#[tokio::test]
async fn the_data_of_others_can_be_looked_at() {
    let bot = Running::start(Application::builder::<Keeping>().only((visit, visits_of))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    let question = format!("/visits_of {}", ann.id());
    bot.hears(&bob, &question).await;
    bot.hears(&ann, "/visit").await;
    bot.hears(&bob, &question).await;
    assert_eq!(texts(&bob.chat()), ["never seen", "1"]);
}

#[tokio::test]
async fn data_outlives_a_stop_and_a_new_start_of_the_same_application() {
    let mut bot = Running::start(Application::builder::<Keeping>().only((visit,))).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/visit").await;
    bot.restart().await;
    bot.hears(&ann, "/visit").await;
    assert_eq!(texts(&ann.chat()), ["1 en", "2 en"]);
}

/// Nothing where there is something would be a wrong answer.
#[tokio::test]
async fn who_looks_for_another_type_is_told_which_one_is_kept() {
    let bot = Running::start(Application::builder::<Keeping>().only((visit,))).await;
    let handle = bot.handle();
    let error = handle
        .peek::<UserData<u8>>(1)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("`u8`") && error.contains("user data") && error.contains("Profile"),
        "{error}"
    );
    assert!(handle.peek::<ChatData<u8>>(1).await.is_err());
}
