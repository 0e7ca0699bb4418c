const _: () = {
    const _: ::core::time::Duration = ::bot::__private::silence("10m");
    #[automatically_derived]
    impl ::bot::Conversation for r#Order {
        const NAME: &'static str = "order";
        const PER: ::bot::conversation::Per = ::bot::conversation::Per {
            chat: true,
            user: true,
            about: ::bot::conversation::About::Topic,
        };
        const TIMEOUT: ::core::option::Option<::core::time::Duration> = ::core::option::Option::Some(
            ::bot::__private::checked_duration("10m"),
        );
        const STATES: &'static [&'static str] = &["Size", "Address", "Pay"];
        const AT: ::bot::__private::Location = ::bot::__private::Location {
            module: ::core::module_path!(),
            file: ::core::file!(),
            line: ::core::line!(),
            column: ::core::column!(),
        };
        fn name(&self) -> &'static str {
            match self {
                Self::Size { .. } => "Size",
                Self::Address { .. } => "Address",
                Self::Pay { .. } => "Pay",
            }
        }
        fn state_type() -> ::bot::__private::StateType {
            ::bot::__private::StateType::of::<r#Order>()
        }
    }
    #[automatically_derived]
    impl<
        __Kind: ::bot::kind::InChat + ::bot::kind::ByUser,
    > ::bot::conversation::ReachedBy<__Kind> for r#Order {}
    #[automatically_derived]
    impl<__Kind: ::bot::conversation::PartOf<r#Order>> ::bot::IntoOutcome<__Kind>
    for r#Order {
        fn into_outcome(self, _: &::bot::Context) -> ::bot::Outcome {
            ::bot::__private::moved(self)
        }
    }
};
