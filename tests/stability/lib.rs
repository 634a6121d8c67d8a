//! The types whose public surface is listed in generated_types.txt.

errcodes::include_catalog!(
    "payments.toml",
    types(kind = ::std::io::ErrorKind),
    derives = [Serialize, Deserialize, Diagnostic]
);

/// An enum for some errors of the gateway.
#[derive(Clone, Debug, PartialEq, errcodes::ErrorCode)]
#[catalog("payments.toml", enum = Gateway)]
pub enum GatewayError {
    /// The entry of the same name.
    Overloaded,
    /// Both errors with code 11.
    #[catalog(code(11))]
    Key,
    /// All other errors in the catalog.
    #[catalog(rest)]
    Other(Gateway),
    /// Codes that the catalog does not list.
    #[catalog(unknown)]
    Unlisted(errcodes::UnknownCode<Self>),
}
