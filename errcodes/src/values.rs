use alloc::string::String;
use core::fmt;

/// Further values of a response or of one of its errors: those at the locations `values` of the catalog's `[response]`.
///
/// ```
/// use errcodes::Response;
///
/// errcodes::include_catalog!("tests/form.toml");
///
/// // [response.values]
/// // request_id = ["header:x-request-id", "/request_id"]
/// // limit = "/errors/*/limit"
/// let body = r#"{"errors": [{"code": 7, "limit": 80}, {"code": 9}], "request_id": "f00"}"#;
/// let response = Form::decode(Response::new(422, body));
/// assert_eq!(response.values().get("request_id"), Some("f00"));
/// assert_eq!(response.errors()[0].values().get("limit"), Some("80"));
/// assert_eq!(response.errors()[1].values().get("limit"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Values<'r> {
    values: &'r [(&'static str, String)],
}

impl<'r> Values<'r> {
    pub(crate) fn new(values: &'r [(&'static str, String)]) -> Self {
        Self { values }
    }

    /// Returns a value as text: a string, a number as the server wrote it, `true` or `false`. Returns `None` if the response does not
    /// contain it, if it is empty or another type of value, or if the catalog has no value of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'r str> {
        self.iter()
            .find_map(|(own, value)| (own == name).then_some(value))
    }

    /// Returns each value that the response contains with its name, those of inner levels first.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'r str)> + use<'r> {
        self.values.iter().map(|(name, value)| (*name, &**value))
    }

    /// Returns the number of values that the response contains.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Returns whether the response contains none of the values.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl fmt::Debug for Values<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
