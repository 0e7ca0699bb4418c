//! `kill -9` at any moment.

use crate::{
    books::Verdict,
    crowd::Crowd,
    probe::{Home, server},
    random::{Random, number_from},
};
use bot_simulator::Server;
use std::time::Duration;

/// How often, and over how much.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) kills: usize,
    pub(crate) updates: usize,
    /// In so many of a hundred cases the next kill comes while the bot still recovers from the last.
    pub(crate) early: usize,
    /// After half of them, update ids start anew.
    pub(crate) reset: bool,
}

impl Plan {
    /// As the environment says, or short enough for every run of the tests.
    pub(crate) fn from_environment() -> Self {
        let number =
            |variable, default| number_from(variable).map_or(default, |number| number as usize);
        Self {
            kills: number("CABLEGRAM_KILLS", 20),
            updates: number("CABLEGRAM_UPDATES", 500),
            early: 20,
            reset: false,
        }
    }
}

async fn survives(what: &str, plan: Plan) {
    let server = server().await;
    survives_at(Home::new(&server), server, what, plan).await;
}

/// The same in a place that is there already.
pub(crate) async fn survives_at(home: Home, server: Server, what: &str, plan: Plan) {
    let mut random = Random::seeded(what);
    let mut crowd = Crowd::new(&server);
    let mut early = 0;
    for kill in 0..plan.kills {
        let share = plan.updates * (kill + 1) / plan.kills - crowd.said.len();
        if plan.reset && kill == plan.kills / 2 {
            server
                .bot()
                .set_next_update_id(1 + random.below(1_000) as i64);
        }
        let calls = server.count_calls(|_| true);
        let life = home.start();
        // Who dies three times while an update runs alone has to take it for the cause: nobody could know better. The
        // third life comes through its recovery.
        early = if early < 2 && random.percent(plan.early) {
            early + 1
        } else {
            0
        };
        if early > 0 {
            // Somewhere in the start: loading, opening, going on with what was left.
            tokio::time::sleep(Duration::from_micros(random.below(80_000) as u64)).await;
        } else {
            let before = random.below(share + 1);
            server
                .wait_for(|server| {
                    (server.count_calls(|call| {
                        call.method == "getUpdates" && call.number > calls as u64
                    }) > 0)
                        .then_some(())
                })
                .await;
            chatter_while_it_works(&server, &mut crowd, before, &mut random).await;
        }
        life.kill().await;
        let rest = plan.updates * (kill + 1) / plan.kills - crowd.said.len();
        (0..rest).for_each(|_| crowd.chatter(&mut random));
    }
    let life = home.start();
    life.says(" ready").await;
    server.wait_until_confirmed().await;
    home.has_nothing_to_do().await;
    life.stop().await;
    let verdict = Verdict::of(&home, &crowd);
    verdict.is_clean();
    let chats = crowd.chats.len();
    println!("{what}: {} kills, {chats} chats", plan.kills);
    // A kill catches each chat with at most one call of its blocking handlers on the wire (that it is the last one, the
    // verdict has seen), and those of handlers that block nobody.
    assert!(verdict.repeated_blocking <= plan.kills * chats, "{verdict}");
}

/// People talk, in small pieces, while the bot handles what they said before; it ends in the midst of that.
async fn chatter_while_it_works(
    server: &Server,
    crowd: &mut Crowd,
    count: usize,
    random: &mut Random,
) {
    let mut left = count;
    loop {
        let piece = (1 + random.below(12)).min(left);
        (0..piece).for_each(|_| crowd.chatter(random));
        left -= piece;
        let more = random.below(20);
        let limit = Duration::from_micros(random.below(40_000) as u64);
        let calls = server.count_calls(|_| true);
        server
            .wait_at_most(limit, |server| {
                (server.count_calls(|_| true) > calls + more).then_some(())
            })
            .await;
        if left == 0 {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_at_any_moment_loses_nothing_and_doubles_nothing() {
    survives("kills", Plan::from_environment()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_during_recovery() {
    survives(
        "kills during recovery",
        Plan {
            kills: 12,
            updates: 150,
            early: 85,
            reset: false,
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn update_ids_that_start_anew_between_kills() {
    survives(
        "ids start anew",
        Plan {
            kills: 8,
            updates: 200,
            early: 10,
            reset: true,
        },
    )
    .await;
}
