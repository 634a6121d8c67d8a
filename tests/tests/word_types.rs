//! Columns whose words a macro call maps to types of the author.

use errcodes::{ErrorCode, include_catalog};

/// The kinds of sqlx and drizzle-core. As in sqlx, the type is not `Copy`.
#[derive(Debug, PartialEq)]
enum ErrorKind {
    UniqueViolation,
    ForeignKeyViolation,
    NotNullViolation,
    CheckViolation,
    SerializationFailure,
    Other,
}

mod taxonomy {
    /// The exceptions of ccxt, which form a hierarchy.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Exception {
        pub name: &'static str,
        pub parent: Option<&'static Self>,
    }

    #[expect(non_upper_case_globals, reason = "words become names of variants")]
    impl Exception {
        pub const NetworkError: Self = Self::new("NetworkError", None);
        pub const RateLimitExceeded: Self = Self::network("RateLimitExceeded");
        pub const InvalidNonce: Self = Self::network("InvalidNonce");
        pub const InsufficientFunds: Self = Self::new("InsufficientFunds", None);
        pub const OrderNotFound: Self = Self::new("OrderNotFound", None);
        pub const Self_: Self = Self::new("Self", None);

        const fn new(name: &'static str, parent: Option<&'static Self>) -> Self {
            Self { name, parent }
        }

        const fn network(name: &'static str) -> Self {
            Self::new(name, Some(&Self::NetworkError))
        }
    }

    #[derive(Debug, PartialEq)]
    pub enum Category {
        IntegrityConstraintViolation,
        SyntaxError,
    }

    /// A type without `Copy` and `PartialEq`.
    #[derive(Debug)]
    pub enum Tag {
        Transient,
        Lock,
        Fatal,
    }

    /// Classes of SQLSTATE, of which the catalog has two.
    #[derive(Debug, PartialEq)]
    pub enum Class {
        ConnectionException,
        IntegrityConstraintViolation,
        TransactionRollback,
    }

    #[derive(Debug, PartialEq)]
    pub enum Group {
        DuplicateKey,
        DataIntegrityViolation,
        DeadlockLoser,
        CannotAcquireLock,
    }

    #[derive(Debug, PartialEq)]
    pub enum Persistence {
        Transient,
        Permanent,
    }
}
use taxonomy::Exception;

/// All enums, with each way to write a path.
mod systems {
    use super::taxonomy;
    use taxonomy::Persistence;

    errcodes::include_catalog!(
        "catalogs/word_types.toml",
        types(
            kind = super::ErrorKind,
            Binance.kind = Persistence,
            category = self::taxonomy::Category,
            tags = taxonomy::Tag,
            class = taxonomy::Class,
            group = taxonomy::Group,
            io = ::std::io::ErrorKind,
            ccxt = crate::Exception,
        )
    );
}
use systems::{Binance, Errno, MariaDb, MySql, Postgres, Spring, SystemsError};

