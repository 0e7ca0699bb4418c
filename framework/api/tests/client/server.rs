//! A server that does to its clients whatever a test wants: every byte is written by hand.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use bot_api::{Bot, BotBuilder};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

pub(crate) const SECRET: &str = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
pub(crate) const TOKEN: &str = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

/// A request as it came in.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) verb: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|header| header.0 == name)
            .map(|header| &*header.1)
    }

    /// The last part of the path: the method.
    pub(crate) fn method(&self) -> &str {
        self.target.rsplit('/').next().expect("a part")
    }
}

/// What the server does, one after the other.
pub(crate) enum Step {
    Write(Vec<u8>),
    /// Waits until the test says so.
    Wait(Arc<Notify>),
    /// Does nothing until the client goes away.
    Hang,
    /// Ends the connection in good order.
    Close,
    /// Ends it with a reset.
    Reset,
}

type Answer = Box<dyn Fn(&Request) -> Vec<Step> + Send + Sync>;
type Steps = Box<dyn Fn() -> Vec<Step> + Send + Sync>;

/// When the steps come.
pub(crate) enum When {
    /// After the request was read, again for every request.
    Answering(Answer),
    /// As soon as a client connects, and before anything was read.
    Connecting(Steps),
    /// After that many bytes of the request.
    Interrupting(usize, Steps),
}

#[derive(Default)]
pub(crate) struct Log {
    pub(crate) requests: Mutex<Vec<Request>>,
    pub(crate) accepted: AtomicUsize,
    open: AtomicUsize,
    pub(crate) most_open: AtomicUsize,
}

pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) log: Arc<Log>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub(crate) async fn answering(
        answer: impl Fn(&Request) -> Vec<Step> + Send + Sync + 'static,
    ) -> Self {
        Self::start(When::Answering(Box::new(answer))).await
    }

    /// Always the same answer.
    pub(crate) async fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::answering(move |_| vec![Step::Write(answer.clone())]).await
    }

    pub(crate) async fn start(when: When) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let log = Arc::new(Log::default());
        let task = tokio::spawn(accept(listener, Arc::new(when), Arc::clone(&log)));
        Self { url, log, task }
    }

    pub(crate) fn builder(&self) -> BotBuilder {
        Bot::builder(TOKEN).base_url(&self.url)
    }

    pub(crate) fn bot(&self) -> Bot {
        self.builder().build().expect("a bot")
    }

    /// The only request that came in.
    pub(crate) fn request(&self) -> Request {
        let requests = self.log.requests.lock().expect("the log");
        assert_eq!(requests.len(), 1);
        requests[0].clone()
    }
}

async fn accept(listener: TcpListener, when: Arc<When>, log: Arc<Log>) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await.expect("a client");
        log.accepted.fetch_add(1, Ordering::SeqCst);
        let open = log.open.fetch_add(1, Ordering::SeqCst) + 1;
        log.most_open.fetch_max(open, Ordering::SeqCst);
        let (when, log) = (Arc::clone(&when), Arc::clone(&log));
        connections.spawn(async move {
            serve(stream, &when, &log).await;
            log.open.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

async fn serve(stream: TcpStream, when: &When, log: &Log) {
    let mut stream = BufReader::new(stream);
    match when {
        When::Connecting(steps) => {
            perform(&mut stream, steps()).await;
        }
        When::Interrupting(bytes, steps) => {
            let mut some = vec![0; *bytes];
            if stream.read_exact(&mut some).await.is_ok() {
                perform(&mut stream, steps()).await;
            }
        }
        When::Answering(answer) => {
            while let Some(request) = read(&mut stream).await {
                let steps = answer(&request);
                log.requests.lock().expect("the log").push(request);
                if !perform(&mut stream, steps).await {
                    return;
                }
            }
        }
    }
}

/// Whether the connection goes on.
async fn perform(stream: &mut BufReader<TcpStream>, steps: Vec<Step>) -> bool {
    for step in steps {
        match step {
            Step::Write(bytes) => {
                if stream.get_mut().write_all(&bytes).await.is_err() {
                    return false;
                }
            }
            Step::Wait(gate) => gate.notified().await,
            Step::Hang => {
                let mut rest = [0; 1024];
                while !matches!(stream.read(&mut rest).await, Ok(0) | Err(_)) {}
                return false;
            }
            Step::Close => return false,
            Step::Reset => {
                stream.get_mut().set_zero_linger().expect("a socket");
                return false;
            }
        }
    }
    true
}

/// Reads a request; `None` when the client has gone.
async fn read(stream: &mut BufReader<TcpStream>) -> Option<Request> {
    let line = line(stream).await?;
    let mut parts = line.split(' ');
    let (verb, target) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let header = self::line(stream).await?;
        let Some((name, value)) = header.split_once(':') else {
            break;
        };
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut request = Request {
        verb,
        target,
        headers,
        body: Vec::new(),
    };
    if let Some(length) = request.header("content-length") {
        let length: usize = length.parse().expect("a length");
        request.body.resize(length, 0);
        stream.read_exact(&mut request.body).await.ok()?;
    } else if request.header("transfer-encoding") == Some("chunked") {
        loop {
            let size = usize::from_str_radix(&self::line(stream).await?, 16).expect("a size");
            let start = request.body.len();
            request.body.resize(start + size, 0);
            stream.read_exact(&mut request.body[start..]).await.ok()?;
            self::line(stream).await?;
            if size == 0 {
                break;
            }
        }
    }
    Some(request)
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    match stream.read_line(&mut line).await {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end().to_owned()),
    }
}

/// An answer with a body of known length.
pub(crate) fn http(status: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    with_headers(status, "Content-Type: application/json\r\n", body)
}

pub(crate) fn with_headers(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// One part of a form.
#[derive(Debug, PartialEq)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

/// Takes a form apart, strictly.
pub(crate) fn parts(request: &Request) -> Vec<Part> {
    let boundary = request
        .header("content-type")
        .and_then(|kind| kind.strip_prefix("multipart/form-data; boundary="))
        .expect("a form");
    let separator = format!("--{boundary}").into_bytes();
    let mut pieces = split(&request.body, &separator).into_iter();
    assert_eq!(
        pieces.next(),
        Some(&b""[..]),
        "nothing before the first part"
    );
    let mut parts = Vec::new();
    for piece in pieces.by_ref() {
        if piece == b"--\r\n" {
            break;
        }
        let piece = piece
            .strip_prefix(b"\r\n")
            .expect("a line's end")
            .strip_suffix(b"\r\n")
            .expect("a part's end");
        let at = piece
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .expect("a head");
        let head = std::str::from_utf8(&piece[..at]).expect("text");
        let quoted = |key: &str| {
            let (_, rest) = head.split_once(&format!("; {key}=\""))?;
            Some(rest.split('"').next().expect("a quote").to_owned())
        };
        parts.push(Part {
            name: quoted("name").expect("a name"),
            file_name: quoted("filename"),
            bytes: piece[at + 4..].to_vec(),
        });
    }
    assert_eq!(pieces.next(), None, "nothing after the last part");
    parts
}

fn split<'a>(text: &'a [u8], separator: &[u8]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at + separator.len() <= text.len() {
        if &text[at..at + separator.len()] == separator {
            pieces.push(&text[start..at]);
            at += separator.len();
            start = at;
        } else {
            at += 1;
        }
    }
    pieces.push(&text[start..]);
    pieces
}
