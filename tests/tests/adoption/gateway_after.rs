//! The same enum with the derive, checked against the catalog.

use errcodes::ErrorCode;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ErrorCode)]
#[catalog("catalogs/gateway.toml")]
#[non_exhaustive]
#[repr(u16)]
pub(crate) enum CloseCode {
    UnknownError = 4000,
    UnknownOpcode = 4001,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    AuthenticationFailed = 4004,
    AlreadyAuthenticated = 4005,
    InvalidSeq = 4007,
    RateLimited = 4008,
    SessionTimedOut = 4009,
    InvalidShard = 4010,
    ShardingRequired = 4011,
    InvalidApiVersion = 4012,
    InvalidIntents = 4013,
    DisallowedIntents = 4014,
}

impl CloseCode {
    pub(crate) fn can_reconnect(self) -> bool {
        self.is_retryable()
    }
}
