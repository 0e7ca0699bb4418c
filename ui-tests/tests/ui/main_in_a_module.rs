mod app {
    #[bot::main]
    async fn main() {}
}
