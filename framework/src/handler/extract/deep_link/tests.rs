use super::{DeepLinkError, LinkTo, link, read::read, write::write};
use crate::Parsed;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{fmt::Debug, net::Ipv4Addr};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Campaign {
    name: String,
    part: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Link {
    Home,
    HomePage,
    Product(i64),
    Named(Wrapped),
    Campaign(Campaign),
    Pair(u8, u8),
    Place { x: i8 },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Wrapped(String);

#[track_caller]
fn there_and_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, written: &str) {
    let payload = write(value).unwrap();
    assert_eq!(payload, written);
    assert_eq!(read::<T>(&payload).as_ref(), Some(value));
}

#[test]
fn plain_values_are_written_as_they_are() {
    there_and_back(&-7_i64, "-7");
    there_and_back(&u64::MAX, "18446744073709551615");
    there_and_back(&"spring_sale-2".to_owned(), "spring_sale-2");
    there_and_back(&true, "true");
    there_and_back(&Wrapped("abc".to_owned()), "abc");
    there_and_back(&Some(5_u8), "5");
    let address: Parsed<u16> = Parsed(80);
    there_and_back(&address, "80");
}

#[test]
fn variants_are_their_names() {
    there_and_back(&Link::Home, "home");
    there_and_back(&Link::HomePage, "home-page");
    there_and_back(&Link::Product(-3), "product--3");
    there_and_back(&Link::Named(Wrapped("ann".to_owned())), "named-ann");
}

#[test]
fn several_values_are_encoded() {
    let campaign = Campaign {
        name: "Grüße & more".to_owned(),
        part: Some(2),
    };
    for value in [
        Link::Campaign(campaign.clone()),
        Link::Pair(1, 2),
        Link::Place { x: -1 },
    ] {
        let payload = write(&value).unwrap();
        assert!(payload.chars().all(super::is_allowed), "{payload}");
        assert_eq!(read(&payload), Some(value));
    }
    let payload = write(&campaign).unwrap();
    assert_eq!(read(&payload), Some(campaign));
    let list = vec![1, 2, 3];
    assert_eq!(read(&write(&list).unwrap()), Some(list));
}

#[test]
fn what_cannot_be_a_payload_is_told() {
    assert_eq!(write("a b"), Err(DeepLinkError::NotAllowed(' ')));
    assert_eq!(
        write(&Parsed(Ipv4Addr::LOCALHOST)),
        Err(DeepLinkError::NotAllowed('.'))
    );
    assert!(matches!(write(&1.5), Err(DeepLinkError::Unsupported(_))));
    assert!(matches!(
        write(&None::<u8>),
        Err(DeepLinkError::Unsupported(_))
    ));
}

#[test]
fn links_lead_where_they_are_to() {
    let of = |to, payload: &str| link(Some("my_bot"), to, payload);
    assert_eq!(
        of(LinkTo::Private, "a").unwrap(),
        "https://t.me/my_bot?start=a"
    );
    assert_eq!(
        of(LinkTo::Group, "a").unwrap(),
        "https://t.me/my_bot?startgroup=a"
    );
    assert_eq!(
        of(LinkTo::MainApp, "a").unwrap(),
        "https://t.me/my_bot?startapp=a"
    );
    assert_eq!(
        of(LinkTo::MiniApp("shop"), "a").unwrap(),
        "https://t.me/my_bot/shop?startapp=a"
    );
    let long = "a".repeat(65);
    assert!(of(LinkTo::Private, &long[1..]).is_ok());
    assert_eq!(
        of(LinkTo::Private, &long),
        Err(DeepLinkError::TooLong {
            length: 65,
            limit: 64
        })
    );
    assert!(of(LinkTo::MainApp, &long).is_ok());
    assert_eq!(of(LinkTo::Private, ""), Err(DeepLinkError::Empty));
    assert_eq!(
        link(None, LinkTo::Private, "a"),
        Err(DeepLinkError::NoUsername)
    );
}

#[test]
fn foreign_payloads_are_something_else() {
    for payload in [
        "product",
        "product-x",
        "home-",
        "homely",
        "pair",
        "eyJ",
        "campaign-eyJ",
        "-",
        "é",
    ] {
        assert_eq!(read::<Link>(payload), None, "{payload}");
    }
    assert_eq!(read::<u8>("256"), None);
    assert_eq!(read::<Vec<u8>>("_-_-"), None);
    assert_eq!(read::<f64>("1"), None);
}

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "only read")]
struct Russian(Option<Box<Russian>>);

#[test]
fn a_type_that_contains_itself_comes_to_an_end() {
    assert!(read::<Russian>("x").is_none());
}
