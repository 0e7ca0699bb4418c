//! Addresses as Telegram takes them in links and buttons.

/// Checks an address and says what is wrong with it, in Telegram's words.
pub(crate) fn check(url: &str) -> Result<(), &'static str> {
    let url = url.trim();
    let (scheme, rest) = match url.split_once("://") {
        Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
        None => match url.split_once(':') {
            Some((scheme, rest)) if scheme == "tg" || scheme == "ton" => (scheme.to_owned(), rest),
            _ => ("http".to_owned(), url),
        },
    };
    match scheme.as_str() {
        "tg" | "ton" | "tonsite" => Ok(()),
        "http" | "https" => check_host(rest),
        _ => Err("Unsupported URL protocol"),
    }
}

/// An address with everything that may be left out: `a.b` → `http://a.b/`.
pub(crate) fn whole(url: &str) -> String {
    let url = url.trim();
    let (scheme, rest) = match url.split_once("://") {
        Some((scheme, rest)) => (scheme, rest),
        None if url.starts_with("tg:") || url.starts_with("ton:") => return url.to_owned(),
        None => ("http", url),
    };
    if !scheme.to_ascii_lowercase().starts_with("http") {
        return url.to_owned();
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let slash = if path.starts_with('/') { "" } else { "/" };
    format!("{scheme}://{host}{slash}{path}")
}

/// Checks an address that has to be secure.
pub(crate) fn check_https(url: &str) -> Result<(), &'static str> {
    check(url)?;
    if url.trim().to_ascii_lowercase().starts_with("https://") {
        Ok(())
    } else {
        Err("Only HTTPS links are allowed")
    }
}

fn check_host(rest: &str) -> Result<(), &'static str> {
    const WRONG: &str = "Wrong HTTP URL";
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    let authority = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        Some(_) if !authority.starts_with('[') => return Err(WRONG),
        _ => authority,
    };
    let is_part = |c: char| c.is_alphanumeric() || "-._~%".contains(c) || !c.is_ascii();
    let is_ipv6 = host.starts_with('[') && host.ends_with(']');
    let is_name = host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.chars().all(is_part);
    if is_ipv6 || is_name {
        Ok(())
    } else {
        Err(WRONG)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in [
            "https://a.b/c?d#e",
            "a.b",
            "http://1.2.3.4:80",
            "tg://user?id=1",
            "tg:resolve",
            "http://[::1]/",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", "localhost", "http://localhost:3000", "http://a b.c"] {
            assert_eq!(check(bad), Err("Wrong HTTP URL"), "{bad}");
        }
        assert_eq!(whole("a.b?c"), "http://a.b/?c");
        assert_eq!(whole("https://a.b/c"), "https://a.b/c");
        assert_eq!(whole("tg:user?id=1"), "tg:user?id=1");
        assert_eq!(check("ftp://a.b"), Err("Unsupported URL protocol"));
        assert_eq!(
            check_https("http://a.b"),
            Err("Only HTTPS links are allowed")
        );
        assert_eq!(check_https("https://a.b"), Ok(()));
    }
}
