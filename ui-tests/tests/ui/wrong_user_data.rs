mod handlers {
    #[bot::handler(message)]
    async fn any(_: bot::Chat, _: bot::UserData<u8>) {}
}

#[bot::main(user_data = String)]
async fn main() {}
