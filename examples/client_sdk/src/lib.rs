//! A client for two vendors: tru.ID, which checks phone numbers, and the forms of OpenAPI V2.
//!
//! It is an example of what errcodes is for. The errors of both vendors are enums made of their tables; each
//! answer of a server becomes one of them, whatever is in it; what the table says about another attempt
//! decides whether there is one; and `match`es over the errors are exhaustive, so that a code that the
//! vendor adds is a place in this crate where the compiler asks what to do about it.
//!
//! ```no_run
//! use errcodes_client_sdk::{Client, Error, PhoneError};
//!
//! let client = Client::new("https://phone.example", "https://forms.example");
//! match client.check_phone("+447700900000") {
//!     Ok(check) => println!("check {} is {}", check.id, check.status),
//!     Err(Error::Phone(failure)) if failure.error() == Some(&PhoneError::PhoneFormatInvalid) => {
//!         println!("that is no phone number");
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

/// The errors of OpenAPI V2: `code` in the body, and within it `error_code`.
mod forms {
    errcodes::include_catalog!("../../catalog/openapi_v2.toml");
}
