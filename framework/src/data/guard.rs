//! The guards through which handlers read and change data.

use super::{Savepoint, Scope, Value, savepoint::Refused};
use crate::{
    app::{Data, HasChatData, HasUserData},
    error::BoxError,
    handler::{
        extract::{Context, ExtractError, FromUpdate, Invocation, Needs, What},
        kind::{self, ByUser, InChat},
    },
    update::Update,
};
use std::{
    fmt,
    ops::{Deref, DerefMut},
    sync::Arc,
};

/// A value on loan from the unit of work.
struct Loan<T: Data> {
    scope: Scope,
    /// Shared with what others see until it is changed; then a copy of its own.
    value: Arc<T>,
    changed: bool,
    /// Where it goes back to.
    home: Arc<Invocation>,
}

impl<T: Data> Loan<T> {
    fn take(ctx: &Context, scope: Scope) -> Result<Self, ExtractError> {
        let home = ctx.invocation().clone();
        let value = home
            .savepoint
            .lend(scope)
            .map_err(|refused| refusal(scope, refused))?;
        let value = match value {
            Some(value) => value.downcast::<T>().map_err(|_| wrong_type::<T>(scope))?,
            None => Arc::new(T::default()),
        };
        Ok(Self {
            scope,
            value,
            changed: false,
            home,
        })
    }

    fn change(&mut self) -> &mut T {
        self.changed = true;
        Arc::make_mut(&mut self.value)
    }
}

impl<T: Data> Drop for Loan<T> {
    fn drop(&mut self) {
        let savepoint: &Savepoint = &self.home.savepoint;
        let changed = self.changed.then(|| self.value.clone() as Value);
        savepoint.give_back(self.scope, changed);
    }
}

fn refusal(scope: Scope, refused: Refused) -> BoxError {
    let what = scope.name();
    match refused {
        Refused::NotHeld => format!("this handler did not declare that it needs {what}"),
        Refused::AlreadyLent => {
            format!("{what} is taken twice at once by one handler: one guard is enough")
        }
        Refused::Closed => format!("{what} is asked for after its handler has ended"),
    }
    .into()
}

fn wrong_type<T>(scope: Scope) -> BoxError {
    format!(
        "the bot does not keep `{}` as {}",
        std::any::type_name::<T>(),
        scope.name()
    )
    .into()
}

macro_rules! guards {
    ($($(#[$doc:meta])* $name:ident: $scope:ident, $kind:ident, $has:ident;)*) => { $(
        $(#[$doc])*
        pub struct $name<T: Data>(Loan<T>);

        impl<T: Data> Deref for $name<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0.value
            }
        }

        impl<T: Data> DerefMut for $name<T> {
            fn deref_mut(&mut self) -> &mut T {
                self.0.change()
            }
        }

        impl<T: Data + fmt::Debug> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                (**self).fmt(f)
            }
        }

        impl<K: $kind, A: $has<T>, T: Data> FromUpdate<K, A> for $name<T> {
            fn matches(update: &Update) -> bool {
                kind::data_key(update, Scope::$scope).is_some()
            }

            fn needs(needs: &mut Needs) {
                needs.add::<T>(What::Data(Scope::$scope));
            }

            async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
                Loan::take(ctx, Scope::$scope).map(Self)
            }
        }
    )* };
}

guards! {
    /// What the bot keeps about the user who caused the update.
    ///
    /// Reading is `*data` or `data.field`; writing to it makes a copy of its own, which becomes what everybody sees
    /// when all handlers of the update are done. If this handler fails, panics or is cancelled, its changes are
    /// dropped. Nobody else changes the same user's data meanwhile, however long the handler takes.
    ///
    /// A user without data has `T::default()`; nothing is stored before the first change. Updates without a user
    /// (anonymous administrators, channel posts) do not match; take `Option<UserData<T>>` to see them too.
    ///
    /// The guard belongs to the handler: one that is moved into a task and outlives it makes the handler fail.
    ///
    /// ```
    /// use bot::prelude::*;
    /// # #[derive(Clone, Default, serde::Serialize, serde::Deserialize)]
    /// # struct Profile { visits: u32 }
    /// #[handler(command = "start")]
    /// async fn start(mut profile: UserData<Profile>) -> String {
    ///     profile.visits += 1;
    ///     format!("visit {}", profile.visits)
    /// }
    /// ```
    UserData: User, ByUser, HasUserData;
    /// What the bot keeps about the chat in which the update happened. As [`UserData`], for chats.
    ChatData: Chat, InChat, HasChatData;
}
