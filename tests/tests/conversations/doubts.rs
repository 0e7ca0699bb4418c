//! What looks like a mistake is told when the bot starts, all at once.

use bot::{Application, prelude::*};
use serde::{Deserialize, Serialize};

bot::app!(Doubtful);

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Never {
    Begun,
    Handled { by: u8 },
}

#[handler(message, state = Never::Begun, bot = Doubtful)]
async fn begun() -> Never {
    Never::Handled { by: 0 }
}

#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(name = "half")]
enum Half {
    Way,
}

#[handler(command = "half", entry = Half, reentry, group = 3, bot = Doubtful)]
async fn half() -> Half {
    Half::Way
}

#[handler(command = "cancel", state = Half::*, group = 3, bot = Doubtful)]
async fn cancel() -> End {
    End
}

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Patient {
    Waiting,
}

#[handler(command = "wait", entry = Patient, group = 4, bot = Doubtful)]
async fn waits() -> Patient {
    Patient::Waiting
}

#[handler(timeout, state = Patient::Waiting, group = 4, bot = Doubtful)]
async fn never() {}

#[test]
fn what_looks_like_a_mistake_stands_below_the_routes() {
    let app = Application::builder::<Doubtful>().token("1:a").build();
    let routes = app.expect("it can start").routes();
    let warnings: Vec<_> = routes
        .lines()
        .filter_map(|line| line.strip_prefix("warning: "))
        .collect();
    let at = |line: u32| format!("tests/tests/conversations/doubts.rs:{line}");
    assert_eq!(
        warnings,
        [
            format!(
                "nothing begins the conversation `Never` ({}): no handler has `entry = Never`",
                at(8)
            ),
            format!(
                "no handler has `state = Never::Handled` ({}): who gets there stays there",
                at(8)
            ),
            format!(
                "`Patient` ({}) never times out, and handlers wait for that: say `#[conversation(timeout = \"10m\")]`",
                at(35)
            ),
            format!(
                "no handler has `state = Patient::Waiting` ({}): who gets there stays there",
                at(35)
            ),
            format!(
                "no handler has `state = Half::Way` ({}): only handlers of all states run in it",
                at(19)
            ),
        ]
    );
    for part in [
        "state = Never::Begun",
        "entry = Half, reentry",
        "state = Half::*",
    ] {
        assert!(routes.contains(part), "`{part}` is missing in {routes}");
    }
}
