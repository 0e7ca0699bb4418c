//! The order of handlers: group, crate, file, line, column, name.

use bot::Application;

mod routed {
    bot::app!(pub(super) Routed);

    macro_rules! same_place {
        ($($name:ident)*) => { $(
            #[bot::handler(update, bot = Routed)]
            async fn $name() {}
        )* };
    }

    #[bot::handler(update, bot = Routed, group = 1)]
    async fn first_of_group_1() {}
    #[bot::handler(update, bot = Routed)]
    async fn third_of_group_0() {}
    same_place! { fifth_of_group_0 fourth_of_group_0 }
    #[bot::handler(update, bot = Routed, group = -1)]
    async fn group_minus_1() {}
    mod a_module_that_sorts_before {
        use super::Routed;
        #[bot::handler(update, bot = Routed)]
        async fn sixth_of_group_0() {}
    }
}

#[test]
fn place_in_the_source_decides_inside_a_group() {
    let routes = Application::builder::<routed::Routed>()
        .token("1:secret")
        .api_url("http://127.0.0.1:1")
        .build()
        .unwrap()
        .routes();
    let place = |name| {
        routes
            .find(name)
            .unwrap_or_else(|| panic!("`{name}` is missing in\n{routes}"))
    };
    let names = [
        "group_minus_1",
        "third_of_group_0",
        "fifth_of_group_0",
        "fourth_of_group_0",
        "sixth_of_group_0",
        "first_of_group_1",
    ];
    assert!(names.map(place).is_sorted(), "{routes}");
}
