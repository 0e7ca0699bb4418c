//! Handlers named by their functions: for tests that want only some, and for taking one out while the bot runs.

use std::any::{Any, TypeId};

/// One handler function, or a tuple of several.
///
/// Every function has a type of its own; that type is what a handler is found by.
pub trait Functions {
    /// Their types.
    fn identities(&self) -> Vec<TypeId>;
}

macro_rules! tuples {
    ($($($name:ident)*;)*) => { $(
        impl<$($name: Any),*> Functions for ($($name,)*) {
            fn identities(&self) -> Vec<TypeId> {
                vec![$(TypeId::of::<$name>()),*]
            }
        }
    )* };
}
tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
    A B C D E F G H I J K;
    A B C D E F G H I J K L;
}
