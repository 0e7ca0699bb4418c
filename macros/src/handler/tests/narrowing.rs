//! What narrows a trigger: changes of membership, words of enumerations, prefixes, numbers of arguments, kinds.

use super::{super::parse::ARGS, told};
use quote::quote;

#[test]
fn changes_of_membership_are_read() {
    for args in [
        quote!(chat_member(out -> member)),
        quote!(chat_member(_ -> in)),
        quote!(my_chat_member(!((left | banned) -> in) & private)),
        quote!(update((!admin) -> admin, )),
    ] {
        assert_eq!(told(args.clone()), [""; 0], "{args}");
    }
}

#[test]
fn statuses_have_names() {
    assert_eq!(
        told(quote!(chat_member(out -> membr))),
        ["unknown status `membr`; did you mean `member`?"]
    );
    assert_eq!(
        told(quote!(chat_member(kicked -> (creator | left)))),
        ["Telegram's `kicked` is `banned` here"]
    );
    assert_eq!(
        told(quote!(chat_member(out -> zebra))),
        [
            "unknown status `zebra`; expected one of `owner`, `administrator`, `member`, `restricted`, `left`, \
          `banned`, `in`, `out`, `admin`"
        ]
    );
}

#[test]
fn half_a_change_is_told() {
    assert_eq!(
        told(quote!(chat_member(-> member))),
        ["say what was before: `_ -> ..` is any status"]
    );
    assert_eq!(
        told(quote!(chat_member(out ->))),
        ["expected a status, as in `out -> member`; `_` is any"]
    );
    assert_eq!(
        told(quote!(chat_member((left & banned) -> in))),
        ["expected `|` between two statuses"]
    );
    assert_eq!(
        told(quote!(chat_member(admin -> !admin))),
        ["put this in parentheses: `admin -> (!admin)`"]
    );
    assert_eq!(
        told(quote!(chat_member(!admin -> admin))),
        [
            "write `!(out -> member)` for no such change, or `(!out) -> member` for another status before"
        ]
    );
}

#[test]
fn only_some_updates_are_changes_of_membership() {
    assert_eq!(
        told(quote!(message(out -> member))),
        ["a `message` is no change of membership: that is `chat_member` and `my_chat_member`"]
    );
}

/// Each is true of no update of its kind, or of all.
#[test]
fn filters_that_say_nothing_are_told() {
    let cases = [
        (
            quote!(callback_query(photo)),
            "`photo` says nothing here: a `callback_query` is no message",
        ),
        (
            quote!(poll(!from(7))),
            "`from` says nothing here: a `poll` tells of nobody who did it",
        ),
        (
            quote!(poll_answer(chat(7))),
            "`chat` says nothing here: a `poll_answer` happens in no chat",
        ),
        (
            quote!(shipping_query(private)),
            "`private` says nothing here: a `shipping_query` happens in no chat",
        ),
        (
            quote!(message(edited)),
            "`edited` says nothing here: a `message` is no edited message",
        ),
        (
            quote!(chat_member(sender_chat(..))),
            "`sender_chat` says nothing here: a `chat_member` is never done in the name of a chat",
        ),
        (
            quote!(inline_query(managed(7))),
            "`managed` says nothing here: an `inline_query` is about no managed bot",
        ),
        (
            quote!(poll(location)),
            "`location` says nothing here: a `poll` has no location",
        ),
        (
            quote!(message(inline_chat_type(group))),
            "`inline_chat_type` says nothing here: a `message` is no inline query",
        ),
        (
            quote!(poll(anonymous_admin)),
            "`anonymous_admin` says nothing here: a `poll` tells of nobody who did it",
        ),
    ];
    for (args, message) in cases {
        assert_eq!(told(args), [message]);
    }
    assert_eq!(
        told(quote!(poll(from(7) | chat(8)))).len(),
        2,
        "each is told"
    );
    for args in [
        quote!(update(photo & from(7) & private)),
        quote!(any_message(edited)),
        quote!(inline_query(private & location)),
        quote!(poll_answer(sender_chat(..) & from(7))),
        quote!(poll(all & custom(|_| true) & update_type(poll))),
    ] {
        assert_eq!(told(args.clone()), [""; 0], "{args}");
    }
}

