//! Commands: their menus and `/help` come from the doc comments, their arguments are types, links into the bot carry
//! values.

use bot::prelude::*;
use serde::{Deserialize, Serialize};

/// What a link into this bot can carry: written as `Table-7` or `Dish-soup`.
#[derive(Serialize, Deserialize)]
enum Link {
    Table(u8),
    Dish(String),
}

/// Only a `/start` that came through such a link is for this handler.
#[handler(command = "start", hidden)]
async fn follow(DeepLink(link): DeepLink<Link>) -> String {
    match link {
        Link::Table(table) => format!("Welcome at table {table}!"),
        Link::Dish(dish) => format!("{dish}, an excellent choice."),
    }
}

/// Says hello
#[handler(command = "start", description(de = "Sagt hallo"))]
async fn start() -> &'static str {
    "Hello! /help shows what I can do."
}

/// Fields are given in order or by name; what is an `Option` may be left out.
#[derive(Deserialize)]
struct Order {
    dish: String,
    count: Option<u32>,
    note: Option<String>,
}

/// Orders something
#[handler(command = "order", description(de = "Bestellt etwas"), scope = private)]
async fn order(Args(order): Args<Order>) -> String {
    let note = order.note.map(|note| format!(" ({note})"));
    format!(
        "{} × {}{}",
        order.count.unwrap_or(1),
        order.dish,
        note.unwrap_or_default()
    )
}

#[derive(Deserialize)]
enum Unit {
    Celsius,
    Fahrenheit,
}

/// Converts a temperature
#[handler(command = "convert")]
async fn convert(Args((degrees, unit)): Args<(f64, Unit)>) -> String {
    match unit {
        Unit::Celsius => format!("{:.1} °F", degrees * 1.8 + 32.0),
        Unit::Fahrenheit => format!("{:.1} °C", (degrees - 32.0) / 1.8),
    }
}

/// Repeats something
#[handler(command = "repeat")]
async fn repeat(Args((times, Rest(what))): Args<(u8, Rest)>) -> String {
    vec![what; times.clamp(1, 5).into()].join("\n")
}

/// Gives the link to a table
#[handler(command = "table", scope = [private, admins])]
async fn table(Args((number,)): Args<(u8,)>, ctx: Context) -> Result<String, bot::DeepLinkError> {
    ctx.deep_link(&Link::Table(number))
}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    #[bot::test]
    async fn links_into_the_bot_carry_values(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/table 7").await;
        let link = ann.sees("t.me/test_bot?start=").text().to_owned();
        let (_, payload) = link.split_once("start=").expect("a payload");
        ann.sends(&format!("/start {payload}")).await;
        ann.sees("Welcome at table 7!");
        ann.sends("/start").await;
        ann.sees("Hello! /help shows what I can do.");
    }

    #[bot::test]
    async fn arguments_are_types(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/order soup count=2").await;
        ann.sees("2 × soup");
        ann.sends("/convert 100 celsius").await;
        ann.sees("212.0 °F");
        ann.sends("/repeat 2 as it is").await;
        ann.sees("as it is\nas it is");
    }
}
