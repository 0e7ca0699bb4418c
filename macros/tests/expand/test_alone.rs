#[::core::prelude::v1::test]
fn greets() {
    enum __Here {}
    #[allow(non_local_definitions, unused_imports)]
    const _: () = {
        use ::bot::__private::undeclared::*;
        const _: () = {
            use crate::*;
            impl ::bot::__private::Here for __Here {
                type App = __BotApp;
            }
        };
    };
    let __play = ::bot::__private::play::<
        <__Here as ::bot::__private::Here>::App,
    >(::core::option::Option::None, &[]);
    ::bot::__private::test1::<
        Play,
        (),
        _,
        _,
    >(
        __play,
        {
            #[allow(clippy::unused_async)]
            async fn greets(play: Play) {
                play.user("Ann").sends("/start").await;
            }
            greets
        },
    )
}
