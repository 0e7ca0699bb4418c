use bot::{BoxError, Flow, Handle, Update, UpdateHook};

struct Counting;

impl UpdateHook for Counting {
    async fn before(&self, handle: &Handle, _: &Update) -> Result<Flow, BoxError> {
        let count = std::rc::Rc::new(0);
        handle.sleep(std::time::Duration::ZERO).await;
        drop(count);
        Ok(Flow::Continue)
    }
}

fn main() {}
