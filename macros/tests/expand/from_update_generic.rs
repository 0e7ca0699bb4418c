impl<
    __Kind,
    __App,
    A: ::core::marker::Send,
    const N: usize,
> ::bot::FromUpdate<__Kind, __App> for Pair<A, N>
where
    A: Clone,
    A: ::bot::FromUpdate<__Kind, __App>,
    Option<User>: ::bot::FromUpdate<__Kind, __App>,
{
    fn matches(update: &::bot::Update) -> bool {
        let _ = update;
        true && <A as ::bot::FromUpdate<__Kind, __App>>::matches(update)
            && <Option<User> as ::bot::FromUpdate<__Kind, __App>>::matches(update)
    }
    fn needs(needs: &mut ::bot::extract::Needs) {
        let _ = &needs;
        <A as ::bot::FromUpdate<__Kind, __App>>::needs(needs);
        <Option<User> as ::bot::FromUpdate<__Kind, __App>>::needs(needs);
    }
    async fn extract(
        ctx: &::bot::Context,
    ) -> ::core::result::Result<Self, ::bot::extract::ExtractError> {
        let _ = ctx;
        ::core::result::Result::Ok(Self {
            0: <A as ::bot::FromUpdate<__Kind, __App>>::extract(ctx).await?,
            1: <Option<User> as ::bot::FromUpdate<__Kind, __App>>::extract(ctx).await?,
        })
    }
}
