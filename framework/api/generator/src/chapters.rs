//! How the code is spread over files. The data's sections are too uneven for that.

/// A file: its name, what it is about, and the first of its items in the order of the documentation.
pub(crate) struct Chapter {
    pub(crate) file: &'static str,
    pub(crate) about: &'static str,
    first: &'static str,
}

const fn chapter(file: &'static str, about: &'static str, first: &'static str) -> Chapter {
    Chapter { file, about, first }
}

/// The types' files.
pub(crate) const TYPES: &[Chapter] = &[
    chapter(
        "chat",
        "Users, chats, and what is known of the webhook.",
        "Update",
    ),
    chapter(
        "message",
        "Messages, and how they refer to one another.",
        "Message",
    ),
    chapter("media", "Files in messages.", "PhotoSize"),
    chapter(
        "content",
        "What else a message can hold: contacts, polls, checklists, places.",
        "Contact",
    ),
    chapter("service", "What service messages report.", "WebAppData"),
    chapter(
        "giveaway",
        "Giveaways, suggested posts, and options of messages.",
        "PaidMessagePriceChanged",
    ),
    chapter("file", "Profile photos and files.", "UserProfilePhotos"),
    chapter("keyboard", "Keyboards and buttons.", "WebAppInfo"),
    chapter("member", "Members of chats and their rights.", "Community"),
    chapter("profile", "What profiles show.", "Birthdate"),
    chapter("story", "Stories.", "StoryAreaPosition"),
    chapter("reaction", "Reactions and topics.", "ChatLocation"),
    chapter("gift", "Gifts.", "GiftBackground"),
    chapter(
        "bot",
        "The bot itself: access, commands, menu.",
        "BotAccessSettings",
    ),
    chapter("boost", "Boosts.", "ChatBoostSource"),
    chapter(
        "business",
        "Business accounts, and answers to some methods.",
        "BusinessBotRights",
    ),
    chapter("input_media", "Media that bots send.", "InputMedia"),
    chapter("sticker", "Stickers.", "Sticker"),
    chapter(
        "rich_text",
        "Rich messages and formatted text.",
        "RichMessage",
    ),
    chapter("rich_block", "Blocks of rich messages.", "RichBlockCaption"),
    chapter(
        "input_rich_block",
        "Blocks of rich messages that bots send.",
        "InputRichBlockListItem",
    ),
    chapter("inline", "Inline mode.", "InlineQuery"),
    chapter(
        "inline_cached",
        "Inline results that are on Telegram's servers, and contents of inline results.",
        "InlineQueryResultCachedPhoto",
    ),
    chapter("payment", "Payments.", "LabeledPrice"),
    chapter(
        "transaction",
        "Telegram Stars and where they went.",
        "RevenueWithdrawalState",
    ),
    chapter("passport", "Telegram Passport.", "PassportData"),
    chapter("game", "Games.", "Game"),
    chapter(
        "alternatives",
        "Parameters that can be one of several things.",
        "ReplyMarkup",
    ),
];

/// The methods' files.
pub(crate) const METHODS: &[Chapter] = &[
    chapter(
        "updates",
        "Getting updates, and the bot's session.",
        "getUpdates",
    ),
    chapter(
        "messages",
        "Sending, forwarding and copying messages.",
        "sendMessage",
    ),
    chapter("media", "Sending files.", "sendPhoto"),
    chapter(
        "content",
        "Sending places, polls and the like; reactions.",
        "sendLocation",
    ),
    chapter("users", "What is known of users.", "getUserProfilePhotos"),
    chapter(
        "members",
        "Members of chats and their rights.",
        "banChatMember",
    ),
    chapter(
        "invitations",
        "Invite links and requests to join.",
        "exportChatInviteLink",
    ),
    chapter("chats", "Chats.", "setChatPhoto"),
    chapter("topics", "Topics of forums.", "getForumTopicIconStickers"),
    chapter(
        "queries",
        "Answers to queries; managed bots.",
        "answerCallbackQuery",
    ),
    chapter(
        "bot",
        "The bot itself: commands, name, menu.",
        "setMyCommands",
    ),
    chapter("gifts", "Gifts and verification.", "getAvailableGifts"),
    chapter("business", "Business accounts.", "readBusinessMessage"),
    chapter(
        "stories",
        "Gifts and stories of business accounts.",
        "getUserGifts",
    ),
    chapter("web_apps", "Web Apps.", "answerWebAppQuery"),
    chapter("editing", "Editing messages.", "editMessageText"),
    chapter(
        "deleting",
        "Approving, declining and deleting.",
        "approveSuggestedPost",
    ),
    chapter("stickers", "Stickers.", "sendSticker"),
    chapter(
        "rich_messages",
        "Rich messages and inline mode.",
        "sendRichMessage",
    ),
    chapter("payments", "Payments.", "sendInvoice"),
    chapter(
        "games",
        "Telegram Passport and games.",
        "setPassportDataErrors",
    ),
];

/// The items of each chapter.
pub(crate) fn split<'a, T>(
    chapters: &'static [Chapter],
    items: &'a [T],
    name: impl Fn(&T) -> &str,
) -> Result<Vec<(&'static Chapter, &'a [T])>, String> {
    let start = |chapter: &Chapter| {
        let found = items.iter().position(|item| name(item) == chapter.first);
        found.ok_or_else(|| {
            format!(
                "chapter {} begins with {}, which does not exist",
                chapter.file, chapter.first
            )
        })
    };
    let mut starts = chapters.iter().map(start).collect::<Result<Vec<_>, _>>()?;
    starts.push(items.len());
    if starts[0] != 0 || !starts.is_sorted() {
        return Err("the chapters do not follow one another".to_owned());
    }
    Ok(chapters
        .iter()
        .zip(starts.windows(2))
        .map(|(chapter, ends)| (chapter, &items[ends[0]..ends[1]]))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHAPTERS: &[Chapter] = &[chapter("one", "", "a"), chapter("two", "", "c")];

    #[test]
    fn every_item_is_in_one_chapter() {
        let chapters = split(CHAPTERS, &["a", "b", "c"], |name| name).expect("chapters");
        let items: Vec<_> = chapters
            .iter()
            .map(|(chapter, items)| (chapter.file, items.len()))
            .collect();
        assert_eq!(items, [("one", 2), ("two", 1)]);
    }

    #[test]
    fn chapters_that_do_not_fit_are_an_error() {
        assert!(split(CHAPTERS, &["a", "b"], |name| name).is_err());
        assert!(split(CHAPTERS, &["c", "a"], |name| name).is_err());
        assert!(split(CHAPTERS, &["b", "a", "c"], |name| name).is_err());
    }
}
