use core::error::Error;
use core::fmt;
use core::hash::Hash;

use crate::inert::pad;
use crate::unknown::Sealed;
use crate::{Code, Evidence, Template};

/// An error of some provider's, whichever it is: what code that is generic over providers needs.
///
/// Every generated enum is one, and so is the enum that joins those of a provider. It is usable as a
/// trait object. The methods are those of the enums, where most of them are `const`; what the vendor does
/// not state is `None`.
///
/// ```
/// use errcodes::ErrorCode;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn log(error: &dyn ErrorCode) -> String {
///     format!("{} {}: {error}", error.provider(), error.code())
/// }
///
/// assert_eq!(log(&Door::Locked), "Doors Inc. 23: The door is locked.");
/// ```
pub trait ErrorCode: Error + Send + Sync + 'static {
    /// The vendor, as the catalog names it.
    fn provider(&self) -> &'static str;

    /// The enum, as the catalog names it.
    fn enum_name(&self) -> &'static str;

    /// The code on the wire. That of the enum itself gives the type that the catalog states.
    fn code(&self) -> Code<'_>;

    /// The name of the variant, as the catalog has it; `Unknown` for a code that it does not list.
    fn name(&self) -> &'static str;

    /// The vendor's short text, placeholders as they are; where the vendor gives none, the symbol or
    /// the name.
    fn message(&self) -> &'static str;

    /// Whether the catalog lists the code.
    fn is_known(&self) -> bool;

    /// The message, taken apart at its placeholders.
    fn template(&self) -> Template {
        Template::plain(self.message())
    }

    /// What the placeholders in the message stand for, in their order.
    fn params(&self) -> &'static [&'static str] {
        self.template().params()
    }

    /// The vendor's own identifier for the error.
    fn symbol(&self) -> Option<&'static str> {
        None
    }

    /// Returns the vendor's longer text, as `description()` of the enum itself does.
    ///
    /// The name is another one because [`Error`] has a deprecated method `description`, and generic code could call
    /// neither.
    fn documentation(&self) -> Option<&'static str> {
        None
    }

    /// The status of the HTTP response in which the vendor sends the error.
    fn http_status(&self) -> Option<u16> {
        None
    }

    /// Returns whether another attempt may succeed; `None` if the vendor does not state it.
    fn retryable(&self) -> Option<bool> {
        None
    }

    /// Returns whether the vendor states that another attempt may succeed.
    ///
    /// This is `false` for an error of which the vendor does not state it.
    fn is_retryable(&self) -> bool {
        self.retryable() == Some(true)
    }

    /// The category of the error, in the catalog's words. `category()` of the enum itself gives it as a
    /// variant.
    fn category_name(&self) -> Option<&'static str> {
        None
    }

    /// The address of the vendor's page about the error.
    fn docs(&self) -> Option<&'static str> {
        None
    }

    /// The problem type of RFC 9457, a URI reference.
    fn problem_type(&self) -> Option<&'static str> {
        None
    }

    /// Why the vendor no longer sends the error, or what it sends instead.
    fn deprecated(&self) -> Option<&'static str> {
        None
    }

    /// The same as [`http_status`](Self::http_status), as a type of the crate `http`.
    #[cfg(feature = "http")]
    fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }
}

/// Any error, behind a pointer: for an application that talks to several vendors.
///
/// ```
/// use errcodes::ErrorCode;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn open() -> Result<(), Box<dyn ErrorCode>> {
///     Err(Door::Locked)?
/// }
///
/// let error = open().unwrap_err();
/// assert_eq!(error.code(), 23);
/// assert_eq!(error.downcast_ref(), Some(&Door::Locked));
/// ```
#[cfg(feature = "alloc")]
impl<E: ErrorCode> From<E> for alloc::boxed::Box<dyn ErrorCode> {
    fn from(error: E) -> Self {
        alloc::boxed::Box::new(error)
    }
}

impl dyn ErrorCode {
    /// The error itself, if it is of this type.
    #[must_use]
    pub fn downcast_ref<E: ErrorCode>(&self) -> Option<&E> {
        let error: &(dyn Error + 'static) = self;
        error.downcast_ref()
    }

    /// Whether the error is of this type.
    #[must_use]
    pub fn is<E: ErrorCode>(&self) -> bool {
        self.downcast_ref::<E>().is_some()
    }
}

/// One enum of a catalog: an [`ErrorCode`] that can be made from a code.
///
/// Only the generated enums are: the variants are ordered as in [`ALL`](Self::ALL), and those of one code stand
/// together there.
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
/// assert_eq!(names::<Door>(), ["Locked", "Jammed", "Stuck", "Ajar", "WrongKey"]);
/// ```
pub trait ErrorEnum: ErrorCode + Sealed + Clone + Eq + Ord + Hash {
    /// The type of the codes, as the catalog states it: `u32`, or `&str` where `code_type` is `str`.
    type Code<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>>;

    /// The vendor, as the catalog names it.
    const PROVIDER: &'static str;

    /// The enum, as the catalog names it.
    const NAME: &'static str;

    /// All variants but `Unknown`: first those taken over from other enums, then the enum's own, each
    /// in the order of the catalog.
    const ALL: &'static [Self];

    /// The error with this code; of several, the first that the catalog lists. A code that it does
    /// not list is kept in `Unknown`.
    fn from_code(code: Self::Code<'_>) -> Self;

    /// The error with this symbol; of several, the first that the catalog lists.
    fn from_symbol(symbol: &str) -> Option<Self>;

    /// The error with this code; of several, the one that fits best what else the server sent.
    ///
    /// [How they are told apart](Evidence#telling-errors-apart-that-share-a-code).
    fn from_evidence(code: Self::Code<'_>, evidence: &Evidence<'_>) -> Self {
        Self::from_code(code).refine(evidence)
    }

    /// Of the errors with the code of this one, the one that fits best what else the server sent; this one,
    /// if no other fits better.
    #[must_use]
    fn refine(self, evidence: &Evidence<'_>) -> Self {
        let of_this_code = |error: &&Self| error.code() == self.code();
        // `ALL` is in the order of the variants, and the errors of one code stand together there.
        let first = Self::ALL.partition_point(|error| *error < self);
        let before = Self::ALL[..first].iter().rev().take_while(of_this_code);
        let start = first - before.count();
        let number = Self::ALL[start..].iter().take_while(of_this_code).count();
        let errors = Self::ALL[start..start + number].iter();
        // Of those that fit as well as each other, `max_by_key` gives the last.
        let best = errors.rev().max_by_key(|error| evidence.fit(*error));
        let better = best.filter(|best| evidence.fit(*best) > evidence.fit(&self));
        better.cloned().unwrap_or(self)
    }
}

/// The error with this code and this name; of this code, if there is none of the name.
#[must_use]
pub fn same_error<E: ErrorEnum>(code: E::Code<'_>, name: &str) -> E {
    let error = E::from_code(code);
    if error.name() == name {
        return error;
    }
    let mut errors = E::ALL.iter();
    let same = errors.find(|other| other.name() == name && other.code() == error.code());
    same.cloned().unwrap_or(error)
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
        pad(f, error.message())
    } else {
        write!(f, "{} {}", error.message(), error.code())
    }
}
