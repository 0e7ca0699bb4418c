//! Dead letters, and what administrators ask for.

use super::*;

pub(in crate::store) async fn dead_letters_are_listed_and_dropped_on_request(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![letter("first"), letter("second")]).await;
    let letters = place.letters(BOT);
    let reasons: Vec<_> = letters.iter().map(|(_, reason, _)| reason).collect();
    assert_eq!(reasons, ["first", "second"]);
    assert_eq!(&letters[0].2[..], b"\xff{");
    assert!(store.requests().await.expect("it can be read").is_empty());
    let nobody = place.ask(BOT, "drop", Some(99)).expect_err("there is none");
    assert!(nobody.to_string().contains("no such dead letter"));
    assert_eq!(place.ask(BOT, "retry", Some(letters[1].0)), Ok(1));
    // Whoever is asked may die first.
    let store = crash(place, store).await;
    let requests = store.requests().await.expect("it can be read");
    let [request] = &requests[..] else {
        panic!("one request: {requests:?}")
    };
    assert!(request.retry && request.letter == letters[1].0);
    assert!(request.done.blocking, "what was done stays done");
    assert_eq!(
        (request.update_id, &*request.kind),
        (Some(UpdateId(4)), "message")
    );
    assert_eq!(&request.text[..], b"\xff{");
    let carried = Change::Carried {
        letter: request.letter,
        stays: false,
    };
    keep(&*store, vec![carried]).await;
    assert!(store.requests().await.expect("it can be read").is_empty());
    assert_eq!(place.letters(BOT), [letters[0].clone()]);
}

pub(in crate::store) async fn what_was_asked_for_last_counts_and_once(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![letter("first"), letter("second")]).await;
    assert_eq!(place.ask(BOT, "retry", None), Ok(2));
    assert_eq!(place.ask(BOT, "retry", None), Ok(2));
    let first = place.letters(BOT)[0].0;
    assert_eq!(place.ask(BOT, "drop", Some(first)), Ok(1));
    let asked = store.requests().await.expect("it can be read");
    let asked: Vec<_> = asked
        .iter()
        .map(|asked| (asked.letter, asked.retry))
        .collect();
    assert_eq!(asked, [(first + 1, true), (first, false)]);
    let carried = |letter| Change::Carried {
        letter,
        stays: false,
    };
    keep(&*store, vec![carried(first), carried(first + 1)]).await;
    assert!(store.requests().await.expect("it can be read").is_empty());
}

pub(in crate::store) async fn a_letter_that_is_unreadable_again_stays(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![letter("first")]).await;
    let number = place.letters(BOT)[0].0;
    assert_eq!(place.ask(BOT, "retry", Some(number)), Ok(1));
    let carried = Change::Carried {
        letter: number,
        stays: true,
    };
    keep(&*store, vec![carried]).await;
    assert!(store.requests().await.expect("it can be read").is_empty());
    assert_eq!(place.letters(BOT).len(), 1);
}

pub(in crate::store) async fn a_number_of_a_letter_is_not_given_twice(place: &impl Place) {
    let store = place.open(BOT).await;
    keep(&*store, vec![letter("first")]).await;
    let first = place.letters(BOT)[0].0;
    let carried = Change::Carried {
        letter: first,
        stays: false,
    };
    keep(&*store, vec![carried, letter("second")]).await;
    assert_ne!(place.letters(BOT)[0].0, first);
}
