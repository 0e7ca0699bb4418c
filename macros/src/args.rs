//! Reading the words between an attribute's parentheses: a list of arguments, each read on its own, so that one mistake
//! does not hide the next.

use crate::errors::Errors;
use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Error, Expr, Ident, LitBool, LitStr, Path, Result, Token, Type, bracketed,
    ext::IdentExt,
    parse::{Parse, ParseStream, Parser},
    token::Bracket,
};

/// An argument that was given, with its key: later checks point at either.
#[derive(Clone)]
pub(crate) struct Given<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// The place of an argument that can be given once.
pub(crate) type Slot<T> = Option<Given<T>>;

/// Reads `argument` after `argument` from all of `tokens`.
pub(crate) fn read(
    tokens: &TokenStream,
    errors: &mut Errors,
    argument: impl FnMut(ParseStream<'_>, &mut Errors) -> Result<()>,
) {
    let mut collected = Errors::default();
    let parsed =
        (|input: ParseStream<'_>| list(input, &mut collected, argument)).parse2(tokens.clone());
    if let Some(error) = collected.take() {
        errors.add(error);
    }
    errors.keep(parsed);
}

/// Reads arguments up to the end of `input`; after a bad one it goes on behind the next comma.
pub(crate) fn list(
    input: ParseStream<'_>,
    errors: &mut Errors,
    mut argument: impl FnMut(ParseStream<'_>, &mut Errors) -> Result<()>,
) -> Result<()> {
    while !input.is_empty() {
        if let Err(error) = argument(input, errors) {
            errors.add(error);
            skip_to_comma(input)?;
        }
        if input.is_empty() {
            break;
        }
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
        } else {
            errors.add(input.error("expected a comma between two arguments"));
            if !(input.peek(Ident::peek_any) && input.peek2(Token![=])) {
                skip_to_comma(input)?;
                input.parse::<Option<Token![,]>>()?;
            }
        }
    }
    Ok(())
}

fn skip_to_comma(input: ParseStream<'_>) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// The word that an argument begins with. Keywords go too: `crate = path`.
pub(crate) fn key(input: ParseStream<'_>) -> Result<Ident> {
    let at = input.span();
    input
        .call(Ident::parse_any)
        .map_err(|_| Error::new(at, "expected the name of an argument"))
}

/// Keeps what `value` reads; a second time is a mistake.
pub(crate) fn once<T>(slot: &mut Slot<T>, key: Ident, value: T) -> Result<()> {
    if slot.is_some() {
        return Err(Error::new(key.span(), format!("`{key}` is given twice")));
    }
    *slot = Some(Given { key, value });
    Ok(())
}

/// `= value`; `expected` is what the user reads when the value is something else.
pub(crate) fn value<T: Parse>(input: ParseStream<'_>, key: &Ident, expected: &str) -> Result<T> {
    equals(input, key, expected)?;
    let at = input.span();
    input.parse().map_err(|_| Error::new(at, expected))
}

/// `=` with something after it. While the value is still being typed, the mistake stays at the `=`; a key that stands
/// alone is a mistake itself.
pub(crate) fn equals(input: ParseStream<'_>, key: &Ident, expected: &str) -> Result<()> {
    if ends(input) {
        return Err(Error::new(key.span(), expected));
    }
    if !input.peek(Token![=]) {
        return Err(Error::new(
            input.span(),
            format!("expected `=`: {expected}"),
        ));
    }
    let equals: Token![=] = input.parse()?;
    if ends(input) {
        return Err(Error::new(equals.span, "expected a value after `=`"));
    }
    Ok(())
}

/// Whether nothing more is said in this argument.
pub(crate) fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// `= true` or `= false`.
pub(crate) fn flag(input: ParseStream<'_>, key: &Ident) -> Result<bool> {
    let flag: LitBool = value(input, key, &format!("`{key}` is `true` or `false`"))?;
    Ok(flag.value)
}

/// The same, or nothing at all: the key alone is `true`.
pub(crate) fn flag_or_word(input: ParseStream<'_>, key: &Ident) -> Result<bool> {
    if input.peek(Token![=]) {
        flag(input, key)
    } else {
        Ok(true)
    }
}

/// `= "text"`.
pub(crate) fn text(input: ParseStream<'_>, key: &Ident, example: &str) -> Result<LitStr> {
    value(
        input,
        key,
        &format!("`{key}` is a text: write `{key} = {example:?}`"),
    )
}

/// `= path::to::it`.
pub(crate) fn path(input: ParseStream<'_>, key: &Ident, example: &str) -> Result<Path> {
    value(
        input,
        key,
        &format!("`{key}` is a path: write `{key} = {example}`"),
    )
}

/// `= Type`.
pub(crate) fn ty(input: ParseStream<'_>, key: &Ident) -> Result<Type> {
    value(
        input,
        key,
        &format!("`{key}` is a type: write `{key} = MyType`"),
    )
}

/// `= expression`.
pub(crate) fn expr(input: ParseStream<'_>, key: &Ident, expected: &str) -> Result<Expr> {
    value(input, key, expected)
}

/// `= [a, b]`, or `= a` for a list of one where `one` says so.
pub(crate) fn listed<T: Parse>(
    input: ParseStream<'_>,
    key: &Ident,
    expected: &str,
    one: bool,
) -> Result<Vec<T>> {
    equals(input, key, expected)?;
    let at = input.span();
    let wrong = |_| Error::new(at, expected);
    if !input.peek(Bracket) {
        return if one {
            input.parse().map(|item| vec![item]).map_err(wrong)
        } else {
            Err(Error::new(at, expected))
        };
    }
    let list;
    bracketed!(list in input);
    let items = list
        .parse_terminated(T::parse, Token![,])
        .map_err(|error| Error::new(error.span(), expected))?;
    Ok(items.into_iter().collect())
}
