//! What a handler is about: one type for each kind of update, used only as a parameter of traits.
//!
//! The traits here are the table of what each kind can give: a parameter that its kind never gives does not compile,
//! and the compiler says so in the words written here.

pub use crate::conversation::{Entry, In};
use crate::{callback::CallbackData, data::Scope, update};
use bot_api::types::{self, UpdateKind};
use std::{any::TypeId, marker::PhantomData};

/// `Self` is a kind of update in which a `T` is found, at least sometimes.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler cannot take `{T}`",
    label = "nothing in such an update gives this",
    note = "the table of what each kind of update gives stands in the documentation of `bot::kind`"
)]
pub trait Carries<T: 'static> {
    /// Finds it.
    fn get(kind: &UpdateKind) -> Option<&T>;
}

/// `Self` is a kind of update that happens in a chat, at least sometimes: chat data and answers can be had.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` update happens in no chat",
    label = "there is no chat for this",
    note = "answer such an update through its own method, or send to a chat you know: `bot.send_message(chat, text).await`"
)]
pub trait InChat {}

/// `Self` is a kind of update that somebody causes, at least sometimes: user data can be had.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` update is caused by nobody in particular",
    label = "there is no user for this"
)]
pub trait ByUser {}

/// `Self` is a kind of update that is a pressed button, at least sometimes.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` update is no pressed button",
    label = "there is no button for this",
    note = "a `Toast` answers `callback_query` updates; return a text to answer in the chat"
)]
pub trait Pressed {}

/// `Self` is a kind of handler whose match came with a regular expression.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler has no captures",
    label = "there is no pattern that could capture something",
    note = "give one: `regex = r\"..\"`, or `callback_query(regex = r\"..\")`"
)]
pub trait HasCaptures {}

/// `Self` is a kind of handler whose match is a command.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler has no command arguments",
    label = "only commands have arguments",
    note = "make it a command: `#[handler(command = \"..\")]`"
)]
pub trait HasArgs {}

/// `Self` is a kind of handler for buttons that were made from a `C`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler is not for buttons made from `{C}`",
    label = "no such value comes with the update",
    note = "write `#[handler(callback = {C})]`"
)]
pub trait HasButton<C> {}

/// `Self` is a kind of handler for values of type `T` that were told or sent to the bot.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler is not for values of type `{T}`",
    label = "no such value comes with the update",
    note = "write `#[handler(custom = {T})]`"
)]
pub trait HasEvent<T> {}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident($payload:ty) $(chat: $chat:ident)? $(user: $user:ident)?;)*) => { $(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
        #[diagnostic::do_not_recommend]
        impl Carries<$payload> for $name {
            fn get(kind: &UpdateKind) -> Option<&$payload> {
                match kind {
                    UpdateKind::$name(payload) => Some(payload),
                    _ => None,
                }
            }
        }
        $(kinds!(@chat $name $chat);)?
        $(kinds!(@user $name $user);)?
    )* };
    (@chat $name:ident $yes:ident) => {
        impl InChat for $name {}
        #[diagnostic::do_not_recommend]
        impl Carries<types::Chat> for $name {
            fn get(kind: &UpdateKind) -> Option<&types::Chat> {
                kind.chat()
            }
        }
    };
    (@user $name:ident $yes:ident) => {
        impl ByUser for $name {}
        #[diagnostic::do_not_recommend]
        impl Carries<types::User> for $name {
            fn get(kind: &UpdateKind) -> Option<&types::User> {
                kind.user()
            }
        }
    };
}

