//! A client for two vendors: tru.ID, which checks phone numbers, and the forms of OpenAPI V2.
//!
//! It shows how to use errcodes in a client. The enums of errors are generated from the vendors' tables. The client reads an error
//! from each failed response, whatever its body, and retries a request if the table says that it may succeed. The `match`es on
//! errors are exhaustive, so if a vendor's table gets a new code, the compiler shows each place in this crate that has to handle
//! it.
//!
//! ```no_run
//! use errcodes_client_sdk::{Client, Error, PhoneError};
//!
//! let client = Client::new("https://phone.example", "https://forms.example");
//! match client.check_phone("+447700900000") {
//!     Ok(check) => println!("check {} is {}", check.id, check.status),
//!     Err(Error::Phone(response)) if response.error() == Some(&PhoneError::PhoneFormatInvalid) => {
//!         println!("not a phone number");
//!     }
//!     Err(error) => println!("{error}: {:?}", error.advice()),
//! }
//! ```

mod advice;
mod client;
mod error;
mod retry;

pub use advice::Advice;
pub use client::{Check, Client, Record};
pub use error::Error;
pub use forms::{BusinessError, OpenApiV2Error as FormsError, TopLevel};
pub use phone::TruId as PhoneError;
pub use retry::Patience;

/// The errors of tru.ID.
mod phone {
    errcodes::include_catalog!("../../catalog/tru_id.toml");
}

/// The errors of OpenAPI V2, whose response bodies contain two codes: `code`, and the more precise `error_code`.
mod forms {
    errcodes::include_catalog!("../../catalog/openapi_v2.toml");
}
