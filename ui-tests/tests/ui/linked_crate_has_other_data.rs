#[bot::main(user_data = u8, link = [cablegram_ui_tests])]
async fn main() {}