kinds! {
    /// A new message of any sort.
    Message(types::Message) chat: yes user: yes;
    /// A new version of a message that the bot knows.
    EditedMessage(types::Message) chat: yes user: yes;
    /// A new post in a channel.
    ChannelPost(types::Message) chat: yes user: yes;
    /// A new version of a channel's post.
    EditedChannelPost(types::Message) chat: yes user: yes;
    /// The bot was connected to or disconnected from a business account.
    BusinessConnection(types::BusinessConnection) user: yes;
    /// A message in a connected business account.
    BusinessMessage(types::Message) chat: yes user: yes;
    /// A new version of a message in a connected business account.
    EditedBusinessMessage(types::Message) chat: yes user: yes;
    /// Messages were deleted in a connected business account.
    DeletedBusinessMessages(types::BusinessMessagesDeleted) chat: yes;
    /// A message to a bot that is not a member of the chat.
    GuestMessage(types::Message) chat: yes user: yes;
    /// A reaction to a message was changed by somebody.
    MessageReaction(types::MessageReactionUpdated) chat: yes user: yes;
    /// Anonymous reactions to a message were changed.
    MessageReactionCount(types::MessageReactionCountUpdated) chat: yes;
    /// Somebody types after the bot's name.
    InlineQuery(types::InlineQuery) user: yes;
    /// An inline result was chosen.
    ChosenInlineResult(types::ChosenInlineResult) user: yes;
    /// A button with callback data was pressed.
    CallbackQuery(types::CallbackQuery) chat: yes user: yes;
    /// A shipping query of an invoice with a flexible price.
    ShippingQuery(types::ShippingQuery) user: yes;
    /// The last question before a payment.
    PreCheckoutQuery(types::PreCheckoutQuery) user: yes;
    /// Paid media was bought.
    PurchasedPaidMedia(types::PaidMediaPurchased) user: yes;
    /// The state of a poll.
    Poll(types::Poll);
    /// Somebody changed an answer in a poll that is not anonymous.
    PollAnswer(types::PollAnswer) user: yes;
    /// The bot's own membership was changed.
    MyChatMember(types::ChatMemberUpdated) chat: yes user: yes;
    /// A member's status was changed.
    ChatMember(types::ChatMemberUpdated) chat: yes user: yes;
    /// Somebody asks to join a chat.
    ChatJoinRequest(types::ChatJoinRequest) chat: yes user: yes;
    /// A boost was added or changed.
    ChatBoost(types::ChatBoostUpdated) chat: yes;
    /// A boost was removed.
    RemovedChatBoost(types::ChatBoostRemoved) chat: yes;
    /// A managed bot was created or changed.
    ManagedBot(types::ManagedBotUpdated) user: yes;
    /// A subscription to the bot was changed.
    Subscription(types::BotSubscriptionUpdated) user: yes;
    /// A user stopped the generation of a message.
    StoppedMessageGeneration(types::MessageGenerationStopped) chat: yes;
}

/// Kinds that are several of Telegram's: what their handlers take is looked for in whichever came.
macro_rules! several {
    ($($(#[$doc:meta])* $name:ident { $($payload:ty: $get:expr;)* })*) => { $(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
        impl InChat for $name {}
        impl ByUser for $name {}
        $(#[diagnostic::do_not_recommend]
        impl Carries<$payload> for $name {
            fn get(kind: &UpdateKind) -> Option<&$payload> {
                let get: for<'a> fn(&'a UpdateKind) -> Option<&'a $payload> = $get;
                get(kind)
            }
        })*
    )* };
}

/// One payload, wherever it is found.
macro_rules! payload {
    ($($variant:ident)|+) => {
        |kind| match kind {
            $(UpdateKind::$variant(payload))|+ => Some(payload),
            _ => None,
        }
    };
}

