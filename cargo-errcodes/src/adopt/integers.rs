//! The integer types of Rust.

/// Returns the value of a constant such as `i16::MAX`.
pub(super) fn bound_of(ty: &str, bound: &str) -> Option<i128> {
    let (bits, is_signed) = width(ty)?;
    match (bound, is_signed) {
        ("MAX", false) => Some((1 << bits) - 1),
        ("MAX", true) => Some((1 << (bits - 1)) - 1),
        ("MIN", false) => Some(0),
        ("MIN", true) => Some(-(1 << (bits - 1))),
        _ => None,
    }
}

/// Returns a number after a cast to an integer type.
pub(super) fn wrapped(value: i128, ty: &str) -> Option<i128> {
    let (bits, is_signed) = match ty {
        "i128" | "u128" => return Some(value),
        _ => width(ty)?,
    };
    let modulus = 1_i128 << bits;
    let wrapped = value.rem_euclid(modulus);
    Some(if is_signed && wrapped >= modulus / 2 {
        wrapped - modulus
    } else {
        wrapped
    })
}

/// Returns the number of bits of an integer type, and whether it is signed.
fn width(ty: &str) -> Option<(u32, bool)> {
    Some(match ty {
        "u8" => (8, false),
        "u16" => (16, false),
        "u32" => (32, false),
        "u64" | "usize" => (64, false),
        "i8" => (8, true),
        "i16" => (16, true),
        "i32" => (32, true),
        "i64" | "isize" => (64, true),
        _ => return None,
    })
}
