//! The simulated Bot API server as a program of its own, for bots in any language.

use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;

use bot_simulator::{RateLimits, Rules, Server, VirtualClock};

const HELP: &str = "\
A Bot API server without Telegram: no token, no network, nothing is kept.

Usage: bot-api-simulator [OPTION]...

  --address IP      where to listen [127.0.0.1]; elsewhere everybody who knows the token may call
  --port PORT       [8081]
  --host NAME       a name, besides localhost, under which it may be called
  --token TOKEN     the bot's token, <id>:<secret>
  --username NAME   the bot's name [test_bot]
  --strict          methods that are not modelled are refused
  --limits          limits how much the bot may send, as Telegram does
  --frozen          the time stands still until it is moved over HTTP
  --remote-webhooks updates are sent to webhooks on other machines, too
";

/// So many calls are kept in the log.
const CALLS: usize = 10_000;

/// What the arguments say.
struct Options {
    address: IpAddr,
    port: u16,
    hosts: Vec<String>,
    token: Option<String>,
    username: Option<String>,
    strict: bool,
    limits: bool,
    frozen: bool,
    remote_webhooks: bool,
}

impl Options {
    /// `None` asks for help.
    fn parse(mut args: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Self {
            address: [127, 0, 0, 1].into(),
            port: 8081,
            hosts: Vec::new(),
            token: None,
            username: None,
            strict: false,
            limits: false,
            frozen: false,
            remote_webhooks: false,
        };
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--help" | "-h" => return Ok(None),
                "--address" => options.address = read(&arg, &value()?)?,
                "--port" => options.port = read(&arg, &value()?)?,
                "--host" => options.hosts.push(value()?),
                "--token" => options.token = Some(value()?),
                "--username" => options.username = Some(value()?),
                "--strict" => options.strict = true,
                "--limits" => options.limits = true,
                "--frozen" => options.frozen = true,
                "--remote-webhooks" => options.remote_webhooks = true,
                other => return Err(format!("there is no option {other}; --help shows all")),
            }
        }
        let is_token = |token: &str| {
            let parts = token.split_once(':');
            parts.is_some_and(|(id, secret)| id.parse::<u32>().is_ok() && !secret.is_empty())
        };
        match &options.token {
            Some(token) if !is_token(token) => Err("a token looks like 123456:secret".to_owned()),
            _ => Ok(Some(options)),
        }
    }

    async fn start(self) -> std::io::Result<Server> {
        let clock = VirtualClock::running();
        if self.frozen {
            clock.freeze();
        }
        let rules = if self.strict {
            Rules::strict()
        } else {
            Rules::default()
        };
        let mut builder = Server::builder()
            .address(SocketAddr::new(self.address, self.port))
            .clock(clock)
            .rules(rules)
            .remote_webhooks(self.remote_webhooks)
            .keep_calls(CALLS);
        for host in &self.hosts {
            builder = builder.host(host);
        }
        if let Some(token) = &self.token {
            builder = builder.token(token);
        }
        if let Some(username) = &self.username {
            builder = builder.username(username);
        }
        let server = builder.start().await?;
        server.limit_rates(self.limits.then(RateLimits::telegram));
        Ok(server)
    }
}

fn read<T: std::str::FromStr>(option: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{option} cannot be {value:?}"))
}

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("bot-api-simulator: {why}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let served = runtime.and_then(|runtime| runtime.block_on(serve(options)));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bot-api-simulator: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until the process is killed: there is nothing to tidy up.
async fn serve(options: Options) -> std::io::Result<()> {
    let server = options.start().await?;
    println!("Bot API    {}", server.url());
    println!("token      {}", server.token());
    println!("control    {}/control/?key={}", server.url(), server.key());
    let page = server.page();
    if let Some(page) = &page {
        println!("chat page  {}", page.url());
    }
    std::future::pending().await
}
