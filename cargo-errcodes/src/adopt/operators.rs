//! Operators on values that are known.

use syn2::BinOp;

use super::evaluate::{Evaluated, Evaluator, not_understood};
use super::value::{Number, Value};

impl Evaluator<'_> {
    /// Returns the result of a binary operator.
    pub(super) fn operator(&self, at: usize, op: &BinOp, left: &Value, right: &Value) -> Evaluated {
        if let (Value::Number(left), Value::Number(right)) = (left, right) {
            let (a, b) = (left.value, right.value);
            let shift = u32::try_from(b).ok();
            let number = match op {
                BinOp::Add(_) => a.checked_add(b),
                BinOp::Sub(_) => a.checked_sub(b),
                BinOp::Mul(_) => a.checked_mul(b),
                BinOp::BitOr(_) => Some(a | b),
                BinOp::BitAnd(_) => Some(a & b),
                BinOp::Shl(_) => shift.and_then(|shift| a.checked_shl(shift)),
                _ => None,
            };
            let is_hexadecimal = left.is_hexadecimal || right.is_hexadecimal;
            if let Some(value) = number {
                return Ok(Value::Number(Number {
                    value,
                    is_hexadecimal,
                }));
            }
            let order = a.cmp(&b);
            let holds = match op {
                BinOp::Lt(_) => order.is_lt(),
                BinOp::Le(_) => order.is_le(),
                BinOp::Gt(_) => order.is_gt(),
                BinOp::Ge(_) => order.is_ge(),
                BinOp::Eq(_) => order.is_eq(),
                BinOp::Ne(_) => order.is_ne(),
                _ => return not_understood(at, "an operator"),
            };
            if matches!(
                op,
                BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
            ) {
                self.state.has_ranges.set(true);
            }
            return Ok(Value::Boolean(holds));
        }
        match (op, left, right) {
            (BinOp::And(_), Value::Boolean(left), Value::Boolean(right)) => {
                Ok(Value::Boolean(*left && *right))
            }
            (BinOp::Or(_), Value::Boolean(left), Value::Boolean(right)) => {
                Ok(Value::Boolean(*left || *right))
            }
            (_, Value::Field, _) | (_, _, Value::Field) => {
                not_understood(at, "an operation on the field of a variant")
            }
            (BinOp::Eq(_), left, right) => Ok(Value::Boolean(left == right)),
            (BinOp::Ne(_), left, right) => Ok(Value::Boolean(left != right)),
            (BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_), Value::Unlisted, _)
            | (BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_), _, Value::Unlisted) => {
                self.state.has_ranges.set(true);
                Ok(Value::Boolean(false))
            }
            _ => not_understood(at, "an operator"),
        }
    }
}
