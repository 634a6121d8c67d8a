//! The patterns in the arms of a `match`.

use syn2::spanned::Spanned;
use syn2::{Expr, Pat, PatIdent, Path, RangeLimits};

use super::evaluate::{Evaluator, Scope, Stop, literal_value, not_understood};
use super::items::{last_name, start};
use super::value::{Number, Value};

/// The reason why the result of a comparison is not known.
const FIELD: &str = "a comparison with the field of a variant";

fn compared_with_field<T>(pattern: &impl Spanned) -> Result<T, Stop> {
    not_understood(start(pattern.span()), FIELD)
}

impl<'f> Evaluator<'f> {
    /// Returns whether a value matches a pattern, and binds the names in it.
    pub(super) fn pattern(
        &self,
        pattern: &'f Pat,
        value: &Value,
        scope: &mut Scope<'f>,
    ) -> Result<bool, Stop> {
        match pattern {
            Pat::Wild(_) | Pat::Rest(_) => Ok(true),
            Pat::Paren(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Reference(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Type(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Or(inside) => {
                for case in &inside.cases {
                    if self.pattern(case, value, scope)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Pat::Ident(ident) => self.ident_pattern(ident, value, scope),
            // The field is known only when the program runs. The patterns above match any field.
            _ if *value == Value::Field => compared_with_field(pattern),
            Pat::Lit(literal) => Ok(literal_value(&literal.lit)? == *value),
            Pat::Range(range) => {
                let bounds = (range.start.as_deref(), &range.limits, range.end.as_deref());
                self.is_in_range(start(pattern.span()), bounds, value, scope)
            }
            Pat::Path(path) => match self.named_value(&path.path, scope)? {
                Value::Variant(variant, _) => Ok(value.variant_itself() == Some(variant)),
                named => Ok(named == *value),
            },
            Pat::TupleStruct(inside) => {
                let field = match (&*last_name(&inside.path), value) {
                    ("Some", Value::Some(inner)) | ("Ok", Value::Ok(inner)) => Some(&**inner),
                    ("Some" | "Ok" | "Err", _) => None,
                    _ => self.field_of(&inside.path, value, scope),
                };
                self.all_match(field, inside.elems.iter(), scope)
            }
            Pat::Struct(inside) => {
                let field = self.field_of(&inside.path, value, scope);
                let patterns = inside.fields.iter().map(|field| &*field.pat);
                self.all_match(field, patterns, scope)
            }
            _ => not_understood(start(pattern.span()), "a pattern"),
        }
    }

    /// Matches a name: that of a variant or a constant, or a variable, which matches everything.
    fn ident_pattern(
        &self,
        pattern: &'f PatIdent,
        value: &Value,
        scope: &mut Scope<'f>,
    ) -> Result<bool, Stop> {
        if let Some((_, inner)) = &pattern.subpat
            && !self.pattern(inner, value, scope)?
        {
            return Ok(false);
        }
        let name = pattern.ident.to_string();
        match self.named_value(&Path::from(pattern.ident.clone()), scope) {
            Ok(_) if *value == Value::Field => compared_with_field(pattern),
            Ok(Value::Variant(variant, _)) => Ok(value.variant_itself() == Some(variant)),
            Ok(named) => Ok(named == *value),
            // A constant of another file.
            Err(reason) if name.starts_with(char::is_uppercase) => Err(reason),
            Err(_) => {
                scope.set(name, value.clone());
                Ok(true)
            }
        }
    }

    /// Returns whether the patterns of the fields match, if the value has them. The fields of a variant with several of them have the
    /// same value, because none of them is known.
    fn all_match(
        &self,
        field: Option<&Value>,
        patterns: impl Iterator<Item = &'f Pat>,
        scope: &mut Scope<'f>,
    ) -> Result<bool, Stop> {
        let Some(field) = field else {
            return Ok(false);
        };
        for pattern in patterns {
            if !self.pattern(pattern, field, scope)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns the field of a value, if it is the variant with this path.
    fn field_of<'v>(&self, path: &Path, value: &'v Value, scope: &Scope<'f>) -> Option<&'v Value> {
        let wanted = self.variant(path, scope)?;
        match value {
            Value::Variant(variant, field) if *variant == wanted => {
                Some(field.as_deref().unwrap_or(&Value::Field))
            }
            _ => None,
        }
    }

    /// Returns whether a code is in a range of a pattern or an expression.
    pub(super) fn is_in_range(
        &self,
        at: usize,
        (low, limits, high): (Option<&'f Expr>, &RangeLimits, Option<&'f Expr>),
        value: &Value,
        scope: &mut Scope<'f>,
    ) -> Result<bool, Stop> {
        self.state.has_ranges.set(true);
        let number = match value {
            Value::Number(number) => number.value,
            Value::Unlisted => return Ok(false),
            _ => return not_understood(at, FIELD),
        };
        let low = self.bound(low, scope)?;
        let high = self.bound(high, scope)?;
        let is_below = match limits {
            RangeLimits::HalfOpen(_) => high.is_none_or(|high| number < high),
            RangeLimits::Closed(_) => high.is_none_or(|high| number <= high),
        };
        Ok(is_below && low.is_none_or(|low| number >= low))
    }

    fn bound(&self, bound: Option<&'f Expr>, scope: &mut Scope<'f>) -> Result<Option<i128>, Stop> {
        let Some(bound) = bound else {
            return Ok(None);
        };
        match self.expression(bound, scope)? {
            Value::Number(Number { value, .. }) => Ok(Some(value)),
            _ => not_understood(start(bound.span()), "the bound of a range"),
        }
    }
}

impl Value {
    /// Returns the index of the variant, unless it is in an `Option` or a `Result`.
    fn variant_itself(&self) -> Option<usize> {
        match self {
            Self::Variant(index, _) => Some(*index),
            _ => None,
        }
    }
}
