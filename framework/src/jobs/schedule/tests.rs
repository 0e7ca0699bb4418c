use super::*;

fn schedule(text: &str) -> Schedule {
    Schedule::read(text).unwrap_or_else(|error| panic!("{error}"))
}

fn at(time: &str) -> Millis {
    let time: Timestamp = time.parse().expect("a time");
    Millis(time.as_millisecond())
}

/// The next times after one, in UTC.
fn times(text: &str, after: &str, count: usize) -> Vec<String> {
    let schedule = schedule(text);
    let mut last = at(after);
    (0..count)
        .map_while(|_| {
            last = schedule.next(last, at("2025-01-01T00:00:00Z"))?;
            let time = Timestamp::from_millisecond(last.0).expect("a time");
            Some(time.to_string())
        })
        .collect()
}

#[test]
fn schedules_are_text_and_are_read_again() {
    for text in [
        "once",
        "every 5m",
        "every 1d2h",
        "daily 09:00 UTC",
        "daily 23:59:59 MON-FRI Europe/Berlin",
        "monthly 31 18:00 America/New_York",
        "monthly last 00:00 UTC",
        "cron 0 9 * * MON-FRI Asia/Kathmandu",
        "cron 0,30 8-18 1 JAN,JUL * UTC",
    ] {
        assert_eq!(schedule(text).to_string(), text);
    }
    for wrong in [
        "",
        "often",
        "every 5",
        "every",
        "daily 9:00 UTC",
        "daily 09:00 MOON UTC",
        "monthly 0x 09:00 UTC",
        "cron 0 9 * * UTC",
        "cron 61 9 * * * UTC",
    ] {
        let told = Schedule::read(wrong).unwrap_err();
        assert!(told.contains("is no schedule"), "{wrong}: {told}");
    }
    let told = Schedule::read("daily 09:00 Europe/Atlantis").unwrap_err();
    assert!(told.contains("no time zone `Europe/Atlantis`"), "{told}");
}

#[test]
fn intervals_keep_their_rhythm() {
    assert_eq!(
        times("every 5m", "2025-01-01T00:07:30Z", 2),
        ["2025-01-01T00:10:00Z", "2025-01-01T00:15:00Z"]
    );
    // Not again at the time itself, and not before the first.
    assert_eq!(
        times("every 5m", "2025-01-01T00:10:00Z", 1),
        ["2025-01-01T00:15:00Z"]
    );
    assert_eq!(
        times("every 5m", "2024-12-31T00:00:00Z", 1),
        ["2025-01-01T00:00:00Z"]
    );
}

#[test]
fn days_of_the_week_and_of_the_month() {
    // A Wednesday.
    assert_eq!(
        times("daily 09:00 MON,WED UTC", "2025-01-01T09:00:00Z", 3),
        [
            "2025-01-06T09:00:00Z",
            "2025-01-08T09:00:00Z",
            "2025-01-13T09:00:00Z"
        ]
    );
    // R140: short months are left out.
    assert_eq!(
        times("monthly 31 12:00 UTC", "2025-01-31T12:00:00Z", 2),
        ["2025-03-31T12:00:00Z", "2025-05-31T12:00:00Z"]
    );
    assert_eq!(
        times("monthly last 12:00 UTC", "2025-01-31T12:00:00Z", 2),
        ["2025-02-28T12:00:00Z", "2025-03-31T12:00:00Z"]
    );
    assert_eq!(
        times("cron 0 0 29 2 * UTC", "2025-01-01T00:00:00Z", 2),
        ["2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"]
    );
    // Either sort of days is enough.
    assert_eq!(
        times("cron 0 0 13 * FRI UTC", "2025-06-01T00:00:00Z", 3),
        [
            "2025-06-06T00:00:00Z",
            "2025-06-13T00:00:00Z",
            "2025-06-20T00:00:00Z"
        ]
    );
    assert_eq!(
        times("cron */20 8,9 * * * UTC", "2025-06-01T08:30:00Z", 3),
        [
            "2025-06-01T08:40:00Z",
            "2025-06-01T09:00:00Z",
            "2025-06-01T09:20:00Z"
        ]
    );
}

