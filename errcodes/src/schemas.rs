//! The schemas of enums for the features `schemars` and `utoipa`: those of the codes that `Serialize` writes.

pub use alloc::borrow::Cow;

#[cfg(feature = "schemars")]
pub use self::json::{
    JsonSchema, Schema, SchemaGenerator, json_schema_of_code, json_schema_of_words,
};
#[cfg(feature = "utoipa")]
pub use self::open_api::{
    OpenApiSchema, PartialSchema, RefOr, ToSchema, open_api_of_code, open_api_of_words,
};

/// The numbers of a type, as `f64` or larger types represent them exactly. The bounds of 64 bits are left to the format.
fn bounds(code_type: &str) -> (Option<i64>, Option<i64>) {
    match code_type {
        "u8" => (Some(0), Some(u8::MAX.into())),
        "u16" => (Some(0), Some(u16::MAX.into())),
        "u32" | "u64" => (Some(0), None),
        "i8" => (Some(i8::MIN.into()), Some(i8::MAX.into())),
        "i16" => (Some(i16::MIN.into()), Some(i16::MAX.into())),
        _ => (None, None),
    }
}

#[cfg(feature = "schemars")]
mod json {
    use alloc::format;
    use alloc::vec::Vec;

    use super::bounds;

    use schemars::json_schema;
    pub use schemars::{JsonSchema, Schema, SchemaGenerator};

    /// Returns the schema of a code of one of these types.
    #[must_use]
    pub fn json_schema_of_code(description: &str, code_types: &[&str]) -> Schema {
        let mut schemas: Vec<Schema> = code_types.iter().map(|ty| of_type(ty)).collect();
        let mut schema = match schemas.pop() {
            Some(only) if schemas.is_empty() => only,
            last => {
                schemas.extend(last);
                json_schema!({ "anyOf": schemas })
            }
        };
        schema.insert("description".into(), description.into());
        schema
    }

    fn of_type(code_type: &str) -> Schema {
        if code_type == "str" {
            return json_schema!({ "type": "string" });
        }
        let format = match code_type.strip_prefix('u') {
            Some(bits) => format!("uint{bits}"),
            None => code_type.replacen('i', "int", 1),
        };
        let mut schema = json_schema!({ "type": "integer", "format": format });
        let (minimum, maximum) = bounds(code_type);
        if let Some(minimum) = minimum {
            schema.insert("minimum".into(), minimum.into());
        }
        if let Some(maximum) = maximum {
            schema.insert("maximum".into(), maximum.into());
        }
        schema
    }

    /// Returns the schema of a string that is one of these.
    pub fn json_schema_of_words(words: impl Iterator<Item = &'static str>) -> Schema {
        let words: Vec<&str> = words.collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

#[cfg(feature = "utoipa")]
mod open_api {
    use super::bounds;

    pub use utoipa::openapi::RefOr;
    pub use utoipa::openapi::schema::Schema as OpenApiSchema;
    use utoipa::openapi::schema::{
        AnyOfBuilder, KnownFormat, ObjectBuilder, SchemaFormat, SchemaType, Type,
    };
    pub use utoipa::{PartialSchema, ToSchema};

    /// Returns the schema of a code of one of these types.
    #[must_use]
    pub fn open_api_of_code(description: &str, code_types: &[&str]) -> RefOr<OpenApiSchema> {
        if let [only] = code_types {
            return of_type(only).description(Some(description)).into();
        }
        let any = code_types
            .iter()
            .fold(AnyOfBuilder::new(), |any, ty| any.item(of_type(ty)));
        RefOr::T(any.description(Some(description)).build().into())
    }

    fn of_type(code_type: &str) -> ObjectBuilder {
        if code_type == "str" {
            return ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        }
        let format = match code_type {
            "u64" | "i64" | "u32" => KnownFormat::Int64,
            _ => KnownFormat::Int32,
        };
        let object = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .format(Some(SchemaFormat::KnownFormat(format)));
        let (minimum, maximum) = bounds(code_type);
        object.minimum(minimum).maximum(maximum)
    }

    /// Returns the schema of a string that is one of these.
    pub fn open_api_of_words(words: impl Iterator<Item = &'static str>) -> RefOr<OpenApiSchema> {
        let object = ObjectBuilder::new().schema_type(SchemaType::new(Type::String));
        object.enum_values(Some(words)).into()
    }
}
