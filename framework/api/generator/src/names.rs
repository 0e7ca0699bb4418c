//! Names: the documentation's, turned into Rust's, and those that the documentation lacks.

/// Where the code of a named alternative comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Generated, as a union.
    Here,
    /// By hand, in the crate.
    ByHand,
}

/// Alternatives (`any` in the data), which have no names in the documentation.
pub(crate) const ALTERNATIVES: &[(&str, &[&str], Written)] = &[
    ("ChatTarget", &["Integer", "String"], Written::ByHand),
    ("InputFile", &["InputFile", "String"], Written::ByHand),
    ("Edited", &["Message", "Boolean"], Written::ByHand),
    (
        "ReplyMarkup",
        &[
            "InlineKeyboardMarkup",
            "ReplyKeyboardMarkup",
            "ReplyKeyboardRemove",
            "ForceReply",
        ],
        Written::Here,
    ),
    (
        "MediaGroupItem",
        &[
            "InputMediaAudio",
            "InputMediaDocument",
            "InputMediaLivePhoto",
            "InputMediaPhoto",
            "InputMediaVideo",
        ],
        Written::Here,
    ),
    (
        "InputRichMedia",
        &[
            "InputMediaAnimation",
            "InputMediaAudio",
            "InputMediaDocument",
            "InputMediaPhoto",
            "InputMediaVideo",
            "InputMediaVoiceNote",
        ],
        Written::Here,
    ),
];

/// Types whose code is written by hand in the crate.
pub(crate) const WRITTEN_BY_HAND: &[&str] = &["Update", "InputFile", "MaybeInaccessibleMessage"];

/// Where the documentation speaks of a generated alternative.
pub(crate) fn anchor_of_alternative(name: &str) -> &'static str {
    match name {
        "ReplyMarkup" => "sendmessage",
        "MediaGroupItem" => "sendmediagroup",
        _ => "inputrichmessagemedia",
    }
}

/// The Rust name of a type.
pub(crate) fn type_name(name: &str) -> &str {
    match name {
        // `MessageId` is the identifier itself.
        "MessageId" => "MessageIdObject",
        other => other,
    }
}

/// The Rust name of a field.
pub(crate) fn field_name(name: &str) -> &str {
    match name {
        "type" => "kind",
        other => other,
    }
}

/// `sendMessage` as a type: `SendMessage`.
pub(crate) fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// `sendMessage` as a function: `send_message`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}

/// `hidden_user` as a variant: `HiddenUser`.
pub(crate) fn camel(name: &str) -> String {
    name.split(['_', '/', '-']).map(upper_first).collect()
}

/// `hidden_user` as words.
pub(crate) fn words(name: &str) -> String {
    name.replace('_', " ")
}

/// The variants' names of a union: its members' without what all of them share at either end.
pub(crate) fn variants(members: &[&str]) -> Vec<String> {
    let split: Vec<Vec<String>> = members.iter().map(|member| camel_words(member)).collect();
    let shortest = split.iter().map(Vec::len).min().unwrap_or(0);
    let shared = |same: &dyn Fn(usize) -> bool| {
        (0..shortest.saturating_sub(1))
            .take_while(|index| same(*index))
            .count()
    };
    let first = &split[0];
    let prefix = shared(&|index| split.iter().all(|words| words[index] == first[index]));
    let suffix = shared(&|index| {
        index + prefix + 1 < shortest
            && split
                .iter()
                .all(|words| words[words.len() - 1 - index] == first[first.len() - 1 - index])
    });
    let own = |member: &&str, words: &Vec<String>| match *member {
        "InlineKeyboardMarkup" => "InlineKeyboard".to_owned(),
        "ReplyKeyboardMarkup" => "Keyboard".to_owned(),
        "ReplyKeyboardRemove" => "Remove".to_owned(),
        _ => words[prefix..words.len() - suffix].concat(),
    };
    members
        .iter()
        .zip(&split)
        .map(|(member, words)| own(member, words))
        .collect()
}

fn camel_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for character in name.chars() {
        match words.last_mut() {
            Some(word) if !character.is_uppercase() => word.push(character),
            _ => words.push(character.to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_their_case() {
        assert_eq!(upper_first("sendMessage"), "SendMessage");
        assert_eq!(snake("setMyCommands"), "set_my_commands");
        assert_eq!(camel("all_private_chats"), "AllPrivateChats");
        assert_eq!(words("first_name"), "first name");
    }

    #[test]
    fn variants_lose_what_they_share() {
        assert_eq!(
            variants(&["MessageOriginUser", "MessageOriginHiddenUser"]),
            ["User", "HiddenUser"]
        );
        assert_eq!(
            variants(&["ChatMemberMember", "ChatMemberLeft"]),
            ["Member", "Left"]
        );
        assert_eq!(
            variants(&["InputTextMessageContent", "InputVenueMessageContent"]),
            ["Text", "Venue"]
        );
        assert_eq!(
            variants(&["InputMediaPhoto", "InputMediaLivePhoto"]),
            ["Photo", "LivePhoto"]
        );
        assert_eq!(
            variants(&[
                "InlineKeyboardMarkup",
                "ReplyKeyboardMarkup",
                "ReplyKeyboardRemove",
                "ForceReply"
            ]),
            ["InlineKeyboard", "Keyboard", "Remove", "ForceReply"]
        );
    }
}
