//! The texts in the body of a response that can be documents.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// Returns the texts of a body, each of which contains one or more documents.
pub(crate) fn texts(body: &[u8]) -> Vec<Cow<'_, [u8]>> {
    [json_text(body).into()].into()
}

/// Returns a body without the byte order mark, which JSON parsers do not expect.
pub(crate) fn json_text(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}
