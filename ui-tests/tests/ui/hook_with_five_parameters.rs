use bot::Bot;

#[bot::post_init]
async fn ready(_: Bot, _: Bot, _: Bot, _: Bot, _: Bot) {}

fn main() {}
