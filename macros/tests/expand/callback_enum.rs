const _: () = {
    const __FIELD0: ::bot::callback::derived::Field<MessageId> = ::bot::callback::derived::bounded::<
        MessageId,
    >();
    const __FIELD1: ::bot::callback::derived::Field<bool> = ::bot::callback::derived::bounded::<
        bool,
    >();
    const _: () = ::bot::callback::derived::check_callback_len(
        "Action::Delete",
        &[
            ("prefix", 4usize),
            ("d", 1usize),
            ("0", __FIELD0.max()),
            ("1", __FIELD1.max()),
        ],
    );
    const _: () = ::bot::callback::derived::check_callback_len(
        "Action::Cancel",
        &[("prefix", 4usize), ("Cancel", 6usize)],
    );
    #[automatically_derived]
    impl ::bot::CallbackData for Action {
        const PREFIX: &'static str = "QPnN";
        const MAX: usize = ::bot::callback::derived::longest(
            &[
                ::bot::callback::derived::sum(
                    &[
                        ("prefix", 4usize),
                        ("d", 1usize),
                        ("0", __FIELD0.max()),
                        ("1", __FIELD1.max()),
                    ],
                ),
                ::bot::callback::derived::sum(&[("prefix", 4usize), ("Cancel", 6usize)]),
            ],
        );
        fn try_encode(
            &self,
        ) -> ::core::result::Result<::std::string::String, ::bot::callback::TooLong> {
            let mut out = ::std::string::String::from("QPnN");
            match self {
                Self::Delete { 0: value0, 1: value1 } => {
                    out.push_str(":d");
                    __FIELD0.encode(("Action::Delete", "0"), value0, &mut out)?;
                    __FIELD1.encode(("Action::Delete", "1"), value1, &mut out)?;
                }
                Self::Cancel {} => {
                    out.push_str(":Cancel");
                }
            }
            ::core::result::Result::Ok(out)
        }
        fn decode(data: &str) -> ::core::option::Option<Self> {
            let mut parts = ::bot::callback::derived::Parts::after(data, "QPnN")?;
            let value = match parts.part()? {
                "d" => {
                    Self::Delete {
                        0: __FIELD0.decode(parts.part())?,
                        1: __FIELD1.decode(parts.part())?,
                    }
                }
                "Cancel" => Self::Cancel {},
                _ => return ::core::option::Option::None,
            };
            if parts.done() {
                ::core::option::Option::Some(value)
            } else {
                ::core::option::Option::None
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Action> for ::std::string::String {
        fn from(value: Action) -> Self {
            ::bot::CallbackData::encode(&value)
        }
    }
};
