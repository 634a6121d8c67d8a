//! Errors of any provider as trait objects, with the same conversions as `dyn Error`.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
use core::error::Error;

use crate::ErrorCode;

impl dyn ErrorCode {
    /// Returns whether the error is of type `E`.
    #[must_use]
    pub fn is<E: ErrorCode>(&self) -> bool {
        self.downcast_ref::<E>().is_some()
    }

    /// Returns a reference to the error if it is of type `E`.
    #[must_use]
    pub fn downcast_ref<E: ErrorCode>(&self) -> Option<&E> {
        let error: &(dyn Error + 'static) = self;
        error.downcast_ref()
    }

    /// Returns a mutable reference to the error if it is of type `E`.
    #[must_use]
    pub fn downcast_mut<E: ErrorCode>(&mut self) -> Option<&mut E> {
        let error: &mut (dyn Error + 'static) = self;
        error.downcast_mut()
    }

    /// Returns the error by value if it is of type `E`.
    ///
    /// ```
    /// use errcodes::ErrorCode;
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// let error: Box<dyn ErrorCode> = Door::Locked.into();
    /// assert_eq!(*error.downcast::<Door>()?, Door::Locked);
    /// # Ok::<(), Box<dyn ErrorCode>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the unchanged box if the error is of another type.
    #[cfg(feature = "alloc")]
    pub fn downcast<E: ErrorCode>(self: Box<Self>) -> Result<Box<E>, Box<Self>> {
        if !self.is::<E>() {
            return Err(self);
        }
        let error: Box<dyn Error> = self;
        match error.downcast() {
            Ok(error) => Ok(error),
            Err(_) => unreachable!("`is` has compared the same types"),
        }
    }

    /// Names the feature `alloc`, which is off.
    #[cfg(not(feature = "alloc"))]
    #[doc(hidden)]
    pub fn downcast<E: crate::missing::Unboxed>(&self) -> E::Result {
        unreachable!("no type has the trait")
    }
}

/// Boxes any error, for an application that talks to several vendors.
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
impl<E: ErrorCode> From<E> for Box<dyn ErrorCode> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

/// Converts the box into a box of any error. The error inside is unchanged, so it can be downcast.
///
/// ```
/// use std::error::Error;
///
/// use errcodes::ErrorCode;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn open() -> Result<(), Box<dyn ErrorCode>> {
///     Err(Door::Locked)?
/// }
///
/// fn enter() -> Result<(), Box<dyn Error + Send + Sync>> {
///     Ok(open()?)
/// }
///
/// let error = enter().unwrap_err();
/// assert_eq!(error.downcast_ref(), Some(&Door::Locked));
/// ```
#[cfg(feature = "alloc")]
impl From<Box<dyn ErrorCode>> for Box<dyn Error + Send + Sync> {
    fn from(error: Box<dyn ErrorCode>) -> Self {
        error
    }
}

/// Converts the box into a box of any error. The error inside is unchanged, so it can be downcast.
#[cfg(feature = "alloc")]
impl From<Box<dyn ErrorCode>> for Box<dyn Error> {
    fn from(error: Box<dyn ErrorCode>) -> Self {
        error
    }
}
