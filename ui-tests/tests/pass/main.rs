//! What has to compile, however hostile its surroundings, and what it registers.

mod conditions;
mod conversations;
mod derives;
mod filters;
mod hostile_names;
mod inside_functions;
mod linked;
mod macro_made;
mod order;
mod raw_identifiers;
mod records;
mod renamed;
mod several_bots;
mod testing;

extern crate bot as tg;
// Its handlers are linked because it is named.
use cablegram_ui_tests as _;

bot::app! { user_data = String, bot_data = u64 }

use bot::registration::{Declaration, ErrorRegistration, HookRegistration, Registration};

/// What was said of the handler in `module` (of this crate) called `name`.
fn registration(module: &str, name: &str) -> &'static Declaration {
    let module = format!("{}::{module}", env!("CARGO_CRATE_NAME"));
    let mut found = registrations().filter(|one| one.at.module == module && one.name == name);
    let one = found
        .next()
        .unwrap_or_else(|| panic!("no handler `{name}` in `{module}`"));
    assert!(
        found.next().is_none(),
        "two handlers `{name}` in `{module}`"
    );
    one
}

fn registrations() -> impl Iterator<Item = &'static Declaration> {
    bot::__private::inventory::iter::<Registration>().map(|registration| &registration.handler)
}

fn error_registrations() -> impl Iterator<Item = &'static ErrorRegistration> {
    bot::__private::inventory::iter::<ErrorRegistration>()
}

fn hook_registrations() -> impl Iterator<Item = &'static HookRegistration> {
    bot::__private::inventory::iter::<HookRegistration>()
}
