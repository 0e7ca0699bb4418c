const _: () = {
    const __FIELD0: ::bot::callback::derived::Field<u32> = ::bot::callback::derived::bounded::<
        u32,
    >();
    const __FIELD1: ::bot::callback::derived::Field<Option<String>> = ::bot::callback::derived::up_to::<
        Option<String>,
    >(20);
    const _: () = ::bot::callback::derived::check_callback_len(
        "Buy",
        &[("prefix", 3usize), ("product", __FIELD0.max()), ("coupon", __FIELD1.max())],
    );
    #[automatically_derived]
    impl ::bot::CallbackData for Buy {
        const PREFIX: &'static str = "buy";
        const MAX: usize = ::bot::callback::derived::longest(
            &[
                ::bot::callback::derived::sum(
                    &[
                        ("prefix", 3usize),
                        ("product", __FIELD0.max()),
                        ("coupon", __FIELD1.max()),
                    ],
                ),
            ],
        );
        fn try_encode(
            &self,
        ) -> ::core::result::Result<::std::string::String, ::bot::callback::TooLong> {
            let mut out = ::std::string::String::from("buy");
            match self {
                Self { product: value0, coupon: value1 } => {
                    __FIELD0.encode(("Buy", "product"), value0, &mut out)?;
                    __FIELD1.encode(("Buy", "coupon"), value1, &mut out)?;
                }
            }
            ::core::result::Result::Ok(out)
        }
        fn decode(data: &str) -> ::core::option::Option<Self> {
            let mut parts = ::bot::callback::derived::Parts::after(data, "buy")?;
            let value = Self {
                product: __FIELD0.decode(parts.part())?,
                coupon: __FIELD1.decode(parts.part())?,
            };
            if parts.done() {
                ::core::option::Option::Some(value)
            } else {
                ::core::option::Option::None
            }
        }
    }
};
