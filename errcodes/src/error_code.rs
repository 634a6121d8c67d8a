use core::error::Error;
use core::fmt;
use core::hash::Hash;

use crate::inert::{Inert, pad};
use crate::parse::{RawCode, find_code};
use crate::shared_codes::{self, SharedCodes, UnlistedKey};
use crate::unknown::Sealed;
use crate::{Certainty, Code, Evidence, Template, TryFromCodeError};

/// An error of any provider, for code that is generic over providers.
///
/// Generated enums, umbrella enums and enums with `#[derive(ErrorCode)]` implement it. It can be used as a trait object. The enums
/// have inherent methods of the same names, most of which are `const`, so you need to import this trait only for generic code.
///
/// Methods that return an `Option` return `None` if the catalog has no value for the error, and for an unknown code that matches no
/// pattern of the catalog.
///
/// ```
/// use errcodes::ErrorCode;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn log_line(error: &dyn ErrorCode) -> String {
///     let symbol = error.symbol().unwrap_or("no symbol");
///     format!("{} {} ({symbol}): {error}", error.provider(), error.code())
/// }
///
/// assert_eq!(log_line(&Door::Locked), "Doors Inc. 23 (E_LOCKED): The door is locked.");
/// assert_eq!(log_line(&Door::from(7)), "Doors Inc. 7 (no symbol): unknown error code 7");
/// ```
///
/// With the feature `alloc`, `?` converts any error into `Box<dyn ErrorCode>`. Without it, rustc reports that `?` couldn't convert the error:
/// ``the trait `From<Door>` is not implemented for `Box<dyn ErrorCode>` ``. Then write `features = ["alloc"]` into Cargo.toml.
#[diagnostic::on_unimplemented(
    note = "an enum with `#[derive(ErrorCode)]` and a variant with `#[catalog(skip)]` does not implement it, because this variant has no code"
)]
pub trait ErrorCode: Error + Send + Sync + 'static {
    /// Returns the name of the vendor, as in the catalog.
    fn provider(&self) -> &'static str;

    /// Returns the name of the enum, as in the catalog.
    fn enum_name(&self) -> &'static str;

    /// Returns the code as the server sends it, even if it is unknown.
    ///
    /// The inherent method of a generated enum returns the `code_type` of the catalog instead: `u32`, or `&str`.
    fn code(&self) -> Code<'_>;

    /// Returns the name of the variant, as in the catalog. It is `Unknown` for a code that the catalog does not list.
    fn name(&self) -> &'static str;

    /// Returns the vendor's message, with its placeholders. If the catalog has no message, returns the symbol, or else the name.
    ///
    /// For an unknown code, returns `unknown error code`.
    fn message(&self) -> &'static str;

    /// Returns `true` if the catalog has an entry for the code, and `false` for an unknown code.
    fn is_known(&self) -> bool;

    /// Returns `true` if the code means success: the catalog lists it in `success`.
    ///
    /// Many vendors report success with a code such as 0. The catalog does not need to list it as an error, so it may be unknown.
    fn is_success(&self) -> bool {
        false
    }

    /// Returns the message, split at its placeholders. Use it to put arguments into the message, or to parse them from a server's
    /// text.
    fn template(&self) -> Template {
        Template::plain(self.message())
    }

    /// Returns the names of the placeholders in the message, in the order of the key `params` in the catalog.
    fn params(&self) -> &'static [&'static str] {
        self.template().params()
    }

    /// Returns the vendor's own identifier for the error, such as `E_LOCKED`.
    fn symbol(&self) -> Option<&'static str> {
        None
    }

    /// Returns the vendor's longer text about the error: the key `description` of the catalog.
    ///
    /// The enums have it as an inherent method `description()`. The trait uses another name, because [`Error`] has a
    /// deprecated method `description`, and in generic code, a call of a method that two traits have is ambiguous.
    fn documentation(&self) -> Option<&'static str> {
        None
    }

    /// Returns the status code of the HTTP response in which the vendor sends the error, such as 404.
    fn http_status(&self) -> Option<u16> {
        None
    }

    /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
    fn retryable(&self) -> Option<bool> {
        None
    }

    /// Returns `true` if the catalog states that the same request may succeed later, and `false` if it states the opposite or
    /// nothing.
    fn is_retryable(&self) -> bool {
        self.retryable() == Some(true)
    }

    /// Returns the category of the error, as in the catalog. The inherent method `category()` returns it as an enum.
    fn category_name(&self) -> Option<&'static str> {
        None
    }

    /// Returns the tags of the error, as in the catalog. The inherent method `tags()` returns them as values of an enum.
    fn tag_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// Returns the URL of the vendor's page about the error.
    fn docs(&self) -> Option<&'static str> {
        None
    }

    /// Returns the problem type of RFC 9457, a URI reference.
    fn problem_type(&self) -> Option<&'static str> {
        None
    }

    /// Returns the reason why the error is deprecated, or what the vendor sends instead.
    fn deprecated(&self) -> Option<&'static str> {
        None
    }

    /// Returns [`http_status`](Self::http_status) as a type of the crate `http`, or `None` if it is not a valid status code.
    ///
    /// Requires the feature `http`.
    #[cfg(feature = "http")]
    fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()?).ok()
    }

    /// Names the feature `http`, which is off.
    #[cfg(not(feature = "http"))]
    #[doc(hidden)]
    fn status_code(&self) -> Self::StatusCode
    where
        Self: Sized + crate::missing::HasStatusCode,
    {
        unreachable!("no type has the trait")
    }

    /// Records the error in a span of the crate `tracing`.
    ///
    /// Sets the fields `error.provider`, `error.enum`, `error.code`, `error.name` and `error.message`. The span ignores
    /// fields that it does not declare. Requires the feature `tracing`.
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

