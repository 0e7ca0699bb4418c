//! A handler's place in a conversation: `entry = Order`, `state = Order::Size`, `state = Order::*`.

use super::parse::{Args, Trigger, What};
use crate::{
    args::{self, Given},
    errors::Errors,
    function::Function,
    source,
};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Error, Ident, Pat, PatIdent, PatRest, Path, PathSegment, Result, Token, Type, ext::IdentExt,
    parse::ParseStream, punctuated::Punctuated,
};

const ENTRY: &str = "`entry` is the conversation that begins here: write `entry = Order`";
const STATE: &str = "a state stands with its conversation: write `state = Order::Size`, or `state = Order::*` for all of them";
const TIMEOUT: &str = "`timeout` is when the time of a conversation is over: say in which state, as in `timeout, state = Order::*`. \
    How long the handler may take is a text: `timeout = \"30s\"`";
const BLOCK: &str = "a handler of a conversation blocks: its next update has to find the state that this one leaves. \
    Let the conversation wait in a state, and tell what takes long to a handler of its own: `ctx.tell(..)`";

const CONDITION: &str = "a state is found by its pattern alone: put the condition into `filter = ..` if it is about the update; \
    if it is about the state, the handler decides";
const COPY: &str = "a name in the pattern is a parameter, which gets a copy: write the name alone here; \
    `mut` may stand before the parameter";

/// What `state = ..` says.
pub(super) enum States {
    /// `Order::*`
    All(Path),
    Some(Box<Pat>),
}

impl States {
    /// Reads `= Order::Size | Order::Address { size }` or `= Order::*`.
    pub(super) fn read(key: &Ident, input: ParseStream<'_>) -> Result<Self> {
        args::equals(input, key, STATE)?;
        let ahead = input.fork();
        if let Some(path) = everything(&ahead)? {
            // The same once more, to leave it behind.
            everything(input)?;
            return Ok(Self::All(path));
        }
        let at = input.span();
        let pattern = Pat::parse_multi(input).map_err(|_| Error::new(at, STATE))?;
        if input.peek(Token![if]) {
            return Err(input.error(CONDITION));
        }
        Ok(Self::Some(Box::new(pattern)))
    }
}

/// `entry = Order`.
pub(super) fn entry(key: &Ident, input: ParseStream<'_>) -> Result<Path> {
    args::value(input, key, ENTRY)
}

/// `path::*`; `None` if something else stands there.
fn everything(input: ParseStream<'_>) -> Result<Option<Path>> {
    let leading_colon = input.parse::<Option<Token![::]>>()?;
    let mut segments = Punctuated::new();
    while input.peek(Ident::peek_any) {
        segments.push_value(PathSegment::from(input.call(Ident::parse_any)?));
        let Some(colons) = input.parse::<Option<Token![::]>>()? else {
            return Ok(None);
        };
        if input.parse::<Option<Token![*]>>()?.is_some() {
            return Ok(Some(Path {
                leading_colon,
                segments,
            }));
        }
        segments.push_punct(colons);
    }
    Ok(None)
}

/// A place that makes sense.
pub(super) struct Place {
    conversation: Path,
    when: When,
    /// As it was written.
    text: String,
}

enum When {
    Entry {
        again: bool,
    },
    All,
    States {
        pattern: Box<Pat>,
        names: Vec<String>,
        /// The parameters that the pattern gives their values.
        collected: Vec<Collected>,
    },
}

/// A name in the pattern, which is a parameter of the function.
struct Collected {
    name: Ident,
    ty: Type,
    /// Which parameter.
    index: usize,
}

impl Place {
    pub(super) fn check(args: &mut Args, function: &Function, errors: &mut Errors) -> Option<Self> {
        let (entry, states) = (args.entry.take(), args.state.take());
        let time_out = args
            .triggers
            .iter()
            .find(|trigger| matches!(trigger.what, What::TimeOut));
        if let Some(Trigger { key, .. }) = time_out
            && states.is_none()
        {
            errors.add(Error::new(key.span(), TIMEOUT));
        }
        if let (Some(entry), Some(states)) = (&entry, &states) {
            let fault = format!(
                "`{}` and `{}` exclude each other: a handler is for those who are in no conversation yet, or for those who are. \
                 `reentry` lets an entry be for both",
                entry.key, states.key
            );
            errors.add(Error::new(states.key.span(), fault));
        }
        if entry.is_none()
            && let Some(Given { key, .. }) = &args.reentry
        {
            errors.add(Error::new(
                key.span(),
                "`reentry` is said of an entry: write `entry = Order, reentry`",
            ));
        }
        if (entry.is_some() || states.is_some())
            && let Some(Given { key, value: false }) = &args.block
        {
            errors.add(Error::new(key.span(), BLOCK));
        }
        if let Some(Given { value, .. }) = entry {
            let again = args.reentry.as_ref().is_some_and(|again| again.value);
            let path = source::text(value.to_token_stream());
            return Some(Self {
                text: format!("entry = {path}{}", if again { ", reentry" } else { "" }),
                conversation: value,
                when: When::Entry { again },
            });
        }
        Self::of_states(states?.value, function, errors)
    }