#[test]
fn a_time_that_is_left_out_comes_later_that_day() {
    // Clocks go from 02:00 to 03:00 (+01:00 to +02:00) on 30 March 2025.
    assert_eq!(
        times("daily 02:30 Europe/Berlin", "2025-03-28T12:00:00Z", 3),
        [
            "2025-03-29T01:30:00Z",
            "2025-03-30T01:30:00Z",
            "2025-03-31T00:30:00Z"
        ]
    );
    assert_eq!(
        times("cron 30 2 * * * Europe/Berlin", "2025-03-28T12:00:00Z", 3),
        [
            "2025-03-29T01:30:00Z",
            "2025-03-30T01:30:00Z",
            "2025-03-31T00:30:00Z"
        ]
    );
    // Where both 02:30 and 03:30 are meant, that is one time.
    assert_eq!(
        times("cron 30 2,3 * * * Europe/Berlin", "2025-03-29T12:00:00Z", 3),
        [
            "2025-03-30T01:30:00Z",
            "2025-03-31T00:30:00Z",
            "2025-03-31T01:30:00Z"
        ]
    );
}

#[test]
fn a_time_that_comes_twice_counts_once() {
    // Clocks go from 03:00 to 02:00 (+02:00 to +01:00) on 26 October 2025.
    assert_eq!(
        times("daily 02:30 Europe/Berlin", "2025-10-25T12:00:00Z", 2),
        ["2025-10-26T00:30:00Z", "2025-10-27T01:30:00Z"]
    );
    assert_eq!(
        times("cron 30 2 * * * Europe/Berlin", "2025-10-25T12:00:00Z", 2),
        ["2025-10-26T00:30:00Z", "2025-10-27T01:30:00Z"]
    );
}

#[test]
fn what_is_for_every_hour_goes_by_the_time_that_passes() {
    let half_hours = |day: &str, from: u32| -> Vec<String> {
        (0..6)
            .map(|half| {
                let minutes = from * 60 + half * 30;
                format!("{day}T{:02}:{:02}:00Z", minutes / 60, minutes % 60)
            })
            .collect()
    };
    let text = "cron */30 * * * * Europe/Berlin";
    assert_eq!(
        times(text, "2025-03-29T23:59:00Z", 6),
        half_hours("2025-03-30", 0)
    );
    assert_eq!(
        times(text, "2025-10-25T23:59:00Z", 6),
        half_hours("2025-10-26", 0)
    );
    // In Lord Howe clocks are put by half an hour: 02:00 comes at 01:30.
    assert_eq!(
        times(
            "cron 45 * * * * Australia/Lord_Howe",
            "2025-04-05T14:00:00Z",
            3
        ),
        [
            "2025-04-05T14:45:00Z",
            "2025-04-05T15:15:00Z",
            "2025-04-05T16:15:00Z"
        ]
    );
}

#[test]
fn each_time_lies_behind_the_one_before() {
    for text in [
        "daily 02:30 Europe/Berlin",
        "cron */7 1-3 * * * Europe/Berlin",
        "cron 13 * * * * America/St_Johns",
        "monthly last 02:15 Europe/Berlin",
        "cron 0 0 * * SUN Africa/Cairo",
    ] {
        let schedule = schedule(text);
        let mut last = at("2025-01-01T00:00:00Z");
        for _ in 0..2_000 {
            let next = schedule.next(last, last).expect("there always is one");
            assert!(next > last, "{text}: {last:?}, {next:?}");
            last = next;
        }
    }
}

#[test]
fn all_times_that_are_left_out_come_later() {
    assert_eq!(
        times("cron */15 2 * * * Europe/Berlin", "2025-03-29T12:00:00Z", 5),
        [
            "2025-03-30T01:00:00Z",
            "2025-03-30T01:15:00Z",
            "2025-03-30T01:30:00Z",
            "2025-03-30T01:45:00Z",
            "2025-03-31T00:00:00Z",
        ]
    );
    // Half an hour is left out, from 02:00 to 02:30: what is as much later comes between the others.
    assert_eq!(
        times(
            "cron 10,35 2 * * * Australia/Lord_Howe",
            "2025-10-04T12:00:00Z",
            3
        ),
        [
            "2025-10-04T15:35:00Z",
            "2025-10-04T15:40:00Z",
            "2025-10-05T15:10:00Z",
        ]
    );
    // 23:30 is left out on Saturday, and comes on Sunday at 00:30.
    assert_eq!(
        times(
            "daily 23:30 America/Scoresbysund",
            "2025-03-30T01:10:00Z",
            2
        ),
        ["2025-03-30T01:30:00Z", "2025-03-31T00:30:00Z"]
    );
}

#[test]
fn rows_that_people_have_changed_make_sense_or_are_refused() {
    for wrong in [
        "every 0s",
        "monthly 0 09:00 UTC",
        "monthly 32 09:00 UTC",
        "monthly 200 09:00 UTC",
    ] {
        assert!(Schedule::read(wrong).is_err(), "{wrong}");
    }
}
