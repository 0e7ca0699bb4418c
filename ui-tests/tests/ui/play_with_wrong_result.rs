use bot::testing::Play;

bot::app! {}

fn main() {
    Play::builder::<__BotApp>().run(async |_| 5);
}
