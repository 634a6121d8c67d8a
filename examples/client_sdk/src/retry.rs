use std::time::Duration;

/// The limits on the retries of a client.
///
/// The client retries a request only if the catalog says that it may succeed later
/// ([`is_retryable`](errcodes::ErrorCode::is_retryable)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// The maximum number of attempts.
    pub attempts: u32,
    /// The wait before the second attempt. It doubles before each further attempt.
    pub first_wait: Duration,
    /// The longest wait, even if the server asks for a longer one.
    pub longest_wait: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            attempts: 4,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
        }
    }
}

impl Patience {
    /// Returns the wait after an attempt, or `None` after the last one. The first attempt is number 1.
    ///
    /// `retry_after` is the wait that the server asks for, which replaces the computed one.
    #[must_use]
    pub fn wait(&self, attempt: u32, retry_after: Option<Duration>) -> Option<Duration> {
        if attempt >= self.attempts {
            return None;
        }
        let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1));
        let backed_off = self.first_wait.saturating_mul(doubled);
        Some(retry_after.unwrap_or(backed_off).min(self.longest_wait))
    }
}
