//! Every method with few and with all parameters: nothing panics, and every answer is what the types expect.

use std::collections::BTreeMap;

use bot_simulator::{Chat, Rules, Server, User};
use serde_json::{Map, Value, json};

use crate::schema;

/// Reads a body as the answer to this method: whether it is a result (or else a refusal), or what is wrong with it.
fn decoded(method: &str, body: &[u8]) -> Result<bool, String> {
    fn read<M: bot_api::Method>(body: &[u8]) -> Result<bool, String> {
        match M::decode(body) {
            Ok(_) => Ok(true),
            Err(bot_api::Error::Api { .. }) => Ok(false),
            Err(error) => Err(error.to_string()),
        }
    }
    macro_rules! choose {
        ($($name:ident)*) => {
            match method {
                $(
                    name if name == <bot_api::methods::$name as bot_api::Method>::NAME => {
                        read::<bot_api::methods::$name>(body)
                    }
                )*
                name => Err(format!("no type for {name}")),
            }
        };
    }
    bot_api::for_each_method!(choose)
}

/// A world in which the parameters below mean something.
struct Stage {
    server: Server,
    group: Chat,
    ann: User,
    message: i64,
    file: String,
}

impl Stage {
    fn new(rules: Rules) -> Self {
        let builder = Server::builder().throttle(false).rules(rules);
        let server = builder.in_process().expect("a key");
        let ann = server.user("Ann");
        ann.says("hi");
        let group = server.supergroup("Group", [&ann]);
        group.make_forum();
        group.make_administrator(server.bot());
        let photo = ann.sends_photo(&group, &b"x"[..]);
        let file = photo.json()["photo"][1]["file_id"].clone();
        Self {
            message: photo.id(),
            file: file.as_str().expect("an id").to_owned(),
            server,
            group,
            ann,
        }
    }

    async fn call(&self, method: &str, params: &Value) -> (u16, Vec<u8>) {
        let path = format!("/bot{}/{method}", self.server.token());
        let body = params.to_string().into();
        let answer = self.server.answer(&path, "application/json", body).await;
        let answer = answer.expect("an answer");
        (answer.status, answer.body.to_vec())
    }

    /// What a parameter or field of this name is in this world, where the name says so.
    fn known(&self, name: &str) -> Option<Value> {
        Some(match name {
            "chat_id" | "from_chat_id" => self.group.id().into(),
            "user_id" => self.ann.id().into(),
            "message_id" => self.message.into(),
            "message_ids" => json!([self.message]),
            "message_thread_id" => 1.into(),
            "photo" | "media" | "file_id" => self.file.as_str().into(),
            "parse_mode" => "HTML".into(),
            "currency" => "XTR".into(),
            "timeout" => 0.into(),
            "action" => "typing".into(),
            "url" => "https://example.org/".into(),
            "ip_address" => "192.0.2.1".into(),
            "emoji" => "🎲".into(),
            _ => return None,
        })
    }

    fn value(&self, types: &BTreeMap<String, Value>, field: &Value, all: bool, depth: u8) -> Value {
        if let Some(constant) = field.get("const") {
            return constant.clone();
        }
        let name = field["name"].as_str().unwrap_or_default();
        let is_plain = field["type"].is_string() || field["type"].get("any").is_some();
        let is_scalar = !types.contains_key(field["type"].as_str().unwrap_or_default())
            || field["type"] == "InputFile";
        if let Some(known) = self
            .known(name)
            .filter(|known| is_plain && is_scalar || known.is_array())
        {
            return known;
        }
        if let Some(mentioned) = field["values_mentioned"].get(0) {
            return mentioned.clone();
        }
        self.of_type(types, &field["type"], field, all, depth)
    }

    fn of_type(
        &self,
        types: &BTreeMap<String, Value>,
        kind: &Value,
        field: &Value,
        all: bool,
        depth: u8,
    ) -> Value {
        let least = field["min"].as_i64().unwrap_or(1).max(1);
        match kind {
            Value::String(name) => match name.as_str() {
                "Integer" => least.into(),
                "Float" => 1.5.into(),
                "String" => "x".repeat(usize::try_from(least).expect("short")).into(),
                "Boolean" | "True" => true.into(),
                "InputFile" => self.file.as_str().into(),
                name => self.object(types, &types[name], all, depth),
            },
            kind if kind.get("array").is_some() => {
                json!([self.of_type(types, &kind["array"], &json!({}), all, depth)])
            }
            kind => self.of_type(types, &kind["any"][0], field, all, depth),
        }
    }

