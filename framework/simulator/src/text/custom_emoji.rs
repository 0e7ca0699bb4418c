//! Custom emoji are named by numbers.

/// The number that an address such as `tg://emoji?id=5368324170671202286` names, or what is wrong with it.
pub(super) fn id_of_url(address: &str) -> Result<String, &'static str> {
    let (scheme, rest) = address.split_once(':').unwrap_or(("", address));
    if !scheme.eq_ignore_ascii_case("tg") {
        return Err("Custom emoji URL must have scheme tg");
    }
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, query) = rest.split_once('?').unwrap_or((rest, ""));
    if !host.trim_end_matches('/').eq_ignore_ascii_case("emoji") {
        return Err("Custom emoji URL must have host \"emoji\"");
    }
    let id = query.split('&').find_map(|pair| pair.strip_prefix("id="));
    checked(id.ok_or("Custom emoji URL must have an emoji identifier")?)
}

/// The number as Telegram writes it.
pub(super) fn checked(id: &str) -> Result<String, &'static str> {
    match id.parse::<i64>() {
        Ok(number) if number != 0 && number.to_string() == id => Ok(id.to_owned()),
        _ => Err("Invalid custom emoji identifier specified"),
    }
}
