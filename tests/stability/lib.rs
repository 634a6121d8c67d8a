//! The generated types of which the public surface is kept in generated_types.txt.

errcodes::include_catalog!("payments.toml");

/// An enum for some errors of the gateway.
#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("payments.toml", enum = Gateway)]
pub enum GatewayError {
    /// The entry of the same name.
    Overloaded,
    /// Both errors with the code 11.
    #[code(11)]
    Key,
    /// Every other error of the catalog.
    #[rest]
    Other(Gateway),
    /// Codes that the catalog does not list.
    #[unknown]
    Unlisted(errcodes::UnknownCode<Self>),
}
