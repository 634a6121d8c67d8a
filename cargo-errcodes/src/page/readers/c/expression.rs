//! Evaluation of constant expressions.

use std::borrow::Cow;
use std::collections::HashMap;

use errcodes_core::code::parse_integer;

use crate::page::code::{number, pattern};

/// Returns the value of an expression that consists of numbers and known names.
pub(super) fn evaluate(text: &str, constants: &HashMap<String, i128>) -> Option<i128> {
    let text = without_casts(text);
    let mut expression = Expression {
        rest: &text,
        constants,
        depth: 0,
    };
    let value = expression.sum()?;
    expression.rest.trim().is_empty().then_some(value)
}

/// Returns an expression without casts, which do not change a code: `((LONG)0x80100002)`.
pub(super) fn without_casts(text: &str) -> Cow<'_, str> {
    // A minus sign after a name in brackets is a subtraction, unless the name is certainly a type.
    pattern!(
        CAST,
        r"\(\s*(?:(?:unsigned |signed |const )*[A-Za-z_][\w: ]*\)\s*(?P<number>\(?[0-9])|(?:int|long|short|\w+_t|INT|LONG|DWORD|HRESULT|NTSTATUS|OSStatus)\s*\)(?P<negative>\(?-[0-9]))"
    );
    // So do calls that convert a number: `unchecked((int)0x80100002)`, `static_cast<HRESULT>(0x80100002)`, `INT32_C(5)`.
    pattern!(
        CONVERSION,
        r"\b(?:unchecked|checked|(?:static_cast|reinterpret_cast)\s*<[\w\s:]+>|_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_|U?INT(?:8|16|32|64)?_C|u?int(?:8|16|32|64)?(?:_t)?|U?Int(?:8|16|32|64)?|long|LONG|DWORD|HRESULT|NTSTATUS|BigInt)\s*(?P<inner>\(\s*[\s(]*-?[0-9])"
    );
    // Rust has the type behind the number: `0x80100002_u32 as HRESULT`.
    pattern!(
        TYPE_BEHIND,
        r"(?P<number>\b(?:0[xX][0-9A-Fa-f]+|[0-9]+))(?:_?[iu](?:8|16|32|64|128|size)\b)?(?:\s+as\s+[A-Za-z_]\w*)+|(?P<suffixed>\b(?:0[xX][0-9A-Fa-f]+|[0-9]+))_?[iu](?:8|16|32|64|128|size)\b"
    );
    let mut text = Cow::Borrowed(text);
    for (cast, number) in [
        (&CAST, "$number$negative"),
        (&CONVERSION, "$inner"),
        (&TYPE_BEHIND, "$number$suffixed"),
    ] {
        if let Cow::Owned(without) = cast.replace_all(&text, number) {
            text = Cow::Owned(without);
        }
    }
    text
}

/// A parser for expressions with sums, products, shifts and signs.
struct Expression<'t> {
    rest: &'t str,
    constants: &'t HashMap<String, i128>,
    depth: usize,
}

impl Expression<'_> {
    fn eat(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Option<i128> {
        let mut value = self.product()?;
        loop {
            value = if self.eat("+") {
                value.checked_add(self.product()?)?
            } else if self.eat("-") {
                value.checked_sub(self.product()?)?
            } else if self.eat("|") {
                value | self.product()?
            } else if self.eat("<<") {
                let by = u32::try_from(self.product()?).ok().filter(|by| *by < 64)?;
                value.checked_mul(1 << by)?
            } else {
                return Some(value);
            };
        }
    }

    fn product(&mut self) -> Option<i128> {
        let mut value = self.operand()?;
        while self.eat("*") {
            value = value.checked_mul(self.operand()?)?;
        }
        Some(value)
    }

    fn operand(&mut self) -> Option<i128> {
        /// The maximum nesting depth.
        const MAX_DEPTH: usize = 50;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let value = if self.eat("-") {
            self.operand()?.checked_neg()
        } else if self.eat("(") {
            let value = self.sum()?;
            self.eat(")").then_some(value)
        } else {
            self.rest = self.rest.trim_start();
            let end = self.rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest;
            let number = number(word).and_then(|number| parse_integer(&number));
            number.or_else(|| self.constants.get(word).copied())
        };
        self.depth -= 1;
        value
    }
}
