//! Gives Telegram the menus of commands, where they are not what it has already.

use super::Application;
use crate::handler::commands::{MAX_COMMANDS, Menu, MenuKey};
use bot_api::Bot;
use std::{future::IntoFuture as _, time::Duration};
use tokio::task::JoinSet;

/// How long the start waits for it.
const PATIENCE: Duration = Duration::from_secs(15);

/// What can be wrong with the lists.
pub(super) fn too_long(menus: &[Menu]) -> Option<String> {
    let longest = menus.iter().max_by_key(|menu| menu.commands.len())?;
    let count = longest.commands.len();
    (count > MAX_COMMANDS).then(|| {
        format!(
            "{count} commands are to be in the menu of the scope {:?}, and Telegram takes {MAX_COMMANDS}: mark some as \
             `hidden`, or set the menus yourself and leave this to `set_commands(false)`",
            longest.key.scope
        )
    })
}

impl Application {
    /// Sets what differs. A failure is told and no reason not to start: the commands work without a menu.
    pub(super) async fn set_menus(&self) {
        if !self.settings.menus {
            return;
        }
        let menus = Menu::all(self.dispatcher.table().commands());
        if menus.is_empty() {
            return;
        }
        let mut calls = JoinSet::new();
        for menu in menus {
            calls.spawn(set(self.runtime.bot.clone(), menu));
        }
        let all = async {
            while let Some(ended) = calls.join_next().await {
                match ended {
                    Ok((_, Ok(()))) => {}
                    Ok((MenuKey { scope, language }, Err(error))) => {
                        tracing::warn!(target: "bot", %error, ?scope, language, "the menu of commands could not be set");
                    }
                    Err(error) => {
                        tracing::warn!(target: "bot", %error, "a menu of commands could not be set");
                    }
                }
            }
        };
        if self.runtime.clock.within(PATIENCE, all).await.is_none() {
            tracing::warn!(target: "bot", "the menus of commands take too long to set; the bot starts without them");
        }
    }
}

async fn set(bot: Bot, menu: Menu) -> (MenuKey, Result<(), bot_api::Error>) {
    let done = async {
        let scope = menu.key.scope();
        let get = bot
            .get_my_commands()
            .scope(scope.clone())
            .language_code(menu.key.language.clone());
        if menu.is(&get.into_future().await?) {
            return Ok(());
        }
        let set = bot
            .set_my_commands(menu.commands.clone())
            .scope(scope)
            .language_code(menu.key.language.clone());
        set.into_future().await?;
        tracing::info!(target: "bot", scope = ?menu.key.scope, language = menu.key.language, commands = menu.commands.len(), "menu of commands set");
        Ok(())
    };
    let done = done.await;
    (menu.key, done)
}
