//! Schedules against others that are written down differently: fields as sets of numbers, and times looked for one minute
//! after the other.

use super::*;
use std::collections::BTreeSet;

/// Any numbers, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u8) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u8::try_from((self.0 >> 33) % u64::from(end)).expect("it is below a byte")
    }

    fn between(&mut self, least: u8, most: u8) -> u8 {
        least + self.below(most - least + 1)
    }
}

/// The text of a field, and what it means; `end` is where a week may end, too.
fn field(
    random: &mut Random,
    least: u8,
    most: u8,
    end: u8,
    names: &[&str],
) -> (String, BTreeSet<u8>) {
    let (mut texts, mut values) = (Vec::new(), BTreeSet::new());
    let word = |random: &mut Random, value: u8| match names.get(usize::from(value - least)) {
        Some(name) if random.below(2) == 0 => (*name).to_owned(),
        Some(name) if random.below(2) == 0 => name.to_lowercase(),
        _ => value.to_string(),
    };
    for _ in 0..=random.below(3) {
        let from = random.between(least, most);
        let to = random.between(from, most);
        let step = 1 + random.below(9);
        let (text, range) = match random.below(4) {
            0 => (word(random, from), from..=from),
            1 => (format!("{from}/{step}"), from..=end),
            2 => (
                format!("{}-{}/{step}", word(random, from), word(random, to)),
                from..=to,
            ),
            _ => (format!("*/{step}"), least..=most),
        };
        texts.push(text);
        let sunday_once = |value| if value > most { least } else { value };
        values.extend(range.step_by(usize::from(step)).map(sunday_once));
    }
    if random.below(3) == 0 {
        texts.push("*".to_owned());
        values.extend(least..=most);
    }
    (texts.join(","), values)
}

const MONTHS: [&str; 12] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// A cron expression, and its fields as sets.
fn expression(random: &mut Random) -> (String, [BTreeSet<u8>; 5]) {
    let fields = [
        field(random, 0, 59, 59, &[]),
        field(random, 0, 23, 23, &[]),
        field(random, 1, 31, 31, &[]),
        field(random, 1, 12, 12, &MONTHS),
        field(random, 0, 6, 7, &WEEKDAYS),
    ];
    let text: Vec<_> = fields.iter().map(|(text, _)| text.as_str()).collect();
    (text.join(" "), fields.map(|(_, values)| values))
}

fn is_true(
    [minutes, hours, days, months, weekdays]: &[BTreeSet<u8>; 5],
    at: civil::DateTime,
) -> bool {
    let has = |values: &BTreeSet<u8>, value: i8| values.contains(&value.unsigned_abs());
    let day = has(days, at.day());
    let weekday = has(weekdays, at.weekday().to_sunday_zero_offset());
    let both_restricted = days.len() < 31 && weekdays.len() < 7;
    let is_day = if both_restricted {
        day || weekday
    } else {
        day && weekday
    };
    has(minutes, at.minute()) && has(hours, at.hour()) && has(months, at.month()) && is_day
}

#[test]
fn fields_are_the_numbers_that_are_meant() {
    let mut random = Random(2);
    let mut read = 0;
    for _ in 0..2_000 {
        let (text, [minutes, hours, days, months, weekdays]) = expression(&mut random);
        let Ok(cron) = cron::parse(&text) else {
            // No month of these has such a day.
            let lengths = months.iter().map(|month| match month {
                2 => 29,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            });
            let longest = lengths.max().expect("a month");
            assert!(
                weekdays.len() == 7 && days.iter().all(|day| *day > longest),
                "{text}"
            );
            continue;
        };
        read += 1;
        let bits =
            |values: &BTreeSet<u8>| values.iter().fold(0, |bits, value| bits | 1_u64 << value);
        let all = [
            cron.minutes,
            cron.hours,
            cron.days,
            cron.months,
            cron.weekdays,
        ];
        assert_eq!(
            all,
            [minutes, hours, days, months, weekdays].map(|set| bits(&set)),
            "{text}"
        );
        assert_eq!(cron::parse(&cron.to_string()), Ok(cron), "{text}");
    }
    assert!(read > 1_900);
    for (text, same) in [
        ("0 0 * * 7", "0 0 * * SUN"),
        ("0 0 * * 5-7", "0 0 * * 0,5,6"),
    ] {
        assert_eq!(cron::parse(text), cron::parse(same));
    }
}

struct Minute {
    time: Timestamp,
    local: civil::DateTime,
    /// Clocks show it for the first time.
    is_first: bool,
    /// They do show it.
    is_real: bool,
}

