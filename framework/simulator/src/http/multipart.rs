//! `multipart/form-data`: fields and uploaded files.

use bytes::Bytes;
use memchr::memmem;

use super::params::{BadRequest, Params, Upload};

/// Adds the parts of `body` to `params`.
pub(super) fn parse(
    content_type: &str,
    body: &Bytes,
    params: &mut Params,
) -> Result<(), BadRequest> {
    let boundary =
        attribute(content_type, "boundary").ok_or(BadRequest::new("boundary not found"))?;
    if boundary.is_empty() {
        return Err(BadRequest::new("boundary is empty"));
    }
    let first = format!("--{boundary}");
    let next = format!("\r\n--{boundary}");
    let start =
        memmem::find(body, first.as_bytes()).ok_or(BadRequest::new("no boundary in the body"))?;
    let mut rest = body.slice(start + first.len()..);
    while !rest.starts_with(b"--") {
        let head_end = memmem::find(&rest, b"\r\n\r\n")
            .ok_or(BadRequest::new("headers of a part not found"))?;
        let head = rest.slice(..head_end);
        let content = rest.slice(head_end + 4..);
        let end = memmem::find(&content, next.as_bytes())
            .ok_or(BadRequest::new("end of a part not found"))?;
        add_part(&head, content.slice(..end), params)?;
        rest = content.slice(end + next.len()..);
    }
    Ok(())
}

fn add_part(head: &[u8], content: Bytes, params: &mut Params) -> Result<(), BadRequest> {
    let head = std::str::from_utf8(head).map_err(|_| BadRequest::NOT_UTF8)?;
    let disposition = header(head, "content-disposition").unwrap_or_default();
    let name = attribute(disposition, "name").ok_or(BadRequest::new(
        "field name in multipart/form-data not found",
    ))?;
    let Some(file_name) = attribute(disposition, "filename") else {
        let text = String::from_utf8(content.into()).map_err(|_| BadRequest::NOT_UTF8)?;
        params.add(name, text);
        return Ok(());
    };
    let content_type = header(head, "content-type").unwrap_or_default().trim();
    params.upload(
        name,
        Upload {
            file_name,
            content_type: content_type.to_owned(),
            data: content,
        },
    );
    Ok(())
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then_some(value)
    })
}

/// `name=value` or `name="value"` among the `;`-separated attributes of a header.
fn attribute(header: &str, name: &str) -> Option<String> {
    let mut rest = header;
    while let Some(semicolon) = rest.find(';') {
        rest = rest[semicolon + 1..].trim_start();
        let equals = rest.find('=')?;
        let key = rest[..equals].trim();
        let (value, after) = value(&rest[equals + 1..]);
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
    None
}

/// A value and what follows it. Inside quotes a backslash protects a quote or a backslash.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.trim_start().strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let mut value = String::new();
    let mut chars = quoted.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, &quoted[at + 1..]),
            '\\' if matches!(chars.peek(), Some((_, '"' | '\\'))) => {
                value.extend(chars.next().map(|(_, protected)| protected));
            }
            _ => value.push(c),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; charset=utf-8; boundary=\"x y\"";

    fn parsed(body: &'static str) -> Result<Params, BadRequest> {
        let mut params = Params::default();
        parse(TYPE, &Bytes::from_static(body.as_bytes()), &mut params).map(|()| params)
    }

    #[test]
    fn fields_and_files() {
        let params = parsed(
            "--x y\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5\r\n\
             --x y\r\ncontent-type: text/plain\r\ncontent-disposition: form-data; filename=\"a;\\\"b\\\".txt\"; name=doc\r\n\r\n\
             line\r\n--x\r\n\r\n--x y--\r\n",
        )
        .expect("well-formed");
        assert_eq!(params.text("chat_id"), Some("5"));
        let file = params.file("doc").expect("a file");
        assert_eq!(file.file_name, "a;\"b\".txt");
        assert_eq!(file.content_type, "text/plain");
        assert_eq!(file.data, "line\r\n--x\r\n");
    }

    #[test]
    fn broken_bodies_are_refused() {
        for body in [
            "",
            "--x y",
            "--x y\r\n\r\n",
            "--x y\r\nfoo: bar\r\n\r\nx\r\n--x y--",
            "--x y\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
        ] {
            assert!(parsed(body).is_err(), "{body:?}");
        }
        assert!(parse("multipart/form-data", &Bytes::new(), &mut Params::default()).is_err());
    }
}
