use crate::{BusinessError, Error, FormsError, PhoneError, TopLevel};

/// The action that an error calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Send a different request.
    ChangeTheRequest,
    /// Get new credentials or more permissions.
    SignIn,
    /// Add funds to the account.
    AddFunds,
    /// Request something else, because this does not exist.
    LookElsewhere,
    /// Try again later.
    Wait,
    /// Report the error.
    AskTheVendor,
}

impl Error {
    /// Returns the action that the error calls for.
    #[must_use]
    pub fn advice(&self) -> Advice {
        match self {
            Self::Phone(response) => response
                .error()
                .copied()
                .map_or(Advice::AskTheVendor, phone),
            Self::Forms(response) => response
                .error()
                .copied()
                .map_or(Advice::AskTheVendor, forms),
            Self::Transport(_) => Advice::Wait,
            Self::InvalidResponse { .. } => Advice::AskTheVendor,
        }
    }
}

/// Returns the action for an error of tru.ID.
///
/// The `match` is exhaustive: if an entry is added to the catalog, this function does not compile until it handles it.
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

/// Returns the action for a business error, based on the vendor's codes.
fn business_error(error: BusinessError) -> Advice {
    match error {
        BusinessError::CODE_100303 | BusinessError::CODE_100304 => Advice::LookElsewhere,
        BusinessError::CODE_100315 | BusinessError::CODE_100316 => Advice::SignIn,
        BusinessError::CODE_100313 => Advice::Wait,
        BusinessError::CODE_100300 | BusinessError::Unknown(_) => Advice::AskTheVendor,
        _ => Advice::ChangeTheRequest,
    }
}
