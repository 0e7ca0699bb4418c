//! A server that says whatever the test wants it to, down to the last byte.
//!
//! Only `getUpdates` is the test's; every other method is answered as a good server would.

use serde_json::{Value, json};
use std::{fmt, sync::Arc};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

/// What goes over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    bytes: Vec<u8>,
    then: Then,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Then {
    GoOn,
    Close,
    Reset,
    Hang,
}

impl Answer {
    /// A good answer with this body.
    pub(crate) fn ok(body: impl AsRef<[u8]>) -> Self {
        Self::http(200, "application/json", body)
    }

    /// A whole answer of any kind.
    pub(crate) fn http(status: u16, content_type: &str, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        Self::bytes(
            [
                format!("HTTP/1.1 {status} Whatever\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n\r\n", body.len()).as_bytes(),
                body,
            ]
            .concat(),
        )
    }

    /// Any bytes at all.
    pub(crate) fn bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            then: Then::GoOn,
        }
    }

    /// Nothing, and the connection stays open.
    pub(crate) fn silence() -> Self {
        Self::bytes([]).hang()
    }

    /// The connection is closed behind it.
    pub(crate) fn close(mut self) -> Self {
        self.then = Then::Close;
        self
    }

    /// The connection is reset behind it.
    pub(crate) fn reset(mut self) -> Self {
        self.then = Then::Reset;
        self
    }

    /// Nothing follows.
    pub(crate) fn hang(mut self) -> Self {
        self.then = Then::Hang;
        self
    }
}

/// The answer to `getUpdates` that brings these.
pub(crate) fn updates(updates: &[Value]) -> Answer {
    Answer::ok(json!({"ok": true, "result": updates}).to_string())
}

type Reply = dyn Fn(usize, &Value) -> Answer + Send + Sync;

/// The server.
pub(crate) struct Wire {
    address: std::net::SocketAddr,
    /// Each call with its parameters.
    calls: watch::Sender<Vec<(String, Value)>>,
    task: JoinHandle<()>,
}

pub(crate) const TOKEN: &str = "987654321:AAF_no_one_may_ever_read_this_one";

impl Wire {
    /// `reply` is given the number of the request for updates, from 0, and its parameters.
    pub(crate) async fn start(
        reply: impl Fn(usize, &Value) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let calls = watch::Sender::new(Vec::new());
        let reply: Arc<Reply> = Arc::new(reply);
        let log = calls.clone();
        let task = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, log.clone(), reply.clone()));
            }
        });
        Self {
            address,
            calls,
            task,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The parameters of all requests for updates so far.
    pub(crate) fn polls(&self) -> Vec<Value> {
        self.of("getUpdates")
    }

    /// The texts that the bot sent.
    pub(crate) fn sent(&self) -> Vec<String> {
        self.of("sendMessage")
            .iter()
            .map(|params| params["text"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    fn of(&self, method: &str) -> Vec<Value> {
        self.calls
            .borrow()
            .iter()
            .filter(|(called, _)| called == method)
            .map(|(_, params)| params.clone())
            .collect()
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One connection, for as long as it lasts.
async fn serve(mut stream: TcpStream, log: watch::Sender<Vec<(String, Value)>>, reply: Arc<Reply>) {
    while let Some((method, params)) = request(&mut stream).await {
        let mut nth = 0;
        log.send_modify(|calls| {
            nth = calls.iter().filter(|(called, _)| *called == method).count();
            calls.push((method.clone(), params.clone()));
        });
        let answer = match &*method {
            "getUpdates" => reply(nth, &params),
            "getMe" => Answer::ok(
                r#"{"ok":true,"result":{"id":987654321,"is_bot":true,"first_name":"B","username":"wire_bot"}}"#,
            ),
            "sendMessage" => Answer::ok(
                r#"{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"}}}"#,
            ),
            _ => Answer::ok(r#"{"ok":true,"result":true}"#),
        };
        if stream.write_all(&answer.bytes).await.is_err() {
            return;
        }
        match answer.then {
            Then::GoOn => {}
            Then::Close => return,
            Then::Reset => {
                let _ = stream.set_zero_linger();
                return;
            }
            Then::Hang => {
                // Until the other side has had enough.
                let _ = stream.read(&mut [0]).await;
                return;
            }
        }
    }
}

/// The next request: its method and its parameters.
async fn request(stream: &mut TcpStream) -> Option<(String, Value)> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .map_or(0, |length| length.trim().parse().unwrap_or(0));
    while bytes.len() < end + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let path = String::from_utf8_lossy(&bytes[..end])
        .split(' ')
        .nth(1)?
        .to_owned();
    let method = path.rsplit('/').next()?.to_owned();
    Some((
        method,
        serde_json::from_slice(&bytes[end..end + length]).unwrap_or_default(),
    ))
}
