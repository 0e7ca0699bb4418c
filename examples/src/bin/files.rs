//! Files, in and out: from memory, from disk, several as one album, and again by their id.

use bot::{
    methods::{SendDocument, SendMediaGroup, SendPhoto},
    prelude::*,
    types::{InputFile, InputMediaDocument},
};

/// Sends a file made on the spot
#[handler(command = "report")]
async fn report(bot: Bot, chat: Chat) -> SendDocument<Bot> {
    let table = InputFile::bytes("report.csv", "month;cups\nMay;31\nJune;28\n");
    bot.send_document(chat.id, table).caption("From memory")
}

/// Sends this bot's source from the disk
#[handler(command = "source")]
async fn source(bot: Bot, chat: Chat) -> SendDocument<Bot> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/files.rs");
    bot.send_document(chat.id, InputFile::path(path))
        .caption("From the disk, read while it is sent")
}

/// Sends several files as one album
#[handler(command = "album")]
async fn album(bot: Bot, chat: Chat) -> SendMediaGroup<Bot> {
    let page = |name: &str| InputMediaDocument::new(InputFile::bytes(name, "A page."));
    bot.send_media_group(chat.id, ["page1.txt", "page2.txt"].map(page))
}

/// Downloads what it is given; a document beyond the limit is an error, not a full disk.
#[handler(message(document))]
async fn measure(bot: Bot, message: Message) -> Result<Option<String>, bot::api::Error> {
    let Some(document) = &message.document else {
        return Ok(None);
    };
    let file = bot.get_file(&document.file_id).await?;
    let content = bot.download(&file).limit(1_000_000).bytes().await?;
    let lines = content.iter().filter(|byte| **byte == b'\n').count();
    let name = document.file_name.as_deref().unwrap_or("nameless");
    Ok(Some(format!("{name}: {lines} lines")))
}

/// Telegram keeps every file: its id is enough to send it again.
#[handler(message(photo))]
async fn picture(bot: Bot, message: Message) -> Option<SendPhoto<Bot>> {
    let largest = message.photo.as_ref()?.last()?;
    let size = format!("{} × {}", largest.width, largest.height);
    let again = bot.send_photo(message.chat.id, largest.file_id.as_str());
    Some(again.caption(size))
}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    #[bot::test]
    async fn files_are_sent_from_memory_from_disk_and_as_an_album(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/report").await;
        ann.sees("[document report.csv] From memory");
        ann.sends("/source").await;
        ann.sees("[document files.rs]");
        ann.sends("/album").await;
        ann.sees("[document page1.txt]");
        ann.sees("[document page2.txt]");
    }

    #[bot::test]
    async fn documents_are_measured(play: Play) {
        let ann = play.user("Ann");
        ann.sends_document("poem.txt", "roses\nviolets\n").await;
        ann.sees("poem.txt: 2 lines");
    }

    #[bot::test]
    async fn pictures_come_back(play: Play) {
        let ann = play.user("Ann");
        let sent = ann.sends_photo(vec![0xFF, 0xD8, 0xFF]).await;
        let again = ann.sees("800 × 600");
        let id = |json: &serde_json::Value| json["photo"][0]["file_unique_id"].clone();
        assert_eq!(id(again.json()), id(sent.json()));
    }

    #[bot::test]
    async fn a_file_that_cannot_be_fetched_is_an_error(play: Play) {
        let ann = play.user("Ann");
        play.fails_next("download", 404, "Not Found");
        ann.sends_document("poem.txt", "roses\n").await;
        ann.sees_nothing_new();
        play.expect_error("Not Found");
    }
}
