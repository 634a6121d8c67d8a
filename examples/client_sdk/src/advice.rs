use crate::{BusinessError, Error, FormsError, PhoneError, TopLevel};

/// What the user of the client can do about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Send another request than this.
    ChangeTheRequest,
    /// Get new credentials, or more rights.
    SignIn,
    /// Pay.
    AddFunds,
    /// Ask for something else: this is not there.
    LookElsewhere,
    /// Try again later.
    Wait,
    /// Report it.
    AskTheVendor,
}

impl Error {
    /// What to do about it.
    #[must_use]
    pub fn advice(&self) -> Advice {
        match self {
            Self::Phone(failure) => failure.error().copied().map_or(Advice::AskTheVendor, phone),
            Self::Forms(failure) => failure.error().copied().map_or(Advice::AskTheVendor, forms),
            Self::Transport(_) => Advice::Wait,
            Self::Answer { .. } => Advice::AskTheVendor,
        }
    }
}

/// Exhaustive: an error that tru.ID adds to its page, and somebody to the catalog, is an arm that is missing here.
fn phone(error: PhoneError) -> Advice {
    match error {
        PhoneError::BadRequest
        | PhoneError::PhoneFormatInvalid
        | PhoneError::IpMsisdnMismatch
        | PhoneError::NotAMobileNetworkIp => Advice::ChangeTheRequest,
        PhoneError::Unauthorized
        | PhoneError::AccessTokenError
        | PhoneError::Forbidden
        | PhoneError::InvalidScope => Advice::SignIn,
        PhoneError::InsufficientFunds => Advice::AddFunds,
        PhoneError::NotFound
        | PhoneError::WorkspaceNotFound
        | PhoneError::CheckNotFound
        | PhoneError::TraceNotFound
        | PhoneError::FlowNotFound
        | PhoneError::TraceGone
        | PhoneError::MobileNetworkOperatorNotSupported
        | PhoneError::MobileNetworkOperatorRedirectNotSupported => Advice::LookElsewhere,
        PhoneError::TooManyRequests | PhoneError::MobileNetworkOperatorNotResponding => {
            Advice::Wait
        }
        PhoneError::InternalServerError | PhoneError::Unknown(_) => Advice::AskTheVendor,
    }
}

fn forms(error: FormsError) -> Advice {
    match error {
        FormsError::TopLevel(error) => top_level(error),
        FormsError::BusinessError(error) => business_error(error),
    }
}

fn top_level(error: TopLevel) -> Advice {
    match error {
        TopLevel::InvalidParametersOrBusinessError => Advice::ChangeTheRequest,
        TopLevel::InvalidApiKey | TopLevel::NoWritePermission => Advice::SignIn,
        TopLevel::NotFoundOrNoPermission => Advice::LookElsewhere,
        TopLevel::RateLimited | TopLevel::UpstreamServiceUnavailable => Advice::Wait,
        TopLevel::Success | TopLevel::Unknown(_) => Advice::AskTheVendor,
    }
}

/// The few that the client does something about, by the vendor's numbers.
fn business_error(error: BusinessError) -> Advice {
    match error {
        BusinessError::CODE_100303 | BusinessError::CODE_100304 => Advice::LookElsewhere,
        BusinessError::CODE_100315 | BusinessError::CODE_100316 => Advice::SignIn,
        BusinessError::CODE_100313 => Advice::Wait,
        BusinessError::CODE_100300 | BusinessError::Unknown(_) => Advice::AskTheVendor,
        _ => Advice::ChangeTheRequest,
    }
}
