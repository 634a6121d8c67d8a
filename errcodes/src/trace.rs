use crate::ErrorCode;

/// Puts what is known of an error into the fields of a span: `error.provider`, `error.enum`, `error.code`,
/// `error.name` and `error.message`, those of them that the span has.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let span = tracing::info_span!("open", error.code = tracing::field::Empty);
/// errcodes::record(&span, &Door::Locked);
/// ```
pub fn record(span: &tracing::Span, error: &dyn ErrorCode) {
    span.record("error.provider", error.provider());
    span.record("error.enum", error.enum_name());
    span.record("error.code", tracing::field::display(error.code()));
    span.record("error.name", error.name());
    span.record("error.message", tracing::field::display(error));
}
