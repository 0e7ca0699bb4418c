impl<__Kind, __App> ::bot::FromUpdate<__Kind, __App> for Nothing {
    fn matches(update: &::bot::Update) -> bool {
        let _ = update;
        true
    }
    fn needs(needs: &mut ::bot::extract::Needs) {
        let _ = &needs;
    }
    async fn extract(
        ctx: &::bot::Context,
    ) -> ::core::result::Result<Self, ::bot::extract::ExtractError> {
        let _ = ctx;
        ::core::result::Result::Ok(Self {})
    }
}
