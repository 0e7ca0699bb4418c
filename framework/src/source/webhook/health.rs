//! Says how the bot is, for whoever watches over it: a load balancer, an orchestrator.

use super::{WebhookService, service::Answer};
use hyper::{Method, StatusCode};

/// The process is there.
const ALIVE: &str = "/healthz";
/// Updates are taken.
const READY: &str = "/readyz";
pub(super) const PATHS: [&str; 2] = [ALIVE, READY];

/// The answer, if it was asked for.
pub(super) fn answer(path: &str, method: &Method, service: &WebhookService) -> Option<Answer> {
    let well = match path {
        ALIVE => true,
        READY => service.is_ready(),
        _ => return None,
    };
    Some(match (method, well) {
        (&Method::GET | &Method::HEAD, true) => Answer::text(StatusCode::OK, "ok\n"),
        (&Method::GET | &Method::HEAD, false) => {
            Answer::text(StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
        _ => Answer::not_allowed("GET, HEAD"),
    })
}
