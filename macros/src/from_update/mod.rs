//! `#[derive(FromUpdate)]`: a struct of extractors is one itself.

#[cfg(test)]
mod tests;

use crate::errors::Errors;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{
    Data, DeriveInput, Error, Fields, GenericParam, Member, Path, Type, parse_quote,
    spanned::Spanned,
};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(input) = errors.keep(syn::parse2::<DeriveInput>(item)) else {
        return errors.finish();
    };
    let krate = krate(&input, &mut errors);
    if let Some(lifetime) = input.generics.lifetimes().next() {
        errors.at(
            lifetime,
            "an extractor owns what it holds: leave out the lifetime",
        );
    }
    let fields = match &input.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => return wrong_item(errors, data.enum_token.span, "enum"),
        Data::Union(data) => return wrong_item(errors, data.union_token.span, "union"),
    };
    let expansion = errors.is_empty().then(|| expand(&krate, &input, fields));
    let errors = errors.finish();
    quote!(#expansion #errors)
}

fn wrong_item(mut errors: Errors, at: Span, what: &str) -> TokenStream {
    errors.add(Error::new(
        at,
        format!(
            "`FromUpdate` is derived for structs whose fields are extractors, not for an `{what}`"
        ),
    ));
    errors.finish()
}

/// `#[bot(crate = path)]`
fn krate(input: &DeriveInput, errors: &mut Errors) -> Path {
    let mut krate: Path = parse_quote!(::bot);
    for attr in input
        .attrs
        .iter()
        .filter(|attr| attr.path().is_ident("bot"))
    {
        errors.keep(attr.parse_nested_meta(|meta| {
            if !meta.path.is_ident("crate") {
                return Err(meta.error("unknown argument; expected `crate = path`"));
            }
            krate = meta.value()?.parse()?;
            Ok(())
        }));
    }
    krate
}

fn expand(krate: &Path, input: &DeriveInput, fields: &Fields) -> TokenStream {
    let name = &input.ident;
    let types: Vec<&Type> = fields.iter().map(|field| &field.ty).collect();
    let members: Vec<Member> = fields.members().collect();
    let (kind, app) = (format_ident!("__Kind"), format_ident!("__App"));
    let extractor = quote!(#krate::FromUpdate<#kind, #app>);

    let mut generics = input.generics.clone();
    let clause = generics.make_where_clause();
    for ty in &types {
        // A field that is no extractor is blamed where it is written.
        let bound = quote_spanned!(ty.span()=> #extractor);
        clause.predicates.push(parse_quote!(#ty: #bound));
    }
    let (_, own, _) = input.generics.split_for_impl();
    let own = quote!(#own);
    generics.params = with_kind_and_app(&input.generics, &kind, &app);
    let (params, _, clause) = generics.split_for_impl();
    // The future that makes the fields is sent between threads together with them.
    let ctx = format_ident!("ctx", span = Span::mixed_site());
    let update = format_ident!("update", span = Span::mixed_site());
    let needs = format_ident!("needs", span = Span::mixed_site());
    quote! {
        impl #params #extractor for #name #own #clause {
            fn matches(#update: &#krate::Update) -> bool {
                let _ = #update;
                true #(&& <#types as #extractor>::matches(#update))*
            }

            fn needs(#needs: &mut #krate::extract::Needs) {
                let _ = &#needs;
                #(<#types as #extractor>::needs(#needs);)*
            }

            async fn extract(#ctx: &#krate::Context) -> ::core::result::Result<Self, #krate::extract::ExtractError> {
                let _ = #ctx;
                ::core::result::Result::Ok(Self {
                    #(#members: <#types as #extractor>::extract(#ctx).await?,)*
                })
            }
        }
    }
}

type Params = syn::punctuated::Punctuated<GenericParam, syn::Token![,]>;

/// The struct's own parameters, without defaults, after those of the trait.
fn with_kind_and_app(generics: &syn::Generics, kind: &syn::Ident, app: &syn::Ident) -> Params {
    let mut params: Params = parse_quote!(#kind, #app);
    for param in &generics.params {
        let mut param = param.clone();
        if let GenericParam::Type(ty) = &mut param {
            ty.bounds.push(parse_quote!(::core::marker::Send));
            ty.default = None;
        }
        params.push(param);
    }
    params
}