macro_rules! everything {
    ($($(#[$doc:meta])* $name:ident)*) => { several! { $(
        $(#[$doc])*
        $name {
            types::Chat: UpdateKind::chat;
            types::User: UpdateKind::user;
            types::Message: UpdateKind::message;
            types::BusinessConnection: payload!(BusinessConnection);
            types::BusinessMessagesDeleted: payload!(DeletedBusinessMessages);
            types::MessageReactionUpdated: payload!(MessageReaction);
            types::MessageReactionCountUpdated: payload!(MessageReactionCount);
            types::InlineQuery: payload!(InlineQuery);
            types::ChosenInlineResult: payload!(ChosenInlineResult);
            types::CallbackQuery: payload!(CallbackQuery);
            types::ShippingQuery: payload!(ShippingQuery);
            types::PreCheckoutQuery: payload!(PreCheckoutQuery);
            types::PaidMediaPurchased: payload!(PurchasedPaidMedia);
            types::Poll: payload!(Poll);
            types::PollAnswer: payload!(PollAnswer);
            types::ChatMemberUpdated: payload!(MyChatMember | ChatMember);
            types::ChatJoinRequest: payload!(ChatJoinRequest);
            types::ChatBoostUpdated: payload!(ChatBoost);
            types::ChatBoostRemoved: payload!(RemovedChatBoost);
            types::ManagedBotUpdated: payload!(ManagedBot);
            types::BotSubscriptionUpdated: payload!(Subscription);
            types::MessageGenerationStopped: payload!(StoppedMessageGeneration);
        }
    )* } };
}

everything! {
    /// Every update there is, also of kinds that are not known yet.
    Update
    /// What an error handler is about: whichever update failed, if it was one.
    Failure
}

several! {
    /// A message of any sort, new or edited, in a chat, a channel or a business account.
    AnyMessage {
        types::Message: UpdateKind::message;
        types::Chat: UpdateKind::chat;
        types::User: UpdateKind::user;
    }
    /// A message that is one of the handler's commands.
    Command {
        types::Message: UpdateKind::message;
        types::Chat: UpdateKind::chat;
        types::User: UpdateKind::user;
    }
}

#[diagnostic::do_not_recommend]
impl HasArgs for Command {}

impl Pressed for CallbackQuery {}
impl Pressed for Update {}
impl Pressed for Failure {}

// The message that carries a pressed button, unless it is too old.
#[diagnostic::do_not_recommend]
impl Carries<types::Message> for CallbackQuery {
    fn get(kind: &UpdateKind) -> Option<&types::Message> {
        kind.message()
    }
}

/// An update of kind `K` of which a text matched a regular expression.
#[derive(Debug)]
pub struct Matching<K>(PhantomData<K>);

#[diagnostic::do_not_recommend]
impl<K> HasCaptures for Matching<K> {}
impl<K: Pressed> Pressed for Matching<K> {}
impl<K: InChat> InChat for Matching<K> {}
impl<K: ByUser> ByUser for Matching<K> {}
#[diagnostic::do_not_recommend]
impl<K: Carries<T>, T: 'static> Carries<T> for Matching<K> {
    fn get(kind: &UpdateKind) -> Option<&T> {
        K::get(kind)
    }
}

/// A pressed button that was made from a `C`.
#[derive(Debug)]
pub struct Button<C>(PhantomData<C>);

#[diagnostic::do_not_recommend]
impl<C> HasButton<C> for Button<C> {}
impl<C> InChat for Button<C> {}
impl<C> Pressed for Button<C> {}
impl<C> ByUser for Button<C> {}
#[diagnostic::do_not_recommend]
impl<C, T: 'static> Carries<T> for Button<C>
where
    CallbackQuery: Carries<T>,
{
    fn get(kind: &UpdateKind) -> Option<&T> {
        CallbackQuery::get(kind)
    }
}

/// A value of the user's own type, put on the application's queue or told to somebody's lane.
#[derive(Debug)]
pub struct Custom<T>(PhantomData<T>);

#[diagnostic::do_not_recommend]
impl<T> HasEvent<T> for Custom<T> {}
#[diagnostic::do_not_recommend]
impl HasEvent<String> for Matching<Custom<String>> {}
impl<T> InChat for Custom<T> {}
impl<T> ByUser for Custom<T> {}

/// A text on the application's queue that is one of the handler's commands.
#[derive(Debug)]
pub enum StringCommand {}

#[diagnostic::do_not_recommend]
impl HasEvent<String> for StringCommand {}
impl InChat for StringCommand {}
impl ByUser for StringCommand {}
#[diagnostic::do_not_recommend]
impl HasArgs for StringCommand {}

/// The time of a conversation is over.
#[derive(Debug)]
pub enum TimeOut {}

impl InChat for TimeOut {}
impl ByUser for TimeOut {}

/// A job that was scheduled from code.
#[derive(Debug)]
pub enum Job {}

impl InChat for Job {}
impl ByUser for Job {}

/// A job that runs by the schedule in its attribute: for the bot itself, and for no chat or user.
#[derive(Debug)]
pub enum ScheduledJob {}

