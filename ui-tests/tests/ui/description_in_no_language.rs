/// Says hello
#[bot::handler(command = "start", description(gr = "Γειά"))]
async fn start() {}

fn main() {}
