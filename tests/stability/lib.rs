//! The types of which generated_types.txt lists the public surface.

errcodes::include_catalog!(
    "payments.toml",
    derives = [Serialize, Deserialize, Diagnostic]
);

/// An enum for some errors of the gateway.
#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("payments.toml", enum = Gateway)]
pub enum GatewayError {
    /// The entry of the same name.
    Overloaded,
    /// Both errors with the code 11.
    #[catalog(code(11))]
    Key,
    /// Every other error of the catalog.
    #[catalog(rest)]
    Other(Gateway),
    /// Codes that the catalog does not list.
    #[catalog(unknown)]
    Unlisted(errcodes::UnknownCode<Self>),
}
