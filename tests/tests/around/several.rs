//! Several bots in one program, in a runtime that is there already, one after another and at once.

use bot::{Application, Builder, prelude::*};
use bot_simulator::Server;
use cablegram_tests::{Running, texts};

bot::app!(Sweet, user_data = u32);
bot::app!(Sour, user_data = String);

#[handler(message, bot = Sweet)]
async fn sweet(mut count: UserData<u32>) -> String {
    *count += 1;
    format!("sweet {}", *count)
}

#[handler(message(text), bot = Sour)]
async fn sour(mut all: UserData<String>, text: Text) -> String {
    all.push_str(&text);
    format!("sour {}", *all)
}

/// Two bots on servers of their own; each has its own handlers, data and end.
#[tokio::test]
async fn bots_of_one_program_know_nothing_of_each_other() {
    let one = Running::start(Application::builder::<Sweet>()).await;
    let two = Running::start(Application::builder::<Sour>()).await;
    let (ann, bob) = (one.server.user("Ann"), two.server.user("Bob"));
    ann.says("a");
    bob.says("b");
    ann.says("c");
    bob.says("d");
    one.settle().await;
    two.settle().await;
    assert_eq!(texts(&ann.chat()), ["sweet 1", "sweet 2"]);
    assert_eq!(texts(&bob.chat()), ["sour b", "sour bd"]);
    let ended = one.stop().await;
    ended.unwrap();
    bob.says("e");
    two.settle().await;
    assert_eq!(texts(&bob.chat())[2..], ["sour bde"]);
    two.stop().await.unwrap();
}

/// Two tokens on one server, the same handlers, a file each.
#[tokio::test]
async fn two_bots_may_have_the_same_handlers() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start().await;
    let other = server.add_bot("other_bot");
    let builder = |name: &str| -> Builder {
        let file = folder.path().join(name);
        Application::builder::<Sweet>()
            .store(&format!("sqlite:{}", file.display()))
            .without_signals()
            .api_url(server.url())
    };
    let one = builder("one.db").token(server.token()).build().unwrap();
    let two = builder("two.db").token(other.token()).build().unwrap();
    let (stop_one, stop_two) = (one.handle(), two.handle());
    let both = tokio::spawn(async move { tokio::join!(one.run(), two.run()) });
    let ann = server.user("Ann");
    let to_other = ann.towards(&other);
    ann.says("a");
    to_other.says("b");
    server.wait_for_sent(&ann.chat(), 1).await;
    server.wait_for_sent(&other.private_chat(&ann), 1).await;
    stop_one.shutdown();
    stop_two.shutdown();
    let (one, two) = both.await.unwrap();
    one.unwrap();
    two.unwrap();
}

/// R60: built and run again, in one process and on one file, and it goes on where it was.
#[tokio::test]
async fn r60_a_bot_is_built_and_run_again_after_its_shutdown() {
    let folder = tempfile::tempdir().unwrap();
    let store = format!("sqlite:{}", folder.path().join("bot.db").display());
    let server = Server::start().await;
    let ann = server.user("Ann");
    for round in 1..=3 {
        let application = Application::builder::<Sweet>()
            .store(&store)
            .token(server.token())
            .api_url(server.url())
            .without_signals()
            .build()
            .unwrap();
        let handle = application.handle();
        let life = tokio::spawn(async move { application.run().await });
        ann.says("hello");
        server.wait_for_sent(&ann.chat(), round).await;
        handle.shutdown();
        life.await.unwrap().unwrap();
    }
    assert_eq!(texts(&ann.chat()), ["sweet 1", "sweet 2", "sweet 3"]);
}

/// In a runtime with one thread, beside the program's own work.
#[test]
fn it_lives_in_the_runtime_that_is_there() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let bot = Running::start(Application::builder::<Sweet>()).await;
        let ann = bot.server.user("Ann");
        ann.says("hello");
        bot.settle().await;
        assert_eq!(texts(&ann.chat()), ["sweet 1"]);
        bot.stop().await.unwrap();
    });
}
