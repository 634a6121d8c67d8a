//! Reads JSON numbers digit by digit, without rounding.

/// Returns whether a word is a number in the syntax of JSON.
pub(crate) fn is_number(word: &str) -> bool {
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.strip_prefix(['+', '-']).unwrap_or(exponent),
        ),
        None => (unsigned, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_octal = whole.len() > 1 && whole.starts_with('0');
    !is_octal && [whole, fraction, exponent].into_iter().all(are_digits)
}

/// Returns the exact value of a number, or `None` if it is not integral or does not fit.
pub(crate) fn integer(number: &str) -> Option<i128> {
    let (mantissa, exponent) = match number.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
        None => (number, 0),
    };
    let is_negative = mantissa.starts_with('-');
    let mantissa = mantissa.trim_start_matches(['-', '+']);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = whole.bytes().chain(fraction.bytes());
    // The number of digits, and of zeros after them, before the decimal point.
    let places = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let mut value = 0_i128;
    let mut place = 0;
    loop {
        let digit = match digits.next() {
            Some(digit @ b'0'..=b'9') => i128::from(digit - b'0'),
            Some(_) => return None,
            None if place >= places || value == 0 => break,
            None => 0,
        };
        if place < places {
            value = value.checked_mul(10)?;
            value = if is_negative {
                value.checked_sub(digit)?
            } else {
                value.checked_add(digit)?
            };
        } else if digit != 0 {
            return None;
        }
        place += 1;
    }
    Some(value)
}

/// Parses a decimal integer in a string: `+5`, `126.0`. An exponent is an error, because `1E3` may be hexadecimal.
pub(crate) fn decimal(text: &str) -> Option<i128> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_digit = |c: char| c.is_ascii_digit();
    let is_decimal = unsigned.starts_with(is_digit)
        && unsigned.ends_with(is_digit)
        && unsigned.chars().all(|c| is_digit(c) || c == '.');
    integer(text).filter(|_| is_decimal)
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn integers_are_read_exactly_or_not_at_all() {
        let cases = [
            ("126", Some(126)),
            ("-0", Some(0)),
            ("126.0", Some(126)),
            ("1.26e2", Some(126)),
            ("1260e-1", Some(126)),
            ("0e999999999", Some(0)),
            ("0.0e-5", Some(0)),
            ("126.5", None),
            ("1e-1", None),
            ("12.6e-1", None),
            ("18446744073709551616", Some(1 << 64)),
            ("-170141183460469231731687303715884105728", Some(i128::MIN)),
            ("170141183460469231731687303715884105728", None),
            ("1e400", None),
            ("1e99999999999999999999", None),
        ];
        for (text, expected) in cases {
            assert_eq!(integer(text), expected, "{text}");
        }
    }
}
