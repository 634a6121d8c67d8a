use core::error::Error;
use core::fmt;
use core::hash::Hash;

use crate::inert::{Inert, pad};
use crate::parse::RawCode;
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

    /// Records the error in a span: its fields `error.provider`, `error.enum`, `error.code`, `error.name` and
    /// `error.message`, those of them that the span has.
    ///
    /// ```
    /// use errcodes::ErrorCode as _;
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// let span = tracing::info_span!("open", error.code = tracing::field::Empty);
    /// Door::Locked.record(&span);
    /// ```
    #[cfg(feature = "tracing")]
    fn record(&self, span: &tracing::Span) {
        span.record("error.provider", self.provider());
        span.record("error.enum", self.enum_name());
        span.record("error.code", tracing::field::display(self.code()));
        span.record("error.name", self.name());
        span.record("error.message", tracing::field::display(self));
    }
}

/// A generated enum of a catalog: an [`ErrorCode`] that is looked up by a code.
///
/// Only generated enums implement it. Their variants are ordered as in [`ALL`](Self::ALL), and those that share a code are
/// adjacent there.
///
/// The enums have inherent functions of the same names, so you need to import this trait only for generic code.
///
/// ```
/// use errcodes::CatalogEnum;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn names<E: CatalogEnum>() -> Vec<&'static str> {
///     E::ALL.iter().map(|error| error.name()).collect()
/// }
///
/// fn round_trip<E: CatalogEnum>(error: &E) -> E {
///     E::from_code(error.raw_code())
/// }
///
/// assert_eq!(names::<Door>(), ["Locked", "Jammed", "Stuck", "Ajar", "WrongKey"]);
/// assert_eq!(round_trip(&Door::Locked), Door::Locked);
/// ```
pub trait CatalogEnum: ErrorCode + Sealed + Clone + Eq + Ord + Hash {
    /// The type of the codes, as stated in the catalog: `u32`, or `&str` for `code_type = "str"`.
    type Code<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>> + RawCode<'a>;

    /// The name of the vendor, as in the catalog.
    const PROVIDER: &'static str;

    /// The name of the enum, as in the catalog.
    const ENUM_NAME: &'static str;

    /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in
    /// catalog order.
    const ALL: &'static [Self];

    /// Returns the error with this code, or the first one if several share it. A code that the catalog does
    /// not list is kept in `Unknown`.
    fn from_code(code: Self::Code<'_>) -> Self;

    /// Returns the error with this symbol, or the first one if several share it.
    fn from_symbol(symbol: &str) -> Option<Self>;

    /// Returns the error with this name, as in the catalog.
    fn from_name(name: &str) -> Option<Self>;

    /// Returns the code in the type that the catalog states. [`code`](ErrorCode::code) has the same code as a [`Code`].
    fn raw_code(&self) -> Self::Code<'_>;

    /// Returns the listed error with this code, this symbol or this name, in this order of precedence.
    ///
    /// Codes that are numbers are decimal or, after `0x`, hexadecimal. The result is never `Unknown`.
    ///
    /// Use it for what people type. For what a server sends, use [`from_code`](Self::from_code) or
    /// [`from_symbol`](Self::from_symbol), because a name is known to the catalog only.
    #[must_use]
    fn lookup(text: &str) -> Option<Self> {
        let code = <Self::Code<'_>>::parse(text);
        code.map(Self::from_code)
            .filter(Self::is_known)
            .or_else(|| Self::from_symbol(text))
            .or_else(|| Self::from_name(text))
    }

    /// Returns all errors with this code, in catalog order. The slice is empty for a code that the catalog does not list.
    #[must_use]
    fn candidates(code: Self::Code<'_>) -> &'static [Self] {
        let error = Self::from_code(code);
        if !error.is_known() {
            return &[];
        }
        // `ALL` is in the order of the variants, and the errors of one code are adjacent there.
        let start = Self::ALL.partition_point(|other| *other < error);
        let errors = Self::ALL.get(start..).unwrap_or_default();
        let is_other = |other: &Self| other.raw_code() != error.raw_code();
        let number = errors.iter().position(is_other).unwrap_or(errors.len());
        errors.get(..number).unwrap_or_default()
    }

    /// Returns the error with this code. If several share it, returns the one that fits best what else the server sent.
    ///
    /// See [how they are told apart](Evidence#telling-errors-apart-that-share-a-code).
    fn from_evidence(code: Self::Code<'_>, evidence: &Evidence<'_>) -> Self {
        Self::from_code(code).refine(evidence)
    }

    /// Returns, of the errors that share the code of this one, the one that fits best what else the server sent.
    ///
    /// Returns this error if no other one fits better.
    #[must_use]
    fn refine(self, evidence: &Evidence<'_>) -> Self {
        let candidates = Self::candidates(self.raw_code()).iter();
        // `max_by_key` returns the last of several that fit equally well, so the first one has to come last.
        let best = candidates.rev().max_by_key(|error| evidence.fit(*error));
        let better = best.filter(|best| evidence.fit(*best) > evidence.fit(&self));
        better.cloned().unwrap_or(self)
    }
}

/// Returns the error with this code and this name, or with this code if none of them has the name.
#[must_use]
pub fn same_error<E: CatalogEnum>(code: E::Code<'_>, name: &str) -> E {
    let error = E::from_code(code);
    if error.name() == name {
        return error;
    }
    let mut candidates = E::candidates(code).iter();
    let same = candidates.find(|candidate| candidate.name() == name);
    same.cloned().unwrap_or(error)
}

/// Formats a generated enum for `Debug`: the variant, with the code if it is `Unknown`.
#[expect(clippy::missing_errors_doc, reason = "as `Debug::fmt`")]
pub fn debug<E: CatalogEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if error.is_known() {
        f.write_str(error.name())
    } else {
        f.debug_tuple(error.name()).field(&error.code()).finish()
    }
}

/// Formats a generated enum for `Display`: the message, with the code if it is `Unknown`.
///
/// The alternate form, `{:#}`, puts the vendor, the enum and the code in front of the message.
#[expect(clippy::missing_errors_doc, reason = "as `Display::fmt`")]
pub fn display<E: CatalogEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (message, code) = (error.message(), error.code());
    if f.alternate() {
        let (provider, enum_name) = (Inert(E::PROVIDER), Inert(E::ENUM_NAME));
        write!(f, "{provider} {enum_name} {code}: {}", Inert(message))
    } else if error.is_known() {
        pad(f, message)
    } else {
        write!(f, "{message} {code}")
    }
}
