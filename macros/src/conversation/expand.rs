//! From the model to the impls.

use super::model::{About, Conversation};
use crate::expansion;
use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{LitStr, Path, ext::IdentExt};

pub(super) fn impls(conversation: &Conversation) -> TokenStream {
    let Conversation {
        krate,
        name,
        called,
        per,
        timeout,
        states,
    } = conversation;
    let (check, timeout) = timed(krate, timeout.as_ref());
    let private = quote!(#krate::__private);
    let at = expansion::location(krate);
    let names: Vec<String> = states
        .iter()
        .map(|state| state.unraw().to_string())
        .collect();
    let (chat, user) = (per.chat, per.user);
    let about = format_ident!(
        "{}",
        match per.about {
            About::Everything => "Everything",
            About::Topic => "Topic",
            About::Message => "Message",
        }
    );
    // Whoever cannot be part of it is told what is missing. What comes through inline mode has messages and no chat.
    let mut needs = Vec::new();
    if per.about == About::Message {
        needs.push(quote!(#krate::conversation::AboutMessage));
    } else if chat {
        needs.push(quote!(#krate::kind::InChat));
    }
    if user {
        needs.push(quote!(#krate::kind::ByUser));
    }
    // The one mention that is blamed when the enum cannot be kept.
    let kept = quote_spanned!(name.span()=> #name);
    quote! {
        const _: () = {
            #check
            #[automatically_derived]
            impl #krate::Conversation for #name {
                const NAME: &'static str = #called;
                const PER: #krate::conversation::Per = #krate::conversation::Per {
                    chat: #chat,
                    user: #user,
                    about: #krate::conversation::About::#about,
                };
                const TIMEOUT: ::core::option::Option<::core::time::Duration> = #timeout;
                const STATES: &'static [&'static str] = &[#(#names),*];
                const AT: #private::Location = #at;

                fn name(&self) -> &'static str {
                    match self {
                        #(Self::#states { .. } => #names,)*
                    }
                }

                fn state_type() -> #private::StateType {
                    #private::StateType::of::<#kept>()
                }
            }

            #[automatically_derived]
            impl<__Kind: #(#needs)+*> #krate::conversation::ReachedBy<__Kind> for #name {}

            #[automatically_derived]
            impl<__Kind: #krate::conversation::PartOf<#name>> #krate::IntoOutcome<__Kind> for #name {
                fn into_outcome(self, _: &#krate::Context) -> #krate::Outcome {
                    #private::moved(self)
                }
            }
        };
    }
}

/// The check, whose mistake is at the literal, and the value.
fn timed(krate: &Path, literal: Option<&LitStr>) -> (Option<TokenStream>, TokenStream) {
    let Some(literal) = literal else {
        return (None, quote!(::core::option::Option::None));
    };
    let check = expansion::at_literal(krate, "silence", literal);
    let value = expansion::checked_literal(krate, "duration", literal);
    (
        Some(quote!(const _: ::core::time::Duration = #check;)),
        quote!(::core::option::Option::Some(#value)),
    )
}
