use super::{
    FromArgs, Parsed, Rest, WrongArgs,
    random::{Random, TEXTS},
};
use serde::Deserialize;
use std::{collections::BTreeMap, net::IpAddr, num::NonZeroU8, str::FromStr};

fn read<T: FromArgs>(text: &str) -> Result<T, String> {
    T::from_args(text, &[]).map_err(|wrong| wrong.to_string())
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Order {
    product: String,
    #[serde(default = "one")]
    count: u32,
    note: Option<String>,
}

fn one() -> u32 {
    1
}

#[derive(Debug, PartialEq, Deserialize)]
enum Colour {
    Red,
    Green,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Change {
    Add(String, Option<u8>),
    Remove { item: u32 },
    Clear,
}

#[derive(Debug, PartialEq)]
struct Even(u32);

impl FromStr for Even {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number: u32 = text.parse().map_err(|_| "write a number".to_owned())?;
        if number.is_multiple_of(2) {
            Ok(Self(number))
        } else {
            Err("that is odd".to_owned())
        }
    }
}

#[test]
fn tuples_take_exactly_their_words() {
    assert_eq!(read("7  seven"), Ok((7, "seven".to_owned())));
    assert_eq!(
        read::<(i64, i64)>("1"),
        Err("Something is missing".to_owned())
    );
    assert_eq!(read::<(i64,)>("1 2 3"), Err("“2” is too much".to_owned()));
    let wrong = <(u8, u8)>::from_args("1", &["from", "to"]);
    assert_eq!(
        wrong,
        Err(WrongArgs::Missing {
            name: "to".to_owned()
        })
    );
}

#[test]
fn what_may_be_absent_stands_at_the_end() {
    assert_eq!(read("a"), Ok(("a".to_owned(), None::<u8>)));
    assert_eq!(read("a 1"), Ok(("a".to_owned(), Some(1_u8))));
    assert_eq!(read("a 1 2"), Ok(("a".to_owned(), vec![1_u8, 2])));
    assert_eq!(read("a"), Ok(("a".to_owned(), Vec::<u8>::new())));
    assert_eq!(
        read("a  b \"c\""),
        Ok(("a".to_owned(), Rest("b \"c\"".to_owned())))
    );
    assert_eq!(read("a"), Ok(("a".to_owned(), None::<Rest>)));
    assert_eq!(
        read::<(String, Rest)>("a"),
        Err("Something is missing".to_owned())
    );
}

#[test]
fn lists_and_texts_take_what_there_is() {
    assert_eq!(read("1 2  3"), Ok(vec![1_u8, 2, 3]));
    assert_eq!(read(""), Ok(Vec::<u8>::new()));
    assert_eq!(
        read("a 1 b 2"),
        Ok(vec![("a".to_owned(), 1_u8), ("b".to_owned(), 2)])
    );
    assert_eq!(read("as  \"it\"\nis"), Ok("as  \"it\"\nis".to_owned()));
    assert_eq!(
        read("\"two words\" one"),
        Ok(vec!["two words".to_owned(), "one".to_owned()])
    );
    assert_eq!(read::<Vec<()>>("one"), Err("“one” is too much".to_owned()));
}

#[test]
fn numbers_say_what_is_wrong_with_them() {
    let wrong = |text| {
        [
            read::<(u8,)>(text).unwrap_err(),
            read::<(i8,)>(text).unwrap_err(),
        ]
    };
    assert_eq!(
        wrong("300"),
        [
            "“300” is too large: 255 is the most",
            "“300” is too large: 127 is the most"
        ]
    );
    assert_eq!(
        wrong("-200"),
        [
            "“-200” is too small: 0 is the least",
            "“-200” is too small: -128 is the least"
        ]
    );
    assert_eq!(wrong("x")[0], "“x” is not a whole number");
    for text in ["x", "nan", "inf", "1e400"] {
        assert_eq!(
            read::<(f64,)>(text),
            Err(format!("“{text}” is not a number"))
        );
    }
    assert_eq!(read("-1.5"), Ok((-1.5_f32,)));
    assert!(
        read::<(NonZeroU8,)>("0")
            .unwrap_err()
            .starts_with("“0” is not a nonzero")
    );
    assert_eq!(read("YES off"), Ok((true, false)));
    assert_eq!(
        read::<(bool,)>("maybe"),
        Err("“maybe” is not yes or no".to_owned())
    );
    assert_eq!(
        read::<(char,)>("ab"),
        Err("“ab” is not a single letter".to_owned())
    );
}

#[test]
fn structs_take_their_fields_in_order_or_by_name() {
    let tea = |count, note: Option<&str>| Order {
        product: "tea".to_owned(),
        count,
        note: note.map(str::to_owned),
    };
    assert_eq!(read("tea"), Ok(tea(1, None)));
    assert_eq!(read("tea 2 hot"), Ok(tea(2, Some("hot"))));
    assert_eq!(read("tea note=hot"), Ok(tea(1, Some("hot"))));
    assert_eq!(
        read("note=\"very hot\" tea 2"),
        Ok(tea(2, Some("very hot")))
    );
    assert_eq!(read("tea 2 a=b"), Ok(tea(2, Some("a=b"))));
    assert_eq!(read::<Order>(""), Err("“product” is missing".to_owned()));
    assert_eq!(
        read::<Order>("tea two"),
        Err("“two” is not a whole number".to_owned())
    );
    assert_eq!(
        read::<Order>("tea count="),
        Err("“” is not a whole number".to_owned())
    );
    assert_eq!(read("tea 2 hot 5"), Ok((tea(2, Some("hot")), 5_u8)));
}

#[test]
fn enums_are_words_and_what_follows_them() {
    assert_eq!(read("RED green"), Ok((Colour::Red, Colour::Green)));
    assert_eq!(
        read::<Colour>("blue"),
        Err("“blue” is not red or green".to_owned())
    );
    assert_eq!(read("add milk"), Ok(Change::Add("milk".to_owned(), None)));
    assert_eq!(
        read("Add milk 2"),
        Ok(Change::Add("milk".to_owned(), Some(2)))
    );
    assert_eq!(read("remove item=3"), Ok(Change::Remove { item: 3 }));
    assert_eq!(
        read::<Change>("clear all"),
        Err("“all” is too much".to_owned())
    );
}

#[test]
fn other_types_read_their_words_themselves() {
    assert_eq!(read("4"), Ok((Parsed(Even(4)),)));
    assert_eq!(
        read::<(Parsed<Even>,)>("5"),
        Err("“5”: that is odd".to_owned())
    );
    assert_eq!(read("::1"), Ok(("::1".parse::<IpAddr>().unwrap(),)));
    let map = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    assert_eq!(read("a=1 b=2"), Ok(map));
    assert_eq!(
        read::<BTreeMap<String, u8>>("a"),
        Err("“a” is not like name=value".to_owned())
    );
}

#[test]
fn usage_is_written_with_the_names_that_there_are() {
    fn usage<T: FromArgs>(names: &[&str]) -> String {
        T::usage(names)
    }
    assert_eq!(usage::<(i64, f64, String)>(&[]), "<number> <number> <word>");
    assert_eq!(
        usage::<(i64, String)>(&["how_many", "what"]),
        "<how many> <what>"
    );
    assert_eq!(
        usage::<(String, Option<u8>)>(&["who", ""]),
        "<who> [number]"
    );
    assert_eq!(
        usage::<(String, Vec<u8>)>(&["who", "counts"]),
        "<who> [counts …]"
    );
    assert_eq!(usage::<(String, Rest)>(&["who"]), "<who> <text …>");
    assert_eq!(usage::<Vec<String>>(&["names"]), "[names …]");
    assert_eq!(usage::<String>(&[]), "[text]");
    assert_eq!(usage::<Order>(&["order"]), "<product> <count> [note]");
    assert_eq!(usage::<(Colour,)>(&[]), "<red|green>");
    assert_eq!(usage::<Change>(&[]), "<add|remove|clear> …");
    assert_eq!(
        usage::<(IpAddr, Option<u16>)>(&["host", "port"]),
        "<host> [port]"
    );
    assert_eq!(usage::<(Parsed<Even>, u8)>(&[]), "<even> <value>");
    assert_eq!(usage::<BTreeMap<String, u8>>(&[]), "[name=value …]");
}

/// A type that contains itself, without anything in between that takes a word.
#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "only read")]
struct Russian(Option<Box<Russian>>);

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "only read")]
enum Doll {
    A(Box<Doll>),
    Red,
}

