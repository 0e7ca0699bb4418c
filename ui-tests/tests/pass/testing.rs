//! Tests of bots: of a linked library, of a bot under another name, with data of their own.

use bot::testing::Play;

#[bot::test(link = [cablegram_ui_tests], handlers = [cablegram_ui_tests::hello])]
async fn handlers_of_a_library_are_tested(play: Play) {
    let ann = play.user("Ann");
    play.set_user_data(&ann, "Ann of Cleves".to_owned());
    ann.sends("/hello").await;
    ann.sees("Hello Ann of Cleves");
}

#[tg::test(crate = tg, handlers = [])]
async fn the_framework_may_have_another_name(play: Play) {
    play.user("Ann").sends("/start").await;
    assert!(play.calls_of("sendMessage").is_empty());
}

mod apart {
    bot::app!(pub(super) Apart, chat_data = u8);

    #[bot::handler(command = "apart", bot = Apart)]
    async fn apart(mut number: bot::ChatData<u8>) -> String {
        *number += 1;
        number.to_string()
    }
}

#[bot::test(bot = apart::Apart)]
async fn a_bot_of_several_is_tested(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/apart").await;
    ann.sees("1");
    assert_eq!(play.chat_data::<u8>(&ann), 1);
}

#[bot::test(user_data = String, bot_data = u64, handlers = [])]
async fn data_types_may_be_given(play: Play) -> Result<(), std::num::ParseIntError> {
    play.set_bot_data("7".parse::<u64>()?);
    assert_eq!(play.bot_data::<u64>(), 7);
    Ok(())
}
