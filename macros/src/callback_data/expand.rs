//! From the model to the impls.

use super::model::{Callback, Field, Shape, Variant};
use crate::expansion;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Path, ext::IdentExt};

pub(super) fn impls(callback: &Callback) -> TokenStream {
    let Callback {
        krate,
        name,
        prefix,
        shape,
    } = callback;
    let mut consts = Consts {
        krate,
        tokens: TokenStream::new(),
        count: 0,
    };
    let arms: Vec<Arm> = match shape {
        Shape::Struct(fields) => vec![Arm::of_struct(callback, fields, &mut consts)],
        Shape::Enum(variants) => variants
            .iter()
            .map(|variant| Arm::of_variant(callback, variant, &mut consts))
            .collect(),
    };
    let consts = consts.tokens;
    let checks = arms.iter().map(|arm| &arm.check);
    let sizes = arms.iter().map(|arm| &arm.parts);
    let encode = arms.iter().map(|arm| &arm.encode);
    let decode = decode(shape, &arms);
    let field = shape.is_plain_enum().then(|| field_impls(callback, shape));
    let text = shape.always_fits().then(|| {
        quote! {
            #[automatically_derived]
            impl ::core::convert::From<#name> for ::std::string::String {
                fn from(value: #name) -> Self {
                    #krate::CallbackData::encode(&value)
                }
            }
        }
    });
    quote! {
        const _: () = {
            #consts
            #(#checks)*

            #[automatically_derived]
            impl #krate::CallbackData for #name {
                const PREFIX: &'static str = #prefix;
                const MAX: usize = #krate::callback::derived::longest(&[#(#krate::callback::derived::sum(#sizes)),*]);

                fn try_encode(&self) -> ::core::result::Result<::std::string::String, #krate::callback::TooLong> {
                    let mut out = ::std::string::String::from(#prefix);
                    match self {
                        #(#encode)*
                    }
                    ::core::result::Result::Ok(out)
                }

                fn decode(data: &str) -> ::core::option::Option<Self> {
                    let mut parts = #krate::callback::derived::Parts::after(data, #prefix)?;
                    let value = #decode;
                    if parts.done() { ::core::option::Option::Some(value) } else { ::core::option::Option::None }
                }
            }
            #text
            #field
        };
    }
}

/// One const for each field. Its type stands there once, with a call whose bound blames it.
struct Consts<'a> {
    krate: &'a Path,
    tokens: TokenStream,
    count: usize,
}

impl Consts<'_> {
    fn add(&mut self, field: &Field) -> Ident {
        let name = format_ident!("__FIELD{}", self.count);
        self.count += 1;
        let (krate, ty) = (self.krate, &field.ty);
        let callback = quote!(#krate::callback::derived);
        let new = match &field.max {
            Some(max) => quote!(#callback::up_to::<#ty>(#max)),
            None => quote!(#callback::bounded::<#ty>()),
        };
        self.tokens
            .extend(quote!(const #name: #callback::Field<#ty> = #new;));
        name
    }
}

/// What one struct or one variant contributes.
struct Arm {
    parts: TokenStream,
    check: TokenStream,
    encode: TokenStream,
    /// The value, read from `parts`.
    value: TokenStream,
}

impl Arm {
    fn of_struct(callback: &Callback, fields: &[Field], consts: &mut Consts<'_>) -> Self {
        let name = callback.name.unraw().to_string();
        Self::new(
            callback,
            &name,
            callback.name.span(),
            &quote!(Self),
            None,
            fields,
            consts,
        )
    }

    fn of_variant(callback: &Callback, variant: &Variant, consts: &mut Consts<'_>) -> Self {
        let name = format!("{}::{}", callback.name.unraw(), variant.name.unraw());
        let ident = &variant.name;
        Self::new(
            callback,
            &name,
            variant.span(),
            &quote!(Self::#ident),
            Some(&variant.tag),
            &variant.fields,
            consts,
        )
    }

    fn new(
        callback: &Callback,
        name: &str,
        at: Span,
        path: &TokenStream,
        tag: Option<&str>,
        fields: &[Field],
        consts: &mut Consts<'_>,
    ) -> Self {
        let Callback { krate, prefix, .. } = callback;
        let consts: Vec<Ident> = fields.iter().map(|field| consts.add(field)).collect();
        let members: Vec<_> = fields.iter().map(|field| &field.member).collect();
        let names: Vec<String> = members
            .iter()
            .map(|member| member.to_token_stream().to_string())
            .collect();
        let (prefix, tag_part) = (
            prefix.len(),
            tag.map(|tag| {
                let length = tag.len();
                quote!((#tag, #length),)
            }),
        );
        let parts = quote!(&[("prefix", #prefix), #tag_part #((#names, #consts.max())),*]);
        let check = expansion::at(
            at,
            quote!(#krate::callback::derived::check_callback_len(#name, #parts)),
        );
        let values: Vec<Ident> = (0..fields.len())
            .map(|index| format_ident!("value{index}"))
            .collect();
        let tag_text = tag.map(|tag| {
            let text = format!(":{tag}");
            quote!(out.push_str(#text);)
        });
        Self {
            check: quote!(const _: () = #check;),
            encode: quote! {
                #path { #(#members: #values),* } => {
                    #tag_text
                    #(#consts.encode((#name, #names), #values, &mut out)?;)*
                }
            },
            value: quote!(#path { #(#members: #consts.decode(parts.part())?),* }),
            parts,
        }
    }
}

fn decode(shape: &Shape, arms: &[Arm]) -> TokenStream {
    match shape {
        Shape::Struct(_) => arms.iter().map(|arm| arm.value.clone()).collect(),
        Shape::Enum(variants) => {
            let tags = variants.iter().map(|variant| &variant.tag);
            let values = arms.iter().map(|arm| &arm.value);
            quote! {
                match parts.part()? {
                    #(#tags => #values,)*
                    _ => return ::core::option::Option::None,
                }
            }
        }
    }
}

/// A plain enum as a field of other callback data.
fn field_impls(callback: &Callback, shape: &Shape) -> TokenStream {
    let Callback { krate, name, .. } = callback;
    let Shape::Enum(variants) = shape else {
        return TokenStream::new();
    };
    let names: Vec<_> = variants.iter().map(|variant| &variant.name).collect();
    let tags: Vec<_> = variants.iter().map(|variant| &variant.tag).collect();
    let longest = tags.iter().map(|tag| tag.len()).max().unwrap_or_default();
    quote! {
        #[automatically_derived]
        impl #krate::callback::CallbackField for #name {
            fn write(&self, out: &mut ::std::string::String) {
                out.push_str(match self {
                    #(Self::#names { .. } => #tags,)*
                });
            }

            fn read(text: &str) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match text {
                    #(#tags => Self::#names {},)*
                    _ => return ::core::option::Option::None,
                })
            }
        }

        #[automatically_derived]
        impl #krate::callback::MaxEncodedLen for #name {
            const MAX: usize = #longest;
        }
    }
}
