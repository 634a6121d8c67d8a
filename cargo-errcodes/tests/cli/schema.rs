use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use errcodes_core::codegen::Plan;
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::document::{self, Table, ValueKind};
use errcodes_core::load::load;
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::Source;
use expect_test::{expect, expect_file};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::{BAD, Folder};

/// Returns a catalog as the JSON value that editors validate, and whether `check` reports errors in it; `None` if the catalog
/// is not valid TOML.
fn read(text: &str) -> Option<(Value, bool)> {
    let source = Source {
        path: String::new(),
        text: text.to_owned(),
    };
    let loaded = load(&source, str::to_owned);
    let (_, name_diagnostics) = Plan::with_default_names(&loaded);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.append(name_diagnostics);
    let diagnostics = diagnostics.into_sorted();
    // An editor rejects a file in which a key is written twice.
    let is_toml = |rule| {
        ![
            Rule::Syntax,
            Rule::NotQuoted,
            Rule::Depth,
            Rule::RepeatedKey,
            Rule::RepeatedTable,
            Rule::NoList,
        ]
        .contains(&rule)
    };
    let document = document::parse(text, &mut Diagnostics::default());
    let has_errors = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error);
    diagnostics
        .iter()
        .all(|diagnostic| is_toml(diagnostic.rule))
        .then(|| (table(&document), has_errors))
}

