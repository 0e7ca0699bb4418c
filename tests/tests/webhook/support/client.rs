//! An HTTP client that sends what it is given.

use std::{collections::HashMap, net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
};

/// For an answer that never comes: the test fails then.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request in the making.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    method: &'static str,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// What Telegram would send to the bot under test.
    pub(crate) fn post(body: impl AsRef<[u8]>) -> Self {
        Self::bare("POST", super::PATH)
            .header("content-type", "application/json")
            .header("x-telegram-bot-api-secret-token", super::SECRET)
            .body(body)
    }

    /// A request without any headers of its own.
    pub(crate) fn bare(method: &'static str, path: &str) -> Self {
        Self {
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn method(mut self, method: &'static str) -> Self {
        self.method = method;
        self
    }

    pub(crate) fn path(mut self, path: &str) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    pub(crate) fn body(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = body.as_ref().to_vec();
        self
    }

    /// With this header, in place of one of the same name.
    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        let mut without = self.without(name);
        without.headers.push((name.to_owned(), value.to_owned()));
        without
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(given, _)| given != name);
        self
    }

    /// All of it, as it goes over the wire.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\nhost: bot\r\n", self.method, self.path);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", self.body.len()));
        [head.as_bytes(), &self.body].concat()
    }

    /// The head, for a body that is only sent when the other side says that it listens.
    fn expecting(&self) -> Vec<u8> {
        let asking = self.clone().header("expect", "100-continue").bytes();
        asking[..asking.len() - self.body.len()].to_vec()
    }

    /// As [`to`](Self::to), where nobody may be there, or go away.
    pub(crate) async fn try_to(&self, address: SocketAddr) -> Option<Answer> {
        let stream = TcpStream::connect(address).await.ok()?;
        let mut connection = Connection::over(stream);
        connection.stream.write_all(&self.bytes()).await.ok()?;
        connection.answer().await
    }

    /// Over a connection of its own.
    pub(crate) async fn to(&self, address: SocketAddr) -> Answer {
        let mut connection = Connection::to(address).await;
        connection.ask(self).await
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
}

impl Answer {
    /// The seconds after which to come again.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        self.headers.get("retry-after")?.parse().ok()
    }
}

/// A connection to the bot.
#[derive(Debug)]
pub(crate) struct Connection<S = TcpStream> {
    stream: S,
    read: Vec<u8>,
}

impl Connection {
    pub(crate) async fn to(address: SocketAddr) -> Self {
        Self::over(TcpStream::connect(address).await.expect("a connection"))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    pub(crate) fn over(stream: S) -> Self {
        Self {
            stream,
            read: Vec::new(),
        }
    }

    /// Sends some bytes.
    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.expect("it is open");
    }

    /// Asks and waits for the answer.
    pub(crate) async fn ask(&mut self, request: &Request) -> Answer {
        self.send(&request.bytes()).await;
        self.answer().await.expect("an answer")
    }

    /// Sends a request but for the last bytes of its body, and returns those when the bot is reading it.
    pub(crate) async fn begin<'r>(&mut self, request: &'r Request) -> &'r [u8] {
        self.send(&request.expecting()).await;
        let listens = self.answer().await.expect("an answer");
        assert_eq!(listens.status, 100);
        let (begun, rest) = request.body.split_at(request.body.len() - 10);
        self.send(begun).await;
        rest
    }

    /// The next answer; `None` when the connection is closed instead.
    pub(crate) async fn answer(&mut self) -> Option<Answer> {
        tokio::time::timeout(PATIENCE, self.next_answer())
            .await
            .expect("an answer in time")
    }

    async fn next_answer(&mut self) -> Option<Answer> {
        let end = loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.read[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: HashMap<_, _> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let length: usize = headers
            .get("content-length")
            .map_or(0, |length| length.parse().expect("a length"));
        while self.read.len() < end + length {
            self.more().await?;
        }
        let body = String::from_utf8_lossy(&self.read[end..end + length]).into_owned();
        self.read.drain(..end + length);
        Some(Answer {
            status,
            headers,
            body,
        })
    }

    async fn more(&mut self) -> Option<()> {
        let read = self.stream.read_buf(&mut self.read).await.ok()?;
        (read > 0).then_some(())
    }

    /// Waits until the other side has closed it.
    pub(crate) async fn closed(&mut self) {
        let closed = async { while self.more().await.is_some() {} };
        tokio::time::timeout(PATIENCE, closed)
            .await
            .expect("the bot closes the connection");
    }
}
