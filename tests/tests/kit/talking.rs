//! People, chats, messages, buttons.

use bot::{
    methods::{AnswerInlineQuery, EditMessageText, SendDocument, SendPoll},
    prelude::*,
    testing::Play,
    types::{
        InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputFile,
        InputPollOption, InputTextMessageContent, KeyboardButton, ReplyKeyboardMarkup,
    },
};
use serde_json::json;

#[handler(command = "order")]
async fn order() -> Reply {
    let coffee = InlineKeyboardButton::new("Coffee").callback_data("coffee");
    let site = InlineKeyboardButton::new("Site").url("https://example.org");
    Reply::new("What shall it be?").markup(InlineKeyboardMarkup::new([[coffee, site]]))
}

#[handler(callback_query)]
async fn ordered(query: CallbackQuery) -> (EditMessageText<Bot>, Toast) {
    (query.edit_text("Your coffee."), Toast::alert("It is hot!"))
}

#[handler(command = "ask")]
async fn ask() -> Reply {
    let keyboard =
        ReplyKeyboardMarkup::new([[KeyboardButton::new("Yes"), KeyboardButton::new("No")]]);
    Reply::new("Really?").markup(keyboard)
}

#[handler(message(text))]
async fn heard(text: Text) -> Reply {
    Reply::new(format!("You said: {text}")).quoting()
}

#[handler(message(document))]
async fn back(bot: Bot, message: Message) -> bot::Result<SendDocument<Bot>> {
    let document = message.document.as_ref().ok_or("no document")?;
    let file = bot.get_file(&document.file_id).await?;
    let content = bot.download(&file).bytes().await?;
    let text = String::from_utf8_lossy(&content).to_uppercase();
    Ok(bot.send_document(message.chat.id, InputFile::bytes("loud.txt", text)))
}

#[handler(edited_message)]
async fn corrected(text: Text) -> String {
    format!("You mean {text}")
}

#[handler(inline_query)]
async fn offer(query: InlineQuery) -> AnswerInlineQuery<Bot> {
    let content = InputTextMessageContent::new(query.query.to_uppercase());
    query.answer([InlineQueryResultArticle::new("1", "Loudly", content)])
}

#[handler(message_reaction)]
async fn reacted(chat: Chat) -> bot::Result<()> {
    chat.send("Thank you!").await?;
    Ok(())
}

#[bot::test(handlers = [order, ordered])]
async fn buttons_are_pressed_and_messages_change(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    let question = ann.sees("What shall it be?");
    assert_eq!(question.labels(), ["Coffee", "Site"]);
    assert_eq!(question.button("Site").url(), Some("https://example.org"));
    let clicked = question.button("Coffee").click().await;
    assert_eq!(
        (clicked.toast(), clicked.is_alert()),
        ("It is hot!".to_owned(), true)
    );
    assert_eq!(ann.sees("Your coffee.").id(), question.id());
    play.chat(&ann).shows(
        "
        Ann       /order
        test_bot  Your coffee.
    ",
    );
    assert_eq!(
        play.transcript(),
        "\
Ann       /order
test_bot  What shall it be?
          [Coffee] [Site]
Ann       [Coffee]
test_bot  (edited) Your coffee.
test_bot  (alert) It is hot!
"
    );
}

#[bot::test(handlers = [order, ordered])]
async fn the_newest_button_with_a_text_is_pressed(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    ann.sends("/order").await;
    assert!(ann.clicks("Coffee").await.is_answered());
    let texts: Vec<_> = play
        .chat(&ann)
        .messages()
        .iter()
        .map(|one| one.text().to_owned())
        .collect();
    assert_eq!(
        texts,
        ["/order", "What shall it be?", "/order", "Your coffee."]
    );
}