fn table(table: &Table<'_>) -> Value {
    let pairs = table.items.iter();
    let pairs = pairs.map(|(key, item)| (key.value.to_string(), value(&item.kind)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn value(kind: &ValueKind<'_>) -> Value {
    match kind {
        ValueKind::String(text) => json!(text),
        ValueKind::Integer(number, _) => json!(i64::try_from(*number).unwrap_or(i64::MAX)),
        ValueKind::Float => json!(0.5),
        ValueKind::Boolean(value) => json!(value),
        ValueKind::DateTime => json!("1979-05-27"),
        ValueKind::Array(values) => values.iter().map(|item| value(&item.kind)).collect(),
        ValueKind::Table(inner) => table(inner),
        ValueKind::Missing => Value::Null,
    }
}

fn validator(folder: &Folder, args: &[&str], input: &str) -> Validator {
    let printed = folder.run(&[&["schema"], args].concat(), input);
    let schema = printed.strip_suffix("-- exit status 0\n").unwrap();
    let schema: Value = serde_json::from_str(schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

/// The ready-made catalogs name a schema, which is in the same folder and current.
#[test]
fn ready_made_catalogs_have_a_schema() {
    let folder = Folder::new("schema-ready-made", &[]);
    let printed = folder.run(&["schema"], "");
    let schema = printed.strip_suffix("-- exit status 0\n").unwrap();
    expect_file!["../../../catalog/errcodes.schema.json"].assert_eq(schema);
    for path in catalogs("catalog") {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next();
        assert_eq!(first, Some("#:schema ./errcodes.schema.json"), "{path:?}");
    }
}

fn catalogs(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let files = fs::read_dir(root.join(folder)).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
            && !path.ends_with("Cargo.toml")
    });
    paths.sort();
    paths
}

#[test]
fn valid_catalogs_match_the_schema() {
    let folder = Folder::new("schema-right", &[]);
    let general = validator(&folder, &[], "");
    let starter = folder.run(&["new", "Acme"], "");
    let mut texts = vec![starter.replace("-- exit status 0\n", "")];
    for path in ["catalog", "tests/catalogs", "tests/bad"]
        .map(catalogs)
        .concat()
    {
        texts.push(String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned());
    }
    let mut number = 0;
    for text in texts {
        let Some((catalog, false)) = read(&text) else {
            continue;
        };
        number += 1;
        for validator in [&general, &validator(&folder, &["-"], &text)] {
            let errors: Vec<_> = validator.iter_errors(&catalog).collect();
            assert!(errors.is_empty(), "{errors:?}\n{text}");
        }
    }
    assert!(number > 25, "{number}");
}

/// Lists which invalid catalogs an editor marks, among those that are valid TOML.
#[test]
fn errors_that_a_schema_can_express_are_found() {
    let folder = Folder::new("schema-wrong", &[]);
    let general = validator(&folder, &[], "");
    let (mut reported, mut missed) = (Vec::new(), Vec::new());
    for path in catalogs("tests/bad") {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        let Some((catalog, true)) = read(&text) else {
            continue;
        };
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if general.is_valid(&catalog) {
            missed.push(name);
        } else {
            reported.push(name);
        }
    }
    expect![[r#"
        aliases
        base
        case
        code_dotted
        code_empty
        code_enum_key
        code_float
        code_hexadecimal_out_of_range
        code_not_a_number
        code_out_of_range
        code_text
        code_too_large
        code_type_not_similar
        code_type_number
        code_type_string
        code_type_unknown
        code_without_entry
        codes_list
        codes_without_header
        columns_declared_values
        columns_reserved
        defaults
        defaults_empty
        empty
        entry_message_empty
        entry_message_number
        entry_name_empty
        entry_name_misspelt
        entry_no_name
        entry_text
        enum_list
        enum_name
        enum_no_codes
        enums_list
        extends_text
        fallback_twice
        lints_allowed
        lints_unknown
        lints_wrong
        name_invalid
        name_of_generated_code
        name_reserved
        no_enums
        no_provider
        params_misnamed
        params_names
        params_too_many_for_all
        pattern_names
        pattern_syntax
        pattern_values
        placeholders_unknown
        provider_empty
        provider_number
        repeated_kind
        repeated_message
        response
        response_locations
        response_values
        response_without_code
        response_wrong_code
        success_inherited
        success_values
        tags
        text_codes_odd
        unknown_key_catalog
        unknown_key_entry
        unknown_key_enum"#]]
    .assert_eq(&reported.join("\n"));
    expect![[r#"
        categories_alike
        code_hexadecimal_range
        code_twice
        code_twice_in_two_signs
        code_twice_in_two_spellings
        column_invalid_enum_name
        defaults_overlap
        extends_bit_pattern
        extends_clashing_codes
        extends_clashing_names
        extends_columns
        extends_columns_in_two_spellings
        extends_cycle
        extends_itself
        extends_other_type
        extends_unknown
        fallback_of_pattern
        generated_category
        generated_columns
        generated_enums
        generated_umbrella
        generated_umbrella_no_name
        key_below_no_table
        name_not_normalized
        name_twice
        name_twice_as_identifier
        name_twice_to_rustc
        params_too_many
        pattern_overlap
        placeholders_ambiguous
        response_envelope
        tags_name"#]]
    .assert_eq(&missed.join("\n"));
}

const OWN: &str = r#"provider = "Own"
[enums.Door]
code_type = "i16"
columns = { severity = "u8", audience = { type = ["user", "operator"], optional = true } }
defaults = [{ codes = 9, audience = "user" }]
[enums.Door.codes]
1 = { name = "One", severity = 1 }

[enums.Gate]
extends = ["Door"]
defaults = [{ codes = "1..=9", severity = 2 }]
[enums.Gate.codes]
2 = { name = "Two", audience = "operator" }
"#;

#[test]
fn the_columns_of_a_catalog_are_in_its_schema() {
    let folder = Folder::new("schema-own", &[("own.toml", OWN)]);
    let validator = validator(&folder, &["own.toml"], "");
    assert!(validator.is_valid(&read(OWN).unwrap().0));
    let cases = [
        ("severity = 1", "severity = 256"),
        ("severity = 1", "severity = \"1\""),
        // The defaults of this enum do not set a value.
        (", severity = 1", ""),
        ("\"operator\" }\n", "\"nobody\" }\n"),
        ("\"user\" }]", "\"nobody\" }]"),
        ("audience = \"operator\"", "audienc = \"operator\""),
        ("1 = { name", "1x = { name"),
        ("\n2 = { name", "\n-2 = { name = \"\"\" \"\"\", message"),
    ];
    for (from, to) in cases {
        let text = OWN.replacen(from, to, 1);
        assert_ne!(text, OWN);
        assert!(!validator.is_valid(&read(&text).unwrap().0), "{to}");
    }
    // An enum that the schema does not know is checked as in any catalog.
    let more = format!("{OWN}[enums.New.codes]\n5 = {{ name = \"Five\" }}\n");
    assert!(validator.is_valid(&read(&more).unwrap().0));
    assert!(!validator.is_valid(&read(&more.replace("5 = {", "5 = { nam = 1,")).unwrap().0));
}

/// If the catalog has no description of a column, the description is the sentence that documents the accessor.
#[test]
fn declared_columns_have_a_description() {
    let folder = Folder::new("schema-described", &[("own.toml", OWN)]);
    let printed = folder.run(&["schema", "own.toml"], "");
    let schema = printed.strip_suffix("-- exit status 0\n").unwrap();
    let schema: Value = serde_json::from_str(schema).unwrap();
    let definitions = schema["definitions"].as_object().unwrap();
    let columns = definitions.values().filter_map(|definition| {
        let severity = definition.pointer("/properties/severity")?;
        severity["description"].as_str()
    });
    let columns: Vec<&str> = columns.collect();
    assert!(!columns.is_empty());
    for description in columns {
        assert_eq!(description, "The column `severity` of the catalog.");
    }
}

#[test]
fn each_key_has_a_description() {
    let folder = Folder::new("schema", &[("bad.toml", BAD), ("own.toml", OWN)]);
    folder.check(
        &["schema", "--output", "all.json"],
        &expect![[r#"
        -- exit status 0
    "#]],
    );
    let schema: Value = serde_json::from_str(&folder.read("all.json")).unwrap();
    let mut keys = String::new();
    for (table, place) in [
        ("a catalog", ""),
        ("[lints]", "/properties/lints"),
        ("[response]", "/properties/response"),
        ("an enum", "/definitions/enum"),
        ("an entry", "/definitions/entry"),
        ("a default", "/definitions/default"),
        ("a column", "/definitions/column"),
    ] {
        let properties = schema.pointer(&format!("{place}/properties")).unwrap();
        for (key, schema) in properties.as_object().unwrap() {
            let docs = schema.get("description").and_then(Value::as_str);
            let mark = match schema.get("deprecated") {
                Some(Value::Bool(true)) => " (deprecated)",
                _ => "",
            };
            let _ = writeln!(keys, "{table}: {key}{mark}: {}", docs.unwrap());
        }
    }
    expect![[r#"
        a catalog: allow (deprecated): A former spelling. Write `lints.allow`.
        a catalog: description: The documentation of the codes.
        a catalog: docs: The address of the vendor's page about its codes.
        a catalog: enums: The code spaces of the vendor, such as servers or APIs, each under the name of its Rust enum.
        a catalog: lints: The lints to allow, to warn about or to deny.
        a catalog: provider: The name of the vendor.
        a catalog: response: The places of the code and the texts in the body of a response.
        a catalog: wire (deprecated): A former spelling. Write `response`.
        [lints]: allow: The lints that are not reported.
        [lints]: deny: The lints that are reported as errors when the crate itself is built, and as warnings otherwise.
        [lints]: warn: The lints that are reported as warnings, as all are by default.
        [response]: code: The code: a location such as "/error/code", or "http_status" if the HTTP status is the code.
        [response]: detail: The server's longer text.
        [response]: envelope: The enums whose codes are in one body, the outermost first.
        [response]: levels (deprecated): A former spelling. Write `envelope`.
        [response]: message: The server's short text, such as the title of a problem document.
        [response]: path: The place in the request that an error is about, such as the name of a field.
        [response]: problem_type: The problem type of RFC 9457.
        [response]: symbol: The vendor's identifier.
        [response]: type (deprecated): A former spelling. Write `problem_type`.
        [response]: values: Further values, by name, such as the id of the request.
        an enum: base: A number that is added to the keys of the codes, such as 6000. `success` lists the codes that the server sends.
        an enum: case: "ignore" if the vendor sends text codes in any case. By default, codes that differ in case are different.
        an enum: category: The category of the error.
        an enum: code_type: The type of the codes: "u32" by default, "str" for codes that are texts.
        an enum: codes: The entries. The key is the code as the vendor prints it: 126, -1121, 0x80070005, 22P02; or a pattern of codes that are not listed: "4000..=4999", "08*".
        an enum: columns: Columns of your own, each with the type of its values.
        an enum: defaults: Values for entries with some codes, which apply if an entry does not state its own value.
        an enum: deprecated: The reason why the error is deprecated, or what the vendor sends instead.
        an enum: description: The documentation of the codes.
        an enum: docs: The address of the vendor's page about these codes.
        an enum: extends: The enums whose entries this one inherits. Its own entries override them.
        an enum: fields (deprecated): A former spelling. Write `columns`.
        an enum: http_status: The status code of the HTTP response in which the vendor sends the error.
        an enum: placeholder_style: The style of the placeholders in messages: "printf" is %s, "percent" is %1 or %(name)s, "braces" is {0} or {name}.
        an enum: placeholders (deprecated): A former spelling. Write `placeholder_style`.
        an enum: problem_type: The problem type of RFC 9457, a URI reference.
        an enum: response: The places of these codes in the body of a response, if they differ from those of the catalog.
        an enum: retry (deprecated): A former spelling. Write `retryable`.
        an enum: retryable: Whether the same request may succeed later.
        an enum: success: The codes that mean success, such as [0]. They need no entry. An own list replaces inherited ones.
        an enum: tags: The tags of the error.
        an enum: type (deprecated): A former spelling. Write `problem_type`.
        an enum: wire (deprecated): A former spelling. Write `response`.
        an entry: aliases: Other names of the error, which become constants: ["ArrayElementError"].
        an entry: category: The category of the error.
        an entry: deprecated: The reason why the error is deprecated, or what the vendor sends instead.
        an entry: description: The vendor's longer text about the error.
        an entry: docs: The URL of the vendor's page about the error.
        an entry: fallback: `true` for the one of several entries with a code that the code alone gives. By default, that is the first entry.
        an entry: http_status: The status code of the HTTP response in which the vendor sends the error.
        an entry: message: The vendor's short text, word for word.
        an entry: name: The name of the Rust variant.
        an entry: params: The names of the placeholders in the message, in their order.
        an entry: problem_type: The problem type of RFC 9457, a URI reference.
        an entry: retry (deprecated): A former spelling. Write `retryable`.
        an entry: retryable: Whether the same request may succeed later.
        an entry: symbol: The vendor's own identifier for the error.
        an entry: symbol_aliases: Other identifiers of the vendor for the error. `from_symbol` finds them too.
        an entry: tags: The tags of the error.
        an entry: type (deprecated): A former spelling. Write `problem_type`.
        a default: category: The category of the error.
        a default: codes: The codes it applies to: 5003, "5000..=5999" or a list of those; of text codes, "22P02" or "22*".
        a default: deprecated: The reason why the error is deprecated, or what the vendor sends instead.
        a default: docs: The URL of the vendor's page about the error.
        a default: http_status: The status code of the HTTP response in which the vendor sends the error.
        a default: problem_type: The problem type of RFC 9457, a URI reference.
        a default: retry (deprecated): A former spelling. Write `retryable`.
        a default: retryable: Whether the same request may succeed later.
        a default: tags: The tags of the error.
        a default: type (deprecated): A former spelling. Write `problem_type`.
        a column: bits: The bits of the code that are the value: "16..=26", or "31". Bit 0 is the lowest one.
        a column: chars: The characters of the code that are the value: "..2" are the first two.
        a column: default: The value of an entry that states none.
        a column: description: The documentation of the accessor.
        a column: digits: The decimal digits of the code that are the value, counted from the left: "..2" are the first two.
        a column: optional: `true` if an entry may have no value.
        a column: type: The type of the values: "str", "bool", "u8" to "u64", "i8" to "i64", or the list of all values.
        a column: values: Words for the bits, digits or characters, such as { 7 = "win32" }. The column has no value for others.
    "#]].assert_eq(&keys);
    let warning = schema.pointer("/properties/allow/items").unwrap();
    expect![[r#"
        {
          "enum": [
            "duplicate_messages",
            "duplicate_symbols",
            "similar_names",
            "undeclared_params",
            "surrounding_whitespace",
            "invisible_characters",
            "unused_defaults",
            "unused_fallback",
            "missing_deprecation_reasons",
            "clashing_format_functions",
            "same_message",
            "same_symbol",
            "no_params",
            "blanks",
            "invisible",
            "unused_default",
            "no_reason"
          ],
          "x-taplo": {
            "docs": {
              "enumValues": [
                "Two entries with the same message.",
                "Two codes with the same symbol.",
                "Two names that differ only in case.",
                "A message that seems to have placeholders, in an entry without `params`.",
                "A text that begins or ends with whitespace.",
                "A text with invisible characters.",
                "A default for codes that the enum does not list.",
                "A `fallback` of a code with only one entry.",
                "`deprecated = true` without a reason.",
                "Two entries whose names give the same `format_...` function.",
                "A former spelling. Write `duplicate_messages`.",
                "A former spelling. Write `duplicate_symbols`.",
                "A former spelling. Write `undeclared_params`.",
                "A former spelling. Write `surrounding_whitespace`.",
                "A former spelling. Write `invisible_characters`.",
                "A former spelling. Write `unused_defaults`.",
                "A former spelling. Write `missing_deprecation_reasons`."
              ]
            }
          }
        }"#]]
    .assert_eq(&format!("{warning:#}"));
    folder.check(
        &["schema", "bad.toml"],
        &expect![[r#"
            error: `mesage` is not a key of an entry
             --> bad.toml:3:25
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              |                         ^^^^^^
              |
              = help: did you mean `message`?

            error: code 23 is listed twice
             --> bad.toml:5:1
              |
            3 | 23 = { name = "Locked", mesage = "The door is locked." }
              | -- first listed here
            4 | 40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
            5 | 23 = { name = "Stuck" }
              | ^^
              |
              = help: remove one of them, or list both entries under the code: 23 = [{ ... }, { ... }]

            -- stderr
            error: bad.toml has 2 errors, nothing was done
            -- exit status 1
        "#]],
    );
    folder.check(
        &["schema", "own.toml", "--output", "own.toml"],
        &expect![[r#"
            -- stderr
            error: the output file own.toml is a catalog
              = help: choose another output file
            -- exit status 2
        "#]],
    );
    assert_eq!(folder.read("own.toml"), OWN);
}
