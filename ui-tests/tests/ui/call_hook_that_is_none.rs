bot::app! {}

struct Metrics;

fn main() {
    let _ = bot::Application::builder::<__BotApp>().call_hook(Metrics);
}
