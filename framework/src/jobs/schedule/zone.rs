//! Time zones, from the database that is built in: the same on every machine.

use jiff::{Timestamp, civil, tz::TimeZone};
use std::fmt;

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