/// An enum that is generated from a catalog, with lookups by code, symbol and name.
///
/// Only enums generated by [`include_catalog!`](crate::include_catalog) or `cargo errcodes generate` implement it. Umbrella enums
/// and enums with `#[derive(ErrorCode)]` implement only [`ErrorCode`]. [`ALL`](Self::ALL) contains the variants in their order, and
/// variants that share a code are adjacent.
///
/// Most functions are also inherent functions of the enums, so you need to import this trait only for generic code.
///
/// ```
/// use errcodes::{CatalogEnum, Code};
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
/// // Converts a code of any type. A code that does not fit the code type of the catalog is an error.
/// fn convert<E: CatalogEnum>(code: impl Into<Code<'static>>) -> Option<E> {
///     E::try_from(code.into()).ok()
/// }
///
/// assert_eq!(convert(23_u64), Some(Door::Locked));
/// assert_eq!(convert::<Door>("23"), None);
/// assert_eq!(names::<Door>(), ["Locked", "Jammed", "Stuck", "Ajar", "WrongKey"]);
/// assert_eq!(round_trip(&Door::Locked), Door::Locked);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of `include_catalog!`",
    label = "expected an enum that `include_catalog!` generates",
    note = "in an enum with `#[derive(ErrorCode)]`, the field of a variant holds the code or this enum; for a variant that stands for no \
            code, write `#[catalog(skip)]`"
)]
pub trait CatalogEnum:
    ErrorCode + Sealed + Clone + Eq + Ord + Hash + for<'a> TryFrom<Code<'a>, Error = TryFromCodeError>
{
    /// The type of the codes, as stated in the catalog: `u32`, or `&str` for `code_type = "str"`.
    type Code<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>> + RawCode<'a>;

    /// The name of the vendor, as in the catalog.
    const PROVIDER: &'static str;

    /// The name of the enum, as in the catalog.
    const ENUM_NAME: &'static str;

    /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in
    /// catalog order.
    const ALL: &'static [Self];

    /// Returns the error with this code. If several errors share the code, returns the fallback, or else the first in catalog order.
    ///
    /// Returns `Unknown` for a code that the catalog does not list. `E::from_code(code).raw_code() == code` for every code, or, if
    /// the catalog ignores the case of codes, up to the case of ASCII letters.
    fn from_code(code: Self::Code<'_>) -> Self;

    /// Returns the error with exactly this symbol, or `None` if there is none. If several errors share the symbol, returns the
    /// first in catalog order.
    fn from_symbol(symbol: &str) -> Option<Self>;

    /// Returns the error with exactly this name or alias in the catalog, or `None` if there is none.
    fn from_name(name: &str) -> Option<Self>;

    /// Returns the code in the `code_type` of the catalog. [`code`](ErrorCode::code) returns the same code as a [`Code`].
    fn raw_code(&self) -> Self::Code<'_>;

    /// Returns whether a code with the highest bit is a bit pattern: the catalog contains it in hexadecimal, as the key of an entry, in
    /// the range of a pattern, or in `success`.
    ///
    /// The number with the same bits and the other sign is then the same code.
    #[doc(hidden)]
    #[must_use]
    fn __is_bit_pattern(_code: Self::Code<'_>) -> bool {
        false
    }

    /// The success codes and the bounds of the patterns, each with whether it is a bit pattern.
    #[doc(hidden)]
    const OTHER_NUMBERS: &'static [(i128, bool)] = &[];

    /// Returns the listed error with this code, symbol or name, in this order of precedence, or `None` if there is none.
    ///
    /// A number is decimal, or hexadecimal after `0x`. The result is never `Unknown`.
    ///
    /// Use it for text that people type. For text from a server, use [`from_code`](Self::from_code) or
    /// [`from_symbol`](Self::from_symbol): servers do not know the names in your catalog, so a string that happens to equal a
    /// name would select the wrong error.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// for text in ["23", "0x17", "E_LOCKED", "Locked"] {
    ///     assert_eq!(Door::lookup(text), Some(Door::Locked));
    /// }
    /// assert_eq!(Door::lookup("7"), None);
    /// ```
    #[must_use]
    fn lookup(text: &str) -> Option<Self> {
        find_code(text)
            .filter(is_listed)
            .or_else(|| Self::from_symbol(text))
            .or_else(|| Self::from_name(text))
    }

    /// Returns `Ok` if the code means success: the catalog lists it in `success`. Otherwise, returns the error with this code.
    ///
    /// The enums have an inherent function of the same name if their catalog lists a success code.
    ///
    /// # Errors
    ///
    /// Returns [`from_code`](Self::from_code) of a code that does not mean success. If the catalog lists no success code, this is
    /// every code.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// assert_eq!(Door::check(0), Ok(()));
    /// assert_eq!(Door::check(23), Err(Door::Locked));
    /// assert!(Door::from(0).is_success());
    /// ```
    fn check(code: Self::Code<'_>) -> Result<(), Self> {
        let error = Self::from_code(code);
        if error.is_success() {
            Ok(())
        } else {
            Err(error)
        }
    }

    /// Returns all errors with this code, in catalog order. The slice is empty for a code that the catalog does not list.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// assert_eq!(Door::candidates(41), [Door::Stuck, Door::Ajar]);
    /// assert!(Door::candidates(7).is_empty());
    /// ```
    #[must_use]
    fn candidates(code: Self::Code<'_>) -> &'static [Self] {
        let error = Self::from_code(code);
        if !error.is_known() {
            return &[];
        }
        // `ALL` is sorted in the order of the variants, and errors with the same code are adjacent.
        let at = Self::ALL.partition_point(|other| *other < error);
        let (before, after) = Self::ALL.split_at_checked(at).unwrap_or_default();
        let has_code = |other: &&Self| other.raw_code() == error.raw_code();
        let start = at - before.iter().rev().take_while(has_code).count();
        let end = at + after.iter().take_while(has_code).count();
        Self::ALL.get(start..end).unwrap_or_default()
    }

    /// Returns the error with this code. If several errors share the code, returns the one that the evidence selects.
    ///
    /// See [the rules](Evidence#errors-that-share-a-code). Returns `Unknown` for a code that the catalog does not list,
    /// regardless of the evidence, and if the evidence fits none of several errors with the code and none of them is the fallback.
    /// [`match_evidence`](Self::match_evidence) also returns how well the error fits.
    fn from_evidence(code: Self::Code<'_>, evidence: &Evidence<'_>) -> Self {
        Self::match_evidence(code, evidence).0
    }

    /// Returns the error that [`from_evidence`](Self::from_evidence) returns, and how well it fits the evidence.
    ///
    /// ```
    /// use errcodes::{Certainty, Evidence};
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// // Two errors have the code 41: `Stuck` and `Ajar`.
    /// let evidence = Evidence::new().message("Door is ajar, reference 7F3A");
    /// assert_eq!(Door::match_evidence(41, &evidence), (Door::Ajar, Certainty::Similar));
    ///
    /// let (error, certainty) = Door::match_evidence(41, &Evidence::new().message("The bell is broken."));
    /// assert!(matches!(error, Door::Unknown(code) if code.get() == 41 && code.is_listed()));
    /// assert_eq!(certainty, Certainty::CodeOnly);
    /// ```
    fn match_evidence(code: Self::Code<'_>, evidence: &Evidence<'_>) -> (Self, Certainty) {
        shared_codes::select(Self::from_code(code), evidence)
    }

    /// Returns the error with the same code that fits the evidence best.
    ///
    /// Returns this error unchanged if no other error with its code fits better.
    ///
    /// ```
    /// use errcodes::{CatalogEnum as _, Evidence};
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// let evidence = Evidence::new().symbol("E_AJAR");
    /// assert_eq!(Door::Stuck.refine(&evidence), Door::Ajar);
    /// assert_eq!(Door::Locked.refine(&evidence), Door::Locked);
    /// ```
    #[must_use]
    fn refine(self, evidence: &Evidence<'_>) -> Self {
        let candidates = Self::candidates(self.raw_code());
        if candidates.len() < 2 || !self.is_known() {
            return self;
        }
        let evidence = shared_codes::with_first_symbol::<Self>(evidence);
        shared_codes::best(candidates, &self, &evidence).0.clone()
    }

    #[doc(hidden)]
    const SHARED_CODES: SharedCodes = SharedCodes::NONE;

    /// Returns `Unknown` with a code that several errors share.
    #[doc(hidden)]
    #[must_use]
    fn __unlisted(code: Self::Code<'_>, _: UnlistedKey) -> Self {
        Self::from_code(code)
    }
}

/// Returns whether an error is one of those in `ALL`, and not one that keeps its code.
fn is_listed<E: CatalogEnum>(error: &E) -> bool {
    // `ALL` is sorted in the order of the variants.
    E::ALL.binary_search(error).is_ok()
}

/// Formats a generated enum for `Debug`: the variant, with the code if the variant keeps it.
#[expect(clippy::missing_errors_doc, reason = "as `Debug::fmt`")]
pub fn debug<E: CatalogEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if is_listed(error) {
        f.write_str(error.name())
    } else {
        f.debug_tuple(error.name()).field(&error.code()).finish()
    }
}

/// Formats a generated enum for `Display`: the message, with the code if it is `Unknown`.
///
/// The alternate form, `{:#}`, shows the vendor, the enum and the code before the message.
#[expect(clippy::missing_errors_doc, reason = "as `Display::fmt`")]
pub fn display<E: CatalogEnum>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let message = error.message();
    if f.alternate() {
        let (provider, enum_name) = (Inert(E::PROVIDER), Inert(E::ENUM_NAME));
        let (code, message) = (error.code(), Inert(message));
        write!(f, "{provider} {enum_name} {code}: {message}")
    } else if error.is_known() {
        pad(f, message)
    } else {
        write!(f, "{message} {}", error.code())
    }
}
