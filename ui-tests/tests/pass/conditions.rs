//! Functions that exist only sometimes.

use super::{error_registrations, hook_registrations, registration, registrations};

#[bot::handler(command = "left_out")]
#[cfg(any())]
async fn left_out(_: NoSuchType) {}

#[cfg(any())]
#[bot::handler(command = "left_out")]
async fn left_out_first(_: NoSuchType) {}

#[bot::handler(command = "there")]
#[cfg(test)]
async fn there() {}

#[bot::error_handler]
#[cfg(any())]
async fn report(_: &NoSuchType) {}

#[bot::post_init]
#[cfg(any())]
async fn ready(_: NoSuchType) {}

#[test]
fn what_is_left_out_is_not_registered() {
    assert_eq!(registration("conditions", "there").name, "there");
    assert_eq!(
        registrations()
            .filter(|one| one.at.module.ends_with("conditions"))
            .count(),
        1
    );
    assert!(error_registrations().all(|one| !one.at.module.ends_with("conditions")));
    assert!(hook_registrations().all(|one| !one.at.module.ends_with("conditions")));
}
