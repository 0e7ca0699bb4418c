#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        mod words {
            use ::bot::__private::ide::test::*;
            use self::{
                handlers as _, setup as _, user_data as _, bot_data as _, link as _,
            };
        }
    }
};
/// It works.
#[ignore]
#[should_panic(expected = "no")]
#[::core::prelude::v1::test]
fn works() {
    ::bot::app!(__TestApp, user_data = Profile, bot_data = Vec < u8 >);
    #[allow(unused_imports)]
    const _: () = {
        use ::bot::__private::undeclared::*;
        const _: () = {
            use shop::*;
            ::bot::__private::hosts::<__TestApp, __BotApp>()
        };
    };
    #[allow(unused_imports)]
    const _: () = {
        use ::bot::__private::undeclared::*;
        const _: () = {
            use more::admin::*;
            ::bot::__private::hosts::<__TestApp, __BotApp>()
        };
    };
    let __play = ::bot::__private::play::<
        __TestApp,
    >(::core::option::Option::Some(::bot::__private::module_path!()), &["shop", "more"]);
    let __play = ::bot::__private::choose(
        __play,
        [::bot::__private::chosen(&start), ::bot::__private::chosen(&shop::order)],
    );
    let __play = __play.set_up(crate::set_up);
    ::bot::__private::test1::<
        Play,
        Result<(), MyError>,
        _,
        _,
    >(
        __play,
        {
            #[allow(clippy::unused_async)]
            pub(crate) async fn works(mut play: Play) -> Result<(), MyError> {
                Ok(())
            }
            works
        },
    )
}
