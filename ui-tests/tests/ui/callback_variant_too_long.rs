#[derive(bot::CallbackData)]
enum Action {
    Cancel,
    Rename {
        item: u64,
        #[callback(max = 60)]
        name: String,
    },
}

fn main() {}
