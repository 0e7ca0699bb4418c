//! How a bot under test reaches its server, and both the time: without a network, and on one clock.

use crate::{clock::Clock, runtime::Activity};
use bot_api::{Carrier, CarrierAnswer, CarrierRequest};
use bot_simulator::Server;
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, OnceLock},
    time::SystemTime,
};

/// Takes calls to a server in the same process.
pub(super) struct ToServer(pub(super) Arc<Server>);

impl Carrier for ToServer {
    fn carry(
        &self,
        request: CarrierRequest,
    ) -> Pin<Box<dyn Future<Output = Option<CarrierAnswer>> + Send>> {
        let answer = self
            .0
            .answer(&request.path, &request.content_type, request.body);
        Box::pin(async move {
            let answer = answer.await?;
            Some(CarrierAnswer {
                status: answer.status,
                retry_after: answer.retry_after,
                body: answer.body,
            })
        })
    }
}

/// The bot's clock as the server's. A call that the server is late to answer only waits for the clock, and so does
/// who made it.
#[derive(Clone, Debug)]
pub(super) struct ServerClock {
    clock: Clock,
    activity: Arc<OnceLock<Activity>>,
}

impl ServerClock {
    pub(super) fn new(clock: Clock) -> Self {
        Self {
            clock,
            activity: Arc::default(),
        }
    }

    /// Says whose calls the server answers.
    pub(super) fn serves(&self, activity: Activity) {
        // A play has one bot.
        let _ = self.activity.set(activity);
    }
}

impl bot_simulator::Clock for ServerClock {
    fn now(&self) -> SystemTime {
        self.clock.now()
    }

    fn sleep_until(&self, deadline: SystemTime) -> bot_simulator::Sleep {
        let left = deadline.duration_since(self.now()).unwrap_or_default();
        let sleep = self.clock.sleep(left);
        let activity = self.activity.get().cloned();
        Box::pin(async move {
            match activity {
                Some(activity) => activity.idle_during(sleep).await,
                None => sleep.await,
            }
        })
    }
}
