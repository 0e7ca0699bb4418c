//! The words between the parentheses, each with its place.

use super::zone;
use crate::{
    args::{self, Given, Slot, once},
    errors::{Errors, unknown},
};
use proc_macro2::{Ident, Span, TokenStream};
use syn::{Error, LitInt, LitStr, Path, Result, Token, parse::ParseStream};

const KEYS: [&str; 14] = [
    "every", "cron", "daily", "monthly", "at", "days", "tz", "first", "grace", "name", "block",
    "timeout", "bot", "crate",
];
const DAY: &str =
    "`monthly` is a day of the month: write `monthly = 1`, or `monthly = -1` for the last one";

#[derive(Default)]
pub(super) struct Args {
    /// In the order in which they were given; one at most is right.
    pub(super) rhythms: Vec<Given<Rhythm>>,
    pub(super) at: Slot<LitStr>,
    pub(super) days: Slot<LitStr>,
    pub(super) tz: Slot<LitStr>,
    pub(super) first: Slot<LitStr>,
    pub(super) grace: Slot<LitStr>,
    pub(super) name: Slot<LitStr>,
    pub(super) block: Slot<bool>,
    pub(super) timeout: Slot<LitStr>,
    pub(super) bot: Slot<Path>,
    pub(super) krate: Slot<Path>,
}

/// When it runs.
#[derive(Clone)]
pub(super) enum Rhythm {
    Every(LitStr),
    Cron(LitStr),
    Daily(LitStr),
    /// `None` is the last day.
    Monthly(Option<u8>),
}

impl Args {
    /// Reads on after a bad argument, so that every mistake is told at once.
    pub(super) fn read(tokens: &TokenStream, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        args::read(tokens, errors, |input, _| read.argument(input));
        if errors.is_empty() {
            read.check(errors);
        }
        read
    }

    fn argument(&mut self, input: ParseStream<'_>) -> Result<()> {
        let key = args::key(input)?;
        let text = |example| args::text(input, &key, example);
        match key.to_string().as_str() {
            "every" => {
                let interval = text("5m")?;
                self.rhythm(key, Rhythm::Every(interval))
            }
            "cron" => {
                let expression = text("0 9 * * MON-FRI")?;
                self.rhythm(key, Rhythm::Cron(expression))
            }
            "daily" => {
                let time = text("09:00")?;
                self.rhythm(key, Rhythm::Daily(time))
            }
            "monthly" => {
                let day = day(input, &key)?;
                self.rhythm(key, Rhythm::Monthly(day))
            }
            "at" => {
                let time = text("09:00")?;
                once(&mut self.at, key, time)
            }
            "days" => {
                let days = text("MON-FRI")?;
                once(&mut self.days, key, days)
            }
            "tz" => {
                let tz = text("Europe/Berlin")?;
                zone::check(&tz)?;
                once(&mut self.tz, key, tz)
            }
            "first" => {
                let first = text("0s")?;
                once(&mut self.first, key, first)
            }
            "grace" => {
                let grace = text("10m")?;
                once(&mut self.grace, key, grace)
            }
            "name" => {
                let name = text("reminder")?;
                if name.value().trim().is_empty() {
                    return Err(Error::new(
                        name.span(),
                        "a job needs a name by which the store can find it again",
                    ));
                }
                once(&mut self.name, key, name)
            }
            "block" => {
                let block = args::flag(input, &key)?;
                once(&mut self.block, key, block)
            }
            "timeout" => {
                let timeout = text("30s")?;
                once(&mut self.timeout, key, timeout)
            }
            "bot" => {
                let bot = args::path(input, &key, "MyBot")?;
                once(&mut self.bot, key, bot)
            }
            "crate" => {
                let krate = args::path(input, &key, "my_crate::bot")?;
                once(&mut self.krate, key, krate)
            }
            _ => Err(other(&key)),
        }
    }

    fn rhythm(&mut self, key: Ident, value: Rhythm) -> Result<()> {
        if let Some(first) = self.rhythms.first() {
            let text = format!(
                "a job has one schedule, and this one has `{}` already: write a function for each",
                first.key
            );
            return Err(Error::new(key.span(), text));
        }
        self.rhythms.push(Given { key, value });
        Ok(())
    }

    /// What is said beside the schedule has to fit it.
    fn check(&self, errors: &mut Errors) {
        let rhythm = self.rhythms.first();
        let kind = rhythm.map(|given| &given.value);
        let is_monthly = matches!(kind, Some(Rhythm::Monthly(_)));
        let is_every = matches!(kind, Some(Rhythm::Every(_)));
        let mut only = |slot: &Slot<LitStr>, fits: bool, text: &str| {
            if let Some(given) = slot.as_ref().filter(|_| !fits) {
                errors.add(Error::new(given.key.span(), text));
            }
        };
        only(
            &self.at,
            is_monthly,
            "`at` is the time of a monthly job; that of a daily one stands in `daily = \"09:00\"`",
        );
        only(
            &self.days,
            matches!(kind, Some(Rhythm::Daily(_))),
            "`days` are those of a daily job: `daily = \"09:00\", days = \"MON-FRI\"`",
        );
        only(
            &self.first,
            is_every,
            "`first` is when a job with an interval runs first: `every = \"5m\", first = \"0s\"`",
        );
        only(
            &self.tz,
            kind.is_some() && !is_every,
            "`tz` is the time zone of `daily`, `monthly` and `cron`; here no time of day is said",
        );
        only(
            &self.grace,
            kind.is_some(),
            "this job is scheduled from code, where it is said how late it may be: `.grace(..)`",
        );
        if let Some(given) = rhythm.filter(|_| is_monthly && self.at.is_none()) {
            errors.add(Error::new(
                given.key.span(),
                "at what time? write `monthly = 1, at = \"09:00\"`",
            ));
        }
    }
}

/// A number, negative only where it is the last day.
fn day(input: ParseStream<'_>, key: &Ident) -> Result<Option<u8>> {
    args::equals(input, key, DAY)?;
    let at: Span = input.span();
    let minus: Option<Token![-]> = input.parse()?;
    let number: LitInt = input.parse().map_err(|_| Error::new(at, DAY))?;
    match (minus, number.base10_parse::<u8>()) {
        (Some(_), Ok(1)) => Ok(None),
        (None, Ok(day @ 1..=31)) => Ok(Some(day)),
        _ => Err(Error::new(
            number.span(),
            "days of a month go from 1 to 31, and -1 is the last one",
        )),
    }
}

fn other(key: &Ident) -> Error {
    if key == "group" {
        let text = "jobs have no groups: each run is of one function";
        return Error::new(key.span(), text);
    }
    unknown("argument", key, &KEYS)
}