#[bot::test(handlers = [ask, heard])]
async fn keyboards_send_what_is_on_them(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/ask").await;
    ann.sees("Really?").button("No").click().await;
    let answer = ann.sees("You said: No");
    assert!(answer.reply_to().is_some());
    ann.clicks("Yes").await;
    ann.sees("You said: Yes");
    play.chat(&ann).shows(
        r#"
        Ann       /ask
        test_bot  Really?
                  keyboard: [Yes] [No]
        Ann       No
        test_bot  (to "No") You said: No
        Ann       Yes
        test_bot  (to "Yes") You said: Yes
    "#,
    );
}

#[bot::test(handlers = [back, heard])]
async fn files_go_both_ways(play: Play) {
    let ann = play.user("Ann");
    ann.sends_document("quiet.txt", "hush").await;
    ann.sees("[document loud.txt]");
    let sent = play.calls_of("sendDocument");
    assert_eq!((sent[0].files[0].size, sent[0].is_ok()), (4, true));
    ann.sends_photo(vec![0xFF, 0xD8]).await;
    ann.sees_nothing_new();
    ann.sends_content(json!({"text": "as it is"})).await;
    ann.sees("You said: as it is");
}

#[bot::test(handlers = [heard, corrected, reacted])]
async fn messages_are_edited_answered_and_liked(play: Play) {
    let ann = play.user("Ann");
    let mine = ann.sends("teh").await;
    let answer = ann.sees("You said: teh");
    ann.edits(&mine, "the").await;
    ann.sees("You mean the");
    ann.replies(&answer, "indeed").await;
    ann.sees("You said: indeed");
    ann.reacts(&answer, &["👍"]).await;
    ann.sees("Thank you!");
}

#[bot::test(handlers = [offer])]
async fn inline_queries_are_answered(play: Play) {
    let ann = play.user("Ann");
    let answer = ann.inline_query("good morning").await;
    assert_eq!(answer.titles(), ["Loudly"]);
    let content = &answer.results()[0]["input_message_content"];
    assert_eq!(content["message_text"], "GOOD MORNING");
    assert_eq!(
        play.transcript(),
        "Ann       @test_bot good morning\ntest_bot  (results) [Loudly]\n"
    );
}

#[handler(command = "here")]
async fn here(user: User, chat: Chat) -> String {
    format!(
        "{} is in {}",
        user.first_name,
        chat.title.as_deref().unwrap_or("private")
    )
}

#[bot::test(handlers = [here])]
async fn several_people_are_in_several_chats(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    let friends = play.group("Friends", [&ann, &bob]);
    bob.at(&friends).sends("/here@test_bot").await;
    // Ann did nothing there, and sees all of it.
    ann.at(&friends).sees("Bob is in Friends");
    ann.sees_nothing_new();
    ann.sends("/here").await;
    ann.sees("Ann is in private");
    bob.sees_nothing_new();
    assert_eq!(
        play.transcript(),
        "\
-- Friends --
Bob       /here@test_bot
test_bot  Bob is in Friends
-- Ann --
Ann       /here
test_bot  Ann is in private
"
    );
}

#[bot::test(handlers = [here])]
async fn two_people_at_once(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    tokio::join!(ann.sends("/here"), bob.sends("/here"));
    ann.sees("Ann is in private");
    bob.sees("Bob is in private");
}

#[handler(command = "poll")]
async fn poll(bot: Bot, chat: Chat) -> SendPoll<Bot> {
    let options = ["Yes", "No"].map(InputPollOption::new);
    bot.send_poll(chat.id, "Soup?", options).is_anonymous(false)
}

#[handler(poll_answer)]
async fn voted(bot: Bot, user: User) -> bot::Result<()> {
    bot.send_message(user.id, "Noted.").await?;
    Ok(())
}

#[bot::test(handlers = [poll, voted])]
async fn people_vote_and_delete(play: Play) {
    let ann = play.user("Ann");
    let asked = ann.sends("/poll").await;
    let soup = ann.sees("[poll Soup?]");
    assert!(ann.votes(&soup, &[1]).await);
    ann.sees("Noted.");
    ann.deletes(&asked).await;
    play.chat(&ann).shows(
        "
        test_bot  [poll Soup?]
        test_bot  Noted.
        ",
    );
}
