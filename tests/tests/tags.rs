//! Tags: of real tables, in every place that can state them, and in every kind of enum.

use std::collections::BTreeSet;

use errcodes::ErrorCode;
use errcodes_tests::catalogs::gel::{Gel, GelTag};
use errcodes_tests::catalogs::mongodb::{MongoDb, MongoDbTag};
use errcodes_tests::catalogs::tags::TagsIncTag::{
    self, Lookup, NeedsOperator, Network, Retry, Shared,
};
use errcodes_tests::catalogs::tags::{Base, Derived, Silent, TagsIncError, Words};

#[test]
fn the_categories_of_mongodb_are_tags() {
    use MongoDbTag::{NetworkError, NetworkTimeoutError, RetriableError};
    // A test for tags replaces a `match` on codes, as `ErrorCodes::isNetworkError` in the server.
    const IS_NETWORK: [bool; 2] = [
        MongoDb::from_code(6).has_tag(NetworkError),
        MongoDb::from_code(91).has_tag(NetworkError),
    ];
    assert_eq!(
        MongoDb::NetworkTimeout.tags(),
        [NetworkError, RetriableError, NetworkTimeoutError]
    );
    assert!(MongoDb::InternalError.tags().is_empty());
    assert!(MongoDb::from(-5).tags().is_empty());
    let retriable = MongoDb::ALL.iter();
    let retriable = retriable.filter(|error| error.has_tag(RetriableError));
    let codes: Vec<i32> = retriable.map(MongoDb::code).collect();
    assert_eq!(codes, [6, 7, 89, 91, 189, 262, 317, 402]);
    assert_eq!(IS_NETWORK, [true, false]);
    let all = MongoDb::ALL.iter().flat_map(MongoDb::tags);
    let all: BTreeSet<MongoDbTag> = all.copied().collect();
    assert_eq!(all.len(), MongoDbTag::ALL.len());
    assert_eq!("VoteAbortError".parse(), Ok(MongoDbTag::VoteAbortError));
}

#[test]
fn the_tags_of_gel_apply_to_codes_below_a_prefix() {
    use GelTag::{ShouldReconnect, ShouldRetry};
    let retry = [
        0x0503_0100,
        0x0503_0101,
        0x0503_0102,
        0x0503_0107,
        0x0302_0200,
        0x0800_0001,
    ];
    for code in retry {
        assert_eq!(Gel::from(code).tags(), [ShouldRetry], "{code:#010x}");
    }
    for code in [0x0800_0002, 0x0800_0003, 0xFF01_0200] {
        let tags = [ShouldReconnect, ShouldRetry];
        assert_eq!(Gel::from(code).tags(), tags, "{code:#010x}");
    }
    for code in [0x0100_0000, 0x0503_0000, 0x0800_0004, 0x0503_0200] {
        assert!(Gel::from(code).tags().is_empty(), "{code:#010x}");
    }
    assert!(!Gel::from(0x0503_0107).is_known());
    assert_eq!(
        Gel::ServerOfflineError.tag_names(),
        ["SHOULD_RECONNECT", "SHOULD_RETRY"]
    );
}

/// An entry has its own tags, or else those of the enum's default for its code, or else those of the enum.
#[test]
fn tags_are_those_that_the_catalog_states() {
    fn check<E: ErrorCode + Into<TagsIncError>>(error: E, tags: &[TagsIncTag]) {
        let names: Vec<&str> = tags.iter().map(TagsIncTag::as_str).collect();
        assert_eq!(error.tag_names(), names, "{error:?}");
        let umbrella: TagsIncError = error.into();
        assert_eq!(umbrella.tags(), tags, "{umbrella:?}");
        assert_eq!(ErrorCode::tag_names(&umbrella), names, "{umbrella:?}");
        for tag in TagsIncTag::ALL {
            assert_eq!(umbrella.has_tag(*tag), tags.contains(tag), "{umbrella:?}");
        }
    }
    check(Base::Timeout, &[Network]);
    check(Base::Refused, &[Network, NeedsOperator]);
    check(Base::Bug, &[]);
    check(Base::First, &[Shared]);
    check(Base::Second, &[Network]);
    check(Base::from(150), &[Retry]);
    check(Base::from(250), &[Retry, Network]);
    check(Base::from(99), &[]);
    check(Derived::Timeout, &[Network]);
    check(Derived::Refused, &[]);
    check(Derived::Slow, &[Network, Retry]);
    check(Derived::Slower, &[Retry]);
    check(Derived::from(150), &[Retry]);
    check(Words::NotFound, &[Lookup]);
    check(Words::from("NET_DOWN"), &[Network]);
    check(Words::from("DISK_FULL"), &[]);
    check(Silent::Silent, &[]);
}

#[test]
fn derived_enums_have_the_names_of_tags() {
    #[derive(Clone, Copy, Debug, PartialEq, errcodes::ErrorCode)]
    #[catalog("catalogs/tags.toml", enum = Derived)]
    enum Mine {
        Timeout,
        #[catalog(code(2, 3, 4, 20))]
        Some(u32),
        Slower,
        #[catalog(unknown)]
        Other(errcodes::UnknownCode<Self>),
    }
    const NAMES: &[&str] = Mine::Timeout.tag_names();
    assert_eq!(NAMES, ["network"]);
    let any: &dyn ErrorCode = &Mine::Slower;
    assert_eq!(any.tag_names(), ["retry"]);
    assert_eq!(Mine::from(20).tag_names(), ["network", "retry"]);
    assert_eq!(Mine::from(150).tag_names(), ["retry"]);
    assert!(Mine::from(7).tag_names().is_empty());
}

#[test]
fn a_derived_enum_can_have_its_own_function_for_tags() {
    #[derive(Clone, Copy, Debug, errcodes::ErrorCode)]
    #[catalog("catalogs/tags.toml", enum = Words, skip(tag_names, From))]
    enum Skipping {
        NotFound,
    }
    impl Skipping {
        const fn tag_names(self) -> [Self; 1] {
            [self]
        }
    }
    let [error] = Skipping::NotFound.tag_names();
    assert_eq!(ErrorCode::tag_names(&error), ["lookup"]);
}

#[test]
fn the_enum_of_the_tags_can_have_another_name() {
    errcodes::include_catalog!("catalogs/tags.toml", enums = [Words as W], tag = Label);
    assert_eq!(W::NotFound.tags(), [Label::Lookup]);
    assert_eq!(Label::ALL, [Label::Lookup, Label::Network]);
}
