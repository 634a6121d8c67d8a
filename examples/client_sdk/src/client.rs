use std::thread::sleep;
use std::time::Duration;

use errcodes::{ErrorResponse, FromResponse};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use ureq::Agent;
use ureq::http::{Response, StatusCode, header};

use crate::{Error, FormsError, Patience, PhoneError, TopLevel};

/// A client for both vendors.
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
    /// Its identifier.
    #[serde(rename = "check_id")]
    pub id: String,
    /// What has become of it.
    pub status: String,
}

/// What somebody has entered into a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Record {
    /// The identifier.
    #[serde(rename = "record_id")]
    pub id: String,
}

/// An answer read as an error, and what the server asks for beside it.
struct Failure<E> {
    error: ErrorResponse<E>,
    retry_after: Option<Duration>,
}

impl Client {
    /// A client of the servers at these addresses.
    #[must_use]
    pub fn new(phone_url: impl Into<String>, forms_url: impl Into<String>) -> Self {
        // A status that says that something went wrong is an answer, too: its body says what.
        let config = Agent::config_builder().http_status_as_error(false).build();
        Self {
            agent: config.into(),
            phone_url: phone_url.into(),
            forms_url: forms_url.into(),
            patience: Patience::default(),
        }
    }

    /// The same client with other patience.
    #[must_use]
    pub fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }

    /// Begins to check a phone number.
    ///
    /// # Errors
    ///
    /// What tru.ID answers instead, and what comes in between.
    pub fn check_phone(&self, number: &str) -> Result<Check, Error> {
        let url = format!("{}/phone_check/v0.2/checks", self.phone_url);
        let body = serde_json::json!({ "phone_number": number }).to_string();
        self.call::<Check, PhoneError>(&url, &body, |status, _| status.is_success())
    }

    /// A record of a form.
    ///
    /// # Errors
    ///
    /// What OpenAPI V2 answers instead, and what comes in between.
    pub fn record(&self, id: &str) -> Result<Record, Error> {
        let url = format!("{}/records", self.forms_url);
        let body = serde_json::json!({ "record_id": id }).to_string();
        // That something went wrong is said in the body; the HTTP status may be one of success.
        let success = FormsError::TopLevel(TopLevel::Success);
        self.call::<Record, FormsError>(&url, &body, |status, errors| {
            status.is_success() && errors.iter().all(|error| *error == success)
        })
    }

    /// Sends a request, again if the catalog says that it may help, and reads the answer.
    fn call<T: DeserializeOwned, E: FromResponse>(
        &self,
        url: &str,
        body: &str,
        is_success: impl Fn(StatusCode, &[E]) -> bool,
    ) -> Result<T, Error>
    where
        Error: From<ErrorResponse<E>>,
    {
        let mut attempt = 1;
        loop {
            let mut response = self.agent.post(url).send(body)?;
            let body = response.body_mut().read_to_vec()?;
            let Failure { error, retry_after } = Failure::<E>::new(&response, body);
            if is_success(response.status(), error.envelope()) {
                return serde_json::from_slice(error.body()).map_err(|source| Error::Answer {
                    text: error.body_lossy().into_owned(),
                    source,
                });
            }
            let may_succeed = error.retry().is_yes();
            match self.patience.wait(attempt, retry_after) {
                Some(wait) if may_succeed => sleep(wait),
                _ => return Err(error.into()),
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
            error: E::from_response(response.status(), body),
            retry_after: seconds.map(Duration::from_secs),
        }
    }
}
