//! `case = "ignore"`: text codes that servers send in another case than their documentation.

use errcodes::{CatalogEnum, Code, ErrorCode, Evidence};
use errcodes_tests::catalogs::any_case::{AnyCaseError, Exact, Graph, Imap, Portal, S3};

/// Returns a code in several cases.
fn cases(code: &str) -> [String; 4] {
    let swapped = code.chars().map(|c| match c {
        c if c.is_ascii_lowercase() => c.to_ascii_uppercase(),
        c => c.to_ascii_lowercase(),
    });
    [
        code.to_owned(),
        code.to_ascii_uppercase(),
        code.to_ascii_lowercase(),
        swapped.collect(),
    ]
}

#[test]
fn listed_codes_are_found_in_any_case() {
    fn check<E>()
    where
        E: for<'a> CatalogEnum<Code<'a> = &'a str>
            + std::str::FromStr<Err = std::convert::Infallible>,
    {
        for error in E::ALL {
            let code = error.raw_code();
            let given = E::from_code(code);
            for sent in cases(code) {
                assert_eq!(E::from_code(&sent), given, "{sent}");
                assert_eq!(sent.parse(), Ok(given.clone()), "{sent}");
                assert_eq!(E::lookup(&sent), Some(given.clone()), "{sent}");
                assert_eq!(E::try_from(Code::from(&*sent)), Ok(given.clone()), "{sent}");
                assert!(E::candidates(&sent).contains(error), "{sent}");
                let json = serde_json::to_string(&sent).unwrap();
                assert!(given.raw_code().eq_ignore_ascii_case(&sent), "{json}");
            }
        }
    }
    check::<Graph>();
    check::<S3>();
    check::<Imap>();
    check::<Portal>();
    // `code()` is the code as the catalog spells it.
    assert_eq!(Graph::from("ITEMNOTFOUND").code(), "itemNotFound");
    assert_eq!(
        Graph::from(String::from("ItemNotFound")),
        Graph::ItemNotFound
    );
    assert_eq!(Graph::CODE_ITEMNOTFOUND, Graph::ItemNotFound);
    let read: Graph = serde_json::from_str("\"ItemNotFound\"").unwrap();
    assert_eq!(read, Graph::ItemNotFound);
}

#[test]
fn unknown_codes_are_kept_as_sent() {
    for sent in [
        "NotARealError",
        "notarealerror",
        "ITEMNOTFOUND2",
        "İtemNotFound",
    ] {
        let error = Graph::from(sent);
        assert!(matches!(&error, Graph::Unknown(code) if code.get() == sent && !code.is_listed()));
        assert_eq!(error.code(), sent);
        assert_eq!(Graph::lookup(sent), None);
    }
    // Only the case of ASCII letters is ignored.
    assert_eq!(Portal::from("GRößE"), Portal::Size);
    assert!(!Portal::from("GRÖSSE").is_known());
    assert!(!Portal::from("GRÖßE").is_known());
    // Symbols and names are exact.
    assert_eq!(S3::from_symbol("nosuchkey"), None);
    assert_eq!(S3::from_name("nosuchkey"), None);
    // In an enum without the key, case matters.
    assert_eq!(
        [Exact::from("busy"), Exact::from("BUSY")],
        [Exact::Busy, Exact::Shouted]
    );
    assert!(!Exact::from("Busy").is_known());
}

#[test]
fn patterns_and_defaults_ignore_case() {
    for sent in cases("XMinioServerNotInitialized") {
        let error = S3::from(&*sent);
        assert_eq!(
            (error.code(), error.category_name()),
            (&*sent, Some("minio"))
        );
    }
    assert_eq!(S3::from("xminioADMINx").category_name(), Some("admin"));
    assert!(S3::SlowDownRead.is_retryable() && S3::SlowDownWrite.is_retryable());
    assert_eq!(S3::NoSuchKey.http_status(), Some(404));
    for sent in cases("BADCHARSET Utf-8") {
        let Imap::BadCharset(code) = Imap::from(&*sent) else {
            panic!("{sent}");
        };
        assert_eq!(code.get(), sent);
        // The argument is that of the code as sent.
        assert_eq!(code.arguments().get("charset"), Some(&sent[11..]));
    }
    let Imap::UidNext(code) = Imap::from("UidNext 4392") else {
        panic!();
    };
    assert_eq!(code.arguments().get("uid"), Some("4392"));
    assert!(!Imap::from("UIDNEXT x").is_known());
}

