//! A place where handlers wait until the test lets them go on.

use std::sync::Arc;
use tokio::sync::Semaphore;

/// A gate that is closed at first; handlers take it as `Shared<Gate>`. Clones are the same gate.
#[derive(Clone, Debug)]
pub struct Gate(Arc<Semaphore>);

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(0)))
    }
}

impl Gate {
    /// Waits until the gate lets one more through.
    pub async fn pass(&self) {
        // A closed semaphore is a gate that is open for good.
        if let Ok(permit) = self.0.acquire().await {
            permit.forget();
        }
    }

    /// Lets so many through, those who wait longest first.
    pub fn let_through(&self, count: usize) {
        self.0.add_permits(count);
    }

    /// Lets everyone through, now and later.
    pub fn open(&self) {
        self.0.close();
    }
}
