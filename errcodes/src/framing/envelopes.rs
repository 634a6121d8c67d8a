//! Messages with a length before them, as in gRPC-Web and in the Connect protocol: a byte of flags, four bytes of length, the
//! message. `application/grpc-web-text` is the same in base64.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::base64;

/// The flag of a message that contains trailers (gRPC-Web).
const TRAILERS: u8 = 0x80;
/// The flag of a compressed message.
const COMPRESSED: u8 = 1;

/// Returns the messages of a body that consists of them, without compressed messages and trailers.
pub(super) fn messages(body: &[u8]) -> Option<Vec<Cow<'_, [u8]>>> {
    if let Some(envelopes) = envelopes(body) {
        return Some(plain(envelopes).map(Cow::Borrowed).collect());
    }
    let body = binary(body)?;
    let messages = plain(envelopes(&body)?).map(|message| message.to_vec().into());
    Some(messages.collect())
}

fn plain<'b>(envelopes: impl Iterator<Item = (u8, &'b [u8])>) -> impl Iterator<Item = &'b [u8]> {
    let is_plain = |flags: u8| flags & (COMPRESSED | TRAILERS) == 0;
    envelopes.filter_map(move |(flags, message)| is_plain(flags).then_some(message))
}

/// Returns the value of a trailer in the body.
pub(crate) fn trailer<'b>(body: &'b [u8], name: &str) -> Option<Cow<'b, [u8]>> {
    match envelopes(body) {
        Some(envelopes) => find_trailer(envelopes, name).map(Cow::Borrowed),
        None => find_trailer(envelopes(&binary(body)?)?, name).map(|value| value.to_vec().into()),
    }
}

/// Returns the body of `application/grpc-web-text`. The first byte is the flags.
fn binary(body: &[u8]) -> Option<Vec<u8>> {
    let is_text = matches!(body, [b'A' | b'g', ..]);
    is_text.then(|| base64::decoded(body)).flatten()
}

fn find_trailer<'b>(
    envelopes: impl Iterator<Item = (u8, &'b [u8])>,
    name: &str,
) -> Option<&'b [u8]> {
    let mut trailers = envelopes
        .filter(|(flags, _)| *flags == TRAILERS)
        .flat_map(|(_, text)| text.split(|byte| *byte == b'\n'));
    trailers.find_map(|line| {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (key, value) = line.split_at(colon);
        let is_same = key.trim_ascii().eq_ignore_ascii_case(name.as_bytes());
        is_same.then(|| value[1..].trim_ascii())
    })
}

/// Returns the envelopes of a body, each with its flags, if the whole body consists of them.
fn envelopes(body: &[u8]) -> Option<impl Iterator<Item = (u8, &[u8])>> {
    let mut rest = body;
    while !rest.is_empty() {
        split_envelope(&mut rest)?;
    }
    let mut rest = body;
    let envelopes = core::iter::from_fn(move || split_envelope(&mut rest));
    (!body.is_empty()).then_some(envelopes)
}

/// Splits an envelope from the start of a body.
fn split_envelope<'b>(body: &mut &'b [u8]) -> Option<(u8, &'b [u8])> {
    let ([flags, length @ ..], rest) = body.split_first_chunk::<5>()?;
    let is_known = matches!(*flags, 0..=3 | TRAILERS | 0x81);
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (message, rest) = rest.split_at_checked(length).filter(|_| is_known)?;
    *body = rest;
    Some((*flags, message))
}
