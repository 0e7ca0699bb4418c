//! A function without its body. The macros never look inside, so half-written bodies expand like finished ones.

use crate::errors::Errors;
use proc_macro2::{Punct, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Error, Expr, ExprLit, FnArg, Ident, Lit, LitStr, Meta, Pat, PatType, Result,
    ReturnType, Safety, Signature, Type, Visibility, ext::IdentExt, parse_quote_spanned,
};

/// What the macros need to know of the function they stand on.
pub(crate) struct Function {
    pub(crate) name: Ident,
    /// The types of the parameters, as written.
    pub(crate) params: Vec<Type>,
    /// Their names, as far as they have one.
    names: Vec<Option<Ident>>,
    /// What the words behind a command are called: the names in the pattern of the parameter `Args(..)`, empty where one
    /// has none.
    pub(crate) arguments: Vec<String>,
    /// The return type as written; `_` where it has no name (`impl Trait`).
    pub(crate) output: Type,
    /// It stands in an `impl` or a trait, where no other items may.
    pub(crate) is_method: bool,
    attrs: Vec<Attribute>,
}

/// What a function is called in messages, and what it may take.
pub(crate) struct Role {
    /// "a handler"
    pub(crate) what: &'static str,
    pub(crate) max_params: usize,
    /// What to do about one parameter more.
    pub(crate) too_many: &'static str,
    /// The first parameter is the error: a reference.
    pub(crate) takes_error: bool,
}

impl Function {
    /// Reads the function and tells what keeps it from its role; `None` if it is no function at all.
    pub(crate) fn read(item: &TokenStream, role: &Role, errors: &mut Errors) -> Option<Self> {
        let (attrs, sig) = match syn::parse2::<Item>(item.clone()) {
            Ok(Item { attrs, sig }) => (attrs, sig),
            Err(error) => {
                errors.add(not_a_function(item, role).unwrap_or(error));
                return None;
            }
        };
        check_qualifiers(&sig, role, errors);
        let params = params(&sig, role, errors);
        Some(Self {
            params,
            names: names(&sig),
            arguments: arguments(&sig),
            output: output(&sig),
            is_method: sig.receiver().is_some(),
            attrs,
            name: sig.ident,
        })
    }

    /// The conditions under which the function exists, as far as they are not checked yet: `#[cfg(..)]` below ours.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Attribute> {
        self.attrs.iter().filter(|attr| attr.path().is_ident("cfg"))
    }

    /// The parameter of this name: its place and its type.
    pub(crate) fn param(&self, name: &Ident) -> Option<(usize, &Type)> {
        let index = self
            .names
            .iter()
            .position(|known| known.as_ref() == Some(name))?;
        Some((index, self.params.get(index)?))
    }

    /// All attributes of the function, as they stand there.
    pub(crate) fn attributes(&self) -> &[Attribute] {
        &self.attrs
    }

    /// The same function without them.
    pub(crate) fn without_attributes(&self, item: &TokenStream) -> TokenStream {
        // They were parsed, each as `#` and brackets.
        item.clone()
            .into_iter()
            .skip(2 * self.attrs.len())
            .collect()
    }

    /// The first paragraph of the doc comment on one line, with the attribute that it begins in.
    pub(crate) fn summary(&self) -> Option<(&Attribute, String)> {
        let mut first = None;
        let mut summary = String::new();
        for (attr, text) in self.attrs.iter().filter_map(doc) {
            for line in text.value().lines().map(str::trim) {
                if line.is_empty() && first.is_some() {
                    return first.map(|first| (first, summary));
                }
                if !line.is_empty() {
                    first.get_or_insert(attr);
                    if !summary.is_empty() {
                        summary.push(' ');
                    }
                    summary.push_str(line);
                }
            }
            // `///` alone is a line of its own.
            if text.value().trim().is_empty() && first.is_some() {
                break;
            }
        }
        first.map(|first| (first, summary))
    }
}

fn doc(attr: &Attribute) -> Option<(&Attribute, &LitStr)> {
    match &attr.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some((attr, text)),
            _ => None,
        },
        _ => None,
    }
}

/// Attributes, visibility and signature parsed, the body left alone.
struct Item {
    attrs: Vec<Attribute>,
    sig: Signature,
}

impl syn::parse::Parse for Item {
    fn parse(input: syn::parse::ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        let sig = input.parse()?;
        input.parse::<TokenStream>()?;
        Ok(Self { attrs, sig })
    }
}

/// What stands there is another item: the mistake is its first word after the attributes.
fn not_a_function(item: &TokenStream, role: &Role) -> Option<Error> {
    const ITEMS: [&str; 9] = [
        "struct", "enum", "union", "impl", "trait", "mod", "static", "use", "type",
    ];
    let word = item.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if ITEMS.iter().any(|item| word == item) => Some(word),
        _ => None,
    })?;
    Some(Error::new(
        word.span(),
        format!("{} is an `async fn`, not `{word}`", role.what),
    ))
}

fn check_qualifiers(sig: &Signature, role: &Role, errors: &mut Errors) {
    let what = role.what;
    if let Some(token) = &sig.constness {
        errors.at(
            token,
            format!("{what} is an `async fn`: it cannot be `const`"),
        );
    } else if sig.asyncness.is_none() {
        errors.at(
            sig.fn_token,
            format!("{what} is an `async fn`: write `async` here"),
        );
    }
    if let Safety::Unsafe(token) = &sig.safety {
        errors.at(
            token,
            format!("{what} is called by the framework: it cannot be `unsafe`"),
        );
    }
    if let Some(abi) = &sig.abi {
        errors.at(
            abi,
            format!("{what} is an ordinary function: leave out `extern`"),
        );
    }
    if !sig.generics.params.is_empty() {
        errors.at(
            &sig.generics,
            format!("{what} cannot be generic: one registration is one function"),
        );
    } else if let Some(clause) = &sig.generics.where_clause {
        errors.at(
            clause,
            format!("{what} cannot be generic: leave out `where`"),
        );
    }
    if let Some(variadic) = &sig.variadic {
        errors.at(variadic, format!("{what} has a fixed number of parameters"));
    }
}

