//! Where a conversation goes, and that it goes there with all that its handler did, or not at all.

use bot::{Application, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};
use serde::{Deserialize, Serialize};

bot::app!(Office, user_data = u32, chat_data = u32);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Form {
    Name,
    Age(String),
}

#[handler(command = "form", entry = Form, bot = Office)]
async fn form(mut count: UserData<u32>) -> (Form, &'static str) {
    *count += 1;
    (Form::Name, "Your name?")
}

#[handler(command = "fail", entry = Form, bot = Office)]
async fn fails(mut count: UserData<u32>) -> bot::Result<Form> {
    *count += 100;
    Err(bot::Error::new("no forms left"))
}

#[handler(message(text_is("fail")), state = Form::Name, bot = Office)]
async fn fails_later(mut count: UserData<u32>) -> bot::Result<(Form, String)> {
    *count += 100;
    Err(bot::Error::new("no ink left"))
}

#[handler(message(text_is("panic")), state = Form::Name, bot = Office)]
async fn panics() -> Form {
    panic!("on purpose")
}

#[handler(message(text_is("slow")), state = Form::Name, timeout = "1ms", bot = Office)]
async fn too_slow(gate: Shared<Gate>) -> End {
    gate.pass().await;
    End
}

#[handler(message(text), state = Form::Name, bot = Office)]
async fn name(text: Text) -> Result<(Form, String), bot::Error> {
    Ok((Form::Age(text.to_string()), format!("How old is {text}?")))
}

#[handler(message(text), state = Form::Age(who), bot = Office)]
async fn age(who: String, text: Text, count: UserData<u32>) -> (Next<Form>, String) {
    match text.parse::<u8>() {
        Ok(age) => (Next::End, format!("{who} is {age}, form {}", *count)),
        Err(_) => (Next::Stay, "A number, please.".to_owned()),
    }
}

#[handler(message, group = 1, bot = Office)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

#[handler(message(text), group = 2, state = Form::*, bot = Office)]
async fn still_the_same_update(State(form): State<Form>, log: Shared<Log>) {
    log.note(format!("found {form:?}"));
}

#[handler(message(text_is("Bob")), group = 3, state = Form::Name, bot = Office)]
async fn knows_better() -> Form {
    Form::Age("Robert".to_owned())
}

#[error_handler(bot = Office)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("{:?}", error.kind()));
}

/// R115, R117: errors, panics and time-outs leave the conversation where it was, with the data.
#[tokio::test]
async fn a_failing_handler_moves_nothing() {
    let running = Running::start(Application::builder::<Office>()).await;
    let ann = running.server.user("Ann");
    assert_eq!(running.hears(&ann, "/fail").await, ["Handler", "later"]);
    assert_eq!(running.hears(&ann, "Ann").await, ["later"]);
    assert_eq!(running.hears(&ann, "/form").await, ["later"]);
    for (text, kind) in [("fail", "Handler"), ("panic", "Panic"), ("slow", "Timeout")] {
        let noted = running.hears(&ann, text).await;
        assert_eq!(noted, [kind, "later", "found Name"], "{text}");
    }
    running.hears(&ann, "Ann").await;
    running.hears(&ann, "old").await;
    running.hears(&ann, "33").await;
    assert_eq!(running.hears(&ann, "44").await, ["later"]);
    assert_eq!(
        texts(&ann.chat()),
        [
            "Your name?",
            "How old is Ann?",
            "A number, please.",
            "Ann is 33, form 1"
        ]
    );
}

/// One update is handled in one state: what a handler made of it is for the next update, in later groups too.
#[tokio::test]
async fn later_groups_find_the_state_that_the_update_found() {
    let running = Running::start(Application::builder::<Office>()).await;
    let ann = running.server.user("Ann");
    assert_eq!(running.hears(&ann, "/form").await, ["later"]);
    assert_eq!(running.hears(&ann, "Ann").await, ["later", "found Name"]);
    assert_eq!(
        running.hears(&ann, "7").await,
        ["later", r#"found Age("Ann")"#]
    );
    assert_eq!(running.hears(&ann, "8").await, ["later"]);
}

/// Of several groups that move it, the last one decides.
#[tokio::test]
async fn the_last_group_that_moves_it_decides() {
    let running = Running::start(Application::builder::<Office>()).await;
    let bob = running.server.user("Bob");
    for text in ["/form", "Bob", "33"] {
        running.hears(&bob, text).await;
    }
    assert_eq!(
        texts(&bob.chat()),
        ["Your name?", "How old is Bob?", "Robert is 33, form 1"]
    );
}
