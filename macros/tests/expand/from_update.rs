impl<__Kind, __App> ::bot::FromUpdate<__Kind, __App> for Visitor
where
    Chat: ::bot::FromUpdate<__Kind, __App>,
    UserData<Profile>: ::bot::FromUpdate<__Kind, __App>,
{
    fn matches(update: &::bot::Update) -> bool {
        let _ = update;
        true && <Chat as ::bot::FromUpdate<__Kind, __App>>::matches(update)
            && <UserData<Profile> as ::bot::FromUpdate<__Kind, __App>>::matches(update)
    }
    fn needs(needs: &mut ::bot::extract::Needs) {
        let _ = &needs;
        <Chat as ::bot::FromUpdate<__Kind, __App>>::needs(needs);
        <UserData<Profile> as ::bot::FromUpdate<__Kind, __App>>::needs(needs);
    }
    async fn extract(
        ctx: &::bot::Context,
    ) -> ::core::result::Result<Self, ::bot::extract::ExtractError> {
        let _ = ctx;
        ::core::result::Result::Ok(Self {
            chat: <Chat as ::bot::FromUpdate<__Kind, __App>>::extract(ctx).await?,
            profile: <UserData<
                Profile,
            > as ::bot::FromUpdate<__Kind, __App>>::extract(ctx)
                .await?,
        })
    }
}
