//! Character references: `&lt;`, `&#33;`.

const SURROGATE: &str = "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units";

/// The character reference at the start of a text, with its length in bytes; `None` where there is none that is known.
pub(super) fn first(text: &str) -> Result<Option<(char, usize)>, String> {
    let inner = text.strip_prefix('&').unwrap_or_default();
    let (decoded, length) = match inner.strip_prefix('#') {
        Some(number) => match numbered(number)? {
            Some((decoded, length)) => (decoded, length + 1),
            None => return Ok(None),
        },
        None => match named(inner) {
            Some(known) => known,
            None => return Ok(None),
        },
    };
    // The semicolon may be missing.
    let semicolon = usize::from(inner[length..].starts_with(';'));
    Ok(Some((decoded, 1 + length + semicolon)))
}

fn named(inner: &str) -> Option<(char, usize)> {
    let end = inner.find(|c: char| !c.is_ascii_alphabetic());
    let name = &inner[..end.unwrap_or(inner.len())];
    let decoded = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => return None,
    };
    Some((decoded, name.len()))
}

fn numbered(number: &str) -> Result<Option<(char, usize)>, String> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix));
    let digits = &digits[..end.unwrap_or(digits.len())];
    let Ok(code) = u32::from_str_radix(digits, radix) else {
        return Ok(None);
    };
    if (0xD800..0xE000).contains(&code) {
        return Err(SURROGATE.to_owned());
    }
    let length = digits.len() + usize::from(radix == 16);
    let decoded = char::from_u32(code).filter(|c| *c != '\0');
    Ok(decoded.map(|c| (c, length)))
}

/// A text with its references decoded.
pub(super) fn decoded(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let reference = if c == '&' { first(rest)? } else { None };
        let (c, length) = reference.unwrap_or((c, c.len_utf8()));
        out.push(c);
        rest = &rest[length..];
    }
    Ok(out)
}
