//! In the shape of JSON-RPC clients: constants in a module, and variants for errors that are not the server's.

use http::StatusCode;

pub mod error_codes {
    pub const PARSE_ERROR: i32 = -32700;
    pub const INVALID_REQUEST: i32 = -32600;
    pub const METHOD_NOT_FOUND: i32 = INVALID_REQUEST - 1;
    pub const SERVER_ERROR_BASE: i32 = -32000;
}

#[derive(Debug, thiserror::Error)]
pub enum RpcError {
    #[error("parse error")]
    ParseError,
    #[error("invalid request")]
    InvalidRequest,
    #[error("method not found")]
    #[deprecated(note = "servers send `InvalidRequest` since 2.0")]
    MethodNotFound,
    #[error("not initialized")]
    NotInitialized,
    #[error("i/o: {0}")]
    Io(#[from] std::io::Error),
    #[error("missing parameter {name} at {at}")]
    MissingParameter { name: String, at: usize },
}

#[allow(deprecated)]
impl RpcError {
    pub fn error_code(&self) -> Option<i32> {
        match self {
            RpcError::ParseError => Some(error_codes::PARSE_ERROR),
            RpcError::InvalidRequest => Some(error_codes::INVALID_REQUEST),
            RpcError::MethodNotFound => Some(error_codes::METHOD_NOT_FOUND),
            RpcError::NotInitialized => Some(error_codes::SERVER_ERROR_BASE - 2),
            RpcError::Io(_) | RpcError::MissingParameter { .. } => None,
        }
    }

    pub fn from_rpc(code: i32) -> Option<Self> {
        use RpcError::*;
        Some(match code {
            error_codes::PARSE_ERROR => ParseError,
            error_codes::INVALID_REQUEST => InvalidRequest,
            error_codes::METHOD_NOT_FOUND => MethodNotFound,
            -32002 => NotInitialized,
            _ => return None,
        })
    }

    pub fn status(&self) -> StatusCode {
        match self {
            RpcError::ParseError | RpcError::InvalidRequest => StatusCode::BAD_REQUEST,
            RpcError::MethodNotFound => StatusCode::NOT_FOUND,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub fn http_status(&self) -> u16 {
        self.status().as_u16()
    }

    pub fn is_retriable(&self) -> bool {
        matches!(self, RpcError::NotInitialized | RpcError::Io(_))
    }

    pub fn severity(&self) -> u8 {
        match self {
            RpcError::Io(_) => 2,
            _ => 1,
        }
    }
}
