//! R33, R135: a handler that stops the update moves its conversation all the same.

use bot::{Application, prelude::*};
use cablegram_tests::{Log, Running, texts};
use serde::{Deserialize, Serialize};

bot::app!(Stopper);

#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(name = "short")]
enum Short {
    Only,
}

#[handler(command = "go", entry = Short, bot = Stopper)]
async fn go() -> (Short, Flow) {
    (Short::Only, Flow::Stop)
}

#[handler(message(text), state = Short::Only, bot = Stopper)]
async fn stop() -> (End, &'static str, Flow) {
    (End, "over", Flow::Stop)
}

#[handler(message, group = 1, bot = Stopper)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

#[tokio::test]
async fn stopping_and_going_are_two_things() {
    let running = Running::start(Application::builder::<Stopper>()).await;
    let ann = running.server.user("Ann");
    assert!(running.hears(&ann, "/go").await.is_empty());
    assert!(running.hears(&ann, "on").await.is_empty());
    assert_eq!(running.hears(&ann, "on").await, ["later"]);
    assert_eq!(texts(&ann.chat()), ["over"]);
}
