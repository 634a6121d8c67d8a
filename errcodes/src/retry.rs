/// What the vendor says about sending the same request again.
///
/// ```
/// use errcodes::Retry;
///
/// assert!(Retry::Yes.is_yes());
/// // What nobody stated is no invitation.
/// assert!(!Retry::NotStated.is_yes());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retry {
    /// It may succeed.
    Yes,
    /// It fails again.
    No,
    /// The vendor says nothing, or the code is unknown.
    #[default]
    NotStated,
}

impl Retry {
    /// Whether the vendor says that another attempt may succeed.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Whether the vendor says that another attempt fails again.
    #[must_use]
    pub const fn is_no(self) -> bool {
        matches!(self, Self::No)
    }

    /// The answer, if there is one.
    #[must_use]
    pub const fn stated(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::NotStated => None,
        }
    }
}