    fn object(&self, types: &BTreeMap<String, Value>, ty: &Value, all: bool, depth: u8) -> Value {
        if let Some(first) = ty["one_of"].get(0) {
            return self.of_type(types, first, &json!({}), all, depth);
        }
        let fields = ty["fields"].as_array().into_iter().flatten();
        let wanted = fields.filter(|field| field["required"] == true || (all && depth > 0));
        let object: Map<String, Value> = wanted
            .map(|field| {
                let name = field["name"].as_str().expect("a name").to_owned();
                (name, self.value(types, field, all, depth.saturating_sub(1)))
            })
            .collect();
        object.into()
    }
}

/// Calls every method of the documentation and gives each answer to `check`.
async fn with_every_method(rules: Rules, check: impl Fn(&str, &Value, u16, &[u8])) {
    let schema = schema();
    let types = schema["types"].as_array().expect("types").iter();
    let types: BTreeMap<String, Value> = types
        .map(|ty| (ty["name"].as_str().expect("a name").to_owned(), ty.clone()))
        .collect();
    for method in schema["methods"].as_array().expect("methods") {
        let name = method["name"].as_str().expect("a name");
        for all in [false, true] {
            // A world of its own: some methods leave chats, or log out.
            let stage = Stage::new(rules.clone());
            let mut params = Map::new();
            for param in method["params"].as_array().expect("params") {
                if all || param["required"] == true {
                    let name = param["name"].as_str().expect("a name").to_owned();
                    params.insert(name, stage.value(&types, param, all, 2));
                }
            }
            let params = Value::Object(params);
            let (status, body) = stage.call(name, &params).await;
            check(name, &params, status, &body);
        }
    }
}

#[tokio::test]
async fn with_telegrams_rules_every_answer_is_a_result_or_a_refusal() {
    with_every_method(Rules::default(), |name, params, status, body| {
        let text = String::from_utf8_lossy(body);
        assert!(status < 500, "{name} {params}: {status} {text}");
        let is_result =
            decoded(name, body).unwrap_or_else(|what| panic!("{name} {params}: {what} in {text}"));
        assert_eq!(is_result, status == 200, "{name} {params}: {text}");
    })
    .await;
}

#[tokio::test]
async fn without_rules_every_method_answers_a_result_of_its_type() {
    with_every_method(Rules::none(), |name, params, status, body| {
        let text = String::from_utf8_lossy(body);
        assert_eq!(status, 200, "{name} {params}: {text}");
        assert_eq!(decoded(name, body), Ok(true), "{name} {params}: {text}");
    })
    .await;
}

/// Parameters that are missing, of the wrong type, too long, or no JSON.
#[tokio::test]
async fn nothing_panics_whatever_the_parameters_are() {
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(i64::MAX),
        json!(""),
        json!("x"),
        json!("{"),
        json!("[]"),
        json!([]),
        json!([null]),
        json!([[]]),
        json!({}),
        json!({"type": "x"}),
        json!([{}]),
        json!({"inline_keyboard": [[{"text": 1}]]}),
        json!([{"type": "photo", "media": "attach://x"}]),
        json!("9".repeat(40)),
        json!("\u{0}"),
        json!("👍".repeat(3000)),
        json!([{"label": "x", "amount": i64::MAX}, {"label": "x", "amount": i64::MAX}]),
    ];
    let schema = schema();
    for (shift, rules) in [Rules::default(), Rules::none()].into_iter().enumerate() {
        let stage = Stage::new(rules);
        for (index, method) in schema["methods"]
            .as_array()
            .expect("methods")
            .iter()
            .enumerate()
        {
            let name = method["name"].as_str().expect("a name");
            if name == "logOut" {
                continue;
            }
            for round in 0..odd.len() {
                let mut params = Map::new();
                for (number, param) in method["params"]
                    .as_array()
                    .expect("params")
                    .iter()
                    .enumerate()
                {
                    let name = param["name"].as_str().expect("a name");
                    let odd = &odd[(round + number * 7 + index + shift) % odd.len()];
                    // Half of them make sense, so that the others are looked at.
                    let known = stage.known(name).filter(|_| (round + number) % 2 == 0);
                    let value = match name {
                        "timeout" => json!(0),
                        _ => known.unwrap_or_else(|| odd.clone()),
                    };
                    params.insert(name.to_owned(), value);
                }
                let params = Value::Object(params);
                let (status, body) = stage.call(name, &params).await;
                let text = String::from_utf8_lossy(&body);
                assert!(status < 500, "{name} {params}: {status} {text}");
                let read = decoded(name, &body);
                assert!(read.is_ok(), "{name} {params}: {read:?} in {text}");
            }
        }
    }
}
