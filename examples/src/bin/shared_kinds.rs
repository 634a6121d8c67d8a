//! Treats the errors of two vendors alike: both catalogs map their codes to the same type.
//!
//! The words of the column `kind` are in the catalogs. Each word has a variant in [`ErrorKind`]: if you add a word and no variant, the
//! crate does not compile.
#![expect(
    clippy::print_stdout,
    reason = "the example prints only reviewed catalogs of this project"
)]

errcodes::include_catalog!("catalog/postgresql.toml", types(kind = crate::ErrorKind));
errcodes::include_catalog!("catalog/mysql.toml", types(kind = crate::ErrorKind));

/// The errors that the program handles, whatever the database.
#[derive(Debug, PartialEq)]
pub enum ErrorKind {
    /// The row exists already.
    UniqueViolation,
    /// Another row is missing, or refers to this one.
    ForeignKeyViolation,
    /// The database rolled the transaction back. The same transaction may succeed later.
    TransactionRollback,
    /// Any other error, also a code that the catalog does not list.
    Other,
}

/// An error of one of the databases.
#[derive(Debug)]
enum DatabaseError {
    PostgreSql(SqlState),
    MySql(MySql),
}

impl DatabaseError {
    const fn kind(&self) -> ErrorKind {
        match self {
            Self::PostgreSql(error) => error.kind(),
            Self::MySql(error) => error.kind(),
        }
    }
}

const fn reaction(error: &DatabaseError) -> &'static str {
    match error.kind() {
        ErrorKind::UniqueViolation => "answer 409 Conflict",
        ErrorKind::ForeignKeyViolation => "answer 422 Unprocessable Content",
        ErrorKind::TransactionRollback => "run the transaction again",
        ErrorKind::Other => "report the error",
    }
}

fn main() {
    let errors = [
        DatabaseError::PostgreSql(SqlState::from("23505")),
        DatabaseError::MySql(MySql::from(1062)),
        // The catalog does not list this code, but a pattern for its class.
        DatabaseError::PostgreSql(SqlState::from("40P01")),
        DatabaseError::MySql(MySql::from(9999)),
    ];
    for error in errors {
        println!("{error:?}: {}", reaction(&error));
    }
}

#[cfg(test)]
mod tests {
    use super::{DatabaseError, ErrorKind, MySql, SqlState};

    #[test]
    fn both_databases_have_the_same_kinds() {
        let cases = [
            ("23505", 1062, ErrorKind::UniqueViolation),
            ("23503", 1452, ErrorKind::ForeignKeyViolation),
            ("40P01", 1213, ErrorKind::TransactionRollback),
            ("57014", 1064, ErrorKind::Other),
            ("XX000", 9999, ErrorKind::Other),
        ];
        for (sql_state, number, kind) in cases {
            let postgresql = DatabaseError::PostgreSql(SqlState::from(sql_state));
            assert_eq!(postgresql.kind(), kind, "{sql_state}");
            assert_eq!(
                DatabaseError::MySql(MySql::from(number)).kind(),
                kind,
                "{number}"
            );
        }
    }
}
