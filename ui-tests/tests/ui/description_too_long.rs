/// Every command of a bot is listed in a menu, with the first paragraph of its documentation as the description.
/// That paragraph has to be short: what is longer than 256 characters is refused by Telegram, and it would be hard
/// to read on a small screen anyway. Say the rest in a second paragraph.
#[bot::handler(command = "long")]
async fn long() {}

fn main() {}
