//! Is it a yes? Judges a whole HTTP answer by what the JSON says; the HTTP status only speaks where
//! there is no JSON.

use bytes::Bytes;

use super::envelope::Head;
use super::transport::Response;
use crate::error::{DecodeError, Delivery, Error, NetworkError};
use crate::token;

/// How much of a page that is no answer is shown.
const SHOWN: usize = 120;

/// Returns the body of an answer that says `"ok":true`.
pub(crate) fn check(method: &'static str, response: Response) -> Result<Bytes, Error> {
    if says_ok_first(&response.body) {
        return Ok(response.body);
    }
    match Head::parse(&response.body) {
        Ok(head) if head.ok == Some(true) => Ok(response.body),
        Ok(head) if head.is_answer() => Err(head
            .refusal(method, response.status, response.retry_after)
            .into()),
        Ok(_) if response.is_success() => {
            Err(DecodeError::whole(method, &response.body, "missing field `ok`").into())
        }
        Err(error) if response.is_success() => Err(if response.body.is_empty() {
            DecodeError::whole(method, &[], "the answer is empty")
        } else {
            DecodeError::new(method, &response.body, &error)
        }
        .into()),
        _ => Err(not_the_bot_api(method, &response).into()),
    }
}

/// The first thing in every good answer of the official server; with it the body need not be read
/// twice.
fn says_ok_first(body: &[u8]) -> bool {
    matches!(body.strip_prefix(br#"{"ok":true"#), Some([b',' | b'}', ..]))
}

/// Something between here and the Bot API has answered, or something else altogether.
fn not_the_bot_api(method: &'static str, response: &Response) -> NetworkError {
    let status = response.status;
    // A gateway's 5xx says nothing of what happened behind it; whoever redirects or refuses has not
    // passed the request on.
    let delivery = if status >= 500 {
        Delivery::Ambiguous
    } else {
        Delivery::NotSent
    };
    let hint = match status {
        300..400 => ", and redirects are not followed: check the base URL",
        _ => "",
    };
    let end = response.body.len().min(SHOWN);
    let page = String::from_utf8_lossy(token::part(&response.body, 0, end));
    let page: Vec<_> = page.split_whitespace().collect();
    let page = token::scrub_lookalikes(&page.join(" ")).into_owned();
    let said = if page.is_empty() {
        String::new()
    } else {
        format!(" ({page})")
    };
    NetworkError::new(
        method,
        delivery,
        format!("HTTP {status} that is not an answer of the Bot API{hint}{said}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(status: u16, body: &'static str) -> Response {
        Response {
            status,
            retry_after: None,
            body: Bytes::from_static(body.as_bytes()),
        }
    }

    #[test]
    fn ok_outranks_the_status() {
        for body in [
            r#"{"ok":true,"result":1}"#,
            r#"{"ok":true}"#,
            r#"{ "result":1, "ok": true }"#,
        ] {
            assert!(check("m", response(500, body)).is_ok(), "{body}");
        }
        assert!(matches!(
            check("m", response(200, r#"{"ok":false}"#)),
            Err(Error::Api(_))
        ));
        assert!(matches!(
            check("m", response(404, r#"{"error_code":404}"#)),
            Err(Error::Api(_))
        ));
    }

    #[test]
    fn ok_inside_something_else_does_not_count() {
        for body in [
            r#"{"ok":trueish}"#,
            r#"["ok",true]"#,
            r#"{"result":{"ok":true}}"#,
            "",
        ] {
            assert!(
                matches!(check("m", response(200, body)), Err(Error::Decode(_))),
                "{body}"
            );
        }
    }

    #[test]
    fn gateways_are_not_the_bot_api() {
        for (status, delivery) in [
            (502, Delivery::Ambiguous),
            (413, Delivery::NotSent),
            (301, Delivery::NotSent),
        ] {
            for body in ["<html>\n Bad  Gateway</html>", "", "{\"error\":1}"] {
                match check("m", response(status, body)) {
                    Err(Error::Network(error)) => assert_eq!(error.delivery, delivery),
                    other => panic!("{status} {body}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn damaged_answers_never_panic() {
        let whole = r#"{"ok":false,"error_code":429,"description":"é\n\u00e9","parameters":{"retry_after":1e2,"migrate_to_chat_id":-9}}"#;
        let mut seed = 0x2545_F491_4F6C_DD1D_u64;
        let mut next = move |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % below as u64) as usize
        };
        for _ in 0..20_000 {
            let mut body = whole.as_bytes().to_vec();
            for _ in 0..=next(3) {
                let at = next(body.len());
                body[at] = b"{}[]\",:\\0-e \xff\xc3\0"[next(15)];
            }
            body.truncate(whole.len() - next(2) * next(whole.len()));
            let status = [200, 302, 429, 500][next(4)];
            let response = Response {
                status,
                retry_after: None,
                body: body.into(),
            };
            if let Err(error) = check("m", response) {
                assert!(!error.to_string().is_empty());
            }
        }
    }
}
