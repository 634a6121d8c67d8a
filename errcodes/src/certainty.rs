/// The degree to which the evidence supports the error that [`match_evidence`](crate::CatalogEnum::match_evidence) selects, from the
/// lowest to the highest.
///
/// ```
/// use errcodes::{Certainty, Evidence};
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// let certainty = |text| Door::match_evidence(41, &Evidence::new().message(text)).1;
/// assert_eq!(certainty("The door is ajar."), Certainty::Exact);
/// assert_eq!(certainty("the door is ajar (request 7)"), Certainty::Similar);
/// assert_eq!(certainty("The bell is broken."), Certainty::CodeOnly);
/// // Any fit, however weak.
/// assert!(certainty("The door is AJAR!") > Certainty::CodeOnly);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Certainty {
    /// Only the code selects the error. There is no other evidence, the evidence fits no error with the code, or it fits several
    /// of them equally well.
    CodeOnly,
    /// The text is one of the texts of the error in other words: it differs in case, whitespace or punctuation, or it is clearly
    /// closest to this text.
    Similar,
    /// The text is the message of the error with arguments for its placeholders.
    Arguments,
    /// The symbol, the problem type or the text is that of the error, or only this error has the HTTP status.
    Exact,
}
