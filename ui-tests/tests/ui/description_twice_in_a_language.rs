/// Says hello
#[bot::handler(command = "start", description(de = "Sagt hallo", de = "Grüßt"))]
async fn start() {}

fn main() {}