fn params(sig: &Signature, role: &Role, errors: &mut Errors) -> Vec<Type> {
    let mut types = Vec::new();
    // Where the error does not come first, that is the mistake, wherever it stands.
    let no_error_first = role.takes_error
        && !matches!(sig.inputs.first(), Some(FnArg::Typed(first)) if matches!(bare(&first.ty), Type::Reference(_)));
    for (index, input) in sig.inputs.iter().enumerate() {
        match input {
            FnArg::Receiver(this) => {
                errors.at(
                    this,
                    format!(
                        "{} is a free function: leave out `self`, take parameters",
                        role.what
                    ),
                );
            }
            FnArg::Typed(param) if index == role.max_params => {
                errors.at(
                    param,
                    format!(
                        "{} has at most {index} parameter{}: {}",
                        role.what,
                        if index == 1 { "" } else { "s" },
                        role.too_many
                    ),
                );
            }
            FnArg::Typed(param) => {
                let may_refer = role.takes_error && (index == 0 || no_error_first);
                check_param(param, may_refer, role, errors);
                types.push(Type::clone(&param.ty));
            }
        }
    }
    types
}

fn names(sig: &Signature) -> Vec<Option<Ident>> {
    let typed = sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(param) => Some(&*param.pat),
        FnArg::Receiver(_) => None,
    });
    typed
        .map(|pat| match pat {
            Pat::Ident(name) => Some(name.ident.clone()),
            _ => None,
        })
        .collect()
}

/// `Args((who, what))` has the names `who` and `what`.
fn arguments(sig: &Signature) -> Vec<String> {
    let named = sig.inputs.iter().find_map(|input| match input {
        FnArg::Typed(param) => inside(&param.pat, Some("Args")),
        FnArg::Receiver(_) => None,
    });
    match named {
        Some(Pat::Tuple(all)) => all.elems.iter().map(name).collect(),
        Some(one) => vec![name(one)],
        None => Vec::new(),
    }
}

/// The one pattern in the parentheses of a tuple struct of this name, or of any.
fn inside<'p>(pat: &'p Pat, of: Option<&str>) -> Option<&'p Pat> {
    match pat {
        Pat::TupleStruct(outer) if outer.elems.len() == 1 => {
            let last = outer.path.segments.last()?;
            let is_meant = of.is_none_or(|of| last.ident == of);
            outer.elems.first().filter(|_| is_meant)
        }
        _ => None,
    }
}

fn name(pat: &Pat) -> String {
    match pat {
        Pat::Ident(pat) => {
            let name = pat.ident.unraw().to_string();
            name.trim_start_matches('_').to_owned()
        }
        _ => inside(pat, None).map(name).unwrap_or_default(),
    }
}

fn check_param(param: &PatType, may_refer: bool, role: &Role, errors: &mut Errors) {
    for attr in &param.attrs {
        if attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr") {
            errors.at(
                attr,
                format!(
                    "a parameter of {} cannot depend on `cfg`: write one function for each case",
                    role.what
                ),
            );
        }
    }
    if let Some(word) = find_impl(param.ty.to_token_stream()) {
        errors.at(
            word,
            "a parameter needs a type with a name: `impl Trait` has none",
        );
    } else if !may_refer
        && let Some(and) = find_reference(param.ty.to_token_stream(), is_args(&param.ty))
    {
        let instead = match bare(&param.ty) {
            Type::Reference(reference) => owned(&reference.elem),
            _ => "leave out the `&`, and write `String` for `str`",
        };
        errors.at(and, format!("{} owns its parameters: {instead}", role.what));
    }
}

/// Arguments are made from a message's text, and nothing in them may refer to it.
fn is_args(ty: &Type) -> bool {
    match bare(ty) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Args"),
        _ => false,
    }
}

/// What to take instead of a reference.
fn owned(to: &Type) -> &'static str {
    match to {
        Type::Path(path) if path.path.is_ident("str") => {
            "a message's text is `Text`, the words behind a command are `Args<(String,)>`"
        }
        _ => "leave out the `&`",
    }
}

/// The `&` of a reference in a type, at any depth. `&'static T` is a type that stands for itself, but `strict`ly it is
/// one too.
fn find_reference(tokens: TokenStream, strict: bool) -> Option<Punct> {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(and) if and.as_char() == '&' => match tokens.peek() {
                Some(TokenTree::Punct(quote)) if quote.as_char() == '\'' && !strict => {}
                _ => return Some(and),
            },
            TokenTree::Group(group) => {
                if let Some(and) = find_reference(group.stream(), strict) {
                    return Some(and);
                }
            }
            _ => {}
        }
    }
    None
}

/// The `impl` in a type, at any depth.
fn find_impl(tokens: TokenStream) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "impl" => Some(word),
        TokenTree::Group(group) => find_impl(group.stream()),
        _ => None,
    })
}

/// A type without the parentheses and invisible groups around it.
pub(crate) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        other => other,
    }
}

fn output(sig: &Signature) -> Type {
    match &sig.output {
        // What is wrong with nothing is blamed on the function's name.
        ReturnType::Default => parse_quote_spanned!(sig.ident.span()=> ()),
        ReturnType::Type(_, ty) => match find_impl(ty.to_token_stream()) {
            Some(word) => parse_quote_spanned!(word.span()=> _),
            None => Type::clone(ty),
        },
    }
}
