//! Filters about updates of any shape: each says yes or no, and what is built of them says what logic says.
#![no_main]

use bot::{
    Update,
    api::Bot,
    filters::{self, Expression, Filter as _},
    types::{ChatId, ChatType, MessageEntityKind, UserId},
};
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static BOT: OnceLock<Bot> = OnceLock::new();
static FILTERS: OnceLock<Vec<Expression>> = OnceLock::new();

fn made() -> Vec<Expression> {
    vec![
        filters::all(),
        filters::text(),
        filters::caption(),
        filters::photo(),
        filters::forwarded(),
        filters::reply(),
        filters::private(),
        filters::command(),
        filters::command_is(["start", "help"]),
        filters::text_is(["hello", "👋"]),
        filters::regex(r"(?i)^h(el)+lo\b"),
        filters::regex(r"(\w+)\s+(\d{1,3})$"),
        filters::entity([MessageEntityKind::Url, MessageEntityKind::Mention]),
        filters::mention([UserId(5)]),
        filters::chat([ChatId(-100), ChatId(5)]),
        filters::chat_type([ChatType::Group, ChatType::Supergroup]),
        filters::from([UserId(5)]),
        filters::username(["ann"]),
        filters::language(["de", "en-US"]),
        filters::sender_chat([ChatId(7)]),
        filters::forwarded_from([ChatId(7)]),
        filters::via([UserId(1)]),
        filters::dice_value([1, 6]),
        filters::document_mime(["image/png"]),
        filters::document_extension(["tar.gz"]),
        filters::payment_payload(["one"]),
        filters::anonymous_admin(),
        filters::location(),
    ]
}

fuzz_target!(|input: (u8, u8, &[u8])| {
    let (left, right, text) = input;
    let bot = BOT.get_or_init(cablegram_fuzz::bot);
    let Ok(update) = Update::from_json(bot, text.to_vec()) else {
        return;
    };
    let made = FILTERS.get_or_init(made);
    for filter in made {
        let says = filter.check(&update);
        assert_eq!((!filter.clone()).check(&update), !says);
    }
    let pick = |number: u8| &made[usize::from(number) % made.len()];
    let (left, right) = (pick(left), pick(right));
    let (one, other) = (left.check(&update), right.check(&update));
    let both = |made: Expression| made.check(&update);
    assert_eq!(both(left.clone() & right.clone()), one && other);
    assert_eq!(both(left.clone() | right.clone()), one || other);
    assert_eq!(both(left.clone() ^ right.clone()), one != other);
});