/// What clocks show, minute after minute, from long before to long after, and what they leave out, as much later.
fn minutes_around(zone: &Zone, after: Timestamp) -> Vec<Minute> {
    const DAYS: i64 = 4;
    let minute = jiff::SignedDuration::from_mins(1);
    let begun = after.as_second() - after.as_second().rem_euclid(60);
    let mut time = Timestamp::from_second(begun - DAYS * 86_400).expect("a time");
    let mut last = zone.local(time);
    let (mut all, mut latest) = (Vec::new(), last);
    for _ in 0..2 * DAYS * 1_440 {
        time = time.checked_add(minute).expect("a time");
        let local = zone.local(time);
        // As many are left out as clocks are put forward, and come as much later, in their order.
        let mut left_out = last.checked_add(minute).expect("a time");
        let mut later = time;
        while left_out < local {
            all.push(Minute {
                time: later,
                local: left_out,
                is_first: true,
                is_real: false,
            });
            left_out = left_out.checked_add(minute).expect("a time");
            later = later.checked_add(minute).expect("a time");
        }
        all.push(Minute {
            time,
            local,
            is_first: local > latest,
            is_real: true,
        });
        latest = latest.max(local);
        last = local;
    }
    all
}

#[test]
fn the_next_time_is_the_first_that_is_found_minute_after_minute() {
    let mut random = Random(3);
    // Half an hour at 02:00, an hour at 23:00, at midnight, at 02:00 and never.
    let zones = [
        (
            "Australia/Lord_Howe",
            ["2025-10-04T15:30:00Z", "2025-04-05T15:00:00Z"],
        ),
        (
            "America/Scoresbysund",
            ["2025-03-30T01:00:00Z", "2025-10-26T01:00:00Z"],
        ),
        (
            "Africa/Cairo",
            ["2025-04-24T22:00:00Z", "2025-10-30T21:00:00Z"],
        ),
        (
            "Europe/Berlin",
            ["2025-03-30T01:00:00Z", "2025-10-26T01:00:00Z"],
        ),
        (
            "Asia/Kolkata",
            ["2025-02-28T18:30:00Z", "2024-12-31T18:30:00Z"],
        ),
    ];
    let mut found = 0;
    for round in 0..10 {
        for (name, shifts) in zones {
            let zone = Zone::named(name).expect("it is there");
            let shift: Timestamp = shifts[round % 2].parse().expect("a time");
            let around = minutes_around(&zone, shift);
            for _ in 0..8 {
                let (text, fields) = expression(&mut random);
                let Ok(cron) = cron::parse(&text) else {
                    continue;
                };
                let hour = i64::from(random.below(20)) - 10;
                let after = shift.as_second() + hour * 1_800 + i64::from(random.below(200)) * 9;
                let after = Timestamp::from_second(after).expect("a time");
                let counts = |minute: &&Minute| {
                    let is_meant = if cron.is_hourly() {
                        minute.is_real
                    } else {
                        minute.is_first
                    };
                    minute.time > after && is_meant && is_true(&fields, minute.local)
                };
                let times = around.iter().filter(counts).map(|minute| minute.time);
                let Some(expected) = times.min() else {
                    continue;
                };
                found += 1;
                let schedule = Schedule {
                    rhythm: Rhythm::Cron(cron),
                    zone: zone.clone(),
                };
                let after = millis(after);
                let next = schedule.next(after, after);
                assert_eq!(
                    next,
                    Some(millis(expected)),
                    "{schedule} ({text}) after {after:?}"
                );
            }
        }
    }
    assert!(found > 150, "{found}");
}

#[test]
fn a_daily_job_is_a_cron_expression_for_one_time() {
    let mut random = Random(4);
    for name in [
        "Europe/Berlin",
        "America/Scoresbysund",
        "Africa/Cairo",
        "UTC",
    ] {
        let zone = Zone::named(name).expect("it is there");
        for _ in 0..200 {
            let time = TimeOfDay::new(random.below(24), random.below(60));
            let cron = read_cron(&format!("{} {} * * *", time.minute, time.hour)).expect("a time");
            let day = i64::from(random.below(250)) * 2 * 86_400;
            let after = Millis((1_735_689_600 + day + i64::from(random.below(200)) * 431) * 1_000);
            let next = |rhythm| {
                let zone = zone.clone();
                Schedule { rhythm, zone }.next(after, after)
            };
            assert_eq!(
                next(Rhythm::Daily(time, Days::ALL)),
                next(Rhythm::Cron(cron)),
                "{time} in {name} after {after:?}"
            );
        }
    }
}
