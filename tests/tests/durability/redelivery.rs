//! Servers that send again what they sent before.

use crate::{
    books::Verdict,
    crowd::Crowd,
    probe::{Home, server},
    random::Random,
};
use serde_json::json;

/// After a restart and a new numbering the server sends everything once more: same numbers, same texts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_again_is_not_handled_again() {
    let mut random = Random::seeded("redelivery");
    let server = server().await;
    let mut crowd = Crowd::new(&server);
    let home = Home::new(&server);
    let first = server.bot().last_update_id() + 1;
    let updates: Vec<_> = (0..40)
        .map(|place| {
            let said = crowd.would_say(&mut random);
            let chat = &crowd.chats[said.chat].0;
            let kind = if chat.id() < 0 { "supergroup" } else { "private" };
            json!({"update_id": first + place, "message": {
                "message_id": 10_000 + place, "date": 1_700_000_000, "text": format!("{} {}", said.kind, said.number),
                "chat": {"id": chat.id(), "type": kind, "title": "Group", "first_name": "Ann"},
                "from": {"id": said.user, "is_bot": false, "first_name": "Ann"},
            }})
        })
        .collect();
    for killed in [true, false, true, false] {
        server.bot().set_next_update_id(first);
        for update in &updates {
            server.push_update(update.clone());
        }
        let life = home.start();
        server.wait_until_confirmed().await;
        if killed {
            life.kill().await;
        } else {
            life.says(" ready").await;
            home.has_nothing_to_do().await;
            life.stop().await;
        }
    }
    let verdict = Verdict::of(&home, &crowd);
    verdict.is_clean();
}
