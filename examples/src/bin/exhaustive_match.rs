//! What a client does about an error, decided for every code that the vendor documents.
//!
//! Delete an arm of the `match` in `reaction`, and the compiler names the variants that it covered.
#![expect(
    clippy::print_stdout,
    reason = "the example shows the reviewed catalogs of this project"
)]

// The crate owns the catalog, so the `match` below needs no `_` arm. The enums of `errcodes-catalog` are `#[non_exhaustive]`.
errcodes::include_catalog!("../catalog/tru_id.toml");

/// What to do after a failed request.
#[derive(Debug, PartialEq)]
enum Reaction {
    /// The same request may succeed later.
    TryAgain,
    /// Somebody has to do something first.
    Ask(&'static str),
    /// The request is wrong, and stays wrong.
    GiveUp,
    /// The vendor has a status that its documentation does not list.
    Report(u32),
}

#[expect(
    clippy::match_same_arms,
    reason = "to show arms by name and arms by number apart"
)]
fn reaction(error: TruId) -> Reaction {
    match error {
        // By name: tru.ID gives several errors the same status.
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
        // By number: `CODE_404` is the first entry of 404, which is `NotFound`.
        TruId::CODE_429 | TruId::CODE_500 => Reaction::TryAgain,
        TruId::CODE_400 | TruId::CODE_403 | TruId::CODE_404 | TruId::CODE_501 => Reaction::GiveUp,
        // A code that gets an entry one day will no longer be found here, so its number is of no
        // use but to be reported.
        TruId::Unknown(code) => Reaction::Report(code.get()),
    }
}

fn main() {
    for status in [400, 401, 402, 412, 418, 429, 504] {
        let error = TruId::from(status);
        println!("{status} {error}: {:?}", reaction(error));
    }
}
