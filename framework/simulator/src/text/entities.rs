//! What Telegram finds in plain text by itself: commands, mentions, hashtags, cashtags, links, e-mail addresses.
//!
//! Offsets and lengths count UTF-16 code units, as everywhere in the Bot API.

use serde_json::{Value, json};

/// A marked stretch of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Entity {
    pub(crate) kind: &'static str,
    pub(crate) offset: usize,
    pub(crate) length: usize,
}

impl Entity {
    pub(crate) fn to_json(&self) -> Value {
        json!({ "type": self.kind, "offset": self.offset, "length": self.length })
    }
}

/// The length of a text as Telegram counts it in entities.
pub(crate) fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Finds the entities of a text, in order, none overlapping another.
pub(crate) fn find(text: &str) -> Vec<Entity> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut offset = 0;
    while at < chars.len() {
        let token = token_at(&chars, at).filter(|(_, length)| *length > 0);
        let step = match token {
            Some((kind, count)) => {
                let length = utf16_units(&chars[at..at + count]);
                found.push(Entity {
                    kind,
                    offset,
                    length,
                });
                count
            }
            None => 1,
        };
        offset += utf16_units(&chars[at..at + step]);
        at += step;
    }
    found
}

fn utf16_units(chars: &[char]) -> usize {
    chars.iter().map(|c| c.len_utf16()).sum()
}