/// `Self` is a kind of update that is a job, at least sometimes.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` update is no job",
    label = "there is no job for this",
    note = "functions with `#[job]` take the job that they are, error handlers the one that failed; `Jobs` finds others"
)]
pub trait RunsJobs {}

impl RunsJobs for Job {}
impl RunsJobs for ScheduledJob {}
impl RunsJobs for Failure {}

/// What a kind asks of an update besides its trigger.
pub trait Kind: 'static {
    /// Whether this update can be of this kind, after the trigger matched.
    fn accepts(update: &update::Update) -> bool {
        let _ = update;
        true
    }

    /// The type of buttons that it is for.
    fn button() -> Option<ButtonType> {
        None
    }
}

/// A type of callback data, known by the prefix of what it is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ButtonType {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
    pub(crate) prefix: &'static str,
}

macro_rules! plain_kinds {
    ($($name:ident)*) => { $(impl Kind for $name {})* };
}
plain_kinds! {
    Message EditedMessage ChannelPost EditedChannelPost BusinessConnection BusinessMessage EditedBusinessMessage
    DeletedBusinessMessages GuestMessage MessageReaction MessageReactionCount InlineQuery ChosenInlineResult
    CallbackQuery ShippingQuery PreCheckoutQuery PurchasedPaidMedia Poll PollAnswer MyChatMember ChatMember
    ChatJoinRequest ChatBoost RemovedChatBoost ManagedBot Subscription StoppedMessageGeneration
    Update Failure AnyMessage Command TimeOut Job ScheduledJob
}

impl Kind for StringCommand {
    fn accepts(update: &update::Update) -> bool {
        Custom::<String>::accepts(update)
    }
}

impl<K: Kind> Kind for Matching<K> {
    fn accepts(update: &update::Update) -> bool {
        K::accepts(update)
    }
}

impl<C: CallbackData> Kind for Button<C> {
    fn accepts(update: &update::Update) -> bool {
        button_data(update).and_then(C::decode).is_some()
    }

    fn button() -> Option<ButtonType> {
        Some(ButtonType {
            id: TypeId::of::<C>(),
            name: std::any::type_name::<C>(),
            prefix: C::PREFIX,
        })
    }
}

impl<T: Send + Sync + 'static> Kind for Custom<T> {
    fn accepts(update: &update::Update) -> bool {
        update.custom_value().is_some_and(|value| value.is::<T>())
    }
}

/// The callback data of a pressed button.
pub(crate) fn button_data(update: &update::Update) -> Option<&str> {
    match update.kind().ok()? {
        UpdateKind::CallbackQuery(query) => query.data.as_deref(),
        _ => None,
    }
}

/// Whose data an update touches: the id under which each scope's value is kept.
pub(crate) fn data_key(update: &update::Update, scope: Scope) -> Option<i64> {
    let own = update.is_own();
    let kind = update.kind().ok()?;
    match scope {
        Scope::Chat if own => update.chat_id().map(|id| id.0),
        Scope::Chat => kind.chat().map(|chat| chat.id.0),
        Scope::User if own => update.user_id().map(|id| id.0),
        Scope::User => kind.user().map(|user| user.id.0),
    }
}

/// The text that a command is looked for in.
pub(crate) fn text(update: &update::Update) -> Option<&str> {
    match update.custom_value() {
        Some(value) => value.downcast_ref().map(String::as_str),
        None => update.kind().ok()?.message()?.text.as_deref(),
    }
}

/// What the text begins with: a command, with its slash or prefix and without the bot's name.
pub(crate) fn call(update: &update::Update) -> Option<&str> {
    let first = text(update)?.split_whitespace().next()?;
    match first.split_once('@') {
        Some((call, _)) if first.starts_with('/') => Some(call),
        _ => Some(first),
    }
}

/// The text behind a command, without white space at its ends.
pub(crate) fn command_text(update: &update::Update) -> Option<&str> {
    let text = text(update)?.trim_start();
    let behind = text
        .find(char::is_whitespace)
        .map_or("", |end| &text[end..]);
    Some(behind.trim())
}
