#[bot::main(link = cablegram_ui_tests)]
async fn main() {}
