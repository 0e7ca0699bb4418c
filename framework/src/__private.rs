//! What the attributes expand to calls of. Not for use by hand: it may change with every release.

pub use crate::{
    app::{Here, HostedBy, Undeclared, hosts, undeclared},
    application::{IntoBuilder, MainArgs, MainResult, concurrency, main0, main1, mode, store},
    conversation::{Collect, Collected, collected, moved, silence},
    data::{DataTypes, StateType, data_types},
    duration::{checked_duration, duration},
    event::{Kept, NotKept},
    handler::{
        arity::*,
        hook::{hook0, hook1, hook2, hook3, hook4},
        job_arity::*,
        registration::{
            ArgCount, Built, CommandScope, CommandTrigger, Declaration, ErrorBuilt,
            ErrorRegistration, HookBuilt, HookRegistration, JobTrigger, Location, Registration,
            Stage, Trigger,
        },
    },
    jobs::{
        Plan,
        schedule::{
            Cron, DayOfMonth, Days, Rhythm, checked_cron, checked_days, checked_interval,
            checked_time_of_day, cron, days, interval, time_of_day,
        },
    },
    types::UpdateType,
};
pub mod ide;
#[cfg(feature = "testing")]
pub use crate::testing::private::{choose, chosen, play, test1};

pub use inventory;
pub use std::{column, concat, env, file, line, module_path, option_env};
