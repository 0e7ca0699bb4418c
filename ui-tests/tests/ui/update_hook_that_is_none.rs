bot::app! {}

fn main() {
    let _ = bot::Application::builder::<__BotApp>().update_hook(5);
}
