//! Links into the bot, and what they carry.

use crate::Shop;
use bot::{Application, DeepLink, DeepLinkError, LinkTo, prelude::*};
use cablegram_tests::{Log, Running};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
struct Invitation {
    by: u32,
    gift: String,
}

#[handler(command = "start", bot = Shop)]
async fn product(DeepLink(number): DeepLink<u32>, log: Shared<Log>) {
    log.note(format!("product {number}"));
}

#[handler(command = "start", bot = Shop)]
async fn invited(DeepLink(invitation): DeepLink<Invitation>, log: Shared<Log>) {
    log.note(format!("{invitation:?}"));
}

#[handler(command = "start", bot = Shop)]
async fn start(any: Option<DeepLink<String>>, log: Shared<Log>) {
    log.note(format!("start {:?}", any.map(|DeepLink(text)| text)));
}

#[tokio::test]
async fn each_link_finds_the_handler_of_its_type() {
    let builder = Application::builder::<Shop>().only((product, invited, start));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let handle = bot.handle();
    let payload = |link: String| link.split_once("start=").map(|(_, text)| text.to_owned());
    let product = payload(handle.deep_link(&7).unwrap()).unwrap();
    assert_eq!(
        bot.hears(&ann, &format!("/start {product}")).await,
        ["product 7"]
    );
    let gift = Invitation {
        by: 1,
        gift: "a cup, 1 €".to_owned(),
    };
    let invitation = payload(handle.deep_link(&gift).unwrap()).unwrap();
    assert_eq!(
        bot.hears(&ann, &format!("/start {invitation}")).await,
        [r#"Invitation { by: 1, gift: "a cup, 1 €" }"#]
    );
    for (said, heard) in [
        ("/start", "start None"),
        ("/start spring", r#"start Some("spring")"#),
        ("/start 99999999999", r#"start Some("99999999999")"#),
        ("/start no payload", "start None"),
    ] {
        assert_eq!(bot.hears(&ann, said).await, [heard], "{said}");
    }
    let group = bot.server.group("Friends", [&ann]);
    ann.sends(&group, "/start@test_bot 8");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["product 8"]);
}

#[tokio::test]
async fn links_name_the_bot_and_are_refused_when_too_long() {
    let bot = Running::start(Application::builder::<Shop>().only((start,))).await;
    let handle = bot.handle();
    assert_eq!(
        handle.deep_link("a").unwrap(),
        "https://t.me/test_bot?start=a"
    );
    assert_eq!(
        handle.deep_link_to(LinkTo::Group, "a").unwrap(),
        "https://t.me/test_bot?startgroup=a"
    );
    let long = handle.deep_link(&"a".repeat(65));
    assert_eq!(
        long,
        Err(DeepLinkError::TooLong {
            length: 65,
            limit: 64
        })
    );
}
