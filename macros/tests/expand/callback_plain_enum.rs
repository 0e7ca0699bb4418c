const _: () = {
    const _: () = ::bot::callback::derived::check_callback_len(
        "Side::Left",
        &[("prefix", 4usize), ("Left", 4usize)],
    );
    const _: () = ::bot::callback::derived::check_callback_len(
        "Side::Right",
        &[("prefix", 4usize), ("Right", 5usize)],
    );
    #[automatically_derived]
    impl ::bot::CallbackData for Side {
        const PREFIX: &'static str = "Cdj1";
        const MAX: usize = ::bot::callback::derived::longest(
            &[
                ::bot::callback::derived::sum(&[("prefix", 4usize), ("Left", 4usize)]),
                ::bot::callback::derived::sum(&[("prefix", 4usize), ("Right", 5usize)]),
            ],
        );
        fn try_encode(
            &self,
        ) -> ::core::result::Result<::std::string::String, ::bot::callback::TooLong> {
            let mut out = ::std::string::String::from("Cdj1");
            match self {
                Self::Left {} => {
                    out.push_str(":Left");
                }
                Self::Right {} => {
                    out.push_str(":Right");
                }
            }
            ::core::result::Result::Ok(out)
        }
        fn decode(data: &str) -> ::core::option::Option<Self> {
            let mut parts = ::bot::callback::derived::Parts::after(data, "Cdj1")?;
            let value = match parts.part()? {
                "Left" => Self::Left {},
                "Right" => Self::Right {},
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
    impl ::core::convert::From<Side> for ::std::string::String {
        fn from(value: Side) -> Self {
            ::bot::CallbackData::encode(&value)
        }
    }
    #[automatically_derived]
    impl ::bot::callback::CallbackField for Side {
        fn write(&self, out: &mut ::std::string::String) {
            out.push_str(
                match self {
                    Self::Left { .. } => "Left",
                    Self::Right { .. } => "Right",
                },
            );
        }
        fn read(text: &str) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match text {
                    "Left" => Self::Left {},
                    "Right" => Self::Right {},
                    _ => return ::core::option::Option::None,
                },
            )
        }
    }
    #[automatically_derived]
    impl ::bot::callback::MaxEncodedLen for Side {
        const MAX: usize = 5usize;
    }
};
