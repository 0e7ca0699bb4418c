//! Types that change between two versions of a bot.

use crate::support::Home;
use bot::{Application, prelude::*};
use cablegram_tests::texts;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

bot::app!(First, user_data = Settings);
bot::app!(Second, user_data = NewSettings);

#[derive(Clone, Default, Serialize, Deserialize)]
struct Settings {
    city: String,
    old: bool,
    volume: u8,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct NewSettings {
    // Renamed.
    #[serde(alias = "city")]
    town: String,
    // Wider; `old` is gone.
    volume: i64,
    // Added.
    language: Option<String>,
}

#[handler(command = "set", bot = First)]
async fn set(mut settings: UserData<Settings>) {
    *settings = Settings {
        city: "Ulm".to_owned(),
        old: true,
        volume: 7,
    };
}

#[handler(command = "show", bot = Second)]
async fn show(settings: UserData<NewSettings>) -> String {
    let NewSettings {
        town,
        volume,
        language,
    } = &*settings;
    format!("{town} {volume} {language:?}")
}

#[handler(command = "louder", bot = Second)]
async fn louder(mut settings: UserData<NewSettings>) {
    settings.volume += 1;
}

#[tokio::test]
async fn fields_are_added_removed_renamed_and_widened() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let old = r#"{"city":"Ulm","old":true,"volume":7}"#;
    let bot = home
        .start(Application::builder::<First>().only((set,)))
        .await;
    bot.hears(&ann, "/set").await;
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()).as_deref(), Some(old));
    let bot = home
        .start(Application::builder::<Second>().only((show, louder)))
        .await;
    bot.hears(&ann, "/show").await;
    assert_eq!(texts(&ann.chat()), ["Ulm 7 None"]);
    // Whoever only reads it changes nothing: the older bot could go on.
    assert_eq!(home.value("user", ann.id()).as_deref(), Some(old));
    bot.hears(&ann, "/louder").await;
    bot.stop().await;
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some(r#"{"town":"Ulm","volume":8,"language":null}"#)
    );
}

fn version(home: &Home) -> Option<i64> {
    home.find("SELECT version FROM data WHERE space = 'user'")
}

fn name_the_language(mut value: Value) -> Result<Value, serde_json::Error> {
    value["language"] = json!("de");
    Ok(value)
}

fn twice_as_loud(mut value: Value) -> Result<Value, &'static str> {
    let volume = value["volume"].as_i64().ok_or("no volume")?;
    value["volume"] = json!(volume * 2);
    Ok(value)
}

#[tokio::test]
async fn steps_lead_from_any_older_version_to_the_newest() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home
        .start(Application::builder::<First>().only((set,)))
        .await;
    bot.hears(&ann, "/set").await;
    bot.stop().await;
    let builder = || Application::builder::<Second>().only((show, louder));
    assert_eq!(version(&home), Some(0));
    // One step, and it is written in version 1.
    let bot = home
        .start(builder().upgrade_user_data(name_the_language))
        .await;
    bot.hears(&ann, "/show").await;
    bot.hears(&ann, "/louder").await;
    bot.stop().await;
    assert_eq!(version(&home), Some(1));
    // Of two steps only the second is left to do.
    home.change("UPDATE data SET value = json_set(value, '$.language', 'fr')");
    let bot = home
        .start(
            builder()
                .upgrade_user_data(name_the_language)
                .upgrade_user_data(twice_as_loud),
        )
        .await;
    bot.hears(&ann, "/show").await;
    bot.hears(&ann, "/show").await;
    bot.hears(&ann, "/louder").await;
    bot.hears(&ann, "/show").await;
    bot.stop().await;
    let expected = [
        r#"Ulm 7 Some("de")"#,
        r#"Ulm 16 Some("fr")"#,
        r#"Ulm 16 Some("fr")"#,
        r#"Ulm 17 Some("fr")"#,
    ];
    assert_eq!(texts(&ann.chat()), expected);
    assert_eq!(version(&home), Some(2));
}

#[error_handler(bot = Second)]
async fn report(error: &bot::Error, log: Shared<cablegram_tests::Log>) {
    log.note(error.to_string());
}

#[tokio::test]
async fn a_value_of_a_newer_program_and_a_failing_step_are_told_and_not_touched() {
    let home = Home::new().await;
    home.make_file::<Second>().await;
    let (ann, bob) = (home.server.user("Ann"), home.server.user("Bob"));
    home.put("user", ann.id(), r#"{"town":"Ulm"}"#);
    home.put("user", bob.id(), r#"{"town":"Bonn"}"#);
    home.change(&format!(
        "UPDATE data SET version = 5 WHERE id = {}",
        ann.id()
    ));
    let bot = home
        .start(
            Application::builder::<Second>()
                .only((show,))
                .upgrade_user_data(twice_as_loud)
                .shutdown_grace(std::time::Duration::ZERO),
        )
        .await;
    let told = bot.hears(&ann, "/show").await;
    assert!(
        told[0].contains("written by a newer program, which had version 5"),
        "{told:?}"
    );
    let told = bot.hears(&bob, "/show").await;
    assert!(
        told[0].contains("the step from version 0 failed: no volume"),
        "{told:?}"
    );
    bot.stop().await;
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some(r#"{"town":"Ulm"}"#)
    );
    assert_eq!(
        home.value("user", bob.id()).as_deref(),
        Some(r#"{"town":"Bonn"}"#)
    );
    assert_eq!(home.count("inbox"), 2);
}
