//! What marks make of a text, and which mistakes are named how.

use super::*;

/// Kinds with offsets and lengths.
fn marked(source: &str) -> (String, Vec<(String, u64, u64)>) {
    let parsed = parse(source).expect(source);
    let number = |entity: &Value, field: &str| entity[field].as_u64().expect("a number");
    let marked = parsed.entities.iter().map(|entity| {
        let kind = entity["type"].as_str().expect("a kind").to_owned();
        (kind, number(entity, "offset"), number(entity, "length"))
    });
    let marked = marked.collect();
    (parsed.text, marked)
}

#[track_caller]
fn is(source: &str, text: &str, expected: &[(&str, u64, u64)]) {
    let expected = expected
        .iter()
        .map(|(kind, at, length)| ((*kind).to_owned(), *at, *length));
    assert_eq!(
        marked(source),
        (text.to_owned(), expected.collect()),
        "{source:?}"
    );
}

#[test]
fn marks_nest() {
    is(
        "*b _i_* __u__ ~s~ ||p|| `a\\`b` [t](https://a.b) 1\\.",
        "b i u s p a`b t 1.",
        &[
            ("bold", 0, 3),
            ("italic", 2, 1),
            ("underline", 4, 1),
            ("strikethrough", 6, 1),
            ("spoiler", 8, 1),
            ("code", 10, 3),
            ("text_link", 14, 1),
        ],
    );
    is(
        "🏟 🏟_🏟 __🏟___",
        "🏟 🏟🏟 🏟",
        &[("italic", 5, 5), ("underline", 8, 2)],
    );
    is(
        "🏟 🏟__🏟 _🏟_ __",
        "🏟 🏟🏟 🏟 ",
        &[("underline", 5, 6), ("italic", 8, 2)],
    );
    is("a**b____c``", "abc", &[]);
}

#[test]
fn quotations() {
    is(">q\n>r\nx", "q\nr\nx", &[("blockquote", 0, 4)]);
    is(
        "abc\n> \n> \n>\ndef",
        "abc\n \n \n\ndef",
        &[("blockquote", 4, 5)],
    );
    is(
        ">\n**>2",
        "\n2",
        &[("blockquote", 0, 1), ("blockquote", 1, 1)],
    );
    is(
        "*a\n>b\n>c\nd*",
        "a\nb\nc\nd",
        &[("bold", 0, 7), ("blockquote", 2, 4)],
    );
    is(
        "*>abcd\n*",
        "abcd\n",
        &[("blockquote", 0, 5), ("bold", 0, 5)],
    );
    is(
        ">asd\n>q||e||w||\nasdad",
        "asd\nqew\nasdad",
        &[("expandable_blockquote", 0, 8), ("spoiler", 5, 1)],
    );
    is(
        ">asd\n>q||ew||\nx",
        "asd\nqew\nx",
        &[("blockquote", 0, 8), ("spoiler", 5, 2)],
    );
    is(">||", "", &[]);
}

#[test]
fn code_links_and_emoji() {
    let parsed = parse("x```rust\nfn```").expect("valid");
    let expected = json!({"type": "pre", "language": "rust", "offset": 1, "length": 2});
    assert_eq!(parsed.entities, [expected]);
    is("🏟 🏟```🏟 🏟```", "🏟 🏟 🏟", &[("pre", 5, 3)]);
    is(
        "[telegram\\.org]a",
        "telegram.orga",
        &[("text_link", 0, 12)],
    );
    is("[telegram\\.org](asdasd)", "telegram.org", &[]);
    is("[a](tg:user?id=123456)", "a", &[("text_mention", 0, 1)]);
    is(
        "![👍](TG://EMoJI/?test=1&id=25#id=32)a",
        "👍a",
        &[("custom_emoji", 0, 2)],
    );
}

#[test]
fn mistakes_are_named() {
    for (source, expected) in [
        (
            "a.b",
            "Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            "🏟 🏟>",
            "Character '>' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            ">\n*a*>2",
            "Character '>' is reserved and must be escaped with the preceding '\\'",
        ),
        ("ü *b", "Can't find end of Bold entity at byte offset 3"),
        (
            "🏟 🏟_abac * asd _",
            "Can't find end of Italic entity at byte offset 21",
        ),
        (
            "🏟 🏟__🏟 _🏟___",
            "Can't find end of Italic entity at byte offset 23",
        ),
        ("🏟 🏟```a", "Can't find end of Pre entity at byte offset 9"),
        (
            "🏟 🏟```a ",
            "Can't find end of PreCode entity at byte offset 9",
        ),
        (
            "🏟 🏟```🏟 🏟`",
            "Can't find end of Code entity at byte offset 21",
        ),
        (
            "🏟 🏟||test\\|",
            "Can't find end of Spoiler entity at byte offset 9",
        ),
        (
            "[telegram\\.org](asd\\)",
            "Can't find end of a URL at byte offset 16",
        ),
        (
            ">*b\n>ld \n>bo\nld*\nasd\ndef",
            "Can't find end of Bold entity at byte offset 1",
        ),
        (
            ">asd\n>q||e||w||\n||asdad",
            "Can't find end of Spoiler entity at byte offset 16",
        ),
        (
            ">asd\n>q||ew\n||asdad",
            "Can't find end of Spoiler entity at byte offset 7",
        ),
        (
            "🏟 🏟![👍",
            "Can't find end of CustomEmoji entity at byte offset 9",
        ),
        ("![👍]", "Custom emoji entity must contain a tg://emoji URL"),
        (
            "🏟 🏟![👍](tg://emoji?id=1",
            "Can't find end of a custom emoji URL at byte offset 17",
        ),
        (
            "![👍](t://emoji?id=1)",
            "Custom emoji URL must have scheme tg",
        ),
        (
            "![👍](tg:emojis?id=1)",
            "Custom emoji URL must have host \"emoji\"",
        ),
        (
            "![👍](tg://emoji#test)",
            "Custom emoji URL must have an emoji identifier",
        ),
        (
            "![👍](tg://emoji?id=025)",
            "Invalid custom emoji identifier specified",
        ),
    ] {
        assert_eq!(parse(source).err().as_deref(), Some(expected), "{source:?}");
    }
}
