#[bot::handler(comand = "start", message(foto), group = "first", block = maybe)]
fn start<T>(_: &bot::Chat) {}

fn main() {}
