struct Colour;

#[bot::handler(command = "paint")]
async fn paint(_: bot::Args<(Colour, u8)>) {}

fn main() {}
