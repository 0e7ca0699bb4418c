#[derive(bot::FromUpdate)]
enum Visitor {
    Nobody,
}

fn main() {}
