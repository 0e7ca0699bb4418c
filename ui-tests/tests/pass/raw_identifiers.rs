//! Names that are keywords.

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
    let data = bot::CallbackData::encode(&r#mod::r#If::r#Else { r#fn: 1 });
    assert_eq!(data, "if:Else:1");
}