#[test]
fn success_codes_ignore_case() {
    const IS_SUCCESS: [bool; 2] = [Imap::Fine.is_success(), Imap::Bad.is_success()];
    for sent in cases("Preauth").iter().chain(&cases("ok")) {
        assert_eq!(Imap::check(sent), Ok(()), "{sent}");
        assert_eq!(<Imap as CatalogEnum>::check(sent), Ok(()), "{sent}");
        assert!(Imap::from(&**sent).is_success(), "{sent}");
        assert!(ErrorCode::is_success(&Imap::from(&**sent)), "{sent}");
    }
    assert_eq!(Imap::check("bad"), Err(Imap::Bad));
    assert!(!Imap::from("okay").is_success());
    assert_eq!(IS_SUCCESS, [true, false]);
}

#[test]
fn an_own_code_overrides_an_inherited_one_in_another_case() {
    for sent in cases("accessDenied") {
        assert_eq!(Portal::from(&*sent), Portal::PortalDenied);
        assert_eq!(Graph::from(&*sent), Graph::AccessDenied);
    }
    assert_eq!(Portal::from("ITEMNOTFOUND"), Portal::ItemNotFound);
    assert_eq!(Portal::ALL.len(), 5);
}

#[test]
fn evidence_selects_errors_by_codes_in_any_case() {
    let evidence = Evidence::new().message("The name is reserved.");
    assert_eq!(
        Graph::from_evidence("NameAlreadyExists", &evidence),
        Graph::NameReserved
    );
    let body =
        r#"{"error": {"code": "ItemNotFound", "message": "The resource could not be found."}}"#;
    let response = Graph::from_response(404_u16, body);
    assert_eq!(response.error(), Some(&Graph::ItemNotFound));
    let body = r#"{"error": {"code": "NAMEALREADYEXISTS", "message": "Something else"}}"#;
    let response = Graph::from_response(409_u16, body);
    // The evidence fits none of the errors with the code.
    assert!(matches!(response.error(), Some(Graph::Unknown(code)) if code.is_listed()));
    assert_eq!(
        AnyCaseError::from(Graph::ItemNotFound).code().as_str(),
        Some("itemNotFound")
    );
}

#[test]
fn derived_enums_ignore_case() {
    #[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/any_case.toml", enum = Imap)]
    enum Mine {
        No,
        #[catalog(code("bad"))]
        Malformed,
        #[catalog(code("uidNext {uid:u32}"))]
        Next(errcodes::MatchedCode<Self, 0>),
        #[catalog(unknown)]
        Other(errcodes::UnknownCode<Self>),
    }
    for sent in cases("no") {
        assert_eq!(Mine::from(&*sent), Mine::No);
    }
    for sent in cases("BAD") {
        assert_eq!(Mine::from(&*sent), Mine::Malformed);
    }
    assert_eq!(Mine::Malformed.code(), "BAD");
    assert!(
        matches!(Mine::from("uidnext 7"), Mine::Next(code) if code.arguments().get("uid") == Some("7"))
    );
    assert!(matches!(Mine::from("Other"), Mine::Other(code) if code.get() == "Other"));
    for sent in cases("ok") {
        assert_eq!(Mine::check(&sent), Ok(()));
        assert!(Mine::from(&*sent).is_success());
    }
    assert_eq!(Mine::check("nO"), Err(Mine::No));
}
