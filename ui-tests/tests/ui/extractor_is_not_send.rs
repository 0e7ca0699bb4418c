use bot::{Context, FromUpdate, extract::ExtractError};
use std::rc::Rc;

struct Counter(Rc<u8>);

impl<K, A> FromUpdate<K, A> for Counter {
    async fn extract(_: &Context) -> Result<Self, ExtractError> {
        Ok(Self(Rc::new(1)))
    }
}

#[bot::handler(message)]
async fn count(_: Counter) {}

fn main() {}
