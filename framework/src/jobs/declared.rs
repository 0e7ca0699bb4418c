//! Jobs with a schedule in their attribute: the rows that the store should have of them.

use super::{
    KIND,
    schedule::{Rhythm, Schedule, Zone},
};
use crate::store::{JobChange, JobKey, Millis, StoredJob, millis};
use std::{collections::HashMap, time::Duration};

/// When a job runs that stands in the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How it comes again.
    pub rhythm: Rhythm,
    /// Its time zone; that of the bot if this is absent.
    pub zone: Option<&'static str>,
    /// How long after it is first seen it runs first, where it has an interval.
    pub first: Option<Duration>,
    /// How late a run may be.
    pub grace: Option<Duration>,
}

impl Plan {
    /// # Errors
    /// When there is no such time zone.
    pub(crate) fn schedule(&self, zone: &Zone) -> Result<Schedule, String> {
        Ok(Schedule {
            rhythm: self.rhythm,
            zone: self.zone.map_or_else(|| Ok(zone.clone()), Zone::named)?,
        })
    }

    /// The row of a job that runs by this, as if it were seen for the first time.
    fn row(
        &self,
        key: JobKey,
        function: &str,
        zone: &Zone,
        now: Millis,
    ) -> Result<StoredJob, String> {
        let schedule = self.schedule(zone)?;
        let due = match self.rhythm {
            Rhythm::Every(interval) => Some(now + self.first.unwrap_or(interval)),
            _ => schedule.next(now, now),
        };
        Ok(StoredJob {
            key,
            kind: KIND.to_owned(),
            function: function.to_owned(),
            name: None,
            chat: None,
            user: None,
            topic: None,
            payload: "null".to_owned(),
            schedule: schedule.to_string(),
            since: due.unwrap_or(now),
            until: None,
            grace: self.grace.map(millis),
            due: due.ok_or_else(|| format!("`{schedule}` never comes"))?,
            paused: false,
            declared: true,
        })
    }
}

/// What has to change so that the rows are those of the code: what stays as it was keeps its next run, and stays paused.
///
/// # Errors
/// When a time zone is not there.
pub(crate) fn reconcile(
    rows: Vec<StoredJob>,
    code: &[(String, Plan)],
    zone: &Zone,
    now: Millis,
    next_key: impl Fn() -> JobKey,
) -> Result<Vec<JobChange>, String> {
    let mut rows: HashMap<String, StoredJob> = rows
        .into_iter()
        .map(|row| (row.function.clone(), row))
        .collect();
    let mut changes = Vec::new();
    for (function, plan) in code {
        let before = rows.remove(function);
        let key = before.as_ref().map_or_else(&next_key, |row| row.key);
        let mut row = plan.row(key, function, zone, now)?;
        if let Some(before) = before {
            if (&before.schedule, before.grace) == (&row.schedule, row.grace) {
                continue;
            }
            row.paused = before.paused;
        }
        changes.push(JobChange::Put(Box::new(row)));
    }
    for row in rows.into_values() {
        tracing::info!(target: "bot", job = %row.function, schedule = %row.schedule, "this job has no schedule in the code any more and is dropped");
        changes.push(JobChange::Remove(row.key));
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1_000;

    fn every(hours: u64) -> Plan {
        Plan {
            rhythm: Rhythm::Every(Duration::from_secs(hours * 3_600)),
            zone: None,
            first: None,
            grace: None,
        }
    }

    fn code(plan: Plan) -> Vec<(String, Plan)> {
        vec![("tests::report".to_owned(), plan)]
    }

    fn changes(rows: Vec<StoredJob>, plan: Plan, now: i64) -> Vec<JobChange> {
        reconcile(rows, &code(plan), &Zone::utc(), Millis(now), || JobKey(7)).expect("a zone")
    }

    #[track_caller]
    fn put(changes: &[JobChange]) -> StoredJob {
        match changes {
            [JobChange::Put(row)] => StoredJob::clone(row),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_new_job_gets_a_row_and_keeps_it() {
        let row = put(&changes(Vec::new(), every(1), 0));
        assert_eq!((row.key, row.due.0), (JobKey(7), 3_600_000));
        assert!(row.declared);
        assert!(changes(vec![row], every(1), DAY).is_empty());
    }

    #[test]
    fn the_schedule_in_the_code_counts() {
        let mut row = put(&changes(Vec::new(), every(1), 0));
        row.paused = true;
        let row = put(&changes(vec![row], every(2), DAY));
        assert_eq!((row.key, row.due.0), (JobKey(7), DAY + 7_200_000));
        assert!(row.paused, "somebody wanted that");
    }

    #[test]
    fn what_is_gone_from_the_code_goes() {
        let row = put(&changes(Vec::new(), every(1), 0));
        let gone = reconcile(vec![row], &[], &Zone::utc(), Millis(0), JobKey::default);
        assert_eq!(gone, Ok(vec![JobChange::Remove(JobKey(7))]));
    }
}
