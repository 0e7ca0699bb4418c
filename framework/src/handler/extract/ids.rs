//! Whom an update is about, by number: also where nothing else is known of them, as in jobs.

use super::{Context, ExtractError, FromUpdate, payload::absent};
use crate::{
    data::Scope,
    handler::kind::{self, ByUser, InChat},
    update::Update,
};
use bot_api::types::{ChatId, UserId};

impl<K: InChat, A> FromUpdate<K, A> for ChatId {
    fn matches(update: &Update) -> bool {
        kind::data_key(update, Scope::Chat).is_some()
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let id = kind::data_key(ctx.update(), Scope::Chat);
        id.map(Self).ok_or_else(absent::<Self>)
    }
}

impl<K: ByUser, A> FromUpdate<K, A> for UserId {
    fn matches(update: &Update) -> bool {
        kind::data_key(update, Scope::User).is_some()
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let id = kind::data_key(ctx.update(), Scope::User);
        id.map(Self).ok_or_else(absent::<Self>)
    }
}
