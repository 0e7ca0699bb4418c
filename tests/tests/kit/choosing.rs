//! Which handlers a test has.

use crate::__BotApp;
use bot::{prelude::*, testing::Play};

#[handler(message, group = 900)]
async fn loud(text: Text) -> String {
    text.to_uppercase()
}

#[handler(message, group = 901)]
async fn soft(text: Text) -> String {
    text.to_lowercase()
}

#[allow(dead_code, reason = "it is only named")]
async fn nobody() {}

#[bot::test(handlers = [loud])]
async fn only_the_chosen_ones(play: Play) {
    let ann = play.user("Ann");
    ann.sends("Hm").await;
    ann.sees("HM");
    ann.does_not_see("hm");
}

#[test]
fn by_hand_it_is_the_same() {
    Play::builder::<__BotApp>()
        .only((loud, soft))
        .username("echo_bot")
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("Hm").await;
            play.chat(&ann).shows(
                "
            Ann       Hm
            echo_bot  HM
            echo_bot  hm
        ",
            );
        });
}

#[bot::test(handlers = [nobody])]
#[should_panic(expected = "`kit::choosing::nobody` is no handler of this bot")]
async fn functions_that_are_no_handlers_are_told(play: Play) {
    drop(play);
}

#[bot::test]
async fn without_a_choice_all_are_there(play: Play) {
    let ann = play.user("Ann");
    ann.sends("Zzz").await;
    ann.sees("ZZZ");
    ann.sees("zzz");
}

mod tests {
    use super::Play;

    /// The name of a test may be that of what it is about.
    #[bot::test(handlers = [super::soft])]
    async fn soft(play: Play) {
        let ann = play.user("Ann");
        ann.sends("Hm").await;
        ann.sees("hm");
    }
}
