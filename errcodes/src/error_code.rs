use core::error::Error;
use core::fmt;
use core::hash::Hash;

/// An error of some provider's, whichever it is: what code that is generic over providers needs.
///
/// Every generated enum is one, and so is the enum that joins those of a provider. The methods are
/// the enums' own, where they are `const`.
///
/// ```
/// use errcodes::ErrorCode;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn log(error: &dyn ErrorCode<Code = u32>) -> String {
///     format!("{} {}: {error}", error.provider(), error.code())
/// }
///
/// assert_eq!(log(&Door::Locked), "Doors Inc. 23: The door is locked.");
/// ```
pub trait ErrorCode: Error + Send + Sync + 'static {
    /// The type of the codes: `u32`, if the catalog does not say otherwise.
    type Code: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static;

    /// The vendor, as the catalog names it.
    fn provider(&self) -> &'static str;

    /// The enum, as the catalog names it.
    fn enum_name(&self) -> &'static str;

    /// The code on the wire.
    fn code(&self) -> Self::Code;

    /// The name of the variant, as the catalog has it; `Unknown` for a code that it does not list.
    fn name(&self) -> &'static str;

    /// The vendor's short text, placeholders as they are; where the vendor gives none, the symbol or
    /// the name.
    fn message(&self) -> &'static str;

    /// The vendor's own identifier for the error.
    fn symbol(&self) -> Option<&'static str>;

    /// The vendor's longer text: what `description()` of the enum itself gives.
    ///
    /// It has another name here because [`Error`] has a deprecated method `description`, and generic
    /// code could call neither.
    fn details(&self) -> Option<&'static str>;

    /// What the placeholders in the message stand for, in their order.
    fn params(&self) -> &'static [&'static str];

    /// Whether the catalog lists the code.
    fn is_known(&self) -> bool;
}

/// One enum of a catalog: an [`ErrorCode`] that can be made from a code.
///
/// ```
/// use errcodes::ErrorEnum;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn names<E: ErrorEnum>() -> Vec<&'static str> {
///     E::ALL.iter().map(|error| error.name()).collect()
/// }
///
/// assert_eq!(names::<Door>(), ["Locked", "Jammed", "Stuck", "Ajar"]);
/// ```
pub trait ErrorEnum: ErrorCode + Copy + Eq + Ord + Hash {
    /// The vendor, as the catalog names it.
    const PROVIDER: &'static str;

    /// The enum, as the catalog names it.
    const NAME: &'static str;

    /// All variants but `Unknown`: first those taken over from other enums, then the enum's own, each
    /// in the order of the catalog.
    const ALL: &'static [Self];

    /// The error with this code; of several, the first that the catalog lists. A code that it does
    /// not list is kept in `Unknown`.
    fn from_code(code: Self::Code) -> Self;
}

/// `Debug` of the generated enums: the variant, and the code if that is all there is.
#[expect(clippy::missing_errors_doc, reason = "as `Debug::fmt`")]
pub fn debug<E: ErrorEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if error.is_known() {
        f.write_str(error.name())
    } else {
        f.debug_tuple(error.name()).field(&error.code()).finish()
    }
}

/// `Display` of the generated enums: the message, and the code if there is none.
#[expect(clippy::missing_errors_doc, reason = "as `Display::fmt`")]
pub fn display<E: ErrorEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if error.is_known() {
        f.pad(error.message())
    } else {
        write!(f, "{} {}", error.message(), error.code())
    }
}
