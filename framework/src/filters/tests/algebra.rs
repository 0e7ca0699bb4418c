//! Filters put together.

use super::{Expression, Filter, message};
use crate::filters::{all, custom, of};
use serde_json::json;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

fn constant(value: bool) -> Expression {
    if value { all() } else { !all() }
}

#[test]
fn operators_are_those_of_booleans() {
    let update = message(&json!({"text": "hello"}));
    for (a, b) in [(false, false), (false, true), (true, false), (true, true)] {
        let check = |filter: Expression| filter.check(&update);
        assert_eq!(check(constant(a) & constant(b)), a & b, "{a} & {b}");
        assert_eq!(check(constant(a) | constant(b)), a | b, "{a} | {b}");
        assert_eq!(check(constant(a) ^ constant(b)), a ^ b, "{a} ^ {b}");
        assert_eq!(check(!constant(a)), !a, "!{a}");
        assert_eq!(
            check(!(constant(a) & !constant(b))),
            !(a & !b),
            "!({a} & !{b})"
        );
    }
}

/// R78.
#[test]
fn the_right_side_is_looked_at_only_where_it_matters() {
    let update = message(&json!({"text": "hello"}));
    let looks = |join: fn(Expression, Expression) -> Expression, left: bool| {
        let count = Arc::new(AtomicUsize::new(0));
        let counter = count.clone();
        let right = custom(move |_| counter.fetch_add(1, Ordering::Relaxed) == 0);
        let _ = join(constant(left), right).check(&update);
        count.load(Ordering::Relaxed)
    };
    assert_eq!(looks(|a, b| a & b, false), 0);
    assert_eq!(looks(|a, b| a & b, true), 1);
    assert_eq!(looks(|a, b| a | b, true), 0);
    assert_eq!(looks(|a, b| a | b, false), 1);
    assert_eq!(looks(|a, b| a ^ b, true), 1);
    assert_eq!(looks(|a, b| a ^ b, false), 1);
}

#[test]
fn filters_of_ones_own_are_part_of_it() {
    struct Longer(usize);
    impl Filter for Longer {
        fn check(&self, update: &crate::Update) -> bool {
            update.raw().is_some_and(|text| text.len() > self.0)
        }
    }
    let update = message(&json!({"text": "hello"}));
    assert!((of(Longer(10)) & !of(Longer(10_000))).check(&update));
    assert!(!(of(Longer(10)) ^ custom(|update| update.raw().is_some())).check(&update));
}
