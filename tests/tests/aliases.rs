//! `aliases` and `symbol_aliases`: other names and symbols of errors.

use errcodes::{CatalogEnum, Certainty, ErrorCode, Evidence};
use errcodes_tests::catalogs::aliases::{Errno, Shared, SqlState};

#[test]
fn an_alias_is_a_constant_and_a_pattern() {
    const BY_ALIAS: [Errno; 2] = [Errno::WouldBlock, Errno::Deadlock];
    assert_eq!(BY_ALIAS, [Errno::Again, Errno::Deadlk]);
    assert_eq!(SqlState::ArrayElementError, SqlState::ArraySubscriptError);
    // Together with the other variants, aliases are exhaustive.
    let describe = |error: SqlState| match error {
        SqlState::ArrayElementError => "array",
        SqlState::DatetimeValueOutOfRange => "date",
        SqlState::UndefinedPstatement | SqlState::UndefinedCursor => "undefined",
        SqlState::UndefinedDatabase | SqlState::InvalidSchemaName => "name",
        SqlState::Other(_) => "other",
        SqlState::Unknown(_) => "unknown",
    };
    let codes = ["2202E", "22008", "22P02", "99999"];
    let described = codes.map(|code| describe(SqlState::from(code)));
    assert_eq!(described, ["array", "date", "other", "unknown"]);
    assert!(matches!(Errno::from(11), Errno::WouldBlock));
    assert!(matches!(Shared::from(7), Shared::ArgumentsTooLong));
    assert_eq!(Shared::Größe, Shared::TooMany);
    // The name is that of the entry, and `ALL` lists each error once.
    assert_eq!(SqlState::ArrayElementError.name(), "ArraySubscriptError");
    assert_eq!((SqlState::ALL.len(), Errno::ALL.len()), (6, 3));
}

#[test]
#[expect(deprecated, reason = "the catalog deprecates the error")]
fn an_alias_of_a_deprecated_error_is_deprecated() {
    assert_eq!(Errno::OpNotSupp, Errno::NotSup);
    assert_eq!(Errno::Self_, Errno::NotSup);
}

#[test]
fn errors_are_found_by_their_aliases() {
    let array = Some(SqlState::ArraySubscriptError);
    for name in ["ArraySubscriptError", "ArrayElementError"] {
        assert_eq!(SqlState::from_name(name), array, "{name}");
        assert_eq!(SqlState::from_symbol(name), None, "{name}");
        assert_eq!(SqlState::lookup(name), array, "{name}");
    }
    for symbol in [
        "array_subscript_error",
        "ERRCODE_ARRAY_SUBSCRIPT_ERROR",
        "ERRCODE_ARRAY_ELEMENT_ERROR",
    ] {
        assert_eq!(SqlState::from_symbol(symbol), array, "{symbol}");
        assert_eq!(SqlState::from_name(symbol), None, "{symbol}");
        assert_eq!(SqlState::lookup(symbol), array, "{symbol}");
    }
    for text in ["", "array_element_error", "ArrayElementErro", "EWOULDBLOCK"] {
        assert_eq!(SqlState::lookup(text), None, "{text}");
    }
    // The symbol is the first one.
    assert_eq!(
        SqlState::ArrayElementError.symbol(),
        Some("array_subscript_error")
    );
    for error in Errno::ALL {
        assert_eq!(Errno::from_name(error.name()).as_ref(), Some(error));
        assert_eq!(
            error.symbol().and_then(Errno::from_symbol).as_ref(),
            Some(error)
        );
    }
    assert_eq!(Errno::from_name("Self").map(|error| error.code()), Some(95));
    assert_eq!(
        <Errno as CatalogEnum>::from_symbol("EWOULDBLOCK"),
        Some(Errno::Again)
    );
}

#[test]
fn an_enum_inherits_aliases() {
    assert_eq!(Shared::from_symbol("EDEADLOCK"), Some(Shared::Deadlock));
    assert_eq!(Shared::from_name("Deadlock"), Some(Shared::Deadlk));
    // An own entry overrides the inherited one with its aliases.
    assert_eq!(Shared::from_name("WouldBlock"), None);
    assert_eq!(Shared::from_symbol("EWOULDBLOCK"), None);
}

#[test]
fn evidence_selects_errors_by_their_other_symbols() {
    for (symbol, expected) in [
        ("E2BIG", Shared::TooBig),
        ("ARG_LIST", Shared::TooBig),
        ("EMANY", Shared::TooMany),
        ("MANY_ARGS", Shared::TooMany),
    ] {
        let evidence = Evidence::new().symbol(symbol);
        let found = Shared::match_evidence(7, &evidence);
        assert_eq!(found, (expected, Certainty::Exact), "{symbol}");
        assert_eq!(Shared::TooBig.refine(&evidence), expected, "{symbol}");
    }
    let evidence = Evidence::new().symbol("EWOULDBLOCK");
    assert_eq!(
        Errno::match_evidence(11, &evidence),
        (Errno::Again, Certainty::Exact)
    );
    let response = Errno::from_response(500_u16, r#"{"symbol": "EDEADLOCK"}"#);
    assert_eq!(response.error(), Some(&Errno::Deadlk));
}

#[test]
fn derived_enums_map_entries_by_their_aliases() {
    #[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/aliases.toml", enum = SqlState)]
    enum Mine {
        ArrayElementError,
        #[catalog(entry = DatetimeValueOutOfRange)]
        Date,
        #[catalog(entry(UndefinedCursor, UndefinedPstatement))]
        Statement,
        UndefinedDatabase,
        InvalidSchemaName,
        #[catalog(unknown)]
        Other(errcodes::UnknownCode<Self>),
    }
    assert_eq!(Mine::from("2202E"), Mine::ArrayElementError);
    assert_eq!(Mine::from("22008"), Mine::Date);
    assert_eq!(Mine::ArrayElementError.name(), "ArrayElementError");
    assert_eq!(
        Mine::ArrayElementError.symbol(),
        Some("array_subscript_error")
    );
    let any: &dyn ErrorCode = &Mine::Date;
    assert_eq!(any.code().as_str(), Some("22008"));
}
