struct Shop;

impl Shop {
    #[bot::handler(message)]
    async fn any(&self) {}
}

fn main() {}
