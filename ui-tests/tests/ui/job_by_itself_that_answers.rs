#[bot::job(daily = "09:00")]
async fn report() -> String {
    "to whom?".to_owned()
}

fn main() {}