/// The entity that starts exactly here, with its length in characters.
fn token_at(chars: &[char], at: usize) -> Option<(&'static str, usize)> {
    let before = at.checked_sub(1).map(|i| chars[i]);
    let rest = &chars[at..];
    match rest[0] {
        '/' => command(before, rest).map(|n| ("bot_command", n)),
        '@' => mention(before, rest).map(|n| ("mention", n)),
        '#' => hashtag(before, rest).map(|n| ("hashtag", n)),
        '$' => cashtag(before, rest).map(|n| ("cashtag", n)),
        _ if before.is_some_and(|c| is_word(c) || "@.-+/".contains(c)) => None,
        _ => email(rest)
            .map(|n| ("email", n))
            .or_else(|| link(rest).map(|n| ("url", n))),
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn run(chars: &[char], is_part: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|c| is_part(**c)).count()
}

fn command(before: Option<char>, rest: &[char]) -> Option<usize> {
    if before.is_some_and(|c| is_word(c) || "/<>".contains(c)) {
        return None;
    }
    let name = run(&rest[1..], is_name);
    if !(1..=64).contains(&name) {
        return None;
    }
    let mut end = 1 + name;
    if rest.get(end) == Some(&'@') {
        let bot = run(&rest[end + 1..], is_name);
        if (3..=32).contains(&bot) {
            end += 1 + bot;
        }
    }
    let after = rest.get(end).copied();
    (!after.is_some_and(|c| is_word(c) || "/<>".contains(c))).then_some(end)
}

fn mention(before: Option<char>, rest: &[char]) -> Option<usize> {
    if before.is_some_and(is_word) {
        return None;
    }
    let name = run(&rest[1..], is_name);
    let after = rest.get(1 + name).copied();
    ((2..=32).contains(&name) && !after.is_some_and(is_word)).then_some(1 + name)
}

fn hashtag(before: Option<char>, rest: &[char]) -> Option<usize> {
    if before.is_some_and(|c| is_word(c) || c == '#') {
        return None;
    }
    let name = run(&rest[1..], |c| {
        is_word(c) || c == '\u{b7}' || c == '\u{200c}'
    });
    let is_named = rest[1..=name]
        .iter()
        .any(|c| !c.is_ascii_digit() && *c != '_');
    let after = rest.get(1 + name).copied();
    ((1..=256).contains(&name) && is_named && after != Some('#')).then_some(1 + name)
}

fn cashtag(before: Option<char>, rest: &[char]) -> Option<usize> {
    if before.is_some_and(|c| is_word(c) || c == '$') {
        return None;
    }
    let name = run(&rest[1..], |c| c.is_ascii_uppercase());
    let after = rest.get(1 + name).copied();
    ((1..=8).contains(&name) && !after.is_some_and(|c| is_word(c) || c == '$')).then_some(1 + name)
}

fn email(rest: &[char]) -> Option<usize> {
    let user = run(rest, |c| is_name(c) || ".+-".contains(c));
    if !(1..=64).contains(&user) || rest.get(user) != Some(&'@') {
        return None;
    }
    let host = host(&rest[user + 1..])?;
    Some(user + 1 + host)
}

/// A link with a scheme, or a bare domain name of a kind that people write without one.
fn link(rest: &[char]) -> Option<usize> {
    let scheme = ["https://", "http://", "ftp://", "tg://", "ton://"]
        .iter()
        .map(|scheme| scheme.chars())
        .find(|scheme| starts_with(rest, scheme.clone()))
        .map_or(0, Iterator::count);
    let after_scheme = &rest[scheme..];
    let host = if scheme == 0 {
        host(after_scheme)?
    } else {
        run(after_scheme, |c| c.is_alphanumeric() || ".-_:@".contains(c))
    };
    if host == 0 {
        return None;
    }
    let end = scheme + host + tail(&after_scheme[host..]);
    Some(trim_punctuation(&rest[..end]))
}

fn starts_with(rest: &[char], prefix: impl Iterator<Item = char>) -> bool {
    let mut rest = rest.iter();
    prefix
        .into_iter()
        .all(|c| rest.next().is_some_and(|r| r.eq_ignore_ascii_case(&c)))
}

/// Port, path, query and fragment after a host.
fn tail(rest: &[char]) -> usize {
    match rest.first() {
        Some('/' | '?' | '#' | ':') => run(rest, |c| !c.is_whitespace() && !"<>\"«»".contains(c)),
        _ => 0,
    }
}

fn trim_punctuation(link: &[char]) -> usize {
    let is_closing = |c: &&char| ".,:;!?'\")]}".contains(**c);
    link.len() - link.iter().rev().take_while(is_closing).count()
}

/// The length of a domain name whose last label is a known top-level domain.
fn host(rest: &[char]) -> Option<usize> {
    const TOP_LEVEL: [&str; 24] = [
        "app", "cc", "co", "com", "de", "dev", "edu", "eu", "fr", "gov", "info", "io", "it", "me",
        "net", "nl", "org", "rs", "ru", "to", "tv", "ua", "uk", "us",
    ];
    let mut length = run(rest, |c| c.is_alphanumeric() || c == '.' || c == '-');
    while length > 0 && !rest[length - 1].is_alphanumeric() {
        length -= 1;
    }
    let name: String = rest[..length].iter().collect();
    let labels: Vec<&str> = name.split('.').collect();
    let is_label =
        |label: &&str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let top = labels.last()?.to_ascii_lowercase();
    (labels.len() > 1 && labels.iter().all(is_label) && TOP_LEVEL.contains(&top.as_str()))
        .then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Every entity lies on whole characters of the text, after the one before.
    fn assert_sound(text: &str) {
        let mut boundaries = vec![0];
        for c in text.chars() {
            boundaries.push(boundaries[boundaries.len() - 1] + c.len_utf16());
        }
        let mut after = 0;
        for entity in find(text) {
            let end = entity.offset + entity.length;
            assert!(
                entity.length > 0 && entity.offset >= after,
                "{entity:?} in {text:?}"
            );
            assert!(
                boundaries.contains(&entity.offset) && boundaries.contains(&end),
                "{entity:?} in {text:?}"
            );
            after = end;
        }
    }

    #[test]
    fn entities_are_sound_whatever_is_written() {
        let pieces = [
            "/", "start", "@", "bot", "_", "#", "$", "USD", "a", "é", "日", "👍🏽", "\u{200d}", ".",
            "com", "http://", "https://", " ", "\n", "-", ":", "8", ")", "\"", "<", "?", "=",
        ];
        Random::cases(|random| assert_sound(&random.text(&pieces, 24)));
    }

    fn marked(text: &str) -> Vec<(&'static str, String)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = |e: &Entity| String::from_utf16_lossy(&units[e.offset..e.offset + e.length]);
        find(text).iter().map(|e| (e.kind, cut(e))).collect()
    }

    fn is(text: &str, expected: &[(&'static str, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(k, s)| (*k, (*s).to_owned()))
            .collect();
        assert_eq!(marked(text), expected, "in {text:?}");
    }

    #[test]
    fn commands() {
        is("/start", &[("bot_command", "/start")]);
        is("/start@my_bot deep", &[("bot_command", "/start@my_bot")]);
        is("hi /help!", &[("bot_command", "/help")]);
        is("a/b /c/d <a/> /", &[]);
        is("/été", &[]);
    }

    #[test]
    fn offsets_are_in_utf16() {
        let found = find("👍🏽 ü /go");
        assert_eq!(
            found,
            [Entity {
                kind: "bot_command",
                offset: 7,
                length: 3
            }]
        );
    }

    #[test]
    fn mentions_hashtags_cashtags() {
        is(
            "@ann_b, #ok $USD",
            &[
                ("mention", "@ann_b"),
                ("hashtag", "#ok"),
                ("cashtag", "$USD"),
            ],
        );
        is("#1 #日本 ##x $usd a@b", &[("hashtag", "#日本")]);
    }

    #[test]
    fn links_and_addresses() {
        is(
            "see https://example.org/a?b=c#d.",
            &[("url", "https://example.org/a?b=c#d")],
        );
        is("example.com, x.y", &[("url", "example.com")]);
        is("ann@example.com", &[("email", "ann@example.com")]);
        is("http:// ftp", &[]);
    }
}
