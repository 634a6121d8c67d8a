use std::thread::sleep;
use std::time::Duration;

use errcodes::{ErrorResponse, FromResponse};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use ureq::Agent;
use ureq::http::{Response, header};

use crate::{Error, FormsError, Patience, PhoneError};

/// A client for the APIs of both vendors.
#[derive(Clone, Debug)]
pub struct Client {
    agent: Agent,
    phone_url: String,
    forms_url: String,
    patience: Patience,
}

/// A check of a phone number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Check {
    /// The identifier of the check.
    #[serde(rename = "check_id")]
    pub id: String,
    /// The state of the check, such as `ACCEPTED`.
    pub status: String,
}

/// A user's input in a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Record {
    /// The identifier of the record.
    #[serde(rename = "record_id")]
    pub id: String,
}

/// An error response, and the delay that the server asks for.
struct Failure<E> {
    response: ErrorResponse<E>,
    retry_after: Option<Duration>,
}

impl Client {
    /// Returns a client for the servers at these URLs.
    #[must_use]
    pub fn new(phone_url: impl Into<String>, forms_url: impl Into<String>) -> Self {
        // ureq must also return the body of a response with an error status.
        let config = Agent::config_builder().http_status_as_error(false).build();
        Self {
            agent: config.into(),
            phone_url: phone_url.into(),
            forms_url: forms_url.into(),
            patience: Patience::default(),
        }
    }

    /// Sets the limits on retries.
    #[must_use]
    pub fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }

    /// Starts the check of a phone number.
    ///
    /// # Errors
    ///
    /// Returns an error if tru.ID reports one, if the request fails, or if the response is invalid.
    pub fn check_phone(&self, number: &str) -> Result<Check, Error> {
        let url = format!("{}/phone_check/v0.2/checks", self.phone_url);
        let body = serde_json::json!({ "phone_number": number }).to_string();
        self.call::<Check, PhoneError>(&url, &body)
    }

    /// Returns a record of a form.
    ///
    /// # Errors
    ///
    /// Returns an error if OpenAPI V2 reports one, if the request fails, or if the response is invalid.
    pub fn record(&self, id: &str) -> Result<Record, Error> {
        let url = format!("{}/records", self.forms_url);
        let body = serde_json::json!({ "record_id": id }).to_string();
        self.call::<Record, FormsError>(&url, &body)
    }

    /// Sends a request and reads the response. Retries the request if the catalog says that it may succeed later.
    fn call<T: DeserializeOwned, E: FromResponse>(&self, url: &str, body: &str) -> Result<T, Error>
    where
        Error: From<ErrorResponse<E>>,
    {
        let mut attempt = 1;
        loop {
            let mut http_response = self.agent.post(url).send(body)?;
            let body = http_response.body_mut().read_to_vec()?;
            let Failure {
                response,
                retry_after,
            } = Failure::<E>::new(&http_response, body);
            // A response with HTTP status 200 can contain an error in its body.
            if response.is_success() {
                return serde_json::from_slice(response.body()).map_err(|source| {
                    Error::InvalidResponse {
                        body: response.body_lossy().into_owned(),
                        source,
                    }
                });
            }
            match self.patience.wait(attempt, retry_after) {
                Some(wait) if response.is_retryable() => sleep(wait),
                _ => return Err(response.into()),
            }
            attempt += 1;
        }
    }
}

impl<E: FromResponse> Failure<E> {
    fn new<B>(response: &Response<B>, body: Vec<u8>) -> Self {
        let retry_after = response.headers().get(header::RETRY_AFTER);
        let seconds = retry_after.and_then(|value| value.to_str().ok()?.parse().ok());
        Self {
            response: E::from_response(response.status(), body),
            retry_after: seconds.map(Duration::from_secs),
        }
    }
}