#[test]
fn types_that_contain_themselves_come_to_an_end() {
    assert!(read::<Russian>("x").is_err());
    assert!(read::<Russian>("").is_ok());
    let deep = "a ".repeat(2_000);
    assert_eq!(
        read::<Doll>(&deep).unwrap_err(),
        "This is nested too deeply"
    );
    assert!(read::<Doll>("a a red").is_ok());
    let _ = (Russian::usage(&[]), Doll::usage(&[]));
}

/// Whatever is written, it is read or refused with words; nothing panics or hangs.
#[test]
fn any_text_is_read_or_refused() {
    fn try_all(text: &str) {
        fn one<T: FromArgs>(text: &str) {
            if let Err(wrong) = T::from_args(text, &["a", "b"]) {
                assert!(!wrong.to_string().is_empty());
            }
        }
        one::<(i8, u128)>(text);
        one::<(f32, Option<char>, Vec<bool>)>(text);
        one::<(String, Rest)>(text);
        one::<Order>(text);
        one::<Vec<(Colour, Option<Order>)>>(text);
        one::<Change>(text);
        one::<Doll>(text);
        one::<BTreeMap<String, Vec<i32>>>(text);
        one::<(Parsed<Even>, IpAddr)>(text);
        one::<Vec<Option<Vec<()>>>>(text);
        one::<serde_json::Value>(text);
    }
    let mut random = Random::new(3);
    for _ in 0..TEXTS / 4 {
        try_all(random.text().trim());
    }
}

/// What is written in quotation marks is read as it was.
#[test]
fn quoted_words_come_back() {
    let mut random = Random::new(4);
    for _ in 0..TEXTS {
        let words: Vec<String> = (0..random.below(5)).map(|_| random.text()).collect();
        let quoted = words
            .iter()
            .map(|word| format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")));
        let text = quoted.collect::<Vec<_>>().join(" ");
        assert_eq!(read(&text), Ok(words), "{text:?}");
    }
}
