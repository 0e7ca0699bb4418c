//! Time zones, from the database that is built in: the same on every machine.

use jiff::{Timestamp, civil, tz::TimeZone};
use std::{fmt, time::Duration};

/// A time zone by its name in the IANA database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    pub(crate) fn utc() -> Self {
        Self {
            name: "UTC".to_owned(),
            zone: TimeZone::UTC,
        }
    }

    /// # Errors
    /// When there is no such zone.
    pub(crate) fn named(name: &str) -> Result<Self, String> {
        if name == "UTC" {
            return Ok(Self::utc());
        }
        let zone = TimeZone::get(name).map_err(|_| {
            format!(
                "there is no time zone `{name}`: it is called as in the IANA database, `Europe/Berlin` or `UTC`"
            )
        })?;
        let name = zone.iana_name().unwrap_or(name).to_owned();
        Ok(Self { name, zone })
    }

    /// What clocks on the wall show.
    pub(super) fn local(&self, time: Timestamp) -> civil::DateTime {
        self.zone.to_datetime(time)
    }

    /// Behind which time of clocks on the wall the next ones are to be looked for. Mostly what they show; when they were
    /// just put forward, what they would show otherwise, since the times that were left out come as much later.
    pub(super) fn local_to_come(&self, time: Timestamp) -> civil::DateTime {
        self.not_put_forward(time)
            .unwrap_or_else(|| self.local(time))
    }

    fn not_put_forward(&self, time: Timestamp) -> Option<civil::DateTime> {
        let moment = Duration::from_nanos(1);
        let shift = self.zone.preceding(time.checked_add(moment).ok()?).next()?;
        let shift = shift.timestamp();
        let before = self.zone.to_offset(shift.checked_sub(moment).ok()?);
        let before = before.to_datetime(time);
        let left_out = self.local(time).duration_since(before);
        (time < shift.checked_add(left_out).ok()?).then_some(before)
    }

    /// When clocks show this. A time that is left out when they are put forward is as much later as they are put; one that
    /// comes twice when they are put back is the first.
    pub(super) fn instant(&self, local: civil::DateTime) -> Option<Timestamp> {
        self.zone.to_timestamp(local).ok()
    }

    /// When clocks show this, were they not put.
    pub(super) fn instant_as_at(
        &self,
        time: Timestamp,
        local: civil::DateTime,
    ) -> Option<Timestamp> {
        self.zone.to_offset(time).to_timestamp(local).ok()
    }

    /// When clocks are put the next time.
    pub(super) fn next_shift(&self, time: Timestamp) -> Option<Timestamp> {
        self.zone
            .following(time)
            .next()
            .map(|shift| shift.timestamp())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