    fn of_states(states: States, function: &Function, errors: &mut Errors) -> Option<Self> {
        let pattern = match states {
            States::All(conversation) => {
                let path = source::text(conversation.to_token_stream());
                return Some(Self {
                    text: format!("state = {path}::*"),
                    conversation,
                    when: When::All,
                });
            }
            States::Some(pattern) => pattern,
        };
        let text = format!("state = {}", source::text(pattern.to_token_stream()));
        let mut reader = Reader::default();
        let mut pattern = pattern;
        errors.keep(reader.read(&mut pattern, true))?;
        let conversation = reader.conversation?;
        let mut collected = Vec::new();
        for name in reader.bindings {
            match function.param(&name) {
                Some((index, ty)) => collected.push(Collected {
                    name,
                    ty: ty.clone(),
                    index,
                }),
                None => errors.add(Error::new(
                    name.span(),
                    format!(
                        "`{name}` is no parameter of `{}`: take it (`{name}: ..`), or write `{name}: _`",
                        function.name
                    ),
                )),
            }
        }
        Some(Self {
            conversation,
            when: When::States {
                pattern,
                names: reader.names,
                collected,
            },
            text,
        })
    }

    /// As the user wrote it, for the table of routes.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The kind of a handler with this place.
    pub(super) fn kind(&self, krate: &Path, kind: &TokenStream) -> TokenStream {
        let conversation = &self.conversation;
        match self.when {
            When::Entry { again: false } => quote!(#krate::kind::Entry<#kind, #conversation>),
            _ => quote!(#krate::kind::In<#kind, #conversation>),
        }
    }

    /// Items that say how parameters are found in the state.
    pub(super) fn items(&self, krate: &Path) -> TokenStream {
        let When::States {
            pattern, collected, ..
        } = &self.when
        else {
            return TokenStream::new();
        };
        let conversation = &self.conversation;
        let items = collected.iter().map(|one| {
            let (marker, name, ty) = (one.marker(), &one.name, &one.ty);
            let get = quote_spanned!(name.span()=> (#name));
            let state = state();
            quote! {
                enum #marker {}
                impl #krate::__private::Collect for #marker {
                    type State = #conversation;
                    type Value = #ty;
                    #[allow(unused_variables, unreachable_patterns)]
                    fn collect(#state: &Self::State) -> ::core::option::Option<Self::Value> {
                        match #state {
                            #pattern => #krate::__private::collected::<#ty> #get,
                            _ => ::core::option::Option::None,
                        }
                    }
                }
            }
        });
        quote!(#(#items)*)
    }

    /// The types of the parameters as extractors, and the function that takes them; `None` if they are as they were
    /// written.
    pub(super) fn call(
        &self,
        krate: &Path,
        function: &Function,
    ) -> Option<(Vec<TokenStream>, TokenStream)> {
        let When::States { collected, .. } = &self.when else {
            return None;
        };
        if collected.is_empty() {
            return None;
        }
        let of = |index: usize| collected.iter().find(|one| one.index == index);
        let types = function.params.iter().enumerate();
        let types = types.map(|(index, ty)| match of(index) {
            Some(one) => {
                let marker = one.marker();
                quote!(#krate::__private::Collected<#marker>)
            }
            None => ty.to_token_stream(),
        });
        let names: Vec<Ident> = (0..function.params.len())
            .map(|index| Ident::new(&format!("param{index}"), Span::mixed_site()))
            .collect();
        let values = names
            .iter()
            .enumerate()
            .map(|(index, name)| match of(index) {
                Some(_) => quote!(#name.0),
                None => name.to_token_stream(),
            });
        let name = &function.name;
        let call = quote!(|#(#names),*| #name(#(#values),*));
        Some((types.collect(), call))
    }

    /// What is said of the handler behind its types; `kind` is the one outside of the conversation.
    pub(super) fn built(&self, built: &TokenStream, kind: &TokenStream) -> TokenStream {
        let conversation = &self.conversation;
        match &self.when {
            When::Entry { again } => quote!(#built.entry::<#conversation, #kind>(#again)),
            When::All => quote!(#built.any_state::<#conversation, #kind>()),
            When::States { pattern, names, .. } => {
                let state = state();
                // A function would have a name, which may be that of the handler.
                quote! {
                    #built.states::<#conversation, #kind>(
                        #[allow(unused_variables, unreachable_patterns)]
                        |#state| match #state {
                            #pattern => true,
                            _ => false,
                        },
                        &[#(#names),*],
                    )
                }
            }
        }
    }
}

impl Collected {
    fn marker(&self) -> Ident {
        format_ident!("__Collected{}", self.index)
    }
}

/// Goes through a pattern: what it is about, which names it binds.
#[derive(Default)]
struct Reader {
    conversation: Option<Path>,
    names: Vec<String>,
    bindings: Vec<Ident>,
}

impl Reader {
    /// Makes states known by their names alone, whatever fields they have: `Order::Address` is `Order::Address { .. }`.
    /// `outside` is not inside of another state.
    fn read(&mut self, pattern: &mut Pat, outside: bool) -> Result<()> {
        match pattern {
            Pat::Or(or) => self.all(or.cases.iter_mut(), outside),
            Pat::Paren(paren) => self.read(&mut paren.pat, outside),
            Pat::Path(of) if !outside && is_constant(&of.path) => Ok(()),
            Pat::Path(of) => {
                self.state(&of.path, outside)?;
                let path = &of.path;
                // In the place of the state, which is what is blamed when it is no state of the others' conversation.
                let at = path
                    .segments
                    .last()
                    .map_or_else(Span::call_site, |last| last.ident.span());
                let fields = quote_spanned!(at=> { .. });
                *pattern = Pat::Verbatim(quote!(#path #fields));
                Ok(())
            }
            Pat::TupleStruct(state) => {
                self.state(&state.path, outside)?;
                self.all(state.elems.iter_mut(), false)
            }
            Pat::Struct(state) => {
                self.state(&state.path, outside)?;
                // Fields that are not named do not matter.
                state.rest.get_or_insert_with(|| PatRest {
                    attrs: Vec::new(),
                    dot2_token: Token![..](Span::call_site()),
                });
                self.all(state.fields.iter_mut().map(|field| &mut *field.pat), false)
            }
            other if outside => Err(Error::new_spanned(other, STATE)),
            Pat::Ident(name) if is_binding(&name.ident) => self.binding(name),
            Pat::Tuple(tuple) => self.all(tuple.elems.iter_mut(), false),
            Pat::Slice(slice) => self.all(slice.elems.iter_mut(), false),
            _ => Ok(()),
        }
    }

    fn binding(&mut self, name: &mut PatIdent) -> Result<()> {
        let how = name.by_ref.map(|word| word.span);
        if let Some(at) = how.or(name.mutability.map(|word| word.span)) {
            return Err(Error::new(at, COPY));
        }
        if !self.bindings.contains(&name.ident) {
            self.bindings.push(name.ident.clone());
        }
        match &mut name.subpat {
            Some((_, inside)) => self.read(inside, false),
            None => Ok(()),
        }
    }

    fn all<'p>(
        &mut self,
        mut patterns: impl Iterator<Item = &'p mut Pat>,
        outside: bool,
    ) -> Result<()> {
        patterns.try_for_each(|pattern| self.read(pattern, outside))
    }

    fn state(&mut self, path: &Path, outside: bool) -> Result<()> {
        if !outside {
            return Ok(());
        }
        let mut conversation = path.clone();
        let Some(name) = conversation.segments.pop() else {
            return Err(Error::new_spanned(path, STATE));
        };
        conversation.segments.pop_punct();
        if conversation.segments.is_empty() {
            return Err(Error::new_spanned(path, STATE));
        }
        self.names.push(name.ident.unraw().to_string());
        self.conversation.get_or_insert(conversation);
        Ok(())
    }
}

/// What is matched, under a name that no static of the user's has.
fn state() -> Ident {
    Ident::new("state", Span::mixed_site())
}

/// Names in lower case are bound, as in any pattern; others are constants.
fn is_binding(name: &Ident) -> bool {
    !name.unraw().to_string().starts_with(char::is_uppercase)
}

/// A path to a constant, as far as its name says so: a state with fields could be named like that, too, and is then written
/// with `{ .. }`.
fn is_constant(path: &Path) -> bool {
    let name = path.segments.last().map(|last| last.ident.to_string());
    name.is_some_and(|name| name.len() > 1 && !name.contains(char::is_lowercase))
}