#[test]
fn values_of_enumerations_are_words() {
    assert_eq!(
        told(quote!(message(entity(urll)))),
        ["unknown kind of entity `urll`; did you mean `url`?"]
    );
    assert_eq!(
        told(quote!(message(chat_type([group, supergrop])))),
        ["unknown type of chat `supergrop`; did you mean `supergroup`?"]
    );
    assert_eq!(
        told(quote!(update(update_type(mesage)))),
        ["unknown kind of update `mesage`; did you mean `message`?"]
    );
    for args in [
        quote!(message(entity(MessageEntityKind::Url))),
        quote!(message(entity(KINDS))),
        quote!(message(entity(kinds()))),
    ] {
        assert_eq!(told(args.clone()), [""; 0], "{args}");
    }
}

#[test]
fn prefixes_are_texts_of_the_bots_own() {
    assert_eq!(
        told(quote!(message, prefix = "!")),
        ["`prefix` is for commands"]
    );
    for prefix in ["", "hey you"] {
        assert_eq!(
            told(quote!(command = "a", prefix = #prefix)),
            ["a prefix is one or more characters without white space"]
        );
    }
    assert_eq!(
        told(quote!(command = "a", prefix = "/x")),
        ["what begins with a slash is a command of Telegram's: write `\"/\"`"]
    );
    assert_eq!(
        told(quote!(command = "a", prefix = [])),
        ["this list is empty: it would never fire"]
    );
    assert_eq!(
        told(quote!(command = "a", prefix = bang)),
        ["a prefix is a text: write `prefix = \"!\"` or `prefix = [\"/\", \"!\"]`"]
    );
}

/// Telegram's rules are for what Telegram takes as a command.
#[test]
fn names_behind_other_prefixes_are_free() {
    assert_eq!(told(quote!(command = "Été!", prefix = "!")), [""; 0]);
    assert_eq!(
        told(quote!(command = "a b", prefix = "!")),
        ["a command is one or more characters without white space"]
    );
    assert_eq!(told(quote!(command = "Été", prefix = ["!", "/"])).len(), 1);
}

#[test]
fn numbers_of_arguments_are_ranges() {
    for args in [
        quote!(command = "a", args = 0),
        quote!(command = "a", args = 1..),
        quote!(command = "a", args = ..=3),
        quote!(command = "a", args = 1..3, hidden),
        quote!(command = "a", args = some),
        quote!(command = "a", args = none),
    ] {
        assert_eq!(told(args.clone()), [""; 0], "{args}");
    }
    for args in [quote!(few), quote!(-1..), quote!("1"), quote!(1..=x)] {
        assert_eq!(told(quote!(command = "a", args = #args)), [ARGS], "{args}");
    }
    for args in [quote!(3..=1), quote!(..0)] {
        let told = told(quote!(command = "a", args = #args));
        assert_eq!(told, ["no number is in this range"], "{args}");
    }
}

#[test]
fn several_kinds_are_listed_once() {
    assert_eq!(
        told(quote!(update, on = [chat_bost])),
        ["unknown kind of update `chat_bost`; did you mean `chat_boost`?"]
    );
    assert_eq!(
        told(quote!(any_message, on = [poll])).len(),
        1,
        "a poll is no message"
    );
    assert_eq!(
        told(quote!(update, on = [poll, poll])),
        ["`poll` is given twice"]
    );
    assert_eq!(
        told(quote!(command = "a", on = [message, string])),
        ["a text on the queue is no message: give it a handler of its own"]
    );
}

#[test]
fn games_are_behind_buttons() {
    assert_eq!(
        told(quote!(inline_query(game = "chess"))),
        ["`game` is for `callback_query`"]
    );
    assert_eq!(
        told(quote!(callback_query(gme = "chess"))),
        ["unknown argument `gme`; did you mean `game`?"]
    );
    assert_eq!(
        told(quote!(callback_query(game = "(", regex = "("))).len(),
        2
    );
}
