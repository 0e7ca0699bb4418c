//! Answers that are rather not sent at all than twice.

use crate::probe::{Home, server};
use bot_simulator::{Fault, Gate, Server, User};

/// What Ann was sent that is not to be sent twice.
fn once(server: &Server, ann: &User) -> Vec<String> {
    let sent = server.sent(&ann.chat()).into_iter();
    let texts = sent.map(|message| message.text().to_owned());
    texts.filter(|text| text.starts_with("once")).collect()
}

fn says_once() -> Fault {
    Fault::on("sendMessage").when(|call| call.text("text").starts_with("once"))
}

#[tokio::test]
async fn one_that_was_on_the_wire_is_told_and_not_sent_again() {
    for arrives in [true, false] {
        let server = server().await;
        let home = Home::new(&server);
        let ann = server.user("Ann");
        let held = says_once().held_by(&Gate::new());
        server.fail(if arrives { held.after_effect() } else { held });
        let life = home.start();
        ann.says("once 1");
        server
            .wait_for(|server| {
                let calls = server.calls_of("sendMessage");
                calls
                    .iter()
                    .any(|call| call.text("text") == "once 1")
                    .then_some(())
            })
            .await;
        let sql = "SELECT count(*) FROM outbox WHERE at_most_once AND begun";
        assert_eq!(home.count(sql), 1);
        life.kill().await;

        server.heal();
        let life = home.start();
        life.says(" ready").await;
        ann.says("plain 2");
        server
            .wait_for_sent(&ann.chat(), 2 + usize::from(arrives))
            .await;
        let said = life.stop().await;
        assert_eq!(once(&server, &ann).len(), usize::from(arrives));
        let told =
            "error handler: Answer: sendMessage was on the wire when the process before died";
        assert_eq!(said.matches(told).count(), 1, "{said}");
        assert_eq!(home.count("SELECT count(*) FROM outbox"), 0);
    }
}

/// It is known not to have arrived: so it is still to be sent, also by the next process.
#[tokio::test]
async fn one_that_telegram_refused_for_now_is_sent_after_a_kill() {
    let server = server().await;
    let home = Home::new(&server);
    let ann = server.user("Ann");
    server.fail(says_once().always().retry_after(3600));
    let life = home.start();
    ann.says("once 1");
    life.says("an answer was not sent; trying again").await;
    assert_eq!(
        home.count("SELECT count(*) FROM outbox WHERE at_most_once AND NOT begun"),
        1
    );
    life.kill().await;

    server.heal();
    let life = home.start();
    server.wait_for_sent(&ann.chat(), 2).await;
    let said = life.stop().await;
    assert_eq!(once(&server, &ann), ["once 1"]);
    assert!(!said.contains("error handler"), "{said}");
}
