//! Too much, and a store that cannot write: who is sent away comes again, and nothing is lost or done twice.

use crate::{
    probe::{Home, Life, PROGRAM},
    support::{Connection, Hooked, Request, builder, message, message_in},
};
use bot::Clock;
use bot_simulator::Server;
use std::time::Duration;
use tokio::process::Command;

/// How long a batch may take before those who wait for it are sent away.
const PATIENCE: Duration = Duration::from_secs(5);

#[tokio::test]
async fn where_there_is_no_room_updates_are_sent_away_until_there_is() {
    let (clock, hand) = Clock::test();
    let bot = Hooked::start_with(builder().clock(clock).sequential(), |webhook| webhook).await;
    let mut telegram = Connection::to(bot.address).await;
    let mut taken = 0;
    let refused = loop {
        let id = taken + 1;
        let update = Request::post(message(id, &format!("wait {id}")));
        let full = async {
            while hand.next_timer() != Some(PATIENCE) {
                tokio::task::yield_now().await;
            }
            hand.advance(PATIENCE);
            std::future::pending::<()>().await;
        };
        let answer = tokio::select! {
            answer = telegram.ask(&update) => answer,
            () = full => unreachable!("it goes on for ever"),
        };
        if answer.status != 200 {
            break answer;
        }
        taken = id;
    };
    assert_eq!((refused.status, refused.retry_after()), (503, Some(2)));
    assert!(taken > 1_000, "{taken}");
    // At once, without a wait of its own.
    let late = message(taken + 2, "wait late");
    assert_eq!(bot.posted(&late).await.status, 503);
    assert_eq!(
        bot.asked(&Request::bare("GET", "/readyz")).await.status,
        503
    );
    assert_eq!(
        bot.asked(&Request::bare("GET", "/healthz")).await.status,
        200
    );
    bot.gate.open();
    let again = message(taken + 1, &format!("wait {}", taken + 1));
    for update in [&again, &late] {
        while bot.posted(update).await.status != 200 {
            tokio::task::yield_now().await;
        }
    }
    let heard: Vec<_> = bot
        .noted()
        .await
        .into_iter()
        .filter(|line| line.starts_with("heard"))
        .collect();
    let mut expected: Vec<_> = (1..=taken + 1)
        .map(|id| format!("heard wait {id}"))
        .collect();
    expected.push("heard wait late".to_owned());
    assert_eq!(heard, expected);
    bot.stop().await;
}

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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_cannot_write_sends_updates_away_until_it_can() {
    let server = Server::start().await;
    let (home, address) = crate::kills::hooked(&server);
    // A signal that nobody handles would end the process before it saw the error.
    let life = Life::of(home.command_of("sh", &["-c", "trap '' XFSZ; exec \"$0\"", PROGRAM]));
    life.says(" ready").await;
    let post = |number: i64| {
        Request::post(message_in(number, 1 + number % 5, &format!("plain {number}")).to_string())
    };
    assert_eq!(post(1).to(address).await.status, 200);
    limit_files(&life, "4096").await;
    let refused = post(2).to(address).await;
    assert_eq!((refused.status, refused.retry_after()), (503, Some(5)));
    life.says("nothing can be written").await;
    for number in 3..=40 {
        assert_eq!(post(number).to(address).await.status, 503, "{number}");
    }
    assert_eq!(
        Request::bare("GET", "/readyz").to(address).await.status,
        503
    );
    limit_files(&life, "unlimited").await;
    for number in 2..=40 {
        while post(number).to(address).await.status != 200 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
    life.stop().await;
    counted(&home, 40);
}

/// Every number up to this one was counted once.
pub(crate) fn counted(home: &Home, last: i64) {
    let of = |what: &str| {
        home.count(&format!(
            "SELECT json_extract(value, '$.{what}') FROM data WHERE space = 'bot'"
        ))
    };
    let sum: i64 = (1..=last).sum();
    let squares: i64 = (1..=last).map(|number| number * number).sum();
    assert_eq!(
        (of("count"), of("sum"), of("squares")),
        (last, sum, squares)
    );
}
