//! What a bot's program does when it is asked on the command line: `routes`, `check`, `play`, or simply run.

use super::{
    Builder,
    admin::{self, DeadLetters},
    entry::MainArgs,
    environment::{Environment, SETTINGS},
    playground::{self, PageOptions, Play},
};
use crate::{
    dispatch::{Route, RouteTable, is_generated},
    error::{Error, Result},
    handler::commands::slips,
    handler::registration::{ArgCount, CommandTrigger, JobTrigger, Trigger},
    jobs::schedule::Zone,
};
use std::{fmt::Write as _, sync::Arc};

/// What the program was started for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Request {
    Run,
    Routes,
    Check,
    Play(Play),
    DeadLetters(DeadLetters),
    Help,
    /// Words that begin like a request and are none.
    Usage(&'static str),
}

/// `dead-letters` or `play` with its words, or a single known word: other arguments are the user's own.
pub(super) fn request(words: &[String]) -> Request {
    match words
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        Some(("routes", [])) => Request::Routes,
        Some(("check", [])) => Request::Check,
        Some(("help" | "--help" | "-h", [])) => Request::Help,
        Some(("play", rest)) => {
            Play::parse(rest).map_or(Request::Usage(playground::USAGE), Request::Play)
        }
        Some(("dead-letters", rest)) => {
            DeadLetters::parse(rest).map_or(Request::Usage(admin::USAGE), Request::DeadLetters)
        }
        _ => Request::Run,
    }
}

/// The request that a single word was meant for, if only a slip of the finger keeps it from being one.
pub(super) fn misspelt(words: &[String]) -> Option<(&str, &'static str)> {
    let [word] = words else { return None };
    let known = ["routes", "check", "play", "dead-letters"];
    let meant = known.into_iter().find(|known| slips(word, known) == 1)?;
    Some((word, meant))
}

/// The page that is to be kept, which needs nothing of the bot itself: its `main` does not run.
pub(super) fn page_to_keep(request: &Request, environment: &Environment) -> Option<PageOptions> {
    match request {
        Request::Play(play) => play.page(),
        Request::Run => playground::to_keep(environment),
        _ => None,
    }
}

/// Does what was asked.
pub(super) async fn carry_out(
    request: Request,
    builder: Builder,
    environment: &Environment,
    args: MainArgs,
) -> Result<()> {
    match request {
        Request::Routes => {
            let application = tokenless(builder, environment).build()?;
            print!("{}", application.routes());
            Ok(())
        }
        Request::Check => check(builder, environment),
        Request::DeadLetters(request) => admin::dead_letters(&builder, &request),
        Request::Help => {
            print!("{}", help(args.binary.unwrap_or(args.package)));
            Ok(())
        }
        Request::Usage(usage) => Err(Error::startup(usage)),
        Request::Play(_) => playground::print(builder, environment, args).await,
        Request::Run if playground::is_kept(environment) => {
            playground::run_kept(builder, environment).await
        }
        Request::Run if !builder.has_bot() && playable() => {
            playground::play(builder, environment, args).await
        }
        Request::Run => builder.build()?.run().await,
    }
}

/// What the program can be asked for.
fn help(program: &str) -> String {
    format!(
        "{program} is a Telegram bot.

  {program}               runs it; without a token, a debug build plays
  {program} play          plays: in the browser, or with --script in the terminal
  {program} routes        prints all handlers in the order in which they are tried
  {program} check         checks settings, handlers and what is stored
  {program} dead-letters  shows, retries or drops updates that were put aside

The token comes from BOT_TOKEN, BOT_TOKEN_FILE or the file .env in the working directory. Other settings:
{}, RUST_LOG.
",
        SETTINGS.join(", ")
    )
}

/// Configuration, handlers and store, without a word to Telegram.
fn check(builder: Builder, environment: &Environment) -> Result<()> {
    let stored = if builder.has_bot() {
        Some(admin::check_store(&builder)?)
    } else {
        None
    };
    let application = tokenless(builder, environment).build()?;
    let table = application.dispatcher.table();
    let own = table.routes().iter().filter(|route| !is_generated(route));
    let (jobs, handlers): (Vec<_>, Vec<_>) =
        own.partition(|route| matches!(route.trigger, Trigger::Job(_)));
    println!("{} handlers, all in order", handlers.len());
    if !jobs.is_empty() {
        println!("{} jobs, all in order", jobs.len());
    }
    for doubt in &application.doubts {
        println!("warning: {doubt}");
    }
    let stored = stored.map(|stored| Ok::<_, Error>((stored, application.check_jobs()?)));
    let stored = stored.transpose()?;
    match stored {
        Some((stored, jobs)) => println!("{stored}{jobs}"),
        None => println!(
            "BOT_TOKEN is not set: the bot will not run without it, and its store was not looked at"
        ),
    }
    Ok(())
}

/// The table and the checks need no token.
fn tokenless(builder: Builder, environment: &Environment) -> Builder {
    if environment.token().is_none() && !builder.has_bot() {
        builder.token("0:none")
    } else {
        builder
    }
}

/// Whether a bot without a token talks to the built-in server: not in a release build, where a forgotten token is a
/// mistake.
fn playable() -> bool {
    cfg!(all(feature = "playground", debug_assertions))
}

