//! Every type of the data, in every order of its fields.

use serde_json::Value;

use crate::generated_list::{self, Echo};
use crate::synthesis::{Data, Extent};

fn assert_same(echo: Echo, json: &str, what: &str) {
    let wanted: Value = serde_json::from_str(json).expect("JSON");
    let found = echo(json).unwrap_or_else(|error| panic!("{what}: {error} in {json}"));
    assert_eq!(found, wanted, "{what}");
}

#[test]
fn every_type_survives() {
    let data = Data::load();
    let mut objects = 0;
    for name in data.types() {
        let echo = generated_list::find(name);
        for extent in [Extent::Minimal, Extent::Maximal] {
            for value in data.values(name, extent) {
                // The fields of a `Value` are sorted: most tags come late.
                assert_same(echo, &value.to_string(), name);
                if !data.is_union(name) && name != "InputFile" && name != "Update" {
                    assert_same(echo, &data.ordered(&value, name), name);
                }
                objects += 1;
            }
        }
    }
    assert!(objects > 1000, "{objects} objects were tried");
}

#[test]
fn members_of_unions_survive_with_the_tag_first() {
    let data = Data::load();
    let mut tried = 0;
    for name in data.types().filter(|name| data.is_union(name)) {
        let echo = generated_list::find(name);
        for member in data.members(name) {
            for extent in [Extent::Minimal, Extent::Maximal] {
                let value = data.values(member, extent).swap_remove(0);
                assert_same(
                    echo,
                    &data.ordered(&value, member),
                    &format!("{member} as {name}"),
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 250, "{tried} were tried");
}

#[test]
fn a_union_gives_back_the_member_that_it_was_given() {
    use bot_api::types::{
        InlineQueryResult, InputMessageContent, MaybeInaccessibleMessage, ReplyMarkup,
    };

    let data = Data::load();
    let parse = |member: &str| data.values(member, Extent::Minimal).swap_remove(0);
    macro_rules! assert_variant {
        ($member:literal, $pattern:pat) => {
            let value = parse($member);
            let found = serde_json::from_value(value.clone()).expect($member);
            assert!(matches!(&found, $pattern), "{value}: {found:?}");
        };
    }
    assert_variant!(
        "InlineQueryResultCachedAudio",
        InlineQueryResult::CachedAudio(_)
    );
    assert_variant!("InlineQueryResultAudio", InlineQueryResult::Audio(_));
    assert_variant!(
        "InlineQueryResultCachedMpeg4Gif",
        InlineQueryResult::CachedMpeg4Gif(_)
    );
    assert_variant!(
        "InputLocationMessageContent",
        InputMessageContent::Location(_)
    );
    assert_variant!("InputVenueMessageContent", InputMessageContent::Venue(_));
    assert_variant!("InputRichMessageContent", InputMessageContent::Rich(_));
    assert_variant!("ForceReply", ReplyMarkup::ForceReply(_));
    assert_variant!("ReplyKeyboardRemove", ReplyMarkup::Remove(_));
    assert_variant!("Message", MaybeInaccessibleMessage::Message(_));

    let gone = r#"{"chat":{"id":1,"type":"private"},"message_id":2,"date":0}"#;
    let gone: MaybeInaccessibleMessage = serde_json::from_str(gone).expect("a message");
    assert!(gone.message().is_none());
    assert_eq!(gone.chat().id.get(), 1);
}

/// Hot types stay small: updates are moved, queued and kept by the thousand.
#[test]
fn sizes_are_bounded() {
    use bot_api::types::{
        ChatMember, InlineQueryResult, Message, MessageOrigin, RichBlock, RichText, Update,
    };

    let size = size_of::<Message>();
    assert!(size <= 1248, "a message has {size} bytes");
    assert!(size_of::<Update>() <= 64);
    for size in [
        size_of::<ChatMember>(),
        size_of::<InlineQueryResult>(),
        size_of::<MessageOrigin>(),
        size_of::<RichBlock>(),
        size_of::<RichText>(),
    ] {
        assert_eq!(
            size, 32,
            "a union is as large as what it keeps of unknown things"
        );
    }
}
