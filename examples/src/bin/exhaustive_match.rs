//! Decides how a client reacts to each error that the vendor documents.
//!
//! If you delete an arm of the `match` in `reaction`, the compiler lists the variants that are no longer covered.
#![expect(
    clippy::print_stdout,
    reason = "the example prints only reviewed catalogs of this project"
)]

// The crate owns the catalog, so the `match` below needs no `_` arm. The enums of `errcodes-catalog` are `#[non_exhaustive]`.
errcodes::include_catalog!("../catalog/tru_id.toml");

/// The reaction to a failed request.
#[derive(Debug, PartialEq)]
enum Reaction {
    /// The same request may succeed later.
    TryAgain,
    /// The user has to act first.
    Ask(&'static str),
    /// The request cannot succeed.
    GiveUp,
    /// The catalog does not list the status.
    Report(u32),
}

#[expect(
    clippy::match_same_arms,
    reason = "the example has arms by name and arms by number"
)]
fn reaction(error: TruId) -> Reaction {
    match error {
        // Match by name, because several errors of tru.ID share a status.
        TruId::Unauthorized | TruId::AccessTokenError => Reaction::Ask("get a new access token"),
        TruId::InsufficientFunds => Reaction::Ask("add funds in the console"),
        TruId::NotAMobileNetworkIp => Reaction::Ask("switch off the wireless network"),
        TruId::MobileNetworkOperatorNotResponding => Reaction::TryAgain,
        TruId::PhoneFormatInvalid
        | TruId::MobileNetworkOperatorNotSupported
        | TruId::InvalidScope
        | TruId::WorkspaceNotFound
        | TruId::CheckNotFound
        | TruId::TraceNotFound
        | TruId::FlowNotFound
        | TruId::IpMsisdnMismatch
        | TruId::TraceGone => Reaction::GiveUp,
        // Match by number: `CODE_404`, for example, is `NotFound`, the first entry of 404.
        TruId::CODE_429 | TruId::CODE_500 => Reaction::TryAgain,
        TruId::CODE_400 | TruId::CODE_403 | TruId::CODE_404 | TruId::CODE_501 => Reaction::GiveUp,
        // Do not match on the numbers of unknown codes: such an arm silently stops working once the catalog lists
        // the code.
        TruId::Unknown(code) => Reaction::Report(code.get()),
    }
}

fn main() {
    for status in [400, 401, 402, 412, 418, 429, 504] {
        let error = TruId::from(status);
        println!("{status} {error}: {:?}", reaction(error));
    }
}
