//! A bare Bot API client.

use bot_simulator::Server;
use serde_json::{Value, json};

#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
}

/// An answer: the HTTP status and the JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) json: Value,
}

impl Answer {
    /// The result of a call that must have worked.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{:?}", self.json);
        assert_eq!(self.json["ok"], true);
        self.json["result"].clone()
    }

    /// The refusal of a call that must not have worked: its code (equal to the status) and text.
    #[track_caller]
    pub(crate) fn refused(self) -> (u16, String) {
        assert_eq!(self.json["ok"], false, "{:?}", self.json);
        assert_eq!(self.json["error_code"], self.status);
        let text = self.json["description"].as_str().expect("a description");
        (self.status, text.to_owned())
    }
}

impl Client {
    pub(crate) fn new(server: &Server) -> Self {
        Self::with_token(server, server.token())
    }

    pub(crate) fn with_token(server: &Server, token: &str) -> Self {
        // Built with the whole workspace, reqwest has TLS without a provider of its own and insists on one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Self {
            http: reqwest::Client::new(),
            base: format!("{}/bot{token}", server.url()),
        }
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(crate) fn method_url(&self, method: &str) -> String {
        format!("{}/{method}", self.base)
    }

    /// A call with JSON parameters.
    pub(crate) async fn call(&self, method: &str, params: Value) -> Answer {
        self.try_call(method, params)
            .await
            .expect("an answer in JSON")
    }

    pub(crate) async fn try_call(
        &self,
        method: &str,
        params: Value,
    ) -> Result<Answer, reqwest::Error> {
        let request = self
            .http
            .post(self.method_url(method))
            .header("content-type", "application/json")
            .body(params.to_string());
        answer(request).await
    }

    pub(crate) async fn updates(&self, params: Value) -> Vec<Value> {
        let result = self.call("getUpdates", params).await.ok();
        result.as_array().expect("a list").clone()
    }

    /// The ids of the updates there are, without confirming any.
    pub(crate) async fn update_ids(&self) -> Vec<i64> {
        ids(&self.updates(json!({})).await)
    }
}

pub(crate) fn ids(updates: &[Value]) -> Vec<i64> {
    let ids = updates.iter().map(|update| update["update_id"].as_i64());
    ids.map(|id| id.expect("an id")).collect()
}

pub(crate) async fn answer(request: reqwest::RequestBuilder) -> Result<Answer, reqwest::Error> {
    let response = request.send().await?;
    let status = response.status().as_u16();
    let text = response.text().await?;
    let json = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Ok(Answer { status, json })
}
