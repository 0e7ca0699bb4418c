//! What people do with each of the bots, and what has to come of it.

use std::time::Duration;

use bot_simulator::{Call, Outcome, Server};

use crate::bots::{Mode, Program, SECRET};

/// Starting an interpreter may take its time.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) async fn with(program: Program, mode: Mode) {
    let server = Server::builder()
        .patience(PATIENCE)
        .start()
        .await
        .expect("a free port");
    let Some(bot) = program.start(&server, mode).await else {
        return;
    };
    keyboard(&server).await;
    echo(&server).await;
    files(&server).await;
    server.wait_until_confirmed().await;
    delivered_by(&server, program, mode);
    bot.ends_well().await;
    nothing_was_refused(&server);
}

async fn keyboard(server: &Server) {
    let ann = server.user("Ann");
    ann.says("/start");
    let question = server.wait_for_sent(&ann.chat(), 1).await.remove(0);
    assert_eq!(question.text(), "Choose:");
    let texts: Vec<_> = question
        .buttons()
        .concat()
        .into_iter()
        .map(|button| (button.text, button.data))
        .collect();
    let data = |data: &str| Some(data.to_owned());
    assert_eq!(
        texts,
        [
            ("Yes".to_owned(), data("yes")),
            ("No".to_owned(), data("no"))
        ]
    );
    let press = ann.clicks(&question, "yes");
    let answer = server.wait_for(|_| press.answer()).await;
    assert_eq!(answer["text"], "You chose yes");
    let edited = |_: &Server| {
        ann.chat()
            .sent()
            .pop()
            .filter(|message| message.text() != "Choose:")
    };
    let edited = server.wait_for(edited).await;
    assert_eq!((edited.id(), edited.text()), (question.id(), "Chosen: yes"));
    assert!(edited.buttons().is_empty());
}

async fn echo(server: &Server) {
    let (bob, cid) = (server.user("Bob"), server.user("Cid"));
    let group = server.supergroup("Friends", [&bob, &cid]);
    let texts = ["one", "zwei äöü", "三 🎲", "<b>&amp;", "*five_"];
    for text in texts {
        bob.says(text);
    }
    cid.sends(&group, "/start@test_bot");
    let said = server.wait_for_sent(&bob.chat(), texts.len()).await;
    let said: Vec<_> = said
        .iter()
        .map(|message| message.text().to_owned())
        .collect();
    let mut expected: Vec<_> = texts
        .iter()
        .map(|text| format!("You said: {text}"))
        .collect();
    // Two of the libraries handle the messages of a chat side by side.
    let (mut said, said_in_order) = (said.clone(), said);
    said.sort();
    expected.sort();
    assert_eq!(said, expected, "{said_in_order:?}");
    let asked = server.wait_for_sent(&group, 1).await;
    assert_eq!(asked[0].text(), "Choose:");
}

async fn files(server: &Server) {
    let dan = server.user("Dan");
    let content: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    dan.sends_document(&dan.chat(), "all bytes.bin", content.clone());
    let answer = server.wait_for_sent(&dan.chat(), 1).await.remove(0);
    assert_eq!(answer.text(), "100000 bytes");
    let document = &answer.json()["document"];
    assert_eq!(document["file_name"], "reversed-all bytes.bin");
    let id = document["file_id"].as_str().expect("an id");
    let reversed: Vec<u8> = content.into_iter().rev().collect();
    assert!(server.file(id).expect("it was sent") == reversed);
}

fn delivered_by(server: &Server, program: Program, mode: Mode) {
    let count = |wanted: &dyn Fn(&Call) -> bool| server.count_calls(wanted);
    let pushed = count(&|call| call.method == "webhook" && call.is_ok());
    let polled = count(&|call| call.method == "getUpdates" && call.is_ok());
    let in_answers = count(&|call| {
        call.notes
            .iter()
            .any(|note| note == "in the answer to an update")
    });
    match mode {
        Mode::Polling => assert!(pushed == 0 && polled > 0 && in_answers == 0),
        Mode::Webhook => {
            assert!(
                pushed == 9 && polled == 0,
                "{pushed} pushed, {polled} polled"
            );
            assert_eq!(
                in_answers > 0,
                program.answers_in_webhooks,
                "{in_answers} in answers"
            );
            let webhook = server.bot().webhook().expect("set");
            assert_eq!(webhook.secret_token.as_deref(), Some(SECRET));
        }
    }
}

/// A well-behaved bot gives the server no reason to complain, and asks for nothing that the server does not model.
fn nothing_was_refused(server: &Server) {
    let complaints = |call: &Call| {
        let is_refused = matches!(
            call.outcome,
            Outcome::Refused { .. } | Outcome::Faulted { .. }
        );
        is_refused || call.notes.iter().any(|note| note == "not modelled")
    };
    let found: Vec<_> = server
        .calls()
        .into_iter()
        .filter(complaints)
        .map(|call| call.to_string())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}
