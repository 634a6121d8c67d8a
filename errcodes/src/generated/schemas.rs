//! The macros that implement the traits for schemas: `JsonSchema` of `schemars` and `ToSchema` of `utoipa`.

/// Expands to nothing, because this crate has the feature for a trait in the option `derives`.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_schemars {
    ($Trait:ident) => {};
}

/// Fails to compile, because this crate lacks the feature for a trait in the option `derives`.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_schemars {
    ($Trait:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($Trait),
            "` requires the feature `schemars` of the crate `errcodes`\n  \
             = help: enable it in Cargo.toml: `errcodes = { version = \"...\", features = [\"schemars\"] }`"
        ));
    };
}

/// Expands to nothing, because this crate has the feature for a trait in the option `derives`.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_utoipa {
    ($Trait:ident) => {};
}

/// Fails to compile, because this crate lacks the feature for a trait in the option `derives`.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_utoipa {
    ($Trait:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($Trait),
            "` requires the feature `utoipa` of the crate `errcodes`\n  \
             = help: enable it in Cargo.toml: `errcodes = { version = \"...\", features = [\"utoipa\"] }`"
        ));
    };
}

/// Implements `JsonSchema` for an enum of errors: the schema of its code.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($Enum:ident $description:literal [$($code:ident)*]) => {
        $crate::__json_schema! {
            $Enum = $crate::__private::v1::schemas::json_schema_of_code($description, &[$(::core::stringify!($code)),*])
        }
    };
    ($Enum:ident = $schema:expr) => {
        impl $crate::__private::v1::schemas::JsonSchema for $Enum {
            fn schema_name() -> $crate::__private::v1::schemas::Cow<'static, ::core::primitive::str> {
                $crate::__private::v1::schemas::Cow::Borrowed(::core::stringify!($Enum))
            }
            fn schema_id() -> $crate::__private::v1::schemas::Cow<'static, ::core::primitive::str> {
                $crate::__private::v1::schemas::Cow::Borrowed(::core::concat!(
                    ::core::module_path!(),
                    "::",
                    ::core::stringify!($Enum)
                ))
            }
            fn json_schema(
                _: &mut $crate::__private::v1::schemas::SchemaGenerator,
            ) -> $crate::__private::v1::schemas::Schema {
                $schema
            }
        }
    };
}

/// Implements `JsonSchema` for a value enum: a string that is one of its texts.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema_of_value {
    ($Enum:ident) => {
        $crate::__json_schema! {
            $Enum = $crate::__private::v1::schemas::json_schema_of_words($Enum::ALL.iter().map($Enum::as_str))
        }
    };
}

/// Implements `ToSchema` for an enum of errors: the schema of its code.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __to_schema {
    ($Enum:ident $description:literal [$($code:ident)*]) => {
        $crate::__to_schema! {
            $Enum = $crate::__private::v1::schemas::open_api_of_code($description, &[$(::core::stringify!($code)),*])
        }
    };
    ($Enum:ident = $schema:expr) => {
        impl $crate::__private::v1::schemas::PartialSchema for $Enum {
            fn schema() -> $crate::__private::v1::schemas::RefOr<$crate::__private::v1::schemas::OpenApiSchema> {
                $schema
            }
        }
        impl $crate::__private::v1::schemas::ToSchema for $Enum {
            fn name() -> $crate::__private::v1::schemas::Cow<'static, ::core::primitive::str> {
                $crate::__private::v1::schemas::Cow::Borrowed(::core::stringify!($Enum))
            }
        }
    };
}

/// Implements `ToSchema` for a value enum: a string that is one of its texts.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __to_schema_of_value {
    ($Enum:ident) => {
        $crate::__to_schema! {
            $Enum = $crate::__private::v1::schemas::open_api_of_words($Enum::ALL.iter().map($Enum::as_str))
        }
    };
}

/// Expands to nothing, because the feature `schemars` is off.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `schemars` is off.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json_schema_of_value {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `utoipa` is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __to_schema {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `utoipa` is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __to_schema_of_value {
    ($($tokens:tt)*) => {};
}