#[test]
fn accessors_return_the_types_of_the_author() {
    use std::io;

    let postgres = [
        ("23505", ErrorKind::UniqueViolation),
        ("23503", ErrorKind::ForeignKeyViolation),
        ("23502", ErrorKind::NotNullViolation),
        ("23514", ErrorKind::CheckViolation),
        ("42601", ErrorKind::Other),
        // Unlisted codes of a pattern, and other unlisted codes
        ("40001", ErrorKind::SerializationFailure),
        ("99999", ErrorKind::Other),
    ];
    for (code, kind) in postgres {
        assert_eq!(Postgres::from(code).kind(), kind, "{code}");
    }
    let classes = [
        ("23505", Some(taxonomy::Class::IntegrityConstraintViolation)),
        ("23P01", Some(taxonomy::Class::IntegrityConstraintViolation)),
        ("40P01", Some(taxonomy::Class::TransactionRollback)),
        ("08006", None),
    ];
    for (code, class) in classes {
        assert_eq!(Postgres::from(code).class(), class, "{code}");
        let umbrella = SystemsError::from(Postgres::from(code));
        assert_eq!(umbrella.class(), Postgres::from(code).class(), "{code}");
    }
    let my_sql = [
        (1062, Some(ErrorKind::UniqueViolation)),
        (1451, Some(ErrorKind::ForeignKeyViolation)),
        (1048, Some(ErrorKind::NotNullViolation)),
        (3819, Some(ErrorKind::CheckViolation)),
        (1064, None),
        (9999, None),
    ];
    for (code, kind) in my_sql {
        assert_eq!(MySql::from(code).kind(), kind, "{code}");
        // Inherited entries, in an inherited column
        assert_eq!(MariaDb::from(code).kind(), kind, "{code}");
    }
    let own = MariaDb::ConstraintFailed.kind();
    assert_eq!(own, Some(ErrorKind::CheckViolation));
    let groups = [
        (1062, Some(taxonomy::Group::DuplicateKey)),
        (1205, Some(taxonomy::Group::CannotAcquireLock)),
        (1213, Some(taxonomy::Group::DeadlockLoser)),
        (1364, Some(taxonomy::Group::DataIntegrityViolation)),
        (1, None),
    ];
    for (code, group) in groups {
        assert_eq!(Spring::from(code).group(), group, "{code}");
    }
    let errno = [
        (1, Some(io::ErrorKind::PermissionDenied)),
        (2, Some(io::ErrorKind::NotFound)),
        (5, None),
        (11, Some(io::ErrorKind::WouldBlock)),
        (13, Some(io::ErrorKind::PermissionDenied)),
        (110, Some(io::ErrorKind::TimedOut)),
        (111, Some(io::ErrorKind::ConnectionRefused)),
    ];
    for (code, kind) in errno {
        assert_eq!(Errno::from(code).io(), kind, "{code}");
    }
    let binance = [
        (-1003, Some(Exception::RateLimitExceeded)),
        (-1021, Some(Exception::InvalidNonce)),
        (-2013, Some(Exception::OrderNotFound)),
        (-2019, Some(Exception::InsufficientFunds)),
        (-4084, Some(Exception::Self_)),
        (-1, None),
    ];
    for (code, exception) in binance {
        assert_eq!(Binance::from(code).ccxt(), exception, "{code}");
    }
}

/// The column of one enum has another type than the columns of the same name.
#[test]
fn the_column_of_one_enum_can_have_its_own_type() {
    let kind = Binance::InvalidTimestamp.kind();
    assert_eq!(kind, Some(taxonomy::Persistence::Transient));
    let kind = Binance::NoSuchOrder.kind();
    assert_eq!(kind, Some(taxonomy::Persistence::Permanent));
}

#[test]
fn accessors_are_constant() {
    const KIND: Option<ErrorKind> = MySql::DupEntry.kind();
    const CATEGORY: Option<taxonomy::Category> = Postgres::UniqueViolation.category();
    assert_eq!(KIND, Some(ErrorKind::UniqueViolation));
    let expected = Some(taxonomy::Category::IntegrityConstraintViolation);
    assert_eq!(CATEGORY, expected);
}

/// The word of a category stays available as text.
#[test]
fn the_trait_returns_the_word_of_a_category() {
    let postgres = Postgres::SyntaxError;
    let umbrella = SystemsError::from(postgres.clone());
    for error in [&postgres as &dyn ErrorCode, &umbrella] {
        assert_eq!(error.category_name(), Some("syntax_error"));
    }
    assert_eq!(umbrella.category(), Some(taxonomy::Category::SyntaxError));
    assert_eq!(MySql::DupEntry.category_name(), None);
}

mod databases {
    pub(super) use super::ErrorKind;

    errcodes::include_catalog!(
        "catalogs/word_types.toml",
        enums = [Postgres, MySql as Maria, Spring],
        umbrella = Database,
        types(kind = ErrorKind)
    );
}

/// If all columns of a name have the same type, the umbrella enum has the accessor.
#[test]
fn an_umbrella_enum_has_the_accessor() {
    use databases::{Database, Maria, Postgres, Spring};

    let cases = [
        (
            Database::from(Postgres::from("23505")),
            Some(ErrorKind::UniqueViolation),
        ),
        (
            Database::from(Postgres::SyntaxError),
            Some(ErrorKind::Other),
        ),
        (
            Database::from(Maria::DupEntry),
            Some(ErrorKind::UniqueViolation),
        ),
        (Database::from(Maria::ParseError), None),
        // This enum has no such column.
        (Database::from(Spring::Deadlock), None),
    ];
    for (error, kind) in cases {
        assert_eq!(error.kind(), kind, "{error:?}");
    }
}

