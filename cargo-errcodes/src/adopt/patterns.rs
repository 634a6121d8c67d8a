//! The patterns in the arms of a `match`.

use syn2::spanned::Spanned as _;
use syn2::{Expr, Member, Pat, Path, RangeLimits};

use super::evaluate::{Evaluator, Scope, Stop, literal_value, not_understood};
use super::items::start;
use super::value::{Number, Value};

impl<'f> Evaluator<'f> {
    /// Returns whether a value matches a pattern, and binds the names in it.
    pub(super) fn pattern(
        &self,
        pattern: &'f Pat,
        value: &Value,
        scope: &mut Scope<'f>,
    ) -> Result<bool, Stop> {
        let at = || start(pattern.span());
        match pattern {
            Pat::Wild(_) | Pat::Rest(_) => Ok(true),
            Pat::Paren(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Reference(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Type(inside) => self.pattern(&inside.pat, value, scope),
            Pat::Lit(_) if *value == Value::Field => {
                not_understood(at(), "a comparison with the field of a variant")
            }
            Pat::Lit(literal) => Ok(literal_value(&literal.lit)? == *value),
            Pat::Or(inside) => {
                for case in &inside.cases {
                    if self.pattern(case, value, scope)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Pat::Range(range) => {
                let Value::Number(number) = value else {
                    return Ok(self.state.in_range(false));
                };
                let low = self.bound(range.start.as_deref(), scope)?;
                let high = self.bound(range.end.as_deref(), scope)?;
                let is_below = match range.limits {
                    RangeLimits::HalfOpen(_) => high.is_none_or(|high| number.value < high),
                    RangeLimits::Closed(_) => high.is_none_or(|high| number.value <= high),
                };
                let is_in_range = is_below && low.is_none_or(|low| number.value >= low);
                Ok(self.state.in_range(is_in_range))
            }
            Pat::Ident(ident) => {
                if let Some((_, inner)) = &ident.subpat
                    && !self.pattern(inner, value, scope)?
                {
                    return Ok(false);
                }
                let path = Path::from(ident.ident.clone());
                if let Some(variant) = self.variant(&path, scope) {
                    return Ok(value.variant_itself() == Some(variant));
                }
                if ident.ident == "None" {
                    return Ok(*value == Value::None);
                }
                if let Ok(constant) = self.constant(&path) {
                    return Ok(constant == *value);
                }
                scope.set(ident.ident.to_string(), value.clone());
                Ok(true)
            }
            Pat::Path(path) => self.path_pattern(&path.path, value, scope),
            Pat::TupleStruct(inside) => {
                let mut fields = inside.elems.iter();
                let (first, second) = (fields.next(), fields.next());
                let inner = match (&*last_name(&inside.path), value) {
                    ("Some", Value::Some(inner)) | ("Ok", Value::Ok(inner)) => (**inner).clone(),
                    ("Some" | "Ok" | "Err", _) => return Ok(false),
                    _ => match self.field_of(&inside.path, value, scope) {
                        Some(field) => field,
                        None => return Ok(false),
                    },
                };
                match (first, second) {
                    (Some(first), None) => self.pattern(first, &inner, scope),
                    _ => Ok(true),
                }
            }
            Pat::Struct(inside) => {
                let Some(field) = self.field_of(&inside.path, value, scope) else {
                    return Ok(false);
                };
                for pattern in &inside.fields {
                    if matches!(pattern.member, Member::Named(_) | Member::Unnamed(_))
                        && !self.pattern(&pattern.pat, &field, scope)?
                    {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            _ => not_understood(at(), "a pattern"),
        }
    }

    /// Matches the path of a variant without a field, or of a constant.
    fn path_pattern(&self, path: &'f Path, value: &Value, scope: &Scope<'f>) -> Result<bool, Stop> {
        if let Some(variant) = self.variant(path, scope) {
            return Ok(value.variant_itself() == Some(variant));
        }
        if last_name(path) == "None" {
            return Ok(*value == Value::None);
        }
        Ok(self.constant(path)? == *value)
    }

    /// Returns the field of a value, if it is the variant with this path.
    fn field_of(&self, path: &Path, value: &Value, scope: &Scope<'f>) -> Option<Value> {
        let wanted = self.variant(path, scope)?;
        match value {
            Value::Variant(variant, field) if *variant == wanted => {
                Some(field.as_deref().cloned().unwrap_or(Value::Field))
            }
            _ => None,
        }
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

fn last_name(path: &Path) -> String {
    let last = path.segments.last();
    last.map_or_else(String::new, |last| last.ident.to_string())
}
