//! The macros that implement the traits of `serde`.

/// Expands to nothing, because this crate has the feature for a trait in the option `derives`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_serde {
    ($Trait:ident) => {};
}

/// Fails to compile, because this crate lacks the feature for a trait in the option `derives`.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_serde {
    ($Trait:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($Trait),
            "` requires the feature `serde` of the crate `errcodes`\n  \
             = help: enable it in Cargo.toml: `errcodes = { version = \"...\", features = [\"serde\"] }`"
        ));
    };
}

/// Implements `Serialize` for an enum of errors, as its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($Enum:ident) => {
        impl $crate::__private::v1::serde::Serialize for $Enum {
            fn serialize<S: $crate::__private::v1::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::v1::serde::Serialize::serialize(&self.code(), serializer)
            }
        }
    };
}

/// Implements `Deserialize` for an enum of errors, from its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize {
    ($Enum:ident from str) => {
        $crate::__deserialize! { $Enum by deserialize_text }
    };
    ($Enum:ident from $code:ident) => {
        $crate::__deserialize! { $Enum by deserialize_integer::<_, ::core::primitive::$code, _> }
    };
    ($Enum:ident by $($deserialize:tt)*) => {
        impl<'de> $crate::__private::v1::serde::Deserialize<'de> for $Enum {
            fn deserialize<D: $crate::__private::v1::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::v1::$($deserialize)*(deserializer)
            }
        }
    };
}

/// Implements `Serialize` for a value enum, as the text in the catalog.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_value {
    ($Enum:ident) => {
        impl $crate::__private::v1::serde::Serialize for $Enum {
            fn serialize<S: $crate::__private::v1::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// Implements `Deserialize` for a value enum, from the text in the catalog.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_value {
    ($Enum:ident) => {
        impl<'de> $crate::__private::v1::serde::Deserialize<'de> for $Enum {
            fn deserialize<D: $crate::__private::v1::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::v1::deserialize_value(deserializer, $Enum::ALL, $Enum::as_str)
            }
        }
    };
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_value {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_value {
    ($($tokens:tt)*) => {};
}