#[test]
fn tags_are_lists_of_the_type() {
    use taxonomy::Tag;
    const { assert!(Spring::Deadlock.has_tag(Tag::Transient)) }
    let cases = [
        (SystemsError::from(Spring::Deadlock), "[Transient]"),
        (
            SystemsError::from(Spring::LockWaitTimeout),
            "[Transient, Lock]",
        ),
        (SystemsError::from(Spring::NoDefault), "[]"),
        (SystemsError::from(Postgres::from("40P01")), "[Transient]"),
        (SystemsError::from(Errno::Eio), "[]"),
    ];
    for (error, tags) in cases {
        assert_eq!(format!("{:?}", error.tags()), tags);
        for (tag, name) in [
            (Tag::Transient, "Transient"),
            (Tag::Lock, "Lock"),
            (Tag::Fatal, "Fatal"),
        ] {
            assert_eq!(error.has_tag(tag), tags.contains(name), "{error:?} {name}");
        }
    }
    assert_eq!(Spring::LockWaitTimeout.tag_names(), ["transient", "lock"]);
}

/// A type that is declared in the same function, and a path from a macro.
#[test]
fn types_are_found_from_the_place_of_the_call() {
    #[derive(Debug, PartialEq)]
    enum Io {
        NotFound,
        PermissionDenied,
        ConnectionRefused,
        WouldBlock,
        TimedOut,
    }
    macro_rules! include {
        ($module:ident, $type:path) => {
            mod $module {
                errcodes::include_catalog!(
                    "catalogs/word_types.toml",
                    enums = [Errno],
                    types(io = $type)
                );
            }
        };
    }
    include_catalog!("catalogs/word_types.toml", enums = [Errno], types(io = Io));
    include!(from_macro, std::io::ErrorKind);
    assert_eq!(Errno::Enoent.io(), Some(Io::NotFound));
    assert_eq!(
        from_macro::Errno::Enoent.io(),
        Some(std::io::ErrorKind::NotFound)
    );
}

/// A derived enum has the accessor, besides the one that returns the word.
#[test]
fn a_derived_enum_has_the_accessor() {
    #[derive(Debug, PartialEq, ErrorCode)]
    #[catalog("catalogs/word_types.toml", enum = MariaDb, types(kind = ErrorKind))]
    enum Maria {
        #[catalog(code(1062))]
        Duplicate,
        #[catalog(rest)]
        Other(u16),
    }
    const KIND: Option<ErrorKind> = Maria::Duplicate.kind();

    assert_eq!(KIND, Some(ErrorKind::UniqueViolation));
    assert_eq!(Maria::Other(4025).kind_name(), Some("check_violation"));
    assert_eq!(Maria::Other(1064).kind(), None);
}

/// The author's own accessor, and a type with the name of an enum of the catalog's words.
#[test]
fn a_derived_enum_leaves_names_to_the_author() {
    #[derive(Debug, PartialEq)]
    enum SystemsCategory {
        IntegrityConstraintViolation,
        SyntaxError,
    }

    #[derive(Debug, PartialEq, ErrorCode)]
    #[catalog(
        "catalogs/word_types.toml",
        enum = Postgres,
        types(
            kind = self::ErrorKind,
            category = SystemsCategory,
            class = taxonomy::Class,
            tags = taxonomy::Tag
        ),
        skip(kind)
    )]
    enum Database {
        UniqueViolation,
        #[catalog(category = syntax_error)]
        Syntax,
        #[catalog(rest)]
        Other(Postgres),
    }

    impl Database {
        fn kind(&self) -> String {
            format!("own {}", self.kind_name())
        }
    }

    assert_eq!(Database::UniqueViolation.kind(), "own unique_violation");
    assert_eq!(Database::from("40P01").kind(), "own serialization_failure");
    let category = Database::Syntax.category();
    assert_eq!(category, Some(SystemsCategory::SyntaxError));
    assert_eq!(Database::Syntax.category_name(), Some("syntax_error"));
    let class = Database::from("40P01").class();
    assert_eq!(class, Some(taxonomy::Class::TransactionRollback));
    let transient = Database::from("40P01");
    assert!(transient.has_tag(taxonomy::Tag::Transient));
    assert_eq!(transient.tags().len(), 1);
    assert_eq!(transient.tag_names(), ["transient"]);
    let class_name = Database::UniqueViolation.class_name();
    assert_eq!(class_name, Some("integrity_constraint_violation"));
}
