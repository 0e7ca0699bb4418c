//! Names that are keywords.
#![allow(non_camel_case_types)]

use super::registration;

#[bot::handler(command = "match")]
async fn r#match(r#type: bot::Message) {
    drop(r#type);
}

mod r#mod {
    #[derive(bot::CallbackData)]
    #[callback(prefix = "if")]
    pub(super) enum r#If {
        r#Else { r#fn: u8 },
    }

    #[derive(bot::FromUpdate)]
    pub(super) struct r#Struct {
        pub(super) r#type: bot::Chat,
    }

    #[derive(bot::Conversation, Clone, serde::Serialize, serde::Deserialize)]
    pub(super) enum r#enum {
        r#fn,
        r#match { r#type: u8, r#in: String },
        r#If(u8),
    }

    #[bot::handler(command = "enum", entry = r#enum)]
    pub(super) async fn r#let() -> r#enum {
        r#enum::r#fn
    }

    #[bot::handler(message, state = r#enum::r#match { r#type, r#in })]
    pub(super) async fn r#while(r#in: String, r#type: u8) -> r#enum {
        r#enum::r#match { r#type, r#in }
    }

    #[bot::handler(message, state = r#enum::r#If(r#loop) | r#enum::r#match { r#type: r#loop })]
    pub(super) async fn r#for(r#loop: u8) -> r#enum {
        r#enum::r#If(r#loop)
    }

    #[bot::handler(message, state = r#enum::*)]
    pub(super) async fn r#loop() -> bot::End {
        bot::End
    }

    #[bot::handler(callback = r#If)]
    pub(super) async fn r#async(s: r#Struct) {
        drop(s.r#type);
    }
}

#[test]
fn they_are_known_by_their_plain_names() {
    assert_eq!(registration("raw_identifiers", "match").name, "match");
    assert_eq!(
        registration("raw_identifiers::r#mod", "async").name,
        "async"
    );
    assert_eq!(
        registration("raw_identifiers::r#mod", "while").filter,
        "state = r#enum::r#match { r#type, r#in }"
    );
    let state = r#mod::r#enum::r#match {
        r#type: 0,
        r#in: String::new(),
    };
    assert_eq!(bot::Conversation::name(&state), "match");
    assert_eq!(<r#mod::r#enum as bot::Conversation>::NAME, "enum");
    assert_eq!(
        <r#mod::r#enum as bot::Conversation>::STATES,
        ["fn", "match", "If"]
    );
    let data = bot::CallbackData::encode(&r#mod::r#If::r#Else { r#fn: 1 });
    assert_eq!(data, "if:Else:1");
}
