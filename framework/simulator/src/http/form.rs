//! `application/x-www-form-urlencoded`, in a query string or in a body.

use super::params::{BadRequest, Params};

/// Adds the pairs of `text` to `params`.
pub(super) fn parse(text: &[u8], params: &mut Params) -> Result<(), BadRequest> {
    for pair in text
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
    {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default());
        let value = decode(halves.next().unwrap_or_default());
        params.add(utf8(name)?, utf8(value)?);
    }
    Ok(())
}

fn utf8(bytes: Vec<u8>) -> Result<String, BadRequest> {
    String::from_utf8(bytes).map_err(|_| BadRequest::NOT_UTF8)
}

/// Undoes percent-encoding and `+`; a `%` without two hexadecimal digits stands for itself.
pub(super) fn decode(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        match byte {
            b'+' => out.push(b' '),
            b'%' => match hex_pair(tail) {
                Some(byte) => {
                    out.push(byte);
                    rest = &tail[2..];
                }
                None => out.push(b'%'),
            },
            _ => out.push(byte),
        }
    }
    out
}

fn hex_pair(text: &[u8]) -> Option<u8> {
    let digit = |i: usize| char::from(*text.get(i)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_is_encoded_and_leaves_the_rest() {
        assert_eq!(decode(b"a+b%20c%C3%BC"), "a b cü".as_bytes());
        assert_eq!(decode(b"100%,%4,%zz,%"), b"100%,%4,%zz,%");
    }

    #[test]
    fn pairs_without_a_value_are_empty() {
        let mut params = Params::default();
        assert!(parse(b"a=1&&b&=x&c=2=3", &mut params).is_ok());
        assert_eq!(params.text("a"), Some("1"));
        assert_eq!(params.text("b"), Some(""));
        assert_eq!(params.text("c"), Some("2=3"));
    }

    #[test]
    fn invalid_utf8_is_refused() {
        assert!(parse(b"a=%FF", &mut Params::default()).is_err());
    }
}