/// The table of all handlers: group, order, trigger, filters, function and place; that of all jobs; then what looks like a
/// mistake.
pub(super) fn routes_table(table: &RouteTable, zone: &Zone, doubts: &[String]) -> String {
    let mut handlers =
        vec![["group", "order", "trigger", "filters", "handler", "place"].map(str::to_owned)];
    let mut jobs = vec![["schedule", "job", "place"].map(str::to_owned)];
    let mut order = 0;
    let mut group = None;
    for route in table.routes() {
        let place = if is_generated(route) {
            "generated".to_owned()
        } else {
            route.function.at.to_string()
        };
        let mut name = route.function.name.to_string();
        if !route.block {
            name.push_str(" (block = false)");
        }
        if let Trigger::Job(job) = &route.trigger {
            jobs.push([schedule(job, zone), name, place]);
            continue;
        }
        order = if group == Some(route.group) {
            order + 1
        } else {
            1
        };
        group = Some(route.group);
        handlers.push([
            route.group.to_string(),
            order.to_string(),
            trigger(route),
            route.filter.to_owned(),
            name,
            place,
        ]);
    }
    let mut text = aligned(&handlers);
    if jobs.len() > 1 {
        let _ = write!(text, "\n{}", aligned(&jobs));
    }
    for warning in overlaps(table.routes()).iter().chain(doubts) {
        let _ = writeln!(text, "warning: {warning}");
    }
    text
}

/// When a job runs.
fn schedule(job: &JobTrigger, zone: &Zone) -> String {
    match job.plan.map(|plan| plan.schedule(zone)) {
        None => "from code".to_owned(),
        Some(Ok(schedule)) => schedule.to_string(),
        Some(Err(error)) => error,
    }
}

/// Rows with their columns below each other.
fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: [usize; N] = std::array::from_fn(|column| width(column).unwrap_or(0));
    let mut text = String::new();
    for row in rows {
        let cells: Vec<_> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        let _ = writeln!(text, "{}", cells.join("  ").trim_end());
    }
    text
}

fn trigger(route: &Route) -> String {
    let kinds = |on: &[bot_api::types::UpdateType]| {
        on.iter()
            .map(|kind| kind.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match route.trigger {
        Trigger::Command(command) => called(&command),
        Trigger::Kinds(on) => kinds(on),
        Trigger::Everything => "update".to_owned(),
        Trigger::Regex { pattern, .. } => format!("regex {pattern}"),
        Trigger::Pattern {
            kind,
            pattern,
            game,
        } => {
            let pattern = pattern.map(|pattern| format!(" regex {pattern}"));
            let game = game.map(|game| format!(" game {game}"));
            [Some(kind.as_str().to_owned()), pattern, game]
                .into_iter()
                .flatten()
                .collect()
        }
        Trigger::Callback => "callback".to_owned(),
        Trigger::Custom => "custom".to_owned(),
        Trigger::Job(_) => "job".to_owned(),
        Trigger::TimeOut => "timeout".to_owned(),
        Trigger::StringCommand(command) => format!("string {}", called(&command)),
        Trigger::StringRegex { pattern } => format!("string regex {pattern}"),
    }
}

fn called(command: &CommandTrigger) -> String {
    let calls: Vec<_> = command.calls().collect();
    let calls = calls.join(", ");
    if command.args == ArgCount::ANY {
        calls
    } else {
        format!("{calls} with {}", command.args)
    }
}

/// Pairs of blocking handlers of one group, from different files, that are for the same thing: which is first is then
/// a matter of the files' names.
fn overlaps(routes: &[Arc<Route>]) -> Vec<String> {
    let mut found = Vec::new();
    let plain =
        |route: &&Arc<Route>| route.block && route.filter.is_empty() && !route.needs().narrows;
    for (place, first) in routes.iter().enumerate().filter(|(_, route)| plain(route)) {
        for second in routes[place + 1..]
            .iter()
            .take_while(|second| second.group == first.group)
            .filter(plain)
        {
            if first.function.at.file != second.function.at.file && same_trigger(first, second) {
                found.push(format!(
                    "`{}` ({}) and `{}` ({}) can both match in group {}; the first one runs. Say which is first with `group`",
                    first.function.name, first.function.at, second.function.name, second.function.at, first.group,
                ));
            }
        }
    }
    found
}

fn same_trigger(first: &Route, second: &Route) -> bool {
    match (first.trigger, second.trigger) {
        (Trigger::Command(first), Trigger::Command(second)) => {
            first.args == second.args
                && first.on.iter().any(|kind| second.on.contains(kind))
                && first
                    .calls()
                    .any(|call| second.calls().any(|other| other == call))
        }
        (Trigger::Kinds(first), Trigger::Kinds(second)) => {
            first.iter().any(|kind| second.contains(kind))
        }
        (Trigger::Everything, Trigger::Everything) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_single_known_word_is_a_request() {
        let of =
            |words: &[&str]| request(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(of(&["routes"]), Request::Routes);
        assert_eq!(of(&["check"]), Request::Check);
        assert_eq!(of(&[]), Request::Run);
        assert_eq!(
            of(&["dead-letters"]),
            Request::DeadLetters(DeadLetters::List)
        );
        assert!(matches!(of(&["play"]), Request::Play(_)) || !cfg!(feature = "playground"));
        assert_eq!(of(&["play", "now"]), Request::Usage(playground::USAGE));
        assert_eq!(of(&["dead-letters", "burn"]), Request::Usage(admin::USAGE));
        assert_eq!(of(&["routes", "--all"]), Request::Run);
        assert_eq!(of(&["route"]), Request::Run);
        assert_eq!(of(&["--help"]), Request::Help);
        assert_eq!(of(&["--help", "me"]), Request::Run);
    }

    #[test]
    fn a_slip_of_the_finger_is_told_from_a_word_of_the_users_own() {
        let of = |word: &str| misspelt(&[word.to_owned()]).map(|(_, meant)| meant);
        assert_eq!(of("route"), Some("routes"));
        assert_eq!(of("chekc"), Some("check"));
        assert_eq!(of("dead_letters"), Some("dead-letters"));
        assert_eq!(of("routes"), None);
        assert_eq!(of("migrate"), None);
    }
}
