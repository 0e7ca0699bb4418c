#[bot::job(every = "5m")]
async fn report() {
    let count = std::rc::Rc::new(1);
    std::future::ready(()).await;
    drop(count);
}

fn main() {}
