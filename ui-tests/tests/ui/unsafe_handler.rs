#[bot::handler(message)]
async unsafe fn any() {}

fn main() {}
