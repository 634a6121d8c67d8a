//! The rows of `docs/derives.md` about generated enums.

use schemars::generate::SchemaSettings;
use serde_json::json;
use utoipa::PartialSchema as _;

/// One enum, so there is no umbrella enum, and no column of words.
mod door {
    errcodes::include_catalog!(
        "../../errcodes/tests/door.toml",
        derives = [
            Serialize,
            Deserialize,
            JsonSchema,
            ToSchema,
            strum::AsRefStr,
            strum::IntoStaticStr,
            strum::EnumCount,
            strum::VariantNames,
            strum::EnumIs,
        ],
    );
}
use door::Door;

/// Several enums, codes of several types, categories and other words.
mod mixed {
    errcodes::include_catalog!(
        "../catalogs/odd_text.toml",
        derives = [JsonSchema, ToSchema]
    );
}

mod columns {
    errcodes::include_catalog!("../catalogs/columns.toml", derives = [JsonSchema, ToSchema]);
}

#[test]
fn serde_and_schemars() {
    assert_eq!(
        serde_json::to_value([Door::Ajar, Door::from(7)]).unwrap(),
        json!([41, 7])
    );
    let back: Vec<Door> = serde_json::from_str("[23, 7]").unwrap();
    assert_eq!(back, [Door::Locked, Door::from(7)]);

    let settings = SchemaSettings::draft2020_12();
    let schema = settings.into_generator().into_root_schema_for::<Door>();
    let expected = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Door",
        "description": "The code of an error of Doors Inc.",
        "type": "integer",
        "format": "uint32",
        "minimum": 0,
    });
    assert_eq!(schema.to_value(), expected);
}

#[test]
fn schemas_of_texts_words_and_the_umbrella_enum() {
    use columns::ColumnsAudience;

    let text = schemars::schema_for!(mixed::Text).to_value();
    assert_eq!(text["type"], "string");
    let any = schemars::schema_for!(mixed::OddTextError).to_value();
    assert!(any["anyOf"].is_array() || any["type"] == "string", "{any}");
    let words = schemars::schema_for!(ColumnsAudience).to_value();
    assert_eq!(words["enum"], json!(["user", "operator", "none at all"]));

    let words = serde_json::to_value(ColumnsAudience::schema()).unwrap();
    assert_eq!(
        words,
        json!({ "type": "string", "enum": ["user", "operator", "none at all"] })
    );
}

/// Attributes of the derives, for all enums or for one, and traits on a condition.
mod attributes {
    errcodes::include_catalog!(
        "../catalogs/odd_text.toml",
        enums = [
            #[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
            #[derive(strum::EnumIs)]
            #[non_exhaustive]
            Text as Screaming,
            Text as Quiet,
        ],
        umbrella = AnyText,
        derives = [strum::IntoStaticStr],
        attributes = [
            cfg_attr(not(all()), derive(Serialize), strum(prefix = "never/")),
            cfg_attr(
                all(),
                derive(Deserialize, strum::AsRefStr),
                strum(prefix = "odd/")
            ),
            must_use,
            doc(alias = "weird"),
            // The path of an attribute macro.
            ::core::prelude::v1::derive(strum::EnumCount),
        ],
    );
}

#[test]
fn attributes_of_all_enums_and_of_one() {
    use attributes::{AnyText, Quiet, Screaming};

    let first = Screaming::ALL[0].clone();
    let shouted = <&str>::from(first.clone());
    assert_eq!(shouted.to_uppercase(), shouted.replace("odd/", "ODD/"));
    assert_eq!(first.as_ref(), shouted);
    assert!(!first.is_unknown());
    assert_eq!(<AnyText as strum::EnumCount>::COUNT, 2);
    let quiet = Quiet::ALL[0].clone();
    assert_eq!(quiet.as_ref(), format!("odd/{}", quiet.name()));
    assert_eq!(AnyText::Quiet(quiet).as_ref(), "odd/Quiet");
    let code = serde_json::to_string(first.code()).unwrap();
    assert_eq!(serde_json::from_str::<Screaming>(&code).unwrap(), first);
}

/// A response in which the schema of the enum has its own name.
#[derive(serde::Serialize, utoipa::ToSchema)]
struct Body {
    code: Door,
}

#[test]
fn utoipa() {
    let schema = serde_json::to_value(Door::schema()).unwrap();
    let expected = json!({
        "description": "The code of an error of Doors Inc.",
        "type": "integer",
        "format": "int64",
        "minimum": 0,
    });
    assert_eq!(schema, expected);
    assert_eq!(<Door as utoipa::ToSchema>::name(), "Door");

    let body = serde_json::to_value(Body::schema()).unwrap();
    assert_eq!(
        body["properties"]["code"]["$ref"],
        "#/components/schemas/Door"
    );
    assert_eq!(
        serde_json::to_value(Body { code: Door::Ajar }).unwrap(),
        json!({ "code": 41 })
    );
}

#[test]
fn strum_derives_that_do_not_create_values() {
    use strum::{EnumCount as _, VariantNames as _};

    let name: &str = Door::Ajar.into();
    assert_eq!((name, Door::COUNT), ("Ajar", Door::ALL.len() + 1));
    assert_eq!(Door::VARIANTS.last(), Some(&"Unknown"));
    assert_eq!(Door::Ajar.as_ref(), "Ajar");
    assert!(Door::from(7).is_unknown());
}

/// The field of a struct with thiserror.
#[derive(Debug, thiserror::Error)]
enum Wrapped {
    #[error("the vendor's error: {0}")]
    Vendor(#[from] Door),
}

#[test]
fn thiserror_wraps_the_enum() {
    assert_eq!(
        Wrapped::from(Door::Locked).to_string(),
        "the vendor's error: The door is locked."
    );
}

#[test]
fn clap_parses_codes_symbols_and_names() {
    #[derive(Debug, clap::Parser)]
    struct Args {
        #[arg(value_parser = |text: &str| Door::lookup(text).ok_or("no such code"))]
        door: Door,
    }
    for text in ["23", "E_LOCKED", "Locked"] {
        let args = <Args as clap::Parser>::try_parse_from(["test", text]).unwrap();
        assert_eq!(args.door, Door::Locked);
    }
    let error = <Args as clap::Parser>::try_parse_from(["test", "7"]).unwrap_err();
    assert_eq!(error.kind(), clap::error::ErrorKind::ValueValidation);
}

proptest::proptest! {
    #[test]
    fn proptest_creates_values_from_codes(
        door in proptest::prelude::Strategy::prop_map(proptest::prelude::any::<u32>(), Door::from),
        listed in proptest::sample::select(Door::ALL),
    ) {
        proptest::prop_assert_eq!(Door::from(door.code()), door);
        proptest::prop_assert!(listed.is_known());
    }
}
